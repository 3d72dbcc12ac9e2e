"""`--format checkstyle`: the XML that Jenkins, reviewdog and many others read.

<checkstyle><file name><error line column severity message source>. It knows no accepted findings: they are told as such,
with severity info, and so are questions to a person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignment.reporting.context import Context
from alignment.reporting.gate import UNREADABLE, path_of, problem_text, shown

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from alignment.checking.findings import Result

VERSION = "4.3"
"""Of the format; readers look for it."""


def render(results: tuple[Result, ...], context: Context) -> bytes:
    """Return the document as UTF-8; a file without findings stands there too, for it was checked."""
    from xml.etree.ElementTree import Element, SubElement

    from alignment.reporting.xml import encode

    root = Element("checkstyle", version=VERSION)
    files: dict[str, Element] = {}

    def file(path: str) -> Element:
        if path not in files:
            files[path] = SubElement(root, "file", name=path)
        return files[path]

    for problem in context.unread:
        _error(
            file(path_of(problem.path)),
            problem.line,
            problem.column,
            "error",
            problem_text(problem),
            UNREADABLE,
        )
    for result in results:
        file(path_of(result.roadmap.path))
    for one in shown(results):
        place = one.finding.location
        severity = one.kind if one.kind in {"error", "warning"} else "info"
        _error(file(one.path), place.line, place.column, severity, one.whole, one.finding.rule)
    return encode(root)


def _error(parent: Element, line: int, column: int, severity: str, message: str, rule: str) -> None:
    from xml.etree.ElementTree import SubElement

    SubElement(
        parent,
        "error",
        line=str(max(1, line)),
        column=str(max(1, column)),
        severity=severity,
        message=message,
        source=f"align.{rule}",
    )
