"""The expertise report as Markdown (CommonMark with GitHub's tables), to be pasted into a letter, an issue or a wiki."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from alignment.checking.findings import Result
from alignment.reporting.context import Context
from alignment.reporting.html import reports
from alignment.reporting.signs import SIGNS

if TYPE_CHECKING:
    from jinja2 import Environment

# What begins or closes markup anywhere in a line. A digit with a full stop and a dash matter only at the start of a line,
# where no value of ours stands alone.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&]")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;"}
_BLANK = re.compile(r"\n{3,}")


class Raw(str):
    """Markdown of ours."""

    __slots__ = ()


def render(results: tuple[Result, ...], context: Context) -> str:
    """Return the reports one after the other."""
    made = (
        _environment()
        .get_template("expertise.md")
        .render(reports=reports(results, context), signs=SIGNS, raw=Raw)
    )
    return _BLANK.sub("\n\n", made).strip() + "\n"


def escaped(value: object) -> object:
    """Return a value so that Markdown shows it as it is, on one line; what is Markdown of ours goes through."""
    if not isinstance(value, str) or isinstance(value, Raw):
        return value
    text = "<br>".join(_MARKUP.sub(_escape, line) for line in value.splitlines())
    # Most readers of Markdown make links of bare addresses; a zero-width space would be worse than two letters apart.
    return text.replace("://", ":&#47;&#47;").replace("www.", "www&#46;")


def _escape(match: re.Match[str]) -> str:
    sign = match.group()
    return _ENTITIES.get(sign, "\\" + sign)


@cache
def _environment() -> Environment:
    from alignment.reporting.templating import environment

    return environment(escape=escaped)
