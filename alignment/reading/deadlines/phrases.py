"""The tokens of a cell → its phrases: points of the calendar, and the words that make windows of them."""

from __future__ import annotations

from typing import Literal

import msgspec

from alignment.reading.deadlines.figures import Clock, Years, read_figures
from alignment.reading.deadlines.points import INSIDE_MONTH, MONTHS, Point, Unit, last_part
from alignment.reading.deadlines.tokens import Token

UNITS: dict[int, Unit] = {
    1: "quarter", 2: "half-year", 3: "half-month", 4: "decade", 5: "week", 6: "school-quarter", 7: "trimester",
}  # fmt: skip
_NUMBERS = ("number", "ordinal")
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
    "recurring",  # value: ALWAYS, WITHIN_YEAR, EACH_YEAR
    "day-number",  # «5 числа»
    "unspecified",  # «по графику»
    "nothing",  # «нет»
    "other",  # any other text, times of day and numbers of things
]


class Phrase(msgspec.Struct):
    """One phrase; `start` and `end` are its place in the cell."""

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
    """Reads tokens from left to right, each a bounded number of times."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.count = len(tokens)
        self.phrases: list[Phrase] = []
        self.document = False
        self.during = False

    def kind(self, i: int) -> str:
        return self.tokens[i].kind if i < self.count else ""

    def read(self) -> list[Phrase]:
        """Return the phrases in the order of the text."""
        i = 0
        while i < self.count:
            token = self.tokens[i]
            handler = _HANDLERS.get(token.kind)
            i = handler(self, i) if handler else self._other(i)
        return self.phrases

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

    def _other(self, i: int) -> int:
        return self.add("other", i, i + 1)

    # Numbers

    def number(self, i: int) -> int:
        token = self.tokens[i]
        if token.kind == "number" and token.digits and (found := read_figures(self.tokens, i)):
            figure, after = found
            if self.document or isinstance(figure, Clock):
                return self._skip(i, after)
            if isinstance(figure, Years):
                return self.years(i, figure, after)
            if figure.unit == "day" and self.kind(after) in ("clock", "day_word"):
                return self._skip(i, after)
            return self.add("point", i, self.year_words(after), point=figure)
        after = self.suffix(i + 1)
        if self.document:
            return self._skip(i, after)
        return self.numbered(i, after)

    def numbered(self, i: int, after: int) -> int:
        """A number or ordinal with what it numbers: «10 марта», «2 декада октября», «1 раз в месяц», «третий четверг»."""
        token, kind = self.tokens[i], self.kind(after)
        value = token.value
        if kind == "tens" or (token.kind == "tens" and kind in _NUMBERS):
            return self._skip(i, after)
        if kind == "unit" and not (token.kind == "number" and self._is_duration(i, after)):
            return self.part(i, after, value, token.start)
        if kind == "month" and self._is_short_decade(after):
            return self.part(i, after, value, token.start, unit="decade")
        if kind == "month":
            return self.day(i, after)
        if kind == "." and self.kind(after + 1) == "month":
            return self._skip(i, after + 1) if self._is_list_number(i, after) else self.day(i, after + 1)
        if kind == "." and self.kind(after + 1) == "number" and self.tokens[after + 1].gap and value < 20:
            return self._skip(i, after + 1)  # the number of a list: «1. 10.03.2022»
        if self._text(after) == "п" and self.kind(after + 1) == "/" and self._text(after + 2) == "г":
            return self.part(i, after + 2, value, token.start, unit="half-year")
        if kind in ("day_number", "in_period") or (kind == "ordinal" and token.kind == "number"):
            return self._day_number(i, after)
        if kind == "weekday":
            if self.kind(after + 1) == "in_period":
                return self.add("recurring", i, after + 2, value=WITHIN_YEAR)
            return self._skip(i, after + 1)
        if kind == "times":
            return self.times(i, after)
        if (
            kind in ("noise", "clock", "day_word", "unspecified", "year", "school", "of_plan", "nothing")
            or kind == ")"
        ):
            return self._after_other(i, after, kind)
        return self.add("number", i, after, value=value)

    def _after_other(self, i: int, after: int, kind: str) -> int:
        if (
            kind == "year"
            and self.kind(after) == "year"
            and self.tokens[i].digits
            and len(self.tokens[i].digits) == 2
        ):
            return self.add(
                "years",
                i,
                self.year_words(after),
                years=Years((2000 + self.tokens[i].value,), self.tokens[i].start, 0),
            )
        if kind == "unspecified":
            return self.add("unspecified", i, after + 1)
        return self._skip(i, after if kind in ("noise", ")") else after + 1)

    def _is_duration(self, i: int, after: int) -> bool:
        return (
            self.tokens[after].text == "недели"
            and self.kind(after + 1) not in ("month", "and", "in")
            and i > 0
            and self.kind(i - 1) == "during"
        )

    def _is_short_decade(self, i: int) -> bool:
        j = i + 1 + (self.kind(i + 1) == ".")
        return self.tokens[i].text == "дек" and self.kind(j) == "month"

    def _is_list_number(self, i: int, point: int) -> bool:
        month = self.tokens[point + 1]
        return (
            self.tokens[i].value <= 9
            and month.gap
            and month.text[-1:] in "ьтй"
            and not self.tokens[i].digits.startswith("0")
        )

    def _day_number(self, i: int, after: int) -> int:
        j = after + (self.kind(after) == "day_number")
        if self.kind(j) == "month":
            return self.day(i, j)
        if self.kind(after) == "in_period":
            return self._skip(i, after + 1)
        if self.kind(j) == "in_period":
            return self.add("recurring", i, j + 1, value=WITHIN_YEAR)  # «5 числа месяца»
        return self.add("day-number", i, max(j, after), value=self.tokens[i].value)

    def day(self, i: int, month: int) -> int:
        token = self.tokens[i]
        day = int(token.digits) if token.digits else token.value
        point = Point("day", day, token.start, 0, month=self.tokens[month].value)
        return self.add("point", i, self.year_words(self._abbreviation(month + 1)), point=point)

    def suffix(self, i: int) -> int:
        """Step over «-го», «-я» after a number."""
        if self.kind(i) == "suffix" and not (self.tokens[i].gap and self.kind(i - 1) != "number"):
            return i + 1
        if self.kind(i) == "-" and self.kind(i + 1) == "suffix" and not self.tokens[i + 1].gap:
            return i + 2
        return i

    def tens(self, i: int) -> int:
        """«двадцать пятое марта»."""
        token = self.tokens[i]
        if self.kind(i + 1) == "ordinal" and 0 < self.tokens[i + 1].value < 10:
            self.tokens[i + 1].value += token.value
            self.tokens[i + 1].start = token.start
            return i + 1
        return self._skip(i, i + 1)

    def ordinal(self, i: int) -> int:
        if self.kind(i + 1) == "day_word" and self.kind(i + 2) == "month":
            token = self.tokens[i]
            return self.add(
                "point",
                i,
                i + 3,
                point=Point("day", token.value, token.start, 0, month=self.tokens[i + 2].value),
            )
        return self.numbered(i, i + 1)

    # Months and their parts

    def month(self, i: int) -> int:
        token = self.tokens[i]
        after = self._abbreviation(i + 1)
        return self.add("point", i, self.year_words(after), point=Point("month", token.value, token.start, 0))

    def _abbreviation(self, i: int) -> int:
        return (
            i + 1
            if self.kind(i) == "." and not (self.kind(i + 1) == "number" and not self.tokens[i + 1].gap)
            else i
        )

    def part(self, i: int, noun: int, value: int, start: int, unit: Unit | None = None) -> int:
        """A numbered part of a month or year: «2 декада октября», «II полугодие учебного года»."""
        point = Point(unit or UNITS[self.tokens[noun].value], value, start, 0)
        if (
            point.unit not in INSIDE_MONTH
            and not self.tokens[i].sure is False
            and value > 10
            and set(str(value)) == {"1"}
        ):
            point.value = len(str(value))  # «11 квартал» is II
        after = self._abbreviation(noun + 1)
        if self.kind(after) == "in":
            after += self.kind(after + 1) == "month"
        if self.kind(after) == "month" and point.unit in INSIDE_MONTH:
            point.month = self.tokens[after].value
            after = self._abbreviation(after + 1)
        elif self.kind(after) == "day_word":
            return self._skip(i, after + 1)  # «первая половина дня»
        after = self.year_words(self._school(after, point))
        last_part(point)
        return self.add("point", i, after, point=point)

    def _school(self, i: int, point: Point) -> int:
        """Step over «учебного» and «года» after a part; they tell whose part it is."""
        if point.unit == "half-month" and point.month is None and self._ends_year(i):
            point.unit = "half-year"
        if self.kind(i) != "school":
            return i
        make_school(point)
        return i + 1

    def _ends_year(self, i: int) -> bool:
        window = [self.kind(j) for j in range(i, min(i + 5, self.count))]
        if window[:1] == ["month"]:
            return False
        return window[:1] in (["year"], ["school"], ["calendar"]) or (
            window[:1] == ["number"] and self.tokens[i].digits.startswith("20")
        )

    def unit(self, i: int) -> int:
        """A part without a number: «каждый квартал» is read elsewhere, «в течение квартала» says no days."""
        return self.add("unspecified", i, i + 1)

    def edge(self, i: int) -> int:
        """«начало марта», «конец 2022 года», «в середине II квартала»."""
        token, after = self.tokens[i], self._abbreviation(i + 1)
        while self.kind(after) in ("in", "relative_year", "noise") and self.kind(after + 1) in (
            "month",
            "year",
            "school",
            "calendar",
        ):
            if self.kind(after) == "relative_year":
                break
            after += 1
        kind = self.kind(after)
        point = Point("decade", token.value, token.start, 0)
        if kind == "month":
            point.month = self.tokens[after].value
            return self.add("point", i, self.year_words(self._abbreviation(after + 1)), point=point)
        if kind in ("year", "school", "calendar", "number", "ordinal", "season", "relative_year"):
            return self._edge_of_longer(i, after)
        if kind in ("whole", "period", "of_plan"):
            while self.kind(after) in ("whole", "period", "of_plan"):
                after += 1
            return self.add(
                "point", i, after, point=Point("plan", token.value, token.start, 0, starts=token.value == 1)
            )
        if kind in ("and", ",", "-", "/"):
            return self.add("point", i, after, point=point)
        return self._skip(i, i + 1)

    def _edge_of_longer(self, i: int, after: int) -> int:
        token, before = self.tokens[i], len(self.phrases)
        kind = self.kind(after)
        if kind in ("year", "calendar", "relative_year"):
            whole, j = Point("year", 0, token.start, 0), after
            while self.kind(j) in ("year", "calendar", "relative_year", "."):
                whole.shift |= self.tokens[j].value if self.kind(j) == "relative_year" else 0
                j += 1
            end = self.add("point", i, j, point=whole)
        elif kind == "school":
            end = self.school(after)
        else:
            end = (
                self.tokens[after].kind in _NUMBERS and self.number(after)
                if kind == "number"
                else _HANDLERS[kind](self, after)
            )
        if len(self.phrases) == before:
            return end
        phrase = self.phrases[before]
        found = phrase.point
        if phrase.kind == "years" and phrase.years:
            year = phrase.years
            found = Point(
                "school-year" if year.school else "year",
                0,
                token.start,
                phrase.end,
                years=year.years[:1],
                school=year.school,
            )
        if found is None or found.unit not in MONTHS:
            return end
        self.phrases[before] = Phrase(
            "point", token.start, phrase.end, point=_edge(found, token), line=token.line
        )
        return end

    def season(self, i: int) -> int:
        token = self.tokens[i]
        return self.add("point", i, i + 1, point=Point("season", token.value, token.start, 0))

    def season_adjective(self, i: int) -> int:
        if self.kind(i + 1) in ("period", "in_period"):
            return self.add(
                "point", i, i + 2, point=Point("season", self.tokens[i].value, self.tokens[i].start, 0)
            )
        return self._other(i)

    # Years

    def years(self, i: int, years: Years, after: int) -> int:
        """Years with the words after them: «2022-2023 учебный год», «2022-го года»."""
        after = self.suffix(after)
        school = False
        after += self.kind(after) == "." and self.kind(after + 1) in ("year", "school")
        while self.kind(after) in ("school", "year", "calendar") or (
            self.kind(after) == "." and self.kind(after - 1) in ("year", "school")
        ):
            if (
                self.tokens[after].text == "г"
                and self.kind(after + 1) == "."
                and self.kind(after + 2) == "noise"
            ):
                break
            school = school or self.kind(after) == "school"
            after += 1
        years.school = school or (years.slash and years.pair)
        years.during = self.during
        years.end = self.tokens[after - 1].end
        return self.add("years", i, after, years=years)

    def year_words(self, i: int) -> int:
        """Step over «г.», «года» and points after a date."""
        while self.kind(i) in ("year", "calendar") or (
            self.kind(i) == "." and self.kind(i - 1) in ("year", "number")
        ):
            i += 1
        return i

    def year(self, i: int) -> int:
        """«год» by itself: the whole year of the plan, again and again."""
        after = self.year_words(i + 1)
        if self.tokens[i].text in ("г", "гг"):
            return self._skip(i, after)
        return self.add("recurring", i, after, value=WITHIN_YEAR)

    def school(self, i: int) -> int:
        """«учебный год», its years perhaps behind it."""
        after = i + 1
        while self.kind(after) in ("year", "."):
            after += 1
        token = self.tokens[i]
        if (
            self.kind(after) == "number"
            and (found := read_figures(self.tokens, after))
            and isinstance(found[0], Years)
        ):
            figure, after = found
            figure.school, figure.start, figure.during = True, token.start, self.during
            return self.add("years", i, self.year_words(after), years=figure)
        point = Point("school-year", 0, token.start, 0, during=True)
        return self.add("point", i, after, point=point)

    def relative_year(self, i: int) -> int:
        after = i + 1
        while self.kind(after) in ("school", "calendar"):
            after += 1
        if self.kind(after) != "year":
            return self._skip(i, i + 1)
        previous = self.phrases[-1].point if self.phrases else None
        if previous is not None and previous.years is None:
            previous.shift = self.tokens[i].value
            return self._skip(i, self.year_words(after), quiet=True)
        unit: Unit = "school-year" if self.kind(i + 1) == "school" else "year"
        return self.add(
            "point",
            i,
            self.year_words(after),
            point=Point(unit, 0, self.tokens[i].start, 0, shift=self.tokens[i].value, during=True),
        )

    # Words around the dates

    def _skip(self, i: int, after: int, *, quiet: bool = False) -> int:
        return after if quiet else self.add("other", i, max(after, i + 1))

    def quiet(self, i: int) -> int:
        return i + 1

    def marker(self, i: int) -> int:
        token = self.tokens[i]
        if token.kind == "from_or_document" and self.document:
            return i + 1
        if token.text in ("с", "т") and self.kind(i + 1) == "." and self.kind(i + 2) == "year":
            return self.year_words(i + 3)  # «с.г.»: of this year
        if self.kind(i + 1) == "of_plan" and token.text == "по":
            return self._skip(i, i + 1)
        return self.add("to" if token.kind == "to" else "from", i, i + 1)

    def sign(self, i: int) -> int:
        kinds: dict[str, PhraseKind] = {"-": "dash", ":": "colon"}
        if self.kind(i) in (";", "bullet"):
            self.document = False
        return self.add(kinds.get(self.kind(i), "sep"), i, i + 1)

    def doc(self, i: int) -> int:
        """A document's date and number are no deadline: «приказ от 03.03.2022 № 28»."""
        self.document = True
        return self._skip(i, i + 1)

    def recurring(self, i: int) -> int:
        return self.add("recurring", i, i + 1, value=self.tokens[i].value)

    def weekdays(self, i: int) -> int:
        return self.add("recurring", i, i + 1, value=WITHIN_YEAR)

    def times(self, i: int, noun: int | None = None) -> int:
        """«1 раз в квартал», «раз в две недели»; «2 раза» by itself says no days."""
        after = (i if noun is None else noun) + 1
        if self.kind(after) not in ("in", "to"):
            return self._skip(i, after)
        after += 1
        for _ in range(3):
            if self.kind(after) in ("unit", "in_period", "day_word", "year") or self._text(after) in (
                "недель",
                "дней",
                "лет",
            ):
                value = EACH_YEAR if self.kind(after) == "year" else WITHIN_YEAR
                return self.add(
                    "recurring",
                    i,
                    self.year_words(after + 1),
                    value=value if self.kind(after) == "year" else WITHIN_YEAR,
                )
            after += 1
        return self._skip(i, (i if noun is None else noun) + 1)

    def _text(self, i: int) -> str:
        return self.tokens[i].text if i < self.count else ""

    def each(self, i: int) -> int:
        """«каждый понедельник», «каждые две недели», «каждого года»."""
        for after in range(i + 1, min(i + 4, self.count)):
            kind = self.kind(after)
            if kind in ("unit", "in_period", "weekday", "day_word", "unspecified"):
                return self.add("recurring", i, after + 1, value=WITHIN_YEAR)
            if kind == "year":
                return self.add("recurring", i, self.year_words(after + 1), value=EACH_YEAR)
            if kind == "month":
                return self.add("recurring", i, after, value=WITHIN_YEAR)
        return self._other(i)

    def whole(self, i: int) -> int:
        """«весь период», «всего срока реализации», «весь год»."""
        if self.kind(i + 1) in ("period", "of_plan") or self._text(i + 1) in ("срок", "срока"):
            return self._plan(i, i + 2)
        return i + 1

    def period(self, i: int) -> int:
        """«период реализации проекта»; «в период с 10 по 24 марта» is the dates' own."""
        return self._plan(i, i + 1) if self.kind(i + 1) == "of_plan" else i + 1

    def _plan(self, i: int, after: int) -> int:
        while self.kind(after) == "of_plan":
            after += 1
        return self.add("recurring", i, after, value=ALWAYS)

    def in_word(self, i: int) -> int:
        return (
            self._plan(i, i + 1)
            if self.tokens[i].text.startswith("срок") and self.kind(i + 1) == "of_plan"
            else i + 1
        )

    def start_during(self, i: int) -> int:
        self.during = True
        return i + 1

    def unspecified(self, i: int) -> int:
        return self.add("unspecified", i, i + 1)

    def nothing(self, i: int) -> int:
        return self.add("nothing", i, i + 1)


