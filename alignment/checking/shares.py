"""The municipality's share of a regional target, and what its events promise of it.

| regional target | the municipality's share |
|---|---|
| N = number of municipalities | one |
| N = number of participating schools | one for each of its own participating schools |
| N = k × schools, k × municipalities | k for each school, k for the municipality |
| «по N от каждого» | N |
| 100 % of a population | all of its own part; any sign of taking part will do where municipalities are counted |
| N per cent | N per cent |
| any other count | not divisible: at least one |

Equality goes before a multiple, and the unit tells municipalities from schools. What several events of one item promise
adds up. Counts are compared with counts and per cents with per cents, never one with the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from alignment.checking.units import families, is_single, populations, same_unit, unit_of
from alignment.language import _
from alignment.model import Model
from alignment.reading.meaning import Comparator, Target
from alignment.reading.numbers import Number, whole

Kind = Literal["municipality", "schools", "each", "all", "percent", "indivisible", "limit", "unspecified"]

# Below so few, nearly any number is a multiple by chance.
_FEWEST = 5
_EACH = ("кажд", "с каждого", "на одну школу", "на одного")
_YEARLY = ("ежегодн", "в год", "каждый год", "за год")


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


class Shortfall(Model, frozen=True):
    """A share that the events together don't reach; `promised` is what they add up to."""

    target: Target
    share: Share
    promised: Number


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
        return Share(kind="limit", quantity=target.quantity, comparator="<=", percent=target.percent, unit=unit)
    if target.comparator == "all" or target.percent:
        return _share_of_percent(target, unit)
    kind, quantity, note = _share_of_count(target, unit, municipalities, all_schools, schools)
    if years > 1 and note and (yearly := years * (municipalities or 0)) and target.quantity == yearly and not is_yearly(target):
        note = _("%(whole)s is one in each of %(years)s years for each municipality") % {"whole": target.quantity, "years": years}
    return Share(kind=kind, quantity=quantity, comparator=">=", percent=False, unit=unit, note=note)


def _share_of_percent(target: Target, unit: str) -> Share:
    if target.comparator == "all":
        note = _("all of the municipality's own part")
        return Share(kind="all", quantity=100, comparator="all", percent=True, unit=unit, note=note)
    return Share(kind="percent", quantity=target.quantity, comparator=target.comparator, percent=True, unit=unit)


def _share_of_count(
    target: Target, unit: str, municipalities: int | None, all_schools: int | None, schools: int | None
) -> tuple[Kind, Number | None, str]:
    """Return (kind, quantity, note) of a count's share."""
    number = target.quantity or 0
    if _says_each(target):
        return _each(target, number, schools)
    factor, of_schools = _factor(number, unit, municipalities, all_schools)
    if factor and of_schools:
        own = None if schools is None else factor * schools
        values = {"whole": number, "all": all_schools, "factor": factor, "schools": schools, "own": own}
        return "schools", own, _("%(whole)s for %(all)s schools: %(factor)s per school, %(own)s for %(schools)s") % values
    if factor:
        values = {"whole": number, "all": municipalities, "factor": factor}
        return "municipality", factor, _("%(whole)s for %(all)s municipalities: %(factor)s each") % values
    return "indivisible", 1, _("not divisible between municipalities: at least one")


def _factor(number: Number, unit: str, municipalities: int | None, all_schools: int | None) -> tuple[int, bool]:
    """Return how many times the number of municipalities or schools (True) goes into a number; 0 where it doesn't."""
    kinds = families(unit)
    by_schools = _multiple(number, all_schools) if "municipality" not in kinds else 0
    by_towns = _multiple(number, municipalities) if "school" not in kinds else 0
    if by_schools == 1 or by_towns == 1:  # equality goes before a multiple; the unit has ruled out what it can
        return 1, by_towns != 1
    if by_schools and by_towns:  # either may be meant: ask for no more than the lesser
        return (by_schools, True) if "school" in kinds else (by_towns, False)
    return (by_schools, True) if by_schools else (by_towns, False)


