"""Rows of one roadmap that say the same, wholly or in a cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from alignment.checking.comparing.normal import normal
from alignment.reading.rows import Row
from alignment.roadmap import Event

_NUMBER = re.compile(r"\d+")
_FEWEST_WORDS = 3  # words of a title from which it may be the same as one that is abbreviated
_SAME = 0.9  # likeness from which a word of one title is a word of the other
Key = Callable[[Row], tuple[object, ...]]


def _deadline_key(row: Row) -> object:
    return row.deadline.windows or normal(row.event.deadline)


def _executors_key(row: Row) -> object:
    return frozenset(normal(executor.text) for executor in row.executors.executors)


def _letters(text: str) -> str:
    """Return the letters and digits of a text, without what a scan puts between them or takes for others."""
    from alignment.matching.normal import words

    return "".join(words(text))


def _numbers(text: str) -> list[str]:
    return sorted(_NUMBER.findall(text))


def _same_title(one: str, other: str) -> bool:
    """Return whether two titles are the same but for abbreviations and forms of words."""
    if _letters(one) == _letters(other):
        return bool(_letters(one))
    if _numbers(one) != _numbers(other):
        return False
    return _is_said_in(one, other) or _is_said_in(other, one)


def _is_said_in(full: str, short: str) -> bool:
    """Return whether a title, its abbreviations written out by the words of another, has all its words and no more."""
    from alignment.matching.vocabulary import Vocabulary

    known = Vocabulary([full])
    wanted, said = set(known.rows[0]), known.read(short)
    alike = {near for token in said for near, grade in token.alike.items() if grade >= _SAME}
    return (
        len(wanted) >= _FEWEST_WORDS
        and wanted <= alike
        and all(wanted & token.alike.keys() for token in said)
    )


def repeats(rows: Sequence[Row]) -> dict[int, list[int]]:
    """Find rows with the title, deadline and executors of an earlier one; the same title with other dates is no repeat."""
    found: dict[int, list[int]] = {}
    titles = [row.event.title for row in rows]
    for group in _groups(rows, lambda row: (True, _executors_key(row), _deadline_key(row))):
        for place, index in enumerate(group):
            earlier = [other for other in group[:place] if _same_title(titles[other], titles[index])]
            if earlier:
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
