"""The consolidated report as a workbook: one sheet for each view, with filters, frozen heads, widths, and numbers that are numbers.

A text is never a formula, whatever it begins with: its cell is typed as text and keeps the sign of a quoted text for when it is edited.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date
from math import ceil
from typing import TYPE_CHECKING, Any

from alignment.errors import UsageError
from alignment.language import _
from alignment.reporting.consolidated.model import BANDS, STATUSES, Consolidated
from alignment.reporting.consolidated.texts import STATUS_SIGNS, band_word, status_word, text

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

LONGEST = 32_000
"""Signs; Excel holds 32 767 in a cell."""
_FILLS = {"covered": "E8F4EC", "defects": "FDF3DF", "doubtful": "F1ECFB", "absent": "FDEEEC"}
_HEAD_FILL = "E9ECEF"
_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_LINE, _MOST_LINES = 15.0, 27
"""Height of a line in points; Excel allows a row 409 of them. Not every program finds heights for wrapped text by itself."""
_SAME_EACH_TIME = (1980, 1, 1, 0, 0, 0)

Value = str | int | float | date | None


def render(report: Consolidated) -> bytes:
    """Return the workbook. Raises UsageError where openpyxl isn't installed."""
    try:
        from openpyxl import Workbook
    except ImportError:
        raise UsageError(
            _("XLSX needs the library openpyxl. Install it: pip install 'alignment[xlsx]'")
        ) from None
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type] # a new workbook has one sheet
    book.properties.title, book.properties.creator = report.head.title, report.version
    for make in (
        _summary,
        _criteria,
        _municipalities,
        _matrix,
        _rules,
        _items,
        _slips,
        _duties,
        _conclusions,
    ):
        make(book, report)
    return _saved(book)


def _summary(book: Workbook, report: Consolidated) -> None:
    received, day = report.received, report.date
    rows: list[Sequence[Value]] = [(report.head.title, report.head.subtitle)]
    if report.notice:
        rows.append((text("notice"), report.notice))
    rows += [
        (fact.name, day if day and fact.value == report.signed_on else fact.value)
        for fact in report.head.facts
    ]
    rows += [(text("received"), received.count), (text("expected"), received.expected)]
    rows += [(text("missing"), name) for name in received.missing]
    rows += [(text("unexpected"), name) for name in received.unexpected]
    rows += [(text("unread"), path) for path in received.unread]
    rows += [(words, many) for _name, words, many in report.verdicts]
    rows += [(text("typical"), one) for one in report.typical]
    _sheet(book, text("summary"), (text("what"), text("value")), rows, (44, 90), filtered=False)


def _criteria(book: Workbook, report: Consolidated) -> None:
    head = (*map(text, ("criterion", "mean", "lowest", "highest")), *map(band_word, BANDS))
    rows = [
        (one.title, *(_points(share) for share in (one.mean, one.lowest, one.highest)), *one.bands)
        for one in report.criteria
    ]
    _sheet(book, text("nav-criteria"), head, rows, (30, *(14,) * 8))


def _points(share: float | None) -> float | None:
    return None if share is None else round(100 * share, 2)


def _municipalities(book: Workbook, report: Consolidated) -> None:
    titles = [one.title for one in report.criteria]
    names = ("order", "municipality", "schools", "events", "covered", "absent")
    head = (
        *map(text, names),
        *titles,
        *map(text, ("whole-score", "verdict", "errors", "warnings", "review", "source")),
    )
    rows = [
        (
            row.order, row.name, row.schools, row.events, row.covered, row.absent,
            *({score.id: score.points for score in row.scores}.get(one.id) for one in report.criteria),
            row.score, row.verdict_word, row.errors, row.warnings, row.review, row.path,
        )
        for row in report.rows
    ]  # fmt: skip
    widths = (6, 44, 9, 14, 14, 14, *(14,) * len(titles), 9, 40, 10, 17, 12, 40)
    _sheet(book, text("municipalities"), head, rows, widths, frozen="C2")


def _matrix(book: Workbook, report: Consolidated) -> None:
    from openpyxl.styles import Alignment, PatternFill

    fills = {STATUS_SIGNS[name]: PatternFill("solid", fgColor=color) for name, color in _FILLS.items()}  # type: ignore[index]
    for order, matrix in enumerate(report.matrices, start=1):
        names = [report.rows[place].name for place in matrix.columns]
        head = (
            text("item"),
            text("item-title"),
            text("deadline"),
            *map(status_word, STATUSES),
            text("moved"),
            *names,
        )
        rows = [
            (
                _number(line.number),
                line.title,
                line.deadline,
                *line.counts,
                line.moved,
                *map(STATUS_SIGNS.__getitem__, line.statuses),
            )
            for line in matrix.items
        ]
        title = text("matrix") + (f" {order}" if order > 1 else "")
        sheet = _sheet(book, title, head, rows, (8, 60, 22, *(11,) * 6, *(5,) * len(names)), frozen="C2")
        for row in sheet.iter_rows(min_row=2, min_col=10):
            for cell in row:
                cell.alignment = Alignment(horizontal="center", vertical="top")
                if cell.value in fills:
                    cell.fill = fills[str(cell.value)]
        for cell in sheet[1][9:]:
            cell.alignment = Alignment(text_rotation=90, vertical="bottom", horizontal="center")
        sheet.row_dimensions[1].height = 190


