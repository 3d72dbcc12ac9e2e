"""What can be told of a roadmap's rows by comparing them with each other: numbers, repeats, twins."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from alignment.reading.rows import Row
from alignment.roadmap import Event

_WORD = re.compile(r"[а-яa-z0-9%]+")
_NUMBER = re.compile(r"^(.*?)(\d+)$")
Key = Callable[[Row], tuple[object, ...]]
_PAPERS = frozenset({"document", "package", "report"})
RARE, FEWEST, SHORTEST = 3, 2, 4
MAX_GAP = 20  # a leap beyond this is another way of numbering, not rows left out


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """Return the normal form of a text: words in lower case with single spaces, without ё, quotes, dashes and points."""
    return " ".join(_WORD.findall(text.lower().replace("ё", "е")))


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


def _deadline_key(row: Row) -> object:
    return row.deadline.windows or normal(row.event.deadline)


def _executors_key(row: Row) -> object:
    return frozenset(normal(executor.text) for executor in row.executors.executors)


def repeats(rows: Sequence[Row]) -> dict[int, list[int]]:
    """Find rows with the title, deadline and executors of an earlier one; the same title with other dates is no repeat."""
    return _later(rows, lambda row: (normal(row.event.title), _deadline_key(row), _executors_key(row)))


def twins(rows: Sequence[Row]) -> dict[int, list[int]]:
    """Find rows that no cell tells from others, each with those others."""
    return _others(
        rows,
        lambda row: (
            normal(row.event.title),
            _deadline_key(row),
            _executors_key(row),
            normal(row.event.indicator),
        ),
    )


def same_indicators(rows: Sequence[Row]) -> dict[int, list[int]]:
    """Find rows whose indicator is another row's word for word, each with those others."""
    return _others(rows, lambda row: (normal(row.event.indicator),))


def sharing(events: Sequence[Event], cell: str) -> dict[int, list[int]]:
    """Find rows that share one merged cell with those above or below them, each with those others."""
    groups: list[list[int]] = []
    for place, event in enumerate(events):
        if cell in event.merged and groups:
            groups[-1].append(place)
        else:
            groups.append([place])
    return {
        row: [other for other in group if other != row] for group in groups for row in group if len(group) > 1
    }


def _groups(rows: Sequence[Row], key: Key) -> list[list[int]]:
    groups: dict[tuple[object, ...], list[int]] = {}
    for row in rows:
        made = key(row)
        if made[0]:
            groups.setdefault(made, []).append(row.event.index)
    return [group for group in groups.values() if len(group) > 1]


def _later(rows: Sequence[Row], key: Key) -> dict[int, list[int]]:
    return {
        index: group[:place] for group in _groups(rows, key) for place, index in enumerate(group) if place
    }


def _others(rows: Sequence[Row], key: Key) -> dict[int, list[int]]:
    return {
        index: [other for other in group if other != index] for group in _groups(rows, key) for index in group
    }


def spoken_of(rows: Sequence[Row]) -> dict[int, list[int]]:
    """Find rows whose indicator speaks of other rows' events: it has no word of its own title, and at least two rare ones of theirs.

    A word is rare where it stands in at most RARE titles; words that stand in any plan don't count.
    """
    titles = [_words_of(row.event.title) for row in rows]
    spread = Counter(word for title in titles for word in title)
    found: dict[int, list[int]] = {}
    for row, own in zip(rows, titles, strict=True):
        told = _words_of(row.event.indicator)
        rare = {word for word in told if 0 < spread[word] <= RARE}
        if len(rare) < FEWEST or told & own or not own:
            continue
        others = [index for index, title in enumerate(titles) if len(rare & title) >= FEWEST]
        if others:
            found[row.event.index] = [rows[index].event.index for index in others]
    return found


@lru_cache(maxsize=4096)
def _words_of(text: str) -> frozenset[str]:
    """Return the words of a text that say what it is about, as stems."""
    from alignment.matching.lexicon import lexicon, stems

    words = [word for word in stems(normal(text)) if len(word) >= SHORTEST and not word.isdigit()]
    return frozenset(words) - lexicon().weightless


def swapped(rows: Sequence[Row]) -> dict[int, list[int]]:
    """Find neighbouring rows whose indicators stand at each other's: one is named in the other's title only.

    The other's own indicator isn't named in that title either, else it would be at home there. People, organisations and papers
    aren't looked at: they stand in many titles.
    """
    from alignment.matching.lexicon import stems

    titles = [set(stems(normal(row.event.title))) for row in rows]
    units = [_stems_of_things(row) for row in rows]
    found: dict[int, list[int]] = {}
    for index in range(len(rows) - 1):
        for own, other in ((index, index + 1), (index + 1, index)):
            astray = units[own] & titles[other] and not units[own] & titles[own]
            if astray and rows[other].indicator.targets and not _named_in(rows[other], titles[other]):
                found.setdefault(own, []).append(other)
                found.setdefault(other, []).append(own)
    return {index: sorted(set(others)) for index, others in found.items()}


def _named_in(row: Row, title: set[str]) -> bool:
    from alignment.matching.lexicon import stems

    return any(stem in title for target in row.indicator.targets for stem in stems(target.unit))


def _stems_of_things(row: Row) -> set[str]:
    from alignment.checking.comparing.units import families, is_single
    from alignment.matching.lexicon import stems

    units = {target.unit for target in row.indicator.targets}
    if not all(is_single(unit) and not families(unit) & _PAPERS for unit in units):
        return set()
    return {stem for unit in units for stem in stems(unit)}
