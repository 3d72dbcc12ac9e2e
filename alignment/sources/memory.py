"""Roadmaps that were read before, by the bytes of their files.

Reading one back takes half a millisecond, and PyYAML needn't be imported at all (10 ms). A file with problems is read
anew each time.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from alignment.data import cache_folder, cached
from alignment.roadmap import Roadmap

SMALLEST = 4096
"""Bytes; a smaller file is not worth an entry."""
KEPT = 300
"""Entries that stay; the oldest go when a new one is written."""
_PACKAGE = Path(__file__).parents[1]
_CODE = (
    *(f"sources/{name}.py" for name in ("build", "nodes", "rows", "shape", "text", "yaml")),
    "roadmap.py",
)


def remembered(source: bytes, path: str, parse: Callable[[bytes], Roadmap]) -> Roadmap:
    """Return `parse(source)`, from memory where these bytes were read before; its path is `path`."""
    if len(source) < SMALLEST:
        return parse(source)

    def anew(source: bytes) -> Roadmap:
        roadmap = parse(source)
        _forget_oldest()
        return roadmap

    roadmap = cached(source, Roadmap, anew, kind=f"roadmap-{_code():08x}")
    if roadmap.path == path:
        return roadmap
    from msgspec.structs import replace

    return replace(roadmap, path=path)


@cache
def _code() -> int:
    """Return a number that changes with the code that reads roadmaps."""
    status = [(_PACKAGE / name).stat() for name in _CODE]
    return zlib.crc32(repr([(file.st_mtime_ns, file.st_size) for file in status]).encode())


@cache
def _forget_oldest() -> None:
    """Remove the oldest entries but KEPT, once in a run."""
    with suppress(OSError, RuntimeError):
        entries = sorted(cache_folder().glob("roadmap-*.msgpack"), key=lambda entry: entry.stat().st_mtime)
        for entry in entries[:-KEPT]:
            entry.unlink()
