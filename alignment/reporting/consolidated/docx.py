"""The consolidated report as DOCX, in the bundled template of the expertise report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignment.reporting.consolidated.model import BANDS, STATUSES, Consolidated, Matrix
from alignment.reporting.consolidated.texts import STATUS_SIGNS, band_word, status_word, text
from alignment.reporting.docx import opened, saved
from alignment.reporting.numbers import percent

if TYPE_CHECKING:
    from alignment.reporting.wordprocessing import Content, Writer

WIDEST = 18
"""Municipalities in one table of the matrix, on a page on its side."""
LONGEST_TITLE = 80
"""Signs of an item's title in the matrix."""


def render(report: Consolidated) -> bytes:
    """Return the document. Raises UsageError where python-docx isn't installed."""
    document = opened(None)
    from alignment.reporting.wordprocessing import Writer

    writer = Writer(document)
    _head(writer, report)
    writer.section(landscape=False)
    _municipalities(writer, report)
    _matrix(writer, report)
    writer.section(landscape=True)
    _rules(writer, report)
    _hard(writer, report)
    _duties(writer, report)
    _conclusions(writer, report)
    writer.done()
    document.core_properties.title = report.head.title
    return saved(document)


def _head(writer: Writer, report: Consolidated) -> None:
    writer.paragraph(report.head.title.upper(), "Title")
    writer.paragraph(report.head.subtitle, "Subtitle")
    if report.notice:
        writer.paragraph(report.notice, bold=True)
    writer.table(("", ""), [(fact.name, fact.value) for fact in report.head.facts], (3, 7))
    writer.heading(text("summary"))
    writer.paragraph(report.received.sentence, bold=True)
    for name, names in (
        ("missing", report.received.missing),
        ("unexpected", report.received.unexpected),
        ("unread", report.received.unread),
    ):
        if names:
            writer.paragraph(f"{text(name)}: {', '.join(names)}.")
    for sentence in report.typical:
        writer.paragraph(sentence)
    verdicts = [(words, str(many)) for _name, words, many in report.verdicts if many]
    writer.table((text("verdict"), text("roadmaps")), verdicts, (8, 2))
    writer.heading(text("criteria-mean"), 2)
    rows = [
        (one.title, *map(_percent, (one.mean, one.lowest, one.highest)), *map(str, one.bands))
        for one in report.criteria
    ]
    head = (*map(text, ("criterion", "mean", "lowest", "highest")), *map(band_word, BANDS))
    writer.table(head, rows, (18, 10, 12, 12, 9, 9, 9, 9, 12))


def _percent(share: float | None) -> str:
    return "–" if share is None else percent(share)


def _municipalities(writer: Writer, report: Consolidated) -> None:
    writer.heading(text("municipalities"))
    writer.paragraph(text("scores-text"))
    # Seventeen columns don't fit on a page in a readable size: scores and counts stand in tables of their own.
    titles = [one.title for one in report.criteria]
    scores = [
        (
            *(str(row.order), row.name),
            *(row.points(one.id) for one in report.criteria),
            *(_count(row.score), row.verdict_word),
        )
        for row in report.rows
    ]
    head = (text("order"), text("municipality"), *titles, text("whole-score"), text("verdict"))
    writer.table(head, scores, (5, 30, *(14,) * len(titles), 9, 24), writer.room_on_its_side)
    names = (
        "order",
        "municipality",
        "schools",
        "events",
        "covered",
        "absent",
        "errors",
        "warnings",
        "review",
    )
    counts = [
        (
            *(str(row.order), row.name, _count(row.schools)),
            *map(str, (row.events, row.covered, row.absent, row.errors, row.warnings, row.review)),
        )
        for row in report.rows
    ]
    shares = (5, 36, 10, 15, 13, 13, 11, 19, 13)
    writer.table([text(name) for name in names], counts, shares, writer.room_on_its_side)


def _count(number: int | None) -> str:
    return "–" if number is None else str(number)