def _rules(book: Workbook, report: Consolidated) -> None:
    names = ("rule", "criterion", "severity", "how-many", "times", "cases", "recommendation")
    rows = [
        (
            one.title, one.criterion, one.severity_word, one.municipalities, one.times,
            "\n".join(f"{case.municipality}: {case.message}" for case in one.cases), one.recommendation,
        )
        for one in report.rules
    ]  # fmt: skip
    _sheet(book, text("rules"), [text(name) for name in names], rows, (44, 24, 18, 16, 10, 90, 50))


def _items(book: Workbook, report: Consolidated) -> None:
    names = ("item", "item-title", "deadline", "absent-many", "moved", "why")
    rows = [
        (
            _number(one.line.number),
            one.line.title,
            one.line.deadline,
            one.line.count("absent"),
            one.line.moved,
            one.why,
        )
        for one in report.hard
    ]
    _sheet(book, text("nav-hard"), [text(name) for name in names], rows, (8, 80, 24, 16, 16, 50))


def _slips(book: Workbook, report: Consolidated) -> None:
    rows = [(_number(one.item), one.text) for one in report.slips]
    _sheet(book, text("nav-slips"), (text("item"), text("flaw")), rows, (10, 120))


def _duties(book: Workbook, report: Consolidated) -> None:
    names = ("order", "municipality", "verdict", "mend", "until")
    rows: list[Sequence[Value]] = []
    for duty in report.duties:
        row = report.rows[duty.row]
        told = [one.text for one in duty.priorities] or [text("all-in-order")]
        rows += [
            (row.order, row.name, row.verdict_word, one, report.until if duty.priorities else None)
            for one in told
        ]
    _sheet(book, text("nav-duties"), [text(name) for name in names], rows, (6, 44, 40, 100, 18))


def _conclusions(book: Workbook, report: Consolidated) -> None:
    rows = list(enumerate(report.conclusions, start=1))
    _sheet(book, text("conclusions"), (text("order"), text("conclusion")), rows, (6, 120), filtered=False)


def _sheet(
    book: Workbook,
    title: str,
    head: Sequence[str],
    rows: Iterable[Sequence[Value]],
    widths: Sequence[float],
    *,
    frozen: str = "A2",
    filtered: bool = True,
) -> Worksheet:
    """Add a sheet with one table from its first cell on, and return it."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet: Worksheet = book.create_sheet(title.replace("\u00a0", " ")[:31])
    bold, fill = Font(bold=True), PatternFill("solid", fgColor=_HEAD_FILL)
    wrapped = Alignment(wrap_text=True, vertical="top")
    for column, words in enumerate(head, start=1):
        cell = _put(sheet, 1, column, words)
        cell.font, cell.fill, cell.alignment = bold, fill, Alignment(wrap_text=True, vertical="bottom")
    last = 1
    for last, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            _put(sheet, last, column, value).alignment = wrapped
        sheet.row_dimensions[last].height = _LINE * min(_lines(row, widths), _MOST_LINES)
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = frozen
    if filtered:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(head))}{last}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = 9, 0
    sheet.page_setup.orientation = "landscape"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    return sheet


def _lines(row: Sequence[Value], widths: Sequence[float]) -> int:
    """Return how many lines the fullest cell of a row takes; a width is in signs, and words don't fill a line to its end."""
    return max(
        (
            sum(ceil(len(line) * 1.15 / width) or 1 for line in value.split("\n"))
            for value, width in zip(row, widths, strict=False)
            if isinstance(value, str) and value
        ),
        default=1,
    )


def _put(sheet: Worksheet, row: int, column: int, value: Value) -> Any:  # noqa: ANN401 - openpyxl's cell
    cell = sheet.cell(row, column)
    if isinstance(value, str):
        cell.value = value.replace("\u00a0", " ")[:LONGEST]
        cell.data_type = "s"
        if value[:1] in {"=", "+", "-", "@"}:
            cell.quotePrefix = True
    elif value is not None:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "DD.MM.YYYY"
    return cell


def _number(told: str) -> Value:
    """Return a row's number as a number where it is one, so that it sorts as one."""
    return int(told) if told.isascii() and told.isdigit() and len(told) < 10 else told


def _saved(book: Workbook) -> bytes:
    """Return the file's bytes, the same for the same report: times are fixed."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    raw, fixed = io.BytesIO(), io.BytesIO()
    book.save(raw)
    with ZipFile(raw) as source, ZipFile(fixed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", data)
            target.writestr(ZipInfo(name, _SAME_EACH_TIME), data, ZIP_DEFLATED)
    return fixed.getvalue()
