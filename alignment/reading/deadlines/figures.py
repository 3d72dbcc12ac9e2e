"""Dates in figures: 10.03.2022, 10/03/22, 2022-03-10, 03.2022, 2022/2023, and what a scan or a hurry makes of them."""

from __future__ import annotations

import msgspec

from alignment.reading.deadlines.points import Point
from alignment.reading.deadlines.torn import Token

_POINTS = frozenset(".,:")
_SEPARATORS = frozenset(".,:/-")
_FIRST_SHORT_YEAR, _LAST_SHORT_YEAR = "10", "49"


class Years(msgspec.Struct):
    """Years that stand by themselves or beside points; `pair` for two in a row («2022-2023»), `slash` for «2022/2023»."""

    years: tuple[int, ...]
    start: int
    end: int
    pair: bool = False
    slash: bool = False
    school: bool = False
    during: bool = False


class Clock(msgspec.Struct):
    """A time of day: «15.00», «15:00»."""

    start: int
    end: int


Figure = Point | Years | Clock


class _Reader:
    """Looks at the numbers from one place on; `sign(i)` is the separator before number i, "" for white space alone."""

    def __init__(self, tokens: list[Token], at: int) -> None:
        self.numbers: list[Token] = []
        self.signs: list[str] = []
        self.ends: list[int] = []
        i, sign = at, ""
        while i < len(tokens) and len(self.numbers) < 4:
            token = tokens[i]
            if token.kind == "number":
                self.numbers.append(token)
                self.signs.append(sign)
                self.ends.append(i + 1)
                sign = ""
            elif token.kind in _SEPARATORS and (not sign or sign == token.kind == "."):
                sign = token.kind
            else:
                break
            i += 1
        self.start = tokens[at].start

    def is_year(self, i: int) -> bool:
        return (
            self._has(i) and len(self.numbers[i].digits) == 4 and 1990 <= int(self.numbers[i].digits) <= 2099
        )

    def is_part(self, i: int) -> bool:
        return self._has(i) and 0 < len(self.numbers[i].digits) <= 2

    def is_month(self, i: int) -> bool:
        return self.is_part(i) and 1 <= int(self.numbers[i].digits) <= 12

    def is_roman(self, i: int) -> bool:
        return self._has(i) and not self.numbers[i].sure and self.numbers[i].text.strip("ivxі") == ""

    def sign(self, i: int) -> str:
        return self.signs[i] if self._has(i) else "end"

    def gap(self, i: int) -> bool:
        return self._has(i) and self.numbers[i].gap

    def figure(self, i: int) -> int:
        return int(self.numbers[i].digits)

    def _has(self, i: int) -> bool:
        return i < len(self.numbers)


def read_figures(tokens: list[Token], at: int) -> tuple[Figure, int] | None:
    """Read a date in figures that begins at the number tokens[at]; return it and where it ends, else None."""
    reader = _Reader(tokens, at)
    short = reader.is_part(0)
    dashed = reader.sign(1) == "-" and reader.sign(2) != "-" and not any(map(reader.is_year, (1, 2)))
    if short and (reader.sign(1) == "end" or dashed):
        return None  # a bare number: most of them
    for read in (
        _glued,
        _overlong,
        _iso,
        _years,
        _whole_date,
        _month_of_year,
        _short_year,
        _clock,
        _day_of_month,
    ):
        if found := read(reader):
            figure, numbers = found
            end = reader.ends[numbers - 1]
            figure.end = tokens[end - 1].end
            return figure, end
    return None


def _glued(r: _Reader) -> tuple[Figure, int] | None:
    """10032022, 1003.2022, 10.032022: points that a scan has lost."""
    digits = r.numbers[0].digits
    if len(digits) == 8 and "1990" <= digits[4:] <= "2099":
        return _day(r, int(digits[:2]), int(digits[2:4]), int(digits[4:])), 1
    if len(digits) == 4 and r.sign(1) == "." and r.is_year(1) and not r.is_year(0):
        return _day(r, int(digits[:2]), int(digits[2:]), r.figure(1)), 2
    if (
        r.is_part(0)
        and r.sign(1) == "."
        and len(r.numbers[1].digits) == 6
        and "1990" <= r.numbers[1].digits[2:] <= "2099"
    ):
        return _day(r, r.figure(0), int(r.numbers[1].digits[:2]), int(r.numbers[1].digits[2:])), 2
    return None


