"""Paths of a configuration, as messages show them and as they are opened."""

from __future__ import annotations

import os
from pathlib import Path


def shown(path: Path) -> str:
    """Return what messages call a file: relative to the current folder where it is in it."""
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)


def relative(folder: Path, name: str) -> str:
    """Return a path of the configuration as one to open from where align runs."""
    joined = folder / os.path.expanduser(name)  # noqa: PTH111 - a Path would lose “./”
    return shown(joined.resolve() if ".." in joined.parts else joined)
