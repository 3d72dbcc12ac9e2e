"""Likeness of the other cells of two rows: deadlines by the days that they share, executors by their roles."""

from __future__ import annotations

from collections.abc import Iterable

from alignment.model import Model
from alignment.reading.meaning import Deadline, Executors, Window
from alignment.roadmap import Level

_NEARBY = 30  # days after which windows that miss each other say nothing for a pair
_OTHERS_TOO = 0.9  # what windows are worth that fit the item, where the event has others beside them
_MISSED = 0.3  # the most that windows which miss each other are worth


class Days(Model, frozen=True):
    """The days of a deadline: a bit for each day of its closed windows (by ordinal, less `EPOCH`), windows with an unknown side apart.

    `parts` are the windows that don't overlap one another, as bits; of a window with an unknown side the day that is known.
    """

    mask: int = 0
    parts: tuple[int, ...] = ()
    open: tuple[Window, ...] = ()
    months: frozenset[int] = frozenset()

    @property
    def known(self) -> bool:
        """Whether the deadline says anything at all."""
        return bool(self.mask or self.open)


EPOCH = 730_120  # 1 January 2000
_HORIZON = 100 * 366


def _bits(first: int, last: int) -> int:
    first, last = max(0, first - EPOCH), min(_HORIZON, last - EPOCH)
    return ((1 << (last - first + 1)) - 1) << first if last >= first else 0


def days_of(deadline: Deadline) -> Days:
    """Return the days of a deadline; windows before 2000 or after 2100 don't count."""
    mask, taken, parts, months, opened = 0, 0, list[int](), set[int](), []
    for window in deadline.windows:
        first, last = window.first, window.last
        start, end = first or last, last or first
        if start is None or end is None:
            continue
        bits = _bits(start.toordinal(), end.toordinal())
        if not bits & taken:
            parts.append(bits)
        taken |= bits
        if first is None or last is None:
            opened.append(window)
        else:
            mask |= bits
        begin, finish = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
        months |= {month % 12 + 1 for month in range(begin, min(finish, begin + 11) + 1)}
    return Days(mask=mask, parts=tuple(parts), open=tuple(opened), months=frozenset(months))


def days_likeness(event: Days, item: Days) -> float | None:
    """Return how well the event's days fit the item's, 0–1; None where either has none.

    Half of it is the share of the event's days that are the item's too, half the share of the days of both that are
    common (Jaccard). An unknown side is taken from the other row where that is possible.
    """
    if not event.known or not item.known:
        return None
    ours, theirs = _closed(event, item), _closed(item, event)
    common = (ours & theirs).bit_count()
    if common and len(event.parts) > 1 and (touching := [part for part in event.parts if part & theirs]):
        # one event may carry out several items: the windows that are another item's don't speak against this one
        only = sum(touching) | _opened([window for window in event.open if _known_day(window) & theirs], item)
        return max(_overlap(ours, theirs), _OTHERS_TOO * _overlap(only, theirs))
    if common:
        return _overlap(ours, theirs)
    first, last = sorted((ours, theirs))
    gap = (last & -last).bit_length() - first.bit_length()
    return _MISSED * max(0.0, 1 - max(0, gap) / _NEARBY)


def _overlap(ours: int, theirs: int) -> float:
    common = (ours & theirs).bit_count()
    return 0.5 * common / ours.bit_count() + 0.5 * common / (ours | theirs).bit_count()


def _closed(days: Days, other: Days) -> int:
    return days.mask | _opened(days.open, other) or 1


def _opened(windows: Iterable[Window], other: Days) -> int:
    """Return the days of windows with an unknown side, which is taken from the other row's days."""
    mask = 0
    for window in windows:
        at = _known(window)
        if window.first is None:
            lowest = (other.mask & -other.mask).bit_length() - 1 + EPOCH if other.mask else at
            mask |= _bits(min(lowest, at), at)
        else:
            highest = other.mask.bit_length() - 1 + EPOCH if other.mask else at
            mask |= _bits(at, max(highest, at))
    return mask


def _known(window: Window) -> int:
    known = window.last or window.first
    assert known is not None
    return known.toordinal()


def _known_day(window: Window) -> int:
    return _bits(_known(window), _known(window))


def roles_of(executors: Executors, levels: frozenset[Level]) -> frozenset[str]:
    """Return the roles at `levels` that a cell names; an executor without a role stands for its level."""
    return frozenset(
        executor.role or executor.level for executor in executors.executors if executor.level in levels
    )


def roles_likeness(event: frozenset[str], item: frozenset[str]) -> float | None:
    """Return how well the event's executors fill the item's roles, 0–1; None where either names nobody of the child's levels.

    An item that names nobody at those levels is the parent's own duty: a child takes part in it, at most.
    """
    if not event or not item:
        return None
    common = len(event & item)
    return (common / len(event) + common / len(item)) / 2
