"""Rows that were read before mean the same when they are remembered."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from alignment import load_roadmap, memory
from alignment.reading import read_rows
from alignment.roadmap import Roadmap


@pytest.fixture(autouse=True)
def entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that holds what is remembered, empty at first."""
    monkeypatch.setenv("ALIGN_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def sayansk() -> Roadmap:
    return load_roadmap("sayansk.yaml")


def test_remembered_rows_are_the_rows_that_were_read(sayansk: Roadmap, entries: Path) -> None:
    first, second = read_rows(sayansk), read_rows(sayansk)
    assert first == second
    assert len(list(entries.glob("rows-*"))) == 1
    assert [row.event for row in first] == list(sayansk.events)


def test_another_year_or_parent_is_read_anew(sayansk: Roadmap, entries: Path) -> None:
    later = msgspec.structs.replace(sayansk, years=(2023,))
    assert read_rows(sayansk) != read_rows(later)
    read_rows(sayansk, load_roadmap("irkutsk.yaml"))
    assert len(list(entries.glob("rows-*"))) == 3


def test_changed_code_reads_anew(sayansk: Roadmap, entries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_rows(sayansk)
    monkeypatch.setattr(memory, "_state", lambda code: 1)
    read_rows(sayansk)
    assert len(list(entries.glob("rows-*"))) == 2


def test_remembered_rows_need_no_reader(sayansk: Roadmap) -> None:
    read_rows(sayansk)
    program = (
        "import sys; from alignment import load_roadmap; from alignment.reading.rows import read_rows;"
        "read_rows(load_roadmap('sayansk.yaml'));"
        "print([name for name in sys.modules if name.startswith('alignment.reading.')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['alignment.reading.meaning', 'alignment.reading.rows']"
