"""The stem of a word, and its root as far as the words of an action need it: «проверка», «проверить», «проверяем» have one.

Only suffixes of verbs and of the nouns that they make are taken away from a stem, and the consonants that change before them
are put back (words/roots.yaml).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import Stemmer

from alignment.data import load_words
from alignment.model import Model

_PATH = Path(__file__).parent / "words" / "roots.yaml"
_FEWEST_LETTERS = 4  # shorter words have no ending to take away, shorter roots no suffix
_stem = Stemmer.Stemmer("russian").stemWord


class _File(Model, frozen=True):
    suffixes: str
    consonants: dict[str, str]
    apart: str
    forms: dict[str, str]


class _Words:
    """What the file says, ready for look-ups."""

    def __init__(self, file: _File) -> None:
        self.suffixes = frozenset(file.suffixes.split())
        self.longest = max(map(len, self.suffixes))
        self.consonants = file.consonants
        self.apart = frozenset(file.apart.split())
        self.forms = {form: kept for kept, forms in file.forms.items() for form in forms.split()}


@cache
def _words() -> _Words:
    return _Words(load_words(_PATH, _File))


@cache
def stem(word: str) -> str:
    """Return the stem of a lower-case word without ё; a digit or a Latin word stays as it is."""
    if len(word) < _FEWEST_LETTERS:
        return word
    stemmed: str = _words().forms.get(word) or _stem(word)
    return stemmed


@cache
def root(stemmed: str) -> str:
    """Return the root of a stem; a stem too short to lose a suffix, and a common token of the lexicon, stays.

    A stem that is kept apart gets a mark, since it may look like the root of the verb.
    """
    words = _words()
    if stemmed[0] == "=":
        return stemmed
    if stemmed in words.apart:
        return stemmed + "."
    for size in range(min(words.longest, len(stemmed) - _FEWEST_LETTERS), 0, -1):
        if stemmed[-size:] in words.suffixes:
            stemmed = stemmed[:-size]
            break
    for size in (2, 1):
        first = words.consonants.get(stemmed[-size:])
        if first and len(stemmed) - size + len(first) >= _FEWEST_LETTERS:
            return stemmed[:-size] + first
    return stemmed
