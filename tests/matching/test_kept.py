"""Links that were matched before come from memory as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from alignment.matching import match
from alignment.roadmap import Roadmap
from tests.matching.conftest import roadmap

COORDINATOR = "Муниципальный координатор"
TITLES = (
    "Разработка дорожной карты",
    "Отчет по дорожной карте",
    "Сбор документов для договоров",
    "Конкурс чтецов",
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ALIGN_CACHE_DIR", str(tmp_path))
    return tmp_path


def _map(count: int, deadline: str = "март") -> Roadmap:
    return roadmap(*((f"{TITLES[at % 4]}, школа {at}", deadline, COORDINATOR) for at in range(count)))


def _entries(folder: Path) -> int:
    return len(list(folder.glob("links-*")))


def test_remembered_links_are_the_same(folder: Path, region: Roadmap) -> None:
    child = _map(24)
    first = match(child, region)
    assert _entries(folder) == 1
    assert match(child, region) == first
    assert any(link.candidates and link.candidates[0].evidence[0].event for link in first)


def test_another_cell_is_matched_anew(folder: Path, region: Roadmap) -> None:
    march, june = match(_map(24), region), match(_map(24, "10.06.2022"), region)
    assert _entries(folder) == 2
    assert march != june


def test_a_small_map_is_not_worth_an_entry(folder: Path, region: Roadmap) -> None:
    match(_map(3), region)
    assert _entries(folder) == 0
