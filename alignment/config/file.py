"""Reads the file of a configuration."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alignment.config.finding import PROJECT
from alignment.config.model import Config
from alignment.config.paths import shown
from alignment.config.toml import parsed
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
