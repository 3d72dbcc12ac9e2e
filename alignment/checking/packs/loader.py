"""Loads rule packs: finds their files and those that they extend, and has them read (reading_pack.py).

A pack that is named without a path comes with the package. What was read and found right is cached by the bytes of all
files together.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from alignment.checking.packs.document import Document
from alignment.checking.packs.files import PackFile, bundled_packs, find_file, nearest_pack, read_file
from alignment.checking.packs.model import Rules
from alignment.data import cached
from alignment.errors import PackError, Problem
from alignment.language import _
from alignment.memory import remembered

MAX_PACKS = 40
DEFAULT = ("cascade",)


def load_packs(names: Sequence[str] = DEFAULT) -> Rules:
    """Return the rules of the packs, bundled names or paths, with those that they extend, bases first.

    Raises PackError with every problem of the packs.
    """
    files: dict[Path, PackFile] = {}
    for name in names or DEFAULT:
        _gather(find_file(name), files, ())
    ordered = tuple(files.values())
    source = b"\0".join(part for file in ordered for part in (file.name.encode(), file.source))

    def parse(_source: bytes) -> Rules:
        from alignment.checking.packs.reading_pack import read_packs

        return read_packs(ordered)

    return remembered(source, Rules, parse, kind="rules", code=("checking",))


def _gather(file: PackFile, files: dict[Path, PackFile], above: tuple[Path, ...]) -> None:
    """Add a pack to `files` after those that it extends."""
    if file.path in files:
        return
    here = (*above, file.path)
    if len(files) + len(here) > MAX_PACKS:
        raise PackError(
            (
                Problem(
                    path=file.name,
                    what=_("More than %(count)d packs extend each other.") % {"count": MAX_PACKS},
                ),
            )
        )
    for name, line, column in cached(
        file.source,
        tuple[tuple[str, int, int], ...],
        lambda source: _extends(source, file.name),
        kind="extends",
    ):
        base = _base(file, name, line, column)
        if base.path in here:
            what = _("The pack extends itself: %(name)s.") % {"name": name}
            raise PackError((Problem(path=file.name, line=line, column=column, what=what),))
        _gather(base, files, here)
    files[file.path] = file


def _extends(source: bytes, name: str) -> tuple[tuple[str, int, int], ...]:
    """Return what a pack extends, each with its place."""
    document = Document(name, source)
    document.refuse()
    value = document.value.get("extends") if isinstance(document.value, dict) else None
    if isinstance(value, str):
        return ((value, *document.at(("extends",))),)
    if isinstance(value, list):
        return tuple((n, *document.at(("extends", i))) for i, n in enumerate(value) if isinstance(n, str))
    return ()


def _base(file: PackFile, name: str, line: int, column: int) -> PackFile:
    """Find a pack that another extends: a bundled one, or a YAML file in the same folder or below it."""
    if name in bundled_packs():
        return find_file(name)
    path = Path(name)
    if path.is_absolute() or ".." in path.parts or path.suffix not in (".yaml", ".yml"):
        what = _("A pack may extend a bundled pack or a .yaml file beside it, not “%(name)s”.") % {
            "name": name
        }
        raise PackError(
            (Problem(path=file.name, line=line, column=column, what=what, advice=nearest_pack(name)),)
        )
    shown = str(Path(file.name).parent / path)
    if not (file.path.parent / path).is_file():
        what = _("The pack “%(name)s” isn't there.") % {"name": name}
        raise PackError(
            (Problem(path=file.name, line=line, column=column, what=what, advice=nearest_pack(name)),)
        )
    return read_file(file.path.parent / path, shown, bundled=file.bundled)
