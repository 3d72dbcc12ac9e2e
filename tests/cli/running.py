"""Run the real command, as a user does."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

ROOT = Path(__file__).parents[2]
CLEAN = {"COLUMNS": "80", "PYTHONPATH": str(ROOT), "NO_COLOR": None, "ALIGN_LANG": None, "ALIGN_DEBUG": None}


class Outcome(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


def align(*arguments: str | Path, stdin: str | bytes = b"", cwd: Path = ROOT, **environment: str) -> Outcome:
    """Run `align` within this process, 80 columns wide and without a terminal: quick, and its lines are counted."""
    from alignment.cli.app import align as command

    with contextlib.chdir(cwd):
        done = CliRunner().invoke(
            command, list(map(str, arguments)), input=stdin, env={**CLEAN, **environment}, prog_name="align"
        )
    return Outcome(done.exit_code, done.stdout, done.stderr)


def process(
    *arguments: str | Path, stdin: str | bytes = b"", cwd: Path = ROOT, **environment: str
) -> Outcome:
    """Run `align` in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "alignment", *map(str, arguments)],
        input=stdin.encode() if isinstance(stdin, str) else stdin,
        capture_output=True,
        check=False,
        cwd=cwd,
        env={
            name: value for name, value in {**os.environ, **CLEAN, **environment}.items() if value is not None
        },
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def written(folder: Path, name: str, text: str) -> Path:
    """Write a file of a test."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


REGION = """\
level: regional
territory: Область
year: 2022
municipalities: 2
sections:
  - title: Раздел
    events:
      - number: 1
        title: Разработка и утверждение муниципальных дорожных карт
        deadline: 01.03.2022 – 25.03.2022
        executors: Муниципальный орган управления образованием
        indicator: 2 нормативно-правовых акта
      - number: 2
        title: Проведение семинара для кураторов по чтению
        deadline: апрель 2022
        executors: Муниципальный координатор
        indicator: не менее одного семинара
"""
GOOD = """\
level: municipal
territory: Городок
year: 2022
schools: [МБОУ СОШ № 1]
derives_from: region.yaml
sections:
  - title: Раздел
    events:
      - number: 1
        title: Разработка и утверждение муниципальной дорожной карты
        deadline: 20.03.2022
        executors: Муниципальный орган управления образованием
        indicator: 1 нормативно-правовой акт
      - number: 2
        title: Проведение семинара для кураторов по чтению
        deadline: апрель 2022
        executors: Муниципальный координатор
        indicator: 1 семинар
"""
LATE = GOOD.replace("20.03.2022", "29.03.2022").replace("Городок", "Поздний")
BROKEN = "level: municipal\nterritory: [\n"
