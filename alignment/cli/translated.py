"""click's commands and parameters, whose texts are English in the code and translated when they are shown.

Translated when shown and not when declared, for modules are imported once and the language is chosen after that.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import cleandoc
from typing import Any, TypeVar

import click

from alignment.language import N_, _

F = TypeVar("F", bound=Callable[..., object])
_OF_CLICK = (N_("[OPTIONS]"), N_("COMMAND [ARGS]..."))  # click's parts of the usage line, untranslated there


def prose(text: str) -> str:
    """Mark a help text for translation where it is shown, and take away its indentation in the code."""
    return cleandoc(text)


class Option(click.Option):
    """An option whose help and metavar are translated."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the spelling and the translated help."""
        if self.hidden:
            return None
        return self.get_help_spec(ctx), _(self.help) if self.help else ""

    def make_metavar(self, ctx: click.Context) -> str:
        """Return the translated placeholder of the value."""
        return _(self.metavar) if self.metavar else super().make_metavar(ctx)


class Argument(click.Argument):
    """An argument whose metavar is translated."""

    def make_metavar(self, ctx: click.Context) -> str:  # noqa: ARG002
        """Return the translated placeholder of the value."""
        metavar = _(self.metavar or str(self.name).upper())
        if not self.required:
            metavar = f"[{metavar}]"
        return metavar + "..." * (self.nargs != 1)


class Translated(click.Command):
    """A command whose help is translated; `epilog` holds its examples, shown line by line."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the parts of the usage line, translated."""
        return [_(piece) for piece in super().collect_usage_pieces(ctx)]

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - click gives it, the texts are short
        """Return the line that stands in the list of commands."""
        return _(self.short_help) if self.short_help else ""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the help, translated."""
        if self.help:
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(_(self.help))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the examples as they stand."""
        if self.epilog:
            with formatter.section(_("Examples")):
                for line in _(self.epilog).splitlines():
                    formatter.write(f"{'':{formatter.current_indent}}{line}".rstrip() + "\n")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return --help, translated."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _("Show this message and exit.")
        return option


class Command(Translated):
    """A command; declare it with `@click.command(cls=Command, …)`."""


class Group(Translated, click.Group):
    """A command of commands."""

    command_class = Command


def option(*declarations: str, **attributes: Any) -> Callable[[F], F]:  # noqa: ANN401 - click's own
    """Declare a translated option."""
    return click.option(*declarations, cls=Option, **attributes)


def argument(*declarations: str, **attributes: Any) -> Callable[[F], F]:  # noqa: ANN401 - click's own
    """Declare a translated argument."""
    return click.argument(*declarations, cls=Argument, **attributes)
