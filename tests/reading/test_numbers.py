"""Number words read as the numbers they mean, in every case and gender."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import Any

import pytest

from alignment.reading.indicators import read_indicator
from alignment.reading.numbers import joined, number_word, read_digits, scanned, share_word

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
GENDERS = ("masc", "femn", "neut")
ONES = "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать".split()  # noqa: SIM905 - read at a glance
TENS = "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split()  # noqa: SIM905


@cache
def analyzer() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def words_of(number: int) -> list[str]:
    hundred = ["сто"] * (number >= 100)
    rest = number % 100
    if rest < 20:
        return hundred + ([ONES[rest]] if rest else [])
    return [*hundred, TENS[rest // 10 - 2]] + ([ONES[rest % 10]] if rest % 10 else [])


def inflected(word: str, case: str, gender: str) -> str:
    parse = next(
        p for p in analyzer().parse(word) if p.tag.POS in {"NUMR", "ADJF", "NPRO"} and p.normal_form == word
    )
    form = parse.inflect({case, gender}) or parse.inflect({case})
    return form.word if form else word


@pytest.mark.parametrize("number", range(1, 200))
def test_number_in_every_case_and_gender(number: int) -> None:
    """An independent analyser declines the words; the reader must give the number back."""
    read = {}
    for case, gender in product(CASES, GENDERS):
        text = " ".join(inflected(word, case, gender) for word in words_of(number))
        read[text] = [t.quantity for t in read_indicator(f"не менее {text} семинаров").targets]
    assert read == {text: [number] for text in read}


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("двое", 2),
        ("пятеро", 5),
        ("обеих", 2),
        ("полутора", 1.5),
        ("двадцатипяти", 25),
        ("тысячи", 1000),
        ("двухсот", 200),
        ("семинаров", None),
        ("двадцатишколами", None),
    ],
)
def test_number_word(word: str, value: float | None) -> None:
    assert number_word(word) == value


@pytest.mark.parametrize(
    ("word", "value"), [("половины", 50), ("трети", 33), ("четверти", 25), ("школы", None)]
)
def test_share_word(word: str, value: int | None) -> None:
    assert share_word(word) == value


@pytest.mark.parametrize(
    ("values", "total"),
    [
        ([100, 40, 9], [149]),
        ([2, 3], [2, 3]),
        ([5, 1000, 20], [5020]),
        ([20, 11], [20, 11]),
        ([2, 1000000], [2000000]),
        ([20, 5, 1], [25, 1]),
    ],
    ids=str,
)
def test_joined(values: list[int], total: list[int]) -> None:
    assert joined(values) == total


@pytest.mark.parametrize(
    ("token", "read"),
    [
        ("3-х", (3, "cardinal", False)),
        ("95-ти", (95, "cardinal", False)),
        ("1-го", (1, "ordinal", False)),
        ("9-х", (9, "ordinal", False)),
        ("12-х", (12, "ordinal", False)),
        ("22-х", (22, "cardinal", False)),
        ("1ОО", (100, "cardinal", False)),
        ("З0", (30, "cardinal", False)),
        ("2,5", (2.5, "cardinal", False)),
        ("10ти", (10, "cardinal", False)),
        ("100-процентный", (100, "cardinal", True)),
        ("5-летний", None),
        ("школа", None),
        ("25.03.2022", None),
        ("²", None),
        ("9" * 400, None),
    ],
    ids=lambda value: str(value)[:20],
)
def test_read_digits(token: str, read: tuple[float, str, bool] | None) -> None:
    assert read_digits(token) == read


@pytest.mark.parametrize(("letters", "value"), [("З", 3), ("ЗО", 30), ("l", 1), ("школ", None), ("", None)])
def test_scanned(letters: str, value: int | None) -> None:
    assert scanned(letters) == value
