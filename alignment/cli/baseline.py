"""`align baseline`: writes down the findings that are there, so that only new ones fail a run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from alignment.cli import completing
from alignment.cli.expansion import expand
from alignment.cli.gating import Gate, choosing, chosen_rules, tell_stale
from alignment.cli.loading import each, load_pair
from alignment.cli.options import Settings, shared
from alignment.cli.output import Target, targets, write
from alignment.cli.translated import Command, argument, option, prose
from alignment.errors import AlignError
from alignment.language import N_, ngettext

if TYPE_CHECKING:
    from alignment.baseline import Baseline, Known
    from alignment.checking.findings import Result


@click.command(
    "baseline",
    cls=Command,
    short_help=N_("Write down the findings that are there, so that only new ones fail"),
    help=prose("""
    Checks each FILE and writes its findings as a baseline. align check --baseline FILE then fails on new findings only. A finding
    stays the same when rows are renumbered or moved, and when its message is worded anew.

    A baseline that is there already is written anew: entries that match nothing any more are told and dropped, those of roadmaps that
    aren't checked now are kept as long as their files are there.

    Exit codes: 0 written; 2 a file could not be read, and nothing was written.
    """),
    epilog=prose("""
    align baseline plans/ -o baseline.json
    align check plans/ --baseline baseline.json
    """),
)
@argument("files", nargs=-1, required=True, metavar=N_("FILE"), shell_complete=completing.files)
@option(
    "--against", metavar=N_("PARENT"), help=N_("The roadmap above, whatever the file says it derives from.")
)
@shared
@choosing
def command(files: tuple[str, ...], against: str | None, settings: Settings, gate: Gate) -> int:
    """Check, write the baseline, and return the exit code."""
    from alignment.baseline import baseline_of, dump
    from alignment.checking import check

    quiet = settings.verbosity < 0
    names, problems = expand(files, quiet=quiet)
    (target,) = targets(settings, ("json",), suffixes={}, inputs=names)
    before = _before(target)
    rules = chosen_rules(settings, gate)
    results, unread = each(
        names, lambda name: check(*load_pair(name, settings, against), rules=rules, on=gate.day)
    )
    if problems:
        from alignment.cli.failures import tell_problems

        tell_problems(problems)
    if unread or problems:
        return AlignError.exit_code
    kept = _kept(before, results) if before else ()
    if before and not quiet:
        _tell_dropped(before, results)
    made = baseline_of(results, kept=kept)
    write(target, dump(made))
    if target.path is not None and not quiet:
        count = sum(len(known.findings) for known in made.roadmaps)
        told = ngettext("%(path)s: %(count)d known finding", "%(path)s: %(count)d known findings", count)
        click.echo(told % {"path": target.path, "count": count}, err=True)
    return 0


def _before(target: Target) -> Baseline | None:
    """Return the baseline that is to be written anew. Raises BaselineError where the file is something else."""
    if target.path is None or not target.path.is_file():
        return None
    from alignment.baseline import load_baseline

    return load_baseline(target.path)


def _kept(before: Baseline, results: tuple[Result, ...]) -> tuple[Known, ...]:
    """Return what is known of roadmaps that aren't checked now and whose files are still there."""
    from alignment.baseline import known_of

    checked = [known_of(before, result.roadmap) for result in results]
    return tuple(known for known in before.roadmaps if known not in checked and Path(known.path).is_file())


def _tell_dropped(before: Baseline, results: tuple[Result, ...]) -> None:
    from alignment.baseline import stale_of

    stale = stale_of(before, results)
    if stale:
        tell_stale(before, stale, dropped=True)
