"""Rows are counted within one prefix; gaps and repeats are slips."""

import pytest

from alignment.checking.sheets.numbering import Numbering, numbering
from tests.checking.making import roadmap


def numbered(*numbers):
    """Numbering slips of rows; «|» begins a section."""
    rows, section = [], 0
    for number in numbers:
        if number == "|":
            section += 1
        else:
            rows.append({"number": number, "title": "x", "section": str(section)})
    found = numbering(roadmap(*rows).events)
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
    assert numbering([]) == Numbering({}, {})
