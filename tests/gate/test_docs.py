"""docs/ci.md says what is so: its commands exist, its configuration is read."""

from __future__ import annotations

import re
import tomllib

import click
import jsonschema
import pytest

from alignment.cli.app import align as program
from alignment.config.model import KEYS
from alignment.config.schema import config_schema
from alignment.reporting import FORMATS
from tests.cli.running import ROOT

TEXT = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
COMMANDS = sorted({
    line.split("#")[0].split(">")[0].split("<")[0].strip() for line in TEXT.splitlines() if line.startswith("align ")
})  # fmt: skip


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_and_option_exists(line):
    command: click.Command = program
    context = click.Context(program)
    words = line.split()[1:]
    while words and isinstance(command, click.Group):
        found = command.get_command(context, words.pop(0))
        assert found is not None, line
        command = found
    known = {name for parameter in command.params for name in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= known


def test_the_configuration_is_one_that_is_read():
    data = tomllib.loads(re.search(r"```toml\n(.*?)```", TEXT, re.DOTALL)[1])
    assert set(data) == set(KEYS)
    jsonschema.validate({**data, "date": data["date"].isoformat()}, config_schema())


def test_every_format_for_ci_is_told():
    told = re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE)
    assert set(told) <= set(FORMATS)
    assert {"github", "sarif", "gitlab", "junit", "checkstyle", "markdown", "csv", "json"} == set(told)


def test_every_exit_code_is_told():
    assert re.findall(r"^\| (\d+) \|", TEXT, re.MULTILINE) == ["0", "1", "2", "3", "130", "141"]
