"""Reading what the command line names: roadmaps, their parents, standard input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from alignment.cli.failures import tell_problems
from alignment.cli.options import Settings
from alignment.errors import AlignError, Problem, ProblemsError
from alignment.roadmap import Roadmap

T = TypeVar("T")


def load(name: str, stdin_name: str = "-", folders: tuple[Path, ...] = ()) -> Roadmap:
    """Return the roadmap that a FILE names; "-" is standard input, called `stdin_name` in messages.

    Raises AlignError for what can't be read.
    """
    from alignment.sources import load_roadmap

    if name != "-":
        return load_roadmap(name, folders=folders)
    from alignment.sources import loads

    return loads(sys.stdin.buffer.read(), stdin_name)


def load_pair(
    name: str, settings: Settings, against: str | None = None, stdin_name: str = "-"
) -> tuple[Roadmap, Roadmap | None]:
    """Return a roadmap and its parent; None for one of the federal or regional level that names none: its form is checked.

    Raises SourceError for one of a lower level that names no parent.
    """
    from alignment.sources import load_parent

    roadmap = load(name, stdin_name, settings.folders)
    parent = load_parent(
        roadmap, against=against or _for_children(settings, roadmap), folders=settings.folders
    )
    if parent is None and roadmap.level in {"municipal", "school"}:
        from alignment.sources.parents import missing_parent

        raise missing_parent(roadmap)
    return roadmap, parent


def _for_children(settings: Settings, roadmap: Roadmap) -> str | None:
    """Return the configuration's parent, which is no parent of itself nor of what stands as high as it."""
    return settings.against if roadmap.level in {"municipal", "school"} else None


def each(names: Iterable[str], work: Callable[[str], T]) -> tuple[tuple[T, ...], tuple[Problem, ...]]:
    """Do the work for every name; what can't be read is told on stderr at once and the rest goes on.

    Returns the outcomes and the problems of what couldn't be read.
    """
    done: list[T] = []
    problems: list[Problem] = []
    for name in dict.fromkeys(names):
        try:
            done.append(work(name))
        except (AlignError, OSError) as error:
            found = _problems(name, error)
            tell_problems(found)
            problems += found
    return tuple(done), tuple(problems)


def _problems(name: str, error: AlignError | OSError) -> tuple[Problem, ...]:
    if isinstance(error, ProblemsError):
        return error.problems
    if isinstance(error, OSError):
        from alignment.system_errors import reason

        return (Problem(path=name, what=reason(error)),)
    return (Problem(path=name, what=str(error)),)