def _overlong(r: _Reader) -> tuple[Figure, int] | None:
    """150.3.2023, 15.003.2023, 15.03.20233: a figure too many, and no way to tell which; a day of no month."""
    dotted = r.sign(1) == r.sign(2) == "." and not (r.gap(1) or r.gap(2))
    if not dotted or r.sign(3) == "." or r.is_year(0) or not all(number.sure for number in r.numbers[:3]):
        return None
    day, month, year = (len(number.digits) for number in r.numbers[:3])
    dated = (year == 5 and r.numbers[2].digits.startswith("20")) or r.is_year(2)
    if dated and 0 < day <= 4 and 0 < month <= 3 and max(day, month) + year - 4 >= 3:
        return _day(r, r.figure(0), 0, None), 3
    return None


def _iso(r: _Reader) -> tuple[Figure, int] | None:
    """2022-03-10 and 2022.03.10."""
    if (
        r.is_year(0)
        and r.is_part(1)
        and r.is_part(2)
        and r.sign(1) == r.sign(2)
        and r.sign(1) in (".", "-", "/")
    ):
        return _day(r, r.figure(2), r.figure(1), r.figure(0)), 3
    return None


def _years(r: _Reader) -> tuple[Figure, int] | None:
    """2022/2023, 2022-23, 2022-03 (a month), 2022."""
    if not r.is_year(0):
        return None
    year = r.figure(0)
    dated = r.sign(2) in (".", ",") and r.is_part(1)
    if r.sign(1) in ("-", "/") and not dated:
        slash = r.sign(1) == "/"
        if r.is_year(1) and r.figure(1) > year and r.sign(2) != "." and r.figure(1) - year < 50:
            years = tuple(range(year, r.figure(1) + 1))
            return Years(years, r.start, 0, pair=r.figure(1) == year + 1, slash=slash), 2
        if r.is_part(1) and r.figure(1) == (year + 1) % 100 and not r.gap(1):
            return Years((year, year + 1), r.start, 0, pair=True, slash=slash), 2
        if r.is_month(1) and len(r.numbers[1].digits) == 2 and not r.gap(1):
            return Point("month", r.figure(1), r.start, 0, month=None, years=(year,), figures=True), 2
    return Years((year,), r.start, 0), 1


def _whole_date(r: _Reader) -> tuple[Figure, int] | None:
    """10.03.2022 and its kin: 10/03/22, 10-03-2022, 10.03 2022, 10,03.2022, 10. 03. 2022, 10.III.2022, 10.03.20 22."""
    if not r.is_part(0) or not (r.is_part(1) or r.is_roman(1)):
        return None
    first, second = r.sign(1), r.sign(2)
    year, used = _year_at(r, 2)
    if year is None:
        return None
    month = r.numbers[1].value if r.is_roman(1) else r.figure(1)
    long = len(r.numbers[2].digits) == 4
    if first in _POINTS and (second in _POINTS or (long and second in ("", "/"))):
        fits = first != "," or long or not (r.gap(1) or r.gap(2) or r.numbers[1].digits[0] != "0")
        fits = fits and (long or second != "," or not r.gap(2))  # «10.02, 15-17.03» are days of a list
    elif first == second == "/":
        fits = True
    elif second == "-" and long and not r.gap(2):
        fits = first == "-" and not r.gap(1) and month <= 12 and r.sign(3) not in (".", "-")
        fits = fits or (first == "." and not r.gap(1) and r.sign(3) != ".")
    elif first == second == "-":
        padded = r.numbers[1].digits[0] == "0" and not r.gap(1) and not r.gap(2)
        fits = padded and 20 <= year - 2000 < 30 and r.sign(3) == "end"  # «25-03-22»
    else:
        fits = first == "" and second in ("", ".") and long and month <= 12 and len(r.numbers[1].digits) == 2
        fits = fits and not (second == "." and r.sign(3) == ".")
    return (_day(r, r.figure(0), month, year), used) if fits else None


