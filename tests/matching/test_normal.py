"""The normal form, the words of a parent, cycles."""

from __future__ import annotations

import pytest

from alignment.matching.cycles import Cycle, cycle_of
from alignment.matching.lexicon import lexicon
from alignment.matching.normal import plain, quoted
from alignment.matching.roots import stem
from alignment.matching.vocabulary import Vocabulary

PARENT = (
    "Разработка механизмов повышения качества образования",
    "Формирование функциональной грамотности на уроках физики",
    "Семинар по функциональной грамотности",
    "Содержательная экспертиза концептуальных документов",
    "Стратегическая сессия для участников проекта",
    "Организация и проведение научно-методической конференции",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ещё РАЗ", "еще раз"),
        ("обра-\nзование", "образование"),
        ("мaрт", "март"),
        ("0рганизация", "организация"),
        ("<p>план</p>", " план "),
        ("школа № 6", "школа № 6"),
        ("PISA-2022", "pisa-2022"),
        ("ВКСс координаторами", "вкс с координаторами"),
        ("второrn цикле, форmа", "втором цикле, форма"),
        ("код 12345а", "код 12345а"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_names_in_quotation_marks() -> None:
    assert quoted("Семинар «Первый» и “Второй”, „Третий“, «да»") == ("Первый", "Второй", "Третий")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Орг-ция конференции", ["организация", "конференция"], id="ends of a word"),
        pytest.param("Сод. экспертиза", ["содержательная"], id="beginning of a word"),
        pytest.param("Семинар по ФГ", ["функциональной грамотности"], id="first letters of a term"),
        pytest.param("Повышениекачества", ["повышение", "качества"], id="two words in one"),
        pytest.param("Стратсессия", ["стратегическая", "сессия"], id="cut and joined"),
        pytest.param("механи змов", ["механизмов"], id="a word in two"),
        pytest.param("концептуалъных", ["концептуальных"], id="a wrong letter"),
    ],
)
def test_the_parents_words_repair_the_childs(text: str, words: list[str]) -> None:
    read = {other for token in Vocabulary(PARENT).read(text) for other in token.alike}
    for word in words:
        assert set(lexicon().folded([stem(part) for part in word.split()])) <= read, word


def test_a_word_that_the_parent_lacks_stays_foreign() -> None:
    (token,) = Vocabulary(PARENT).read("шахматы")
    assert (token.alike, token.action) == ({}, False)
    (token,) = Vocabulary(PARENT).read("поздравить")
    assert token.action


@pytest.mark.parametrize(
    ("title", "cycle"),
    [
        ("Участие в первом опросе", Cycle(numbers=frozenset({1}))),
        ("мониторинг 2-го этапа", Cycle(numbers=frozenset({2}))),
        ("II цикл вебинаров", Cycle(numbers=frozenset({2}))),
        ("2-й и 3-й опросы", Cycle(numbers=frozenset({2, 3}))),
        ("первичный мониторинг, 36 карт", Cycle()),
        ("второе полугодие", Cycle(months=frozenset(range(7, 13)))),
        ("Отчет за III квартал", Cycle(months=frozenset({7, 8, 9}))),
        ("осенние встречи", Cycle(months=frozenset({9, 10, 11}))),
        ("отчет по региональной дорожной карте", Cycle(levels=frozenset({"regional"}))),
        ("Муниципальный этап 2024 года", Cycle(years=frozenset({2024}), levels=frozenset({"municipal"}))),
        ("Экскурсии для 8–9 классов", Cycle(classes=frozenset({8, 9}))),
        ("Беседы с девятиклассниками и в 11-х кл.", Cycle(classes=frozenset({9, 11}))),
        ("Сбор 8 классных руководителей, 3 мастер-класса", Cycle()),
        ("", Cycle()),
    ],
)
def test_cycle(title: str, cycle: Cycle) -> None:
    assert cycle_of(title) == cycle
