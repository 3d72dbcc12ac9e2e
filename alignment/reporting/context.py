"""What a report needs to know besides the results."""

from __future__ import annotations

from alignment.errors import Problem
from alignment.model import Model


class Context(Model, frozen=True):
    """How to show the results.

    `width` is in character cells; `color` is whether colours and links may be used; `verbosity` is -1 (verdict and counts), 0, or
    1 and more (all that was looked at). `unread` are the files that couldn't be read at all, so that no format can pass
    them over.
    """

    width: int = 80
    color: bool = False
    verbosity: int = 0
    unread: tuple[Problem, ...] = ()
