"""Indicators that stand in the wrong row: they speak of other rows' events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from alignment.checking.comparing.normal import normal
from alignment.checking.comparing.units import families, is_single
from alignment.reading.rows import Row

_PAPERS = frozenset({"document", "package", "report"})
RARE, FEWEST, SHORTEST = 3, 2, 4


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
    from alignment.matching.lexicon import stems

    units = {target.unit for target in row.indicator.targets}
    if not all(is_single(unit) and not families(unit) & _PAPERS for unit in units):
        return set()
    return {stem for unit in units for stem in stems(unit)}
