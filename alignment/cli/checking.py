"""What `align check` does: an order, carried out once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alignment.cli.gating import Gate, particulars, without_known
from alignment.cli.loading import each, load_pair
from alignment.cli.options import Settings
from alignment.cli.output import Target, context_for, targets, write
from alignment.errors import AlignError, Problem, UsageError
from alignment.language import _
from alignment.model import Model
from alignment.reporting import DOCUMENTS, FOR_CI, FORMATS, SUFFIXES, load_format

if TYPE_CHECKING:
    from alignment.baseline import Baseline
    from alignment.checking.findings import Result
    from alignment.checking.packs.model import Rules

FINDINGS = 1


class Order(Model, frozen=True):
    """What is to be checked, by what, and where it is written."""

    files: tuple[str, ...]
    against: str | None
    stdin_name: str
    settings: Settings
    gate: Gate
    rules: Rules
    baseline: Baseline | None
    traced: bool


def run(order: Order) -> tuple[int, tuple[Result, ...]]:
    """Check and write once; return the exit code and the results."""
    files, problems = _expanded(order)
    wanted = targets(order.settings, FORMATS, suffixes=SUFFIXES, inputs=files)
    results, unread = check_all(order, files)
    unread = (*problems, *unread)
    if order.traced:
        _trace(order, results, wanted)
    else:
        _write(order, results, unread, wanted)
    if unread:
        return AlignError.exit_code, results
    return (FINDINGS if order.gate.fails(results) else 0), results


def check_all(order: Order, files: tuple[str, ...]) -> tuple[tuple[Result, ...], tuple[Problem, ...]]:
    """Return the results, with what the baseline knows marked, and the problems of files that can't be read."""
    from alignment.checking import check

    results, unread = each(
        files,
        lambda name: check(
            *load_pair(name, order.settings, order.against, order.stdin_name),
            rules=order.rules,
            on=order.gate.day,
        ),
    )
    if order.baseline is not None:
        results = without_known(results, order.baseline, quiet=order.settings.verbosity < 0)
    return results, unread


def _write(
    order: Order, results: tuple[Result, ...], unread: tuple[Problem, ...], wanted: tuple[Target, ...]
) -> None:
    """Make every report before the first is written, so that one that can't be made leaves no half of the whole behind."""
    config = order.settings.config
    made = []
    for target in wanted:
        if results or target.format in FOR_CI:
            context = context_for(
                target,
                order.settings,
                unread=unread,
                rules=order.rules,
                particulars=particulars(order.settings, order.gate.told_day),
                fail_on=order.gate.fail_on,
                baseline=order.baseline is not None,
                expected=config.municipalities if config and _is_of_many(order, results) else (),
            )
            shown = _of_the_roadmap(order, results) if target.format in DOCUMENTS else results
            made.append((target, load_format(target.format)(shown, context)))
    for target, content in made:
        write(target, content)


def _is_of_many(order: Order, results: tuple[Result, ...]) -> bool:
    """Whether submissions are looked at together, so that it matters who has sent none."""
    return len(results) > 1 or any(Path(name).is_dir() for name in order.files)


def _of_the_roadmap(order: Order, results: tuple[Result, ...]) -> tuple[Result, ...]:
    """Return the results without regard to the baseline, which is for the gate and not for the expertise."""
    if order.baseline is None:
        return results
    from alignment.baseline import unmarked

    return unmarked(results)


def _trace(order: Order, results: tuple[Result, ...], wanted: tuple[Target, ...]) -> None:
    from alignment.checking.tracing import trace
    from alignment.reporting.page import Page
    from alignment.reporting.trace import show

    for target in wanted:
        if target.format != "terminal":
            raise UsageError(_("--trace is shown in a terminal or written as text: leave --format out."))
        context = context_for(target, order.settings)
        page = Page(context.width)
        for result in results:
            for rule in order.rules.active:
                show(page, result, rule, trace(result, order.rules, rule.id, on=order.gate.day))
        write(target, page.colored() if context.color else page.plain())


def _expanded(order: Order) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    from alignment.cli.expansion import expand

    files, problems = expand(order.files, quiet=order.settings.verbosity < 0)
    if problems:
        from alignment.cli.failures import tell_problems

        tell_problems(problems)
    return files, problems


def known_baseline(gate: Gate) -> Baseline | None:
    """Return the baseline of the options or the configuration; None without one."""
    if gate.baseline is None:
        return None
    from alignment.baseline import load_baseline

    return load_baseline(gate.baseline)
