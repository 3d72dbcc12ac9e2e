"""What the shell completes: files, rules, packs, formats. Nothing is imported until the shell asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def files(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 - click's
    """Complete files by the shell, and the bundled roadmaps by name."""
    from click.shell_completion import CompletionItem

    from alignment.data import folder

    names = sorted(path.name for path in folder("roadmaps").glob("*.yaml"))
    own = [CompletionItem(name) for name in names if incomplete and name.startswith(incomplete)]
    return own or [CompletionItem(incomplete, type="file")]


def rule_ids(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 - click's
    """Complete ids of rules, the last one of several with commas between."""
    from click.shell_completion import CompletionItem

    from alignment.checking.packs.loader import load_packs
    from alignment.errors import AlignError

    before, comma, last = incomplete.rpartition(",")
    try:
        rules = load_packs(tuple(ctx.params.get("rules") or ()))
    except AlignError:
        return []
    return [
        CompletionItem(f"{before}{comma}{rule.id}", help=rule.title.get("ru"))
        for rule in rules.rules
        if rule.id.startswith(last)
    ]


def packs(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 - click's
    """Complete the bundled packs, and files."""
    from click.shell_completion import CompletionItem

    from alignment.checking.packs.files import bundled_packs

    own = [CompletionItem(name) for name in bundled_packs() if name.startswith(incomplete)]
    return own or [CompletionItem(incomplete, type="file")]


def formats(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 - click's
    """Complete the names of formats."""
    from click.shell_completion import CompletionItem

    from alignment.reporting import FORMATS

    return [CompletionItem(name) for name in FORMATS if name.startswith(incomplete)]
