"""What libyaml says of broken YAML, in words that a clerk can act on."""

from __future__ import annotations

from typing import Any

from alignment.errors import Problem
from alignment.language import _


def explain(error: Exception, text: str, path: str) -> Problem:
    """Return libyaml's error as one problem."""
    mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    return Problem(path=path, line=line, column=column, what=_("This is not correct YAML."))
