"""Every command has a help in both languages, and mistakes on the command line are told in the user's language."""

from __future__ import annotations

import re

import click
import pytest
from click.testing import CliRunner

from alignment.cli.app import COMMANDS, align
from tests.cli.running import align as run

CYRILLIC = re.compile("[а-яё]")
QUOTED = re.compile(r'"[^"]*"')  # an example may quote a Russian name


def commands(group=align, path=()):
    """Yield the path of every command, groups included."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield (*path, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


ALL = [(), *commands()]


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_help_in_russian(path, snapshot):
    result = CliRunner().invoke(align, [*path, "--help"], prog_name="align", terminal_width=80)
    assert result.exit_code == 0
    assert result.output.startswith("Использование: align")
    assert result.output == snapshot


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_help_in_english(path):
    result = CliRunner().invoke(align, [*path, "--help", "--lang", "en"], prog_name="align")
    assert result.output.startswith("Usage: align")
    assert not CYRILLIC.search(QUOTED.sub("", result.output))


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_command_and_option_says_what_it_is_for(path):
    command, context = align, click.Context(align)
    for name in path:
        command = command.get_command(context, name)
    assert command.help
    assert all(param.help for param in command.params if isinstance(param, click.Option))


def test_the_table_of_commands_says_what_each_says_of_itself():
    for name, short in COMMANDS.items():
        assert align.get_command(click.Context(align), name).short_help == short


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "Команды:"),
        (("chek",), "Ошибка: Нет команды «chek». Возможно, имелось в виду: 'check', 'schema'."),
        (("щщщ",), "Ошибка: Нет команды «щщщ»."),
        (("town.yaml",), "Ошибка: Нет команды «town.yaml». Чтобы проверить карту: align check town.yaml"),
        (("check",), "Ошибка: Не указан аргумент 'ФАЙЛ...'."),
        (
            ("check", "a", "--agianst", "b"),
            "Ошибка: Нет параметра --agianst. Возможно, имелось в виду: '--against'.",
        ),
        (("check", "a", "--against"), "Ошибка: После параметра --against нужно значение."),
        (("check", "a", "--fail-on", "err"), "не из числа возможных: 'error', 'warning', 'info', 'never'."),
        (("check", "a", "--lang", "de"), "Ошибка: Недопустимое значение '--lang'"),
        (("schema", "roadmap", "x"), "Ошибка: Лишний аргумент: x."),
        (("--no-such",), "Ошибка: Нет параметра --no-such."),
        (("rules", "shw"), "Ошибка: Нет команды «shw». Возможно, имелось в виду: 'show'."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_bad_usage(arguments, message):
    outcome = run(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (("chek", "--lang", "en"), {}),
        (("chek", "--lang=en"), {}),
        (("--lang", "en", "chek"), {}),
        (("chek",), {"ALIGN_LANG": "en"}),
    ],
    ids=["after", "equals", "before", "environment"],
)
def test_english_when_asked(arguments, environment):
    assert "Error: No such command 'chek'." in run(*arguments, **environment).err


def test_what_stands_after_two_dashes_is_no_option():
    assert "Ошибка:" in run("read", "deadline", "--", "--lang", "en").err


def test_version():
    assert run("--version").out.startswith("align 0.")
