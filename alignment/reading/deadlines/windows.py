"""The phrases of a deadline cell → its windows."""

from __future__ import annotations

from datetime import date

import msgspec

from alignment.reading.deadlines.phrases import ALWAYS, EACH_YEAR, Phrase, Phraser
from alignment.reading.deadlines.points import INSIDE_MONTH, Point
from alignment.reading.deadlines.sharing import share
from alignment.reading.deadlines.tokens import Token, tokens_of
from alignment.reading.meaning import Deadline, Unread, Unreadable, Window


class Span(msgspec.Struct):
    """From one point to another; None is an unknown side, `cut` tells that the text breaks off there."""

    first: Point | None
    last: Point | None
    cut: bool = False
    closed: bool = False  # takes no further end


class Cell:
    """One cell on the way from phrases to windows."""

    def __init__(self, text: str, plan: tuple[int, ...]) -> None:
        self.text = text
        self.plan = plan
        self.problems: list[tuple[int, Unread, str]] = []
        self.recurring = False
        self.undated = False

    def read(self) -> Deadline:
        """Return what the cell means."""
        outer, inner = split_brackets(tokens_of(self.text))
        phrases = share(Phraser(outer).read())
        spans = self.spans(phrases)
        if inner and not spans:
            aside = share(Phraser(inner).read())
            spans = self.spans(aside)
            phrases = phrases + aside
        windows = self.windows(phrases, spans)
        return Deadline(
            windows=tuple(windows),
            recurring=self.recurring,
            unreadable=self.unreadable(phrases, windows),
            undated=self.undated,
        )

    def problem(self, reason: Unread, start: int, end: int) -> None:
        self.problems.append((start, reason, self.text[start:end].strip()))

    # Phrases → spans

    def spans(self, phrases: list[Phrase]) -> list[Span]:
        """Join points by what stands between them."""
        phrases = _without_bullets(phrases)
        spans: list[Span] = []
        marker = ""  # the connector that stands before the next point
        dash = False
        listed = False
        for i, phrase in enumerate(phrases):
            kind = phrase.kind
            if kind == "point" and phrase.point is not None:
                self._add(spans, phrase.point, marker, dash=dash, listed=listed)
                marker, dash, listed = "", False, False
            elif kind in ("from", "to"):
                marker = kind
            elif kind == "dash":
                self._dash(spans, phrases, i)
                dash = True
            elif kind == "sep":
                listed = True
                dash = False
            elif kind == "other" or kind == "unspecified":
                if dash or kind == "other":
                    dash = False
                marker = "" if kind == "unspecified" or phrase.text.isalpha() else marker
                if spans:
                    spans[-1].closed = spans[-1].closed or not (
                        spans[-1].last is None and spans[-1].first is not None
                    )
            elif kind in ("number", "day-number"):
                marker, dash = "", False
        return spans

    def _add(self, spans: list[Span], point: Point, marker: str, *, dash: bool, listed: bool) -> None:
        last = spans[-1] if spans else None
        if last is not None and not last.closed and last.first is not None:
            open_end = last.last is None
            if (
                dash
                and (open_end or last.last is last.first)
                or open_end
                and not last.cut
                and (marker == "to" or not (marker or listed))
            ):
                last.last, last.cut, last.closed = point, False, False
                return
            if dash and marker != "from" and last.last is not None:
                last.last = point  # «март – апрель – май»
                return
        if marker == "to" or (dash and last is None):
            spans.append(Span(None, point, cut=marker != "to"))
        elif marker == "from":
            spans.append(Span(point, None))
        elif (
            listed
            and last is not None
            and last.first is None
            and not last.cut
            and last.last is not None
            and point.unit == last.last.unit == "day"
        ):
            spans.append(Span(None, point))  # «до 25 марта, 25 июня»
        else:
            spans.append(Span(point, point))

    def _dash(self, spans: list[Span], phrases: list[Phrase], i: int) -> None:
        """A dash with nothing behind it cuts the range off."""
        following = phrases[i + 1] if i + 1 < len(phrases) else None
        if spans and i and phrases[i - 1].kind == "point" and (following is None or following.kind == "sep"):
            span = spans[-1]
            if span.last is span.first:
                spans[-1] = Span(span.first, None, cut=True, closed=True)

    # Spans → windows

    def windows(self, phrases: list[Phrase], spans: list[Span]) -> list[Window]:
        """Return the windows of the spans, or the plan's own years where the cell only says that something comes again."""
        scopes = [phrase.value for phrase in phrases if phrase.kind == "recurring"]
        self.recurring = bool(scopes)
        _years_from_behind(spans)
        windows: list[Window] = []
        for span in spans:
            windows += self._window_of(span, yearly=EACH_YEAR in scopes)
        self._numbers_of_lists(phrases)
        if spans or not scopes:
            return windows
        self.recurring = self.undated = bool(self.plan)
        if not self.plan:
            return []
        if ALWAYS in scopes and len(set(scopes)) == 1:
            return self._whole(self.plan[0], self.plan[-1])
        return [window for year in self.plan for window in self._whole(year, year)]

    def _numbers_of_lists(self, phrases: list[Phrase]) -> None:
        """Report a bare number that stands where a date does: «10 марта, 24»."""
        ends = ("sep", "dash", "point")
        for i in range(1, len(phrases)):
            phrase = phrases[i]
            if phrase.kind == "number" and phrase.sure and phrases[i - 1].kind in ("sep", "dash"):
                listed = i + 1 == len(phrases) or phrases[i + 1].kind in ends
                if listed and (i == 1 or phrases[i - 2].kind == "point"):
                    self.problem("no-month", phrase.start, phrase.end)

    def _whole(self, first: int, last: int) -> list[Window]:
        try:
            return [Window(date(first, 1, 1), date(last, 12, 31))]
        except ValueError:
            return []

    def _window_of(self, span: Span, *, yearly: bool) -> list[Window]:
        ends = [point for point in (span.first, span.last) if point is not None]
        start, end = min(point.start for point in ends), max(point.end for point in ends)
        if any(point.month is None and point.unit in INSIDE_MONTH for point in ends):
            self.problem("no-month", start, end)
            return []
        if span.cut:
            self.problem("open-ended", start, end)
        if any(point.unit == "plan" or point.during for point in ends):
            self.recurring = True
        windows = []
        reasons: list[Unread] = []
        pairs = self._years_of(span)
        for first, last in pairs:
            try:
                window = self._in_years(span, first, last, yearly=yearly)
            except (ValueError, OverflowError):
                reasons.append("impossible")
                continue
            if window is None:
                reasons.append("reversed")
            else:
                windows.append(window)
        if not pairs:
            self.problem("not-a-date", start, end)
        elif reasons:
            self.problem(reasons[0], start, end)
        return windows

    def _years_of(self, span: Span) -> list[tuple[int, int | None]]:
        """Return the years of a span's first and last point; None for a last one that follows from the first."""
        first, last = span.first or span.last, span.last or span.first
        assert first is not None
        assert last is not None
        if first is last:
            if first.unit == "plan":
                return [(self.plan[0], self.plan[-1])] if self.plan else []
            if first.unit == "year" and first.years:
                return [(first.years[0], first.years[-1])]
            years = first.years
            if years and first.crossing and _crosses(first):
                years = years[:1]
            if years is None and len(self.plan) > 1:
                self.recurring = True
            self.undated = self.undated or (years is None and first.during)
            return [(year, None) for year in years or self.plan]
        if first.years and last.years and span.first is not None:
            return [(first.years[0], last.years[-1])]
        if first.years:
            return [(year, None) for year in first.years]
        if last.years:
            crossing = self._is_reversed(first, last)
            if crossing and last.crossing and not last.school:
                return [(last.years[0], None)]
            if crossing and len(last.years) == 1:
                return [(last.years[0] - 1, last.years[0])]
            return [(year, None) for year in last.years]
        if len(self.plan) > 1:
            self.recurring = True
        return [(year, None) for year in self.plan]

    def _is_reversed(self, first: Point, last: Point) -> bool:
        try:
            begin, end = first.days(2024)[0], last.days(2024)[1]
        except ValueError:
            return False
        return (end.year, end.month) < (begin.year, begin.month)

    def _in_years(self, span: Span, first_year: int, last_year: int | None, *, yearly: bool) -> Window | None:
        first, last = span.first, span.last
        plan = Point("year", 0, 0, 0)
        days = {
            id(point): (plan if point.unit == "plan" else point)
            for point in (first, last)
            if point is not None
        }
        begin = days[id(first)].days(first_year)[0] if first is not None else None
        if last is None:
            return Window(begin, date(first_year, 12, 31) if yearly else None)
        end_year = first_year if last_year is None else last_year
        end_days = days[id(last)].days(end_year)
        end = end_days[0] if first is None and last.starts else end_days[1]
        if begin is None:
            return Window(date(first_year, 1, 1) if yearly else None, end)
        if end < begin and last_year is None and (end.year, end.month) != (begin.year, begin.month):
            end = days[id(last)].days(end_year + 1)[1]
        return Window(begin, end) if begin <= end else None

    # What couldn't be read

    def unreadable(self, phrases: list[Phrase], windows: list[Window]) -> Unreadable | None:
        """Return the first part that gave no window, and why."""
        if self.problems:
            _, reason, text = min(self.problems)
            return Unreadable(reason=reason, text=text)
        if windows:
            return None
        text = self.text.strip()
        kinds = {phrase.kind for phrase in phrases}
        if not text or kinds <= {"nothing", "dash", "sep", "colon"}:
            return Unreadable(reason="empty", text=text)
        if "unspecified" in kinds:
            return Unreadable(reason="unspecified", text=text)
        if any(map(str.isdigit, text)):
            return Unreadable(reason="no-month", text=text)
        return Unreadable(reason="not-a-date", text=text)


