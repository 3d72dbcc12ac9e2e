"""How clerks write dates, executors and indicators: many notations of one meaning.

Every function takes the meaning and returns text that an expert reads back as exactly that meaning.
"""

from __future__ import annotations

import random
import re
from datetime import date, timedelta

from tests.clerks.language import counted, decline, genitive_number, lower_first, upper_first
from tests.clerks.plan import GENITIVE, MONTHS, Named, Promise, Row, Window, last_day

SHORT_MONTHS = (
    "янв.",
    "фев.",
    "март",
    "апр.",
    "май",
    "июнь",
    "июль",
    "авг.",
    "сент.",
    "окт.",
    "нояб.",
    "дек.",
)


def deadline_text(windows: tuple[Window, ...], manner: str, rng: random.Random, *, bare: bool = False) -> str:
    """Windows as text. `manner`: "plain", "digits", "words", "mixed", "short"; `bare` allows a month without its year,
    which a plan of several years would read as every year."""
    joint = {"digits": ", ", "words": "; ", "short": ", ", "mixed": rng.choice([", ", "; ", " и "])}.get(
        manner, "; "
    )
    return joint.join(_window(w, manner, rng, bare) for w in windows)


def _window(window: Window, manner: str, rng: random.Random, bare: bool) -> str:
    first, last = window
    manner = rng.choice(["digits", "words", "short"]) if manner == "mixed" else manner
    if first is None:
        return rng.choice([f"до {_day(last, manner, rng)}", f"не позднее {_day(last, manner, rng)}"])
    if first == last:
        return _day(first, manner, rng)
    whole = _months(first, last, manner, rng, bare)
    if whole and (manner != "digits" or rng.random() < 0.6):
        return whole
    if first.month == last.month and first.year == last.year and rng.random() < 0.5:
        if manner == "digits":
            return f"{first.day:02}–{last.day:02}.{last:%m.%Y}"
        return f"{first.day}–{last.day} {GENITIVE[last.month - 1]} {last.year} г."
    if manner == "digits":
        dash = rng.choice([" – ", "-", " - ", "–"])
        return rng.choice([f"{first:%d.%m.%Y}{dash}{last:%d.%m.%Y}", f"с {first:%d.%m.%Y} по {last:%d.%m.%Y}",
                           f"{first:%d.%m.%Y}г.-{last:%d.%m.%Y}г."])  # fmt: skip
    return f"с {_day(first, manner, rng, year=first.year != last.year)} по {_day(last, manner, rng)}"


def _day(day: date, manner: str, rng: random.Random, *, year: bool = True) -> str:
    if manner == "digits":
        return f"{day:%d.%m.%Y}" + rng.choice(["", "", "г.", " г."])
    if manner == "short":
        return f"{day:%d.%m.%Y}"
    return f"{day.day} {GENITIVE[day.month - 1]}" + (
        rng.choice([f" {day.year} г.", f" {day.year} года"]) if year else ""
    )


def _months(first: date, last: date, manner: str, rng: random.Random, bare: bool) -> str | None:
    """Whole months, quarters, halves or a year; None where the window isn't made of whole months of one year."""
    if first.day != 1 or last != last_day(last.year, last.month) or first.year != last.year:
        return None
    year, pair = first.year, (first.month, last.month)
    if pair == (1, 12):
        return rng.choice([f"в течение {year} года", f"январь – декабрь {year} г.", f"{year} год"])
    if pair in {(1, 6), (7, 12)} and rng.random() < 0.5:
        return f"{'I' if pair[0] == 1 else 'II'} полугодие {year} г."
    if pair[1] - pair[0] == 2 and pair[0] % 3 == 1 and rng.random() < 0.5:
        return f"{('I', 'II', 'III', 'IV')[pair[0] // 3]} квартал {year} года"
    names = SHORT_MONTHS if manner == "short" else MONTHS
    a, b = names[first.month - 1], names[last.month - 1]
    text = a if a == b else f"{a}{rng.choice([' – ', '-', ' - '])}{b}"
    if manner == "digits":
        return f"{first:%m.%Y}" if a == b else None
    return (
        upper_first(text)
        if bare and manner == "words" and rng.random() < 0.5
        else f"{text} {year}" + rng.choice(["", " г.", " года"])
    )


