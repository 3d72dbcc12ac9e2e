"""How the windows of an event lie in those of its item: pure functions over windows.

All windows of the item together are the outer days; neighbours («март, апрель») join, so a window may run from one into
the next. An event's window is compared with the run of outer days that it shares most days with, else with the nearest
one (the earlier of two equally near), so that it is early or late, seldom both:

- wholly before that run, it breaks only its beginning, wholly after it only its end;
- across a gap («март – октябрь» in «апрель; сентябрь») it breaks each side on which it leaves its run;
- inside a gap, it is late after the run before or early for the run behind, whichever is nearer.

An unknown side isn't compared. A window with one known day stands there: it is early where it ends before the outer days
begin, and late where it begins after their end, whatever the side that isn't known.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from alignment.reading.meaning import Window

Windows = tuple[Window, ...]
_EARLIEST, _LATEST = date.min.toordinal(), date.max.toordinal()


class Overhang(NamedTuple):
    """By how many days a window begins too early and ends too late; 0 where it doesn't."""

    early: int
    late: int


class _Run(NamedTuple):
    """Days in a row, as ordinals; both included."""

    first: int
    last: int


def _run(window: Window) -> _Run:
    return _Run(
        window.first.toordinal() if window.first else _EARLIEST,
        window.last.toordinal() if window.last else _LATEST,
    )


def _known(window: Window) -> _Run:
    """Return the known days of a window: where a side isn't known, the other one; all days where neither is."""
    first, last = window.first or window.last, window.last or window.first
    return _run(Window(first=first, last=last))


def _runs(windows: Sequence[Window]) -> list[_Run]:
    """Return the days of windows as separate runs in order, neighbours joined."""
    runs: list[_Run] = []
    for run in sorted(map(_run, windows)):
        if runs and run.first <= runs[-1].last + 1:
            runs[-1] = _Run(runs[-1].first, max(runs[-1].last, run.last))
        else:
            runs.append(run)
    return runs


def overhang(window: Window, outer: Sequence[Window]) -> Overhang:
    """Return by how many days a window sticks out of the union of the outer windows; (0, 0) where there are none."""
    if not outer or (window.first is None and window.last is None):
        return Overhang(0, 0)
    own = _known(window)
    near = max(_runs(outer), key=lambda run: min(own.last, run.last) - max(own.first, run.first))
    if own.last < near.first:
        return Overhang(near.first - own.first, 0)
    if own.first > near.last:
        return Overhang(0, own.last - near.last)
    return Overhang(max(0, near.first - own.first), max(0, own.last - near.last))


def ending_within(windows: Windows, outer: Windows) -> bool:
    """Whether no window ends later than the outer windows."""
    return not any(overhang(window, outer).late for window in windows)


def starting_within(windows: Windows, outer: Windows) -> bool:
    """Whether no window begins earlier than the outer windows."""
    return not any(overhang(window, outer).early for window in windows)


def within(windows: Windows, outer: Windows) -> bool:
    """Whether every window lies inside the union of the outer windows, as far as its days are known."""
    return not outside(windows, outer)


def outside(windows: Windows, outer: Windows) -> Windows:
    """Return the windows that stick out of the union of the outer windows."""
    return tuple(window for window in windows if any(overhang(window, outer)))


def skipped(item_windows: Windows, event_windows: Windows) -> Windows:
    """Return the item's windows that no window of an event shares a known day with."""
    known = [_known(window) for window in event_windows]
    return tuple(
        window
        for window, run in ((window, _run(window)) for window in item_windows)
        if not any(own.first <= run.last and own.last >= run.first for own in known)
    )


def outside_years(windows: Windows, years: Sequence[int]) -> Windows:
    """Return the windows that have no day in any of the years.

    «до X» stands at X, its only known day; «с X» goes on from X without an end.
    """
    return tuple(window for window in windows if years and not any(_touches(window, year) for year in years))


def _touches(window: Window, year: int) -> bool:
    first = window.first or window.last
    begins_in_time = first is None or first.year <= year
    return begins_in_time and (window.last is None or window.last.year >= year)


def is_single_day(windows: Windows) -> bool:
    """Whether the windows are all one and the same day; false where there are none."""
    days = {day for window in windows for day in (window.first, window.last)}
    return len(days) == 1 and None not in days
