"""What the generator knows of a roadmap: rows whose cells are both text and meaning, and the truth about them.

The generator reads its parents with its own small readers (calendar of plans below, duties.py), never with those of
`alignment`: what is measured must not make its own measure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from alignment.roadmap import Event, Roadmap, Section

Window = tuple[date | None, date]
MONTHS = ("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
          "декабрь")  # fmt: skip
GENITIVE = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
            "декабря")  # fmt: skip
MONTH = {name: i for names in (MONTHS, GENITIVE) for i, name in enumerate(names, 1)}
MONTH |= {"январе": 1, "феврале": 2, "марте": 3, "апреле": 4, "мае": 5, "июне": 6, "сентябре": 9, "октябре": 10, "ноябре": 11,
          "декабре": 12}  # fmt: skip
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}


@dataclass(frozen=True)
class Promise:
    """A target: `comparator` is ">=", "=", "all" or ""; `unit` a phrase in the nominative singular, `tail` what follows it."""

    comparator: str
    quantity: int | None
    percent: bool
    unit: str
    tail: str = ""


@dataclass(frozen=True)
class Named:
    """An executor: the role that it fills and its name in this roadmap."""

    role: str
    name: str


@dataclass
class Row:
    """An event in the making. `items` are numbers of parent items, the closest first; `fixed` names cells that stay as they are."""

    title: str
    deadline: str
    executors: str
    indicator: str
    items: tuple[str, ...] = ()
    windows: tuple[Window, ...] = ()
    named: tuple[Named, ...] = ()
    promises: tuple[Promise, ...] = ()
    section: int = 0
    number: str | None = None
    open: bool = False
    own: bool = False
    participation: bool = False
    fixed: frozenset[str] = frozenset()
    defects: tuple[tuple[str, str | None], ...] = ()

    def copy(self, **changes: Any) -> Row:
        """A row like this one but for `changes`."""
        return replace(self, **changes)


@dataclass(frozen=True)
class Defect:
    """A known defect: its kind (KINDS in defects.py), the event's index (None: the whole roadmap) and the item's number."""

    kind: str
    event: int | None
    item: str | None


@dataclass(frozen=True)
class Truth:
    """What is true of a made roadmap: by event index, the items it derives from; own initiatives; events that are open
    (two honest experts may differ: not scored); and every defect that was put in."""

    yes: dict[int, tuple[str, ...]]
    none: frozenset[int]
    open: dict[int, tuple[str, ...]]
    defects: tuple[Defect, ...] = ()


@dataclass
class Draft:
    """A municipal roadmap in the making: rows in order under section titles, and what its header says."""

    parent: Roadmap
    territory: str
    title: str
    schools: tuple[str, ...]
    organisations: dict[str, str]
    sections: list[str]
    rows: list[Row]
    omitted: list[Defect] = field(default_factory=list)
    style: str = "plain"

    def roadmap(self) -> Roadmap:
        """The roadmap as a loader would give it; rows without a number are numbered in order."""
        events: list[list[Event]] = [[] for _ in self.sections]
        order = sorted(range(len(self.rows)), key=lambda i: self.rows[i].section)
        for index, i in enumerate(order):
            row = self.rows[i]
            events[row.section].append(
                Event(
                    index=index,
                    section=row.section,
                    number=row.number if row.number is not None else str(index + 1),
                    title=row.title,
                    deadline=row.deadline,
                    executors=row.executors,
                    indicator=row.indicator,
                )
            )
        return Roadmap(
            level="municipal", territory=self.territory, years=self.parent.years, title=self.title, project=self.parent.project,
            derives_from=self.parent.path.rsplit("/", 1)[-1] or None, schools=self.schools, organisations=self.organisations,
            sections=tuple(Section(title=t, events=tuple(e)) for t, e in zip(self.sections, events, strict=True)),
        )  # fmt: skip

    def truth(self) -> Truth:
        """The truth about `roadmap()`, by event index."""
        rows = sorted(self.rows, key=lambda row: row.section)
        return Truth(
            yes={i: row.items for i, row in enumerate(rows) if row.items and not row.open},
            none=frozenset(i for i, row in enumerate(rows) if not row.items and not row.open),
            open={i: row.items for i, row in enumerate(rows) if row.open},
            defects=(
                *(Defect(kind, i, item) for i, row in enumerate(rows) for kind, item in row.defects),
                *self.omitted,
            ),
        )


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def span(year: int, first: int, last: int) -> Window:
    """From the first day of a month to the last day of another in the same year."""
    return date(year, first, 1), last_day(year, last)


def _day(text: str) -> date:
    day, month, year = map(int, text.split("."))
    return date(year, month, day)


def _years_in(text: str, years: tuple[int, ...]) -> tuple[str, tuple[int, ...]]:
    named = tuple(int(y) for y in re.findall(r"\b(20\d\d)\b", text))
    return re.sub(r"\b20\d\d\b|\bг(?:г|ода|оды|од)?\b\.?", " ", text).strip(" ,;"), named or years


def parent_windows(text: str, years: tuple[int, ...], title: str = "") -> tuple[Window, ...]:
    """The windows of a parent's deadline cell, in the notations that our regional roadmaps use.

    Raises ValueError for any other notation: a parent must be understood whole.
    """
    named = re.findall(r"\b(20\d\d) год", title)
    years = (int(named[0]),) if len(named) == 1 else years
    dates = re.findall(r"\d\d\.\d\d\.\d{4}", text)
    if dates and re.fullmatch(r"(?:\d\d\.\d\d\.\d{4}\s*[–—-]\s*\d\d\.\d\d\.\d{4}[\s;,]*)+", text):
        days = [_day(d) for d in dates]
        return tuple(zip(days[::2], days[1::2], strict=True))
    if dates and re.fullmatch(r"(?:\d\d\.\d\d\.\d{4}[\s;,]*)+", text):
        return tuple((_day(d), _day(d)) for d in dates)
    if len(dates) == 1 and text.lower().startswith("до "):
        return ((None, _day(dates[0])),)
    if re.fullmatch(r"20\d\d\s*[–-]\s*20\d\d (?:гг\.|годы)|весь период.*|постоянно.*", text.strip().lower()):
        return ((date(years[0], 1, 1), date(years[-1], 12, 31)),)
    found: list[Window] = []
    bare_text = re.sub(r"^ежегодно,?\s*", "", text.strip(), flags=re.IGNORECASE)
    pieces = re.split(r"[;,]", bare_text)
    if not all(any(m in p.lower() for m in MONTH) for p in pieces):
        pieces = bare_text.split(";")
    for part in pieces:
        bare, of = _years_in(re.sub(r"^\s*ежегодно,?\s*", "", part.lower()), years)
        found += [_part(bare, year, text) for year in of]
    return tuple(sorted(found, key=lambda w: w[1]) if len(years) > 1 else found)


def _part(bare: str, year: int, text: str) -> Window:
    bare = re.sub(r"(?:[\s,]+и)?[\s,.;]*$", "", re.sub(r"\s+", " ", bare)).strip(" ,.;")
    if bare in {"", "в течение года", "в течение", "ежеквартально", "ежемесячно", "ежегодно"}:
        return span(year, 1, 12)
    if match := re.fullmatch(r"(i{1,3}|iv) квартал", bare):
        quarter = ROMAN[match[1].upper()]
        return span(year, quarter * 3 - 2, quarter * 3)
    if match := re.fullmatch(r"(i{1,2}) полугодие", bare):
        return span(year, 1, 6) if match[1] == "i" else span(year, 7, 12)
    if match := re.fullmatch(r"до (\d{1,2}) (\w+)", bare):
        return None, date(year, MONTH[match[2]], int(match[1]))
    if match := re.fullmatch(r"(\d{1,2})[–-](\d{1,2}) (\w+)", bare):
        return date(year, MONTH[match[3]], int(match[1])), date(year, MONTH[match[3]], int(match[2]))
    if match := re.fullmatch(r"(?:в )?(\w+)(?:\s*[–-]\s*(\w+))?", bare):
        first, last = MONTH.get(match[1]), MONTH.get(match[2] or match[1])
        if first and last and last < first:
            return date(year, first, 1), last_day(year + 1, last)
        if first and last:
            return span(year, first, last)
    raise ValueError(f"a parent's deadline that the generator can't read: {text!r}")
