"""The options that commands share."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from alignment.cli import completing
from alignment.cli.translated import option
from alignment.language import N_
from alignment.model import Model

if TYPE_CHECKING:
    from alignment.config.model import Config

SEVERITIES = ("error", "warning", "info", "never")


class Settings(Model, frozen=True):
    """What the shared options say, the configuration behind them. `verbosity` is -1 with -q, else how often -v was given.

    `folders` are where a FILE that is no path is looked up; `against` and `fail_on` are what the configuration says of them; `config`
    is all of it, None where there is none.
    """

    rules: tuple[str, ...]
    formats: tuple[str, ...]
    output: str | None
    verbosity: int
    color: str
    folders: tuple[Path, ...] = ()
    against: str | None = None
    fail_on: str | None = None
    config: Config | None = None


_SHARED = (
    option(
        "--rules",
        multiple=True,
        metavar=N_("PACK"),
        shell_complete=completing.packs,
        help=N_("Rule pack: a bundled name or a path; repeatable."),
    ),
    option(
        "--format",
        "formats",
        multiple=True,
        metavar=N_("FORMAT[:FILE]"),
        shell_complete=completing.formats,
        help=N_("Format of the output: terminal (default), json …; repeatable, each with a file of its own."),
    ),
    option("-o", "--output", metavar=N_("FILE"), help=N_("Write to a file, whole or not at all.")),
    option("-q", "--quiet", is_flag=True, help=N_("The verdict and the counts alone.")),
    option(
        "-v",
        "--verbose",
        count=True,
        help=N_("Show also what was checked and passed, and what was not checked."),
    ),
    option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        help=N_("Colours: by default only in a terminal and without NO_COLOR."),
    ),
    option(
        "--config",
        metavar=N_("FILE"),
        help=N_("Configuration file; by default the nearest align.toml, here or in a folder above."),
    ),
    option(
        "--lang",
        type=click.Choice(["ru", "en"]),
        expose_value=False,
        help=N_("Language of messages (also the environment variable ALIGN_LANG)."),
    ),
)


def shared(function: Callable[..., int | None]) -> Callable[..., int | None]:
    """Give a command the shared options; it gets them as one `settings`."""

    @wraps(function)
    def command(
        *,
        rules: tuple[str, ...],
        formats: tuple[str, ...],
        output: str | None,
        quiet: bool,
        verbose: int,
        color: str,
        config: str | None,
        **own: object,
    ) -> int | None:
        settings = Settings(rules, formats, output, -1 if quiet else verbose, color)
        return function(settings=_configured(settings, config), **own)

    wrapped: Callable[..., int | None] = command
    for add in reversed(_SHARED):
        wrapped = add(wrapped)
    return wrapped


def _configured(settings: Settings, path: str | None) -> Settings:
    """Return settings with what the configuration adds to them; options go before it."""
    from alignment.config.finding import find_config

    found = path or find_config(Path.cwd())
    if found is None:
        return settings
    from alignment.config.file import load_config

    config = load_config(found)
    if config.lexicon:
        from alignment.matching.own_words import read_own_words, use_own_words

        use_own_words(read_own_words(config.lexicon))
    return msgspec.structs.replace(
        settings,
        rules=settings.rules or config.rules,
        folders=tuple(map(Path, config.roadmaps)),
        against=config.parent,
        fail_on=config.fail_on if config.line("fail-on") else None,
        config=config,
    )