def _crosses(point: Point) -> bool:
    return point.unit in ("season", "school-year", "trimester") and (point.unit, point.value) in {
        ("season", 1),
        ("school-year", 0),
        ("trimester", 2),
    }


def _years_from_behind(spans: list[Span]) -> None:
    """A year written once at the end of a list belongs to all its parts."""
    years, school, crossing = None, False, False
    for span in reversed(spans):
        point = span.last or span.first
        assert point is not None
        own = point.years or (span.first.years if span.first is not None else None)
        if own:
            years, school, crossing = own, point.school, point.crossing
        elif years and not point.during and point.unit != "plan" and not point.shift:
            point.years, point.school, point.crossing = years, school, crossing
        if (
            point.school
            and point.years
            and span.first is not None
            and span.first is not point
            and not span.first.years
        ):
            span.first.school, span.first.years = True, point.years


def _without_bullets(phrases: list[Phrase]) -> list[Phrase]:
    """Dashes at the beginnings of lines are bullets where there are several."""
    leads = [
        i
        for i, phrase in enumerate(phrases)
        if phrase.kind == "dash"
        and (i == 0 or phrase.line or phrases[i - 1].text == ";")
        and (i == 0 or phrases[i - 1].kind != "dash")
    ]
    if len(leads) < 2:
        return phrases
    bullets = set(leads)
    return [Phrase("sep", p.start, p.end, text="-") if i in bullets else p for i, p in enumerate(phrases)]


_REFINING = frozenset(
    {"number", "ordinal", "unit", "suffix", "year", "school", "and", ",", "-", ".", "/", "edge", "of", "("}
)


def split_brackets(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """Return the tokens outside brackets and those inside; brackets that only tell the year or part stay outside."""
    outer: list[Token] = []
    inner: list[Token] = []
    aside: list[Token] = []
    depth = 0
    for token in tokens:
        if token.kind == "(":
            depth += 1
            continue
        if token.kind == ")" and depth:
            depth -= 1
            if depth == 0:
                _put(aside, outer, inner)
                aside = []
            continue
        (aside if depth else outer).append(token)
    _put(aside, outer, inner)
    return outer, inner


def _put(aside: list[Token], outer: list[Token], inner: list[Token]) -> None:
    kinds = {token.kind for token in aside}
    year = any(len(token.digits) == 4 for token in aside)
    if aside and outer and kinds <= _REFINING and (year or "unit" in kinds or "edge" in kinds):
        outer += aside
    elif aside:
        aside[0].line = True
        inner += [Token(";", ";", aside[0].start, aside[0].start), *aside]
