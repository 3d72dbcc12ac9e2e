"""The first or last several days or weeks of a month: «первые две недели октября», «последние 10 дней мая»."""

from __future__ import annotations

from calendar import monthrange

from alignment.reading.deadlines.lexicon import WORDS
from alignment.reading.deadlines.phrases import Phraser
from alignment.reading.deadlines.points import UNITS, Point
from alignment.reading.numbers import number_word

_LENGTHS = {"week": 7, "decade": 10, "day": 1}
_DURATIONS = {form: unit for unit, forms in WORDS.durations.items() for form in forms.split()}
_LONGEST = 28  # days; what is longer is no part of every month
_SOME_COMMON_YEAR = 2023
_LAST = -1


def several(p: Phraser, i: int) -> int | None:
    """Read «первые» or «последние» with how many of what, and the month; None where one of them is missing."""
    edge = p.tokens[i].value
    if edge not in (1, _LAST) or p.kind(i + 1) not in ("number", "noise", "unit"):
        return None
    ahead = p.kind(i + 1) == "unit"  # «две первые недели»
    count = _count(p, i - 1 if ahead else i + 1)
    noun = i + 1 if ahead else i + 2
    length = count * _LENGTHS.get(_unit(p, noun), 0)
    if count < 2 or not 0 < length < _LONGEST or p.kind(noun + 1) != "month":
        return None
    month, start = p.tokens[noun + 1].value, p.tokens[i].start
    first, last = (1, length) if edge == 1 else (_month_length(month) - length + 1, _LAST)
    if edge == _LAST and _unit(p, noun) == "decade":
        first = 10 * (3 - count) + 1
    p.add("point", i, i + 1, point=Point("day", first, start, 0, month=month))
    p.add("dash", i, i + 1)
    after = p.year_words(p.abbreviation(noun + 2))
    return p.add("point", i, after, point=Point("day", last, start, 0, month=month))


def _count(p: Phraser, i: int) -> int:
    if i < 0 or p.kind(i) not in ("number", "noise"):
        return 0
    return int(p.tokens[i].value or number_word(p.text(i)) or 0)


def _unit(p: Phraser, i: int) -> str:
    return UNITS[p.tokens[i].value] if p.kind(i) == "unit" else _DURATIONS.get(p.text(i), "")


def _month_length(month: int) -> int:
    return monthrange(_SOME_COMMON_YEAR, month)[1]
