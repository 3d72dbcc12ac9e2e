"""`align check --trace` in words: what a rule says of each row, and what its expressions give, for those who write packs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignment.language import N_, _
from alignment.reporting.gate import number
from alignment.reporting.page import Page
from alignment.reporting.plain import one_line
from alignment.reporting.rule_markdown import condition

if TYPE_CHECKING:
    from alignment.checking.findings import Result
    from alignment.checking.packs.model import Rule
    from alignment.checking.tracing import Look

OUTCOMES = {
    "passed": N_("holds"),
    "failed": N_("fails"),
    "asked": N_("asks a person"),
    "skipped": N_("not looked at"),
}
STYLES = {"passed": "good", "failed": "error", "asked": "warning", "skipped": "dim"}


def show(page: Page, result: Result, rule: Rule, looks: tuple[Look, ...]) -> None:
    """Add a rule and each of its looks."""
    page.blank()
    page.text(f"{rule.id} · {one_line(result.roadmap.path)}", "head")
    for line in condition(rule).splitlines():
        page.text(one_line(line), "dim", indent=2)
    if not looks:
        page.text(_("Not looked at: it needs a roadmap above."), "dim")
    for look in looks:
        page.blank()
        reason = f" ({one_line(look.reason)})" if look.reason else ""
        page.text(f"{_subject(result, look)}: {_(OUTCOMES[look.outcome])}{reason}", STYLES[look.outcome])
        for step in look.steps:
            page.text(f"{one_line(step.expression)} = {one_line(step.value)}", indent=4)


def _subject(result: Result, look: Look) -> str:
    parts = []
    if look.event is not None:
        row = result.roadmap.events[look.event]
        parts.append(_("event %(number)s") % {"number": number(row.number, row.index)})
    if look.item is not None:
        row = (result.parent or result.roadmap).events[look.item]
        parts.append(_("item %(number)s") % {"number": number(row.number, row.index)})
    return ", ".join(parts) or one_line(result.roadmap.path)
