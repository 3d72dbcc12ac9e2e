"""The consolidated report, and the whole set in a folder: each municipality's report, the consolidated one, and an index."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import click

from alignment.cli.folder import write_together
from alignment.cli.options import Settings
from alignment.cli.output import Target, targets
from alignment.errors import UsageError
from alignment.language import _
from alignment.reporting.context import Context

if TYPE_CHECKING:
    from alignment.checking.findings import Result
    from alignment.reporting.consolidated.model import Consolidated

INDEX, CONSOLIDATED = "index.html", "svod.html"
BESIDE = ("xlsx", "docx")
"""Formats of the consolidated report that stand beside its page, where their libraries are installed."""
_RESERVED = {"index", "svod", "con", "prn", "aux", "nul"}
"""Names that the set needs, and those of devices in Windows (with a digit: com1, lpt1)."""
_LATIN = dict(zip("абвгдезийклмнопрстуфхцыэё", "abvgdezijklmnoprstufhcyee", strict=True)) | {
    "ж": "zh", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya",
}  # fmt: skip


def is_folder(settings: Settings) -> bool:
    """Whether --output names a folder: one that is there, or a name with a slash at the end."""
    output = settings.output
    return (
        bool(output)
        and not settings.formats
        and (str(output).endswith(("/", "\\")) or Path(str(output)).is_dir())
    )


def consolidated_targets(settings: Settings, inputs: Sequence[str]) -> tuple[Target, ...]:
    """Return where the consolidated report goes. Raises UsageError where the ending of --output tells no format."""
    from alignment.reporting.consolidated import FORMATS, SUFFIXES

    output = settings.output
    if not settings.formats and output != "-" and Path(output or "").suffix.lower() not in SUFFIXES:
        raise UsageError(
            _(
                "Say where to write the consolidated report: -o svod.html (or .xlsx, .docx, .md, .json), or a folder: -o reports/"
            )
        )
    return targets(settings, tuple(FORMATS), suffixes=SUFFIXES, inputs=inputs)


def build(results: Sequence[Result], context: Context, pages: Sequence[str] = ()) -> Consolidated:
    """Return the consolidated report. Raises UsageError where none of the roadmaps is of a municipality."""
    from alignment.reporting.consolidated import consolidated

    made = consolidated(
        results,
        context.expected,
        context.particulars,
        rules=context.rules,
        pages=pages,
        unread=[problem.path for problem in context.unread],
        until=context.until,
    )
    if not made.rows:
        raise UsageError(_("There is nothing to consolidate: give the roadmaps of the municipalities."))
    return made


def render(name: str, report: Consolidated) -> str | bytes:
    """Return the consolidated report in a format of alignment.reporting.consolidated.FORMATS."""
    from alignment.reporting.consolidated import FORMATS

    module, _colon, function = FORMATS[name].partition(":")
    rendered: str | bytes = getattr(import_module(module), function)(report)
    return rendered


def write_set(folder: Path, results: Sequence[Result], context: Context) -> None:
    """Write the whole set into a folder, which is made where it isn't there, or nothing; its other files stay.

    A format whose library isn't installed is told on stderr and left out. Raises OSError where something can't be written.
    """
    pages = file_names(results)
    write_together(folder, _documents(results, pages, build(results, context, pages), context))


def _documents(
    results: Sequence[Result], pages: Sequence[str], report: Consolidated, context: Context
) -> Iterator[tuple[str, str | bytes]]:
    """Return what the set consists of; the index comes last, so that it never leads to what isn't there."""
    from alignment.reporting.consolidated.html import render_index
    from alignment.reporting.html import render as render_expertise

    beside = _beside(report, quiet=context.verbosity < 0)
    yield CONSOLIDATED, render("html", report)
    yield from beside.items()
    for page, result in zip(pages, results, strict=True):
        yield page, render_expertise((result,), context)
    yield INDEX, render_index(report, CONSOLIDATED, tuple(beside))


def _beside(report: Consolidated, *, quiet: bool) -> dict[str, str | bytes]:
    """Return the consolidated report in further formats, by the name of the file."""
    made = {}
    for name in BESIDE:
        try:
            made[f"{PurePath(CONSOLIDATED).stem}.{name}"] = render(name, report)
        except UsageError as error:
            if not quiet:
                click.echo(_("Left out: %(message)s") % {"message": error}, err=True)
    return made


def file_names(results: Sequence[Result]) -> tuple[str, ...]:
    """Return a file name for each report: Latin letters, digits and hyphens, so that it goes through mail, archives and addresses."""
    taken: set[str] = set()
    names = []
    for result in results:
        stem = slug(PurePath(result.roadmap.path).stem) or slug(result.roadmap.territory) or "report"
        if stem in _RESERVED or re.fullmatch(r"(com|lpt)\d", stem):
            stem += "-report"
        name, number = stem, 1
        while name in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name)
        names.append(f"{name}.html")
    return tuple(names)


def slug(text: str) -> str:
    """Return a text as Latin letters, digits and single hyphens, at most 60 of them; "" where nothing is left."""
    from unicodedata import normalize

    latin = "".join(_LATIN.get(sign, sign) for sign in normalize("NFC", text).lower())
    return (
        re.sub(r"[^a-z0-9]+", "-", normalize("NFKD", latin).encode("ascii", "ignore").decode())
        .strip("-")[:60]
        .strip("-")
    )
