"""What README shows works as it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from alignment import load_roadmap
from alignment.checking.examples import test_pack as run_examples
from alignment.checking.packs.loader import load_packs

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.ru.md")


def blocks(name: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("name", READMES)
def test_the_roadmap_is_one(name: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(blocks(name, "yaml")[0], encoding="utf-8")
    assert load_roadmap(path).events[0].derives_from == ("6",)


@pytest.mark.parametrize("name", READMES)
def test_the_rule_passes_its_examples(name: str, tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text(blocks(name, "yaml")[1], encoding="utf-8")
    assert yaml.safe_load(path.read_text(encoding="utf-8"))["rules"][0]["id"] == "deadline-too-long"
    assert run_examples(load_packs([str(path)])) == []


def test_the_python_runs(capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(blocks("README.md", "python")[0], "README.md", "exec"), {})
    verdict, readings = capsys.readouterr().out.splitlines()
    assert verdict.startswith("partial ")
    assert "'windows': [['2022-03-10', '2022-03-24']]" in readings
