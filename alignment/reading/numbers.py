"""Number words and digits as clerks and scanners write them.

Number words in every case and gender are data (words/numbers.yaml). Libraries were tried on them first, on the 784 forms of 1–199
that pymorphy3 declines and on the open cells, and refused:

- number-parser 0.3.2 reads all forms, but takes 570 µs a text (a whole cell may take 100; this module takes 10 for a number) and
  leaves «половина», «95-ти», «двадцатипяти» and scan errors, which would need this module all the same.
- rus2num 0.1.0 reads all forms, but takes 356 ms to import and 1.6 ms a text, through a morphological analyser.
- ru-word2number 1.1 knows the nominative only (236 of 784 forms); text2num 3.1 has no Russian.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

import msgspec

from alignment.data import load_words

Numeral = Literal["cardinal", "ordinal"]
Number = int | float

_PATH = Path(__file__).parent / "words" / "numbers.yaml"


class _Words(msgspec.Struct, frozen=True):
    numbers: dict[float, str]
    shares: dict[int, str]
    cardinal: list[str]
    ordinal: list[str]
    scan: dict[str, str]


class _Forms(msgspec.Struct, frozen=True):
    numbers: dict[str, Number]
    shares: dict[str, int]
    cardinal: frozenset[str]
    ordinal: frozenset[str]
    scan: dict[int, str]


@cache
def _forms() -> _Forms:
    words = load_words(_PATH, _Words)
    return _Forms(
        numbers={form: whole(value) for value, forms in words.numbers.items() for form in forms.split()},
        shares={form: value for value, forms in words.shares.items() for form in forms.split()},
        cardinal=frozenset(words.cardinal),
        ordinal=frozenset(words.ordinal),
        scan={ord(letter): digit for letter, digit in words.scan.items()},
    )


def whole(value: float) -> Number:
    """Return a whole number as int, any other as float."""
    return int(value) if value == int(value) else value


def number_word(word: str) -> Number | None:
    """Return the value of one folded number word, None where it is none; «двадцатипяти» written together counts."""
    numbers = _forms().numbers
    if (value := numbers.get(word)) is not None:
        return value
    if word.endswith(("и", "х")) and 9 < len(word) < 40:
        for cut in range(7, len(word) - 3):
            tens, ones = numbers.get(word[:cut]), numbers.get(word[cut:])
            if tens and ones and 20 <= tens <= 900 and ones < 10:
                return whole(tens + ones)
    return None


def share_word(word: str) -> int | None:
    """Return the percentage of a folded word for a share («половина» is 50), None where it is none."""
    return _forms().shares.get(word)


def joined(values: list[Number]) -> list[Number]:
    """Add up neighbouring number words: [100, 40, 9] is [149]; words that don't go together stay apart: [2, 3].

    A thousand or a million multiplies what stands before it.
    """
    result: list[Number] = []
    for value in values:
        if result and value >= 1000 and result[-1] < 1000:
            result[-1] = whole(result[-1] * value)
        elif result and fits_after(value, result[-1]):
            result[-1] = whole(result[-1] + value)
        else:
            result.append(value)
    return result


def fits_after(value: Number, before: Number) -> bool:
    """Return whether a number word of that value goes on a number: ones after tens, tens after hundreds."""
    if value < 1 or before < 20:
        return False
    size = 10 if value < 10 else 100 if value < 100 else 1000
    return before % size == 0 and (value > 19 or value < 10 or before % 100 == 0)


@lru_cache(maxsize=4096)
def read_digits(word: str) -> tuple[Number, Numeral, bool] | None:
    """Read a token that has a digit or stands for one: (value, numeral, whether it is written as «100-процентный»).

    «3-х» and «95-ти» are cardinal, «1-го» is ordinal; a scan's letters are undone («1ОО», «З0») where a digit stands beside
    them. None where it is no number.
    """
    forms = _forms()
    body, _, tail = word.partition("-")
    if not tail:
        body, tail = _split_tail(body, forms)
    digits = body.translate(forms.scan).replace(",", ".")
    if not any(letter.isdigit() for letter in body) or digits.count(".") > 1:
        return None
    try:
        value = whole(float(digits))
    except (ValueError, OverflowError):
        return None
    tail = tail.lower().replace("ё", "е")
    if tail.startswith("процентн"):
        return value, "cardinal", True
    if not tail:
        return value, "cardinal", False
    if tail in forms.cardinal and not (
        tail in {"х", "м"} and (value % 10 not in {2, 3, 4} or value % 100 in {12, 13, 14})
    ):
        return value, "cardinal", False
    return (value, "ordinal", False) if tail in forms.ordinal or tail in forms.cardinal else None


def _split_tail(body: str, forms: _Forms) -> tuple[str, str]:
    """Part «3х», «5ти» into digits and ending."""
    end = next(
        (
            i
            for i, letter in enumerate(body)
            if letter not in "0123456789.," and ord(letter) not in forms.scan
        ),
        len(body),
    )
    tail = body[end:].lower()
    return (body[:end], tail) if tail in forms.cardinal or tail in forms.ordinal else (body, "")


def scanned(word: str) -> Number | None:
    """Return the number that a scan has turned wholly into letters («З», «ЗО», «l»), None where the word isn't such."""
    digits = word.translate(_forms().scan)
    return int(digits) if digits.isdecimal() and len(digits) < 5 and digits.isascii() else None
