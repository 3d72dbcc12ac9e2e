"""The DOCX of an expertise report: every event beside its item, the timeline, own initiatives, doubts."""

from __future__ import annotations

from alignment.reporting.expertise.model import Doubt, Expertise, Mark, PairedItem, Pairing, Piece
from alignment.reporting.expertise.strip import STRIP, strip
from alignment.reporting.expertise.texts import text
from alignment.reporting.signs import SIGNS
from alignment.reporting.wordprocessing import Content, Writer

_FIELDS = ("title", "deadline", "executors", "indicator")
_SHARES = (7.5, 28.5, 13, 21, 30)
_FILLS = {STRIP["inside"]: "808080", STRIP["band"]: "D9D9D9"}
"""Greys behind the signs of the timeline, so that stretches are seen as such."""


def alignment(writer: Writer, report: Expertise) -> None:
    """Add every event above its items. The signs tell what isn't in order, so that it stands out."""
    writer.heading(text("alignment"))
    writer.paragraph(f"{text('alignment-signs')} {text('marked')}")
    head = [text(name) for name in ("order", *_FIELDS)]
    rows = [row for pairing in report.pairings for row in _pairing(pairing)]
    writer.table(head, rows, _SHARES, style="Table Dense")


def _pairing(row: Pairing) -> list[tuple[Content, ...]]:
    shown = {mark.criterion for mark in row.outcomes.values()}
    rest = [
        f"{SIGNS[mark.outcome]} {mark.title}"
        for mark in row.marks
        if mark.criterion not in shown and _stands_out(mark)
    ]
    title: list[Content] = [row.cells["title"] or text("empty"), *([", ".join(rest)] if rest else [])]
    ours: tuple[Content, ...] = (row.event.number, title, *(_own(row, field) for field in _FIELDS[1:]))
    if row.items:
        return [ours, *(_item(row, paired) for paired in row.items)]
    return [ours, ("", row.status_word or text("no-item"), "", "", "")]


def _own(row: Pairing, field: str) -> Content:
    cell, mark = row.cells[field], row.outcomes.get(field)
    if mark is None or not _stands_out(mark):
        return cell or text("empty")
    sign = Piece(f"{SIGNS[mark.outcome]} ")
    return ((sign, *cell[0]), *cell[1:]) if cell else f"{sign.text}{text('empty')}"


def _item(row: Pairing, paired: PairedItem) -> tuple[Content, ...]:
    cells: list[Content] = [
        text("same") if field in paired.same else paired.cells[field] or text("empty") for field in _FIELDS
    ]
    if row.status != "certain":
        cells[0] = [cells[0], f"({text('link')}: {row.status_word})"]
    return f"№\u00a0{paired.item.number}", *cells


def _stands_out(mark: Mark) -> bool:
    return mark.outcome not in ("good", "none")


def timeline(writer: Writer, report: Expertise) -> None:
    """Add the timeline as a table of signs, one for each month."""
    writer.heading(text("timeline"))
    line = report.timeline
    if not line.rows:
        writer.paragraph(text("no-dates"))
        return
    writer.paragraph(f"{text('timeline-signs')} {line.span[:1].upper()}{line.span[1:]}.")
    head = (text("order"), text("item"), *(tick.label for tick in line.ticks))
    rows: list[tuple[Content, ...]] = [
        (row.event.number, ", ".join(item.number for item in row.items) or "–", *strip(row, line.ticks))
        for row in line.rows
    ]
    shares = (11, 9, *(80 / len(line.ticks) for _tick in line.ticks))
    writer.table(head, rows, shares, style="Table Dense", fills=_FILLS)


def initiatives(writer: Writer, report: Expertise) -> None:
    """Add the events that carry out no item."""
    writer.heading(text("initiatives"))
    if not report.initiatives:
        writer.paragraph(text("no-initiatives"))
        return
    writer.paragraph(text("initiatives-text"))
    rows: list[tuple[Content, ...]] = [
        (row.event.number, *(row.cells[field] or text("empty") for field in _FIELDS))
        for row in report.initiatives
    ]
    writer.table([text(name) for name in ("order", *_FIELDS)], rows, _SHARES, style="Table Dense")


def doubts(writer: Writer, report: Expertise) -> None:
    """Add what an expert must decide."""
    writer.heading(text("doubts"))
    writer.paragraph(text("doubts-text" if report.doubts else "no-doubts"))
    for one in report.doubts:
        _doubt(writer, one)


def _doubt(writer: Writer, one: Doubt) -> None:
    writer.paragraph(f"{one.event.number}. {one.event.title}" if one.event else text("whole"), bold=True)
    rows: list[tuple[Content, ...]] = [
        (
            f"{candidate.item.number}. {candidate.item.title}",
            candidate.score,
            ", ".join(f"{bar.name} {bar.contribution}" for bar in candidate.evidence),
        )
        for candidate in one.candidates
    ]
    if rows:
        writer.table([text(name) for name in ("candidate", "likeness", "evidence")], rows, (48, 12, 40))
    for remark in one.questions:
        writer.paragraph(remark.message)
    for remark in one.remarks:
        writer.paragraph(f"{text('rests')} {remark.message}")
