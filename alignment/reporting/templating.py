"""Jinja for reports: templates of the package, everything escaped, texts of the report at hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from alignment.data import folder
from alignment.reporting.expertise import texts

if TYPE_CHECKING:
    from jinja2 import Environment


def environment(*, escape: Callable[[Any], Any] | None = None) -> Environment:
    """Return a Jinja environment over the bundled templates.

    Without `escape` every value is escaped for HTML; with it, for another format: `escape` is put round every value.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(folder("templates")),
        autoescape=escape is None,  # noqa: S701 - Markdown has an escape of its own
        finalize=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(
        text=texts.text,
        remarks_counted=texts.remarks_counted,
        checks_counted=texts.checks_counted,
        rules_counted=texts.rules_counted,
        points_counted=texts.points_counted,
    )
    return made


@cache
def html_environment() -> Environment:
    """Return the environment of the HTML pages."""
    return environment()


@cache
def asset(name: str) -> str:
    """Return a style sheet or a script of the bundled templates."""
    return (folder("templates") / name).read_text(encoding="utf-8")


def digest(source: str) -> str:
    """Return what a Content-Security-Policy calls an inline style or script by: 'sha256-…'."""
    from base64 import b64encode
    from hashlib import sha256

    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"
