"""How values are put into sentences, and what differs between windows."""

from datetime import date

import pytest

from alignment.checking.comparing import spans
from alignment.checking.comparing.everyone import of_everyone
from alignment.checking.vocabulary import wording
from alignment.reading import read_deadline, read_indicator
from alignment.reading.meaning import Window


def windows(text):
    return read_deadline(text, year=2022).windows


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1, "1 день"),
        (2, "2 дня"),
        (5, "5 дней"),
        (11, "11 дней"),
        (21, "21 день"),
        (104, "104 дня"),
        (112, "112 дней"),
        (1.5, "1,5 дня"),
    ],
)
def test_a_number_takes_the_right_form(number, told):
    assert wording.plural(number, "день", "дня", "дней") == told


@pytest.mark.parametrize(("number", "told"), [(1, "1 day"), (2, "2 days"), (21, "21 days")])
def test_english_has_two_forms(number, told):
    assert wording.plural(number, "day", "days") == told


@pytest.mark.parametrize(
    ("text", "russian", "english"),
    [
        ("5 мая", "05.05.2022", "05.05.2022"),
        (
            "апрель; сентябрь",
            "01.04.2022 – 30.04.2022; 01.09.2022 – 30.09.2022",
            "01.04.2022 – 30.04.2022; 01.09.2022 – 30.09.2022",
        ),
        ("до 5 мая", "до 05.05.2022", "until 05.05.2022"),
        ("с 5 мая", "с 05.05.2022", "from 05.05.2022"),
        ("", "", ""),
    ],
)
def test_windows_are_said_as_dates(text, russian, english):
    assert wording.dates({"@language": "ru"}, windows(text)) == russian
    assert wording.dates({"@language": "en"}, windows(text)) == english


def test_quotation_marks_inside_are_other_ones():
    assert wording.quoted("Семинар «Опыт\n и  путь»") == "«Семинар „Опыт и путь“»"
    assert wording.quoted_all(["а", "б", "а"]) == "«а», «б»"
    assert wording.listed(["1", "", "2", "1"]) == "1, 2"


def test_a_long_cell_is_cut():
    told = wording.quoted("а" * 1000)
    assert (len(told), told[-2:]) == (402, "…»")


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


@pytest.mark.parametrize(
    ("indicator", "count"),
    [
        ("100 % муниципальных координаторов приняли участие в ВКС", 1),
        ("100 % муниципальных образований приняли участие", 1),
        ("Не менее 36 муниципальных образований", 1),
        ("149 школ приняли участие", 1),
        ("все педагоги прошли обучение", 1),
        ("100 % школ, чьи документы соответствуют параметрам", 0),
        ("Не менее 3 вебинаров", 0),
        ("36 отчетов", 0),
        ("100 % мероприятий", 0),
        ("12 школ", 0),
    ],
)
def test_a_target_may_count_on_everyone(indicator, count):
    assert len(of_everyone(read_indicator(indicator).targets, 36, 149)) == count
