"""Files → Roadmap, with the place of every cell. One format, one module."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alignment.errors import SourceError
    from alignment.roadmap import Roadmap

__all__ = ["load_parent", "load_roadmap", "loads"]

DOCUMENTS = frozenset(
    {".csv", ".doc", ".docx", ".htm", ".html", ".md", ".odt", ".pdf", ".rtf", ".txt", ".xls", ".xlsx"}
)
"""Suffixes of files that aren't YAML; any other file is read as YAML."""


def load_roadmap(path: str | os.PathLike[str], *, folders: Sequence[Path] = ()) -> Roadmap:
    """Return the roadmap in a file.

    A name that is no path is looked up in `folders`, then among the bundled roadmaps (“sayansk.yaml”).
    Raises SourceError, with every problem of the file, where it can't be read as a roadmap.
    """
    from alignment.sources.files import locate, read, shown
    from alignment.sources.memory import remembered

    name = os.fspath(path)
    found = locate(name, folders)
    known_as = shown(name, found)
    source = read(found, known_as)
    if found.suffix.lower() in DOCUMENTS:
        raise _document(known_as, found.suffix)
    return remembered(source, known_as, lambda source: loads(source, known_as))


def loads(source: bytes | str, path: str) -> Roadmap:
    """Return the roadmap in YAML text; `path` names it in messages, and `derives_from` is relative to it.

    Raises SourceError with every problem of the text.
    """
    from alignment.sources.build import build
    from alignment.sources.text import decode
    from alignment.sources.yaml import parse

    text = source.removeprefix("\ufeff") if isinstance(source, str) else decode(source, path)
    return build(parse(text, path), path)


def load_parent(
    roadmap: Roadmap, *, against: str | os.PathLike[str] | None = None, folders: Sequence[Path] = ()
) -> Roadmap | None:
    """Return the roadmap that `roadmap` derives from; None for a federal or regional one that names none.

    `derives_from` is relative to the roadmap's own file, then looked up as any file is; `against` goes before it.
    Raises SourceError where a municipal or school roadmap has none, or the parent can't be read, isn't of the level just
    above, or derives from the roadmap itself.
    """
    from alignment.sources.parents import declared_parent, missing_parent, refuse_wrong_level

    if against is not None:
        parent: Roadmap | None = load_roadmap(against, folders=folders)
    else:
        parent = declared_parent(roadmap, folders, load_roadmap)
    if parent is not None:
        refuse_wrong_level(roadmap, parent)
    elif roadmap.level in {"municipal", "school"}:
        raise missing_parent(roadmap)
    return parent


def _document(name: str, suffix: str) -> SourceError:
    from alignment.errors import Problem, SourceError
    from alignment.language import _

    return SourceError(
        (
            Problem(
                path=name,
                what=_("A file of the kind “%(suffix)s” can't be read as a roadmap.") % {"suffix": suffix},
                advice=_("Write its table as YAML, as in the bundled roadmaps."),
            ),
        )
    )
