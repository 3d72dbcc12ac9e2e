"""Files → Roadmap, with the place of every cell. One format, one module."""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike, fspath
from pathlib import Path

from alignment.roadmap import Roadmap


def load_roadmap(path: str | PathLike[str], *, folders: Sequence[Path] = ()) -> Roadmap:
    """Return the roadmap in a file."""
    from alignment.sources.files import locate, read, shown

    name = fspath(path)
    found = locate(name, folders)
    return loads(read(found, shown(name, found)), shown(name, found))


def loads(source: bytes | str, path: str) -> Roadmap:
    """Return the roadmap in `source`; `path` is the name that messages use."""
    from alignment.sources.build import build
    from alignment.sources.yaml import parse

    text = source if isinstance(source, str) else source.decode("utf-8-sig")
    return build(parse(text, path), path)


def load_parent(
    roadmap: Roadmap, *, against: str | PathLike[str] | None = None, folders: Sequence[Path] = ()
) -> Roadmap | None:
    """Return the roadmap that `roadmap` derives from; None where neither it nor `against` names one."""
    if against is not None:
        return load_roadmap(against, folders=folders)
    if roadmap.derives_from is None:
        return None
    return load_roadmap(Path(roadmap.path).parent / roadmap.derives_from, folders=folders)
