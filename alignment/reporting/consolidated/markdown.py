"""The consolidated report as Markdown."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from alignment.reporting.consolidated.html import words_of
from alignment.reporting.consolidated.model import Consolidated
from alignment.reporting.markdown import Raw, escaped
from alignment.reporting.templating import environment

if TYPE_CHECKING:
    from jinja2 import Environment

_BLANK = re.compile(r"\n{3,}")
_IN_TABLE = re.compile(r"\|\n\n(?=\|)")


def render(report: Consolidated) -> str:
    """Return the report."""
    made = _environment().get_template("consolidated.md").render(report=report, raw=Raw)
    return _BLANK.sub("\n\n", _IN_TABLE.sub("|\n", made)).strip() + "\n"


@cache
def _environment() -> Environment:
    made = environment(escape=escaped)
    made.globals.update(words_of())
    return made
