"""Numbers of a cell and what they number: dates, days of months, decades, quarters, «1 раз в месяц»."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from alignment.reading.deadlines.figures import Clock, Years, read_figures
from alignment.reading.deadlines.lexicon import WORDS
from alignment.reading.deadlines.phrases import EACH_YEAR, WITHIN_YEAR, Phraser
from alignment.reading.deadlines.points import INSIDE_MONTH, UNITS, Point, Unit, last_part, make_school
from alignment.reading.deadlines.several import several
from alignment.reading.deadlines.torn import Token

_LONGEST_LIST = 20  # «1. март», «20. май» are numbers of a list
_SHORT_ORDINALS = frozenset(WORDS.shortened_ordinals.split())
_PARAGRAPH = frozenset(WORDS.shortened_paragraph.split())
# After these a number counts or names something that is no part of a year.
_OTHER_THINGS = frozenset(("noise", "clock", "school", "of_plan", "nothing", ")", "document"))


def number(p: Phraser, i: int) -> int:
    """Read a date in figures, or a number with what it numbers."""
    token = p.tokens[i]
    if token.text in _PARAGRAPH and p.kind(i + 1) == "." and p.kind(i + 2) == "number":
        p.document = True  # «п. 3.1»
        return p.skip(i, i + 2)
    if token.digits and (found := read_figures(p.tokens, i)):
        figure, after = found
        if p.document or isinstance(figure, Clock):
            return p.skip(i, after)
        if isinstance(figure, Years):
            return years(p, i, figure, after)
        if _is_clock(p, i, figure, after):
            return p.skip(i, after)
        return p.add("point", i, p.year_words(after), point=figure)
    after = p.suffix(i + 1)
    return p.skip(i, after) if p.document else _numbered(p, i, after)


def _is_clock(p: Phraser, i: int, figure: Point, after: int) -> bool:
    """«10 марта в 14.10», «14.10 час.»."""
    if figure.unit != "day" or figure.years:
        return False
    behind_day = p.phrases[-1].point if p.phrases else None
    return p.kind(after) == "clock" or (
        behind_day is not None and behind_day.unit == "day" and i > 0 and p.text(i - 1) == "в"
    )


def ordinal(p: Phraser, i: int) -> int:
    """«вторая декада», «первое марта», «последний день марта»."""
    if after := several(p, i):
        return after
    short = p.tokens[i].text in _SHORT_ORDINALS
    return _numbered(p, i, p.abbreviation(i + 1) if short else i + 1)


def weekday(p: Phraser, i: int) -> int:
    """Pass over a day of the week; «вт. пол.» is the second half."""
    if p.text(i) == "вт" and p.kind(i + 1) == "." and p.kind(i + 2) == "unit":
        p.tokens[i].value = 2
        return _numbered(p, i, i + 2)
    return i + 1


def tens(p: Phraser, i: int) -> int:
    """«двадцать пятое марта»: the tens go to the next word."""
    if p.kind(i + 1) == "ordinal" and 0 < p.tokens[i + 1].value < 10:
        p.tokens[i + 1].value += p.tokens[i].value
        p.tokens[i + 1].start = p.tokens[i].start
        return i + 1
    return p.skip(i, i + 1)


def _numbered(p: Phraser, i: int, after: int) -> int:
    """Read number i by what stands at `after`, behind its ending."""
    token, kind = p.tokens[i], p.kind(after)
    if reader := _BY_NEXT.get(kind):
        return reader(p, i, after)
    if kind == "number" and p.text(after) == "п" and p.kind(after + 1) == "/" and p.text(after + 2) == "г":
        return part(p, i, after + 2, "half-year")
    if kind == "school" and p.kind(after + 1) == "unit":
        return _of_school(p, i, after + 1)
    if kind in _OTHER_THINGS:
        return p.skip(i, after if kind in ("noise", "document") else after + 1)
    return p.add("number", i, after, value=token.value)


def _before_unit(p: Phraser, i: int, noun: int) -> int:
    if _is_duration(p, i, noun):
        return p.add("unspecified", i, noun + 1)
    return part(p, i, noun, UNITS[p.tokens[noun].value])


def _of_school(p: Phraser, i: int, noun: int) -> int:
    """Read «1 учебное полугодие»."""
    after = _before_unit(p, i, noun)
    if (point := p.phrases[-1].point) is not None:
        make_school(point)
    return after


def _before_month(p: Phraser, i: int, month: int) -> int:
    return part(p, i, month, "decade") if _is_short_decade(p, month) else _day(p, i, month)


def _before_day(p: Phraser, i: int, noun: int) -> int:
    """Read «последний день марта», «первый день каждого месяца»; «2 дня» says no days."""
    if p.kind(noun + 1) == "month":
        return _day(p, i, noun + 1)
    return (
        _of_each_month(p, i, noun + 1) if p.kind(noun + 1) in ("in_period", "each") else p.skip(i, noun + 1)
    )


def _before_weekday(p: Phraser, i: int, noun: int) -> int:
    return _of_each_month(p, i, noun + 1) if p.kind(noun + 1) == "in_period" else p.skip(i, noun + 1)


def _before_year(p: Phraser, i: int, noun: int) -> int:
    """Read «22 г.» behind a point of the calendar; «1 год» says no days."""
    token = p.tokens[i]
    if len(token.digits) == 2 and p.phrases and p.phrases[-1].point is not None:
        return p.add("years", i, p.year_words(noun), years=Years((2000 + token.value,), token.start, 0))
    return p.skip(i, noun + 1)


def _before_dash(p: Phraser, i: int, dash: int) -> int:
    """Read «22-23 учебный год»."""
    first, second = p.tokens[i], p.tokens[dash + 1] if p.kind(dash + 1) == "number" else None
    if (
        second is not None
        and p.kind(dash + 2) == "school"
        and len(first.digits) == len(second.digits) == 2
        and first.digits >= "20"
        and second.value == first.value + 1
    ):
        pair = Years((2000 + first.value, 2000 + second.value), first.start, 0, pair=True)
        return years(p, i, pair, dash + 2)
    return p.add("number", i, dash, value=first.value)


def _before_in_period(p: Phraser, i: int, noun: int) -> int:
    """Read «последнего месяца квартала», which comes again in each quarter."""
    if p.kind(noun + 1) == "unit" and p.kind(noun + 2) != "number":
        return p.add("recurring", i, noun + 2, value=WITHIN_YEAR)
    return p.add("number", i, noun, value=p.tokens[i].value)


def _before_unspecified(p: Phraser, i: int, noun: int) -> int:
    return p.add("unspecified", i, noun + 1)


def _before_point(p: Phraser, i: int, point: int) -> int:
    """Read a number with a point behind it: «10. марта» is a day, «1. Март» and «1. 10.03.2022» are rows of a list."""
    token, kind = p.tokens[i], p.kind(point + 1)
    if kind == "month":
        month = p.tokens[point + 1]
        listed = (
            token.value <= _LONGEST_LIST
            and month.gap
            and month.text[-1] in "ьтй"
            and not token.digits.startswith("0")
        )
        return p.skip(i, point + 1) if listed else _day(p, i, point + 1)
    if p.kind(point + 1) and p.tokens[point + 1].gap and token.value <= _LONGEST_LIST:
        return p.skip(i, point + 1)
    return p.add("number", i, point, value=token.value)


def _is_duration(p: Phraser, i: int, noun: int) -> bool:
    """«в течение 2 недели» is no second week."""
    return (
        p.tokens[noun].text == "недели"
        and p.kind(noun + 1) != "month"
        and i > 0
        and p.kind(i - 1) == "during"
    )


def _is_short_decade(p: Phraser, i: int) -> bool:
    """«2 дек. октября» is a decade."""
    return p.text(i) == "дек" and p.kind(i + 1 + (p.kind(i + 1) == ".")) == "month"


def _of_each_month(p: Phraser, i: int, after: int) -> int:
    """«третий четверг месяца», «3 декада каждого месяца», «5 числа месяца»."""
    while p.kind(after) in ("each", "in_period"):
        after += 1
    return p.add("recurring", i, after, value=WITHIN_YEAR)


def _day_number(p: Phraser, i: int, noun: int) -> int:
    """«10 числа марта», «в первых числах марта», «до 5 числа каждого месяца»."""
    token = p.tokens[i]
    if p.kind(noun + 1) == "month":
        if p.text(noun) == "числах" or token.value == -1 or token.text == "первые":
            value = {10: 2, 20: 3, -1: 3}.get(token.value, 1)
            point = Point("decade", value, token.start, 0, month=p.tokens[noun + 1].value)
            return p.add("point", i, p.year_words(p.abbreviation(noun + 2)), point=point)
        return _day(p, i, noun + 1)
    if p.kind(noun + 1) in ("each", "in_period"):
        return _of_each_month(p, i, noun + 1)
    return p.add("day-number", i, noun + 1, value=token.value)


def _day(p: Phraser, i: int, month: int) -> int:
    token = p.tokens[i]
    day = int(token.digits) if token.digits else token.value
    point = Point("day", day, token.start, 0, month=p.tokens[month].value)
    return p.add("point", i, p.year_words(p.abbreviation(month + 1)), point=point)


def part(p: Phraser, i: int, noun: int, unit: Unit) -> int:
    """Read a numbered part of a month or year: «2 декада октября», «II полугодие учебного года»."""
    token = p.tokens[i]
    point = Point(unit, token.value, token.start, 0)
    if token.value > 10 and set(token.digits) == {"1"}:
        point.value = len(token.digits)  # «11 квартал» is II, «111» III
    after = p.abbreviation(noun + 1)
    if unit == "half-year" and p.text(noun) == "пол" and p.kind(after) == "month":
        point.unit = unit = "half-month"  # «1 пол. апреля»
    after += p.kind(after) in ("in", ":") and p.kind(after + 1) == "month"
    if unit in INSIDE_MONTH:
        if p.kind(after) == "month":
            point.month = p.tokens[after].value
            after = p.abbreviation(after + 1)
        elif p.kind(after) == "day_word":
            return p.skip(i, after + 1)  # «первая половина дня»
        elif p.kind(after) in ("in_period", "each"):
            return _of_each_month(p, i, after)
        elif unit == "half-month" and _is_of_year(p.tokens, after):
            point.unit = "half-year"
    while p.kind(after) in ("school", "relative_year", "new") and (
        p.kind(after) != "relative_year" or p.kind(after + 1) == "school"
    ):
        if p.kind(after) == "school":
            make_school(point)
        after = p.abbreviation(after + 1)
    last_part(point)
    return p.add("point", i, p.year_words(after), point=point)


def _is_of_year(tokens: list[Token], i: int) -> bool:
    if i >= len(tokens):
        return False
    return tokens[i].kind in ("year", "school", "calendar") or (
        tokens[i].kind == "number" and tokens[i].digits.startswith("20")
    )


def years(p: Phraser, i: int, figure: Years, after: int) -> int:
    """Years with the words behind them: «2022-2023 учебный год», «2022-го года»."""
    after = p.suffix(after)
    after += p.kind(after) == "." and p.kind(after + 1) in ("year", "school")
    while p.kind(after) in ("school", "year", "calendar") or (
        p.kind(after) == "." and p.kind(after - 1) in ("year", "school")
    ):
        figure.school = figure.school or p.kind(after) == "school"
        after += 1
    figure.school = figure.school or (figure.slash and figure.pair)
    figure.during = p.during
    figure.end = p.tokens[after - 1].end
    return p.add("years", i, after, years=figure)


def times(p: Phraser, i: int, noun: int | None = None) -> int:
    """«1 раз в квартал», «раз в две недели»; «2 раза» by itself says no days."""
    after = (i if noun is None else noun) + 1
    if p.text(after) == "в":
        for unit in range(after + 1, min(after + 4, p.count)):
            if p.kind(unit) in ("unit", "in_period", "day_word", "year", "duration"):
                value = EACH_YEAR if p.kind(unit) == "year" and _once_a_year(p, i) else WITHIN_YEAR
                return p.add("recurring", i, p.year_words(unit + 1), value=value)
    return p.skip(i, after)


def _once_a_year(p: Phraser, i: int) -> bool:
    return p.kind(i) == "times" or p.tokens[i].value == 1


_BY_NEXT: Mapping[str, Callable[[Phraser, int, int], int]] = {
    "unit": _before_unit,
    "month": _before_month,
    ".": _before_point,
    "day_word": _before_day,
    "day_number": _day_number,
    "weekday": _before_weekday,
    "times": times,
    "year": _before_year,
    "-": _before_dash,
    "/": _before_dash,
    "in_period": _before_in_period,
    "unspecified": _before_unspecified,
    "duration": _before_unspecified,
}
