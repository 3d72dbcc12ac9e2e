"""The roadmap's own organisations: «МОУ ДПО ЦРО» is whatever role its header gives it."""

from __future__ import annotations

import re
from functools import lru_cache

from alignment.reading.executors.words import concepts_of, is_abbreviation, lexicon, plain

_PIECE = re.compile(r"[^\W_]+|№")
_QUOTED = re.compile(r"[«\"„]([^«»\"„“]+)[»\"“]")

Organisations = tuple[tuple[str, str], ...]


def normal(text: str) -> str:
    """Return a name's words in lower case, parted by single spaces, without marks."""
    return " ".join(_PIECE.findall(plain(text)))


@lru_cache(maxsize=64)
def keys_of(organisations: Organisations) -> tuple[tuple[str, str], ...]:
    """Return the normal forms under which each organisation may be named, longest first, with its role in words."""
    keys: dict[str, str] = {}
    for name, role in organisations:
        for key in (normal(name), *_short(name)):
            keys.setdefault(key, role)
    return tuple(sorted(((key, role) for key, role in keys.items() if key), key=lambda pair: -len(pair[0])))


def _short(name: str) -> list[str]:
    """Return the inner name and the abbreviations of an organisation that are its own, not of a legal form or a kind of school."""
    inner = [normal(found) for found in _QUOTED.findall(name)]
    own = [
        plain(word)
        for word in _PIECE.findall(name)
        if len(word) > 1 and is_abbreviation(word) and word.isupper() and not _is_common(word)
    ]
    return [*(key for key in inner if len(key) > 1), *own]


def _is_common(word: str) -> bool:
    concepts = concepts_of(word)
    return any(one.startswith("form") or one in lexicon().kinds.common for one in concepts)


@lru_cache(maxsize=2048)
def in_words(text: str, organisations: Organisations) -> str:
    """Return a name with the first organisation that it holds said by its role in words."""
    padded = f" {normal(text)} "
    for key, role in keys_of(organisations):
        if f" {key} " in padded:
            return padded.replace(f" {key} ", f" {role} ", 1).strip()
    return text
