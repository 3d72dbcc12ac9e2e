"""The municipality's share of a regional target, and how it came about.

| regional target | the municipality's share |
|---|---|
| N = number of municipalities | one |
| N = number of participating schools | one for each of its own participating schools |
| N = k × schools, k × municipalities | k for each school, k for the municipality |
| «по N от каждого» | N |
| 100 % of a population | all of its own part; any sign of taking part will do where municipalities are counted |
| N per cent | N per cent |
| any other count | not divisible: at least one |

Equality goes before a multiple, and the unit tells municipalities from schools.
"""

from __future__ import annotations

from typing import Literal

from alignment.checking.comparing.units import families, marked, unit_of
from alignment.language import _
from alignment.model import Model
from alignment.reading.meaning import Comparator, Target
from alignment.reading.numbers import Number

Kind = Literal["municipality", "schools", "each", "all", "percent", "indivisible", "limit", "unspecified"]

# Below so few, nearly any number is a multiple by chance.
_FEWEST = 5


class Population(Model, frozen=True):
    """How many there are: municipalities and schools of the region, participating schools of this municipality, years of the plan.

    None where a header doesn't say.
    """

    municipalities: int | None = None
    all_schools: int | None = None
    schools: int | None = None
    years: int = 1


class Share(Model, frozen=True):
    """What a regional target means for one municipality. `quantity` is None where nothing can be asked for in numbers.

    `note` tells the user how it came about.
    """

    kind: Kind
    quantity: Number | None
    comparator: Comparator | None
    percent: bool
    unit: str
    note: str = ""


def share_of(
    target: Target,
    *,
    municipalities: int | None,
    all_schools: int | None,
    schools: int | None,
    years: int = 1,
) -> Share:
    """Return the municipality's share of a regional target, by the table above.

    `all_schools` takes part in the region, `schools` in this municipality; None where unknown. `years` is the length of
    the plan: «N ежегодно» is N in each year, and the share then is a year's.
    """
    unit = unit_of(target)
    if target.quantity is None:
        return Share(kind="unspecified", quantity=None, comparator=None, percent=target.percent, unit=unit)
    if target.comparator == "<=":
        return Share(
            kind="limit", quantity=target.quantity, comparator="<=", percent=target.percent, unit=unit
        )
    if target.comparator == "all" or target.percent:
        return _share_of_percent(target, unit)
    kind, quantity, note = _share_of_count(target, unit, municipalities, all_schools, schools)
    if kind == "municipality" and quantity == years > 1:
        values = {"whole": target.quantity, "years": years}
        note = _("%(whole)s is one in each of %(years)s years for each municipality") % values
    return Share(kind=kind, quantity=quantity, comparator=">=", percent=False, unit=unit, note=note)


def share_in(target: Target, population: Population) -> Share:
    """Return the municipality's share of a regional target by what the headers tell."""
    return share_of(
        target,
        municipalities=population.municipalities,
        all_schools=population.all_schools,
        schools=population.schools,
        years=population.years,
    )


def _share_of_percent(target: Target, unit: str) -> Share:
    if target.comparator == "all":
        note = _("all of the municipality's own part")
        return Share(kind="all", quantity=100, comparator="all", percent=True, unit=unit, note=note)
    return Share(
        kind="percent", quantity=target.quantity, comparator=target.comparator, percent=True, unit=unit
    )


def _share_of_count(
    target: Target, unit: str, municipalities: int | None, all_schools: int | None, schools: int | None
) -> tuple[Kind, Number | None, str]:
    """Return (kind, quantity, note) of a count's share."""
    number = target.quantity or 0
    factor, of_schools = _factor(number, unit, municipalities, all_schools)
    if marked(target.text, "each") and (not factor or target.text.lower().startswith("по ")):
        return _each(target, number, schools)
    if factor and of_schools:
        values = {"whole": number, "all": all_schools, "factor": factor}
        note = _("%(whole)s for %(all)s schools: %(factor)s per school") % values
        return "schools", None if schools is None else factor * schools, note
    if factor:
        values = {"whole": number, "all": municipalities, "factor": factor}
        return "municipality", factor, _("%(whole)s for %(all)s municipalities: %(factor)s each") % values
    return "indivisible", 1, _("not divisible between municipalities: at least one")


def _factor(
    number: Number, unit: str, municipalities: int | None, all_schools: int | None
) -> tuple[int, bool]:
    """Return how many times the number of municipalities or schools (True) goes into a number; 0 where it doesn't."""
    kinds = families(unit)
    by_schools = _multiple(number, all_schools) if "municipality" not in kinds else 0
    by_towns = _multiple(number, municipalities) if "school" not in kinds else 0
    if 1 in {by_schools, by_towns}:  # equality goes before a multiple; the unit has ruled out what it can
        return 1, by_towns != 1
    if by_schools and by_towns:  # either may be meant: ask for no more than the lesser
        return (by_schools, True) if "school" in kinds else (by_towns, False)
    return (by_schools, True) if by_schools else (by_towns, False)


def _multiple(number: Number, whole_number: int | None) -> int:
    if not whole_number or number < whole_number or number % whole_number:
        return 0
    factor = int(number // whole_number)
    return factor if factor == 1 or whole_number >= _FEWEST else 0


def _each(target: Target, number: Number, schools: int | None) -> tuple[Kind, Number | None, str]:
    """Return the share of «по N от каждого»: of each school where schools are named, else of the municipality."""
    if is_of_each_school(target):
        own = None if schools is None else number * schools
        return "each", own, _("%(number)s from each school") % {"number": number}
    tail = target.text.lower().partition("кажд")[2]
    if "год" in tail and not marked(tail, "each_town"):
        return "indivisible", 1, _("not divisible between municipalities: at least one")
    return "each", number, _("%(number)s from each municipality") % {"number": number}


def is_of_each_school(target: Target) -> bool:
    """Return whether a target is each school's: «по 2 экскурсии для каждой школы»."""
    return target.comparator != "all" and marked(target.text.lower().partition("кажд")[2], "each_school")


def is_yearly(target: Target) -> bool:
    """Return whether a target's own words say that it is a year's («ежегодно»)."""
    return marked(target.text, "yearly")
