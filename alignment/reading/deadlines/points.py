"""A point of the calendar as a cell names it (a day, a month, a quarter …) and the days that it means in a year."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

import msgspec

Unit = Literal[
    "day",
    "month",
    "decade",
    "week",
    "half-month",
    "quarter",
    "half-year",
    "season",
    "year",
    "school-year",
    "school-quarter",
    "school-half",
    "trimester",
    "plan",
]
# By their numbers in words/deadlines.yaml.
UNITS: dict[int, Unit] = {
    1: "quarter", 2: "half-year", 3: "half-month", 4: "decade", 5: "week", 6: "school-quarter", 7: "trimester",
}  # fmt: skip
# The first and last month of each part; one that ends before it begins ends in the next year.
MONTHS: dict[str, dict[int, tuple[int, int]]] = {
    "month": {n: (n, n) for n in range(1, 13)},
    "quarter": {n: (3 * n - 2, 3 * n) for n in range(1, 5)},
    "half-year": {1: (1, 6), 2: (7, 12)},
    "season": {1: (12, 2), 2: (3, 5), 3: (6, 8), 4: (9, 11)},
    "year": {0: (1, 12)},
    "school-year": {0: (9, 5)},
    "school-quarter": {1: (9, 10), 2: (11, 12), 3: (1, 3), 4: (4, 5)},
    "school-half": {1: (9, 12), 2: (1, 5)},
    "trimester": {1: (9, 11), 2: (12, 2), 3: (3, 5)},
}
INSIDE_MONTH = ("day", "decade", "week", "half-month")
_SCHOOL_STARTS = 9


class Point(msgspec.Struct):
    """One point of the calendar.

    `month` is None for a month's part whose month stands elsewhere. `years` are those written beside it. `school` says
    that they are the first years of school years: 2022 for 2022/2023. `shift` is 1 for «следующего года».
    """

    unit: Unit
    value: int
    start: int
    end: int
    month: int | None = None
    years: tuple[int, ...] | None = None
    school: bool = False
    crossing: bool = False  # the years are two in a row, written as a pair: «2022–2023»
    during: bool = False
    starts: bool = False  # «к началу учебного года» is its first day
    shift: int = 0
    edge: int = 0  # 1, 2, 3: of «начало», «середина», «конец»
    whole: Point | None = None  # the longer part that this month is an edge of
    figures: bool = False  # a date written in figures only

    def days(self, year: int) -> tuple[date, date]:
        """Return the first and last day in a year; raises ValueError where there is no such day or part."""
        if self.month is not None:
            return self._inside_month(self._year_of(self.month, year), self.month)
        try:
            first, last = MONTHS[self.unit][self.value]
        except KeyError:
            raise ValueError(self.unit) from None
        begins = self._year_of(first, year)
        ends = begins + (last < first)
        return date(begins, first, 1), date(ends, last, monthrange(ends, last)[1])

    def _year_of(self, month: int, year: int) -> int:
        return year + self.shift + (self.school and month < _SCHOOL_STARTS)

    def _inside_month(self, year: int, month: int) -> tuple[date, date]:
        end = date(year, month, monthrange(year, month)[1])
        if self.unit == "day":
            day = end if self.value == -1 else date(year, month, self.value)
            return day, day
        if self.unit == "week" and self.value == -1:
            return end - timedelta(days=6), end
        length, count = {"decade": (10, 3), "week": (7, 5), "half-month": (15, 2)}[self.unit]
        part = self.value if self.value > 0 else count
        if part > count:
            raise ValueError(self.unit)
        last = end if part == count else date(year, month, length * part)
        return date(year, month, length * (part - 1) + 1), last


def last_part(point: Point) -> None:
    """Put the number of the last part of its unit for «последний»."""
    if point.value == -1 and point.unit in MONTHS:
        point.value = max(MONTHS[point.unit])


def make_school(point: Point) -> None:
    """Make a calendar part one of the school year."""
    schools: dict[str, Unit] = {
        "quarter": "school-quarter",
        "half-year": "school-half",
        "year": "school-year",
    }
    point.unit = schools.get(point.unit, point.unit)


def edge_of(whole: Point, edge: int, start: int) -> Point:
    """Return the first (edge 1), middle (2) or last (3) month of a longer part."""
    first, last = MONTHS[whole.unit].get(whole.value, (1, 12))
    length = (last - first) % 12
    month = (first - 1 + (0, 0, length // 2, length)[edge]) % 12 + 1
    return Point(
        "month",
        month,
        start,
        whole.end,
        years=whole.years,
        school=whole.school,
        shift=whole.shift,
        starts=edge == 1,
        edge=edge,
        whole=whole,
    )
