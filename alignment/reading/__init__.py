"""The text of one cell → its meaning. Readers never raise on any text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alignment.reading.deadlines import read_deadline
    from alignment.reading.executors import read_executors
    from alignment.reading.indicators import read_indicator
    from alignment.reading.rows import Row, read_rows

__all__ = ["Row", "read_deadline", "read_executors", "read_indicator", "read_rows"]

_HOMES = {
    "Row": "alignment.reading.rows",
    "read_deadline": "alignment.reading.deadlines",
    "read_executors": "alignment.reading.executors",
    "read_indicator": "alignment.reading.indicators",
    "read_rows": "alignment.reading.rows",
}


def __getattr__(name: str) -> object:
    """Import a reader when it is first asked for: readings that are remembered need none."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
