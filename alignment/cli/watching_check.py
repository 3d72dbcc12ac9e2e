"""`align check --watch`: which files are watched, and what is said between two checks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NoReturn

import click

from alignment.cli.checking import Order, known_baseline, run
from alignment.cli.expansion import expand
from alignment.cli.failures import tell
from alignment.cli.watching import pause, watch
from alignment.errors import AlignError, UsageError
from alignment.language import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from alignment.checking.findings import Result


def keep_checking(order: Order, wait: Callable[[], None] = pause) -> NoReturn:
    """Check, and again whenever a roadmap, its parent, a rule pack, the configuration or the baseline is saved."""
    if "-" in order.files:
        raise UsageError(_("--watch needs files: standard input can be read only once."))
    last: tuple[Result, ...] = ()

    def work() -> None:
        nonlocal last
        try:
            _code, last = run(_anew(order))
        except AlignError as error:
            tell(error)
        click.echo(_("Waiting for changes; Ctrl-C to stop."), err=True)

    watch(lambda: _paths(order, last), work, wait)


def _anew(order: Order) -> Order:
    """Return the order with packs and baseline read anew."""
    import msgspec

    from alignment.cli.gating import chosen_rules

    return msgspec.structs.replace(
        order, rules=chosen_rules(order.settings, order.gate), baseline=known_baseline(order.gate)
    )


def _paths(order: Order, results: tuple[Result, ...]) -> Iterable[str]:
    yield from expand(order.files, quiet=True)[0]
    for result in results:
        yield result.roadmap.path
        if result.parent is not None:
            yield result.parent.path
    yield from (pack.path for pack in order.rules.packs)
    yield from order.settings.rules
    if order.gate.baseline:
        yield order.gate.baseline
