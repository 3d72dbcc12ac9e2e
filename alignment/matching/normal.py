"""The normal form of a title: what is left of a text when its spelling is taken away.

Case, ё, quotes, dashes, tags, hyphens at line ends, Latin letters among Cyrillic ones and digits inside words don't count. (alignment.matching.vocabulary repairs words by the parent's own.)
"""

from __future__ import annotations

import re
from functools import lru_cache

_TAG = re.compile(r"<[^<>]{0,60}>|&[a-z]{2,8};|\u00ad")
_HYPHENATED = re.compile(r"(?<=[а-я])[-‐]\s*\n\s*(?=[а-я])")
_GLUED = re.compile(r"(?<=[А-ЯЁ]{2})(?=[свкуо]\b)")  # «ВКСс координаторами»
_STROKES = re.compile("r[nпн]")  # an «м» that a scan has taken apart
_LOOSE_POINT = re.compile(r"(?<=[а-я]) +\.(?!\.)")
_WORD = re.compile(r"[а-яa-z0-9]+")
_MIXED = re.compile(r"[а-я][a-z0-9]|[a-z0-9][а-я]")
_DIGIT = re.compile(r"\d")
_LATIN = str.maketrans("aceopxykmhtbiu", "асеорхукмнтвии")
_DIGITS = str.maketrans("0361", "озбл")
_QUOTED = re.compile('[«“„"]([^«»“”„"]{4,300})[»”“"]')
_FEWEST_LETTERS = 4  # shorter words are not repaired
_MOST_DIGITS = 2  # a word with more of them is a code


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return the text in lower case without ё, tags and hyphenation, its mixed alphabets mended."""
    text = _TAG.sub(" ", _GLUED.sub(" ", text).lower().replace("ё", "е"))
    if "\n" in text:
        text = _HYPHENATED.sub("", text)
    if " ." in text:
        text = _LOOSE_POINT.sub(".", text)
    return _WORD.sub(_mended, text) if _MIXED.search(text) else text


def _mended(match: re.Match[str]) -> str:
    word = match.group()
    if word.isascii() or not _MIXED.search(word):
        return word
    word = _STROKES.sub("м", word).translate(_LATIN)
    if len(word) >= _FEWEST_LETTERS and len(_DIGIT.findall(word)) <= _MOST_DIGITS:
        word = word.translate(_DIGITS)
    return word


def words(text: str) -> list[str]:
    """Return the words of a text in their plain form."""
    return _WORD.findall(plain(text))


@lru_cache(maxsize=4096)
def quoted(text: str) -> tuple[str, ...]:
    """Return the names in quotation marks, innermost, four letters at least."""
    return tuple(_QUOTED.findall(text))
