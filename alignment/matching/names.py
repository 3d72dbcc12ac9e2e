"""Names in quotation marks: the surest words of a title, since clerks seldom put a name in their own words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from alignment.matching.normal import quoted, words

_FEWEST_WORDS = 2  # a name of one word («Интернет») may stand in any title
_FEWEST_LETTERS = 8  # a shorter name is found in other words by chance
_UNLIKE, _ALIKE = 0.4, 0.7  # share of letters in common from which a name begins to be another's, and is it
_FOUND = 0.7  # share of letters in common from which a name begins to be found in a title


def names_of(title: str) -> tuple[str, ...]:
    """Return the names of a title that tell one event from another, in their plain form; one with a second title also without it."""
    whole = quoted(title)
    parts = [part for name in whole if ":" in name for part in name.split(":", 1)[:1]]
    found = (words(name) for name in (*whole, *parts))
    return tuple(" ".join(name) for name in found if len(name) >= _FEWEST_WORDS)


def short_names_of(title: str) -> tuple[str, ...]:
    """Return the names of one word: they may stand in any title, but another name is not them."""
    found = (words(name) for name in quoted(title))
    return tuple(name[0] for name in found if len(name) == 1 and name[0].isalpha())


@lru_cache(maxsize=4096)
def found_in(name: str, title: str) -> float:
    """Return how surely a name stands in a title (both plain), with or without quotation marks, 0–1."""
    from rapidfuzz import fuzz

    if not _FEWEST_LETTERS <= len(name) <= len(title):
        return 0.0
    return max(0.0, fuzz.partial_ratio(name, title) / 100 - _FOUND) / (1 - _FOUND)


def sameness(ours: Sequence[str], theirs: Sequence[str]) -> float:
    """Return how alike the likest two names are in their letters, whatever the order of words: 1 for the same name, 0 for another."""
    from rapidfuzz import fuzz

    best = max((fuzz.token_sort_ratio(name, other) for name in ours for other in theirs), default=0.0) / 100
    return min(1.0, max(0.0, best - _UNLIKE) / (_ALIKE - _UNLIKE))
