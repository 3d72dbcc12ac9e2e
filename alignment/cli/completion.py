"""`align completion`: the script by which a shell completes commands, options, rules and files."""

from __future__ import annotations

import click

from alignment.cli.translated import Command, argument, prose
from alignment.language import N_

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_ALIGN_COMPLETE"


@click.command(
    "completion",
    cls=Command,
    short_help=N_("Print the script that completes commands in a shell"),
    help=prose("""
    Prints the script by which bash (4.4 and later), zsh or fish complete commands, options, rules and files.
    """),
    epilog=prose("""
    bash   align completion bash > ~/.local/share/bash-completion/completions/align
    zsh    align completion zsh > ~/.zfunc/_align       (with fpath+=~/.zfunc before compinit in ~/.zshrc)
    fish   align completion fish > ~/.config/fish/completions/align.fish
    """),
)
@argument("shell", type=click.Choice(SHELLS), metavar="|".join(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print a script."""
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None
    maker = kind(ctx.find_root().command, {}, "align", VARIABLE)
    click.echo((maker.source_template % maker.source_vars()).strip())
