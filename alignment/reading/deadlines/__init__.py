"""Reading of deadlines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from alignment.reading.deadlines.windows import Cell
from alignment.reading.meaning import Deadline

__all__ = ["read_deadline"]
_LONGEST_REMEMBERED = 400


def read_deadline(text: str, *, year: int | None = None, years: Sequence[int] | None = None) -> Deadline:
    """Return the windows of a deadline cell.

    `year`, or `years` in ascending order, is the roadmap's own: it dates what the cell leaves undated. Windows are
    closed, both days included. Never raises on any text.
    """
    plan = tuple(years) if years else () if year is None else (year,)
    return _read(text, plan) if len(text) <= _LONGEST_REMEMBERED else Cell(text, plan).read()


@lru_cache(maxsize=8192)
def _read(text: str, plan: tuple[int, ...]) -> Deadline:
    return Cell(text, plan).read()
