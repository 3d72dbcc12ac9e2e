"""How a cell was understood, in words."""

from __future__ import annotations

from datetime import date

import pytest

from alignment.reading.meaning import Deadline, Executor, Executors, Indicator, Target, Unreadable, Window
from alignment.reporting.page import Page
from alignment.reporting.readings import show

MARCH = Window(first=date(2022, 3, 10), last=date(2022, 3, 24))


def shown(meaning):
    page = Page(80)
    show(page, meaning)
    return page.plain()


@pytest.mark.parametrize(
    ("deadline", "text"),
    [
        pytest.param(Deadline(windows=(MARCH,)), "с 10.03.2022 по 24.03.2022\n", id="range"),
        pytest.param(Deadline(windows=(Window(first=date(2022, 3, 4), last=date(2022, 3, 4)),)), "04.03.2022\n", id="day"),
        pytest.param(Deadline(windows=(Window(first=None, last=date(2022, 3, 4)),)), "до 04.03.2022 включительно\n", id="until"),
        pytest.param(Deadline(windows=(Window(first=date(2022, 3, 4), last=None),)), "начиная с 04.03.2022\n", id="from"),
        pytest.param(Deadline(windows=(Window(first=None, last=None),)), "в любое время\n", id="open"),
        pytest.param(
            Deadline(unreadable=Unreadable(reason="impossible", text="31.02.2022")),
            "Дат нет.\nНе прочитано: «31.02.2022» (такого дня нет)\n",
            id="impossible",
        ),
        pytest.param(
            Deadline(unreadable=Unreadable(reason="empty", text="")), "Дат нет.\nНе прочитано (ячейка пуста)\n", id="empty"
        ),
        pytest.param(
            Deadline(windows=(MARCH,), recurring=True, undated=True),
            "с 10.03.2022 по 24.03.2022\nПовторяется: проводится неоднократно в течение этого времени.\n"
            "В тексте дат нет: взяты сроки самой карты.\n",
            id="recurring",
        ),
    ],
)  # fmt: skip
def test_deadline(deadline, text):
    assert shown(deadline) == text


def test_executors():
    named = Executors(
        executors=(
            Executor(text="кураторы", role="curator", level="school"),
            Executor(text="ООО «Луч»", role=None, level="other"),
        )
    )
    assert shown(named) == (
        "кураторы\n  curator · школьный уровень\nООО «Луч»\n  роль не определена · уровень не определен\n"
    )
    assert shown(Executors()) == "Никто не назван.\n"


@pytest.mark.parametrize(
    ("target", "text"),
    [
        pytest.param(Target(comparator=">=", quantity=2, percent=False, unit="вебинар"), "не менее 2 · вебинар", id="at-least"),
        pytest.param(Target(comparator="all", quantity=100, percent=True, unit="участник"), "все 100 % · участник", id="all"),
        pytest.param(Target(comparator="all", quantity=None, percent=False, unit="школа"), "все · школа", id="all-unnumbered"),
        pytest.param(Target(comparator=None, quantity=None, percent=False, unit="отчет"), "без числа · отчет", id="none"),
        pytest.param(Target(comparator=">=", quantity=None, percent=False, unit=""), "не менее (число утрачено)", id="lost"),
        pytest.param(Target(comparator="=", quantity=2.5, percent=False, unit="час"), "ровно 2,5 · час", id="fraction"),
        pytest.param(Target(comparator=None, quantity=3, percent=False, unit="час"), "3 · час", id="bare"),
    ],
)  # fmt: skip
def test_indicator(target, text):
    assert shown(Indicator(targets=(target,))) == text + "\n"


def test_the_part_of_the_cell_stands_under_its_target():
    target = Target(comparator="=", quantity=1, percent=False, unit="акт", text="1 акт")
    assert shown(Indicator(targets=(target,))) == "ровно 1 · акт\n  «1 акт»\n"
    assert shown(Indicator()) == "Целевых значений нет.\n"