def _matrix(writer: Writer, report: Consolidated) -> None:
    writer.heading(text("matrix"))
    writer.paragraph(text("matrix-text"))
    writer.paragraph("; ".join(f"{STATUS_SIGNS[one]} – {status_word(one)}" for one in STATUSES) + ".")
    if not report.matrices:
        writer.paragraph(text("no-matrix"))
    for matrix in report.matrices:
        if len(report.matrices) > 1:
            writer.heading(matrix.title, 2)
        for start in range(0, len(matrix.columns), WIDEST):
            _part(writer, report, matrix, range(start, min(start + WIDEST, len(matrix.columns))))


def _short(title: str) -> str:
    """Return a title of two lines at most: whole titles make the matrix three times as long, and stand in the regional roadmap."""
    from textwrap import shorten

    return shorten(title, LONGEST_TITLE, placeholder="…")


def _part(writer: Writer, report: Consolidated, matrix: Matrix, places: range) -> None:
    orders = [str(report.rows[matrix.columns[place]].order) for place in places]
    if len(matrix.columns) > WIDEST:
        writer.heading(text("part") % {"first": orders[0], "last": orders[-1]}, 2)
    rows = [
        (f"{line.number}. {_short(line.title)}", *(STATUS_SIGNS[line.statuses[place]] for place in places))
        for line in matrix.items
    ]
    narrow = 3.6
    shares = (100 - narrow * len(places), *(narrow,) * len(places))
    writer.table((text("item"), *orders), rows, shares, writer.room_on_its_side)


def _rules(writer: Writer, report: Consolidated) -> None:
    writer.heading(text("rules"))
    if not report.rules:
        writer.paragraph(text("no-rules"))
        return
    rows: list[tuple[Content, ...]] = [
        (
            f"{one.title} ({one.severity_word})",
            f"{one.municipalities} {text('most')} {len(report.rows)}",
            [f"{case.municipality}: {case.message}" for case in one.cases],
            one.recommendation or "–",
        )
        for one in report.rules
    ]
    writer.table(
        [text(name) for name in ("rule", "how-many", "cases", "recommendation")], rows, (22, 14, 40, 24)
    )


def _hard(writer: Writer, report: Consolidated) -> None:
    writer.heading(text("hard"))
    writer.paragraph(report.hard_text)
    if report.hard:
        rows = [(f"{one.line.number}. {one.line.title}", one.line.deadline, one.why) for one in report.hard]
        writer.table([text(name) for name in ("item-title", "deadline", "why")], rows, (50, 20, 30))
    writer.heading(text("slips"), 2)
    for slip in report.slips:
        writer.paragraph(f"№ {slip.item}. {slip.text}" if slip.item else slip.text)
    if not report.slips:
        writer.paragraph(text("no-slips"))


def _duties(writer: Writer, report: Consolidated) -> None:
    writer.heading(text("duties"))
    rows: list[tuple[Content, ...]] = []
    for duty in report.duties:
        row = report.rows[duty.row]
        told = [f"{order}. {one.text}" for order, one in enumerate(duty.priorities, start=1)]
        rows.append(
            (
                str(row.order),
                row.name,
                [duty.sentence, *(told or [text("all-in-order")])],
                _until(report, told),
            )
        )
    writer.table([text(name) for name in ("order", "municipality", "mend", "until")], rows, (5, 22, 56, 17))


def _until(report: Consolidated, told: list[str]) -> str:
    """Return by when it is to be mended; "" where that is to be written by hand, or nothing is to be mended."""
    return report.until_words if told else ""


def _conclusions(writer: Writer, report: Consolidated) -> None:
    writer.heading(text("conclusions"))
    for order, one in enumerate(report.conclusions, start=1):
        writer.paragraph(f"{order}. {one}")
    line = "____________________"
    writer.table(
        ("", "", "", ""),
        [(one.post, line, one.name or line, report.signed_on or line) for one in report.signatures],
        (4, 3, 3, 3),
    )
