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
