"""`align rules`: which rules there are, what each says, and whether a pack's examples hold."""

from __future__ import annotations

import click

from alignment.cli.options import Settings, shared
from alignment.cli.output import context_for, targets, write
from alignment.cli.translated import Group, argument, prose
from alignment.language import N_


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
    from alignment.checking import load_packs, rules_table

    _print(settings, rules_table(load_packs(settings.rules) if settings.rules else load_packs()))


@command.command(
    "show",
    short_help=N_("Show a rule in full"),
    help=prose("""
    Shows the page of a rule: what it asks and why, its basis, its expression, examples that hold and fail.
    """),
)
@argument("rule", metavar=N_("RULE"))
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
    from alignment.checking import load_packs, test_pack

    names = (*packs, *settings.rules)
    return _tested(settings, test_pack(load_packs(names) if names else load_packs()))


def show_rule(name: str, settings: Settings) -> None:
    """Print the page of a rule. Raises UsageError naming the nearest rule."""
    from alignment.checking import load_packs, rule_page

    rules = load_packs(settings.rules) if settings.rules else load_packs()
    _print(settings, rule_page(rules, name))
