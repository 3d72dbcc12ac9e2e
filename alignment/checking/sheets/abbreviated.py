"""Two titles that are the same but for abbreviations: «Родит. собр-я в ОО», «Родительские собрания в образовательных организациях»."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from alignment.matching.normal import plain, words
from alignment.matching.roots import stem

_WORD = re.compile(r"[а-яa-z]+(?:-[а-яa-z]+)?\.?|\d+")
_SHORTEST = 2  # letters of a beginning with a point, and of an abbreviation to first letters
_LONGEST = 6  # letters of an abbreviation to first letters
_FEWEST, _MOST = 3, 60  # words of a title that an abbreviated one is held against


def same_but_abbreviated(one: str, other: str) -> bool:
    """Return whether two titles have the same words in the same order, some of them shortened in either."""
    letters = "".join(words(one))
    if letters == "".join(words(other)):
        return bool(letters)
    ours, theirs = _words_of(one), _words_of(other)
    longest = max(len(ours), len(theirs))
    return _FEWEST <= longest <= _MOST and _fit(ours, theirs)


@lru_cache(maxsize=512)
def _words_of(title: str) -> tuple[str, ...]:
    from alignment.reading.indicators.lexicon import words as known

    small = known().prepositions | known().conjunctions
    return tuple(word for word in _WORD.findall(plain(title)) if word not in small)


def _fit(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Return whether the words of two titles pair off to the end, one with one or an abbreviation with as many as it has letters."""

    @cache
    def from_here(our: int, their: int) -> bool:
        if our == len(ours) or their == len(theirs):
            return our == len(ours) and their == len(theirs)
        if _alike(ours[our], theirs[their]) and from_here(our + 1, their + 1):
            return True
        ahead = _initials(ours[our], theirs[their:])
        behind = _initials(theirs[their], ours[our:])
        return bool(ahead and from_here(our + 1, their + ahead)) or bool(
            behind and from_here(our + behind, their + 1)
        )

    return from_here(0, 0)


def _alike(one: str, other: str) -> bool:
    """Return whether two words are forms of one, or one a shortening of the other."""
    if stem(one.rstrip(".")) == stem(other.rstrip(".")):
        return True
    return any(_shortens(short, full.rstrip(".")) for short, full in ((one, other), (other, one)))


def _shortens(short: str, full: str) -> bool:
    if short.endswith("."):
        return len(short) > _SHORTEST and full.startswith(short[:-1])
    beginning, hyphen, end = short.partition("-")
    return bool(hyphen) and full.startswith(beginning) and full.endswith(end)


def _initials(short: str, full: tuple[str, ...]) -> int:
    """Return how many words a word stands for by their first letters; 0 where it doesn't."""
    letters = short.rstrip(".")
    fitting = _SHORTEST <= len(letters) <= min(_LONGEST, len(full)) and all(
        word.startswith(letter) for letter, word in zip(letters, full, strict=False)
    )
    return len(letters) if fitting else 0
