"""What is said of an error, and the exit code that it has. Imported only when there is one."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TextIO

import click

from alignment import __version__
from alignment.errors import AlignError, Problem, ProblemsError
from alignment.language import _
from alignment.reporting.plain import visible

INTERNAL_ERROR = 3


def tell(error: Exception, arguments: Sequence[str] = ()) -> int:
    """Write to stderr what went wrong and return the exit code."""
    if isinstance(error, ProblemsError):
        tell_problems(error.problems)
        return error.exit_code
    if isinstance(error, AlignError):
        click.echo(_("Error: {message}").format(message=visible(str(error))), err=True)
        return error.exit_code
    if isinstance(error, OSError):
        click.echo(_("Error: {message}").format(message=_system_message(error)), err=True)
        silence(sys.stdout)
        return AlignError.exit_code
    if _asks_for_traceback(arguments):
        import traceback

        click.echo("".join(traceback.format_exception(error)), err=True, nl=False)
    click.echo(
        _(
            "Internal error of align %(version)s: %(kind)s: %(text)s\n"
            "This is a fault of the program, not of your file. Please report it together with the output of the same "
            "command with ALIGN_DEBUG=1 set."
        )
        % {"version": __version__, "kind": type(error).__name__, "text": error},
        err=True,
    )
    return INTERNAL_ERROR


def tell_problems(problems: tuple[Problem, ...]) -> None:
    """Write problems to stderr, one after the other."""
    for problem in problems:
        lines = "\n".join(map(visible, str(problem).split("\n")))
        click.echo(_("Error: {message}").format(message=lines), err=True)


def silence(stream: TextIO) -> None:
    """Turn a stream that can't be written any more to the null device, so that nothing fails at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _system_message(error: OSError) -> str:
    from alignment.system_errors import reason

    text = reason(error)
    return f"{error.filename}: {text}" if error.filename else text


def _asks_for_traceback(arguments: Sequence[str]) -> bool:
    return bool(os.environ.get("ALIGN_DEBUG")) or "-vv" in arguments or list(arguments).count("-v") > 1
