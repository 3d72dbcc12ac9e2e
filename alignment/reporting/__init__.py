"""One format = one pure function `(results, context) -> str | bytes`, named in FORMATS and imported when it is asked for.

Writing what it returns is the command line's business (alignment.cli.output). A new format is a module with such a
function and one line here.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from alignment.checking.findings import Result
    from alignment.reporting.context import Context

Format: TypeAlias = "Callable[[tuple[Result, ...], Context], str | bytes]"

FORMATS = {
    "terminal": "alignment.reporting.terminal:render",
    "json": "alignment.reporting.json:render",
    "html": "alignment.reporting.html:render",
    "md": "alignment.reporting.markdown:render",
    "docx": "alignment.reporting.docx:render",
    "pdf": "alignment.reporting.pdf:render",
    "sarif": "alignment.reporting.sarif:render",
    "junit": "alignment.reporting.junit:render",
    "github": "alignment.reporting.github:render",
    "gitlab": "alignment.reporting.gitlab:render",
    "checkstyle": "alignment.reporting.checkstyle:render",
    "markdown": "alignment.reporting.markdown_summary:render",
    "csv": "alignment.reporting.csv:render",
}
FOR_CI = ("sarif", "junit", "github", "gitlab", "checkstyle", "markdown", "csv")
"""Formats that are written even where no file could be read: CI collects them whatever the outcome."""
DOCUMENTS = ("html", "docx", "pdf", "md")
"""Formats of the expertise: they show every finding, for a baseline excuses none from being mended."""
SUFFIXES = {
    ".json": "json",
    ".txt": "terminal",
    ".html": "html",
    ".htm": "html",
    ".md": "md",
    ".docx": "docx",
    ".pdf": "pdf",
    ".sarif": "sarif",
    ".csv": "csv",
}
"""The format that `-o report.SUFFIX` means where --format is silent."""


def load_format(name: str) -> Format:
    """Return the function of a format in FORMATS."""
    module, _colon, function = FORMATS[name].partition(":")
    loaded: Format = getattr(import_module(module), function)
    return loaded
