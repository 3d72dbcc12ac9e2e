"""`align config`: what the configuration says, and where each value comes from."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from alignment.cli.options import Settings, shared
from alignment.cli.output import context_for, targets, write
from alignment.cli.translated import Group, prose
from alignment.language import N_, _

if TYPE_CHECKING:
    from alignment.config.model import Config


@click.group(
    "config",
    cls=Group,
    short_help=N_("Show the configuration and where each value comes from"),
    help=prose("""
    Shows the configuration: align.toml, or [tool.align] in pyproject.toml, the nearest one here or in a folder above.
    """),
    epilog=prose("""
    align config show
    align schema config -o align.schema.json
    """),
)
def command() -> None:
    """Hold the commands about the configuration."""


@command.command(
    "show",
    short_help=N_("Show each value and where it comes from"),
    help=prose("""
    Shows each value that holds here, and where it comes from: the command line, a line of a file, or the default.
    """),
)
@shared
def show(settings: Settings) -> None:
    """Print the values."""
    from alignment.config.model import Config

    config = settings.config or Config()
    rows = [(key, value, _origin(config, settings, key)) for key, value in values(config, settings).items()]
    for target in targets(settings, ("terminal", "json"), suffixes={".json": "json"}):
        if target.format == "json":
            from alignment.reporting.json import encode

            data = {key: {"value": value, "from": origin} for key, value, origin in rows}
            write(target, encode({"path": config.path or None, "values": data}))
            continue
        from alignment.reporting.page import Page

        context = context_for(target, settings)
        page = Page(context.width)
        fill(page, config, rows)
        write(target, page.colored() if context.color else page.plain())


def values(config: Config, settings: Settings) -> dict[str, Any]:
    """Return the value of every key as it holds here, as JSON-ready data."""
    from alignment.checking.packs.loader import DEFAULT
    from alignment.config.model import KEYS, PEOPLE

    found: dict[str, Any] = {}
    for key in KEYS:
        if key == "people":
            found |= {f"people.{name}": getattr(config, name) for name in PEOPLE}
        else:
            found[key] = getattr(config, key.replace("-", "_"))
    found["rules"] = settings.rules or DEFAULT
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in found.items()}


def fill(page: Any, config: Config, rows: list[tuple[str, Any, str]]) -> None:  # noqa: ANN401 - Page, imported when shown
    """Add the values to a page, one a line."""
    from alignment.reporting.plain import one_line

    page.text(
        _("Configuration: %(path)s") % {"path": one_line(config.path)}
        if config.path
        else _("There is no configuration here or above: these are the defaults."),
        "head",
    )
    page.blank()
    longest = max(len(key) for key, _value, _from in rows)
    for key, value, origin in rows:
        page.text(f"{_told(value)}  ({origin})", first=(f"  {key:<{longest}}  ", ""))


def _origin(config: Config, settings: Settings, key: str) -> str:
    if key == "rules" and settings.rules and settings.rules != config.rules:
        return _("command line")
    line = config.line(*key.split(".", 1)) if "." in key else config.line(key)
    named = key in config.lines
    if not named:
        return _("by default")
    return f"{config.path}:{line}" if line else config.path


def _told(value: Any) -> str:  # noqa: ANN401 - whatever a key holds
    from alignment.reporting.plain import one_line

    if value in (None, "", (), {}, []):
        return "—"
    if isinstance(value, dict):
        return one_line(", ".join(f"{key} = {one}" for key, one in value.items()))
    return one_line(", ".join(map(str, value)) if isinstance(value, tuple | list) else str(value))
