"""What is checked: both roadmaps as rules see them, wired by the links, and what each rule is looked at on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from alignment.checking.packs.model import Rule
from alignment.checking.sheets.sheet import RowView, Sheet
from alignment.matching.links import Link


class Subject(NamedTuple):
    """What a rule is looked at on. `doubtful`: it rests on a link that a person must look at."""

    event: RowView | None = None
    item: RowView | None = None
    events: tuple[RowView, ...] = ()
    items: tuple[RowView, ...] = ()
    doubtful: bool = False


class World:
    """A child and its parent (None where only the child's own form is checked) with the links between their rows.

    `doubt` is the probability from which a candidate of a doubtful link, or of an event without a link, may be what it derives from,
    `further` that from which an event whose link is firm may carry out another item too.
    """

    def __init__(
        self, child: Sheet, parent: Sheet | None, links: tuple[Link, ...], *, doubt: float, further: float
    ) -> None:
        self.child, self.parent = child, parent
        self.links, self.doubt, self.further = links, doubt, further
        if parent is not None:
            self._wire(parent)

    def _wire(self, parent: Sheet) -> None:
        firm: dict[int, list[tuple[float, int]]] = {}
        loose: dict[int, list[tuple[float, int]]] = {}
        doubted: dict[int, list[int]] = {}
        for link in self.links:
            event = self.child.rows[link.event]
            event.link = link
            event.linked = tuple(parent.rows[item] for item in link.items)
            for item in link.items:
                side = loose if link.status == "review" else firm
                side.setdefault(item, []).append((-_score(link, item), link.event))
            if link.status == "review":
                candidates = dict.fromkeys(
                    (*link.items, *(c.item for c in link.candidates if c.probability >= self.doubt))
                )
                event.doubtful = tuple(parent.rows[item] for item in candidates)
                for item in candidates:
                    doubted.setdefault(item, []).append(link.event)
            elif link.status == "none":
                for candidate in link.candidates:
                    if candidate.probability >= self.doubt:
                        doubted.setdefault(candidate.item, []).append(link.event)
            else:
                self._wire_further(event, parent)
        for row in parent.rows:
            ordered = sorted(firm.get(row.index, ())) + sorted(loose.get(row.index, ()))
            row.linked = tuple(self.child.rows[event] for _score_, event in ordered)
            row.doubtful = tuple(self.child.rows[event] for event in doubted.get(row.index, ()))

    def _wire_further(self, event: RowView, parent: Sheet) -> None:
        assert event.link is not None
        for candidate in event.link.candidates:
            if candidate.item not in event.link.items and candidate.probability >= self.further:
                item = parent.rows[candidate.item]
                item.further = (*item.further, event)

    def subjects(self, rule: Rule) -> Iterator[Subject]:
        """Go through what a rule is looked at on, in the order of the rows."""
        if rule.subject == "event":
            yield from self._events(rule)
        elif rule.subject == "item":
            yield from self._items(rule)
        elif rule.subject == "roadmap":
            yield Subject()
        elif rule.together == "events":
            yield from self._items_with_events()
        else:
            yield from self._links(together=rule.together == "items")

    def _events(self, rule: Rule) -> Iterator[Subject]:
        for row in self.child.rows:
            doubtful = rule.rests_on_links and _is_doubtful(row)
            yield Subject(event=row, items=row.linked, doubtful=doubtful)

    def _items(self, rule: Rule) -> Iterator[Subject]:
        """Go through the items; a roadmap that is checked alone may be a parent itself, and its rows are its items."""
        for row in (self.parent or self.child).rows:
            doubtful = rule.rests_on_links and bool(row.doubtful) and all(map(_is_doubtful, row.linked))
            yield Subject(item=row, events=row.linked, doubtful=doubtful)

    def _items_with_events(self) -> Iterator[Subject]:
        """Go through the items with their events; those that a person must look at count only where there are no others."""
        assert self.parent is not None
        for row in self.parent.rows:
            if events := row.firm or row.linked:
                yield Subject(events[0], row, events, events[0].linked, _is_doubtful(events[0]))

    def _links(self, *, together: bool) -> Iterator[Subject]:
        for row in self.child.rows:
            if not row.linked:
                yield Subject(event=row)
            for item in row.linked[:1] if together else row.linked:
                yield Subject(row, item, item.linked, row.linked, _is_doubtful(row))


def _score(link: Link, item: int) -> float:
    """Return the score of an event's link to one of its items."""
    return next((c.score for c in link.candidates if c.item == item), link.score)


def _is_doubtful(row: RowView) -> bool:
    return row.link is not None and row.link.status == "review"
