"""Numbers, dates and windows as they are written in the language of messages."""

from __future__ import annotations

import math
from datetime import date

from alignment.language import _, get_language
from alignment.reading.meaning import Window


def percent(share: float) -> str:
    """Return a share 0–1 as a whole percentage, rounded down: 100 means that nothing is missing."""
    return str(math.floor(share * 100 + 1e-9))


def decimal(number: float, *, signed: bool = False) -> str:
    """Return a number with two decimals and the language's decimal sign."""
    text = f"{abs(number):.2f}"
    sign = "−" if number < 0 and text != "0.00" else "+" if signed else ""
    return sign + (text if get_language() == "en" else text.replace(".", ","))


def day(value: date) -> str:
    """Return a day: 24.03.2022, or 2022-03-24 in English."""
    return value.isoformat() if get_language() == "en" else f"{value:%d.%m.%Y}"


def window(value: Window) -> str:
    """Return a window in words: «с 10.03.2022 по 24.03.2022», «до 24.03.2022», «24.03.2022»."""
    if value.first and value.first == value.last:
        return day(value.first)
    if value.first and value.last:
        return _("from %(first)s to %(last)s") % {"first": day(value.first), "last": day(value.last)}
    if value.last:
        return _("until %(last)s") % {"last": day(value.last)}
    if value.first:
        return _("from %(first)s on") % {"first": day(value.first)}
    return _("at any time")
