"""`--format csv`: one finding a row, for tables and scripts (RFC 4180: commas, quotes, CRLF; UTF-8 without a mark).

A cell that a spreadsheet would take for a formula gets an apostrophe before it. Rows of files that couldn't be read come first,
with the rule «unreadable».
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from alignment.reporting.context import Context
from alignment.reporting.gate import UNREADABLE, path_of, problem_text, shown
from alignment.reporting.plain import visible

if TYPE_CHECKING:
    from alignment.checking.findings import Result
    from alignment.reporting.gate import Shown

COLUMNS = (
    "path", "line", "column", "territory", "event", "item", "field", "rule", "title", "kind", "severity", "confidence",
    "criterion", "message", "advice", "related_path", "related_line", "related_column", "fingerprint", "waived_by",
    "waived_reason",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(results: tuple[Result, ...], context: Context) -> str:
    """Return the table with a row of names."""
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\r\n")
    table.writeheader()
    for problem in context.unread:
        table.writerow({
            "path": _safe(path_of(problem.path)), "line": problem.line or "", "column": problem.column or "",
            "rule": UNREADABLE, "kind": UNREADABLE, "severity": "error", "message": _safe(problem_text(problem)),
        })  # fmt: skip
    for one in shown(results):
        table.writerow({name: _safe(value) for name, value in _row(one, context).items()})
    return text.getvalue()


def _row(one: Shown, context: Context) -> dict[str, str | int | None]:
    finding, related, waived = one.finding, one.finding.related, one.finding.waived
    return {
        "path": one.path,
        "line": finding.location.line,
        "column": finding.location.column,
        "territory": one.result.roadmap.territory,
        "event": finding.event,
        "item": finding.item,
        "field": finding.field,
        "rule": finding.rule,
        "title": context.title_of(finding.rule),
        "kind": one.kind,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "criterion": finding.criterion,
        "message": finding.message,
        "advice": finding.advice,
        "related_path": path_of(related.path) if related else None,
        "related_line": related.line if related else None,
        "related_column": related.column if related else None,
        "fingerprint": finding.fingerprint,
        "waived_by": waived.by if waived else None,
        "waived_reason": waived.reason if waived else None,
    }


def _safe(value: str | int | None) -> str | int:
    """Return a value that shows as text in a spreadsheet; line breaks stay, other control characters are written out."""
    if not isinstance(value, str):
        return "" if value is None else value
    text = "\n".join(visible(line) for line in value.splitlines())
    return f"'{text}" if text.startswith(_FORMULA) else text
