"""Cells whose readings were written down from the conventions before any reader saw them.

The readers were mended by what each batch of them showed, so they are tuned to these cells by now: the cells keep what was
reached, and tell nothing any more of how well unseen cells are read.

Compared as an expert would: quotes, dashes and ё don't tell names apart, and where the conventions allow two readings either will do.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from alignment import read_deadline, read_executors, read_indicator

Row = dict[str, Any]
CELLS = Path(__file__).parent.parent / "data" / "cells"


def rows(kind: str) -> list[Row]:
    """The cells of one kind and what each means."""
    loaded: list[Row] = json.loads((CELLS / f"blind-{kind}.json").read_text(encoding="utf-8"))
    return loaded


def told(row: Row) -> str:
    return f"{row['text'] or 'empty'}-{'-'.join(map(str, row.get('years', (row.get('year', ''),))))}"


def normal(text: str | None) -> str:
    """A name without what typists vary."""
    text = re.sub(r"[«»“”„\"']", '"', (text or "").lower().replace("ё", "е"))
    text = re.sub(r"№\s*", "№", re.sub(r"[–—−]", "-", text))
    return re.sub(r"\s+", " ", text).strip(" .,;")


@pytest.mark.parametrize("row", rows("deadlines"), ids=told)
def test_blind_deadline(row: Row) -> None:
    years = {"years": row["years"]} if "years" in row else {"year": row["year"]}
    got = [
        [day and day.isoformat() for day in (window.first, window.last)]
        for window in read_deadline(row["text"], **years).windows
    ]
    assert got in [row["windows"], *row.get("also", [])]


@pytest.mark.parametrize("row", rows("executors"), ids=told)
def test_blind_executors(row: Row) -> None:
    got = [(normal(executor.text), executor.level) for executor in read_executors(row["text"]).executors]
    wanted = row["executors"]
    assert len(got) == len(wanted), got
    for (name, level), want in zip(got, wanted, strict=True):
        assert name in {normal(text) for text in (want["text"], *want.get("text_also", ()))}
        assert level in {want["level"], *want.get("level_also", ())}, name


def target(
    comparator: str | None, quantity: float | None, percent: bool, unit: str | None
) -> tuple[object, ...]:
    """A target; «все» and 100 % are one."""
    return comparator, 100 if comparator == "all" else quantity, percent, normal(unit)


@pytest.mark.parametrize("row", rows("indicators"), ids=told)
def test_blind_indicator(row: Row) -> None:
    got = [target(t.comparator, t.quantity, t.percent, t.unit) for t in read_indicator(row["text"]).targets]
    readings = [row["targets"], row["targets_also"]] if "targets_also" in row else [row["targets"]]
    assert any(
        len(got) == len(reading)
        and all(
            one
            in {
                target(w["comparator"], w["quantity"], w["percent"], unit)
                for unit in (w["unit"], *w.get("unit_also", ()))
            }
            for one, w in zip(got, reading, strict=True)
        )
        for reading in readings
    ), got
