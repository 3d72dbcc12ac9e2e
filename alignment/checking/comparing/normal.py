"""The normal form of a text, by which two cells are the same word for word."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[а-яa-z0-9%]+")


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """Return the normal form of a text: words in lower case with single spaces, without ё, quotes, dashes and points."""
    return " ".join(_WORD.findall(text.lower().replace("ё", "е")))
