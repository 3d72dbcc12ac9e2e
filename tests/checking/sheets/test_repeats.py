"""Rows say the same again by their titles, deadlines and executors."""

import pytest

from alignment.checking.sheets import repeats
from alignment.reading.rows import read_rows
from tests.checking.making import roadmap

SAME = {"title": "Семинар «Опыт»", "deadline": "май", "executors": "куратор", "indicator": "1 семинар"}


@pytest.mark.parametrize(
    ("change", "again", "twins"),
    [
        ({}, {1: [0]}, {0: [1], 1: [0]}),
        ({"title": 'семинар "опыт"', "deadline": "01.05.2022 – 31.05.2022"}, {1: [0]}, {0: [1], 1: [0]}),
        ({"indicator": "2 семинара"}, {1: [0]}, {}),
        ({"deadline": "июнь"}, {}, {}),
        ({"executors": "директор"}, {}, {}),
        ({"title": "Семи нар <<0пыт»"}, {1: [0]}, {}),
        ({"title": "Семинар «Опыты»"}, {}, {}),
        ({"deadline": "по графику"}, {}, {}),
    ],
    ids=["same", "spelling", "indicator", "deadline", "executors", "scan", "title", "unread"],
)
def test_a_row_says_an_earlier_one_again(change, again, twins):
    rows = read_rows(roadmap(SAME, {**SAME, **change}))
    assert (repeats.repeats(rows), repeats.twins(rows)) == (again, twins)


def test_rows_without_titles_are_no_twins():
    rows = read_rows(roadmap({"title": ""}, {"title": ""}))
    assert (repeats.repeats(rows), repeats.twins(rows)) == ({}, {})


@pytest.mark.parametrize(
    ("title", "other", "same"),
    [
        ("Единый урок безопасности для ОО", "Единый урок безопасности для образовательных организаций", True),
        ("Родит.собрания «Как помочь ребенку»", "Родительские собрания «Как помочь ребенку»", True),
        ("Подготовка к проведению курсов наставников", "Проведение курсов наставников", False),
        ("Участие в первом опросе кураторов", "Участие во втором опросе кураторов", False),
        ("Отчет о 1 этапе работы школ", "Отчет о 2 этапе работы школ", False),
        ("Конкурс чтецов «Живая классика»", "Конкурс чтецов «Живое слово»", False),
        ("Семинар для ОО", "Семинар для образовательных организаций района", False),
    ],
    ids=["initials", "cut short", "preparing", "cycle", "stage", "name", "wider"],
)
def test_a_title_is_the_same_with_its_abbreviations_written_out(title, other, same):
    for first, second in ((title, other), (other, title)):
        rows = read_rows(roadmap({**SAME, "title": first}, {**SAME, "title": second}))
        assert repeats.repeats(rows) == ({1: [0]} if same else {})


def test_rows_without_executors_are_said_again_too():
    rows = read_rows(roadmap({**SAME, "executors": ""}, {**SAME, "executors": ""}))
    assert repeats.repeats(rows) == {1: [0]}
