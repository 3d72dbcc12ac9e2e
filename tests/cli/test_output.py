"""Where output goes, how wide it is, and in which signs."""

from __future__ import annotations

import contextlib
import io
import os
import pty
import sys
from fcntl import ioctl
from struct import pack
from termios import TIOCSWINSZ

import pytest

from alignment.cli import main, output
from alignment.cli.options import Settings
from alignment.cli.output import Target, context_for
from tests.cli.running import align

STDOUT = Target("terminal", None)


def settings(color="auto"):
    return Settings(rules=(), formats=(), output=None, verbosity=0, color=color)


@contextlib.contextmanager
def terminal(monkeypatch):
    """Make standard output a terminal of 97 columns; within the test, for pytest takes it back before."""
    ours, theirs = pty.openpty()
    ioctl(theirs, TIOCSWINSZ, pack("HHHH", 40, 97, 0, 0))
    with os.fdopen(theirs, "w") as stream, monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", stream)
        for name in ("COLUMNS", "NO_COLOR", "TERM"):
            patch.delenv(name, raising=False)
        yield patch
    os.close(ours)


def test_a_terminal_has_colours_and_its_own_width(monkeypatch):
    with terminal(monkeypatch):
        context = context_for(STDOUT, settings())
    assert (context.color, context.width) == (True, 97)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_colours_where_they_are_not_wanted(monkeypatch, name, value):
    with terminal(monkeypatch) as patch:
        patch.setenv(name, value)
        assert not context_for(STDOUT, settings()).color
        assert context_for(STDOUT, settings("always")).color


def test_a_file_has_no_colours_unless_asked(monkeypatch, tmp_path):
    with terminal(monkeypatch):
        context = context_for(Target("terminal", tmp_path / "a.txt"), settings())
        assert not context_for(STDOUT, settings("never")).color
    assert (context.color, context.width) == (False, 80)


@pytest.mark.parametrize(
    ("columns", "width"), [("100", 100), ("20", 30), ("400", 120), ("x", 80), ("", 80), ("0", 80)]
)
def test_width_where_there_is_no_terminal(monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert context_for(STDOUT, settings()).width == width


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [("utf-8", "✗ № 6 – «а» → 漢"), ("cp1251", "x № 6 – «а» > ?"), ("ascii", 'x N 6 - "?" > ?')],
)
def test_signs_that_an_encoding_lacks(encoding, shown):
    assert output._encode("✗ № 6 – «а» → 漢", encoding).decode(encoding) == shown


def test_a_device_is_written_to_as_it_is(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    output.write(Target("terminal", pipe), "текст")
    assert os.read(reading, 100).decode() == "текст"
    os.close(reading)


def test_standard_input_within_the_process(maps):
    late = (maps / "late.yaml").read_text()
    outcome = align(
        "check", "-", "--stdin-name", "new.yaml", "--against", "region.yaml", "-q", stdin=late, cwd=maps
    )
    assert outcome.code == 1


def test_the_entry_point(capsys):
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("align ")
