"""A roadmap that was read before is the same when it is remembered."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from alignment import load_roadmap, memory
from alignment.data import folder
from alignment.errors import SourceError
from alignment.sources import loads

IRKUTSK = folder("roadmaps") / "irkutsk.yaml"


@pytest.fixture(autouse=True)
def entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that holds what is remembered, empty at first."""
    monkeypatch.setenv("ALIGN_CACHE_DIR", str(tmp_path / "cache"))
    memory._forget_oldest.cache_clear()
    return tmp_path / "cache"


def count(entries: Path) -> int:
    return len(list(entries.glob("roadmap-*.msgpack")))


def test_what_is_remembered_is_what_was_read(entries: Path) -> None:
    first, second = load_roadmap(IRKUTSK), load_roadmap(IRKUTSK)
    assert count(entries) == 1
    assert first == second == loads(IRKUTSK.read_bytes(), str(IRKUTSK))


def test_a_copy_elsewhere_has_its_own_path(tmp_path: Path, entries: Path) -> None:
    copy = tmp_path / "copy.yaml"
    copy.write_bytes(IRKUTSK.read_bytes())
    assert [load_roadmap(IRKUTSK).path, load_roadmap(copy).path] == [str(IRKUTSK), str(copy)]
    assert count(entries) == 1


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    copy = tmp_path / "copy.yaml"
    text = IRKUTSK.read_text(encoding="utf-8")
    copy.write_text(text, encoding="utf-8")
    load_roadmap(copy)
    copy.write_text(text.replace("Иркутская область", "Область"), encoding="utf-8")
    assert load_roadmap(copy).territory == "Область"


def test_a_broken_file_is_never_remembered(tmp_path: Path, entries: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(IRKUTSK.read_text(encoding="utf-8") + "x: 1\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(SourceError):
            load_roadmap(broken)
    assert count(entries) == 0


def test_a_damaged_entry_is_passed_over(entries: Path) -> None:
    whole = load_roadmap(IRKUTSK)
    for entry in entries.iterdir():
        entry.write_bytes(b"\x93")
    assert load_roadmap(IRKUTSK) == whole


def test_a_small_file_takes_no_entry(tmp_path: Path, entries: Path) -> None:
    small = tmp_path / "small.yaml"
    small.write_text(
        "level: federal\nterritory: a\nyear: 2022\nsections: [{events: [{title: a}]}]\n", "utf-8"
    )
    assert load_roadmap(small).territory == "a"
    assert count(entries) == 0


def test_the_oldest_entries_go(entries: Path) -> None:
    entries.mkdir()
    for number in range(memory.KEPT + 5):
        entry = entries / f"roadmap-{number}.msgpack"
        entry.touch()
        os.utime(entry, (number, number))
    load_roadmap(IRKUTSK)
    assert count(entries) == memory.KEPT + 1
    assert not (entries / "roadmap-4.msgpack").exists()
    assert (entries / "roadmap-5.msgpack").exists()
