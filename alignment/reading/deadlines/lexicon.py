"""The words of deadline cells: data of words/deadlines.yaml, looked up as they stand or mended as a scan spoils them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from alignment.data import load_words
from alignment.reading.scans import one_slip, unscanned

ROMANS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
}  # fmt: skip
_SHORTEST_MISSPELT = 6  # «карта» is one letter from «марта», so short months must be spelt right
_SHORTEST_OTHER = 8  # letters of any other word that is read with a slip
_LONGEST = 24


class Words(msgspec.Struct, frozen=True):
    """The file words/deadlines.yaml."""

    values: dict[str, dict[int, str]]
    ordinals: dict[int, str]
    ordinal_endings: str
    ordinal_words: dict[int, str]
    plain: dict[str, str]
    confusions: dict[str, str]
    digits: dict[str, str]
    romans: dict[str, str]
    durations: dict[str, str]
    shortened_ordinals: str
    occasions: str
    shortened_year: str
    shortened_paragraph: str


class Word(NamedTuple):
    """What a form is: its kind and the kind's number (0 where it has none)."""

    kind: str
    value: int


WORDS = load_words(Path(__file__).parent.parent / "words" / "deadlines.yaml", Words)


def _forms() -> dict[str, Word]:
    forms: dict[str, Word] = {}
    for kind, by_value in WORDS.values.items():
        for value, text in by_value.items():
            forms |= dict.fromkeys(text.split(), Word(kind, value))
    for kind, text in WORDS.plain.items():
        forms |= dict.fromkeys(text.split(), Word(kind, 0))
    endings = WORDS.ordinal_endings.split()
    for value, stem in WORDS.ordinals.items():
        forms |= dict.fromkeys([stem + ending for ending in endings], Word("ordinal", value))
    for value, text in WORDS.ordinal_words.items():
        forms |= dict.fromkeys(text.split(), Word("ordinal", value))
    return forms


FORMS = _forms()
_CONFUSIONS = str.maketrans(WORDS.confusions)
_DIGITS = str.maketrans(WORDS.digits)
_ROMAN_LETTERS = str.maketrans(WORDS.romans)
_LONG_MONTHS = [
    (form, word) for form, word in FORMS.items() if word.kind == "month" and len(form) >= _SHORTEST_MISSPELT
]
_LONG_RECURRING = [
    (form, word) for form, word in FORMS.items() if word.kind == "recurring" and len(form) >= _SHORTEST_OTHER
]


@lru_cache(maxsize=4096)
def word_of(text: str) -> Word | None:
    """Return what a lower-case word is, as it stands or with a scan's or a clerk's slip undone; None for any other word."""
    if (found := FORMS.get(text)) or len(text) > _LONGEST:
        return found
    mended = respelt(text)
    if found := FORMS.get(mended):
        return found
    if len(mended) >= _SHORTEST_MISSPELT:
        likely = _LONG_MONTHS + _LONG_RECURRING if len(mended) >= _SHORTEST_OTHER - 1 else _LONG_MONTHS
        for form, word in likely:
            if one_slip(mended, form):
                return word
    spelt = unscanned(mended, _long_form if len(mended) > 4 else _month_form)
    return FORMS[spelt] if spelt else None


def respelt(text: str) -> str:
    """Return a lower-case word in Cyrillic letters, where it has Latin look-alikes or figures among them."""
    return text.translate(_CONFUSIONS)


def _month_form(text: str) -> Word | None:
    found = FORMS.get(text)
    return found if found is not None and found.kind == "month" else None


def _long_form(text: str) -> Word | None:
    found = FORMS.get(text)
    return found if found is not None and (found.kind == "month" or len(text) >= _SHORTEST_MISSPELT) else None


def digits_of(text: str) -> str | None:
    """Return the digits that a scan has made letters of («0З» is 03); None where a letter is no spoilt digit."""
    digits = text.translate(_DIGITS)
    return digits if digits.isascii() and digits.isdigit() else None


def roman_of(text: str) -> int | None:
    """Return the value of a Roman numeral up to XII, of Latin, Ukrainian or look-alike letters («П» is II)."""
    return ROMANS.get(text.translate(_ROMAN_LETTERS)) if len(text) <= 4 else None
