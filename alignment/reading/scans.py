"""One letter of a word that a scan took for another, undone where only one known word results (words/confusions.yaml)."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from alignment.data import load_words

_PATH = Path(__file__).parent / "words" / "confusions.yaml"
_LONGEST = 40  # letters; a longer word is junk
Meaning = TypeVar("Meaning", bound=Hashable)


class _Confusions(msgspec.Struct, frozen=True):
    letters: list[str]


@cache
def _alike() -> dict[str, str]:
    alike: dict[str, str] = {}
    for pair in load_words(_PATH, _Confusions).letters:
        one, other = pair[0], pair[1]
        alike[one] = alike.get(one, "") + other
        alike[other] = alike.get(other, "") + one
    return alike


def unscanned(word: str, meaning: Callable[[str], Meaning | None], *, shortest: int = 4) -> str | None:
    """Return the word that a folded one was before a scan changed one letter of it.

    `meaning` tells what a word means, None or "" for an unknown one. None where the word is too short, or where words of
    several meanings result.
    """
    if not shortest <= len(word) <= _LONGEST or not word.isalpha():
        return None
    found: dict[Meaning, str] = {}
    for place, letter in enumerate(word):
        for other in _alike().get(letter, ""):
            mended = word[:place] + other + word[place + 1 :]
            if meant := meaning(mended):
                found.setdefault(meant, mended)
                if len(found) > 1:
                    return None
    return next(iter(found.values()), None)


def one_slip(left: str, right: str) -> bool:
    """Whether two words differ by one letter put in, left out, put for another, or by two neighbours swapped."""
    if abs(len(left) - len(right)) > 1:
        return False
    start, end = 0, min(len(left), len(right))
    while start < end and left[start] == right[start]:
        start += 1
    if len(left) > len(right):
        return left[start + 1 :] == right[start:]
    if len(left) < len(right):
        return left[start:] == right[start + 1 :]
    swapped = left[start : start + 2] == right[start : start + 2][::-1]
    return left[start + 1 :] == right[start + 1 :] or (swapped and left[start + 2 :] == right[start + 2 :])
