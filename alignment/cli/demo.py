"""`align demo`: made-up municipal roadmaps, to try the program on a whole region."""

from __future__ import annotations

from pathlib import Path

import click

from alignment.cli.translated import Command, option, prose
from alignment.errors import UsageError
from alignment.language import N_, _, ngettext

PARENT = "irkutsk.yaml"
"""The bundled roadmap that the made-up ones derive from."""


@click.command(
    "demo",
    cls=Command,
    short_help=N_("Make up municipal roadmaps, to try a whole region"),
    help=prose("""
    Makes municipal roadmaps up from the bundled regional one, each with slips of its own, and the configuration that goes with them.
    Every file, and with it every report, is marked as a made-up example. The same seed gives the same files.
    """),
    epilog=prose("""
    align demo -o demo
    align report demo/roadmaps --config demo/align.toml --consolidated -o region.html
    align report demo/roadmaps --config demo/align.toml -o reports/
    """),
)
@option("-o", "--output", required=True, metavar=N_("DIR"), help=N_("A new or empty folder to write to."))
@option(
    "--count",
    type=click.IntRange(min=1),
    default=36,
    metavar=N_("N"),
    help=N_("How many roadmaps are made (36)."),
)
@option(
    "--missing",
    type=click.IntRange(min=0),
    default=2,
    metavar=N_("N"),
    help=N_("How many further municipalities are awaited and have sent none (2)."),
)
@option("--seed", type=int, default=1, metavar=N_("N"), help=N_("Another number makes other roadmaps (1)."))
@option(
    "--lang",
    type=click.Choice(["ru", "en"]),
    expose_value=False,
    help=N_("Language of messages (also the environment variable ALIGN_LANG)."),
)
def command(output: str, count: int, missing: int, seed: int) -> None:
    """Write the files and say what to do with them."""
    from alignment.data import write_whole
    from alignment.demo import as_yaml, configuration, most, sent_and_awaited
    from alignment.sources import load_roadmap

    root = Path(output)
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise UsageError(_("%(path)s is no empty folder. Name a new one.") % {"path": output})
    if count + missing > most():
        raise UsageError(_("There are names for %(count)d municipalities at most.") % {"count": most()})
    sent, awaited = sent_and_awaited(load_roadmap(PARENT), count=count, missing=missing, seed=seed)
    folder = root / "roadmaps"
    folder.mkdir(parents=True, exist_ok=True)
    for one in sent:
        write_whole(folder / f"{one.name}.yaml", as_yaml(one).encode())
    write_whole(root / "align.toml", configuration(PARENT, awaited).encode())
    told = ngettext(
        "%(count)d made-up roadmap is written to %(folder)s.",
        "%(count)d made-up roadmaps are written to %(folder)s.",
        count,
    )
    click.echo(told % {"count": count, "folder": output})
    click.echo(
        _("Next: align report %(roadmaps)s --config %(config)s --consolidated -o region.html")
        % {"roadmaps": folder, "config": root / "align.toml"}
    )
