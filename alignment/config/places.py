"""Where keys stand in a TOML file: the standard library's reader gives no places."""

from __future__ import annotations

import re

Path = tuple[str, ...]

_PART = r"""(?:"[^"]*"|'[^']*'|[\w-]+)"""
_DOTTED = rf"{_PART}(?:\s*\.\s*{_PART})*"
_TABLE = re.compile(rf"\s*\[\[?\s*({_DOTTED})\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(rf"\s*({_DOTTED})\s*=")
_MEMBER = re.compile(_PART)
_TEXT = re.compile(r"\"\"\"|'''")


def places(source: str) -> dict[Path, tuple[int, int]]:
    """Return line and column (from 1) of every key and table that stands at the beginning of a line."""
    found: dict[Path, tuple[int, int]] = {}
    table: Path = ()
    inside = ""
    for number, line in enumerate(source.splitlines(), start=1):
        if not inside:
            if header := _TABLE.match(line):
                table = _parts(header[1])
                found.setdefault(table, (number, header.start(1) + 1))
            elif key := _KEY.match(line):
                found.setdefault((*table, *_parts(key[1])), (number, key.start(1) + 1))
        for quote in _TEXT.findall(line):
            inside = quote if not inside else "" if inside == quote else inside
    return found


def place_of(found: dict[Path, tuple[int, int]], path: Path) -> tuple[int, int]:
    """Return the place of a key; of what it stands in where it has none of its own; (0, 0) where nothing is known."""
    while path:
        if path in found:
            return found[path]
        longer = [place for key, place in found.items() if key[: len(path)] == path]
        if longer:
            return min(longer)
        path = path[:-1]
    return (0, 0)


def _parts(dotted: str) -> Path:
    return tuple(part.strip("\"'") for part in _MEMBER.findall(dotted))
