"""One municipality's result with what the consolidated report takes from it."""

from __future__ import annotations

from functools import cached_property

from msgspec.structs import replace

from alignment.checking.findings import Finding, Result
from alignment.checking.packs.model import Rules
from alignment.reporting.consolidated.model import STATUSES, Status
from alignment.reporting.counts import Counts, count
from alignment.reporting.expertise.book import Book
from alignment.reporting.expertise.model import Fact, Priority
from alignment.reporting.expertise.opinion import priorities_of
from alignment.reporting.expertise.remarks import Remarks, remarks_of


class Examined:
    """A result, its name among the others, and the page of its report ("" where there is none)."""

    def __init__(self, result: Result, rules: Rules | None, page: str) -> None:
        self.result, self.page = result, page
        self.book = Book(result, rules)
        self.name = result.roadmap.territory or result.roadmap.path

    @cached_property
    def grave(self) -> tuple[Finding, ...]:
        """The errors and warnings that count, as in the expertise report."""
        return tuple(one for one in self.result.findings if one.fails and one.severity != "info")

    @cached_property
    def counts(self) -> Counts:
        """The findings by kind."""
        return count(self.result)

    @cached_property
    def remarks(self) -> Remarks:
        """The findings as remarks, numbered as in the expertise report."""
        return remarks_of(self.book)

    @cached_property
    def priorities(self) -> tuple[Priority, ...]:
        """What to mend first, with links into the municipality's page."""
        return tuple(
            replace(one, remarks=tuple(Fact(link.name, self.link(link.value)) for link in one.remarks))
            for one in priorities_of(self.book, self.remarks.numbered)
        )

    def link(self, anchor: str) -> str:
        """Return the address of a place on the municipality's page."""
        return f"{self.page}#{anchor}" if self.page and anchor else self.page

    @cached_property
    def statuses(self) -> tuple[Status, ...]:
        """How each item of the parent is carried out."""
        return tuple(status for status, _anchor in self._cells)

    @cached_property
    def hrefs(self) -> tuple[str, ...]:
        """Where each item's status is told in full; "" where nowhere."""
        return tuple(self.link(anchor) if anchor and self.page else "" for _status, anchor in self._cells)

    def tally(self, status: Status) -> int:
        """Return how many items have a status."""
        return self.statuses.count(status)

    @cached_property
    def moved(self) -> frozenset[int]:
        """The items whose deadline the municipality doesn't keep."""
        return frozenset(
            one.item_index for one in self.grave if one.field == "deadline" and one.item_index is not None
        )

    @cached_property
    def _cells(self) -> tuple[tuple[Status, str], ...]:
        parent = self.result.parent
        return tuple(self._cell(item.index) for item in parent.events) if parent else ()

    def _cell(self, item: int) -> tuple[Status, str]:
        events = self.book.linked_items.get(item)
        if events:
            defects = item in self._spoken_of or not self._broken.isdisjoint(events)
            return ("defects" if defects else "covered"), self.book.event(events[0]).anchor
        if item in self._absent:
            return "absent", self._absent[item]
        if item in self._doubted:
            return "doubtful", self.book.event(self._doubted[item]).anchor
        return ("doubtful", "doubts") if item in self._asked else ("unasked", "")

    @cached_property
    def _absent(self) -> dict[int, str]:
        """The items that lack an event, and the remarks that say so."""
        return {
            one.item.index: one.anchor for one in self.remarks.on_items if one.item and one.severity != "info"
        }

    @cached_property
    def _doubted(self) -> dict[int, int]:
        """The items that a person must look at, and the event that may carry them out."""
        doubtful = (link for link in self.result.links if link.status == "review")
        return {item: link.event for link in doubtful for item in link.items}

    @cached_property
    def _asked(self) -> frozenset[int | None]:
        """The items that questions to a person are about."""
        found = self.result.findings
        return frozenset(
            one.item_index
            for one in found
            if one.confidence == "low" and one.waived is None and one.index is None and one.severity != "info"
        )

    @cached_property
    def _spoken_of(self) -> frozenset[int | None]:
        """The items that a remark on an event names."""
        return frozenset(one.item_index for one in self.grave if one.index is not None)

    @cached_property
    def _broken(self) -> frozenset[int | None]:
        """The events that a remark is about which names no item."""
        return frozenset(one.index for one in self.grave if one.item_index is None)


def tallied(statuses: tuple[Status, ...]) -> tuple[int, ...]:
    """Return how often each of STATUSES is there."""
    return tuple(statuses.count(status) for status in STATUSES)
