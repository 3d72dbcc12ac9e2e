"""Phrases: points of the calendar and the words that make windows of them; and the reader that finds them in tokens."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

import msgspec

from alignment.reading.deadlines.figures import Years
from alignment.reading.deadlines.points import Point
from alignment.reading.deadlines.torn import Token

ALWAYS, WITHIN_YEAR, EACH_YEAR = 1, 2, 3
PhraseKind = Literal[
    "point",  # a point of the calendar
    "years",  # years by themselves
    "number",  # a number whose unit may stand further on: «10 и 24 марта»
    "from",
    "to",
    "dash",
    "sep",
    "colon",
    "recurring",  # value: ALWAYS through the whole plan, WITHIN_YEAR again and again, EACH_YEAR once in each
    "day-number",  # «5 числа»
    "unspecified",  # «по графику»
    "nothing",  # «нет»
    "unread",  # a year behind a word that may be a spoilt month
    "other",  # any other text, times of day and numbers of things
]


class Phrase(msgspec.Struct):
    """One phrase; `start` and `end` are its place in the cell, `text` its first token."""

    kind: PhraseKind
    start: int
    end: int
    value: int = 0
    point: Point | None = None
    years: Years | None = None
    line: bool = False
    sure: bool = True
    text: str = ""


class Phraser:
    """Reads tokens from left to right. A handler takes the place of a token, adds phrases and returns where it stopped.

    `document` is on after «приказ», «№» and the like, whose numbers and dates are no deadlines; `during` after
    «в течение».
    """

    def __init__(self, tokens: list[Token], handlers: Mapping[str, Handler]) -> None:
        self.tokens = tokens
        self.count = len(tokens)
        self.handlers = handlers
        self.phrases: list[Phrase] = []
        self.document = False
        self.during = False

    def read(self) -> list[Phrase]:
        """Return the phrases in the order of the text."""
        i = 0
        while i < self.count:
            i = self.handle(i)
        return self.phrases

    def handle(self, i: int) -> int:
        """Read what begins at token i."""
        handler = self.handlers.get(self.tokens[i].kind)
        return handler(self, i) if handler else self.skip(i, i + 1)

    def kind(self, i: int) -> str:
        """Return the kind of token i, "" beyond the end."""
        return self.tokens[i].kind if i < self.count else ""

    def text(self, i: int) -> str:
        """Return the text of token i, "" beyond the end."""
        return self.tokens[i].text if i < self.count else ""

    def add(
        self,
        kind: PhraseKind,
        i: int,
        after: int,
        *,
        value: int = 0,
        point: Point | None = None,
        years: Years | None = None,
    ) -> int:
        """Add a phrase of tokens i … after - 1 and return `after`."""
        first, last = self.tokens[i], self.tokens[after - 1]
        if point is not None:
            point.end = last.end
            self.document = False
        self.phrases.append(
            Phrase(kind, first.start, last.end, value, point, years, first.line, first.sure, first.text)
        )
        if kind != "years":
            self.during = False
        return after

    def skip(self, i: int, after: int) -> int:
        """Pass over tokens that mean no days."""
        return self.add("other", i, after)

    def suffix(self, i: int) -> int:
        """Step over «-го», «-я» behind a number."""
        if self.kind(i) == "suffix":
            return i + 1
        if (
            self.kind(i) == "-"
            and self.kind(i + 1) == "suffix"
            and (not self.tokens[i + 1].gap or self.text(i + 1) == "го")
        ):
            return i + 2
        return i

    def abbreviation(self, i: int) -> int:
        """Step over the point of an abbreviation."""
        return (
            i + 1
            if self.kind(i) == "." and not (self.kind(i + 1) == "number" and not self.tokens[i + 1].gap)
            else i
        )

    def year_words(self, i: int) -> int:
        """Step over «г.», «года» and points behind a date."""
        while self.kind(i) in ("year", "calendar") or (
            self.kind(i) == "." and self.kind(i - 1) in ("year", "number")
        ):
            i += 1
        return i


Handler = Callable[[Phraser, int], int]
