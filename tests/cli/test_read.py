"""`align read`: how a cell is understood."""

from __future__ import annotations

import json

import pytest

from alignment.cli.read import parse_years
from alignment.errors import UsageError
from tests.cli.running import align


def as_json(*arguments):
    outcome = align("read", *arguments, "--format", "json")
    assert (outcome.code, outcome.err) == (0, "")
    return json.loads(outcome.out)


def test_deadline_as_json():
    read = as_json("deadline", "10 – 24 марта", "--year", "2022")
    assert read["windows"] == [["2022-03-10", "2022-03-24"]]
    assert read["recurring"] is False
    assert read["unreadable"] is None


def test_executors_as_json():
    (executor,) = as_json("executors", "Муниципальный координатор")["executors"]
    assert (executor["text"], executor["level"]) == ("Муниципальный координатор", "municipal")
    assert "role" in executor


def test_indicator_as_json():
    (target,) = as_json("indicator", "не менее 2 вебинаров")["targets"]
    assert {name: target[name] for name in ("comparator", "quantity", "percent", "unit")} == {
        "comparator": ">=", "quantity": 2, "percent": False, "unit": "вебинар",
    }  # fmt: skip


def test_words_need_no_quotation_marks():
    assert align("read", "deadline", "10", "марта", "--year", "2022").out == "10.03.2022\n"


def test_in_english():
    outcome = align("read", "deadline", "10.03.2022 - 24.03.2022", "--year", "2022", "--lang", "en")
    assert outcome.out == "from 2022-03-10 to 2022-03-24\n"


def test_reasons_are_told_in_words():
    outcome = align("read", "deadline", "31.02.2022", "--year", "2022")
    assert outcome.out == "Дат нет.\nНе прочитано: «31.02.2022» (такого дня нет)\n"
    assert outcome.code == 0


def test_to_a_file(tmp_path):
    align("read", "executors", "кураторы", "-o", tmp_path / "a.json")
    assert json.loads((tmp_path / "a.json").read_text())["executors"][0]["level"] == "school"


def test_a_deadline_needs_a_year():
    outcome = align("read", "deadline", "март")
    assert outcome == (2, "", "Ошибка: Для срока нужен год карты: --year 2022 или --year 2023-2025.\n")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2022", (2022,)),
        ("2023-2025", (2023, 2024, 2025)),
        ("2023–2024", (2023, 2024)),
        ("2025, 2023", (2023, 2025)),
        ("2023-2023", (2023,)),
    ],
)
def test_years(text, years):
    assert parse_years(text) == years


@pytest.mark.parametrize(
    "text", ["", "март", "22", "2025-2023", "1000-2999", "2022-2023-2024", "2023,", "-2022"]
)
def test_no_years(text):
    with pytest.raises(UsageError, match="--year"):
        parse_years(text)
