"""Roadmaps that were read before, by the bytes of their files.

Reading one back takes half a millisecond, and PyYAML needn't be imported at all (10 ms). A file with problems is read
anew each time.
"""

from __future__ import annotations

from collections.abc import Callable

from alignment.memory import remembered as remembered_
from alignment.roadmap import Roadmap

SMALLEST = 4096
"""Bytes; a smaller file is not worth an entry."""
_CODE = (
    *(f"sources/{name}.py" for name in ("build", "nodes", "rows", "shape", "text", "yaml")),
    "roadmap.py",
)


def remembered(source: bytes, path: str, parse: Callable[[bytes], Roadmap]) -> Roadmap:
    """Return `parse(source)`, from memory where these bytes were read before; its path is `path`."""
    if len(source) < SMALLEST:
        return parse(source)
    roadmap = remembered_(source, Roadmap, parse, kind="roadmap", code=_CODE)
    if roadmap.path == path:
        return roadmap
    from msgspec.structs import replace

    return replace(roadmap, path=path)
