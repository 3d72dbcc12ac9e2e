"""Compares a municipal roadmap (дорожная карта) with the regional roadmap that it derives from.

Data flows one way: source → roadmap → readings → links → findings → report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alignment.checking import check
    from alignment.matching import match
    from alignment.reading import read_deadline, read_executors, read_indicator
    from alignment.sources import load_roadmap

__version__ = "0.1.0"

__all__ = [
    "check",
    "load_roadmap",
    "match",
    "read_deadline",
    "read_executors",
    "read_indicator",
]

_HOMES = {
    "check": "alignment.checking",
    "load_roadmap": "alignment.sources",
    "match": "alignment.matching",
    "read_deadline": "alignment.reading",
    "read_executors": "alignment.reading",
    "read_indicator": "alignment.reading",
}


def __getattr__(name: str) -> object:
    """Import a public function when it is first asked for, so that `align --help` stays instant."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
