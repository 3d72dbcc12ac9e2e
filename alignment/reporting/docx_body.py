"""What stands in the DOCX of an expertise report, in order."""

from __future__ import annotations

from alignment.reporting.docx_ending import ending
from alignment.reporting.docx_rows import alignment, doubts, initiatives, timeline
from alignment.reporting.expertise.model import Cell, Expertise, ItemRow, Piece, Priority, Remark
from alignment.reporting.expertise.reference import Reference
from alignment.reporting.expertise.texts import remark_word, text
from alignment.reporting.wordprocessing import Content, Writer

_MOST_NUMBERS = 8
_ITEMS = 2
"""The column of items among those of a table of remarks."""


def body(writer: Writer, report: Expertise, *, new_page: bool) -> None:
    """Write one report."""
    _head(writer, report, new_page=new_page)
    _opinion(writer, report)
    _criteria(writer, report)
    _remarks(writer, report)
    if report.compared:
        _uncovered(writer, report)
        alignment(writer, report)
        timeline(writer, report)
        initiatives(writer, report)
        doubts(writer, report)
    ending(writer, report)


def _head(writer: Writer, report: Expertise, *, new_page: bool) -> None:
    writer.paragraph(report.head.title.upper(), "Title Next" if new_page else "Title")
    writer.paragraph(report.head.subtitle, "Subtitle")
    writer.table(("", ""), [(fact.name, fact.value) for fact in report.head.facts], (3, 7))


def _opinion(writer: Writer, report: Expertise) -> None:
    opinion = report.opinion
    writer.heading(text("opinion"))
    writer.paragraph(f"{opinion.sentence}.", bold=True)
    writer.paragraph(opinion.why)
    if opinion.score is not None:
        writer.paragraph(f"{text('score')}: {opinion.score} {text('of-100')}.")
    writer.paragraph("; ".join(f"{fact.value} {fact.name}" for fact in opinion.tally) + ".")
    writer.heading(text("first"), 2)
    for order, one in enumerate(opinion.priorities, start=1):
        writer.paragraph(f"{order}. {one.text.rstrip('.')} ({_numbers(one)}).")
    if not opinion.priorities:
        writer.paragraph(text("nothing-first"))


def _numbers(one: Priority) -> str:
    numbers = ", ".join(link.name for link in one.remarks[:_MOST_NUMBERS])
    more = ", …" if len(one.remarks) > _MOST_NUMBERS else ""
    return f"{remark_word(one.severity, len(one.remarks))} {numbers}{more}"


def _criteria(writer: Writer, report: Expertise) -> None:
    if not report.criteria:
        return
    writer.heading(text("criteria"))
    names = ("criterion", "checked", "holds", "with-errors", "with-warnings", "points", "mark")
    rows: list[tuple[Content, ...]] = [
        (
            row.title,
            *map(str, (row.checked, row.passed, row.errors, row.warnings)),
            f"{row.points} {text('most')} {row.most}" if row.points else "–",
            row.grade_word,
        )
        for row in report.criteria
    ]
    writer.table([text(name) for name in names], rows, (17, 12, 13, 13, 19, 11, 15), style="Table Dense")
    sums = "; ".join(f"{row.title}: {row.sum}" for row in report.criteria if row.sum)
    if sums:
        writer.paragraph(f"{text('sum')}. {sums}.")
    if report.total:
        writer.paragraph(f"{text('total')}: {report.total_sum}. {text('rounded')}")
    if report.loss:
        writer.paragraph(report.loss)


def _remarks(writer: Writer, report: Expertise) -> None:
    writer.heading(text("remarks"))
    if not (report.errors or report.warnings or report.advice):
        writer.paragraph(text("no-remarks"))
    else:
        writer.paragraph(text("marked"))
    for name, remarks in (
        ("errors", report.errors),
        ("warnings", report.warnings),
        ("advice", report.advice),
    ):
        if remarks:
            writer.heading(text(name), 2)
            _remark_table(writer, report, remarks)


def _remark_table(writer: Writer, report: Expertise, remarks: tuple[Remark, ...]) -> None:
    """Add remarks; the column of items is left out where there was nothing to compare with."""
    head = (text("order"), report.event_heading, report.item_heading, text("remark"), text("do"))
    shares = (5, 25, 25, 25, 20)
    kept = [at for at in range(len(head)) if at != _ITEMS or report.compared]
    rows = [tuple(row[at] for at in kept) for row in map(_remark, remarks)]
    writer.table([head[at] for at in kept], rows, [shares[at] for at in kept], style="Table Dense")


def _remark(one: Remark) -> tuple[Content, ...]:
    do: list[Content] = [one.advice or "–"]
    if one.proposal:
        do.append(f"{text('proposal')}: {one.proposal}")
    return (
        str(one.order),
        _beside(one.event, one, one.side.event if one.side else one.quoted) if one.event else text("whole"),
        _beside(one.item, one, one.side.item if one.side else ()) if one.item else "–",
        one.message,
        do,
    )


def _beside(row: Reference, one: Remark, cell: Cell) -> list[Content]:
    """Return a row by its number and title, and under it the cell that a remark is about."""
    told: list[Content] = [f"{row.number}. {row.title}"]
    if cell:
        label = f"{one.side.label[:1].upper()}{one.side.label[1:]}: " if one.side else ""
        told.append(((Piece(label), *cell[0]), *cell[1:]))
    return told


def _uncovered(writer: Writer, report: Expertise) -> None:
    writer.heading(text("uncovered"))
    if report.uncovered:
        _items(writer, report)
    else:
        writer.paragraph(text("all-covered"))
    if report.voluntary:
        writer.heading(text("voluntary"), 2)
        writer.paragraph(text("voluntary-text"))
        _voluntary(writer, report)
    if report.regional:
        writer.heading(text("regional"), 2)
        writer.paragraph(text("regional-text"))
        rows = "; ".join(f"{row.item.number}. {row.item.title.rstrip('.')}" for row in report.regional)
        writer.paragraph(f"{rows}.", "Table Dense")
        writer.paragraph("", "Table Text")


def _items(writer: Writer, report: Expertise) -> None:
    names = ("deadline", "own-executors", "indicator", "do")
    head = (text("order"), report.item_heading, *(text(name) for name in names))
    content: list[tuple[Content, ...]] = [
        (
            str(row.remark.order),
            f"{row.item.number}. {row.item.title}",
            row.deadline or text("empty"),
            row.executors or text("nobody"),
            row.indicator or text("empty"),
            row.remark.advice or row.remark.message,
        )
        for row in report.uncovered
        if row.remark
    ]
    writer.table(head, content, (5, 25, 12, 15, 15, 28), style="Table Dense")


def _voluntary(writer: Writer, report: Expertise) -> None:
    """Add a table for each piece of advice, since many rows share one."""
    advised: dict[str, list[ItemRow]] = {}
    for row in report.voluntary:
        if row.remark:
            advised.setdefault(row.remark.advice or row.remark.message, []).append(row)
    head = (text("order"), report.item_heading, text("deadline"), text("indicator"))
    for advice, rows in advised.items():
        writer.paragraph(advice)
        content: list[tuple[Content, ...]] = [
            (
                str(row.remark.order) if row.remark else "",
                f"{row.item.number}. {row.item.title}",
                row.deadline or text("empty"),
                row.indicator or text("empty"),
            )
            for row in rows
        ]
        writer.table(head, content, (5, 58, 13, 24), style="Table Dense")
