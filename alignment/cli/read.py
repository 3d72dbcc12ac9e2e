"""`align read`: how a cell is understood."""

from __future__ import annotations

import click

from alignment.cli.options import Settings, shared
from alignment.cli.output import context_for, targets, write
from alignment.cli.translated import Command, argument, option, prose
from alignment.errors import UsageError
from alignment.language import N_, _
from alignment.reading.meaning import Deadline, Executors, Indicator

_LONGEST_PLAN = 15


@click.command(
    "read",
    cls=Command,
    short_help=N_("Show how a deadline, executors or an indicator is understood"),
    help=prose("""
    Shows how the TEXT of a cell is understood: the windows of a deadline, the executors with their levels, the targets of an
    indicator. A deadline needs the year of the plan, or its years.
    """),
    epilog=prose("""
    align read deadline "first decade of March" --year 2022
    align read deadline "annually, until 1 October" --year 2023-2025
    align read executors "municipal coordinator, curators"
    align read indicator "at least two webinars" --format json
    """),
)
@argument(
    "kind", type=click.Choice(["deadline", "executors", "indicator"]), metavar="deadline|executors|indicator"
)
@argument("text", nargs=-1, required=True, metavar=N_("TEXT"))
@option("--year", metavar=N_("YEAR"), help=N_("Year of the plan, 2022, or its years, 2023-2025."))
@shared
def command(kind: str, text: tuple[str, ...], year: str | None, settings: Settings) -> None:
    """Read and print."""
    wanted = targets(settings, ("terminal", "json"), suffixes={".json": "json"})
    meaning = read(kind, " ".join(text), parse_years(year) if year else ())
    for target in wanted:
        if target.format == "json":
            from alignment.reporting.json import encode

            write(target, encode(meaning.model_dump(mode="json")))
            continue
        from alignment.reporting.page import Page
        from alignment.reporting.readings import show

        context = context_for(target, settings)
        page = Page(context.width)
        show(page, meaning)
        write(target, page.colored() if context.color else page.plain())


def read(kind: str, text: str, years: tuple[int, ...]) -> Deadline | Executors | Indicator:
    """Return what a cell means. Raises UsageError for a deadline without a year."""
    if kind == "executors":
        from alignment.reading import read_executors

        return read_executors(text)
    if kind == "indicator":
        from alignment.reading import read_indicator

        return read_indicator(text)
    if not years:
        raise UsageError(_("A deadline needs the year of its plan: --year 2022 or --year 2023-2025."))
    from alignment.reading import read_deadline

    return read_deadline(text, years=years)


def parse_years(text: str) -> tuple[int, ...]:
    """Return the years of «2022», «2023-2025» or «2023,2025», ascending. Raises UsageError for anything else."""
    parts = [
        part.strip()
        for part in text.replace("–", "-").split("-" if "," not in text.replace("–", "-") else ",")
    ]
    if not all(part.isdecimal() and 1900 <= int(part) <= 2999 for part in parts):
        raise UsageError(
            _("--year %(text)s is no year. Write 2022, 2023-2025 or 2023,2025.") % {"text": text}
        )
    years = sorted({int(part) for part in parts})
    if "," in text or len(parts) == 1:
        return tuple(years)
    if len(parts) > 2 or int(parts[0]) > int(parts[1]) or years[-1] - years[0] >= _LONGEST_PLAN:
        raise UsageError(
            _("--year %(text)s is no plan's years. Write the first and the last: 2023-2025.") % {"text": text}
        )
    return tuple(range(years[0], years[-1] + 1))
