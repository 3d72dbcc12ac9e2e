"""A target may count on everyone: all municipalities, all schools, all of their staff."""

import pytest

from alignment.checking.comparing.everyone import of_everyone
from alignment.reading import read_indicator


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
