"""The years that a row of a plan is about."""

from __future__ import annotations

import re

_YEAR = re.compile(
    r"""(?<![\d/.\-–—])(20\d\d)(?![\d/]|\s*[\-–—]\s*\d|\.\d)  # no part of a span, a school year or a date
    (?:\s*-?\s*(?:м|го|й|ый|ом))?\s*(?:год(?:а|у|ом)?\b|г\b|\W*$)""",
    re.IGNORECASE | re.VERBOSE,
)


def years_of(title: str, section: str, plan: tuple[int, ...]) -> tuple[int, ...]:
    """Return the years that dates without a year mean in a row, ascending.

    In a plan of several years it is the one year of the plan that the row's title names, else the one that its
    section's title names («2024 год»), else all years of the plan. School years («2023/2024 учебный год»), spans of
    years and dates («от 03.03.2024») name no year, nor do two different ones.
    """
    if len(plan) < 2:
        return plan
    for text in (title, section):
        named = {int(year) for year in _YEAR.findall(text)}
        if len(named) == 1 and named <= set(plan):
            return tuple(named)
    return plan
