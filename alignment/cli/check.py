"""`align check`: the expertise of one or more roadmaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from alignment.cli.loading import each, load_pair
from alignment.cli.options import Settings, fail_on, shared
from alignment.cli.output import context_for, targets, write
from alignment.cli.translated import Command, argument, option, prose
from alignment.errors import AlignError
from alignment.language import N_
from alignment.reporting import FORMATS, SUFFIXES, load_format

if TYPE_CHECKING:
    from alignment.checking.findings import Result

FINDINGS = 1


@click.command(
    "check",
    cls=Command,
    short_help=N_("Check roadmaps against the roadmap above them"),
    help=prose("""
    Checks each FILE against its parent (derives_from in the file, or --against) and prints the findings.

    A FILE that is no path is looked up among the bundled roadmaps; "-" is standard input. A file that can't be read is reported,
    the others are checked all the same.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 a file could not be read. Questions to a person and accepted findings
    fail nothing.
    """),
    epilog=prose("""
    align check sayansk.yaml
    align check plan.yaml --against region.yaml
    align check *.yaml --format json -o report.json
    align check plan.yaml --format terminal --format json:report.json
    """),
)
@argument("files", nargs=-1, required=True, metavar=N_("FILE"))
@option(
    "--against", metavar=N_("PARENT"), help=N_("The roadmap above, whatever the file says it derives from.")
)
@option(
    "--stdin-name", default="-", metavar=N_("NAME"), help=N_("What standard input is called in messages.")
)
@fail_on
@shared
def command(
    files: tuple[str, ...], against: str | None, stdin_name: str, fail_on: str | None, settings: Settings
) -> int:
    """Check, print, and return the exit code."""
    from alignment.checking import check, load_packs

    wanted = targets(settings, FORMATS, suffixes=SUFFIXES, inputs=files)
    rules = load_packs(settings.rules) if settings.rules else load_packs()
    results, unread = each(
        files, lambda name: check(*load_pair(name, settings, against, stdin_name), rules=rules)
    )
    if results:
        for target in wanted:
            context = context_for(target, settings, unread=unread, rules=rules)
            write(target, load_format(target.format)(results, context))
    if unread:
        return AlignError.exit_code
    threshold = fail_on or settings.fail_on or "error"
    return FINDINGS if any(fails(result, threshold) for result in results) else 0


def fails(result: Result, threshold: str) -> bool:
    """Return whether a result has a finding at or above `threshold` that may fail a run."""
    grave = {
        "error": ("error",),
        "warning": ("error", "warning"),
        "info": ("error", "warning", "info"),
        "never": (),
    }
    return any(finding.fails and finding.severity in grave[threshold] for finding in result.findings)
