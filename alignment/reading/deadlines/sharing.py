"""What is written once in a cell and belongs to several of its points: years, months, and the unit of bare numbers."""

from __future__ import annotations

from alignment.reading.deadlines.figures import Years
from alignment.reading.deadlines.phrases import Phrase
from alignment.reading.deadlines.points import INSIDE_MONTH, Point, edge_of, make_school

CONNECTORS = frozenset({"sep", "dash", "from", "to", "colon"})


def share(phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases with each year, month and unit where it belongs; headings and absorbed months are gone."""
    _school_years(phrases)
    _days_of_more_months(phrases)
    phrases = _months_before(_attach_years(phrases))
    _units_from_behind(phrases)
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


def _days_of_more_months(phrases: list[Phrase]) -> None:
    """«до 10 апреля, июля и октября»: the day or part goes on through months in the genitive."""
    before: Point | None = None
    for phrase in phrases:
        point = phrase.point
        if point is None:
            before = before if phrase.kind == "sep" and phrase.text != ";" else None
            continue
        if before is not None and point.unit == "month" and phrase.text[-1:] in ("а", "я"):
            point.unit, point.month, point.value = before.unit, point.value, before.value
        before = (
            point if point.unit in INSIDE_MONTH and point.month is not None and not point.figures else None
        )


def _months_before(phrases: list[Phrase]) -> list[Phrase]:
    """«март, 3-я декада», «апрель: 5, 12»: the month goes to what follows it."""
    done: list[Phrase] = []
    month: Phrase | None = None
    numbered = False
    for i, phrase in enumerate(phrases):
        point = phrase.point
        if point is not None and point.unit == "month":
            month, numbered = phrase, False
        elif (
            point is not None
            and point.unit in INSIDE_MONTH
            and point.month is None
            and month
            and not _month_follows(phrases, i)
        ):
            _into_month(point, month)
            _drop(done, month)
        elif phrase.kind == "colon" and month is not None and done and done[-1] is month:
            numbered = True
        elif (
            phrase.kind == "number"
            and month is not None
            and (numbered or (done and done[-1] is month and phrase.sure))
        ):
            if phrase.value <= 31 and not _month_follows(phrases, i):
                _drop(done, month)
                point = Point("day", phrase.value, phrase.start, phrase.end)
                _into_month(point, month)
                numbered = True
                phrase = Phrase("point", phrase.start, phrase.end, point=point, line=phrase.line)
        elif phrase.kind not in CONNECTORS and phrase.kind != "number":
            month, numbered = None, False
        done.append(phrase)
    return done


def _drop(done: list[Phrase], month: Phrase) -> None:
    """Take the month, which has gone to what follows it, off the end of the phrases, with the sign behind it."""
    for at in range(len(done) - 1, max(-1, len(done) - 6), -1):
        if done[at] is month:
            del done[at : at + 1 + (at + 1 < len(done) and done[at + 1].kind in ("sep", "colon"))]
            return


def _into_month(point: Point, month: Phrase) -> None:
    assert month.point is not None
    point.month, point.school = month.point.value, month.point.school
    point.years, point.crossing = point.years or month.point.years, month.point.crossing
    point.start = min(point.start, month.start)


def _month_follows(phrases: list[Phrase], i: int) -> bool:
    for j in range(i + 1, min(i + 12, len(phrases))):
        point = phrases[j].point
        if point is not None and (point.unit == "month" or point.month is not None):
            return point.unit != "month"
        if phrases[j].kind not in CONNECTORS and phrases[j].kind != "number" and point is None:
            return False
    return False


def _units_from_behind(phrases: list[Phrase]) -> None:
    """«10 и 24 марта», «с I по III квартал», «начало и конец мая»: the unit and month stand behind the last one."""
    model: Point | None = None
    touching = False
    for i in range(len(phrases) - 1, -1, -1):
        phrase = phrases[i]
        point = phrase.point
        if phrase.kind == "number":
            if model is not None and (touching or phrase.sure):
                point = _like(model, phrase)
                phrases[i] = Phrase(
                    "point", phrase.start, phrase.end, point=point, line=phrase.line, sure=phrase.sure
                )
                touching = False
        elif point is not None:
            if point.edge and point.month is None and model is not None and model.whole is not None:
                point = phrase.point = edge_of(model.whole, point.edge, point.start)
            elif point.month is None and point.unit in INSIDE_MONTH and model is not None:
                point.month, point.school = model.month, model.school
            model, touching = (
                (point, False) if point.unit not in ("year", "plan", "school-year") else (None, False)
            )
        elif phrase.kind in CONNECTORS:
            touching = True
        else:
            model = None


def _like(model: Point, phrase: Phrase) -> Point:
    unit = model.unit
    if unit == "month" and not model.figures:
        unit = "day"
        return Point(unit, phrase.value, phrase.start, phrase.end, month=None)
    return Point(unit, phrase.value, phrase.start, phrase.end, month=model.month, school=model.school)


def _headings(phrases: list[Phrase]) -> list[Phrase]:
    """«2022 год: март, май» gives its year to the points behind it; other years by themselves are points."""
    done: list[Phrase] = []
    heading: Years | None = None
    for i, phrase in enumerate(phrases):
        years, point = phrase.years, phrase.point
        if years is not None:
            if not years.during and _is_heading(phrases, i):
                heading = years
                done.append(Phrase("sep", phrase.start, phrase.end, line=phrase.line))
                continue
            heading = None
            phrase = Phrase("point", phrase.start, phrase.end, point=_year_point(years), line=phrase.line)
        elif point is not None and point.years is None and heading is not None:
            _give(point, heading)
        elif phrase.kind in ("dash", "colon") and heading is not None and done and done[-1].kind == "sep":
            continue
        done.append(phrase)
    return done


def _year_point(years: Years) -> Point:
    if years.school:
        return Point(
            "school-year", 0, years.start, years.end, years=years.years[:1], school=True, during=years.during
        )
    return Point("year", 0, years.start, years.end, years=years.years, during=years.during)
