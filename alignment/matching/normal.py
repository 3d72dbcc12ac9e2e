"""The normal form of a title: what is left of a text when its spelling is taken away.

Case, ё, quotes, dashes, tags, hyphens at line ends, Latin letters among Cyrillic ones and digits inside words don't count; the order of
words doesn't either. The parent's own words repair the child's: an abbreviation, a word with a wrong letter, lost or
needless spaces are read as the parent's nearest word.
"""

from __future__ import annotations

import re
from functools import lru_cache

_TAG = re.compile(r"<[^<>]{0,60}>|&[a-z]{2,8};|\u00ad")
_HYPHENATED = re.compile(r"(?<=[а-я])[-‐]\s*\n\s*(?=[а-я])")
_WORD = re.compile(r"[а-яa-z0-9]+")
_LATIN = str.maketrans("aceopxykmhtbiu", "асеорхукмнтвии")
_DIGITS = str.maketrans("0361", "озбл")
_QUOTED = re.compile('[«“„"]([^«»“”„"]{4,300})[»”“"]')
_FEWEST_LETTERS = 4  # shorter words are not repaired


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return the text in lower case without ё, tags and hyphenation, its mixed alphabets mended."""
    text = _TAG.sub(" ", text.lower().replace("ё", "е"))
    if "\n" in text:
        text = _HYPHENATED.sub("", text)
    return _WORD.sub(_mended, text)


def _mended(match: re.Match[str]) -> str:
    word = match.group()
    if word.isascii():
        return word
    if any(letter < "а" for letter in word):
        word = word.translate(_LATIN)
        if len(word) >= _FEWEST_LETTERS and sum(letter.isdigit() for letter in word) <= 2:
            word = word.translate(_DIGITS)
    return word


def words(text: str) -> list[str]:
    """Return the words of a text in their plain form."""
    return _WORD.findall(plain(text))


@lru_cache(maxsize=4096)
def quoted(text: str) -> tuple[str, ...]:
    """Return the names in quotation marks, innermost, four letters at least."""
    return tuple(_QUOTED.findall(text))
