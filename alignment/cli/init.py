"""`align init`: sets up a folder of roadmaps and changes nothing that is there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click

from alignment.cli.translated import Command, argument, option, prose
from alignment.data import folder, write_whole
from alignment.errors import UsageError
from alignment.language import N_, _

CI = {"github": ".github/workflows/align.yml", "gitlab": ".gitlab-ci.yml"}
SCHEMAS = {
    "roadmap": "schemas/roadmap.schema.json",
    "rules": "schemas/rules.schema.json",
    "config": "schemas/align.schema.json",
}


@click.command(
    "init",
    cls=Command,
    short_help=N_("Set up a folder of roadmaps: configuration, editor, CI"),
    help=prose("""
    Writes what a folder of roadmaps needs: align.toml, settings of the editor with the schemas of files, a CI file, and the folder
    roadmaps/. What is there already stays as it is, and is told.
    """),
    epilog=prose("""
    align init
    align init plans --ci gitlab
    align init --package git+https://git.example.org/align.git
    """),
)
@argument("place", required=False, default=".", metavar=N_("FOLDER"))
@option(
    "--ci",
    type=click.Choice([*CI, "none"]),
    default="github",
    help=N_("Whose CI file is written: github (default), gitlab, none."),
)
@option(
    "--package",
    metavar=N_("PACKAGE"),
    help=N_("From where CI installs align, as pip takes it: an address of git, a wheel."),
)
@option(
    "--lang",
    type=click.Choice(["ru", "en"]),
    expose_value=False,
    help=N_("Language of messages (also the environment variable ALIGN_LANG)."),
)
def command(place: str, ci: str, package: str | None) -> int:
    """Write what isn't there and say what was done."""
    root = Path(place)
    if root.exists() and not root.is_dir():
        raise UsageError(_("%(path)s is no folder.") % {"path": place})
    package = package or installed_from()
    for name, content in files(ci, package).items():
        path = root / name
        if _is_there(path):
            click.echo(_("left as it is: %(path)s") % {"path": path})
            continue
        write_whole(path, content)
        click.echo(_("written: %(path)s") % {"path": path})
    if ci != "none" and package is None:
        click.echo(
            _(
                "Set the variable ALIGN_PACKAGE of the CI to where align is installed from: an address of git or a wheel."
            )
        )
    click.echo(
        _("Next: put roadmaps into %(folder)s and run: align check %(folder)s")
        % {"folder": root / "roadmaps"}
    )
    return 0


def files(ci: str, package: str | None) -> dict[str, bytes]:
    """Return the content of every file by its path below the folder."""
    made = {
        "align.toml": _start("align.toml"),
        "roadmaps/.gitkeep": b"",
        ".vscode/settings.json": _start("settings.json"),
        ".vscode/extensions.json": _start("extensions.json"),
        **{path: _schema(name) for name, path in SCHEMAS.items()},
    }
    if ci in CI:
        name = {"github": "github.yml", "gitlab": "gitlab-ci.yml"}[ci]
        made[CI[ci]] = ci_file(name, package)
    return made


def ci_file(name: str, package: str | None) -> bytes:
    """Return a CI file that installs align from `package`, or from the variable ALIGN_PACKAGE of the CI's settings."""
    quoted = json.dumps(package) if package else ""
    text = _start(name).decode()
    text = text.replace("@PACKAGE_GITHUB@", quoted or "${{ vars.ALIGN_PACKAGE }}")
    text = re.sub(
        "@PACKAGE_GITLAB@\n", lambda _match: f"    ALIGN_PACKAGE: {quoted}\n" if quoted else "", text
    )
    return text.encode()


def installed_from() -> str | None:
    """Return the address of git from which this align was installed; None where it came from elsewhere."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        told = distribution("alignment").read_text("direct_url.json")
    except PackageNotFoundError:
        return None
    data = json.loads(told or "{}")
    source = data.get("vcs_info")
    if not source or not data.get("url"):
        return None
    return f"{source['vcs']}+{data['url']}@{source['commit_id']}"


def _start(name: str) -> bytes:
    return (folder("templates") / "start" / name).read_bytes()


def _schema(name: str) -> bytes:
    from alignment.cli.schema import schema
    from alignment.reporting.json import encode

    return encode(schema(name))


def _is_there(path: Path) -> bool:
    """Whether something stands at a path; roadmaps/.gitkeep is needless where the folder is there."""
    if path.name == ".gitkeep":
        return path.parent.exists()
    return path.exists() or path.is_symlink()
