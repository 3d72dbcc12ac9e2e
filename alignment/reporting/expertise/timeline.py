"""Each event's windows inside its items' windows, on one axis."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from alignment.checking.findings import Finding
from alignment.language import _
from alignment.reading.meaning import Deadline, Window
from alignment.reporting.expertise.axis import Bar, BarKind, Tick, Timeline, TimelineRow
from alignment.reporting.expertise.book import Book
from alignment.reporting.numbers import window as window_text
from alignment.reporting.typography import month_name

Span = tuple[date, date]
_MONTHS_AT_MOST = 18
_DAY = timedelta(days=1)


def timeline_of(book: Book) -> Timeline:
    """Return the timeline of all events that have dates of their own or of their items."""
    shown = [
        index for index, row in enumerate(book.result.rows) if row.deadline.windows or _items(book, index)
    ]
    if not shown:
        return Timeline()
    axis = _axis(book, shown)
    found: dict[int | None, list[Finding]] = {}
    for finding in book.result.findings:
        if finding.field == "deadline":
            found.setdefault(finding.index, []).append(finding)
    span = _("%(first)s to %(last)s") % {"first": _month(axis[0]), "last": _month(axis[1])}
    rows = tuple(_row(book, index, axis, found) for index in shown)
    return Timeline(ticks=_ticks(axis), rows=rows, span=span)


def _month(day: date) -> str:
    return f"{month_name(day)} {day.year}"


def _items(book: Book, index: int) -> tuple[int, ...]:
    """Return the items of an event that have dates."""
    link = book.links.get(index)
    if link is None or link.status == "none":
        return ()
    return tuple(item for item in link.items if book.result.items[item].deadline.windows)


def _axis(book: Book, shown: list[int]) -> Span:
    """Return the whole months from the first date to the last one."""
    deadlines = [book.result.rows[index].deadline for index in shown]
    deadlines += [book.result.items[item].deadline for index in shown for item in _items(book, index)]
    windows = [window for deadline in deadlines for window in deadline.windows]
    days = [day for window in windows for day in (window.first, window.last) if day is not None]
    years = book.result.roadmap.years
    first, last = min(days, default=date(years[0], 1, 1)), max(days, default=date(years[-1], 12, 31))
    return first.replace(day=1), last.replace(day=monthrange(last.year, last.month)[1])


def _row(book: Book, index: int, axis: Span, found: dict[int | None, list[Finding]]) -> TimelineRow:
    items = _items(book, index)
    ours, theirs = book.result.rows[index].deadline, [book.result.items[item].deadline for item in items]
    findings = found.get(index, [])
    kind = _kind(findings) if items else "inside"
    own = [_span(window, axis) for window in ours.windows]
    union = _union([_span(window, axis) for deadline in theirs for window in deadline.windows])
    bars = [_bar(span, "inside", axis) for span in own]
    if kind != "inside":
        known = [_known(window, union) for window in ours.windows]
        bars += [_bar(part, kind, axis) for span in known for part in _outside(span, union)]
    missed = {one.item_index for one in found.get(None, []) if one.fails and one.severity != "info"}
    missed |= {one.item_index for one in findings if one.fails and one.severity != "info"}
    bands = [
        _bar(span, "missed" if item in missed and not _met(span, own) else "band", axis)
        for item in items
        for span in (_span(window, axis) for window in book.result.items[item].deadline.windows)
    ]
    return TimelineRow(
        event=book.event(index),
        items=tuple(book.item(item) for item in items),
        bands=tuple(bands),
        bars=tuple(bars),
        violated=any(one.fails and one.severity != "info" for one in findings),
        words=_words(book, items, ours, any(bar.kind == "outside" for bar in bars)),
    )


def _kind(findings: list[Finding]) -> BarKind:
    """Return how what lies outside is shown; the rules decide whether it is wrong, not the drawing."""
    if any(one.fails and one.severity != "info" for one in findings):
        return "outside"
    if any(one.confidence == "low" and one.waived is None for one in findings):
        return "doubt"
    return "waived" if any(one.waived for one in findings) else "inside"


def _span(window: Window, axis: Span) -> Span:
    """Return a window with its unknown sides at the ends of the axis."""
    first, last = window.first or axis[0], window.last or axis[1]
    return (first, last) if first <= last else (last, first)


def _known(window: Window, union: list[Span]) -> Span:
    """Return a window with its unknown sides no farther than the items' windows, since they aren't compared."""
    first = window.first or min(window.last or union[0][0], union[0][0])
    last = window.last or max(first, union[-1][1])
    return (first, last) if first <= last else (last, first)


def _union(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1] + _DAY:
            merged[-1] = merged[-1][0], max(merged[-1][1], last)
        else:
            merged.append((first, last))
    return merged


def _outside(span: Span, union: list[Span]) -> list[Span]:
    """Return the parts of a span that lie outside a union of spans in order."""
    parts, start = [], span[0]
    for first, last in union:
        if last < start or first > span[1]:
            continue
        if first > start:
            parts.append((start, first - _DAY))
        start = max(start, last + _DAY)
    if start <= span[1]:
        parts.append((start, span[1]))
    return parts


def _met(span: Span, others: list[Span]) -> bool:
    return any(first <= span[1] and last >= span[0] for first, last in others)


def _bar(span: Span, kind: BarKind, axis: Span) -> Bar:
    whole = (axis[1] - axis[0]).days + 1
    start = max((span[0] - axis[0]).days, 0)
    days = min((span[1] - axis[0]).days, whole - 1) - start + 1
    return Bar(start=round(100 * start / whole, 2), width=round(100 * max(days, 1) / whole, 2), kind=kind)


def _ticks(axis: Span) -> tuple[Tick, ...]:
    """Return the months of the axis; quarters where there are too many of them."""
    months = (axis[1].year - axis[0].year) * 12 + axis[1].month - axis[0].month + 1
    step = 1 if months <= _MONTHS_AT_MOST else 3 if months <= 3 * _MONTHS_AT_MOST else 12
    ticks = []
    for offset in range(0, months, step):
        at = axis[0].year * 12 + axis[0].month - 1 + offset
        end = min(at + step, axis[0].year * 12 + axis[0].month - 1 + months)
        first, after = date(at // 12, at % 12 + 1, 1), date(end // 12, end % 12 + 1, 1)
        bar = _bar((first, after - _DAY), "band", axis)
        label = str(first.year) if step == 12 else month_name(first, short=True).rstrip(".")
        ticks.append(Tick(start=bar.start, width=bar.width, label=label, long_label=_month(first)))
    return tuple(ticks)


def _words(book: Book, items: tuple[int, ...], ours: Deadline, outside: bool) -> str:
    event = "; ".join(map(window_text, ours.windows)) or _("no dates")
    parts = [_("event: %(windows)s") % {"windows": event}]
    for item in items:
        windows = "; ".join(map(window_text, book.result.items[item].deadline.windows))
        parts.append(
            _("item %(number)s: %(windows)s") % {"number": book.item(item).number, "windows": windows}
        )
    if outside:
        parts.append(_("lies outside the item's windows"))
    return ". ".join(part[:1].upper() + part[1:] for part in parts)
