"""What differs between windows, in days and in dates."""

from datetime import date

import pytest

from alignment.checking.comparing import spans
from alignment.checking.vocabulary import wording
from alignment.reading import read_deadline
from alignment.reading.meaning import Window


def windows(text):
    return read_deadline(text, year=2022).windows


@pytest.mark.parametrize(
    ("own", "outer", "after", "before", "fitted"),
    [
        ("29.03.2022", "01.03.2022 – 25.03.2022", 4, 0, "01.03.2022 – 25.03.2022"),
        ("10.03.2022 – 29.03.2022", "01.03.2022 – 25.03.2022", 4, 0, "10.03.2022 – 25.03.2022"),
        ("февраль – март", "март", 0, 28, "01.03.2022 – 31.03.2022"),
        ("15 марта – 10 апреля", "март, апрель", 0, 0, "15.03.2022 – 10.04.2022"),
        ("до 10 мая", "апрель", 10, 0, "01.04.2022 – 30.04.2022"),
        ("май", "с 10 мая", 0, 9, "10.05.2022 – 31.05.2022"),
        ("с 10 мая", "с 1 мая", 0, 0, "с 10.05.2022"),
        ("май", "", 0, 0, ""),
    ],
)
def test_the_difference_between_windows(own, outer, after, before, fitted):
    pair = windows(own), windows(outer)
    assert (spans.days_after(*pair), spans.days_before(*pair)) == (after, before)
    assert wording.dates({}, spans.fitted(*pair)) == fitted


@pytest.mark.parametrize(
    ("own", "outer", "holds"),
    [
        ("14.02.2022", "03.03.2022", True),
        ("март", "03.03.2022", False),
        ("", "март", False),
        ("март", "", False),
        ("с 1 мая", "июнь", False),
    ],
)
def test_one_may_be_over_before_another_begins(own, outer, holds):
    assert spans.before(windows(own), windows(outer)) is holds


def test_neighbouring_windows_are_one_stretch():
    both = (
        Window(first=date(2022, 4, 1), last=date(2022, 4, 30)),
        Window(first=date(2022, 3, 1), last=date(2022, 3, 31)),
    )
    assert spans.fitted(windows("март – апрель"), both) == (
        Window(first=date(2022, 3, 1), last=date(2022, 4, 30)),
    )
