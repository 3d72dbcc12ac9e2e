"""What was worked out before, between runs: pure results, by their input and the code that made them.

The user's cache folder holds them as data, never code (alignment.data.cached). An entry is found only while neither the
input nor the modules and word lists that made it have changed; the oldest entries go when there are too many.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar

from alignment.data import cache_folder, cached

T = TypeVar("T")
KEPT = 300
"""Entries of one kind that stay; the oldest go when a new one is written."""
_PACKAGE = Path(__file__).parent


def remembered(
    source: bytes, shape: type[T], work_out: Callable[[bytes], T], *, kind: str, code: tuple[str, ...]
) -> T:
    """Return `work_out(source)`, from memory where it was worked out before.

    `shape` is the msgspec type of the result; `code` names the files and folders of the package (relative to it) that the
    result hangs on.
    """

    def anew(source: bytes) -> T:
        result = work_out(source)
        _forget_oldest(kind)
        return result

    return cached(source, shape, anew, kind=f"{kind}-{_state(code):08x}")


@cache
def _state(code: tuple[str, ...]) -> int:
    """Return a number that changes with the code."""
    found = []
    for name in code:
        folders = [str(_PACKAGE / name)]
        while folders:
            place = folders.pop()
            if not os.path.isdir(place):  # noqa: PTH112 - pathlib is slower, and every run comes here
                status = os.stat(place)  # noqa: PTH116
                found.append((place, status.st_mtime_ns, status.st_size))
                continue
            with os.scandir(place) as entries:
                for entry in entries:
                    if entry.is_dir():
                        if entry.name != "__pycache__":
                            folders.append(entry.path)
                    else:
                        status = entry.stat()
                        found.append((entry.path, status.st_mtime_ns, status.st_size))
    return zlib.crc32(repr(sorted(found)).encode())


@cache
def _forget_oldest(kind: str) -> None:
    """Remove the oldest entries of a kind but KEPT, once in a run."""
    with suppress(OSError, RuntimeError):
        entries = sorted(cache_folder().glob(f"{kind}-*.msgpack"), key=lambda entry: entry.stat().st_mtime)
        for entry in entries[:-KEPT]:
            entry.unlink()
