"""The alignment table: every event beside its items, with a mark for each criterion."""

from __future__ import annotations

from alignment.checking.findings import Finding
from alignment.language import N_, _
from alignment.matching.links import Link
from alignment.reading.rows import Row
from alignment.reporting.expertise.book import Book
from alignment.reporting.expertise.cells import compared, plain_cell, same
from alignment.reporting.expertise.model import Cell, Fact, Mark, Outcome, PairedItem, Pairing, Remark
from alignment.reporting.wording import ORIGINS, STATUSES, word

CELLS = ("title", "deadline", "executors", "indicator")
OUTCOMES: dict[Outcome, str] = {
    "good": N_("in order"),
    "error": N_("error"),
    "warning": N_("warning"),
    "doubt": N_("an expert must look"),
    "waived": N_("accepted deviation"),
    "none": N_("not compared"),
}
_RANK: tuple[Outcome, ...] = ("error", "warning", "doubt", "waived", "good", "none")


def pairings_of(book: Book, remarks: tuple[Remark, ...]) -> tuple[Pairing, ...]:
    """Return one pairing for each event, in the order of the roadmap."""
    numbered: dict[int, list[Fact]] = {}
    for one in remarks:
        if one.event:
            numbered.setdefault(one.event.index, []).append(Fact(str(one.order), one.anchor))
    found: dict[int, list[Finding]] = {}
    for finding in book.result.findings:
        if finding.index is not None:
            found.setdefault(finding.index, []).append(finding)
    return tuple(
        _pairing(book, event.index, found.get(event.index, []), numbered.get(event.index, []))
        for event in book.result.roadmap.events
    )


def _pairing(book: Book, index: int, findings: list[Finding], numbered: list[Fact]) -> Pairing:
    event, link = book.result.roadmap.events[index], book.links.get(index)
    items = link.items if link and book.result.parent else ()
    own: dict[str, Cell] = {field: plain_cell(event.cell(field)) for field in CELLS}
    paired = []
    for order, item in enumerate(items):
        cells: dict[str, Cell] = {}
        for field in CELLS:
            ours, theirs = compared(event.cell(field), book.item_row(item).cell(field))
            cells[field] = theirs
            if not order:
                own[field] = ours
        alike = tuple(field for field in CELLS if same(event.cell(field), book.item_row(item).cell(field)))
        paired.append(PairedItem(item=book.item(item), cells=cells, same=alike))
    marks = tuple(
        _mark(book, index, criterion.id, criterion.title, findings) for criterion in book.result.criteria
    )
    outcomes = {
        field: mark for field, name in book.criterion_of.items() for mark in marks if mark.criterion == name
    }
    return Pairing(
        event=book.event(index),
        cells=own,
        items=tuple(paired),
        status=link.status if link else "unlinked",
        status_word=word(STATUSES, link.status) if link else "",
        origin_word=word(ORIGINS, link.origin) if link else "",
        marks=marks,
        outcomes=outcomes,
        worst=min((mark.outcome for mark in marks), key=_RANK.index, default="none"),
        remarks=tuple(numbered),
    )


def _mark(book: Book, index: int, criterion: str, title: str, findings: list[Finding]) -> Mark:
    ours = [one for one in findings if one.criterion == criterion]
    outcome: Outcome = min((_outcome(one) for one in ours), key=_RANK.index, default="none")
    if outcome in ("none", "good"):
        outcome = "good" if _was_compared(book, index, criterion, book.links.get(index)) else "none"
    return Mark(criterion=criterion, title=title, outcome=outcome, word=_(OUTCOMES[outcome]))


def _outcome(finding: Finding) -> Outcome:
    if finding.waived:
        return "waived"
    if finding.confidence == "low":
        return "doubt"
    return finding.severity if finding.severity != "info" else "good"


def _was_compared(book: Book, index: int, criterion: str, link: Link | None) -> bool:
    """Whether a criterion was looked at on a row: its cells had a meaning on both sides, or it needs neither cells nor a link."""
    if criterion in book.judged_alone:
        return True
    if link is None or not link.items or link.status not in ("certain", "probable"):
        return False
    row, items = book.result.rows[index], [book.result.items[item] for item in link.items]
    fields = [field for field, name in book.criterion_of.items() if name == criterion]
    return not fields or any(
        _means(row, field) and any(_means(item, field) for item in items) for field in fields
    )


def _means(row: Row, field: str) -> bool:
    """Whether something was read in a cell."""
    read = {
        "deadline": row.deadline.windows,
        "executors": row.executors.executors,
        "indicator": row.indicator.targets,
    }
    return bool(read[field])
