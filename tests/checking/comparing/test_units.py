"""Two units are the same where an expert would say so."""

from __future__ import annotations

import pytest

from alignment.checking.comparing.units import event_words, families, family, is_single, same_unit, unit_of
from alignment.reading.indicators import read_indicator

SAME = [
    ("организация", "школа"),
    ("школа", "оо"),
    ("учреждение", "гимназия"),
    ("акт", "приказ"),
    ("распоряжение", "документ"),
    ("постановление", "положение"),
    ("карта", "план"),
    ("участник", "педагог"),
    ("человек", "обучающийся"),
    ("респондент", "директор"),
    ("куратор", "координатор"),
    ("событие", "семинар"),
    ("мероприятие", "вебинар"),
    ("событие", "мероприятие"),
    ("вебинар", "вкс"),
    ("вкс", "встреча"),
    ("отчет", "справка"),
    ("муниципалитет", "район"),
    ("публикация", "материал"),
    ("журнал", "публикация"),
    ("педагог-новатор", "учитель"),
    ("чтото", "чтото"),
]
APART = [
    ("семинар", "мастер-класс"),
    ("вебинар", "конференция"),
    ("участник", "документ"),
    ("школа", "муниципалитет"),
    ("отчет", "приказ"),
    ("педагог", "обучающийся"),
    ("обучающийся", "родитель"),
    ("встреча", "школа"),
    ("событие", "отчет"),
    ("чтото", "школа"),
]


@pytest.mark.parametrize(("a", "b"), SAME, ids=map("-".join, SAME))
def test_same(a: str, b: str) -> None:
    assert same_unit(a, b)
    assert same_unit(b, a)


@pytest.mark.parametrize(("a", "b"), APART, ids=map("-".join, APART))
def test_apart(a: str, b: str) -> None:
    assert not same_unit(a, b)
    assert not same_unit(b, a)


def test_family() -> None:
    assert family("приказ") == "document"
    assert family("чтото") is None
    assert families("чтото-нечто") == frozenset()


@pytest.mark.parametrize(
    ("cell", "unit"),
    [
        ("Не менее 10 новостных событий", "новость"),
        ("Не менее 3 образовательных событий", "событие"),
        ("Не менее 36 муниципальных образований", "муниципалитет"),
        ("100 % образцовых образований из числа включенных в проект", "организация"),
    ],
)
def test_adjective_tells_what_a_word_means(cell: str, unit: str) -> None:
    assert unit_of(read_indicator(cell).targets[0]) == unit


def test_singular_document_is_one_and_a_school_is_not_all_schools() -> None:
    assert is_single("отчет")
    assert is_single("чтото")
    assert not is_single("школа")


def test_words_of_genres() -> None:
    assert event_words()["семинар"] == {"training"}
    assert "приказ" not in event_words()
