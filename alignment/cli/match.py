"""`align match`: the links alone."""

from __future__ import annotations

import click

from alignment.cli.loading import each, load_pair
from alignment.cli.options import Settings, shared
from alignment.cli.output import context_for, targets, write
from alignment.cli.translated import Command, argument, option, prose
from alignment.errors import AlignError
from alignment.language import N_
from alignment.matching.links import Link
from alignment.roadmap import Roadmap

Matched = tuple[Roadmap, Roadmap, tuple[Link, ...]]


@click.command(
    "match",
    cls=Command,
    short_help=N_("Show which item each event derives from"),
    help=prose("""
    Shows which item of the roadmap above each event of FILE derives from, how sure that is, and nothing else.
    """),
    epilog=prose("""
    align match sayansk.yaml
    align match plan.yaml --against region.yaml --format json -o links.json
    """),
)
@argument("files", nargs=-1, required=True, metavar=N_("FILE"))
@option(
    "--against", metavar=N_("PARENT"), help=N_("The roadmap above, whatever the file says it derives from.")
)
@option(
    "--stdin-name", default="-", metavar=N_("NAME"), help=N_("What standard input is called in messages.")
)
@shared
def command(files: tuple[str, ...], against: str | None, stdin_name: str, settings: Settings) -> int:
    """Match, print, and return the exit code."""
    wanted = targets(settings, ("terminal", "json"), suffixes={".json": "json"}, inputs=files)
    matched, unread = each(files, lambda name: _matched(name, settings, against, stdin_name))
    for target in wanted if matched else ():
        if target.format == "json":
            from alignment.reporting.json import render_links

            write(target, render_links(matched))
            continue
        from alignment.reporting.link_table import show
        from alignment.reporting.page import Page

        context = context_for(target, settings)
        page = Page(context.width)
        for one in matched:
            page.blank()
            show(page, *one, context)
        write(target, page.colored() if context.color else page.plain())
    return AlignError.exit_code if unread else 0


def _matched(name: str, settings: Settings, against: str | None, stdin_name: str) -> Matched:
    from alignment.matching import match
    from alignment.sources.parents import missing_parent

    roadmap, parent = load_pair(name, settings, against, stdin_name)
    if parent is None:
        raise missing_parent(roadmap)
    return roadmap, parent, match(roadmap, parent)
