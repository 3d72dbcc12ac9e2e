"""`align explain`: one link, or one rule, in full."""

from __future__ import annotations

import click

from alignment.cli.loading import load_pair
from alignment.cli.options import Settings, shared
from alignment.cli.output import context_for, targets, write
from alignment.cli.translated import Command, argument, option, prose
from alignment.errors import UsageError
from alignment.language import N_, _
from alignment.roadmap import Roadmap


@click.command(
    "explain",
    cls=Command,
    short_help=N_("Explain one link, or one rule, in full"),
    help=prose("""
    With FILE and NUMBER: why an event derives from its item, as bars that add up to the likeness, with both texts beside each bar, and
    why the next closest item lost. Where several rows have one number all are shown; #3 is the third row of the file.

    With the id of a rule: the rule's page.
    """),
    epilog=prose("""
    align explain sayansk.yaml 12
    align explain sayansk.yaml "#13"
    align explain deadline-after-window
    """),
)
@argument("subject", metavar=N_("FILE|RULE"))
@argument("number", required=False, metavar=N_("NUMBER"))
@option(
    "--against", metavar=N_("PARENT"), help=N_("The roadmap above, whatever the file says it derives from.")
)
@shared
def command(subject: str, number: str | None, against: str | None, settings: Settings) -> None:
    """Explain and print."""
    if number is None:
        from alignment.cli.rules import show_rule

        show_rule(subject, settings)
        return
    from alignment.matching import match
    from alignment.sources.parents import missing_parent

    wanted = targets(settings, ("terminal", "json"), suffixes={".json": "json"}, inputs=(subject,))
    roadmap, parent = load_pair(subject, settings, against)
    if parent is None:
        raise missing_parent(roadmap)
    rows = find_rows(roadmap, number)
    links = tuple(link for link in match(roadmap, parent) if link.event in rows)
    for target in wanted:
        if target.format == "json":
            from alignment.reporting.json import render_links

            write(target, render_links(((roadmap, parent, links),)))
            continue
        from alignment.reporting.explanation import explain
        from alignment.reporting.page import Page

        context = context_for(target, settings)
        page = Page(context.width)
        for link in links:
            page.blank()
            explain(page, roadmap, parent, link, context)
        write(target, page.colored() if context.color else page.plain())


def find_rows(roadmap: Roadmap, number: str) -> tuple[int, ...]:
    """Return the indices of the rows with a number; `#3` is the third row. Raises UsageError naming the nearest number."""
    if number.startswith("#") and number[1:].isdecimal():
        index = int(number[1:]) - 1
        if 0 <= index < len(roadmap.events):
            return (index,)
        raise UsageError(
            _("%(path)s has %(count)d rows; there is no row %(number)s.")
            % {"path": roadmap.path, "count": len(roadmap.events), "number": number}
        )
    wanted = number.strip().rstrip(".")
    found = tuple(event.index for event in roadmap.events if (event.number or "").rstrip(".") == wanted)
    if found:
        return found
    from difflib import get_close_matches

    numbers = list(dict.fromkeys(event.number for event in roadmap.events if event.number))
    near = get_close_matches(wanted, numbers, n=3, cutoff=0.3) or numbers[-1:]
    message = _("%(path)s has no event %(number)s.") % {"path": roadmap.path, "number": number}
    if near:
        message += " " + _("Nearest numbers: %(numbers)s.") % {"numbers": ", ".join(near)}
    raise UsageError(message)
