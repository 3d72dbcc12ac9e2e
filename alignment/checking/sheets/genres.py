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
    phrases: dict[str, tuple[str, ...]]


@cache
def _words() -> _Words:
    return load_words(Path(__file__).parent / "words" / "genres.yaml", _Words)


@cache
def _genres() -> dict[str, frozenset[str]]:
    """Return the families of genres by the stem of the words that name them."""
    from alignment.matching.roots import stem

    ambiguous = _words().ambiguous
    return {stem(word): families for word, families in event_words().items() if word not in ambiguous}


@cache
def _phrases() -> dict[str, dict[tuple[str, ...], str]]:
    """Return the families of genres by the stems of the words that name them together, under the first of these."""
    from alignment.matching.roots import stem

    found: dict[str, dict[tuple[str, ...], str]] = {}
    for family, phrases in _words().phrases.items():
        for phrase in phrases:
            stems = tuple(map(stem, phrase.split()))
            found.setdefault(stems[0], {})[stems] = family
    return found


@lru_cache(maxsize=2048)
def _named(text: str) -> dict[str, frozenset[str]]:
    """Return the words of a text that name genres, alone or together, with their families."""
    from alignment.matching.roots import stem

    genres, words = _genres(), _WORD.findall(text.lower().replace("ё", "е"))
    stems = [stem(word) for word in words]
    named = {
        word: found
        for word, own in zip(words, stems, strict=True)
        if (found := genres.get(own) or genres.get(stem(word.rpartition("-")[2])))
    }
    for start, first in enumerate(stems):
        for phrase, family in _phrases().get(first, {}).items():
            if tuple(stems[start : start + len(phrase)]) == phrase:
                named[" ".join(words[start : start + len(phrase)])] = frozenset({family})
    return named


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
