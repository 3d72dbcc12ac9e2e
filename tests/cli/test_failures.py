"""What is said of an error, and its exit code."""

from __future__ import annotations

import pytest

from alignment.cli.failures import tell
from alignment.cli.loading import each
from alignment.errors import ConfigError, PackError, Problem, SourceError, UsageError

TWO = (
    Problem(path="a.yaml", line=1, column=2, what="Раз."),
    Problem(path="a\x1b.yaml", what="Два.", advice="Так."),
)


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (UsageError("Так нельзя."), 2, "Ошибка: Так нельзя.\n"),
        (SourceError(TWO), 2, "Ошибка: a.yaml:1:2: Раз.\nОшибка: a\\x1b.yaml: Два. Так.\n"),
        (PackError(TWO[:1]), 2, "Ошибка: a.yaml:1:2: Раз.\n"),
        (ConfigError(TWO[:1]), 2, "Ошибка: a.yaml:1:2: Раз.\n"),
        (PermissionError(13, "Permission denied", "out.json"), 2, "Ошибка: out.json: нет прав\n"),
        (OSError("x"), 2, "Ошибка: x\n"),
    ],
    ids=["usage", "source", "pack", "config", "system", "system-without-a-number"],
)
def test_errors_that_a_user_can_mend(error, code, said, capfd):
    assert tell(error) == code
    assert capfd.readouterr().err == said


def test_a_fault_of_the_program_asks_to_be_reported(capfd):
    assert tell(KeyError("title")) == 3
    err = capfd.readouterr().err
    assert err.startswith("Внутренняя ошибка align ")
    assert "KeyError: 'title'" in err
    assert "ALIGN_DEBUG=1" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("arguments", [("-vv",), ("-v", "-v"), ()], ids=["vv", "v-v", "environment"])
def test_a_traceback_when_asked(arguments, capfd, monkeypatch):
    if not arguments:
        monkeypatch.setenv("ALIGN_DEBUG", "1")
    with pytest.raises(KeyError) as raised:
        _ = {}["title"]
    assert tell(raised.value, arguments) == 3
    assert "Traceback" in capfd.readouterr().err


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(capfd):
    def work(name):
        if name == "usage":
            raise UsageError("Так нельзя.")
        if name == "system":
            raise IsADirectoryError(21, "Is a directory")
        if name == "source":
            raise SourceError(TWO[:1])
        return name

    done, problems = each(("usage", "good", "system", "source", "good"), work)
    assert done == ("good",)
    assert [problem.path for problem in problems] == ["usage", "system", "a.yaml"]
    assert capfd.readouterr().err == (
        "Ошибка: usage: Так нельзя.\nОшибка: system: это папка\nОшибка: a.yaml:1:2: Раз.\n"
    )
