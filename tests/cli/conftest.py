from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from alignment.cli.app import speak
from tests.cli.running import BROKEN, GOOD, LATE, REGION, written


@pytest.fixture(autouse=True)
def _russian_again() -> Iterator[None]:
    """Give the process its language back after a command that spoke another."""
    yield
    speak("ru")


@pytest.fixture
def maps(tmp_path: Path) -> Path:
    """A folder with a region, a municipality that complies, one that is late, and a broken file."""
    for name, text in {"region": REGION, "good": GOOD, "late": LATE, "broken": BROKEN}.items():
        written(tmp_path, f"{name}.yaml", text)
    return tmp_path
