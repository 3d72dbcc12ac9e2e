"""Writing several files into a folder, all or none."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory


def write_together(folder: Path, files: Iterable[tuple[str, str | bytes]]) -> None:
    """Write files, by name and content, into a folder; it is made where it isn't there, and other files in it stay.

    They are written into a temporary folder inside it, and only when the last of them is written do they take their places, in the
    order given. Where anything fails, the folder is left as it was. Raises OSError where something can't be written.
    """
    made = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder, prefix=".align-") as name:
            beside = Path(name)
            names = [_written(beside / name, content) for name, content in files]
            _take_places(beside, folder, names)
    except BaseException:
        for path in made:
            with suppress(OSError):  # not empty, or not made yet
                path.rmdir()
        raise


def _written(path: Path, content: str | bytes) -> str:
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogateescape"))
    return path.name


def _take_places(beside: Path, folder: Path, names: Sequence[str]) -> None:
    """Move files into a folder; what they replace is kept till the last of them stands, and put back where one can't be moved."""
    for name in names:
        if (folder / name).is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(folder / name))
    former = beside / "former"
    former.mkdir()
    placed = []
    try:
        for name in names:
            place = folder / name
            if place.exists():
                shutil.copymode(place, beside / name)
                place.replace(former / name)
            placed.append(name)
            (beside / name).replace(place)
    except BaseException:
        for name in reversed(placed):
            (folder / name).unlink(missing_ok=True)
            if (former / name).exists():
                (former / name).replace(folder / name)
        raise
