from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import BROKEN, GOOD, LATE, REGION, written


@pytest.fixture
def maps(tmp_path: Path) -> Path:
    """A folder with a region, a municipality that complies, one that is late, and a broken file."""
    for name, text in {"region": REGION, "good": GOOD, "late": LATE, "broken": BROKEN}.items():
        written(tmp_path, f"{name}.yaml", text)
    return tmp_path
