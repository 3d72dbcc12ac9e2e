"""The command `align`: which commands there are, the language, and what an error means for the exit code."""

from __future__ import annotations

import gettext
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import zip_longest
from typing import Any, NoReturn

import click

from alignment import __version__
from alignment.cli.translated import Group, Option, option, prose
from alignment.language import _LOCALE as LOCALE
from alignment.language import N_, Language, _, set_language

COMMANDS = {
    "check": N_("Check roadmaps against the roadmap above them"),
    "report": N_("Write the expertise report as a document"),
    "match": N_("Show which item each event derives from"),
    "explain": N_("Explain one link, or one rule, in full"),
    "read": N_("Show how a deadline, executors or an indicator is understood"),
    "rules": N_("List rules, show one, or try out a rule pack"),
    "schema": N_("Print the JSON Schema of a file"),
    "baseline": N_("Write down the findings that are there, so that only new ones fail"),
    "config": N_("Show the configuration and where each value comes from"),
    "demo": N_("Make up municipal roadmaps, to try a whole region"),
    "init": N_("Set up a folder of roadmaps: configuration, editor, CI"),
    "completion": N_("Print the script that completes commands in a shell"),
}
"""Each command is the attribute `command` of the module of that name in alignment.cli; here is its line in the help."""


def speak(language: Language) -> None:
    """Choose the language of every message, click's own included (click asks the global gettext domain)."""
    set_language(language)
    gettext.bindtextdomain("align", str(LOCALE))
    gettext.textdomain("align")
    os.environ["LANGUAGE"] = language


def asked_language(arguments: Sequence[str]) -> Language:
    """Return the language that --lang or ALIGN_LANG asks for, else Russian.

    It is looked up before anything is parsed, because errors of parsing are messages too. A wrong value is left to click.
    """
    asked = os.environ.get("ALIGN_LANG", "")
    for word, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        if word == "--":
            break
        if word == "--lang" or word.startswith("--lang="):
            asked = word.partition("=")[2] or following
    return "en" if asked.lower().startswith("en") else "ru"


class Align(Group):
    """The whole program; a command's module is imported when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return a command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"alignment.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or name the nearest one."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            if "." in name or os.sep in name:
                raise click.UsageError(
                    _("There is no command '%(name)s'. To check a roadmap: align check %(name)s")
                    % {"name": name},
                    ctx=ctx,
                )
            raise click.exceptions.NoSuchCommand(name, possibilities=COMMANDS, ctx=ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands without importing any of them."""
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(short)) for name, short in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a closed pipe is told from click's own handling of it, which would exit with 1."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            from alignment.cli.failures import silence

            silence(sys.stdout)
            return 141

    def main(  # type: ignore[override]
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        **extra: Any,  # noqa: ANN401
    ) -> NoReturn:
        """Run, and exit with the code that the outcome asks for."""
        arguments = sys.argv[1:] if args is None else list(args)
        speak(asked_language(arguments))
        extra["standalone_mode"] = False
        try:
            code = super().main(args, prog_name or "align", **extra)
        except click.Abort:
            click.echo(_("Interrupted."), err=True)
            code = 130
        except click.ClickException as error:
            error.show()
            code = error.exit_code
        except Exception as error:  # noqa: BLE001 - the last line of defence, which tells and sets the exit code
            from alignment.cli.failures import tell

            code = tell(error, arguments)
        sys.exit(code or 0)


@click.group(
    cls=Align,
    help=prose("""
    Checks a municipal roadmap against the regional roadmap that it derives from: coverage, deadlines, executors,
    indicators and form.
    """),
    epilog=prose("""
    align check sayansk.yaml                  check the bundled roadmap of Sayansk
    align check plan.docx --against region.yaml
    align explain sayansk.yaml 12             why event 12 derives from its item
    align read deadline "first decade of March" --year 2022

    Exit codes: 0 nothing to mend, 1 findings, 2 bad usage or unreadable input, 3 a fault of align, 130 interrupted.
    """),
)
@click.version_option(
    __version__,
    "--version",
    message="%(prog)s %(version)s",
    cls=Option,
    help=N_("Show the version and exit."),
)
@option("--lang", type=click.Choice(["ru", "en"]), expose_value=False, help=N_("Language of messages."))
def align() -> None:
    """Run `align`."""
