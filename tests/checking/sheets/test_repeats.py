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
        ({"executors": "кураторы проекта"}, {1: [0]}, {0: [1], 1: [0]}),
        ({"title": "Семи нар <<0пыт»"}, {1: [0]}, {}),
        ({"title": "Семинар «Опыты»"}, {}, {}),
        ({"deadline": "по графику"}, {}, {}),
    ],
    ids=["same", "spelling", "indicator", "deadline", "executors", "same role", "scan", "title", "unread"],
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
        (
            "Заполн. показ-лей наст-ва в ФИС",
            "Заполнение показателей наставничества в фед. информационной системе",
            True,
        ),
        ("Пед. чтения учителей", "Педагогические чтения учеников", False),
        ("слово " * 61 + "О.", "слово " * 61 + "Образование", False),
    ],
    ids=[
        "initials",
        "cut short",
        "preparing",
        "cycle",
        "stage",
        "name",
        "wider",
        "contracted",
        "people",
        "endless",
    ],
)
def test_a_title_is_the_same_with_its_abbreviations_written_out(title, other, same):
    for first, second in ((title, other), (other, title)):
        rows = read_rows(roadmap({**SAME, "title": first}, {**SAME, "title": second}))
        assert repeats.repeats(rows) == ({1: [0]} if same else {})


def test_rows_without_executors_are_said_again_too():
    rows = read_rows(roadmap({**SAME, "executors": ""}, {**SAME, "executors": ""}))
    assert repeats.repeats(rows) == {1: [0]}


@pytest.mark.parametrize(
    ("executors", "others", "same"),
    [("школы", "директора школ", True), ("СОШ № 1", "СОШ № 2", False), ("ООО «Луч»", "ООО «Свет»", False)],
)
def test_a_school_and_its_head_do_the_same_but_not_two_schools(executors, others, same):
    rows = read_rows(roadmap({**SAME, "executors": executors}, {**SAME, "executors": others}))
    assert repeats.repeats(rows) == ({1: [0]} if same else {})


def test_among_very_many_rows_of_one_deadline_only_the_same_letters_repeat():
    titles = [
        *(f"Занятие для группы {number}" for number in range(61)),
        "Занятие для группы 60",
        "Зан. для группы 60",
    ]
    rows = read_rows(roadmap(*({**SAME, "title": title} for title in titles)))
    assert repeats.repeats(rows) == {61: [60]}
