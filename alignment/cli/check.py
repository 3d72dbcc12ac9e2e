"""`align check`: the expertise of one or more roadmaps."""

from __future__ import annotations

import click

from alignment.cli import completing
from alignment.cli.checking import Order, known_baseline, run
from alignment.cli.gating import Gate, chosen_rules, gated
from alignment.cli.options import Settings, shared
from alignment.cli.translated import Command, argument, option, prose
from alignment.errors import UsageError
from alignment.language import N_, _


@click.command(
    "check",
    cls=Command,
    short_help=N_("Check roadmaps against the roadmap above them"),
    help=prose("""
    Checks each FILE against its parent (derives_from in the file, or --against) and prints the findings.

    A FILE that is no path is looked up among the bundled roadmaps; "-" is standard input; of a folder all roadmaps in it are checked.
    A file that can't be read is reported, the others are checked all the same.

    Exit codes: 0 no more than --max-errors findings at or above --fail-on, 1 more of them, 2 a file could not be read. Questions to a
    person, accepted findings and those that the baseline knows fail nothing.
    """),
    epilog=prose("""
    align check sayansk.yaml
    align check plan.yaml --against region.yaml
    align check plans/ --format json -o report.json
    align check plans/ --format terminal --format sarif:report.sarif
    align check plans/ --baseline baseline.json --fail-on warning
    align check plan.yaml --select deadline-after-window --trace
    align check plan.yaml --watch
    """),
)
@argument("files", nargs=-1, required=True, metavar=N_("FILE"), shell_complete=completing.files)
@option(
    "--against", metavar=N_("PARENT"), help=N_("The roadmap above, whatever the file says it derives from.")
)
@option(
    "--stdin-name", default="-", metavar=N_("NAME"), help=N_("What standard input is called in messages.")
)
@option(
    "--trace",
    "traced",
    is_flag=True,
    help=N_("Show what each expression of the rules of --select gives, for those who write rule packs."),
)
@option("--watch", is_flag=True, help=N_("Check again whenever a file is saved, until Ctrl-C."))
@shared
@gated
def command(
    files: tuple[str, ...],
    against: str | None,
    stdin_name: str,
    settings: Settings,
    gate: Gate,
    *,
    traced: bool,
    watch: bool,
) -> int:
    """Check, print, and return the exit code."""
    order = Order(
        files=files,
        against=against,
        stdin_name=stdin_name,
        settings=settings,
        gate=gate,
        rules=chosen_rules(settings, gate),
        baseline=known_baseline(gate),
        traced=traced,
    )
    if traced and not gate.select:
        raise UsageError(_("--trace is for rules that are named: --select RULE."))
    if watch:
        from alignment.cli.watching_check import keep_checking

        keep_checking(order)
    return run(order)[0]
