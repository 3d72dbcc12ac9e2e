"""Items that no event carries out, and events that carry out no item."""

from __future__ import annotations

from alignment.reporting.expertise.book import Book
from alignment.reporting.expertise.cells import plain_cell
from alignment.reporting.expertise.model import ItemRow, OwnEvent, Remark
from alignment.reporting.wording import FIELDS

_CELLS = tuple(field for field in FIELDS if field != "number")


def item_row(book: Book, index: int, remark: Remark | None = None) -> ItemRow:
    """Return an item with what is asked and of whom at the roadmap's own level."""
    row = book.item_row(index)
    return ItemRow(
        item=book.item(index),
        deadline=plain_cell(row.deadline),
        executors=book.own_executors(index),
        indicator=plain_cell(row.indicator),
        remark=remark,
    )


def uncovered_of(book: Book, remarks: tuple[Remark, ...]) -> tuple[tuple[ItemRow, ...], tuple[ItemRow, ...]]:
    """Return the items that remarks are about: those that cost points, and those that are for information."""
    rows = [item_row(book, one.item.index, one) for one in remarks if one.item is not None]
    costly = tuple(row for row in rows if row.remark and row.remark.severity != "info")
    return costly, tuple(row for row in rows if row.remark and row.remark.severity == "info")


def regional_of(book: Book) -> tuple[ItemRow, ...]:
    """Return the items that no event carries out and that nothing is said against: the duty of the level above."""
    if book.result.parent is None:
        return ()
    spoken_of = {one.item_index for one in book.result.findings if one.index is None}
    return tuple(
        item_row(book, item.index)
        for item in book.result.parent.events
        if item.index not in spoken_of
        and item.index not in book.linked_items
        and item.index not in book.doubtful_items
    )


def initiatives_of(book: Book) -> tuple[OwnEvent, ...]:
    """Return the events on the municipality's own initiative."""
    rows = book.result.roadmap.events
    return tuple(
        OwnEvent(
            event=book.event(link.event),
            cells={field: plain_cell(rows[link.event].cell(field)) for field in _CELLS},
        )
        for link in book.result.links
        if link.status == "none"
    )