def _multiple(number: Number, whole_number: int | None) -> int:
    if not whole_number or number < whole_number or number % whole_number:
        return 0
    factor = int(number // whole_number)
    return factor if factor == 1 or whole_number >= _FEWEST else 0


def _says_each(target: Target) -> bool:
    text = target.text.lower()
    return any(mark in text for mark in _EACH) and target.comparator != "all"


def _each(target: Target, number: Number, schools: int | None) -> tuple[Kind, Number | None, str]:
    """Return the share of «по N от каждого»: of each school where schools are named, else of the municipality."""
    tail = target.text.lower().partition("кажд")[2]
    if any(word in tail for word in ("школ", "организац", "учрежден", " оо")):
        values = {"number": number, "schools": schools}
        return "each", None if schools is None else number * schools, _("%(number)s from each school, %(schools)s take part") % values
    if "год" in tail and not any(word in tail for word in ("муницип", "район", "территор")):
        return "indivisible", 1, _("not divisible between municipalities: at least one")
    return "each", number, _("%(number)s from each municipality") % {"number": number}


def is_yearly(target: Target) -> bool:
    """Return whether a target's own words say that it is a year's («ежегодно»)."""
    return any(mark in target.text.lower() for mark in _YEARLY)


def answers(item: Target, event: Target) -> bool:
    """Return whether an event's target speaks of what the item's counts, or of its own part of that population."""
    asked, told = unit_of(item), unit_of(event)
    if not told or not asked or same_unit(asked, told):
        return True
    wide = populations(asked)
    if families(told) & wide:
        return True
    # «подтверждающие документы школы соответствуют …»: the population is named within the words
    return event.quantity is None and bool(families(asked) & {"school", "municipality"}) and _names_school(event.text)


def _names_school(text: str) -> bool:
    return any(word in text.lower() for word in ("школ", "организаци", "учреждени", "гимнази", "лице"))


def counterparts(items: Sequence[Target], events: Sequence[Target]) -> tuple[tuple[Target, tuple[Target, ...]], ...]:
    """Return each of an item's targets with the events' targets that answer it.

    An event's target that has an item's target of the very same unit answers that one alone, not another by a wider sense.
    """
    pairs = []
    for item in items:
        found = tuple(e for e in events if answers(item, e) and not _answers_better(item, e, items))
        pairs.append((item, found))
    return tuple(pairs)


def _answers_better(item: Target, event: Target, items: Sequence[Target]) -> bool:
    if same_unit(unit_of(item), unit_of(event)):
        return False
    return any(other is not item and same_unit(unit_of(other), unit_of(event)) for other in items)


def promised(events: Sequence[Target], years: int = 1, *, yearly: bool = False) -> Number:
    """Return what counts of several targets add up to; a singular without a number is one.

    A target of each year counts once where a year's share is asked for (`yearly`), else in every year.
    """
    total: Number = 0
    for event in events:
        number = 1 if event.quantity is None else event.quantity
        total += number * (years if is_yearly(event) and not yearly else 1)
    return whole(total)


def below_share(items: Sequence[Target], events: Sequence[Target], population: Population) -> tuple[Shortfall, ...]:
    """Return the item's targets whose share all targets of all its events together don't reach."""
    found = []
    for item, own in counterparts(items, events):
        share = share_of(
            item,
            municipalities=population.municipalities,
            all_schools=population.all_schools,
            schools=population.schools,
            years=population.years,
        )
        lacking = _lacking(item, share, own, population)
        if lacking is not None:
            found.append(Shortfall(target=item, share=share, promised=lacking))
    return tuple(found)


def _lacking(item: Target, share: Share, own: Sequence[Target], population: Population) -> Number | None:
    """Return what is promised where it is less than the share, else None; None too where they can't be compared."""
    numbers = [e for e in own if e.quantity is not None and e.comparator != "<="]
    if share.quantity is None or not numbers or share.kind == "limit":
        return None
    alike = [e for e in numbers if same_unit(share.unit, unit_of(e))]
    if share.percent:
        return _lacking_percent(share, alike, population)
    if any(e.percent for e in numbers) or not alike:
        return None
    total = promised([e for e in own if e in alike or e.quantity is None], population.years, yearly=is_yearly(item))
    return total if total < share.quantity else None


def _lacking_percent(share: Share, alike: Sequence[Target], population: Population) -> Number | None:
    """Compare per cents; schools are counted too where it is known how many take part."""
    percents = [e.quantity for e in alike if e.percent and e.quantity is not None]
    if percents:
        best = max(percents)
        return best if share.quantity is not None and best < share.quantity else None
    if share.kind != "all" or population.schools is None or "school" not in families(share.unit):
        return None
    schools = [e for e in alike if "school" in families(unit_of(e))]
    total = promised(schools)
    return total if schools and total < population.schools else None


def without_counterpart(
    items: Sequence[Target], events: Sequence[Target], *, takes_part: bool = False
) -> tuple[Target, ...]:
    """Return those of the item's several targets that no event's target answers, where another of them is answered.

    With `takes_part` (the item names no municipal or school executor) counts of what the region itself holds («не менее двух ВКС»)
    aren't charged to the municipality. A target that is there twice counts once.
    """
    pairs = counterparts(items, events)
    if not any(own for _item, own in pairs):
        return ()
    missing: list[Target] = []
    for item, own in pairs:
        again = any(same_unit(unit_of(item), unit_of(other)) and found for other, found in pairs)
        held_above = takes_part and not item.percent and not families(unit_of(item)) & {"municipality", "school", "report"}
        if not own and not again and not held_above and not any(same_unit(unit_of(item), unit_of(m)) for m in missing):
            missing.append(item)
    return tuple(missing)


def unit_mismatches(items: Sequence[Target], events: Sequence[Target]) -> tuple[Target, ...]:
    """Return the events' targets with a quantity, where none of all targets answers any of the item's: another thing is counted."""
    counted = [e for e in events if e.quantity is not None and e.unit]
    if not items or not counted or any(answers(item, event) for item in items for event in events):
        return ()
    return tuple(counted)


def is_quantified(event: Target, items: Sequence[Target], population: Population) -> bool:
    """Return whether an event's target has a quantity, or names the whole of what the item counts.

    A singular document is one. A school, a person named in the singular is all of them where one school takes part, or where
    as many schools are named as take part.
    """
    if event.quantity is not None:
        return True
    if event.comparator is not None:
        return False
    asked = [item for item in items if answers(item, event)]
    if items and not asked:
        return False
    if families(event.unit) & {"municipality"} or event.unit == "координатор":
        return is_singular(event)
    if not _names_school(event.text) and is_single(unit_of(event)):
        return is_singular(event)
    if is_single(unit_of(event)) and is_singular(event):
        return True
    return _names_all(event, population)


def _names_all(event: Target, population: Population) -> bool:
    named = _schools_named(event.text)
    if population.schools is None:
        return named > 0 or is_singular(event)
    if named >= population.schools:
        return True
    return population.schools == 1 and (is_singular(event) or _names_one_school(event.text))


def _schools_named(text: str) -> int:
    """Return how many schools a text names: by number («№ 6, 7, 9»), else by quoted names."""
    total, numbers = 0, False
    for token in text.replace("№", " № ").replace(",", " , ").split():
        if token == "№":
            numbers = True
        elif numbers and token.strip("».;:)").isdigit():
            total += 1
        elif token not in {",", "и"}:
            numbers = False
    return total or text.count("«") * bool(_names_school(text) or "ОУ" in text)


def _names_one_school(text: str) -> bool:
    """Whether the words name one school in an oblique case: «документы образовательной организации соответствуют»."""
    words = {word.strip("».,;:()").lower() for word in text.replace("-", " ").split()}
    return bool(words & {"школы", "организации", "школой", "организацией", "школа", "организация", "учреждения", "гимназии", "лицея"})


def is_singular(target: Target) -> bool:
    """Return whether the unit stands in the singular in the target's own words.

    Told by the form: the lemma itself is singular; endings of the plural are plural; after «участие в» or a noun of action any other form is singular.
    """
    from alignment.reading.lemmas import analyse, fold

    words = [word.strip("«»\".,;:()") for word in fold(target.text).split()]
    for place, word in enumerate(words):
        if word and analyse(word)[1] in {target.unit} or word.upper() in {"СОШ", "ООШ"}:
            return _is_singular_form(word, target.unit, first=not any(analyse(w)[0] == "noun" for w in words[:place] if w))
    return not words or target.unit not in words


def _is_singular_form(word: str, unit: str, *, first: bool) -> bool:
    if word == unit or len(word) <= 3:
        return True
    if word.endswith(("ах", "ях", "ам", "ям", "ами", "ями", "ов", "ев", "ей", "ий")) or len(word) < len(unit):
        return False
    return not first
