"""Whether the events of an item have a counterpart of each of its several targets."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.checking.comparing.naming import named_aside
from alignment.checking.comparing.promises import counterparts
from alignment.checking.comparing.shares import is_of_each_school, is_yearly
from alignment.checking.comparing.units import families, same_unit, unit_of
from alignment.reading.meaning import Target
from alignment.reading.numbers import Number

_UNLIMITED = float("inf")


def without_counterpart(
    items: Sequence[Target], events: Sequence[Target], *, takes_part: bool = False
) -> tuple[Target, ...]:
    """Return those of the item's several targets that no event's target answers, where another of them is answered.

    With `takes_part` (the item names no municipal or school executor) counts of what the region itself holds («не менее двух ВКС»)
    aren't charged to the municipality. A target that is there twice counts once. Where the item counts two things by different
    words, one promised thing doesn't answer for both: of «приказ» and «положение» «1 приказ» is the one, «2 документа» are both.
    """
    pairs = counterparts(items, events)
    if not any(own for _item, own in pairs):
        return ()
    crowded = _crowded_out(pairs)
    missing: list[Target] = []
    for item, own in pairs:
        again = any(same_unit(unit_of(item), unit_of(other)) and found for other, found in pairs)
        held_above = (
            takes_part
            and not item.percent
            and not families(unit_of(item)) & {"municipality", "school", "report"}
        )
        if (
            ((not own and not again) or item in crowded)
            and not held_above
            and not any(same_unit(unit_of(item), unit_of(m)) for m in missing)
            and not _is_named_aside(item, events)
        ):
            missing.append(item)
    return tuple(missing)


def _crowded_out(pairs: Sequence[tuple[Target, tuple[Target, ...]]]) -> tuple[Target, ...]:
    """Return the item's targets for which nothing is left once each promised thing has answered one target.

    A target takes first what is called by its own word. Per cents, packages and promises of each school or year answer any number.
    """
    left: dict[int, Number | float] = {id(event): _things(event) for _item, own in pairs for event in own}
    waiting: dict[str, tuple[Target, tuple[Target, ...]]] = {}
    for item, own in pairs:
        if own and not item.percent and item.comparator != "all":
            waiting.setdefault(unit_of(item), (item, own))
    found = []
    for unit, (item, own) in sorted(waiting.items(), key=lambda pair: not _is_called(*pair)):
        ready = sorted(
            (event for event in own if left[id(event)] >= 1), key=lambda event: unit_of(event) != unit
        )
        if ready:
            left[id(ready[0])] -= 1
        else:
            found.append(item)
    return tuple(found)


def _is_called(unit: str, pair: tuple[Target, tuple[Target, ...]]) -> bool:
    """Return whether an event's target has the very word of the item's."""
    return any(unit_of(event) == unit for event in pair[1])


def _things(event: Target) -> Number | float:
    if event.percent or event.comparator in ("all", "<=") or "package" in families(unit_of(event)):
        return _UNLIMITED
    if is_of_each_school(event) or is_yearly(event):
        return _UNLIMITED
    return 1 if event.quantity is None else event.quantity


def _is_named_aside(item: Target, events: Sequence[Target]) -> bool:
    """Return whether a thing without a number beside another one's words is the item's: «100 % школ, отчет»."""
    wanted = unit_of(item)
    return any(
        name == wanted or families(name) & families(wanted) for event in events for name in named_aside(event)
    )
