"""What the formats for CI have in common: which findings there are, in which words, and where they stand.

CI shows a finding at a line of a file, so paths keep the spelling of the command line with forward slashes. Every text is made
visible first (plain.py): no control character of a cell reaches XML, a log or a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from alignment.errors import Problem
from alignment.language import N_, _
from alignment.reporting.counts import kind
from alignment.reporting.plain import one_line

if TYPE_CHECKING:
    from alignment.checking.findings import Finding, Result, Waived

UNREADABLE = "unreadable"
"""What stands in the place of a rule's id where a file couldn't be read."""
WAIVED_BY = {
    "roadmap": N_("accepted in the roadmap"),
    "parent": N_("accepted in the roadmap above"),
    "baseline": N_("known before, in the baseline"),
}


class Shown(NamedTuple):
    """A finding with its result. `kind` is a field of Counts: error, warning, info, review, waived or known."""

    result: Result
    finding: Finding
    kind: str

    @property
    def path(self) -> str:
        """The file of the finding, with forward slashes."""
        return path_of(self.finding.location.path)

    @property
    def message(self) -> str:
        """The message on one line; before it, whose roadmap it is about, and what makes the finding no failure."""
        text = self.plain
        if self.kind == "review":
            return _("A person must look: %(message)s") % {"message": text}
        if self.finding.waived:
            return f"{accepted(self.finding.waived)} {text}"
        return text

    @property
    def plain(self) -> str:
        """The message as the rule has it; where it stands in the roadmap above, with the territory that it is about."""
        text = one_line(self.finding.message)
        if self.finding.location.path == self.result.roadmap.path:
            return text
        return f"{one_line(self.result.roadmap.territory)}: {text}"

    @property
    def whole(self) -> str:
        """The message and the advice on one line."""
        return f"{self.message} {one_line(self.finding.advice)}".rstrip()

    @property
    def row(self) -> str:
        """The row in words: «event 2, item 6»."""
        finding = self.finding
        parts = []
        if finding.index is not None:
            parts.append(_("event %(number)s") % {"number": number(finding.event, finding.index)})
        if finding.item_index is not None:
            parts.append(_("item %(number)s") % {"number": number(finding.item, finding.item_index)})
        return ", ".join(parts)


def shown(results: tuple[Result, ...]) -> Iterator[Shown]:
    """Go through all findings of all results, waived ones included."""
    for result in results:
        for finding in result.findings:
            yield Shown(result, finding, kind(finding))


def accepted(waived: Waived) -> str:
    """Return why a finding fails nothing: «[accepted in the roadmap: letter of 21.03.2022]»."""
    by = _(WAIVED_BY[waived.by]) if waived.by in WAIVED_BY else one_line(waived.by)
    reason = one_line(waived.reason)
    return f"[{by}: {reason}]" if reason else f"[{by}]"


def number(text: str | None, index: int) -> str:
    """Return a row's number, or its place in the file where it has none."""
    return one_line(text or "") or f"#{index + 1}"


def path_of(path: str) -> str:
    """Return a path as CI knows it: forward slashes, no `./` before it."""
    return one_line(path).replace("\\", "/").removeprefix("./")


def problem_text(problem: Problem) -> str:
    """Return what is wrong with a file that couldn't be read, on one line."""
    return one_line(f"{problem.what} {problem.advice}")
