"""Findings in a terminal: by event, by item, and the questions to a person."""

from __future__ import annotations

from itertools import groupby

from alignment.checking.findings import Finding, Location, Result
from alignment.language import _
from alignment.matching.links import Link
from alignment.reporting.context import Context
from alignment.reporting.difference import show
from alignment.reporting.numbers import decimal
from alignment.reporting.page import Page
from alignment.reporting.plain import one_line, visible
from alignment.reporting.wording import FIELDS, SEVERITIES, STATUSES, word
from alignment.roadmap import Event

SIGNS = {"error": "✗", "warning": "!", "info": "·"}
TITLE_LINES = 2
DOUBT = "link-uncertain"
CANDIDATES = 3
NEAR = 0.6
"""Candidates are shown down to this share of the best one's likeness."""


def blocks(page: Page, result: Result, findings: list[Finding], context: Context) -> None:
    """Add the findings on events, each event once; then those on the whole roadmap."""
    on_events = [finding for finding in findings if finding.index is not None]
    whole = [finding for finding in findings if finding.index is None and finding.item_index is None]
    if on_events:
        page.heading(_("Findings by event"))
    links = {link.event: link for link in result.links}
    ordered = sorted(on_events, key=_row)
    for index, group in groupby(ordered, key=_row):
        page.blank()
        _event(page, result, index, links.get(index))
        _findings(page, result, list(group), context)
    if whole:
        page.heading(_("Findings on the whole roadmap"))
        _findings(page, result, whole, context)


def questions(page: Page, result: Result, context: Context) -> None:
    """Add what a person must decide: doubtful links, and what would follow from them."""
    doubtful = [
        finding for finding in result.findings if finding.confidence == "low" and finding.waived is None
    ]
    if not doubtful:
        return
    page.heading(_("A person must look"), "review")
    page.text(_("Here the program can't judge: these are questions to an expert and fail nothing."), "dim")
    links = {link.event: link for link in result.links}
    for index, group in groupby(sorted(doubtful, key=_row), key=_row):
        page.blank()
        if index >= 0:
            _title(page, result.roadmap.events[index])
            if index in links:
                _candidates(page, result, links[index])
        for finding in group:
            if finding.rule == DOUBT and index in links and context.verbosity <= 0:
                continue  # the candidates have said it
            page.text(one_line(finding.message), first=("  ? ", "review"))
            if context.verbosity > 0:
                page.text(places(finding), "dim", indent=4)


def _row(finding: Finding) -> int:
    return -1 if finding.index is None else finding.index


def _event(page: Page, result: Result, index: int, link: Link | None) -> None:
    _title(page, result.roadmap.events[index])
    if link is None or result.parent is None:
        return
    for item in link.items:
        page.text(
            f"{_item(result.parent.events[item])} [{word(STATUSES, link.status)}]",
            "dim",
            first=("  ↳ ", "dim"),
            most=TITLE_LINES,
        )


def _title(page: Page, event: Event) -> None:
    number = one_line(event.number or "") or f"#{event.index + 1}"
    page.text(
        one_line(event.title) or _("(no title)"), "head", first=(f"{number}. ", "head"), most=TITLE_LINES
    )


def _item(item: Event) -> str:
    return _("item %(number)s «%(title)s»") % {
        "number": one_line(item.number or "") or f"#{item.index + 1}",
        "title": one_line(item.title),
    }


def _findings(page: Page, result: Result, findings: list[Finding], context: Context) -> None:
    seen = set()
    for finding in findings:
        page.text(f"{word(SEVERITIES, finding.severity)}: {one_line(finding.message)}", first=sign(finding))
        cells = finding.field, finding.item_index
        if cells not in seen:
            seen.add(cells)
            _cells(page, result, finding, context)
        if finding.advice:
            page.text(one_line(finding.advice), "advice", first=("    → ", "advice"))
        page.text(places(finding), "dim", indent=4)


def _cells(page: Page, result: Result, finding: Finding, context: Context) -> None:
    """Add the cell of the event beside the cell of the item that it breaks."""
    if (
        finding.field not in FIELDS
        or finding.index is None
        or finding.item_index is None
        or not result.parent
    ):
        return
    event, item = result.roadmap.events[finding.index], result.parent.events[finding.item_index]
    name = word(FIELDS, finding.field)
    sides = (
        (_("%(field)s of the event") % {"field": name}, event.cell(finding.field)),
        (
            _("%(field)s of item %(number)s") % {"field": name, "number": one_line(item.number or "?")},
            item.cell(finding.field),
        ),
    )
    show(page, sides, indent=4, color=context.color)


def _candidates(page: Page, result: Result, link: Link) -> None:
    if not result.parent or not link.candidates:
        return
    near = [one for one in link.candidates if one.score >= NEAR * link.candidates[0].score]
    for candidate in near[:CANDIDATES]:
        text = f"{decimal(candidate.score)} {_item(result.parent.events[candidate.item])}"
        page.text(text, "dim", first=("  ≈ ", "dim"), most=TITLE_LINES)


def sign(finding: Finding) -> tuple[str, str]:
    """Return the sign of a severity, as the beginning of a line."""
    return f"  {SIGNS[finding.severity]} ", finding.severity


def places(finding: Finding) -> str:
    """Return where a finding is, on both sides, and its rule."""
    places = [place(finding.location)]
    if finding.related and finding.related != finding.location:
        places.append(place(finding.related))
    return f"{' · '.join(places)} · {visible(finding.rule)}"


def place(location: Location) -> str:
    """Return file:line:column."""
    return f"{visible(location.path)}:{location.line}:{location.column}"
