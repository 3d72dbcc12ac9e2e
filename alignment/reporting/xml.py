"""XML of reports, written by the standard library."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def encode(root: Element) -> bytes:
    """Return an indented document in UTF-8. Texts must have gone through plain.one_line: XML knows no control characters."""
    from xml.etree.ElementTree import indent, tostring

    indent(root)
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document + b"\n"
