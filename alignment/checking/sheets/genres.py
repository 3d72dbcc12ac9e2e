"""Whether an indicator speaks of another genre of event than its own row: «мастер-класс» measured by «семинар»."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from alignment.checking.comparing.units import event_words
from alignment.data import load_words
from alignment.model import Model

_WORD = re.compile(r"[а-я]+(?:-[а-я]+)*")


class _Words(Model, frozen=True):
    ambiguous: frozenset[str]


@cache
def _genres() -> dict[str, frozenset[str]]:
    """Return the families of genres by the stem of the words that name them."""
    from alignment.matching.roots import stem

    ambiguous = load_words(Path(__file__).parent / "words" / "genres.yaml", _Words).ambiguous
    return {stem(word): families for word, families in event_words().items() if word not in ambiguous}


@lru_cache(maxsize=2048)
def _named(text: str) -> dict[str, frozenset[str]]:
    """Return the words of a text that name genres, with their families."""
    from alignment.matching.roots import stem

    genres = _genres()
    return {
        word: found
        for word in _WORD.findall(text.lower().replace("ё", "е"))
        if (found := genres.get(stem(word)) or genres.get(stem(word.rpartition("-")[2])))
    }


def foreign_genre(title: str, indicator: str) -> str:
    """Return the word by which an indicator names a genre that the title, which names others, doesn't; "" where there is none.

    One genre in common is enough for them to speak of the same.
    """
    told, titled = _named(indicator), _named(title)
    if not told or not titled or _all(told.values()) & _all(titled.values()):
        return ""
    return next(iter(told))


def _all(families: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*families)
