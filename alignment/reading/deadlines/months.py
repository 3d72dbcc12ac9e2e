"""Months and units that a cell writes once for several numbers or parts: «10 и 24 марта», «март, 3-я декада», «апрель: 5, 12»."""

from __future__ import annotations

from alignment.reading.deadlines.phrases import Phrase
from alignment.reading.deadlines.points import INSIDE_MONTH, Point, edge_of

CONNECTORS = frozenset({"sep", "dash", "from", "to", "colon"})
_LAST_DAY = 31
_FAR = 12  # phrases; what stands further on belongs to another list


def days_of_more_months(phrases: list[Phrase]) -> None:
    """Let a day or part go on through months in the genitive: «до 10 апреля, июля и октября»."""
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


def months_before(phrases: list[Phrase]) -> list[Phrase]:
    """Let a month go to the parts and numbers that follow it: «март, 3-я декада», «апрель: 5, 12»."""
    done: list[Phrase] = []
    month: Phrase | None = None
    numbered = False  # whether bare numbers are days of the month
    for i, phrase in enumerate(phrases):
        point = phrase.point
        if point is not None and point.unit == "month":
            month, numbered = phrase, False
        elif month is not None and point is not None and point.unit in INSIDE_MONTH and point.month is None:
            if not _month_follows(phrases, i):
                _give_month(point, month, done)
        elif month is not None and phrase.kind == "number":
            numbered = numbered or (bool(done) and done[-1] is month and phrase.sure)
            numbered = numbered or (_is_behind_comma(done, month) and _are_days(phrases, i))
            if numbered and not _month_follows(phrases, i):
                phrase.point = Point("day", phrase.value, phrase.start, phrase.end)
                phrase.kind = "point"
                _give_month(phrase.point, month, done)
        elif phrase.kind == "colon" and month is not None and done[-1] is month:
            numbered = True
        elif numbered and _give_years(done, phrase):
            continue
        elif phrase.kind not in CONNECTORS and phrase.kind != "number":
            month, numbered = None, False
        done.append(phrase)
    return done


def _is_behind_comma(done: list[Phrase], month: Phrase) -> bool:
    return len(done) > 1 and done[-1].text == "," and done[-2] is month


def _are_days(phrases: list[Phrase], i: int) -> bool:
    """Whether nothing but days and the next point of the calendar follow: «апрель, 10-14», not «апрель, 10-14 классы»."""
    for phrase in phrases[i:]:
        if phrase.kind == "number":
            if not (phrase.sure and 1 <= phrase.value <= _LAST_DAY):
                return False
        elif phrase.kind not in CONNECTORS:
            return phrase.point is not None or phrase.years is not None
    return True


def _give_years(done: list[Phrase], phrase: Phrase) -> bool:
    """Give years to the day before them, «апрель, 10-14, 2022 г.», with the comma taken away; whether it was done."""
    last = done[-2] if len(done) > 1 and done[-1].text == "," else done[-1]
    if phrase.years is None or last.point is None or last.point.years:
        return False
    last.point.years = phrase.years.years
    del done[len(done) - (last is not done[-1]) :]
    return True


def _give_month(point: Point, month: Phrase, done: list[Phrase]) -> None:
    """Give the month of a phrase to a point, and take that phrase off the end of those done, with the sign behind it."""
    assert month.point is not None
    point.month, point.school = month.point.value, month.point.school
    point.years, point.crossing = point.years or month.point.years, month.point.crossing
    point.start = min(point.start, month.start)
    for at in range(len(done) - 1, max(-1, len(done) - 6), -1):
        if done[at] is month:
            sign = at + 1 < len(done) and done[at + 1].kind in ("sep", "colon")
            del done[at : at + 1 + sign]
            return


def _month_follows(phrases: list[Phrase], i: int) -> bool:
    """Whether the part at i has its month behind it."""
    for j in range(i + 1, min(i + _FAR, len(phrases))):
        point = phrases[j].point
        if point is not None and (point.unit == "month" or point.month is not None):
            return point.unit != "month"
        if phrases[j].kind not in CONNECTORS and phrases[j].kind != "number" and point is None:
            return False
    return False


def units_from_behind(phrases: list[Phrase]) -> None:
    """Give numbers and parts the unit and month behind the last of them: «10 и 24 марта», «с I по III квартал»."""
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
