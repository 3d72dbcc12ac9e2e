"""The timeline without a drawing: a sign for each month, quarter or year of the axis."""

from __future__ import annotations

from alignment.reporting.expertise.axis import Bar, BarKind, Tick, TimelineRow

STRIP: dict[BarKind, str] = {
    "outside": "✗", "missed": "○", "doubt": "?", "waived": "≈", "inside": "█", "band": "░",
}  # fmt: skip
"""The signs, what must not be overlooked first: a month in which several things are shows the first of them."""
_NOTHING = 0.01
"""Bars are rounded to hundredths of the axis: so little of one beyond a tick is none."""


def strip(row: TimelineRow, ticks: tuple[Tick, ...]) -> tuple[str, ...]:
    """Return a row's sign under each tick; "" where there is nothing."""
    bars = (*row.bars, *row.bands)
    return tuple(_sign({bar.kind for bar in bars if _meets(bar, tick)}) for tick in ticks)


def _sign(kinds: set[BarKind]) -> str:
    return next((sign for kind, sign in STRIP.items() if kind in kinds), "")


def _meets(bar: Bar, tick: Tick) -> bool:
    return bar.start < tick.start + tick.width - _NOTHING and bar.start + bar.width > tick.start + _NOTHING
