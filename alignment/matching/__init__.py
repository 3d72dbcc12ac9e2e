"""Fuzzy matching of a child's events to its parent's items, decided over the whole map."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.matching.links import Candidate, Evidence, Link, Origin, Status
from alignment.reading.rows import Row, read_rows
from alignment.roadmap import Level, Roadmap

__all__ = ["Candidate", "Evidence", "Link", "Origin", "Status", "match"]


def match(
    roadmap: Roadmap,
    parent: Roadmap,
    *,
    rows: Sequence[Row] | None = None,
    items: Sequence[Row] | None = None,
    remember: bool = True,
) -> tuple[Link, ...]:
    """Return a link for each event of `roadmap`, in order: the items of `parent` that it derives from.

    `rows` and `items` are the read rows of both, where they have been read already. What an event declares by `derives_from` is taken
    as declared. Links of the same rows may come from memory, unless `remember` is false.
    """
    from alignment.matching.kept import kept

    rows = read_rows(roadmap, parent) if rows is None else rows
    items = read_rows(parent) if items is None else items
    if not remember:
        return _matched(rows, items, parent.level)
    return kept(rows, items, parent.level, lambda: _matched(rows, items, parent.level))


def _matched(rows: Sequence[Row], items: Sequence[Row], level: Level) -> tuple[Link, ...]:
    from alignment.matching.assign import choose
    from alignment.matching.decide import decide
    from alignment.matching.evidence import Pairs
    from alignment.matching.weights import weights

    pairs = Pairs(rows, items, level)
    return decide(pairs, choose(pairs, weights()), weights())
