"""`align rules`: which rules there are, what each says, and whether a pack's examples hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from alignment.cli import completing
from alignment.cli.options import Settings, shared
from alignment.cli.output import context_for, targets, write
from alignment.cli.translated import Group, argument, option, prose
from alignment.errors import UsageError
from alignment.language import N_, _, ngettext
from alignment.reporting.page import Page

if TYPE_CHECKING:
    from alignment.checking.packs.model import Rules

FAILED = 1


@click.group(
    "rules",
    cls=Group,
    short_help=N_("List rules, show one, or try out a rule pack"),
    help=prose("""
    Lists rules, shows one, or tries out a rule pack by its own examples.
    """),
    epilog=prose("""
    align rules list
    align rules show deadline-after-window
    align rules test mine.yaml
    """),
)
def command() -> None:
    """Hold the commands about rules."""


@command.command(
    "list",
    short_help=N_("List the rules by criterion"),
    help=prose("""
    Lists the rules of the default packs, or of those given by --rules: severity, id and title, by criterion.
    """),
)
@shared
def list_rules(settings: Settings) -> None:
    """Print the rules."""
    from alignment.reporting.rule_pages import table

    rules = load(settings)
    _print(settings, lambda page: table(page, rules))


@command.command(
    "show",
    short_help=N_("Show a rule in full"),
    help=prose("""
    Shows the page of a rule: what it asks and why, its basis, its expression, examples that hold and fail.
    """),
)
@argument("rule", metavar=N_("RULE"), shell_complete=completing.rule_ids)
@shared
def show(rule: str, settings: Settings) -> None:
    """Print a rule's page."""
    show_rule(rule, settings)


@command.command(
    "test",
    short_help=N_("Run the examples of rule packs"),
    help=prose("""
    Runs every example of the packs and says which don't come out as written. Exit code 1 where there is one.
    """),
)
@argument("packs", nargs=-1, metavar=N_("PACK"))
@shared
def test(packs: tuple[str, ...], settings: Settings) -> int:
    """Run examples and return the exit code."""
    from alignment.checking.examples import test_pack

    rules = load(settings, packs)
    failures = test_pack(rules)
    examples = sum(len(rule.examples) for rule in rules.active)

    def fill(page: Page) -> None:
        from alignment.reporting.plain import one_line

        for failure in failures:
            page.text(one_line(str(failure)), first=("✗ ", "error"))
        count = ngettext("%(count)d example", "%(count)d examples", examples) % {"count": examples}
        verdict = (
            _("all come out as written") if not failures else _("wrong: %(count)d") % {"count": len(failures)}
        )
        page.text(f"{count}: {verdict}", "error" if failures else "good")

    _print(settings, fill)
    return FAILED if failures else 0


@command.command(
    "new",
    short_help=N_("Start a rule of one's own, with examples"),
    help=prose("""
    Prints a rule pack with one rule that works and has examples, to be changed. With -o it is written to a new file; a file that is
    there is never changed.
    """),
    epilog=prose("""
    align rules new too-many-executors --for event -o region.yaml
    align rules test region.yaml
    align check plan.yaml --rules region.yaml
    """),
)
@argument("rule", metavar="ID")
@option(
    "--for",
    "subject",
    type=click.Choice(["event", "link", "item", "roadmap"]),
    default="event",
    help=N_("What the rule looks at: event (default), link, item, roadmap."),
)
@shared
def new(rule: str, subject: str, settings: Settings) -> None:
    """Print or write a pack."""
    from alignment.cli.rules_writing import new_pack, require_new

    content = new_pack(rule, subject, load(settings))
    for target in targets(settings, ("yaml",)):
        require_new(target)
        write(target, content)


@command.command(
    "docs",
    short_help=N_("Write the reference of the rules, in Markdown"),
    help=prose("""
    Makes the reference of the rules from the packs, in Markdown. With --check nothing is written: exit code 1 where the file in -o
    isn't what the packs say, so that CI keeps both together.
    """),
    epilog=prose("""
    align rules docs -o rules.md
    align rules docs -o rules.md --check
    """),
)
@option("--check", "compare", is_flag=True, help=N_("Compare with the file in -o instead of writing it."))
@shared
def docs(settings: Settings, *, compare: bool) -> int:
    """Write or compare the reference, and return the exit code."""
    from alignment.cli.rules_writing import differs
    from alignment.reporting.rule_markdown import reference

    text = reference(load(settings))
    (target,) = targets(settings, ("md",))
    if not compare:
        write(target, text)
        return 0
    return FAILED if differs(target, text) else 0


def show_rule(name: str, settings: Settings) -> None:
    """Print the page of a rule. Raises UsageError naming the nearest rule."""
    from alignment.reporting.rule_pages import show as show_page

    rules = load(settings)
    rule = rules.rule(name)
    if rule is None:
        from difflib import get_close_matches

        message = _("There is no rule '%(name)s'.") % {"name": name}
        near = get_close_matches(name, [one.id for one in rules.rules], n=1)
        if near:
            message += " " + _("Did you mean '%(name)s'?") % {"name": near[0]}
        raise UsageError(message + " " + _("All rules: align rules list"))
    _print(settings, lambda page: show_page(page, rules, rule))


def load(settings: Settings, packs: tuple[str, ...] = ()) -> Rules:
    """Return the packs that the command line names, else the default ones. Raises PackError."""
    from alignment.checking.packs.loader import load_packs

    names = (*packs, *settings.rules)
    return load_packs(names) if names else load_packs()


def _print(settings: Settings, fill: Callable[[Page], None]) -> None:
    for target in targets(settings, ("terminal",)):
        context = context_for(target, settings)
        page = Page(context.width)
        fill(page)
        write(target, page.colored() if context.color else page.plain())
