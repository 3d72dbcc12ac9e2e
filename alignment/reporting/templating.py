"""Jinja for reports: templates of the package, everything escaped, texts of the report at hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from alignment.data import folder
from alignment.reporting.expertise import texts
from alignment.reporting.expertise.strip import strip

if TYPE_CHECKING:
    from jinja2 import Environment

_DASH = re.compile(r"(?<=\d)([-–—])(?=\d)")
_ENOUGH = 20
"""Letters that fit into any column."""
_LONG = re.compile(rf"\S{{{2 * _ENOUGH},}}")
_BREAK = "\x00"


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
        breakable=breakable,
        remark_word=texts.remark_word,
        strip=strip,
        checks_counted=texts.checks_counted,
        rules_counted=texts.rules_counted,
        points_counted=texts.points_counted,
    )
    return made


def breakable(text: str) -> str:
    """Return a text of a cell that may break after a dash between numbers («10.03.2022-24.03.2022» is wide) and within endless words.

    Text that is safe to show holds no control characters, so that one can mark the places.
    """
    from markupsafe import Markup, escape

    marked = _LONG.sub(lambda word: _BREAK.join(re.findall(f".{{1,{_ENOUGH}}}", word.group())), text)
    return escape(_DASH.sub(rf"\1{_BREAK}", marked)).replace(_BREAK, Markup("<wbr>"))


@cache
def html_environment() -> Environment:
    """Return the environment of the HTML pages."""
    return environment()


@cache
def asset(name: str) -> str:
    """Return a style sheet or a script of the bundled templates, without indentation and lines of comments, which only weigh."""
    lines = map(str.strip, (folder("templates") / name).read_text(encoding="utf-8").splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def digest(source: str) -> str:
    """Return what a Content-Security-Policy calls an inline style or script by: 'sha256-…'."""
    from base64 import b64encode
    from hashlib import sha256

    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"
