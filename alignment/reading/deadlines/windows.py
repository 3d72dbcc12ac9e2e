"""The spans of a deadline cell → its windows in the plan's years, and what couldn't be read."""

from __future__ import annotations

from datetime import date

from alignment.reading.deadlines.brackets import split_brackets
from alignment.reading.deadlines.grammar import phrases_of
from alignment.reading.deadlines.phrases import ALWAYS, EACH_YEAR, Phrase
from alignment.reading.deadlines.points import INSIDE_MONTH, Point
from alignment.reading.deadlines.sharing import share
from alignment.reading.deadlines.spans import Span, spans_of
from alignment.reading.deadlines.tokens import tokens_of
from alignment.reading.deadlines.torn import Token
from alignment.reading.meaning import Deadline, Unread, Unreadable, Window

_SOME_LEAP_YEAR = 2024
_CROSSING = {("season", 1), ("school-year", 0), ("trimester", 2)}  # these end in the next year
_WORDLESS = frozenset({"nothing", "not", "term", "bullet", *"-.,;:/()"})


class Cell:
    """One cell, read once."""

    def __init__(self, text: str, plan: tuple[int, ...]) -> None:
        self.text = text
        self.plan = plan
        self.problems: list[tuple[int, Unread, str]] = []
        self.recurring = False
        self.undated = False
        self.yearly = False

    def read(self) -> Deadline:
        """Return what the cell means."""
        tokens = tokens_of(self.text)
        outer, inner = split_brackets(tokens)
        phrases = share(phrases_of(outer))
        spans = spans_of(phrases)
        if inner and not spans:
            aside = share(phrases_of(inner))
            spans = spans_of(aside)
            phrases += aside
        windows = self.windows(phrases, spans)
        unreadable = self.unreadable(tokens, phrases, windows)
        return Deadline(
            windows=tuple(windows), recurring=self.recurring, unreadable=unreadable, undated=self.undated
        )

    def windows(self, phrases: list[Phrase], spans: list[Span]) -> list[Window]:
        """Return the windows of the spans, or the plan's own years where the cell only says that something comes again."""
        scopes = {phrase.value for phrase in phrases if phrase.kind == "recurring"}
        self.recurring = bool(scopes)
        self.yearly = EACH_YEAR in scopes
        self.bare_numbers(phrases)
        for phrase in phrases:
            if phrase.kind == "unread":
                self.problems.append((phrase.start, "not-a-date", self.text[phrase.start : phrase.end]))
        if spans or not scopes:
            return [window for span in spans for window in self.windows_of(span)]
        self.undated = True
        if not self.plan:
            self.problems.append((0, "no-year", self.text.strip()))
            return []
        if scopes == {ALWAYS}:
            return self.whole_years(self.plan[0], self.plan[-1])
        return [window for year in self.plan for window in self.whole_years(year, year)]

    def whole_years(self, first: int, last: int) -> list[Window]:
        """Return the window of whole years; none where the calendar has no such years."""
        try:
            return [Window(first=date(first, 1, 1), last=date(last, 12, 31))]
        except ValueError:
            return []

    def windows_of(self, span: Span) -> list[Window]:
        """Return a span's windows, one for each of its years."""
        start, end = min(point.start for point in span.points), max(point.end for point in span.points)
        text = self.text[start:end].strip()
        if any(point.month is None and point.unit in INSIDE_MONTH for point in span.points):
            self.problems.append((start, "no-month", text))
            return []
        if span.cut:
            self.problems.append((start, "open-ended", text))
        self.recurring = self.recurring or any(point.during for point in span.points)
        windows = []
        reasons: list[Unread] = []
        for years in self.years_of(span):
            try:
                windows.append(_window(span, *years, yearly=self.yearly))
            except ArithmeticError:
                reasons.append("reversed")
            except ValueError:
                reasons.append("impossible")
        if reasons or not windows:
            self.problems.append((start, (*reasons, "no-year")[0], text))
        return windows

    def years_of(self, span: Span) -> list[tuple[int, int | None]]:
        """Return the years of a span's first and last point; None for a last one that follows from the first."""
        first, last = span.points[0], span.points[-1]
        if first is last:
            return self._years_of_one(first)
        if first.years and last.years:
            return [(first.years[0], last.years[-1])]
        if last.years and not first.years and _is_backward(first, last):
            consecutive = last.crossing and not last.school  # «сентябрь – май 2022-2023 гг.»
            return [(last.years[0], None)] if consecutive else [(year - 1, year) for year in last.years]
        years = first.years or last.years
        if years is None and len(self.plan) > 1:
            self.recurring = True
        return [(year, None) for year in years or self.plan]

    def _years_of_one(self, point: Point) -> list[tuple[int, int | None]]:
        if point.unit == "plan":
            return [(self.plan[0], self.plan[-1])] if self.plan else []
        if point.unit == "year" and point.years and not self.yearly:
            return [(point.years[0], point.years[-1])]
        if point.years:
            crossing = point.crossing and (point.unit, point.value) in _CROSSING
            return [(year, None) for year in point.years[: 1 if crossing else None]]
        self.undated = self.undated or point.during
        self.recurring = self.recurring or len(self.plan) > 1
        return [(year, None) for year in self.plan]

    def bare_numbers(self, phrases: list[Phrase]) -> None:
        """Report a number that stands in a list of dates and has no month: «10 марта, 24»."""
        for i in range(2, len(phrases)):
            phrase = phrases[i]
            listed = phrase.kind == "number" and phrase.sure and phrases[i - 1].kind in ("sep", "dash")
            ends = i + 1 == len(phrases) or phrases[i + 1].kind in ("sep", "dash", "point")
            if listed and ends and phrases[i - 2].kind == "point":
                self.problems.append((phrase.start, "no-month", self.text[phrase.start : phrase.end]))

    def unreadable(
        self, tokens: list[Token], phrases: list[Phrase], windows: list[Window]
    ) -> Unreadable | None:
        """Return the first part that gave no window, and why; None where windows came of all that looks like a date."""
        if self.problems:
            _, reason, text = min(self.problems)
            return Unreadable(reason=reason, text=text)
        if windows:
            return None
        text = self.text.strip()
        if all(token.kind in _WORDLESS for token in tokens):
            return Unreadable(reason="empty", text=text)
        if any(phrase.kind == "unspecified" for phrase in phrases):
            return Unreadable(reason="unspecified", text=text)
        return Unreadable(reason="no-month" if any(map(str.isdigit, text)) else "not-a-date", text=text)


