"""`align explain` and `align match`."""

from __future__ import annotations

import json
import re

import pytest

from alignment.cli.explain import find_rows
from alignment.errors import UsageError
from tests.cli.running import GOOD, align, written
from tests.reporting import made


def test_a_link_in_full(maps):
    outcome = align("explain", "good.yaml", "2", cwd=maps)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(
        "Событие 2. Проведение семинара для кураторов по чтению\n  good.yaml:15:16\n"
    )
    assert "Пункт 2. Проведение семинара для кураторов по чтению\n  region.yaml:14:16\n" in outcome.out


def test_bars_add_up_to_the_score(maps):
    text = align("explain", "good.yaml", "1", cwd=maps).out
    bars, total = text.split("Сходство (сумма): ")
    shown = re.findall(r"^  \S.*? ([+−]\d,\d\d) █", bars, re.MULTILINE)
    added = sum(float(bar.replace("−", "-").replace(",", ".")) for bar in shown)
    assert added == pytest.approx(float(total.split()[0].replace(",", ".")), abs=0.06)  # each bar is rounded


def test_a_link_as_json_is_that_of_match(maps):
    one = json.loads(align("explain", "good.yaml", "2", "--format", "json", cwd=maps).out)
    all_links = json.loads(align("match", "good.yaml", "--format", "json", cwd=maps).out)
    assert one["results"][0]["links"] == [all_links["results"][0]["links"][1]]


def test_evidence_is_the_same_in_check_and_match(maps):
    matched = json.loads(align("match", "good.yaml", "--format", "json", cwd=maps).out)
    checked = json.loads(align("check", "good.yaml", "--format", "json", cwd=maps).out)
    assert matched["results"][0]["links"] == checked["results"][0]["links"]
    for link in matched["results"][0]["links"]:
        assert sum(link["evidence"].values()) == pytest.approx(link["score"], abs=1e-5)


def test_repeated_numbers_are_all_shown(maps):
    written(maps, "twice.yaml", GOOD.replace("number: 2", "number: 1"))
    assert align("explain", "twice.yaml", "1", cwd=maps).out.count("Событие 1. ") == 2
    assert align("explain", "twice.yaml", "#2", cwd=maps).out.count("Событие 1. ") == 1


def test_a_rule(maps):
    shown = align("explain", "deadline-after-window", cwd=maps)
    assert shown == align("rules", "show", "deadline-after-window", cwd=maps)
    assert shown.code == 0
    assert "УСЛОВИЕ\n" in shown.out
    assert "ПРИМЕРЫ\n" in shown.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("good.yaml", "7"), "В good.yaml нет события 7. Ближайшие номера: 2."),
        (("good.yaml", "#9"), "В good.yaml строк: 2; строки #9 нет."),
        (("region.yaml", "1"), "--against"),
        (("broken.yaml", "1"), "broken.yaml:"),
        (
            ("deadline-after-windw",),
            "Нет правила «deadline-after-windw». Возможно, имелся в виду «deadline-after-window».",
        ),
        (("щ",), "Нет правила «щ». Все правила: align rules list"),
    ],
    ids=["number", "row", "no-parent", "unreadable", "nearest-rule", "no-rule"],
)
def test_what_cannot_be_explained(maps, arguments, message):
    outcome = align("explain", *arguments, cwd=maps)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize(
    ("number", "rows"),
    [("1", (0,)), ("2.10", (1, 2)), ("2.10.", (1, 2)), ("#4", (3,)), (" 1 ", (0,)), ("4а", (4,))],
)
def test_rows_by_number(number, rows):
    numbers = ("1", "2.10", "2.10.", None, "4а")
    assert find_rows(made.roadmap(*(made.event(i, number=n) for i, n in enumerate(numbers))), number) == rows


def test_a_roadmap_without_any_number():
    with pytest.raises(UsageError, match=r"нет события 1\.$"):
        find_rows(made.roadmap(made.event(0, number=None)), "1")


def test_links_alone(maps):
    outcome = align("match", "good.yaml", "broken.yaml", cwd=maps)
    assert outcome.code == 2
    assert re.search(r"^1 → 1 +\d,\d\d надежная$", outcome.out, re.MULTILINE)
    assert outcome.err.startswith("Ошибка: broken.yaml:")


def test_a_region_alone_has_nothing_to_match_with(maps):
    outcome = align("match", "region.yaml", cwd=maps)
    assert (outcome.code, outcome.out) == (2, "")
    assert "--against" in outcome.err
