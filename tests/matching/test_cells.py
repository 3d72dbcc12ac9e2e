"""Likeness of deadlines and executors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.matching.cells import days_likeness, days_of, roles_likeness
from alignment.reading import read_deadline


def likeness(event: str, item: str) -> float | None:
    return days_likeness(days_of(read_deadline(event, year=2022)), days_of(read_deadline(item, year=2022)))


@pytest.mark.parametrize(
    ("event", "item", "low", "high"),
    [
        pytest.param("10.03.2022", "10.03.2022", 1, 1, id="the same day"),
        pytest.param("март", "01.03.2022 – 31.03.2022", 1, 1, id="the same days"),
        pytest.param("10.03.2022", "март", 0.5, 0.6, id="inside"),
        pytest.param("март – май", "март", 0.3, 0.5, id="around"),
        pytest.param("до 25 марта", "01.03.2022 – 25.03.2022", 1, 1, id="an unknown start is the item's"),
        pytest.param("с 1 марта", "01.03.2022 – 25.03.2022", 1, 1, id="an unknown end is the item's"),
        pytest.param("12.09.2022", "10.09.2022", 0.2, 0.3, id="near"),
        pytest.param("январь", "декабрь", 0, 0, id="far"),
        pytest.param("19.05.2022; 17.11.2022", "10.03.2022 – 23.06.2022", 0.4, 0.5, id="one of two windows is another item's"),
        pytest.param("до 10 июня; до 10 сентября", "10.06.2022", 0.9, 0.9, id="one of two days by which is another item's"),
        pytest.param("до 10 июня; до 10 сентября", "10.09.2022", 0.9, 0.9, id="the other of two days by which"),
        pytest.param("до 10 июня; до 10 сентября", "01.09.2022 – 10.09.2022", 0.9, 0.95, id="a day by which begins where the item does"),
    ],
)  # fmt: skip
def test_days(event: str, item: str, low: float, high: float) -> None:
    found = likeness(event, item)
    assert found is not None
    assert low <= round(found, 6) <= high


@pytest.mark.parametrize("pair", [("", "март"), ("март", "по графику"), ("", "")])
def test_nothing_known_says_nothing(pair: tuple[str, str]) -> None:
    assert likeness(*pair) is None


@given(
    st.frozensets(st.sampled_from("abcd")).filter(bool), st.frozensets(st.sampled_from("abcd")).filter(bool)
)
def test_roles_are_alike_both_ways(ours: frozenset[str], theirs: frozenset[str]) -> None:
    found = roles_likeness(ours, theirs)
    assert found == roles_likeness(theirs, ours)
    assert found is not None
    assert (found == 1) == (ours == theirs)


def test_roles_of_nobody_say_nothing() -> None:
    assert roles_likeness(frozenset(), frozenset({"a"})) is None
