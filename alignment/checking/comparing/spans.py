"""Differences between windows, for messages and advice: by how many days, and which days would do."""

from __future__ import annotations

from datetime import date

from alignment.checking.comparing.nesting import outside_years, overhang
from alignment.reading.meaning import Window

Windows = tuple[Window, ...]
_EARLIEST, _LATEST = date.min.toordinal(), date.max.toordinal()


def days_after(windows: Windows, others: Windows) -> int:
    """Return by how many days the windows end after the others; 0 where they don't or a side is unknown."""
    return max((overhang(window, others).late for window in windows), default=0)


def days_before(windows: Windows, others: Windows) -> int:
    """Return by how many days the windows begin before the others; 0 where they don't or a side is unknown."""
    return max((overhang(window, others).early for window in windows), default=0)


def inside_years(windows: Windows, years: tuple[int, ...]) -> Windows:
    """Return the windows that have a day in one of the years."""
    outside = outside_years(windows, years)
    return tuple(window for window in windows if window not in outside)


def before(windows: Windows, others: Windows) -> bool:
    """Whether all windows end before the others begin; false where there are none or a side is unknown."""
    ends = [window.last for window in windows]
    begins = [window.first for window in others]
    if not ends or not begins:
        return False
    return all(last and first and last < first for last in ends for first in begins)


def fitted(windows: Windows, others: Windows) -> Windows:
    """Return the windows cut to the others; a window that has no day in common with them gives the nearest of those."""
    joined = _joined(others)
    cut = []
    for window in windows if joined else ():
        near = max(
            joined, key=lambda other: min(_last(window), _last(other)) - max(_first(window), _first(other))
        )
        first, last = max(_first(window), _first(near)), min(_last(window), _last(near))
        cut.append(_window(first, last) if first <= last else near)
    return tuple(dict.fromkeys(cut)) or others


def _joined(windows: Windows) -> Windows:
    """Return the windows in order, neighbours joined: «март, апрель» is one stretch of days."""
    joined: list[Window] = []
    for window in sorted(windows, key=lambda w: (_first(w), _last(w))):
        if joined and _first(window) <= _last(joined[-1]) + 1:
            joined[-1] = _window(_first(joined[-1]), max(_last(joined[-1]), _last(window)))
        else:
            joined.append(window)
    return tuple(joined)


def _first(window: Window) -> int:
    return window.first.toordinal() if window.first else _EARLIEST


def _last(window: Window) -> int:
    return window.last.toordinal() if window.last else _LATEST


def _window(first: int, last: int) -> Window:
    return Window(
        first=None if first == _EARLIEST else date.fromordinal(first),
        last=None if last == _LATEST else date.fromordinal(last),
    )
