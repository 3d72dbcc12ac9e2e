"""Words of the rule language about targets, and the municipality's share of them by the headers of both roadmaps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from alignment.checking.comparing import completeness, promises, shares
from alignment.checking.comparing.everyone import of_everyone
from alignment.checking.comparing.promises import Shortfall
from alignment.checking.comparing.shares import Population
from alignment.checking.vocabulary.kinds import NUMBER, TARGETS, TEXT, TRUTH
from alignment.checking.vocabulary.word import Word
from alignment.checking.vocabulary.wording import shown
from alignment.language import N_
from alignment.reading.genitive import counted as counted_unit
from alignment.reading.meaning import Target

Scope = Mapping[str, Any]
Targets = tuple[Target, ...]


def population(scope: Scope) -> Population:
    """Return how many municipalities, schools and years the headers of child and parent tell of."""
    child, parent = scope["roadmap"].roadmap, scope["parent"].roadmap
    return Population(
        municipalities=parent.municipalities,
        all_schools=parent.school_count,
        schools=child.school_count,
        years=len(parent.years),
    )


def short_in(scope: Scope, items: Targets, events: Targets) -> tuple[Shortfall, ...]:
    """Return the item's targets whose share the events' targets together don't reach."""
    return promises.below_share(items, events, population(scope))


def counted(targets: Targets) -> Targets:
    """Return the targets that have a number."""
    return tuple(target for target in targets if target.quantity is not None or target.comparator == "all")


def lost(targets: Targets) -> Targets:
    """Return the targets with a comparator whose number can't be read: «не менее ___ акта»."""
    return tuple(t for t in targets if t.quantity is None and t.comparator in (">=", "<="))


def quantified(scope: Scope, events: Targets, items: Targets) -> Targets:
    """Return the events' targets that have a number or name the whole of what the item counts."""
    known = population(scope)
    return tuple(target for target in events if promises.is_quantified(target, items, known))


def unanswered_by(items: Targets, events: Targets, takes_part: bool) -> Targets:
    """Return those of the item's several targets that nothing answers, where another of them is answered."""
    return completeness.without_counterpart(items, events, takes_part=takes_part)


def mismatching(events: Targets, items: Targets) -> Targets:
    """Return the events' counted targets, where nothing in the events answers any of the item's."""
    return promises.unit_mismatches(items, events)


def whole_of(scope: Scope, events: Targets, items: Targets) -> Targets:
    """Return the events' counts that are the region's whole number where the municipality's share is less."""
    return promises.wholes(items, events, population(scope))


def answering(events: Targets, items: Targets) -> Targets:
    """Return the events' targets that speak of what the item's count."""
    return tuple(event for event in events if any(promises.answers(item, event) for item in items))


def share_text(scope: Scope, targets: Targets) -> str:
    """Say the municipality's share of each target that has one in numbers: «не менее 4 респондентов»."""
    known = population(scope)
    told = []
    for target in targets:
        share = shares.share_in(target, known)
        if share.quantity is not None and share.comparator in (">=", "="):
            told.append(at_least(scope, share))
        elif share.kind == "all":
            told.append(how_many(scope, share))
    return "; ".join(dict.fromkeys(told))


def how_many(scope: Scope, share: shares.Share) -> str:
    """Say how many of its unit a share asks for: «4 респондентов», in English “4 (респондент)”, since the unit stays as it is."""
    if scope.get("@language", "ru") == "ru":
        return counted_unit(share.quantity or 0, share.unit, percent=share.percent)
    number = f"{shown(share.quantity)} %" if share.percent else shown(share.quantity)
    return f"{number} ({share.unit})" if share.unit else number


def at_least(scope: Scope, share: shares.Share) -> str:
    """Say what a share asks for: «не менее 4 респондентов», but «100 % школ»."""
    if share.percent and share.quantity == 100:
        return how_many(scope, share)
    least = "не менее" if scope.get("@language", "ru") == "ru" else "at least"
    return f"{least} {how_many(scope, share)}"


def lacking(scope: Scope, short: Shortfall) -> str:
    """Say the share that a shortfall doesn't reach."""
    return at_least(scope, short.share)


WORDS = (
    Word(
        "| how_many",
        "shortfall",
        (),
        TEXT,
        lacking,
        "short | how_many",
        N_("the share that isn't reached, with its unit"),
        scoped=True,
    ),
    Word(
        "| of_everyone",
        TARGETS,
        (NUMBER, NUMBER),
        TARGETS,
        of_everyone,
        "item.targets | of_everyone(parent.municipalities, parent.school_count)",
        N_("the targets that ask for all municipalities, all schools, or all of their staff"),
    ),
    Word(
        "| lost",
        TARGETS,
        (),
        TARGETS,
        lost,
        "targets | lost",
        N_("the targets with a comparator whose number can't be read"),
    ),
    Word(
        "| counted", TARGETS, (), TARGETS, counted, "targets | counted", N_("the targets that have a number")
    ),
    Word(
        "| short_in",
        TARGETS,
        (TARGETS,),
        "[shortfall]",
        short_in,
        "item.targets | short_in(events.targets)",
        N_("the item's targets whose share the events together don't reach"),
        scoped=True,
    ),
    Word(
        "| quantified",
        TARGETS,
        (TARGETS,),
        TARGETS,
        quantified,
        "events.targets | quantified(item.targets)",
        N_("the events' targets that have a number or name the whole of what the item counts"),
        scoped=True,
    ),
    Word(
        "| unanswered_by",
        TARGETS,
        (TARGETS, TRUTH),
        TARGETS,
        unanswered_by,
        "item.targets | unanswered_by(events.targets, takes_part)",
        N_("those of several targets that nothing answers, where another is answered"),
    ),
    Word(
        "| mismatching",
        TARGETS,
        (TARGETS,),
        TARGETS,
        mismatching,
        "events.targets | mismatching(item.targets)",
        N_("the events' counted targets, where nothing answers any of the item's"),
    ),
    Word(
        "| whole_of",
        TARGETS,
        (TARGETS,),
        TARGETS,
        whole_of,
        "events.targets | whole_of(item.targets)",
        N_("the events' counts that are the item's whole number, where the municipality's share is less"),
        scoped=True,
    ),
    Word(
        "| answering",
        TARGETS,
        (TARGETS,),
        TARGETS,
        answering,
        "events.targets | answering(item.targets)",
        N_("the events' targets that speak of what the item's count"),
    ),
    Word(
        "| as_share",
        TARGETS,
        (),
        TEXT,
        share_text,
        "targets | as_share",
        N_("what the targets mean for this municipality"),
        scoped=True,
    ),
)
