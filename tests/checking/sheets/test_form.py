"""What is told of rows by comparing them: numbers, repeats, twins, indicators of other rows."""

import pytest

from alignment.checking.sheets import form
from alignment.checking.sheets.genres import foreign_genre
from alignment.reading.rows import read_rows
from tests.checking.making import roadmap


def numbered(*numbers):
    """Numbering slips of rows; «|» begins a section."""
    rows, section = [], 0
    for number in numbers:
        if number == "|":
            section += 1
        else:
            rows.append({"number": number, "title": "x", "section": str(section)})
    found = form.numbering(roadmap(*rows).events)
    return found.missing, found.repeated


@pytest.mark.parametrize(
    ("numbers", "missing", "repeated"),
    [
        ("1 2 3", {}, {}),
        ("5 6 7", {}, {}),
        ("111 113", {1: ("112",)}, {}),
        ("1 4", {1: ("2", "3")}, {}),
        ("1 2 2 3", {}, {2: [1]}),
        ("3 1 2", {}, {}),
        ("1 2 | 3 4", {}, {}),
        ("1 2 | 1 2", {}, {}),
        ("1 2 | 1 3", {3: ("2",)}, {}),
        ("1 2 | 2 3", {}, {2: [1]}),
        ("2.9 2.10 3.1", {}, {}),
        ("2.9 2.11", {1: ("2.10",)}, {}),
        ("I.1 I.3 II.1", {1: ("i.2",)}, {}),
        ("4 4а 4б 5", {}, {}),
        ("4 4а 4а", {}, {2: [1]}),
        ("1. 2. 3)", {}, {}),
        ("1 1000", {}, {}),
        ("а б", {}, {}),
        ("1 – 2", {}, {}),
    ],
)
def test_numbers_are_counted_within_one_prefix(numbers, missing, repeated):
    assert numbered(*numbers.split()) == (missing, repeated)


def test_rows_without_numbers_are_passed_over():
    assert form.numbering([]) == form.Numbering({}, {})


SAME = {"title": "Семинар «Опыт»", "deadline": "май", "executors": "куратор", "indicator": "1 семинар"}


@pytest.mark.parametrize(
    ("change", "repeats", "twins"),
    [
        ({}, {1: [0]}, {0: [1], 1: [0]}),
        ({"title": 'семинар "опыт"', "deadline": "01.05.2022 – 31.05.2022"}, {1: [0]}, {0: [1], 1: [0]}),
        ({"indicator": "2 семинара"}, {1: [0]}, {}),
        ({"deadline": "июнь"}, {}, {}),
        ({"executors": "директор"}, {}, {}),
        ({"title": "Семинар «Опыты»"}, {}, {}),
        ({"deadline": "по графику"}, {}, {}),
    ],
    ids=["same", "spelling", "indicator", "deadline", "executors", "title", "unread"],
)
def test_a_row_says_an_earlier_one_again(change, repeats, twins):
    rows = read_rows(roadmap(SAME, {**SAME, **change}))
    assert (form.repeats(rows), form.twins(rows)) == (repeats, twins)


def test_rows_without_titles_are_no_twins():
    rows = read_rows(roadmap({"title": ""}, {"title": ""}))
    assert (form.repeats(rows), form.twins(rows)) == ({}, {})


@pytest.mark.parametrize(
    ("title", "indicator", "word"),
    [
        ("Проведение мастер-класса", "60 % педагогов приняли участие в семинаре", "семинаре"),
        ("Проведение мастер-класса", "1 мастер-класс", ""),
        ("Семинар и конференция", "1 семинар", ""),
        ("Проведение мастер-класса", "1 образовательное событие", ""),
        ("Утверждение плана", "1 семинар", ""),
        ("Вебинары/встречи для кураторов", "1 встреча", ""),
        ("Экспертиза документов 1 этапа", "отчет", ""),
    ],
)
def test_an_indicator_may_name_another_genre(title, indicator, word):
    assert foreign_genre(title, indicator) == word


def test_neighbours_may_have_swapped_indicators():
    rows = read_rows(
        roadmap(
            {"title": "Разработка дорожной карты", "indicator": "не менее одного акта"},
            {"title": "Утверждение состава группы", "indicator": "36 дорожных карт"},
            {"title": "Сбор документов", "indicator": "1 пакет"},
        )
    )
    assert form.swapped(rows) == {0: [1], 1: [0]}


def test_an_indicator_may_speak_of_another_row():
    rows = read_rows(
        roadmap(
            {"title": "Подготовка к чемпионату", "indicator": "отчет о мониторинге поступления выпускников"},
            {"title": "Мониторинг поступления выпускников", "indicator": "отчет о поступлении выпускников"},
            {"title": "Семинар", "indicator": "2 педагога"},
        )
    )
    assert form.spoken_of(rows) == {0: [1]}
