"""A rule pack to begin with, and the comparison of the reference with what is committed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from alignment.cli.output import Target
from alignment.data import folder
from alignment.errors import UsageError
from alignment.language import _

if TYPE_CHECKING:
    from alignment.checking.packs.model import Rules


def new_pack(name: str, subject: str, rules: Rules) -> str:
    """Return a pack with one rule on a subject (event, link, item or roadmap).

    Raises UsageError where the id isn't possible or is taken.
    """
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        raise UsageError(
            _("'%(name)s' can't be a rule's id. Use Latin words with hyphens: too-many-executors.")
            % {"name": name}
        )
    taken = rules.rule(name)
    if taken is not None:
        raise UsageError(
            _("There is a rule '%(name)s' already, in %(path)s:%(line)d. Choose another id.")
            % {"name": name, "path": taken.path, "line": taken.line}
        )
    text = (folder("templates") / "start" / f"rule-{subject}.yaml").read_text(encoding="utf-8")
    return text.replace("@ID@", name)


def require_new(target: Target) -> None:
    """Raise UsageError where the file is there already."""
    if target.path is not None and target.path.is_file():
        raise UsageError(
            _("%(path)s is there already and isn't changed. Choose another file.") % {"path": target.path}
        )


def differs(target: Target, text: str) -> bool:
    """Tell on stderr, and return, whether a file isn't `text`. Raises UsageError without a file."""
    if target.path is None:
        raise UsageError(_("--check compares with a file: -o rules.md."))
    if Path(target.path).is_file() and Path(target.path).read_text(encoding="utf-8") == text:
        return False
    click.echo(
        _("%(path)s isn't what the packs say. Write it anew: align rules docs -o %(path)s")
        % {"path": target.path},
        err=True,
    )
    return True
