"""What FILE means on the command line: a file, a folder of roadmaps, or a pattern such as plans/*.yaml."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from alignment.errors import Problem
from alignment.language import _, ngettext

YAML = frozenset({".yaml", ".yml"})
_SIGNS = (b"level:", b"territory:", b"sections:", b"derives_from:")
"""A YAML file that has one of these keys at the beginning of a line is meant as a roadmap, be it broken."""


def expand(names: Iterable[str], *, quiet: bool = False) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the files that names mean, each once, and what is wrong: a folder without roadmaps, a pattern that matches nothing.

    What lies in a folder and is no roadmap is told on stderr unless `quiet`.
    """
    found: dict[str, None] = {}
    problems: list[Problem] = []
    for name in names:
        if name != "-" and Path(name).is_dir():
            inside = _folder(name, quiet=quiet)
            if not inside:
                problems.append(
                    Problem(
                        path=name,
                        what=_("There is no roadmap in this folder."),
                        advice=_("Name another one."),
                    )
                )
        elif _is_pattern(name):
            inside = _matches(name)
            if not inside:
                problems.append(Problem(path=name, what=_("No file matches this pattern.")))
        else:
            inside = [name]
        found |= dict.fromkeys(inside)
    return tuple(found), tuple(problems)


def _is_pattern(name: str) -> bool:
    return any(sign in name for sign in "*?[") and not os.path.lexists(name)


def _matches(pattern: str) -> list[str]:
    from glob import glob

    return sorted(name for name in glob(pattern, recursive=True) if Path(name).is_file())  # noqa: PTH207 - keeps “./”


def _folder(folder: str, *, quiet: bool) -> list[str]:
    """Return the roadmaps in a folder and below it; hidden folders are passed over."""
    found: list[str] = []
    others: list[str] = []
    for path in _files(Path(folder)):
        (found if _is_meant_as_roadmap(path) else others).append(str(path))
    if others and found and not quiet:
        shown = ", ".join(others[:3]) + ("…" if len(others) > 3 else "")
        told = ngettext(
            "Passed over, not a roadmap: %(count)d file (%(names)s)",
            "Passed over, not roadmaps: %(count)d files (%(names)s)",
            len(others),
        )
        click.echo(told % {"count": len(others), "names": shown}, err=True)
    return found


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in YAML:
                yield Path(place) / name


def _is_meant_as_roadmap(path: Path) -> bool:
    """Whether a YAML file is meant as a roadmap; one that can't be read is, so that this is told."""
    try:
        source = path.read_bytes()
    except OSError:
        return True
    return any(source.startswith(sign) or b"\n" + sign in source for sign in _SIGNS)
