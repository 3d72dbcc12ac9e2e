"""What the events of one item promise of its targets, held against the municipality's shares.

What several events promise adds up. Counts are compared with counts and per cents with per cents, never one with the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from alignment.checking.comparing.naming import is_singular, names, schools_named
from alignment.checking.comparing.shares import Population, Share, is_of_each_school, is_yearly, share_in
from alignment.checking.comparing.units import (
    families,
    is_paper,
    is_single,
    is_unsaid,
    marked,
    may_be_same,
    names_one_school,
    populations,
    same_unit,
    unit_of,
)
from alignment.model import Model
from alignment.reading.meaning import Target
from alignment.reading.numbers import Number, whole


class Shortfall(Model, frozen=True):
    """A share that the events together don't reach; `promised` is what they add up to."""

    target: Target
    share: Share
    promised: Number


def answers(item: Target, event: Target) -> bool:
    """Return whether an event's target may speak of what the item's counts, or of its own part of that population.

    A word that no family holds may be the same thing: that is for people to see.
    """
    known = families(unit_of(event)) and families(unit_of(item))
    return not known or answers_surely(item, event)


def answers_surely(item: Target, event: Target) -> bool:
    """Return whether an event's target does so by words that are known, or alike but for a scan's letters."""
    asked, told = unit_of(item), unit_of(event)
    if same_unit(asked, told) or item.unit == event.unit or is_unsaid(told) or is_unsaid(asked):
        return True
    if not (families(told) and families(asked)):
        return may_be_same(asked, told) or names(event.text, asked)
    if names(event.text, asked) and not names(event.text, told):
        return True  # «2 обуч. видеосеанса»: a shortened word was read as what is counted
    wide = populations(asked)
    if families(told) & wide:
        return True
    # «подтверждающие документы школы соответствуют …»: the population is named within the words
    return (
        event.quantity is None
        and bool(families(asked) & {"school", "municipality"})
        and marked(event.text, "school")
    )


def counterparts(
    items: Sequence[Target], events: Sequence[Target]
) -> tuple[tuple[Target, tuple[Target, ...]], ...]:
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


def promised(events: Sequence[Target], population: Population, *, yearly: bool = False) -> Number:
    """Return what counts of several targets add up to; a singular without a number is one.

    A target of each school counts for every school. One of each year counts once where a year's share is asked for
    (`yearly`), else in every year.
    """
    total: Number = 0
    for event in events:
        number = 1 if event.quantity is None else event.quantity
        if is_of_each_school(event):
            number *= population.schools or 1
        total += number * (population.years if is_yearly(event) and not yearly else 1)
    return whole(total)


def below_share(
    items: Sequence[Target], events: Sequence[Target], population: Population
) -> tuple[Shortfall, ...]:
    """Return the item's targets whose share all targets of all its events together don't reach."""
    found = []
    for item, own in counterparts(items, events):
        share = share_in(item, population)
        if is_of_each_school(item) and own and all(map(is_of_each_school, own)):
            lacking = _lacking_of_one(item, own)
            if lacking is not None:  # both speak of one school, so the report does too
                share = structs.replace(share, quantity=item.quantity)
        else:
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
    total = promised([e for e in own if e in alike or e.quantity is None], population, yearly=is_yearly(item))
    return total if total < share.quantity else None


def _lacking_of_one(item: Target, own: Sequence[Target]) -> Number | None:
    """Compare what each school is asked for and promised, however many schools there are."""
    told = (e for e in own if e.quantity is not None or is_singular(e))
    alike = [e for e in told if not e.percent and same_unit(unit_of(item), unit_of(e))]
    total = sum(1 if e.quantity is None else e.quantity for e in alike)
    return total if alike and item.quantity is not None and total < item.quantity else None


def _lacking_percent(share: Share, alike: Sequence[Target], population: Population) -> Number | None:
    """Compare per cents; schools are counted too where it is known how many take part."""
    percents = [e.quantity for e in alike if e.percent and e.quantity is not None]
    if percents:
        best = max(percents)
        return best if share.quantity is not None and best < share.quantity else None
    if share.kind != "all" or population.schools is None or "school" not in families(share.unit):
        return None
    schools = [e for e in alike if "school" in families(unit_of(e))]
    total = promised(schools, population)
    return total if schools and total < population.schools else None


def wholes(items: Sequence[Target], events: Sequence[Target], population: Population) -> tuple[Target, ...]:
    """Return the events' counts that are the region's whole number, where the municipality's share is a part of it."""
    found = []
    for item, own in counterparts(items, events):
        share = share_in(item, population)
        if share.kind in ("municipality", "schools") and (share.quantity or 0) < (item.quantity or 0):
            found += [e for e in own if not e.percent and e.quantity == item.quantity]
    return tuple(found)


def unit_mismatches(items: Sequence[Target], events: Sequence[Target]) -> tuple[Target, ...]:
    """Return the events' targets with a quantity (a singular paper is one), where none of all targets surely answers any of the item's.

    Another thing is counted, or one whose word no family holds (`answers` tells them apart).
    """
    counted = [e for e in events if e.unit and (e.quantity is not None or _is_one_paper(e))]
    if not items or not counted or any(answers_surely(item, event) for item in items for event in events):
        return ()
    return tuple(counted)


def is_quantified(event: Target, items: Sequence[Target], population: Population) -> bool:
    """Return whether an event's target has a quantity, or names the whole of what the item counts.

    A singular document is one. A school, a person named in the singular is all of them where one school takes part, or where
    as many schools are named as take part.
    """
    if event.quantity is not None or event.comparator is not None:
        return event.quantity is not None
    if _is_one_paper(event):
        return True
    if items and not any(answers(item, event) for item in items):
        return False
    single = is_single(unit_of(event)) or _is_of_town(event)
    if single and (is_singular(event) or not marked(event.text, "school")):
        return is_singular(event)
    return _names_all(event, population)


def _is_of_town(event: Target) -> bool:
    """Whether a target names who is one for the whole municipality: «муниципальный куратор принял участие»."""
    head = "head" in families(unit_of(event)) and marked(event.text, "each_town")
    return head and not marked(event.text, "school")


def _is_one_paper(event: Target) -> bool:
    return event.comparator is None and is_paper(unit_of(event)) and is_singular(event)


def _names_all(event: Target, population: Population) -> bool:
    named = schools_named(event.text)
    if population.schools is None:
        return named > 0 or is_singular(event)
    if named >= population.schools:
        return True
    return population.schools == 1 and (is_singular(event) or names_one_school(event.text))