def _is_backward(first: Point, last: Point) -> bool:
    """Whether a span ends in an earlier month than it begins."""
    try:
        begin, end = first.days(_SOME_LEAP_YEAR)[0], last.days(_SOME_LEAP_YEAR)[1]
    except ValueError:
        return False
    return (end.year, end.month) < (begin.year, begin.month)


def _window(span: Span, first_year: int, last_year: int | None, *, yearly: bool) -> Window:
    """Return a span's window; raises ValueError where a day is impossible, ArithmeticError where the end stands before the start.

    `yearly` is «ежегодно», which knows both sides.
    """
    end_year = first_year if last_year is None else last_year
    begin = _days(span.first, first_year)[0] if span.first is not None else None
    if span.last is None:
        return Window(first=begin, last=date(first_year, 12, 31) if yearly else None)
    if begin is None:
        days = _days(span.last, end_year)
        return Window(
            first=date(first_year, 1, 1) if yearly else None, last=days[0] if span.last.starts else days[1]
        )
    end = _days(span.last, end_year)[1]
    if last_year is None and (end.year, end.month) < (begin.year, begin.month):
        end = _days(span.last, end_year + 1)[1]
    if (
        end < begin and span.first is not None and span.first.school
    ):  # «август – сентябрь 2022/2023 учебного года»
        begin = date(begin.year - 1, begin.month, min(begin.day, 28))
    if end < begin:
        raise ArithmeticError
    return Window(first=begin, last=end)


def _days(point: Point, year: int) -> tuple[date, date]:
    if point.unit == "plan":
        return date(year, 1, 1), date(year, 12, 31)
    return point.days(year)