def _year_at(r: _Reader, i: int) -> tuple[int | None, int]:
    if r.is_year(i):
        return r.figure(i), i + 1
    if (
        not r.is_part(i)
        or len(r.numbers[i].digits) != 2
        or not _FIRST_SHORT_YEAR <= r.numbers[i].digits <= _LAST_SHORT_YEAR
    ):
        return None, 0
    if (
        r.figure(i) == 20
        and r.sign(i + 1) == ""
        and r.is_part(i + 1)
        and len(r.numbers[i + 1].digits) == 2
        and r.sign(i + 2) != "."
    ):
        return 2000 + r.figure(i + 1), i + 2
    if (r.sign(i + 1) == "." and not r.gap(i + 1)) or (
        r.gap(1) and not r.gap(i) and r.numbers[0].digits[0] != "0"
    ):
        return None, 0  # «10.03.24.03.2022» are two dates that run together, «1. 10.03» is a number of a list
    return 2000 + r.figure(i), i + 1


def _month_of_year(r: _Reader) -> tuple[Figure, int] | None:
    """03.2022, 03/2022, 03-2022; III.2022."""
    sign = r.sign(1)
    if not r.is_year(1) or not (r.is_part(0) or r.is_roman(0)):
        return None
    if sign not in _SEPARATORS and not (sign == "" and r.is_month(0) and len(r.numbers[0].digits) == 2):
        return None
    if r.sign(2) in (".", "-") and r.is_part(2) and len(r.numbers[2].digits) == 2 and r.sign(2) == sign:
        return None
    if sign in ("-", ",") and (r.gap(1) or len(r.numbers[0].digits) != 2):
        return None
    month = r.numbers[0].value if r.is_roman(0) else r.figure(0)
    return Point("month", month, r.start, 0, years=(r.figure(1),), figures=True), 2


def _short_year(r: _Reader) -> tuple[Figure, int] | None:
    """03.22, a month of the twenties."""
    month, year = r.numbers[0].digits, r.numbers[1].digits if r.is_part(1) else ""
    if r.sign(1) == "." and not r.gap(1) and len(month) == 2 and r.is_month(0) and "20" <= year <= "29":
        return Point("month", int(month), r.start, 0, years=(2000 + int(year),), figures=True), 2
    return None


def _clock(r: _Reader) -> tuple[Figure, int] | None:
    """15.00, 15:30."""
    if not (r.is_part(0) and r.is_part(1) and r.figure(0) <= 24 and len(r.numbers[1].digits) == 2):
        return None
    minutes = r.figure(1)
    if (r.sign(1) == ":" and minutes < 60) or (r.sign(1) == "." and (minutes == 0 or 12 < minutes < 60)):
        return (Clock(r.start, 0), 2) if r.sign(2) not in (".", ":") or minutes == 0 else None
    return None


def _day_of_month(r: _Reader) -> tuple[Figure, int] | None:
    """10.03 and 10/03; not «1. 10.03.2022», where the first number is that of a list."""
    sign, month = r.sign(1), 0
    if r.is_part(0) and r.is_part(1) and sign in (",", "/"):
        wide = len(r.numbers[1].digits) == 2 and not r.gap(1)
        month = r.figure(1) if wide and r.is_month(1) and r.sign(2) not in (".", ",", "/") else 0
        return (_day(r, r.figure(0), month, None), 2) if month else None
    if sign != "." or not r.is_part(0) or r.numbers[1].line:
        return None
    if r.is_roman(1):
        return _day(r, r.figure(0), r.numbers[1].value, None), 2
    if not r.is_part(1) or (r.gap(1) and r.sign(2) == "." and not r.gap(2)):
        return None
    return _day(r, r.figure(0), r.figure(1), None), 2


def _day(r: _Reader, day: int, month: int, year: int | None) -> Point:
    return Point("day", day, r.start, 0, month=month, years=(year,) if year else None, figures=True)
