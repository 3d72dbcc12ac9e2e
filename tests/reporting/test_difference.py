"""Which words of two cells are marked as different."""

from __future__ import annotations

import pytest

from alignment.reporting.difference import cell, marked


def words(side):
    return [word for line in side for word, mark in line if mark]


@pytest.mark.parametrize(
    ("one", "other", "left", "right"),
    [
        pytest.param("до 29.03.2022", "до 25.03.2022", ["29.03.2022"], ["25.03.2022"], id="a-date"),
        pytest.param("Куратор, школа", "кураторы; школа", [], [], id="inflection-and-signs"),
        pytest.param("отчёт школы", "отчет школы", [], [], id="yo"),
        pytest.param("март", "апрель", [], [], id="nothing-in-common-is-not-marked"),
        pytest.param("", "март", [], [], id="empty"),
        pytest.param("2 вебинара", "3 вебинара", ["2"], ["3"], id="a-number"),
        pytest.param("а — б", "а б", [], [], id="a-dash-is-no-word"),
        pytest.param("СОШ № 6\nСОШ № 7", "СОШ № 6", ["7"], [], id="second-line"),
    ],
)
def test_marked(one, other, left, right):
    ours, theirs = marked(one, other)
    assert (words(ours), words(theirs)) == (left, right)


def test_marks_stand_under_their_words_without_colours():
    lines = cell([[("до", False), ("29.03.2022", True), ("или", True), ("раньше", False)]], 12, color=False)
    assert ["".join(text for text, _style in line) for line in lines] == [
        "до", "29.03.2022", "~~~~~~~~~~", "или раньше", "~~~",
    ]  # fmt: skip


def test_two_marked_words_in_a_row_have_one_mark():
    lines = cell([[("два", True), ("слова", True)]], 20, color=False)
    assert lines[1] == (("~~~~~~~~~", "dim"),)


def test_a_long_word_is_cut():
    lines = cell([[("а" * 25, False)]], 10, color=True)
    assert [len(line[0][0]) for line in lines] == [10, 10, 5]
