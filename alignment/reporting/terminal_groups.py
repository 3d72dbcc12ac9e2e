"""Findings in a terminal that are told rule by rule: what to mend first, items without an event, notes."""

from __future__ import annotations

from alignment.checking.findings import SEVERITIES, Finding, Result
from alignment.language import _
from alignment.reporting.context import Context
from alignment.reporting.page import Page
from alignment.reporting.plain import one_line
from alignment.reporting.terminal_findings import place, sign

FIRST = 5
"""What to mend first is told where there are more errors than this, in as many points at most."""
OWN = "event-without-basis"
"""The rule that lists own initiatives; they have a part of their own."""


def first(page: Page, sure: list[Finding], context: Context) -> None:
    """Say what to mend first: the rules with most errors, and where."""
    errors = [finding for finding in sure if finding.severity == "error"]
    if len(errors) <= FIRST:
        return
    page.heading(_("To mend first"))
    groups = sorted(_by_rule(errors).items(), key=lambda group: -len(group[1]))
    for rule, same in groups[:FIRST]:
        page.text(f"{one_line(context.title_of(rule))}: {_where(same)}", first=("  ✗ ", "error"), most=4)


def items(page: Page, result: Result, findings: list[Finding], context: Context) -> None:
    """Add the findings on items of the parent that no event carries out, the gravest rules first."""
    on_items = [finding for finding in findings if finding.index is None and finding.item_index is not None]
    if not on_items:
        return
    page.heading(_("Items without an event"))
    on_items.sort(key=lambda finding: SEVERITIES.index(finding.severity))
    for rule, same in _by_rule(on_items).items():
        page.blank()
        title = one_line(context.title_of(rule))
        page.text(f"{title}: {len(same)}", same[0].severity)
        if title != rule:
            page.text(one_line(rule), "dim")
        for finding in same:
            if context.verbosity > 0:
                page.text(one_line(finding.message), first=sign(finding))
                if finding.advice:
                    page.text(one_line(finding.advice), "advice", first=("    → ", "advice"))
            else:
                _item(page, result, finding)
            page.text(place(finding.location), "dim", indent=4)


def notes(page: Page, sure: list[Finding], context: Context) -> None:
    """Add one line for each rule that only informs; -v shows them in full."""
    informing = [finding for finding in sure if finding.severity == "info" and finding.rule != OWN]
    if not informing:
        return
    page.heading(_("For information"))
    for rule, same in _by_rule(informing).items():
        page.text(f"{one_line(context.title_of(rule))}: {_where(same)}", first=("  · ", "info"), most=3)
    page.text(_("In full: -v"), "dim", indent=2)


def _by_rule(findings: list[Finding]) -> dict[str, list[Finding]]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.rule, []).append(finding)
    return groups


def _item(page: Page, result: Result, finding: Finding) -> None:
    assert finding.item_index is not None
    item = (result.parent or result.roadmap).events[finding.item_index]
    mark, style = sign(finding)
    page.text(
        one_line(item.title), first=(f"{mark}{_number(finding.item, finding.item_index)}. ", style), most=2
    )
    page.text(" · ".join(filter(None, map(one_line, (item.deadline, item.executors)))), indent=4, most=2)


def _where(findings: list[Finding]) -> str:
    """Return the numbers of events and items: «события 2, 7; пункт 15»."""
    events = list(dict.fromkeys(filter(None, map(_event_number, findings))))
    items = list(dict.fromkeys(filter(None, map(_item_number, findings))))
    parts = []
    if events:
        label = _("event %(numbers)s") if len(events) == 1 else _("events %(numbers)s")
        parts.append(label % {"numbers": ", ".join(events)})
    if items:
        label = _("item %(numbers)s") if len(items) == 1 else _("items %(numbers)s")
        parts.append(label % {"numbers": ", ".join(items)})
    return "; ".join(parts) or _("the roadmap as a whole")


def _event_number(finding: Finding) -> str:
    return "" if finding.index is None else _number(finding.event, finding.index)


def _item_number(finding: Finding) -> str:
    return (
        ""
        if finding.index is not None or finding.item_index is None
        else _number(finding.item, finding.item_index)
    )


def _number(number: str | None, index: int) -> str:
    return one_line(number or "") or f"#{index + 1}"
