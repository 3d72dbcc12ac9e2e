"""The words of indicators (data of reading/words/indicators.yaml) and the token that they are told by."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from alignment.data import load_words
from alignment.reading.lemmas import Part, analyse, known
from alignment.reading.numbers import Number

_PATH = Path(__file__).parent.parent / "words" / "indicators.yaml"
_ABBREVIATION = 6  # letters


class Words(msgspec.Struct, frozen=True):
    """words/indicators.yaml, as sets for look-up."""

    comparators: dict[str, list[str]]
    strict: frozenset[str]
    after: dict[str, list[str]]
    growth: frozenset[str]
    changes: frozenset[str]
    all: frozenset[str]
    whole: frozenset[str]
    percent: frozenset[str]
    approximate: frozenset[str]
    measures: frozenset[str]
    actions: frozenset[str]
    counters: frozenset[str]
    people: frozenset[str]
    ordinals: frozenset[str]
    ordinals_inside: frozenset[str]
    rounds: frozenset[str]
    months: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    openers: frozenset[str]
    numbers_of_things: frozenset[str]
    abbreviations: dict[str, str]
    legal: frozenset[str]
    shortened: dict[str, str]
    nothing: frozenset[str]
    substantives: frozenset[str]
    organisations: frozenset[str]
    between: frozenset[str]
    misread: dict[str, str]
    undergone: frozenset[str]
    endings: frozenset[str]
    counted_ordinals: frozenset[str]
    shares: frozenset[str]
    populations: frozenset[str]
    partitive: frozenset[str]
    chosen_from: frozenset[str]
    opening: frozenset[str]
    governing: frozenset[str]
    lists: frozenset[str]
    years: frozenset[str]
    comparatives: tuple[str, ...]
    misread_comparatives: frozenset[str]
    glued: tuple[str, ...]
    percent_signs: tuple[str, ...]
    latin: dict[str, str]
    strokes: dict[str, str]
    strokes_of_y: tuple[str, ...]
    strokes_of_m: tuple[str, ...]
    endings_with_y: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    oblique_endings: tuple[str, ...]


@cache
def words() -> Words:
    """Return the words of the reader."""
    return load_words(_PATH, Words)


class Token(msgspec.Struct):
    """`norm` is the folded text; `start` and `end` are places in the cell; `inner` is what stands in brackets or quotes.

    kind: word, number, ordinal, percent, share, bracket, quoted, date, mark (№), sign (≥), stop, comma … or other.
    """

    kind: str
    norm: str
    start: int
    end: int
    value: Number = 0
    capital: bool = False
    upper: bool = False
    inner: list[Token] = []


def part_of(token: Token) -> tuple[Part, str]:
    """Return the part of speech and the lemma of a word; an abbreviation that the data doesn't hold is a noun of its own."""
    if token.upper and len(token.norm) <= _ABBREVIATION and not known(token.norm):
        return "noun", token.norm
    return analyse(token.norm)
