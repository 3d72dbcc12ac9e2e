"""Reading what the command line names: roadmaps, their parents, standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import click

from alignment.errors import AlignError, Problem, ProblemsError
from alignment.language import _
from alignment.roadmap import Roadmap

T = TypeVar("T")


def load(name: str, stdin_name: str = "-", folders: Iterable[Path] = ()) -> Roadmap:
    """Return the roadmap that a FILE names; "-" is standard input, called `stdin_name` in messages.

    Raises AlignError for what can't be read.
    """
    from alignment.sources import load_roadmap

    if name != "-":
        return load_roadmap(name, folders=tuple(folders))
    from alignment.sources import loads

    return loads(sys.stdin.buffer.read(), stdin_name)


def load_pair(
    name: str, against: str | None, stdin_name: str = "-", folders: Iterable[Path] = ()
) -> tuple[Roadmap, Roadmap | None]:
    """Return a roadmap and its parent, None where it has none."""
    from alignment.sources import load_parent

    roadmap = load(name, stdin_name, folders)
    return roadmap, load_parent(roadmap, against=against, folders=tuple(folders))


def each(names: Iterable[str], work: Callable[[str], T]) -> tuple[tuple[T, ...], tuple[Problem, ...]]:
    """Do the work for every name; what can't be read is told on stderr at once and the rest goes on.

    Returns the outcomes and the problems of what couldn't be read.
    """
    done: list[T] = []
    problems: list[Problem] = []
    for name in dict.fromkeys(names):
        try:
            done.append(work(name))
        except OSError as error:
            found = (Problem(path=name, what=error.strerror or str(error)),)
            problems += tell(found)
        except ProblemsError as error:
            problems += tell(error.problems)
        except AlignError as error:
            problems += tell((Problem(path=name, what=str(error)),))
    return tuple(done), tuple(problems)


def tell(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Write problems to stderr, one a line, and return them."""
    for problem in problems:
        click.echo(_("Error: {message}").format(message=_visible(str(problem))), err=True)
    return problems


def _visible(text: str) -> str:
    from alignment.reporting.plain import visible

    return "\n".join(map(visible, text.split("\n")))
