"""How the windows of an event lie in those of its item."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.checking.comparing.nesting import (
    Overhang,
    ending_within,
    is_single_day,
    outside,
    outside_years,
    overhang,
    skipped,
    starting_within,
    within,
)
from alignment.reading.deadlines import read_deadline
from alignment.reading.meaning import Window


def windows(text: str):
    """The windows of a deadline cell in 2022."""
    return read_deadline(text, year=2022).windows


@pytest.mark.parametrize(
    ("event", "item", "early", "late"),
    [
        ("10.03.2022", "март", 0, 0),
        ("март", "март", 0, 0),
        ("29.03.2022", "01.03.2022 – 25.03.2022", 0, 4),
        ("28.02 – 25.03.2022", "01.03.2022 – 25.03.2022", 1, 0),
        ("28.02 – 27.03.2022", "01.03.2022 – 25.03.2022", 1, 2),
        ("15 марта – 15 апреля", "март, апрель", 0, 0),
        ("февраль", "март", 28, 0),
        ("апрель", "март", 0, 30),
        ("до 25.03.2022", "01.03.2022 – 25.03.2022", 0, 0),
        ("до 29.03.2022", "01.03.2022 – 25.03.2022", 0, 4),
        ("до 1 марта", "с 10 марта", 9, 0),
        ("до 1 марта", "10 – 20 марта", 9, 0),
        ("с 10 марта", "март", 0, 0),
        ("с 28 февраля", "март", 1, 0),
        ("с 2 апреля", "март", 0, 2),
        ("10 мая", "до 1 мая", 0, 9),
        ("10 апреля", "до 1 мая", 0, 0),
        ("10 апреля", "с 1 мая", 21, 0),
        ("июнь", "апрель; сентябрь", 0, 61),
        ("25 августа", "апрель; сентябрь", 7, 0),
        ("май", "апрель; сентябрь", 0, 31),
        ("25 апреля – 5 мая", "апрель; сентябрь", 0, 5),
        ("март – октябрь", "апрель; сентябрь", 31, 184),
        ("октябрь", "апрель; сентябрь", 0, 31),
        ("апрель – май", "май; апрель", 0, 0),
    ],
)
def test_how_far_a_window_sticks_out(event, item, early, late):
    event_windows, item_windows = windows(event), windows(item)
    assert overhang(event_windows[0], item_windows) == Overhang(early, late)
    assert starting_within(event_windows, item_windows) is (early == 0)
    assert ending_within(event_windows, item_windows) is (late == 0)
    assert within(event_windows, item_windows) is (early == late == 0)


def test_only_the_windows_that_stick_out_are_given():
    assert outside(windows("март, май"), windows("март – апрель")) == windows("май")


def test_without_windows_there_is_nothing_to_compare():
    assert within(windows("март"), ())
    assert within((), windows("март"))
    assert within((Window(first=None, last=None),), windows("март"))


@pytest.mark.parametrize(
    ("item", "events", "left"),
    [
        ("апрель; сентябрь", "апрель", "сентябрь"),
        ("апрель; сентябрь", "10.04.2022, 10.09.2022", None),
        ("апрель; сентябрь", "март – октябрь", None),
        ("апрель; сентябрь", "июнь", "апрель; сентябрь"),
        ("10 – 16 марта, 5 – 12 сентября", "до 12 сентября", "10 – 16 марта"),
        ("март, апрель", "31 марта – 1 апреля", None),
        ("до 25 марта, до 25 июня", "20 марта", None),
    ],
)
def test_an_item_window_without_an_event_is_skipped(item, events, left):
    assert skipped(windows(item), windows(events)) == (windows(left) if left else ())


@pytest.mark.parametrize(
    ("text", "years", "is_outside"),
    [
        ("март 2021", (2022,), True),
        ("март 2022", (2022,), False),
        ("декабрь 2021 – январь 2022", (2022,), False),
        ("до 25.03.2023", (2022,), True),
        ("до 25.03.2021", (2022,), True),
        ("с 01.09.2021", (2022,), False),
        ("с 01.09.2023", (2022,), True),
        ("март 2024", (2023, 2025), True),
        ("2023-2025 гг.", (2024,), False),
        ("март 2021", (), False),
    ],
)
def test_windows_outside_of_the_years_of_the_plan(text, years, is_outside):
    assert outside_years(windows(text), years) == (windows(text) if is_outside else ())


@pytest.mark.parametrize(
    ("text", "single"),
    [
        ("10.05.2022", True),
        ("10.05.2022, 10.05.2022", True),
        ("10.05.2022, 11.05.2022", False),
        ("май", False),
        ("до 10 мая", False),
        ("-", False),
    ],
)
def test_a_single_day(text, single):
    assert is_single_day(windows(text)) is single


DAYS = st.dates(date(2020, 1, 1), date(2025, 12, 31))


@st.composite
def some_windows(draw, *, open_sides=True):
    first, last = sorted((draw(DAYS), draw(DAYS)))
    side = draw(st.sampled_from(["both", "first", "last"])) if open_sides else "both"
    return Window(first=None if side == "last" else first, last=None if side == "first" else last)


LISTS = st.lists(some_windows(), min_size=1, max_size=4).map(tuple)


@given(LISTS, LISTS, st.integers(0, 400), st.integers(0, 400), st.data())
def test_widening_the_outer_windows_keeps_what_lies_within(inner, outer, before, after, data):
    at = data.draw(st.integers(0, len(outer) - 1))
    window = outer[at]
    wider = Window(
        first=window.first and window.first - timedelta(days=before),
        last=window.last and window.last + timedelta(days=after),
    )
    widened = (*outer[:at], wider, *outer[at + 1 :])
    assert set(outside(inner, widened)) <= set(outside(inner, outer))


@given(LISTS)
def test_windows_lie_within_themselves_in_any_order(some):
    assert within(some, some[::-1])
    assert skipped(some, some) == ()


@given(LISTS, LISTS)
def test_within_is_neither_early_nor_late(inner, outer):
    assert within(inner, outer) is (starting_within(inner, outer) and ending_within(inner, outer))
    assert outside(inner, outer) == tuple(w for w in inner if not within((w,), outer))


@given(some_windows(open_sides=False), some_windows(open_sides=False))
def test_a_window_apart_from_the_other_is_only_early_or_only_late(inner, outer):
    early, late = overhang(inner, (outer,))
    if inner.last < outer.first:
        assert (early > 0, late) == (True, 0)
    if inner.first > outer.last:
        assert (early, late > 0) == (0, True)
