"""The installed wheel, not only the checkout, carries rules, templates and roadmaps, and works from any directory."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", str(out), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("fresh")
    venv.create(place, with_pip=True)
    bin_ = place / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run(
        [str(bin_ / "python"), "-m", "pip", "install", "--quiet", str(wheel)], check=True, capture_output=True
    )
    return bin_


def test_wheel_holds_data_inside_the_package_only(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"alignment"}
    for wanted in ("alignment/roadmaps/sayansk.yaml", "alignment/rules/cascade.yaml", "alignment/py.typed"):
        assert wanted in names
    assert any(name.startswith("alignment/templates/") for name in names)


@pytest.mark.parametrize("command", [["align"], ["python", "-m", "alignment"]], ids=["command", "module"])
def test_installed_wheel_checks_the_bundled_roadmap_from_any_directory(
    installed: Path, tmp_path: Path, command: list[str]
) -> None:
    done = subprocess.run(
        [str(installed / command[0]), *command[1:], "check", "sayansk.yaml", "--format", "json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1, done.stderr
    (result,) = json.loads(done.stdout)["results"]
    assert (result["roadmap"]["territory"], result["parent"]["territory"]) == ("Саянск", "Иркутская область")
    assert len(result["links"]) == 50
    assert list(tmp_path.iterdir()) == []
