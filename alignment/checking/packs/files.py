"""The files of rule packs: bundled ones by name, others by path."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from alignment.checking.packs.document import MAX_BYTES
from alignment.data import folder
from alignment.errors import PackError, Problem
from alignment.language import _


class PackFile(NamedTuple):
    """A pack's file: where it is, its name in messages, its bytes, whether it comes with the package."""

    path: Path
    name: str
    source: bytes
    bundled: bool


@cache
def bundled_packs() -> tuple[str, ...]:
    """Return the names of the packs that come with the package."""
    return tuple(sorted(path.stem for path in folder("rules").glob("*.yaml")))


def read_file(path: Path, name: str, *, bundled: bool) -> PackFile:
    """Read a pack's file; raises PackError where it can't be."""
    try:
        if path.is_dir():
            raise PackError((Problem(path=name, what=_("This is a folder, not a rule pack.")),))
        if path.exists() and not path.is_file():
            raise PackError((Problem(path=name, what=_("This isn't a plain file.")),))
        with path.open("rb") as file:
            return PackFile(path.resolve(), name, file.read(MAX_BYTES + 1), bundled)
    except OSError as error:
        what = _("The rule pack can't be read: %(why)s.") % {"why": error.strerror or error}
        raise PackError((Problem(path=name, what=what, advice=nearest_pack(name)),)) from None


def nearest_pack(name: str) -> str:
    """Return an advice with the bundled pack whose name is nearest."""
    from alignment.checking.language.parsing import nearest

    return nearest(name, bundled_packs())


def find_file(name: str) -> PackFile:
    """Read the file of a pack by its bundled name or its path; raises PackError where it can't be."""
    if name in bundled_packs():
        return read_file(folder("rules") / f"{name}.yaml", f"rules/{name}.yaml", bundled=True)
    return read_file(Path(name), name, bundled=False)
