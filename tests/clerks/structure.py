"""Rewritings of the map itself: rows split, merged, moved, renumbered; sections merged; own initiatives among the events."""

from __future__ import annotations

import random
import re
from datetime import date

from tests.clerks.language import lower_first, upper_first
from tests.clerks.lexicon import words
from tests.clerks.notation import inside
from tests.clerks.plan import Draft, Promise, Row, Window

AND = re.compile(r"^([А-Я][а-я]+(?:ка|ние|ция|ор|иза)) и ([а-я]+(?:ка|ние|ция|ор)) (.{15,})$", re.DOTALL)


def split_events(map_: Draft, rng: random.Random, strength: float) -> None:
    """One event becomes two rows of the same item: by its two actions, by its windows, or preparation and holding."""
    rows: list[Row] = []
    for row in map_.rows:
        parts = _split(row, rng) if row.items and not row.defects and rng.random() < strength * 0.35 else None
        rows += parts or [row]
    map_.rows = rows


def _split(row: Row, rng: random.Random) -> list[Row] | None:
    if len(row.windows) > 1:
        return [row.copy(windows=(w,), deadline="", title=row.title) for w in row.windows]
    if (match := AND.match(row.title)) and not match[1].startswith("Организация"):
        return [
            row.copy(title=f"{match[1]} {match[3]}"),
            row.copy(title=f"{upper_first(match[2])} {match[3]}"),
        ]
    if row.participation or not re.match(r"Организация и проведение|Проведение", row.title):
        return None
    first = re.sub(
        r"^(?:Организация и проведение|Проведение)",
        rng.choice(["Подготовка и организация", "Подготовка к проведению"]),
        row.title,
    )
    second = re.sub(r"^(?:Организация и проведение|Проведение)", "Проведение", row.title)
    return [row.copy(title=first), row.copy(title=second)]


def merge_events(map_: Draft, rng: random.Random, strength: float) -> None:
    """Two neighbouring events with the same executors become one row of two items."""
    rows: list[Row] = []
    for row in map_.rows:
        last = rows[-1] if rows else None
        if last and _mergeable(last, row) and rng.random() < strength * 0.5:
            windows = tuple(dict.fromkeys((*last.windows, *row.windows)))
            promises = tuple(dict.fromkeys((*last.promises, *row.promises)))
            title = f"{last.title.rstrip('.')}{rng.choice(['; ', '. ', ', а также '])}"
            title += upper_first(row.title) if title.endswith(". ") else lower_first(row.title)
            rows[-1] = last.copy(title=title, windows=windows, promises=promises, deadline="", items=(*last.items, *row.items),
                                 fixed=last.fixed | {"merged"})  # fmt: skip
        else:
            rows.append(row)
    map_.rows = rows


def _mergeable(a: Row, b: Row) -> bool:
    plain = a.items and b.items and not (a.defects or b.defects or a.open or b.open or "merged" in a.fixed)
    return bool(
        plain
        and a.section == b.section
        and {p.role for p in a.named} == {p.role for p in b.named}
        and a.windows == b.windows
    )


def own_dates(map_: Draft, rng: random.Random, strength: float) -> None:
    """The municipality's own, shorter windows inside the item's."""
    for i, row in enumerate(map_.rows):
        if row.items and "deadline" not in row.fixed and rng.random() < strength:
            map_.rows[i] = row.copy(
                windows=tuple(inside(_within_plan(w, map_), rng) for w in row.windows), deadline=""
            )


def _within_plan(window: Window, map_: Draft) -> Window:
    """A window that runs past the plan («октябрь – март» of its last year), cut at the plan's end."""
    first, last = window
    end = date(map_.parent.years[-1], 12, 31)
    return (first, end) if last > end and first is not None else window


def look_alikes(map_: Draft, rng: random.Random, strength: float) -> None:
    """Add own initiatives of the same genre, month, executor and key word as some event, on another theme.

    `strength` is how many are added for each event of the region (0.5: a third of all rows).
    """
    text = " ".join(e.title for e in map_.parent.events).lower()
    themes = [t["theme"] for t in words()["themes"] if not any(re.search(a, text) for a in t["avoid"])]
    rng.shuffle(themes)
    models = [r for r in map_.rows if r.items]
    wanted = min(round(len(models) * strength), len(themes))
    for theme, model in zip(themes[:wanted], rng.sample(models, min(wanted, len(models))), strict=False):
        own = _own(theme, model, rng)
        at = map_.rows.index(model) + rng.choice([0, 1, 2])
        map_.rows.insert(at, own)


def _own(theme: str, model: Row, rng: random.Random) -> Row:
    tables = words()
    title = model.title.lower()
    forms = next((f for stem, f in tables["genres"].items() if stem in title), None)
    forms = (
        forms
        or tables["genres"][
            rng.choice(["совещан", "семинар", "встреч", "мониторинг", "собрани", "приказ", "конкурс"])
        ]
    )
    who = next((name for stem, name in tables["audiences"].items() if stem in title), "педагогов")
    indicator = model.promises[:1] or (Promise(">=", 1, percent=False, unit="мероприятие"),)
    if rng.random() < 0.5:
        indicator = (
            Promise(
                ">=",
                rng.choice([1, 2, 10, 25]),
                percent=False,
                unit=rng.choice(["участник", "педагог", "справка"]),
            ),
        )
    indicator = tuple(Promise(p.comparator, p.quantity, p.percent, p.unit) for p in indicator)
    return model.copy(title=upper_first(rng.choice(forms).format(who=who, theme=theme)), items=(), own=True, promises=indicator,
                      deadline="", fixed=frozenset(), defects=(), participation=False)  # fmt: skip


def shuffle_rows(map_: Draft, rng: random.Random, strength: float) -> None:
    """Rows in another order inside their sections (all of them at 1.0, near neighbours below)."""
    far = 1 + strength * len(map_.rows)
    keys = {id(row): i + rng.uniform(0, far) for i, row in enumerate(map_.rows)}
    map_.rows.sort(key=lambda row: (row.section, keys[id(row)]))


def merge_sections(map_: Draft, rng: random.Random, strength: float) -> None:
    """All rows under one heading, or under headings of the municipality's own."""
    if rng.random() < strength:
        if rng.random() < 0.5:
            map_.sections = ["Мероприятия"]
            for row in map_.rows:
                row.section = 0
            return
        map_.sections = [f"{i}. {t}" for i, t in enumerate(_OWN_HEADINGS[: len(map_.sections)], 1)]


_OWN_HEADINGS = ("Организационная работа", "Работа с кадрами", "Аналитика", "Методическая поддержка", "Работа со школами",
                 "Информирование", "Прочее", "Контроль", "Развитие")  # fmt: skip


def renumber(map_: Draft, rng: random.Random, strength: float) -> None:
    """Numbers of another manner, without gaps: «1.1», «1.2» … by section."""
    if rng.random() >= strength:
        return
    counts = [0] * len(map_.sections)
    for row in sorted(map_.rows, key=lambda r: r.section):
        counts[row.section] += 1
        row.number = f"{row.section + 1}.{counts[row.section]}"
