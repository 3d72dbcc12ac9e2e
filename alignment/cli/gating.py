"""The options that decide whether a check fails: which rules, how grave, what is known, which day it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from alignment.cli.completing import rule_ids
from alignment.cli.options import SEVERITIES, Settings
from alignment.cli.translated import option
from alignment.errors import ConfigError, Problem, UsageError
from alignment.language import N_, _, ngettext
from alignment.model import Model
from alignment.reporting.counts import kind

if TYPE_CHECKING:
    from alignment.baseline import Baseline, Stale
    from alignment.checking.findings import Result
    from alignment.checking.packs.model import Rules
    from alignment.reporting.expertise.model import Particulars

GRAVER = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "info": ("error", "warning", "info"),
    "never": (),
}


class Gate(Model, frozen=True, kw_only=True):
    """What the options say, the configuration behind them.

    `day` is that of the check, by which waivers expire; `told_day` the same where somebody told it, for the report.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    max_errors: int = 0
    baseline: str | None = None
    day: date
    told_day: date | None = None

    def fails(self, results: Iterable[Result]) -> bool:
        """Whether more findings than --max-errors reach --fail-on; questions to a person, accepted and known ones don't count."""
        grave = GRAVER[self.fail_on]
        count = sum(kind(finding) in grave for result in results for finding in result.findings)
        return count > self.max_errors


_CHOICE = (
    option(
        "--select",
        multiple=True,
        metavar=N_("RULE"),
        shell_complete=rule_ids,
        help=N_("Run only these rules: ids with commas between, or repeat."),
    ),
    option(
        "--ignore",
        multiple=True,
        metavar=N_("RULE"),
        shell_complete=rule_ids,
        help=N_("Don't run these rules: ids with commas between, or repeat."),
    ),
    option(
        "--date",
        "day",
        type=click.DateTime(["%Y-%m-%d", "%d.%m.%Y"]),
        metavar=N_("DATE"),
        help=N_("Day of the check, by which waivers expire: 2022-04-20 or 20.04.2022; by default today."),
    ),
)
_GATE = (
    *_CHOICE,
    option(
        "--fail-on",
        type=click.Choice(SEVERITIES),
        help=N_("Exit with 1 from this severity on: error (default), warning, info, never."),
    ),
    option(
        "--max-errors",
        type=click.IntRange(min=0),
        metavar=N_("N"),
        help=N_("Exit with 1 only where there are more than N findings of that severity and above."),
    ),
    option(
        "--baseline", metavar=N_("FILE"), help=N_("Known findings, see align baseline: only new ones fail.")
    ),
)


def choosing(function: Callable[..., int | None]) -> Callable[..., int | None]:
    """Give a command the options that choose rules and the day; it gets them as one `gate`. Stands under `shared`."""
    return _with(_CHOICE, function)


def gated(function: Callable[..., int | None]) -> Callable[..., int | None]:
    """Give a command all options of the gate; it gets them as one `gate`. Stands under `shared`."""
    return _with(_GATE, function)


def _with(
    options: tuple[Callable[..., Callable[..., int | None]], ...], function: Callable[..., int | None]
) -> Callable[..., int | None]:
    @wraps(function)
    def command(
        *,
        settings: Settings,
        select: tuple[str, ...],
        ignore: tuple[str, ...],
        day: datetime | None,
        fail_on: str | None = None,
        max_errors: int | None = None,
        baseline: str | None = None,
        **own: object,
    ) -> int | None:
        config = settings.config
        told = day.date() if day else config.date if config else None
        gate = Gate(
            select=_ids(select) or (config.select if config else ()),
            ignore=_ids(ignore) or (config.ignore if config else ()),
            fail_on=fail_on or settings.fail_on or "error",
            max_errors=max_errors if max_errors is not None else config.max_errors if config else 0,
            baseline=baseline or (config.baseline if config else None),
            day=told or today(),
            told_day=told,
        )
        return function(settings=settings, gate=gate, **own)

    wrapped: Callable[..., int | None] = command
    for add in reversed(options):
        wrapped = add(wrapped)
    return wrapped


