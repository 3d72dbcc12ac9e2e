"""`align report`: the expertise report as a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from alignment.cli import report_set
from alignment.cli.expansion import expand
from alignment.cli.failures import tell_problems
from alignment.cli.gating import configured_rules, particulars, today
from alignment.cli.loading import each, load_pair
from alignment.cli.options import Settings, shared
from alignment.cli.output import Target, context_for, targets, write
from alignment.cli.region import Region, region
from alignment.cli.translated import Command, argument, option, prose
from alignment.errors import AlignError, UsageError
from alignment.language import N_, _
from alignment.reporting import SUFFIXES, load_format

if TYPE_CHECKING:
    from datetime import datetime

DOCUMENTS = ("html", "docx", "pdf", "md")


@click.command(
    "report",
    cls=Command,
    short_help=N_("Write the expertise report as a document"),
    help=prose("""
    Checks each FILE and writes the expertise report: HTML, DOCX, PDF or Markdown, by the ending of --output or by --format.

    With --consolidated, one report on all FILEs: HTML, XLSX, DOCX, Markdown or JSON. Where --output is a folder (one that is there, or a
    name with a slash at the end), the whole set: each report, the consolidated one, and an index that leads to them.

    Who did the expertise, when and by which order is told by options; what isn't given is left to be filled in by hand.

    Exit codes: 0 the report is written, whatever it says; 2 a file could not be read or the report could not be written.
    """),
    epilog=prose("""
    align report sayansk.yaml -o sayansk.html
    align report sayansk.yaml -o sayansk.docx --date 2022-04-20 --expert "Иванова И. И."
    align report sayansk.yaml --format html:sayansk.html --format pdf:sayansk.pdf
    align report roadmaps --consolidated -o svod.html
    align report roadmaps -o reports/
    """),
)
@argument("files", nargs=-1, required=True, metavar=N_("FILE"))
@option(
    "--against", metavar=N_("PARENT"), help=N_("The roadmap above, whatever the file says it derives from.")
)
@option(
    "--stdin-name", default="-", metavar=N_("NAME"), help=N_("What standard input is called in messages.")
)
@option(
    "--date",
    "day",
    type=click.DateTime(["%Y-%m-%d", "%d.%m.%Y"]),
    metavar=N_("DATE"),
    help=N_("Date of the expertise: 2022-04-20 or 20.04.2022."),
)
@option("--expert", "experts", multiple=True, metavar=N_("NAME"), help=N_("An expert; repeatable."))
@option("--coordinator", metavar=N_("NAME"), help=N_("The coordinator who signs."))
@option("--order", metavar=N_("TEXT"), help=N_("The order by which the expertise is done."))
@option("--basis", metavar=N_("TEXT"), help=N_("On what ground the expertise is done."))
@option(
    "--template",
    metavar=N_("DOCX"),
    help=N_("A DOCX of your own, whose styles, margins and header are used."),
)
@shared
@region
def command(
    files: tuple[str, ...],
    against: str | None,
    stdin_name: str,
    settings: Settings,
    template: str | None,
    region: Region,
    day: datetime | None,
    **people: object,
) -> int:
    """Check, write the report, and return the exit code."""
    from alignment.checking import check
    from alignment.reporting.expertise.model import Particulars

    folder = report_set.is_folder(settings)
    files, unfound = expand(files, quiet=settings.verbosity < 0)
    tell_problems(unfound)
    wanted = () if folder else _targets(settings, files, together=region.together)
    if template and (region.together or not any(target.format == "docx" for target in wanted)):
        raise UsageError(_("--template is for DOCX only."))
    given = Path(template).read_bytes() if template else None
    told = particulars(settings, day.date() if day else None, **people) or Particulars()
    rules = configured_rules(settings)
    results, unread = each(
        files,
        lambda name: check(
            *load_pair(name, settings, against, stdin_name), rules=rules, on=told.date or today()
        ),
    )
    unread = (*unfound, *unread)
    known: dict[str, Any] = {
        "unread": unread,
        "rules": rules,
        "particulars": told,
        "template": given,
        "expected": region.awaited(settings),
        "until": region.until,
    }
    if results and folder:
        target = Target("html", Path(str(settings.output)))
        report_set.write_set(Path(str(settings.output)), results, context_for(target, settings, **known))
    elif results and region.together:
        made = report_set.build(results, context_for(wanted[0], settings, **known))
        for target in wanted:
            write(target, report_set.render(target.format, made))
    for target in wanted if results and not region.together else ():
        write(target, load_format(target.format)(results, context_for(target, settings, **known)))
    return AlignError.exit_code if unread else 0


def _targets(settings: Settings, files: tuple[str, ...], *, together: bool) -> tuple[Target, ...]:
    """Return where the report goes."""
    if together:
        from alignment.cli.report_set import consolidated_targets

        return consolidated_targets(settings, files)
    _require_a_file(settings)
    return targets(settings, DOCUMENTS, suffixes=SUFFIXES, inputs=files)


def _require_a_file(settings: Settings) -> None:
    """Refuse to write a document to a terminal by accident, or under an ending that says nothing; `-o -` asks for it."""
    if settings.formats or settings.output == "-":
        return
    if settings.output is None:
        raise UsageError(_("Say where to write the report: -o report.html (or .docx, .pdf, .md)."))
    if Path(settings.output).suffix.lower() not in SUFFIXES:
        raise UsageError(
            _(
                "The ending of %(path)s doesn't tell the format: use .html, .docx, .pdf or .md, or give --format."
            )
            % {"path": settings.output}
        )
