"""An indicator cell is read as an expert reads it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.reading.indicators import read_indicator
from alignment.reading.meaning import Indicator
from tests.reading.cells import table, told
from tests.reading.work import grows_evenly

CELLS = table()
OPEN = json.loads(
    (Path(__file__).parents[1] / "data" / "cells" / "indicators.json").read_text(encoding="utf-8")
)
MARKS = "«»\"'()[]№%,.;:–-\n 0123456789+≥<>/"
WORDS = [
    "не менее",
    "до",
    "от",
    "все",
    "двух",
    "треть",
    "школ",
    "Отчет",
    "принял",
    "участие",
    "в",
    "и более",
    "2022",
    "год",
    "З",
    "1-го",
    "№",
    "%",
]


@pytest.mark.parametrize(("cell", "targets"), CELLS, ids=[cell for cell, _ in CELLS])
def test_cell(cell: str, targets: str) -> None:
    """Comparators, quantities and units stand in the order of the text."""
    assert told(read_indicator(cell)) == targets


@pytest.mark.parametrize("row", OPEN, ids=[row["text"] for row in OPEN])
def test_open_cell(row: dict) -> None:
    """The cells that the conventions were agreed on."""
    got = [(t.comparator, t.quantity, t.percent) for t in read_indicator(row["text"]).targets]
    units = [t.unit for t in read_indicator(row["text"]).targets]
    assert got == [(w["comparator"], w["quantity"], w["percent"]) for w in row["targets"]]
    assert units == [w["unit"] for w in row["targets"]]


def test_no_cell_is_there_twice() -> None:
    cells = [cell for cell, _ in CELLS]
    assert len(cells) == len(set(cells))
    assert len(cells) >= 450


def test_target_keeps_its_own_words() -> None:
    cell = "«Час» 100 % школ приняли участие в ВКС. Не менее двух ВКС для кураторов; 1 отчет"
    assert [t.text for t in read_indicator(cell).targets][1:] == [
        "Не менее двух ВКС для кураторов",
        "1 отчет",
    ]


def test_json_form() -> None:
    assert json.loads(json.dumps(read_indicator("не менее 2 вебинаров").model_dump(mode="json"))) == {
        "targets": [
            {
                "comparator": ">=",
                "quantity": 2,
                "percent": False,
                "unit": "вебинар",
                "text": "не менее 2 вебинаров",
            }
        ]
    }


@given(st.text(max_size=200))
def test_never_raises_on_any_text(text: str) -> None:
    assert isinstance(read_indicator(text), Indicator)


@given(st.lists(st.sampled_from([*WORDS, *MARKS]), max_size=30).map(" ".join))
def test_never_raises_on_broken_cells(text: str) -> None:
    for target in read_indicator(text).targets:
        assert (target.comparator is None) <= (target.quantity is None)
        assert target.unit == target.unit.lower()


DISTURB = {
    "spaces": lambda cell: "  " + cell.replace(" ", "  ") + " ",
    "no-break spaces": lambda cell: cell.replace(" ", "\u00a0"),
    "ё": lambda cell: cell.replace("ё", "е"),
    "dashes": lambda cell: cell.replace("–", "—"),
    "quotes": lambda cell: cell.replace("«", "“").replace("»", "”"),
    "full stop": lambda cell: cell + ".",
}


@pytest.mark.parametrize("change", DISTURB)
def test_reading_is_stable_under(change: str) -> None:
    """Spaces, ё, the kind of dashes and of quotes change no reading."""
    changed = {cell: told(read_indicator(DISTURB[change](cell))) for cell, _ in CELLS if cell.strip("-— ")}
    assert changed == {cell: targets for cell, targets in CELLS if cell in changed}


@pytest.mark.parametrize(
    "junk",
    [
        "не менее ",
        "до 5 ",
        "(",
        "«",
        "1 ",
        "a-",
        "все ",
        "9",
        "увеличение до ",
        "школ, ",
        "\n",
        " ",
        "двадцатии",
        "1.1.",
        "«(",
        "100 % школ ",
    ],
    ids=repr,
)
def test_work_grows_with_the_text_and_no_faster(junk: str) -> None:
    assert grows_evenly(read_indicator, junk)
    assert read_indicator(junk * (100_000 // len(junk)))


def test_open_cells_need_no_analyser() -> None:
    """pymorphy3 costs 120 ms, so the field's own words must not need it."""
    code = (
        "import sys, json; from alignment.reading.indicators import read_indicator\n"
        "for cell in json.load(sys.stdin): read_indicator(cell)\n"
        "print('pymorphy3' in sys.modules)"
    )
    cells = [row["text"] for row in OPEN] + SEEDS
    run = subprocess.run(
        [sys.executable, "-c", code], input=json.dumps(cells), capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"


def _indicators(name: str) -> list[str]:
    from alignment import load_roadmap
    from alignment.data import folder

    return [event.indicator for event in load_roadmap(folder("roadmaps") / name).events]


SEEDS = [*_indicators("irkutsk.yaml"), *_indicators("sayansk.yaml")]


def test_every_seed_cell_has_targets() -> None:
    assert [cell for cell in SEEDS if cell and not all(t.unit for t in read_indicator(cell).targets)] == []
