"""The lexicon of matching: words that mean the same, words that weigh nothing, kinds of undertakings.

The words stand in words/lexicon.yaml, which a coordinator can extend. Forms are compared by their stems, so one form of
a word is enough. A phrase that means the same as another is replaced by one token («=3»), whichever way it is written.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec
import Stemmer

from alignment.data import cached
from alignment.model import Model

_PATH = Path(__file__).parent / "words" / "lexicon.yaml"
_WORD = re.compile(r"[а-яa-z0-9]+")
_LONGEST = 4  # words in a phrase
_SHORTEST = 4  # shorter words have no ending to take away
_stem = Stemmer.Stemmer("russian").stemWord


class _File(Model, frozen=True):
    weightless: tuple[str, ...]
    same: tuple[tuple[str, ...], ...]
    near: tuple[str, ...]
    kinds: tuple[str, ...]
    initialisms: frozenset[str]


class Lexicon(Model, frozen=True):
    """What the words mean to matching.

    `same` maps a phrase (stems joined by spaces) to its common token, `openings` are the first stems of such phrases, `near` a token to the tokens close in meaning, `kinds` a token
    to the kind of undertaking that it names.
    """

    weightless: frozenset[str]
    same: dict[str, str]
    openings: frozenset[str]
    near: dict[str, frozenset[str]]
    kinds: dict[str, int]
    initialisms: frozenset[str]

    def folded(self, found: list[str]) -> list[str]:
        """Replace every phrase that means the same as another by its common token, the longest phrases first."""
        tokens: list[str] = []
        start, same, openings = 0, self.same, self.openings
        while start < len(found):
            longest = _LONGEST if found[start] in openings else 1
            for end in range(min(start + longest, len(found)), start, -1):
                token = same.get(" ".join(found[start:end]) if end - start > 1 else found[start])
                if token is not None:
                    tokens.append(token)
                    start = end
                    break
            else:
                tokens.append(found[start])
                start += 1
        return tokens


@cache
def stem(word: str) -> str:
    """Return the stem of a lower-case word without ё; a digit or a Latin word stays as it is."""
    stemmed: str = _stem(word) if len(word) >= _SHORTEST else word
    return stemmed


def stems(text: str) -> list[str]:
    """Return the stems of a plain lower-case text, in order."""
    return [stem(word) for word in _WORD.findall(text)]


@cache
def lexicon() -> Lexicon:
    """Return the lexicon that comes with the package."""
    source = _PATH.read_bytes()
    return cached(source, Lexicon, _built, kind="lexicon")


def _built(source: bytes) -> Lexicon:
    import yaml

    file = msgspec.convert(yaml.safe_load(source), type=_File)
    same: dict[str, str] = {}
    for number, row in enumerate(file.same):
        for phrase in row:
            same.setdefault(" ".join(stems(phrase)), f"={number}")
    openings = frozenset(phrase.split()[0] for phrase in same if " " in phrase)
    plain = Lexicon(
        weightless=frozenset(), same=same, openings=openings, near={}, kinds={}, initialisms=frozenset()
    )

    def tokens_of(row: str) -> list[str]:
        return [token for phrase in row.split(", ") for token in plain.folded(stems(phrase))]

    near: dict[str, set[str]] = {}
    for line in file.near:
        group = set(tokens_of(line))
        for token in group:
            near.setdefault(token, set()).update(group - {token})
    return Lexicon(
        weightless=frozenset(token for row in file.weightless for token in tokens_of(row)),
        same=same,
        openings=openings,
        near={token: frozenset(others) for token, others in near.items()},
        kinds={token: number for number, row in enumerate(file.kinds) for token in tokens_of(row)},
        initialisms=file.initialisms,
    )