def make_school(point: Point) -> None:
    """Make a calendar part one of the school year."""
    schools: dict[str, Unit] = {
        "quarter": "school-quarter",
        "half-year": "school-half",
        "half-month": "school-half",
    }
    point.unit = schools.get(point.unit, point.unit)
    if point.unit == "year":
        point.unit = "school-year"


def _edge(whole: Point, token: Token) -> Point:
    """The first, middle or last month of a longer part."""
    first, last = MONTHS[whole.unit].get(whole.value, (1, 12))
    length = (last - first) % 12
    month = (first - 1 + (0, 0, length // 2, length)[token.value]) % 12 + 1
    return Point(
        "month", month, token.start, whole.end, years=whole.years, school=whole.school, shift=whole.shift,
        starts=token.value == 1,
    )  # fmt: skip


_HANDLERS = {
    "number": Phraser.number,
    "ordinal": Phraser.ordinal,
    "tens": Phraser.tens,
    "month": Phraser.month,
    "unit": Phraser.unit,
    "edge": Phraser.edge,
    "season": Phraser.season,
    "season_adjective": Phraser.season_adjective,
    "year": Phraser.year,
    "school": Phraser.school,
    "calendar": Phraser.quiet,
    "relative_year": Phraser.relative_year,
    "in": Phraser.in_word,
    "in_period": Phraser.quiet,
    "weekday": Phraser.quiet,
    "suffix": Phraser.quiet,
    "clock": Phraser.quiet,
    ".": Phraser.quiet,
    "from": Phraser.marker,
    "from_or_document": Phraser.marker,
    "to": Phraser.marker,
    "and": Phraser.sign,
    ",": Phraser.sign,
    ";": Phraser.sign,
    "/": Phraser.sign,
    "-": Phraser.sign,
    ":": Phraser.sign,
    "bullet": Phraser.sign,
    "document": Phraser.doc,
    "recurring": Phraser.recurring,
    "weekdays": Phraser.weekdays,
    "times": Phraser.times,
    "each": Phraser.each,
    "whole": Phraser.whole,
    "period": Phraser.period,
    "during": Phraser.start_during,
    "unspecified": Phraser.unspecified,
    "nothing": Phraser.nothing,
    "day_number": Phraser.quiet,
}
