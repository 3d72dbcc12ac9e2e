"""The tokens of a cell → its phrases: which words are read how."""

from __future__ import annotations

from collections.abc import Mapping

from alignment.reading.deadlines import numbered, periods
from alignment.reading.deadlines.lexicon import WORDS
from alignment.reading.deadlines.phrases import (
    ALWAYS,
    EACH_YEAR,
    WITHIN_YEAR,
    Handler,
    Phrase,
    PhraseKind,
    Phraser,
)
from alignment.reading.deadlines.torn import Token

_SIGNS: dict[str, PhraseKind] = {"-": "dash", ":": "colon"}
_OCCASIONS = frozenset(WORDS.occasions.split())


def phrases_of(tokens: list[Token]) -> list[Phrase]:
    """Return the phrases of tokens in the order of the text."""
    return Phraser(tokens, _HANDLERS).read()


def _quiet(_: Phraser, i: int) -> int:
    return i + 1


def _marker(p: Phraser, i: int) -> int:
    """«с», «до», «не позднее»; the date of a document isn't one of them."""
    token = p.tokens[i]
    if token.kind == "from_or_document" and p.document:
        return i + 1
    if token.text in ("с", "т") and p.kind(i + 1) == "." and p.kind(i + 2) == "year":
        return p.year_words(i + 3)  # «с.г.»: of this year
    p.document = False
    return p.add("to" if token.kind == "to" else "from", i, i + 1)


def _earlier(p: Phraser, i: int) -> int:
    """Read «не ранее» as «с», «ранее» as «до»."""
    return p.add("from" if p.kind(i - 1) == "not" and i else "to", i, i + 1)


def _later(p: Phraser, i: int) -> int:
    """Read «не позднее» as «до», «позднее» as «с»."""
    p.document = False
    return p.add("to" if p.kind(i - 1) == "not" and i else "from", i, i + 1)


def _this(p: Phraser, i: int) -> int:
    """«т.г.»: of this year; any other suffix without a number means nothing."""
    return (
        p.year_words(i + 3)
        if p.text(i) == "т" and p.kind(i + 1) == "." and p.kind(i + 2) == "year"
        else i + 1
    )


def _to(p: Phraser, i: int) -> int:
    """«по 25 марта»; «по окончании …» is after it, at no said day."""
    if p.kind(i + 1) == "edge" and p.text(i) == "по" and p.text(i + 1) in _OCCASIONS:
        return _unspecified(p, i + 1)
    if p.kind(i + 1) == "weekdays":
        return _weekdays(p, i + 1)
    return _marker(p, i)


def _sign(p: Phraser, i: int) -> int:
    if p.kind(i) in (";", "bullet") or (
        p.kind(i) == "," and p.kind(i + 1) not in ("from_or_document", "document")
    ):
        p.document = False
    return p.add(_SIGNS.get(p.kind(i), "sep"), i, i + 1)


def _document(p: Phraser, i: int) -> int:
    """Pass over a document's date and number, which are no deadline: «приказ от 03.03.2022 № 28», «от 03.03.2022 № 28»."""
    p.document = True
    if (
        p.text(i) in "№#"
        and len(p.phrases) > 1
        and p.phrases[-1].point is not None
        and p.phrases[-2].text == "от"
    ):
        del p.phrases[-2:]
    return p.skip(i, i + 1)


def _recurring(p: Phraser, i: int) -> int:
    return p.add("recurring", i, i + 1, value=p.tokens[i].value)


def _weekdays(p: Phraser, i: int) -> int:
    """«по вторникам»."""
    return p.add("recurring", i, i + 1, value=WITHIN_YEAR)


def _each(p: Phraser, i: int) -> int:
    """«каждый понедельник», «каждые две недели», «каждого года»; the month of «каждый март» is read by itself."""
    for after in range(i + 1, min(i + 4, p.count)):
        kind = p.kind(after)
        if kind in ("unit", "in_period", "weekday", "day_word", "duration"):
            return p.add("recurring", i, after + 1, value=WITHIN_YEAR)
        if kind == "year":
            return p.add("recurring", i, p.year_words(after + 1), value=EACH_YEAR)
        if kind == "month":
            return p.add("recurring", i, after, value=WITHIN_YEAR)
    return p.skip(i, i + 1)


def _whole(p: Phraser, i: int) -> int:
    """«весь период», «всего срока реализации»; «весь март» is just March."""
    return _plan(p, i, i + 2) if p.kind(i + 1) in ("period", "term", "of_plan") else i + 1


def _period(p: Phraser, i: int) -> int:
    """«период реализации проекта»; «в период с 10 по 24 марта» and «в срок до 25 марта» are the dates' own."""
    return _plan(p, i, i + 1) if p.kind(i + 1) == "of_plan" else i + 1


def _plan(p: Phraser, i: int, after: int) -> int:
    while p.kind(after) == "of_plan":
        after += 1
    return p.add("recurring", i, after, value=ALWAYS)


def _during(p: Phraser, i: int) -> int:
    p.during = True
    return i + 1


def _in_period(p: Phraser, i: int) -> int:
    """«март месяц» is March; «в течение месяца» says no days."""
    return p.add("unspecified", i, i + 1) if p.during else i + 1


def _unspecified(p: Phraser, i: int) -> int:
    """«по графику»; of «по итогам I полугодия», «по окончании учебного года» the half-year and the year aren't the deadline."""
    after = p.add("unspecified", i, i + 1)
    if p.text(i) in _OCCASIONS and p.kind(after) in ("number", "ordinal", "month", "school", "year"):
        place = len(p.phrases)
        after = p.handle(after)
        del p.phrases[place:]
    return after


def _nothing(p: Phraser, i: int) -> int:
    return p.add("nothing", i, i + 1)


_HANDLERS: Mapping[str, Handler] = {
    **dict.fromkeys(("calendar", "in", "new", "not", "clock", ".", "day_number"), _quiet),
    **dict.fromkeys(("from", "from_or_document"), _marker),
    "to": _to,
    **dict.fromkeys(("and", ",", ";", "/", "-", ":", "bullet"), _sign),
    "earlier": _earlier,
    "later": _later,
    "suffix": _this,
    "number": numbered.number,
    "ordinal": numbered.ordinal,
    "tens": numbered.tens,
    "times": numbered.times,
    "month": periods.month,
    "unit": periods.unit,
    "edge": periods.edge,
    "season": periods.season,
    "season_adjective": periods.season_adjective,
    "year": periods.year,
    "school": periods.school,
    "relative_year": periods.relative_year,
    "in_period": _in_period,
    "document": _document,
    "recurring": _recurring,
    "weekday": numbered.weekday,
    "weekdays": _weekdays,
    "each": _each,
    "whole": _whole,
    "period": _period,
    "term": _period,
    "during": _during,
    "unspecified": _unspecified,
    "duration": _unspecified,
    "nothing": _nothing,
}
