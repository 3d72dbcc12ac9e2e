"""The expertise report as DOCX, to be edited on: made from a template that a coordinator may replace by their own.

The bundled template (templates/report.docx, made by `python -m tests.tools.docx_template`) follows customs of official documents; where
each comes from is said there.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from alignment.checking.findings import Result
from alignment.data import folder
from alignment.errors import UsageError
from alignment.language import _
from alignment.reporting.context import Context
from alignment.reporting.html import reports

if TYPE_CHECKING:
    from docx.document import Document

TEMPLATE = "report.docx"
_SAME_EACH_TIME = (1980, 1, 1, 0, 0, 0)


def render(results: tuple[Result, ...], context: Context) -> bytes:
    """Return the document; several reports stand in it one after the other.

    Raises UsageError where python-docx isn't installed or the given template is no DOCX.
    """
    document = opened(context.template)
    from alignment.reporting.docx_body import body
    from alignment.reporting.wordprocessing import Writer

    made = reports(results, context)
    writer = Writer(document)
    for order, report in enumerate(made):
        body(writer, report, new_page=bool(order))
    writer.done()
    document.core_properties.title = f"{made[0].head.title}: {', '.join(one.head.territory for one in made)}"
    return saved(document)


def opened(template: bytes | None) -> Document:
    """Return a document to write into: of the template given, or of the bundled one. Raises UsageError as `render` does."""
    from zipfile import BadZipFile

    try:
        import docx
    except ImportError:
        raise UsageError(
            _("DOCX needs the library python-docx. Install it: pip install 'alignment[docx]'")
        ) from None
    source = (folder("templates") / TEMPLATE).read_bytes() if template is None else template
    try:
        return docx.Document(io.BytesIO(source))
    except (BadZipFile, KeyError, ValueError):
        raise UsageError(
            _("The template is no DOCX document. Save it from the text editor as .docx.")
        ) from None


def saved(document: Document) -> bytes:
    """Return the file's bytes, the same for the same document: the archive's times are fixed."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    raw, fixed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with ZipFile(raw) as source, ZipFile(fixed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name, _SAME_EACH_TIME), source.read(name), ZIP_DEFLATED)
    return fixed.getvalue()
