"""Dates in words, lists and the spaces that must not break, as Russian and English print has them (by Babel, imported late)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from alignment.language import get_language

NO_BREAK = "\u00a0"
_TIED = re.compile(
    r"(?<=№) |(?<=\d) (?=%|[a-zа-яё]{2})|(?<=\b[пПвсикоуВСИКОУ]) |(?<=\bп\.) |(?<=\bст\.) | (?=[–—])"
)
_COUNTED = re.compile(r"\b([Пп]ункт|[Нн]омер|[Ii]tem|[Ee]vent)(\w{0,2}) (?=\d)")
"""What a number names: its own space, for a look behind has one length."""


def long_date(day: date) -> str:
    """Return a date in words: «20 апреля 2022 г.», “20 April 2022”; its spaces don't break."""
    from babel.dates import format_date

    pattern = "d MMMM y 'г'." if get_language() == "ru" else "d MMMM y"
    return str(format_date(day, pattern, locale=get_language())).replace(" ", NO_BREAK)


def month_name(day: date, *, short: bool = False) -> str:
    """Return the name of a day's month in the nominative: «апрель», short «апр.»."""
    from babel.dates import format_date

    return str(format_date(day, "LLL" if short else "LLLL", locale=get_language()))


def listed(names: Iterable[str]) -> str:
    """Return names as a list in a sentence: «2, 7 и 12»."""
    from babel.lists import format_list

    locale = get_language()
    return str(format_list(list(names), locale=locale))


def number(value: float, digits: int = 1) -> str:
    """Return a number with the language's decimal sign and no needless zeros: «23,1», «25»."""
    from babel.numbers import format_decimal

    return str(format_decimal(round(value, digits), f"#,##0.{'#' * digits}", locale=get_language()))


def tied(text: str) -> str:
    """Return a text of ours with spaces that don't break after №, prepositions and numbers of something, and before dashes."""
    return _TIED.sub(NO_BREAK, _COUNTED.sub(rf"\1\2{NO_BREAK}", text))
