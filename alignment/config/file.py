"""Reads the file of a configuration."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from alignment.config.finding import PROJECT
from alignment.config.model import Config
from alignment.errors import ConfigError, Problem
from alignment.language import _

LARGEST = 1_000_000


def load_config(path: str | Path) -> Config:
    """Return the configuration in a file; a Path that was found is named in messages as seen from the current folder.

    Raises ConfigError with every problem of the file.
    """
    name = shown(path) if isinstance(path, Path) else path
    chosen = Path(path)
    source = _bytes(chosen, name)
    table, prefix = _table(chosen, name, source)
    from alignment.config.reading import read_table

    return read_table(table, prefix, name, source, chosen.parent)


def shown(path: Path) -> str:
    """Return what messages call a file: relative to the current folder where it is in it."""
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)


def _bytes(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as file:
            source = file.read(LARGEST + 1)
    except OSError as error:
        from alignment.system_errors import reason

        what = _("The configuration can't be read: %(why)s.") % {"why": reason(error)}
        raise ConfigError((Problem(path=name, what=what),)) from None
    if len(source) > LARGEST:
        raise ConfigError((Problem(path=name, what=_("The configuration is larger than a megabyte.")),))
    return source


def _table(path: Path, name: str, source: bytes) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return our table of a file and where it stands in it."""
    whole = parsed(source, name)
    if path.name != PROJECT:
        return whole, ()
    table = whole.get("tool", {}).get("align", {}) if isinstance(whole.get("tool"), dict) else {}
    if not isinstance(table, dict):
        raise ConfigError((Problem(path=name, what=_("“tool.align” must be a table: [tool.align].")),))
    return table, ("tool", "align")


def parsed(source: bytes, name: str) -> dict[str, Any]:
    """Return the data of a TOML file, dates as text; remembered between runs. Raises ConfigError where it is broken."""
    from alignment.data import cached

    def parse(source: bytes) -> dict[str, Any]:
        import tomllib

        try:
            made: dict[str, Any] = _plain(tomllib.loads(source.decode("utf-8-sig")))
        except UnicodeDecodeError:
            raise ConfigError((Problem(path=name, what=_("The configuration isn't UTF-8 text.")),)) from None
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise ConfigError((_broken(str(error), name),)) from None
        return made

    return cached(source, dict[str, Any], parse, kind="config")


def _plain(value: Any) -> Any:  # noqa: ANN401 - TOML holds anything
    if isinstance(value, dict):
        return {key: _plain(member) for key, member in value.items()}
    if isinstance(value, list):
        return [_plain(member) for member in value]
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 2**63:
        return float(value) if abs(value) < 10**300 else str(value)[:20]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _broken(text: str, name: str) -> Problem:
    """Turn «Invalid value (at line 3, column 5)» into a problem at that place."""
    import re

    place = re.search(r" \(at line (\d+), column (\d+)\)$", text)
    line, column = (int(place[1]), int(place[2])) if place else (0, 0)
    why = text[: place.start()] if place else text
    return Problem(
        path=name,
        line=line,
        column=column,
        what=_("The configuration isn't TOML: %(why)s.") % {"why": why},
        advice=_("Write lines “key = value”, texts in quotes."),
    )


def relative(folder: Path, name: str) -> str:
    """Return a path of the configuration as one to open from where align runs."""
    joined = folder / os.path.expanduser(name)  # noqa: PTH111 - a Path would lose “./”
    return shown(joined.resolve() if ".." in joined.parts else joined)
