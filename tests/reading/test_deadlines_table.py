"""Every cell of the tables in tests/data/cells means what stands beside it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from alignment.reading.deadlines import read_deadline
from alignment.reading.meaning import Deadline

TABLES = sorted((Path(__file__).parents[1] / "data" / "cells").glob("deadlines.*.yaml"))


def rows() -> list[tuple[str, str, dict]]:
    return [
        (row[0], row[1], row[2] if len(row) > 2 else {})
        for table in TABLES
        for group in yaml.safe_load(table.read_text(encoding="utf-8")).values()
        for row in group
    ]


def shown(deadline: Deadline) -> str:
    """The windows as ISO 8601 intervals; one day as a date."""
    return " ".join(
        str(window.first) if window.first == window.last else f"{window.first or '..'}/{window.last or '..'}"
        for window in deadline.windows
    )


@pytest.mark.parametrize(
    ("text", "windows", "extra"), [pytest.param(*row, id=row[0][:60] or "nothing") for row in rows()]
)
def test_a_cell_means_what_the_table_says(text, windows, extra):
    years = extra.get("years", [2022])
    deadline = read_deadline(text, years=years)
    assert shown(deadline) in (windows, *extra.get("also", []))
    if "recurring" in extra:
        assert deadline.recurring is extra["recurring"]
    if "undated" in extra:
        assert deadline.undated is extra["undated"]
    reason = deadline.unreadable.reason if deadline.unreadable else None
    if not windows:
        assert reason is not None
    if extra.get("reason") != "*" and "reason" in extra:
        assert reason == extra["reason"]
    elif windows and "reason" not in extra:
        assert reason is None or text in ("05.09.2022-", "– 12.09.2022")


def test_no_cell_stands_twice_in_the_tables():
    counts = Counter((text, str(extra.get("years"))) for text, _, extra in rows())
    assert [key for key, count in counts.items() if count > 1] == []


def test_the_tables_hold_several_hundred_cells():
    assert len(rows()) > 400
