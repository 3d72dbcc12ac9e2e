"""Slips in the numbers of a roadmap's rows: gaps and repeats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from alignment.roadmap import Event

_NUMBER = re.compile(r"^(.*?)(\d+)$")
MAX_GAP = 20  # a leap beyond this is another way of numbering, not rows left out


class Numbering(NamedTuple):
    """Slips of numbering by row index: the numbers missing before a row; the earlier rows that have a row's number."""

    missing: dict[int, tuple[str, ...]]
    repeated: dict[int, list[int]]


class _Numbered(NamedTuple):
    row: int
    section: int
    prefix: str
    last: int
    whole: str


def numbering(events: Sequence[Event]) -> Numbering:
    """Find gaps and repeats, counted within one prefix («2.» of «2.10»).

    A section may go on with the numbers of the one before or begin anew: it begins anew where it has a number 1 of its own
    though the prefix had one before. The order of rows doesn't count, «4а» after «4» is no repeat.
    """
    missing: dict[int, tuple[str, ...]] = {}
    repeated: dict[int, list[int]] = {}
    for run in _runs([found for event in events if (found := _numbered(event))]):
        first: dict[str, int] = {}
        for row in run:
            if row.whole in first:
                repeated.setdefault(row.row, []).append(first[row.whole])
            else:
                first[row.whole] = row.row
        missing.update(_gaps(run))
    return Numbering(missing, repeated)


def _numbered(event: Event) -> _Numbered | None:
    whole = (event.number or "").strip().rstrip(".) ").lower().replace(" ", "")
    stem = whole.rstrip("абвгдежзиклмнabcdefghk")
    found = _NUMBER.match(stem)
    if not found or len(found[2]) > 6:
        return None
    return _Numbered(event.index, event.section, found[1], int(found[2]), whole)


def _runs(rows: list[_Numbered]) -> list[list[_Numbered]]:
    """Part the rows of each prefix where a section begins anew."""
    by_section: dict[tuple[str, int], list[_Numbered]] = {}
    for row in rows:
        by_section.setdefault((row.prefix, row.section), []).append(row)
    runs: dict[str, list[list[_Numbered]]] = {}
    for (prefix, _section), members in by_section.items():
        known = runs.setdefault(prefix, [])
        anew = not known or (
            any(row.last == 1 for row in members) and any(row.last == 1 for row in known[-1])
        )
        if anew:
            known.append(list(members))
        else:
            known[-1].extend(members)
    return [run for known in runs.values() for run in known]


def _gaps(run: list[_Numbered]) -> list[tuple[int, tuple[str, ...]]]:
    first: dict[int, _Numbered] = {}
    for row in run:
        first.setdefault(row.last, row)
    gaps = []
    numbers = sorted(first)
    for before, after in pairwise(numbers):
        if 1 < after - before <= MAX_GAP + 1:
            row = first[after]
            gaps.append((row.row, tuple(f"{row.prefix}{n}" for n in range(before + 1, after))))
    return gaps
