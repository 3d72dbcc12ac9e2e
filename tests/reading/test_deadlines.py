"""What holds for the reading of any deadline cell."""

from __future__ import annotations

import doctest
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from alignment.reading import deadlines
from alignment.reading.deadlines import read_deadline
from alignment.reading.deadlines.lexicon import WORDS, one_slip
from alignment.reading.meaning import Window
from tests.reading.test_deadlines_table import rows
from tests.reading.work import grows_evenly

TEXTS = sorted({text for text, _, _ in rows()})
CELLS = st.sampled_from(TEXTS)
PIECES = st.lists(st.one_of(CELLS, st.text(max_size=8), st.sampled_from(list(" .,;:-–()/\n№№"))), max_size=6)
DAYS = st.dates(date(1995, 1, 1), date(2095, 12, 31))
DASHES = "-–—−‑"
PLANS = st.sampled_from([(), (2022,), (2023, 2024, 2025), (1,), (9999,), (0,), (-5, 20000)])


@given(st.one_of(st.text(), PIECES.map("".join)), PLANS)
@example("9" * 5000, (2022,))
@example("<" * 50 + "&" * 50 + "&#9999999;" + "&#xD800;", (2022,))
@example("\ud800 март", (2022,))
@settings(max_examples=600, deadline=None)
def test_reading_never_raises_and_windows_are_in_order(text, plan):
    deadline = read_deadline(text, years=plan)
    for window in deadline.windows:
        assert window.first or window.last
        assert window.first is None or window.last is None or window.first <= window.last
    assert deadline.windows or deadline.unreadable
    if deadline.unreadable:
        assert deadline.unreadable.text in text


@given(
    st.lists(st.tuples(DAYS, DAYS).map(sorted), min_size=1, max_size=5),
    st.sampled_from(DASHES),
    st.sampled_from(["; ", ", ", "\n", " "]),
)
def test_windows_that_were_printed_are_read_again(pairs, dash, between):
    text = between.join(f"{first:%d.%m.%Y} {dash} {last:%d.%m.%Y}" for first, last in pairs)
    assert read_deadline(text, year=2022).windows == tuple(
        Window(first=first, last=last) for first, last in pairs
    )


@given(DAYS)
def test_a_day_that_was_printed_is_read_again(day):
    assert read_deadline(f"{day:%d.%m.%Y}").windows == (Window(first=day, last=day),)


@pytest.mark.parametrize("text", TEXTS)
def test_case_dashes_and_white_space_change_nothing(text):
    want = read_deadline(text, year=2022)
    ways = [text.upper(), text.lower(), text.replace(" ", "\u00a0"), f"  {text}\t"]
    ways += [text.replace("–", dash) for dash in DASHES]
    ways += [text.replace("четвёрт", "четверт").replace("трёх", "трех")]
    ways += ["\u200b".join((text[:3], text[3:])) if text[2:4].isalnum() else text]
    for way in ways:
        got = read_deadline(way, year=2022)
        assert (got.windows, got.recurring, got.undated) == (want.windows, want.recurring, want.undated), way


@given(st.sampled_from(TEXTS), st.integers(0, 60), st.sampled_from(["<b>", "</p>", "<span class='x'>"]))
def test_stray_tags_between_words_are_not_text(text, place, tag):
    at = text.find(" ", place)
    tagged = text[:at] + tag + text[at:] if at > 0 else text
    if "p" in tag:
        return
    assert read_deadline(tagged, year=2022).windows == read_deadline(text, year=2022).windows


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "-",
        "1-",
        "1 ",
        "1, ",
        "1.",
        "и",
        "и ",
        "с ",
        "м ",
        "10.03.2022 ",
        "март ",
        "март 2022, 2023 ",
        "(",
        "()",
        "<a",
        "&a",
        "раз в ",
        "№ 5 ",
        "2022 ",
    ],
)
def test_the_work_of_a_huge_cell_grows_with_it_and_no_faster(unit):
    def read(text: str) -> object:
        return read_deadline(text, years=[2022])

    assert grows_evenly(read, unit)
    assert read(unit * (100_000 // len(unit)))


def test_a_cell_without_a_plan_is_never_dated_from_today():
    for text in ("март", "10 марта", "ежемесячно", "в течение года"):
        deadline = read_deadline(text)
        assert deadline.windows == ()
        assert deadline.unreadable.reason == "no-year"
    assert read_deadline("март 2022").windows == (Window(first=date(2022, 3, 1), last=date(2022, 3, 31)),)


@pytest.mark.parametrize(
    ("text", "reason", "part"),
    [
        ("10.03.2022, 31.04.2022", "impossible", "31.04.2022"),
        ("24.03.2022 – 10.03.2022; май", "reversed", "24.03.2022 – 10.03.2022"),
        ("05.09.2022 –", "open-ended", "05.09.2022"),
        ("10 марта, 24", "no-month", "24"),
        ("  по графику ", "unspecified", "по графику"),
        ("–", "empty", "–"),
    ],
    ids=["impossible", "reversed", "open-ended", "no-month", "unspecified", "empty"],
)
def test_the_part_that_cant_be_read_is_kept_word_for_word(text, reason, part):
    unreadable = read_deadline(text, year=2022).unreadable
    assert (unreadable.reason, unreadable.text) == (reason, part)


def test_the_json_is_that_of_the_command():
    assert read_deadline("до 25.03.2022", year=2022).model_dump(mode="json") == {
        "windows": [[None, "2022-03-25"]],
        "recurring": False,
        "unreadable": None,
        "undated": False,
    }


def test_the_examples_of_the_page_hold():
    assert doctest.testmod(deadlines).failed == 0
    assert doctest.testmod(deadlines).attempted >= 5


def test_a_form_stands_once_in_the_word_list():
    forms = [
        form for by_value in WORDS.values.values() for text in by_value.values() for form in text.split()
    ]
    forms += [form for text in WORDS.plain.values() for form in text.split()]
    assert sorted(forms) == sorted(set(forms))


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("октябрь", "октябрь", True),
        ("октябьр", "октябрь", True),
        ("октбрь", "октябрь", True),
        ("окттябрь", "октябрь", True),
        ("актябрь", "октябрь", True),
        ("актябр", "октябрь", False),
        ("ноябрь", "октябрь", False),
        ("январь", "ноябрь", False),
    ],
)
def test_one_slip_of_the_pen(left, right, same):
    assert one_slip(left, right) is same
    assert one_slip(right, left) is same
