"""Where a roadmap's file is, and what its bytes are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from alignment.data import folder
from alignment.errors import Problem, SourceError
from alignment.language import _

BUNDLED = "roadmaps"


def locate(name: str, folders: Sequence[Path] = ()) -> Path:
    """Return the file called `name`: a path, or a file of one of `folders`, or a bundled roadmap."""
    path = Path(name)
    if path.exists():
        return path
    for place in (*folders, folder(BUNDLED), folder(BUNDLED).parent if path.parts[:1] == (BUNDLED,) else None):
        if place is not None and (place / path).is_file():
            return place / path
    return path


def shown(name: str, path: Path) -> str:
    """Return the name under which messages and reports speak of a file."""
    bundled = folder(BUNDLED)
    return f"{BUNDLED}/{path.name}" if path.parent == bundled else str(path)


def read(path: Path, name: str) -> bytes:
    """Return a file's bytes."""
    try:
        return path.read_bytes()
    except OSError:
        raise SourceError((Problem(path=name, what=_("There is no such file.")),)) from None
