"""Paragraphs, tables and sections of a DOCX, written into a template before a place in it.

python-docx opens and saves the file; the rows are made as elements, since its own tables take seconds where there are hundreds
of rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from alignment.reporting.expertise.model import Cell, Piece

if TYPE_CHECKING:
    from docx.document import Document

Content = str | Cell | tuple["Content", ...] | list["Content"]
"""What stands in a cell of a table: a text, a cell with marks, or several of them one under the other."""

MARKER = "{{ report }}"
"""The paragraph of a template in whose place the report is put; without it, the report goes to the end."""
_TWIPS = 1440 / 25.4  # twentieths of a point in a millimetre
_A4 = (round(210 * _TWIPS), round(297 * _TWIPS))


class Writer:
    """Writes into a document before its place."""

    def __init__(self, document: Document) -> None:
        self._styles = {style.name: style.style_id for style in document.styles}
        body = document.element.body
        self._last_section: Any = body.sectPr
        marker = next((p for p in document.paragraphs if p.text.strip() == MARKER), None)
        self._place: Any = marker._p if marker is not None else body.sectPr  # noqa: SLF001 - its element
        self._marker = marker

    def done(self) -> None:
        """Take the marker out."""
        if self._marker is not None:
            self._place.getparent().remove(self._place)

    @property
    def room(self) -> int:
        """The width between the margins, in twips."""
        return self._room("w:w", "w:left", "w:right") or _A4[0] - round(30 * _TWIPS)

    @property
    def room_on_its_side(self) -> int:
        """The width between the margins of a page that is turned."""
        return self._room("w:h", "w:top", "w:bottom") or _A4[1] - round(40 * _TWIPS)

    def _room(self, side: str, *margins: str) -> int:
        size, around = self._last_section.find(qn("w:pgSz")), self._last_section.find(qn("w:pgMar"))
        if size is None or around is None:
            return 0
        return int(size.get(qn(side))) - sum(int(around.get(qn(margin))) for margin in margins)

    def paragraph(self, content: str | Cell, style: str = "Normal", *, bold: bool = False) -> None:
        """Add a paragraph; a style that the template lacks is the ordinary one."""
        self._place.addprevious(self._paragraph(content, style, bold=bold))

    def heading(self, text: str, level: int = 1) -> None:
        """Add a heading."""
        self.paragraph(text, f"Heading {level}")

    def table(
        self,
        head: Sequence[str],
        rows: Iterable[Sequence[Content]],
        shares: Sequence[float],
        room: int = 0,
        *,
        style: str = "Table Text",
        grid: bool = True,
        fills: Mapping[str, str] | None = None,
    ) -> None:
        """Add a table whose head is repeated on every page and whose rows aren't cut; `shares` are widths of columns.

        `fills` are colours behind cells, by what stands in them. A style that the template lacks is «Table Text».
        """
        style = style if style in self._styles else "Table Text"
        room = room or self.room
        widths = [round(room * share / sum(shares)) for share in shares]
        table = OxmlElement("w:tbl")
        properties = _child(table, "w:tblPr")
        if grid and (lines := self._styles.get("Table Grid")):
            _child(properties, "w:tblStyle", val=lines)
        _child(properties, "w:tblW", w=str(sum(widths)), type="dxa")
        _child(properties, "w:tblLayout", type="fixed")
        columns = _child(table, "w:tblGrid")
        for width in widths:
            _child(columns, "w:gridCol", w=str(width))
        if any(head):
            table.append(self._row(head, widths, style, head=True))
        for row in rows:
            table.append(self._row(row, widths, style, fills=fills or {}))
        self._place.addprevious(table)
        self.paragraph("", "Table Text")

    def section(self, *, landscape: bool) -> None:
        """End the section before this place; what stands before it is on portrait or landscape pages."""
        ending = deepcopy(self._last_section)
        if landscape:
            size, margins = ending.find(qn("w:pgSz")), ending.find(qn("w:pgMar"))
            if size is not None and margins is not None:
                _turn(size, margins)
        paragraph = self._paragraph("", "Table Text")
        paragraph.get_or_add_pPr().append(ending)
        self._place.addprevious(paragraph)
        first_only = self._last_section.find(qn("w:titlePg"))
        if first_only is not None:
            self._last_section.remove(first_only)

    def _row(
        self,
        row: Sequence[Content],
        widths: Sequence[int],
        style: str,
        *,
        head: bool = False,
        fills: Mapping[str, str] = MappingProxyType({}),
    ) -> Any:  # noqa: ANN401
        element = OxmlElement("w:tr")
        properties = _child(element, "w:trPr")
        _child(properties, "w:cantSplit")
        if head:
            _child(properties, "w:tblHeader")
        for content, width in zip(row, widths, strict=True):
            cell = _child(element, "w:tc")
            about = _child(cell, "w:tcPr")
            _child(about, "w:tcW", w=str(width), type="dxa")
            if isinstance(content, str) and content in fills:
                _child(about, "w:shd", val="clear", color="auto", fill=fills[content])
            for part in _parts(content) or [""]:
                cell.append(self._paragraph(part, style, bold=head))
        return element

    def _paragraph(self, content: str | Cell, style: str, *, bold: bool = False) -> Any:  # noqa: ANN401
        paragraph: Any = OxmlElement("w:p")
        if style != "Normal" and style in self._styles:
            _child(paragraph.get_or_add_pPr(), "w:pStyle", val=self._styles[style])
        lines = [(Piece(line),) for line in content.split("\n")] if isinstance(content, str) else content
        for order, line in enumerate(lines):
            for at, piece in enumerate(line):
                _run(paragraph, piece, bold=bold, new_line=bool(order) and not at)
        return paragraph


def _run(paragraph: Any, piece: Piece, *, bold: bool, new_line: bool) -> None:  # noqa: ANN401
    run = _child(paragraph, "w:r")
    if bold or piece.mark:
        properties = _child(run, "w:rPr")
        _child(properties, "w:b")
        if piece.mark:
            _child(properties, "w:u", val="single")
    if new_line:
        _child(run, "w:br")
    text = _child(run, "w:t")
    text.text = piece.text
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _parts(content: Content) -> list[str | Cell]:
    """Return the paragraphs of a cell of a table."""
    if isinstance(content, str):
        return [content]
    if isinstance(content, list):
        return [part for member in content for part in _parts(member)]
    return [content] if content else []  # type: ignore[list-item] # a tuple is a cell with marks


def _turn(size: Any, margins: Any) -> None:  # noqa: ANN401
    """Turn a page on its side: its margins go round with it."""
    width, height = size.get(qn("w:w")), size.get(qn("w:h"))
    size.set(qn("w:w"), height)
    size.set(qn("w:h"), width)
    size.set(qn("w:orient"), "landscape")
    top, right, bottom, left = (margins.get(qn(f"w:{side}")) for side in ("top", "right", "bottom", "left"))
    for side, value in (("top", left), ("right", top), ("bottom", right), ("left", bottom)):
        margins.set(qn(f"w:{side}"), value)


def _child(parent: Any, tag: str, **attributes: str) -> Any:  # noqa: ANN401
    element: Any = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    parent.append(element)
    return element
