"""What a report needs to know besides the results."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from alignment.errors import Problem
from alignment.language import get_language
from alignment.model import Model

if TYPE_CHECKING:
    from alignment.checking.packs.model import Rules
    from alignment.reporting.expertise.model import Particulars


class Context(Model, frozen=True):
    """How to show the results.

    `width` is in character cells; `color` is whether colours may be used; `verbosity` is -1 (verdict and counts), 0, or 1 and more
    (all that was looked at). `unread` are the files that couldn't be read at all, so that no format can pass them over. `rules`
    are those that were applied, where the format is of a check. `particulars` are of the expertise: who, when, on what ground; `template`
    is the DOCX file that takes the place of the bundled one. `fail_on` is the severity from which findings fail the run, `baseline`
    whether known findings were told apart, `expected` the municipalities whose roadmaps are awaited, `until` the day by which remarks are to be
    mended.
    """

    width: int = 80
    color: bool = False
    verbosity: int = 0
    unread: tuple[Problem, ...] = ()
    rules: Rules | None = None
    particulars: Particulars | None = None
    template: bytes | None = None
    fail_on: str = "error"
    baseline: bool = False
    expected: tuple[str, ...] = ()
    until: date | None = None

    def title_of(self, rule: str) -> str:
        """Return a rule's title in the language of messages, its id where the title isn't known."""
        found = self.rules.rule(rule) if self.rules else None
        if found is None:
            return rule
        return found.title.get(get_language()) or found.title.get("ru") or rule
