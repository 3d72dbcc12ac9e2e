"""Rows of one roadmap that say the same, wholly or in a cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from alignment.checking.comparing.normal import normal
from alignment.checking.sheets.abbreviated import same_but_abbreviated
from alignment.matching.normal import words
from alignment.reading.meaning import Executor
from alignment.reading.rows import Row
from alignment.roadmap import Event

_CROWD = 60  # rows of one deadline and executors up to which each title is held against each
_NAMED = re.compile(r"\d|[«„“\"]")  # the number or name of one of many
Key = Callable[[Row], tuple[object, ...]]


def _deadline_key(row: Row) -> object:
    return row.deadline.windows or normal(row.event.deadline)


def _executors_key(row: Row) -> object:
    return frozenset(map(_who, row.executors.executors))


def _who(executor: Executor) -> str:
    """Return who is meant, by whatever name; a school and its head stand for each other, one school or firm doesn't for another."""
    if executor.role is None or (executor.level != "municipal" and _NAMED.search(executor.text)):
        return normal(executor.text)
    return "school" if executor.role == "school-head" else executor.role


def repeats(rows: Sequence[Row]) -> dict[int, list[int]]:
    """Find rows with the title, deadline and executors of an earlier one; the same title with other dates is no repeat.

    Where very many rows have one deadline and executors, abbreviations aren't written out: that would take too long.
    """
    found: dict[int, list[int]] = {}
    for group in _groups(rows, lambda row: (True, _executors_key(row), _deadline_key(row))):
        titles = {index: rows[index].event.title for index in group}
        alike = [group]
        if len(group) > _CROWD:
            alike = _groups([rows[index] for index in group], lambda row: ("".join(words(row.event.title)),))
        for some in alike:
            for place, index in enumerate(some):
                if earlier := [o for o in some[:place] if same_but_abbreviated(titles[o], titles[index])]:
                    found[index] = earlier
    return found


def twins(rows: Sequence[Row]) -> dict[int, list[int]]:
    """Find rows that no cell tells from others, each with those others."""
    return _others(
        rows,
        lambda row: (
            normal(row.event.title),
            _deadline_key(row),
            _executors_key(row),
            normal(row.event.indicator),
        ),
    )


def same_indicators(rows: Sequence[Row]) -> dict[int, list[int]]:
    """Find rows whose indicator is another row's word for word, each with those others."""
    return _others(rows, lambda row: (normal(row.event.indicator),))


def sharing(events: Sequence[Event], cell: str) -> dict[int, list[int]]:
    """Find rows that share one merged cell with those above or below them, each with those others."""
    groups: list[list[int]] = []
    for place, event in enumerate(events):
        if cell in event.merged and groups:
            groups[-1].append(place)
        else:
            groups.append([place])
    return {
        row: [other for other in group if other != row] for group in groups for row in group if len(group) > 1
    }


def _groups(rows: Sequence[Row], key: Key) -> list[list[int]]:
    groups: dict[tuple[object, ...], list[int]] = {}
    for row in rows:
        made = key(row)
        if made[0]:
            groups.setdefault(made, []).append(row.event.index)
    return [group for group in groups.values() if len(group) > 1]


def _others(rows: Sequence[Row], key: Key) -> dict[int, list[int]]:
    return {
        index: [other for other in group if other != index] for group in _groups(rows, key) for index in group
    }