def _ids(given: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids of `--select a,b --select c`."""
    return tuple(dict.fromkeys(part.strip() for text in given for part in text.split(",") if part.strip()))


def chosen_rules(settings: Settings, gate: Gate) -> Rules:
    """Return the rules of the packs that are to be run, with the severities of the configuration.

    Raises PackError, UsageError for an unknown rule of --select and --ignore, ConfigError for one of the configuration.
    """
    from alignment.checking.packs.loader import load_packs

    rules = load_packs(settings.rules) if settings.rules else load_packs()
    config = settings.config
    severities = config.severity if config else {}
    if not (gate.select or gate.ignore or severities):
        return rules
    from alignment.checking.packs.choosing import choose

    _require_known(rules, settings, gate)
    return choose(rules, select=gate.select, ignore=gate.ignore, severities=severities)


def configured_rules(settings: Settings) -> Rules:
    """Return the rules that are run where no option chooses: those of the configuration. Raises as `chosen_rules` does."""
    config = settings.config
    chosen = Gate(
        select=config.select if config else (), ignore=config.ignore if config else (), day=date(1, 1, 1)
    )
    return chosen_rules(settings, chosen)


def _require_known(rules: Rules, settings: Settings, gate: Gate) -> None:
    from alignment.checking.packs.choosing import unknown

    problems = []
    config = settings.config
    for key, ids in (
        ("select", gate.select),
        ("ignore", gate.ignore),
        ("severity", tuple(config.severity) if config else ()),
    ):
        for name, near in unknown(rules, ids):
            what = _("There is no rule '%(name)s'.") % {"name": name}
            advice = (
                _("Did you mean '%(name)s'?") % {"name": near} if near else _("All rules: align rules list")
            )
            if config is None or not config.line(key, name):
                raise UsageError(f"{what} {advice}")
            problems.append(
                Problem(path=config.path, line=config.line(key, name), column=1, what=what, advice=advice)
            )
    if problems:
        raise ConfigError(tuple(problems))


def particulars(settings: Settings, day: date | None, **given: object) -> Particulars | None:
    """Return who does the expertise, and when: what is `given`, else what the configuration says; None where nothing is told."""
    config = settings.config
    told: dict[str, Any] = {
        name: given.get(name) or (getattr(config, name) if config else None)
        for name in ("experts", "coordinator", "order", "basis")
    }
    day = day or (config.date if config else None)
    if day is None and not any(told.values()):
        return None
    from alignment.reporting.expertise.model import Particulars

    return Particulars(date=day, **{name: value for name, value in told.items() if value})


def today() -> date:
    """Return the day by which waivers expire where none is told."""
    return datetime.now().astimezone().date()


def without_known(results: tuple[Result, ...], baseline: Baseline, *, quiet: bool) -> tuple[Result, ...]:
    """Return results whose known findings are marked; stale entries are told on stderr unless `quiet`."""
    from alignment.baseline import apply

    marked, stale = apply(baseline, results)
    if stale and not quiet:
        tell_stale(baseline, stale)
    return marked


def tell_stale(baseline: Baseline, stale: tuple[Stale, ...], *, dropped: bool = False) -> None:
    """Write to stderr which entries match nothing any more, and whether they are `dropped` now."""
    from alignment.reporting.plain import one_line

    if dropped:
        told = ngettext(
            "%(path)s: %(count)d entry matched nothing any more and was dropped:",
            "%(path)s: %(count)d entries matched nothing any more and were dropped:",
            len(stale),
        )
    else:
        told = ngettext(
            "%(path)s: %(count)d entry matches nothing any more; it is dropped when the baseline is written again:",
            "%(path)s: %(count)d entries match nothing any more; they are dropped when the baseline is written again:",
            len(stale),
        )
    click.echo(told % {"path": baseline.path, "count": len(stale)}, err=True)
    for one in stale:
        click.echo(
            f"  {one_line(one.known.path)}: {one_line(one.entry.rule)}: {one_line(one.entry.message)}",
            err=True,
        )
