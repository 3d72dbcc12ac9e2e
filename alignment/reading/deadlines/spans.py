"""The phrases of a cell → its spans: from which point to which, in the order of the text."""

from __future__ import annotations

import msgspec

from alignment.reading.deadlines.phrases import Phrase
from alignment.reading.deadlines.points import Point

_SOME_LEAP_YEAR = 2024


class Span(msgspec.Struct):
    """From one point to another, the same one where the text names one; None is an unknown side.

    `cut` tells that the text breaks off there, `closed` that nothing behind may be its end.
    """

    first: Point | None
    last: Point | None
    cut: bool = False
    closed: bool = False

    @property
    def points(self) -> list[Point]:
        """The points that are named, the first before the last."""
        ends = [point for point in (self.first, self.last) if point is not None]
        return ends[:1] if self.first is self.last else ends


def spans_of(phrases: list[Phrase]) -> list[Span]:
    """Join points by what stands between them."""
    phrases = _without_bullets(phrases)
    spans: list[Span] = []
    marker = ""
    dash = listed = False
    for i, phrase in enumerate(phrases):
        kind = phrase.kind
        if phrase.point is not None:
            if not _take_label(spans, phrase.point, marker, joined=dash or _is_behind_colon(phrases, i)):
                _add(spans, phrase.point, marker, dash=dash, listed=listed)
            marker, dash, listed = "", False, False
        elif kind in ("from", "to"):
            marker = kind
            listed = listed or phrase.line
        elif kind == "dash":
            _cut_off(spans, phrases, i)
            dash = bool(spans) or i == 0
        elif kind == "sep":
            dash, listed = False, True
        elif kind in ("other", "unspecified", "number", "day-number"):
            dash = False
            if kind != "other" or phrase.text.isalpha():
                marker = ""
            if spans and (spans[-1].last is not None or spans[-1].first is None):
                spans[-1].closed = True
    _years_from_behind(spans)
    return spans


def _take_label(spans: list[Span], point: Point, marker: str, *, joined: bool) -> bool:
    """Put a day for the longer part that holds it, which only labels it: «I кв. – до 25.03», «март: 25.03»."""
    last = spans[-1] if spans else None
    if not joined or marker == "from" or last is None or last.closed or last.first is not last.last:
        return False
    label = last.first
    if label is None or not _holds(label, point):
        return False
    if point.years is None:
        point.years, point.school, point.crossing = label.years, label.school, label.crossing
    spans[-1] = Span(None if marker == "to" else point, point)
    return True


def _is_behind_colon(phrases: list[Phrase], i: int) -> bool:
    before = i - 2 if i and phrases[i - 1].kind == "to" else i - 1
    return before >= 0 and phrases[before].kind == "colon"


def _holds(label: Point, point: Point) -> bool:
    if point.unit != "day" or label.unit in ("day", "year", "school-year", "plan"):
        return False
    if label.years and point.years and label.years != point.years:
        return False
    try:
        first, last = label.days(_SOME_LEAP_YEAR)
        years = {first.year, last.year} if not point.school else {_SOME_LEAP_YEAR}
        return any(first <= point.days(year)[0] <= last for year in years)
    except ValueError:
        return False


def _add(spans: list[Span], point: Point, marker: str, *, dash: bool, listed: bool) -> None:
    last = spans[-1] if spans else None
    if marker == "to" and point.unit == "school-year" and point.years is None:
        point.starts, point.during = True, False  # «к новому учебному году»
    if (
        last is not None
        and not last.closed
        and last.first is not None
        and _ends(last, marker, dash=dash, listed=listed)
    ):
        last.last, last.cut = point, False
    elif marker == "to" or (dash and last is None):
        spans.append(Span(None, point, cut=marker != "to"))
    elif marker == "from":
        spans.append(Span(point, None))
    elif listed and last is not None and _is_due_day(last) and point.unit == "day":
        spans.append(Span(None, point))  # «до 25 марта, 25 июня»
    else:
        spans.append(Span(point, point))


def _ends(span: Span, marker: str, *, dash: bool, listed: bool) -> bool:
    """Whether the next point is the end of a span."""
    if dash:
        return marker != "from"  # of «март – апрель – май» the last one
    if marker == "to" and span.last is span.first:
        return not listed  # «март по май»
    return span.last is None and not span.cut and (marker == "to" or not (marker or listed))


def _is_due_day(span: Span) -> bool:
    return (
        span.first is None
        and not (span.cut or span.closed)
        and span.last is not None
        and span.last.unit == "day"
    )


def _cut_off(spans: list[Span], phrases: list[Phrase], i: int) -> None:
    """Leave the end of a point unknown where a dash has nothing behind it."""
    nothing_behind = i + 1 == len(phrases) or phrases[i + 1].kind == "sep"
    if (
        spans
        and i
        and phrases[i - 1].point is not None
        and nothing_behind
        and spans[-1].last is spans[-1].first
    ):
        spans[-1] = Span(spans[-1].first, None, cut=True, closed=phrases[-1] is not phrases[i])


def _years_from_behind(spans: list[Span]) -> None:
    """Give a year that is written once at the end of a list to all its parts."""
    model: Point | None = None
    for span in reversed(spans):
        point = span.points[-1]
        first = span.points[0]
        if point.years:
            model = point
        elif first.years:
            model = first
        elif model is not None and not point.during and point.unit != "plan" and not point.shift:
            point.years, point.school, point.crossing = model.years, model.school, model.crossing
        if point.school and point.years and not first.years:
            first.school, first.years = True, point.years


def _without_bullets(phrases: list[Phrase]) -> list[Phrase]:
    """Dashes at the beginnings of lines are bullets where there are several."""
    leads = {
        i
        for i, phrase in enumerate(phrases)
        if phrase.kind == "dash"
        and (i == 0 or ((phrase.line or phrases[i - 1].text == ";") and phrases[i - 1].kind != "dash"))
    }
    if len(leads) < 2:
        return phrases
    return [Phrase("sep", p.start, p.end, text="-") if i in leads else p for i, p in enumerate(phrases)]
