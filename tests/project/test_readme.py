"""README's commands are the ones that CI runs."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
TEST_COMMAND = (
    'python3 -m venv .venv && .venv/bin/python -m pip install --quiet --editable ".[dev]"'
    " && .venv/bin/python -m pytest -n 2 --cov"
)


def test_ci_calls_the_test_command_of_readme() -> None:
    for name in ("README.md", "README.ru.md", ".ci/run"):
        assert TEST_COMMAND in (ROOT / name).read_text(encoding="utf-8").splitlines(), name


def test_readme_names_every_command() -> None:
    from alignment.cli.app import COMMANDS

    for name in ("README.md", "README.ru.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        missing = [command for command in COMMANDS if f"align {command}" not in text]
        assert missing == [], name
