"""What rules look at: a roadmap with its read rows, wired by links to the rows on the other side."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from alignment.checking.sheets import astray, numbering, repeats
from alignment.checking.sheets.numbering import Numbering
from alignment.matching.links import Link
from alignment.reading.rows import Row
from alignment.roadmap import Roadmap, Waiver


class Sheet:
    """A roadmap with its read rows."""

    def __init__(self, roadmap: Roadmap, rows: tuple[Row, ...]) -> None:
        self.roadmap = roadmap
        self.rows = tuple(RowView(row, self) for row in rows)

    @cached_property
    def numbering(self) -> Numbering:
        """What is wrong with the rows' numbers."""
        return numbering.numbering([row.row.event for row in self.rows])

    @cached_property
    def repeats(self) -> dict[int, list[int]]:
        """For each row that says an earlier one again: the indices of those earlier ones."""
        return repeats.repeats([row.row for row in self.rows])

    @cached_property
    def twins(self) -> dict[int, list[int]]:
        """For each row that no cell tells from others: the indices of those others."""
        return repeats.twins([row.row for row in self.rows])

    @cached_property
    def same_indicators(self) -> dict[int, list[int]]:
        """For each row whose indicator is another row's word for word: the indices of those others."""
        return repeats.same_indicators([row.row for row in self.rows])

    @cached_property
    def swapped(self) -> dict[int, list[int]]:
        """For each row whose indicator is swapped with a neighbour's: that neighbour's index."""
        return astray.swapped([row.row for row in self.rows])

    @cached_property
    def spoken_of(self) -> dict[int, list[int]]:
        """For each row whose indicator speaks of other rows' events: the indices of those others."""
        return astray.spoken_of([row.row for row in self.rows])

    @cached_property
    def sharing(self) -> dict[int, list[int]]:
        """For each row whose executors cell is merged with others': the indices of those others."""
        return repeats.sharing([row.row.event for row in self.rows], "executors")

    @cached_property
    def schools(self) -> tuple[str, ...]:
        """The names of the schools that take part; empty where the header gives none or a number."""
        named = self.roadmap.schools
        return named if isinstance(named, tuple) else ()

    def opens(self, index: int) -> bool:
        """Whether a row is the first of its section."""
        return index == 0 or self.rows[index - 1].row.event.section != self.rows[index].row.event.section


class RowView:
    """A row: an event where it stands in the child, an item where it stands in the parent.

    `linked` are the rows on the other side of its firm or only links, the closest first; `doubtful` those on the other side of links that
    a person must look at; `further` are the events of other items that may carry an item out too. `link` is the event's own link.
    """

    def __init__(self, row: Row, sheet: Sheet) -> None:
        self.row, self.sheet = row, sheet
        self.index = row.event.index
        self.linked: tuple[RowView, ...] = ()
        self.doubtful: tuple[RowView, ...] = ()
        self.further: tuple[RowView, ...] = ()
        self.link: Link | None = None
        self.unused_waivers: tuple[WaiverView, ...] = ()
        self.expired_waivers: tuple[WaiverView, ...] = ()

    @property
    def firm(self) -> tuple[RowView, ...]:
        """The events linked to an item whose links need no person's look."""
        return tuple(row for row in self.linked if row.link is None or row.link.status != "review")

    def others(self, found: dict[int, list[int]]) -> tuple[RowView, ...]:
        """Return the rows that `found` gives for this one."""
        return tuple(self.sheet.rows[index] for index in found.get(self.index, ()))


class WaiverView(NamedTuple):
    """A waiver of a row, and whether any rule has its name."""

    waiver: Waiver
    known: bool
