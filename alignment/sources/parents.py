"""The roadmap that a roadmap derives from, at the neighbouring higher level."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from alignment.errors import Problem, SourceError
from alignment.language import _
from alignment.roadmap import LEVELS, Roadmap
from alignment.sources.files import is_there, locate, shown


def declared_parent(
    roadmap: Roadmap, folders: Sequence[Path], load: Callable[[str], Roadmap]
) -> Roadmap | None:
    """Return the parent that `derives_from` names, after following the chain upwards as far as it leads; None without it.

    Raises SourceError where the parent is missing or unreadable, or the chain leads back to a file that it has passed.
    """
    parent: Roadmap | None = None
    current, chain = roadmap, [roadmap.path]
    seen = {os.path.realpath(locate(roadmap.path, folders))}
    while current.derives_from is not None:
        name = _parent_file(current, current.derives_from, folders)
        if name is None:
            if parent is None:
                raise _no_file(roadmap)
            break  # what is wrong higher up is for the check of that roadmap
        chain.append(name)
        if (real := os.path.realpath(locate(name, folders))) in seen:
            raise _cycle(roadmap, chain)
        seen.add(real)
        try:
            current = load(name)
        except SourceError:
            if parent is None:
                raise
            break
        parent = parent or current
    return parent


def _parent_file(roadmap: Roadmap, name: str, folders: Sequence[Path]) -> str | None:
    """Return what messages call the file that `name` means: relative to the roadmap's own, else looked up as any other."""
    beside = os.path.normpath(os.path.join(os.path.dirname(roadmap.path), name))  # noqa: PTH118, PTH120 - "a/../b" is "b"
    for candidate in (beside, name):
        path = locate(candidate, folders)
        if is_there(path):
            return shown(candidate, path)
    return None


def _no_file(roadmap: Roadmap) -> SourceError:
    return _problem_at(
        roadmap,
        "derives_from",
        _("There is no file “%(name)s”, from which the roadmap derives.") % {"name": roadmap.derives_from},
        _("Write its path relative to this file, or name the parent by --against FILE."),
    )


def _cycle(roadmap: Roadmap, chain: Sequence[str]) -> SourceError:
    return _problem_at(
        roadmap,
        "derives_from",
        _("The roadmap derives from itself: %(chain)s.") % {"chain": " → ".join(chain)},
        _("Name the roadmap of the level above."),
    )


def _problem_at(roadmap: Roadmap, key: str, what: str, advice: str) -> SourceError:
    """Return an error at the value of one of the roadmap's keys."""
    place = roadmap.places.get(key)
    line, column = (place.line, place.column) if place else (0, 0)
    return SourceError((Problem(path=roadmap.path, line=line, column=column, what=what, advice=advice),))


def missing_parent(roadmap: Roadmap) -> SourceError:
    """Return the error for a roadmap that must be checked against a parent and names none."""
    return _problem_at(
        roadmap,
        "level",
        _("The roadmap doesn't say which roadmap it derives from, so there is nothing to check it against."),
        _("Add a line “derives_from: FILE” to it or name the parent by --against FILE."),
    )


def refuse_wrong_level(child: Roadmap, parent: Roadmap) -> None:
    """Raise SourceError unless the parent stands exactly one level above the child."""
    above = LEVELS.index(child.level) - 1
    if above < 0:
        raise _problem_at(
            child, "derives_from", _("A federal roadmap derives from no other."), _("Remove “derives_from”.")
        )
    if parent.level != LEVELS[above]:
        raise _problem_at(
            parent,
            "level",
            _(
                "The parent's level is “%(level)s”, but a roadmap of the level “%(child)s” derives from one of the "
                "level “%(wanted)s”."
            )
            % {"level": parent.level, "child": child.level, "wanted": LEVELS[above]},
            _("Name the right parent in “derives_from” or by --against, or mend “level”."),
        )
