"""The draft of a compliant municipal roadmap from any regional one, in the region's own words.

Every item that names a municipal role, and some that call schools, become one event: the municipal and school roles
named, the share of each target, the item's own windows, «Участие в …» where the region runs the event itself.
"""

from __future__ import annotations

import random
import re
from typing import NamedTuple

from alignment.roadmap import Event, Roadmap
from tests.clerks.duties import asks_everybody, is_duty, people_of, promises_of, roles_of, share
from tests.clerks.language import lower_first, phrase_to
from tests.clerks.notation import deadline_text, executors_text, indicator_text
from tests.clerks.plan import Draft, Named, Row, parent_windows


class Town(NamedTuple):
    """A made-up municipality and its organisations; `declared` says which of them the header explains."""

    name: str
    genitive: str
    authority: str
    methodical: str
    school: str
    declared: bool


TOWNS = (
    Town("Верхнереченск", "города Верхнереченска", "Управление образования", "МБУ «ИМЦ»", "МБОУ СОШ № {}", declared=False),
    Town("Староозерский район", "Староозерского района", "МКУ «Комитет по образованию»", "районный методический кабинет",
         "МКОУ «Староозерская СОШ № {}»", declared=False),
    Town("Кедровогорск", "города Кедровогорска", "отдел образования администрации города", "МАУ ДПО «ЦРО»", "МАОУ «СОШ № {}»",
         declared=True),
    Town("Лесопарковый округ", "Лесопаркового округа", "Муниципальный орган управления образованием",
         "Муниципальная методическая служба", "МОУ СОШ № {}", declared=False),
    Town("Ясногорский район", "Ясногорского района", "Департамент образования администрации Ясногорского района",
         "МКУ «Центр сопровождения образования»", "МБОУ «Ясногорская СОШ № {}»", declared=True),
)  # fmt: skip
HELD = re.compile(
    r"^(?:Организация и проведение|Проведение|Организация|Запуск|Организация участия в)\s+", re.IGNORECASE
)
GENRE = re.compile(
    r"семинар|вебинар|конференц|конкурс|форум|стажиров|собрани|круглый стол|цикл|школ|площадк|акци|сесси|тренинг|курс|марафон|слет"
    r"|фестивал|олимпиад|обучени|мероприят|опрос|мониторинг", re.IGNORECASE)  # fmt: skip


def draft(parent: Roadmap, *, seed: int, schools: int = 3, coverage: float = 0.35) -> Draft:
    """Draft a municipal roadmap that breaks no rule against `parent`.

    `schools` is how many schools take part; `coverage` the share of items without a municipal role that get an event.
    The same arguments give the same draft.
    """
    rng = random.Random(f"draft {parent.path.rsplit('/', 1)[-1]} {seed} {schools}")
    town = rng.choice(TOWNS)
    pupils = tuple(town.school.format(n) for n in sorted(rng.sample(range(1, 40), schools)))
    names = names_of(town, pupils, parent)
    rows = [
        _row(item, parent, names, schools)
        for item in parent.events
        if is_duty(item)
        or asks_everybody(item, parent)
        or (rng.random() < coverage and _open_to_schools(item))
    ]
    sections = [s.title for s in parent.sections]
    used = sorted({row.section for row in rows})
    for row in rows:
        row.section = used.index(row.section)
    organisations = {town.authority: "муниципальный орган управления образованием",
                     town.methodical: "муниципальная методическая служба"} if town.declared else {}  # fmt: skip
    title = f"Дорожная карта по реализации проекта «{parent.project}» на территории {town.genitive} (вымышленный документ)"
    return Draft(parent, town.name, title, pupils, organisations, [sections[i] for i in used], rows)


def names_of(town: Town, pupils: tuple[str, ...], parent: Roadmap) -> dict[str, str]:
    """How a municipality calls each role; its coordinator by the region's word for it."""
    text = " ".join(e.executors.lower() for e in parent.events)
    word = max(
        ("координатор", "куратор", "оператор"), key=lambda w: len(re.findall(rf"муниципальн\w+ {w}", text))
    )
    return {
        "coordinator": f"муниципальный {word}", "authority": town.authority, "methodical": town.methodical,
        "curator": "кураторы школ", "schools": ", ".join(pupils) if len(pupils) <= 3 else "образовательные организации",
        "head": "директора школ", "teacher": "педагоги школ",
    }  # fmt: skip


def _open_to_schools(item: Event) -> bool:
    """Whether schools may take part in what the region runs: an event, and not of the ministry alone."""
    return bool(GENRE.search(item.title)) and not re.search(
        r"министерств|департамент", item.executors, re.IGNORECASE
    )


def participation(title: str, rng: random.Random | None = None) -> str | None:
    """«Организация и проведение X» → «Участие в X»; None where the title can't be turned."""
    rest = HELD.sub("", title)
    turned = (
        phrase_to(rest, "gent", "loct") if rest != title else phrase_to(lower_first(title), "nomn", "loct")
    )
    if turned is None:
        return None
    preposition = "во" if re.match(r"в[^аеиоуыэюя\s]|мног", turned) else "в"
    return f"Участие {preposition} {turned}".replace("ё", "е")


def _row(item: Event, parent: Roadmap, names: dict[str, str], schools: int) -> Row:
    people = people_of(item, names) or (Named("coordinator", names["coordinator"]),)
    duty = is_duty(item)
    above = "region" in roles_of(item)
    held = not above or (
        duty and not re.search(r"регионал|област|краев|республик|\bВКС\b", item.title, re.IGNORECASE)
    )
    title = (not held and participation(item.title)) or item.title
    promises = tuple(share(p, parent, schools, held=held) for p in promises_of(item))
    windows = parent_windows(item.deadline, parent.years, item.title)
    twins = twins_of(item, parent)
    row = Row(title=title, deadline=item.deadline, executors="", indicator="", items=(item.number or "", *twins), windows=windows,
              named=people, promises=promises, section=item.section, participation=title != item.title)  # fmt: skip
    row.executors = executors_text(people, "plain")
    row.indicator = indicator_text(promises, row, "plain")
    row.deadline = item.deadline or deadline_text(windows, "plain", random.Random(0))
    return row


def twins_of(item: Event, parent: Roadmap) -> tuple[str, ...]:
    """Numbers of the items that no cell tells apart from this one: either is right."""
    cells = (item.title, item.deadline)
    return tuple(
        e.number or "" for e in parent.events if e.index != item.index and (e.title, e.deadline) == cells
    )
