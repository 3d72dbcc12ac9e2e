"""How values are put into sentences."""

import pytest

from alignment.checking.vocabulary import wording
from alignment.reading import read_deadline


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
