"""What a cell writes once and means for several of its points: above all years."""

from __future__ import annotations

from alignment.reading.deadlines.figures import Years
from alignment.reading.deadlines.lexicon import word_of
from alignment.reading.deadlines.months import (
    CONNECTORS,
    days_of_more_months,
    months_before,
    units_from_behind,
)
from alignment.reading.deadlines.phrases import Phrase
from alignment.reading.deadlines.points import Point, make_school

_SHORTEST_MONTH = 3  # letters


def share(phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases with each year, month and unit where it belongs; headings and absorbed months are gone."""
    _school_years(phrases)
    days_of_more_months(phrases)
    phrases = months_before(_attach_years(phrases))
    units_from_behind(phrases)
    return _headings(phrases)


def _school_years(phrases: list[Phrase]) -> None:
    """«2021-2022 и 2022-2023 учебные годы»: both are school years."""
    school = False
    for phrase in reversed(phrases):
        if phrase.years is not None:
            school = phrase.years.school = phrase.years.school or (school and phrase.years.pair)
        elif phrase.kind != "sep":
            school = False


def _attach_years(phrases: list[Phrase]) -> list[Phrase]:
    """Give years to the point that they stand beside: «март 2022», «октябрь 2023, 2024 и 2025 гг.»."""
    done: list[Phrase] = []
    last = len(phrases) - 1
    for i, phrase in enumerate(phrases):
        years = phrase.years
        if years is None:
            done.append(phrase)
            continue
        between = _connectors_at_end(done)
        before = done[-1 - len(between)].point if len(between) < len(done) else None
        heads = i < last and (phrases[i + 1].kind == "colon" or _is_heading(phrases, i))
        if before is not None and before.years is None and i < last and phrases[i + 1].kind == "dash":
            heads = False  # «сентябрь, 2022 – июнь, 2023»
        if before is None or before.unit == "year" or (heads and (before.years or between)):
            done.append(phrase)
        elif before.years is None and _may_take(between):
            del done[len(done) - len(between) :]
            _give(before, years)
            done[-1].end = phrase.end
        elif before.years and not before.figures and between and _may_take(between):
            del done[len(done) - len(between) :]
            since = before.years[-1] + 1 if between[-1].kind == "dash" else years.years[0]
            before.years += tuple(range(since, years.years[0])) + years.years
            before.crossing = (
                len(before.years) == 2
                and between[-1].kind == "dash"
                and before.years[1] == before.years[0] + 1
            )
            if years.school and before.crossing:
                before.years, before.school = before.years[:1], True
        else:
            done.append(phrase)
    return done


def _connectors_at_end(done: list[Phrase]) -> list[Phrase]:
    size = 0
    while (
        size < len(done)
        and size < 3
        and done[-1 - size].kind in ("sep", "dash", "other")
        and len(done[-1 - size].text) <= 3
    ):
        if done[-1 - size].kind == "other":
            break
        size += 1
    return done[len(done) - size :]


def _may_take(between: list[Phrase]) -> bool:
    return all(phrase.text != ";" for phrase in between)


def _is_heading(phrases: list[Phrase], i: int) -> bool:
    """Whether years are followed by a point without years of its own."""
    for j in range(i + 1, min(i + 5, len(phrases))):
        if phrases[j].kind == "number":
            continue
        if phrases[j].kind not in CONNECTORS:
            point = phrases[j].point
            following = phrases[j + 1].years if j + 1 < len(phrases) else None
            return point is not None and point.years is None and following is None
    return False


def _give(point: Point, years: Years) -> None:
    if years.school and not years.pair and (point.unit == "month" or point.month is not None):
        point.years = years.years  # «май 2023 учебного года»
        return
    if years.school:
        make_school(point)
        point.school, point.years = True, years.years[:1]
        return
    if point.unit in ("school-year", "school-half", "school-quarter", "trimester"):
        point.school, point.years = True, years.years[:1] if years.pair else years.years
        return
    if years.pair and point.unit == "half-year":
        make_school(point)
        point.school, point.years = True, years.years[:1]
        return
    point.years, point.crossing = years.years, years.pair


def _headings(phrases: list[Phrase]) -> list[Phrase]:
    """Give the year of «2022 год: март, май» to the points behind it; make other years by themselves points."""
    done: list[Phrase] = []
    heading: Years | None = None
    for i, phrase in enumerate(phrases):
        years, point = phrase.years, phrase.point
        if years is not None:
            heading = years if not years.during and _is_heading(phrases, i) else None
            if heading is None and _is_behind_unread(phrases, i):
                _unread(phrase, years, done)
            elif heading is None:
                phrase.kind, phrase.point = "point", _year_point(years)
            else:
                phrase.kind = "sep"
        elif point is not None and point.years is None and heading is not None:
            _give(point, heading)
        elif phrase.kind in ("dash", "colon") and done and done[-1].years is heading is not None:
            continue  # «2022 год – март»
        done.append(phrase)
    return done


def _is_behind_unread(phrases: list[Phrase], i: int) -> bool:
    """Whether a year stands right behind the only unknown word, which a month may have been: «10–24 мпрта 2022»."""
    before = phrases[i - 1] if i else None
    if before is None or phrases[i].line or len(before.text) < _SHORTEST_MONTH:
        return False
    return _is_unknown(before) and not any(map(_is_unknown, phrases[: i - 1]))


def _is_unknown(phrase: Phrase) -> bool:
    return phrase.kind == "other" and phrase.text.isalpha() and word_of(phrase.text) is None


def _unread(phrase: Phrase, years: Years, done: list[Phrase]) -> None:
    """Keep a year from being a whole one; it still belongs to the points before: «апрель – м@й 2023»."""
    phrase.kind, phrase.start = "unread", done[-1].start
    for before in done:
        if before.point is not None and before.point.years is None:
            _give(before.point, years)


def _year_point(years: Years) -> Point:
    if years.school:
        return Point(
            "school-year", 0, years.start, years.end, years=years.years[:1], school=True, during=years.during
        )
    return Point("year", 0, years.start, years.end, years=years.years, during=years.during)