def inside(window: Window, rng: random.Random) -> Window:
    """A municipality's own, shorter window inside one of the region's; a single day stays."""
    first, last = window
    if first is None:
        start = last - timedelta(days=rng.randint(3, 20))
        return (start, last - timedelta(days=rng.randint(0, 2))) if start.year == last.year else (last, last)
    length = (last - first).days
    if length < 2:
        return window
    if length > 45 and rng.random() < 0.4:
        months = list(_month_starts(first, last))
        if months:
            start = rng.choice(months)
            return start, last_day(start.year, start.month)
    start = first + timedelta(days=rng.randint(0, length // 2))
    end = start + timedelta(days=rng.randint(0, min(20, (last - start).days)))
    return start, end


def _month_starts(first: date, last: date) -> list[date]:
    days = [date(y, m, 1) for y in range(first.year, last.year + 1) for m in range(1, 13)]
    return [d for d in days if first <= d and last_day(d.year, d.month) <= last]


EXECUTOR_NAMES: dict[str, dict[str, tuple[str, ...]]] = {
    "short": {"coordinator": ("мун. координатор", "муницип. координатор", "муниципальный коорд."),
              "curator": ("кураторы", "куратор"), "schools": ("ОО", "школы-участницы", "школы"), "head": ("директора", "руководители ОО"),
              "authority": ("УО", "МОУО"), "methodical": ("ММС", "ИМЦ")},
    "people": {"coordinator": ("Муниципальный координатор проекта", "муниципальный координатор"),
               "curator": ("куратор школы", "кураторы ОО", "куратор проекта"),
               "schools": ("школы – участницы проекта", "образовательные организации", "общеобразовательные организации"),
               "head": ("директор школы", "директора ОО", "руководители школ")},
}  # fmt: skip


def executors_text(people: tuple[Named, ...], manner: str, rng: random.Random | None = None) -> str:
    """Executors as text. `manner`: "plain" (own names, commas), "short" (abbreviations), "people" (other usual names)."""
    names = []
    for person in people:
        choices = EXECUTOR_NAMES.get(manner, {}).get(person.role)
        name = rng.choice(choices) if rng and choices else person.name
        if person.role == "coordinator":
            word = person.name.rsplit(" ", 1)[-1]
            name = (
                name.replace("координатор", word)
                if "координатор" in name or word == "координатор"
                else f"мун. {word}"
            )
        names.append(name)
    joint = (
        ", "
        if rng is None
        else rng.choice([", ", ", ", "; ", "\n"] if manner != "short" else [", ", ", ", "; "])
    )
    if rng is not None and rng.random() < 0.4:
        rng.shuffle(names)
    return joint.join(upper_first(n) if i == 0 else n for i, n in enumerate(names))


SINGLE = ((" внесены", " внесен"), (" прошли", " прошел"), (" приняли", " принял"), (" направлено", " направлен"), (" размещены", " размещен"),
          (" зарегистрированы", " зарегистрирован"), (" направлены", " направлен"), (" завершили", " завершил"))  # fmt: skip
POPULATIONS = re.compile(
    r"муниципальн\w+ (?:образовани|координатор|округ|район)|муниципалитет", re.IGNORECASE
)


def indicator_text(
    promises: tuple[Promise, ...], row: Row, manner: str, rng: random.Random | None = None
) -> str:
    """Promises as text. `manner`: "plain", "terse", "figures", "sentences"."""
    rng = rng or random.Random(0)
    texts = [_promise(p, manner, rng) for p in promises]
    joint = ". " if manner == "plain" else rng.choice(["; ", ". "])
    if joint == ". ":
        return ". ".join(upper_first(t) for t in texts)
    return joint.join(texts)


def _promise(p: Promise, manner: str, rng: random.Random) -> str:
    tail = f" {p.tail}" if p.tail and not p.tail.startswith(",") else p.tail
    if manner == "terse":
        tail = ""
    if p.percent:
        return _percent(p, tail, manner, rng)
    if p.quantity == 1:
        for plural, single in SINGLE:
            tail = tail.replace(plural, single)
    if p.quantity is None:
        return f"{p.unit}{tail}" if manner != "figures" else f"1 {p.unit}{tail}"
    n = p.quantity
    if manner == "plain":
        return f"не менее {genitive_number(n, p.unit)} {counted(n, p.unit, 'gent')}{tail}"
    forms = [f"{n} {counted(n, p.unit)}{tail}", f"не менее {n} {counted(n, p.unit, 'gent')}{tail}"]
    if manner == "sentences":
        forms += [
            f"не менее {genitive_number(n, p.unit)} {counted(n, p.unit, 'gent')}{tail}",
            f"минимум {n} {counted(n, p.unit)}{tail}",
        ]
        if n == 1 and not tail:
            forms.append(f"{p.unit} – 1")
    return rng.choice(forms)


def _percent(p: Promise, tail: str, manner: str, rng: random.Random) -> str:
    people = decline(p.unit, "gent", "plur")
    if p.quantity == 100 and POPULATIONS.match(p.unit):
        if manner in {"terse", "figures"}:
            return (
                f"1 {p.unit}{tail.replace('приняли', 'принял')}"
                if "координатор" in p.unit
                else "муниципалитет принял участие"
            )
        if manner == "sentences" and rng.random() < 0.5:
            return f"100 % ({lower_first(p.unit)})"
    sign = rng.choice([" %", "%"]) if manner != "plain" else " %"
    start = f"{p.quantity}{sign}" if p.quantity == 100 else f"не менее {p.quantity}{sign}"
    return f"{start} {people}{tail}"
