"""`align schema`: the JSON Schema of the files that people write, for editors."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from alignment.cli.options import Settings, shared
from alignment.cli.output import targets, write
from alignment.cli.translated import Command, argument, prose
from alignment.language import N_

SCHEMAS = {
    "roadmap": "alignment.sources.schema:roadmap_schema",
    "rules": "alignment.checking.packs.schema:rules_schema",
    "config": "alignment.config.schema:config_schema",
}
"""The function that makes each schema."""


@click.command(
    "schema",
    cls=Command,
    short_help=N_("Print the JSON Schema of a file"),
    help=prose("""
    Prints the JSON Schema of a roadmap's file, a rule pack or the configuration, so that an editor completes, explains and checks
    what is typed.
    """),
    epilog=prose("""
    align schema roadmap -o roadmap.schema.json
    align schema rules -o rules.schema.json
    align schema config -o align.schema.json
    """),
)
@argument("name", type=click.Choice(list(SCHEMAS)), metavar="|".join(SCHEMAS))
@shared
def command(name: str, settings: Settings) -> None:
    """Print a schema."""
    from alignment.reporting.json import encode

    for target in targets(settings, ("json",)):
        write(target, encode(schema(name)))


def schema(name: str) -> dict[str, Any]:
    """Return the schema of a name in SCHEMAS."""
    module, _colon, function = SCHEMAS[name].partition(":")
    made: dict[str, Any] = getattr(import_module(module), function)()
    return made
