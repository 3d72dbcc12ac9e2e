"""Words for parts of the calendar without a number: months, seasons, «начало марта», «учебный год», «следующий год»."""

from __future__ import annotations

from alignment.reading.deadlines.figures import Years, read_figures
from alignment.reading.deadlines.lexicon import WORDS
from alignment.reading.deadlines.phrases import WITHIN_YEAR, Phrase, Phraser
from alignment.reading.deadlines.points import INSIDE_MONTH, MONTHS, UNITS, Point, Unit, edge_of

_LONGER = ("year", "school", "calendar", "number", "ordinal", "season", "relative_year", "new")
_JOINING = ("and", ",", "-", "/")
_PLAN = ("whole", "period", "of_plan")
_SHORTENED = frozenset(WORDS.shortened_year.split())


def month(p: Phraser, i: int) -> int:
    """«март», «сент.»."""
    point = Point("month", p.tokens[i].value, p.tokens[i].start, 0)
    return p.add("point", i, p.year_words(p.abbreviation(i + 1)), point=point)


def season(p: Phraser, i: int) -> int:
    """«весна», «летом»."""
    return p.add("point", i, i + 1, point=Point("season", p.tokens[i].value, p.tokens[i].start, 0))


def season_adjective(p: Phraser, i: int) -> int:
    """«летний период»; «весенние каникулы» have no days of their own."""
    after = p.abbreviation(i + 1)
    if p.kind(after) in ("period", "in_period"):
        return p.add("point", i, after + 1, point=Point("season", p.tokens[i].value, p.tokens[i].start, 0))
    return p.skip(i, i + 1)


def edge(p: Phraser, i: int) -> int:
    """«начало марта», «в середине II квартала», «до конца 2022 года», «начало – 10.03, окончание – 24.03»."""
    token, after = p.tokens[i], p.abbreviation(i + 1)
    kind = p.kind(after)
    point = Point("decade", token.value, token.start, 0, edge=token.value)
    if kind == "month":
        point.month = p.tokens[after].value
        return p.add("point", i, p.year_words(p.abbreviation(after + 1)), point=point)
    if kind in _LONGER:
        return _edge_of_longer(p, i, after)
    if kind in _PLAN:
        while p.kind(after) in _PLAN:
            after += 1
        return p.add(
            "point", i, after, point=Point("plan", token.value, token.start, 0, starts=token.value == 1)
        )
    return _edge_alone(p, i, after, point)


def _edge_alone(p: Phraser, i: int, after: int, point: Point) -> int:
    """Read «начало» whose month stands further on or nowhere."""
    kind = p.kind(after)
    if kind in _JOINING and p.kind(after + 1 + (p.kind(after + 1) == "in")) in ("edge", "ordinal"):
        return p.add("point", i, after, point=point)
    if kind in ("-", ":") and point.edge != 2:
        return p.add("from" if point.edge == 1 else "to", i, after + 1)
    if kind == "each":
        return after  # «конец каждого месяца»
    return p.add("unspecified", i, after + 1) if kind == "in_period" else p.skip(i, i + 1)


def _edge_of_longer(p: Phraser, i: int, after: int) -> int:
    """Read the longer part by itself, then put its first, middle or last month in its place."""
    token, place = p.tokens[i], len(p.phrases)
    while p.kind(after) == "new":
        after += 1
    if p.kind(after) in ("year", "calendar"):
        end = p.add("point", i, p.year_words(after), point=Point("year", 0, token.start, 0))
    else:
        end = p.handle(after)
    if len(p.phrases) == place:
        return end
    found = p.phrases[place].point
    if years := p.phrases[place].years:
        unit: Unit = "school-year" if years.school else "year"
        found = Point(unit, 0, token.start, years.end, years=years.years[:1], school=years.school)
    if found is not None and found.unit in MONTHS:
        point = edge_of(found, token.value, token.start)
        p.phrases[place] = Phrase("point", token.start, point.end, point=point, line=token.line)
    return end


def unit(p: Phraser, i: int) -> int:
    """Read «квартал II»; without a number, «в течение квартала» says no days («каждый квартал» is read elsewhere)."""
    token, behind = p.tokens[i], p.abbreviation(i + 1)
    numbered = p.kind(behind) == "number" and 0 < p.tokens[behind].value <= 4
    if (
        numbered
        and UNITS[token.value] not in INSIDE_MONTH
        and p.kind(behind + 1) not in ("unit", "month", ".", "-")
    ):
        point = Point(UNITS[token.value], p.tokens[behind].value, token.start, 0)
        return p.add("point", i, behind + 1, point=point)
    return p.add("unspecified", i, i + 1)


def year(p: Phraser, i: int) -> int:
    """«год» by itself: the whole year of the plan, again and again."""
    after = p.year_words(i + 1)
    if p.text(i) in _SHORTENED:
        return p.skip(i, after)
    return p.add("recurring", i, after, value=WITHIN_YEAR)


def school(p: Phraser, i: int) -> int:
    """«учебный год», its years perhaps behind it."""
    after = i + 1
    while p.kind(after) in ("year", "."):
        after += 1
    found = read_figures(p.tokens, after) if p.kind(after) == "number" else None
    if found and isinstance(years := found[0], Years):
        years.school, years.start, years.during = True, p.tokens[i].start, p.during
        return p.add("years", i, p.year_words(found[1]), years=years)
    return p.add("point", i, after, point=Point("school-year", 0, p.tokens[i].start, 0, during=True))


def relative_year(p: Phraser, i: int) -> int:
    """«текущего года», «следующего учебного года»: beside a date its year, by itself a year."""
    after = i + 1
    is_school = p.kind(after) == "school"
    while p.kind(after) in ("school", "calendar"):
        after = p.abbreviation(after + 1)
    if p.kind(after) != "year":
        return p.skip(i, i + 1)
    before = p.phrases[-1].point if p.phrases else None
    if before is not None and before.years is None and not is_school:
        before.shift = p.tokens[i].value
        return p.year_words(after)
    whole: Unit = "school-year" if is_school else "year"
    point = Point(whole, 0, p.tokens[i].start, 0, shift=p.tokens[i].value, during=True)
    return p.add("point", i, p.year_words(after), point=point)
