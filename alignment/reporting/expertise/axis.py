"""The report's timeline: windows as stretches of one axis."""

from __future__ import annotations

from typing import Literal

from alignment.model import Model
from alignment.reporting.expertise.reference import Reference

BarKind = Literal["inside", "outside", "doubt", "waived", "band", "missed"]


class Bar(Model, frozen=True):
    """A stretch of the timeline in per cent of its width."""

    start: float
    width: float
    kind: BarKind


class TimelineRow(Model, frozen=True):
    """One event's windows (bars) over those of its items (bands); `words` says the same in words."""

    event: Reference
    items: tuple[Reference, ...]
    bands: tuple[Bar, ...]
    bars: tuple[Bar, ...]
    violated: bool
    words: str


class Tick(Model, frozen=True):
    """A month, quarter or year on the timeline's axis, in per cent of its width."""

    start: float
    width: float
    label: str
    long_label: str


class Timeline(Model, frozen=True):
    """All windows on one axis; no rows where nothing has dates."""

    ticks: tuple[Tick, ...] = ()
    rows: tuple[TimelineRow, ...] = ()
    span: str = ""
