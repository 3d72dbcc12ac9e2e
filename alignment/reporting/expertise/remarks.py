"""The findings as remarks: numbered from the gravest on, each with the two cells that it is about."""

from __future__ import annotations

from alignment.checking.findings import SEVERITIES, Finding, Location
from alignment.language import _
from alignment.model import Model
from alignment.reporting.expertise.book import Book
from alignment.reporting.expertise.cells import compared, plain_cell
from alignment.reporting.expertise.model import Cell, Remark, Side
from alignment.reporting.typography import tied
from alignment.reporting.wording import FIELDS, word
from alignment.reporting.wording import SEVERITIES as SEVERITY_WORDS


class Remarks(Model, frozen=True):
    """All findings of a result, each in exactly one place; own initiatives are told by their own table."""

    on_rows: tuple[Remark, ...] = ()
    on_items: tuple[Remark, ...] = ()
    doubtful: tuple[Remark, ...] = ()
    accepted: tuple[Remark, ...] = ()

    def of_severity(self, severity: str) -> tuple[Remark, ...]:
        """Return the remarks on rows and on the whole roadmap that are of one severity."""
        return tuple(remark for remark in self.on_rows if remark.severity == severity)

    @property
    def numbered(self) -> tuple[Remark, ...]:
        """All that count."""
        return (*self.on_rows, *self.on_items)


def remarks_of(book: Book) -> Remarks:
    """Sort the findings; errors are numbered first, then warnings, then what is for information.

    What is wrong with the parent by itself is told with its other slips (procedure.slips_of).
    """
    sure = [
        one
        for one in book.result.findings
        if one.fails and not book.is_initiative(one) and not _is_slip(book, one)
    ]
    ordered = sorted(sure, key=lambda one: (SEVERITIES.index(one.severity), _on_item(one)))
    numbered = [(one, _remark(book, one, order)) for order, one in enumerate(ordered, start=1)]
    others = [one for one in book.result.findings if not one.fails]
    return Remarks(
        on_rows=tuple(remark for one, remark in numbered if not _on_item(one)),
        on_items=tuple(remark for one, remark in numbered if _on_item(one)),
        doubtful=tuple(_remark(book, one, 0) for one in others if one.waived is None),
        accepted=tuple(_remark(book, one, 0) for one in others if one.waived is not None),
    )


def _is_slip(book: Book, finding: Finding) -> bool:
    """Whether a finding is about an item and would be so without the roadmap."""
    rule = book.rule(finding.rule)
    return _on_item(finding) and rule is not None and not rule.needs_parent


def _on_item(finding: Finding) -> bool:
    """Whether a finding is about an item of the parent and no event."""
    return finding.index is None and finding.item_index is not None


def _remark(book: Book, finding: Finding, order: int) -> Remark:
    side = _side(book, finding)
    return Remark(
        order=order,
        anchor=f"{book.prefix}remark-{order}" if order else "",
        severity=finding.severity,
        severity_word=word(SEVERITY_WORDS, finding.severity),
        criterion=finding.criterion,
        criterion_title=book.criterion_title(finding.criterion),
        rule=finding.rule,
        rule_title=book.rule_title(finding.rule),
        event=None if finding.index is None else book.event(finding.index),
        item=None
        if finding.item_index is None or book.result.parent is None
        else book.item(finding.item_index),
        message=tied(finding.message),
        advice=tied(finding.advice),
        proposal=finding.proposal,
        side=side,
        quoted=() if side else _quoted(book, finding),
        place=_place(finding.location),
        reason=finding.waived.reason if finding.waived else "",
        by=_by(finding.waived.by) if finding.waived else "",
    )


def _by(name: str) -> str:
    return {"roadmap": _("the roadmap itself"), "parent": _("the roadmap of the level above")}.get(name, name)


def _side(book: Book, finding: Finding) -> Side | None:
    """Return the two cells that a finding compares; None where it is about one cell or none."""
    field = finding.field
    if (
        field not in FIELDS
        or finding.index is None
        or finding.item_index is None
        or book.result.parent is None
    ):
        return None
    event, item = compared(
        book.result.roadmap.events[finding.index].cell(field), book.item_row(finding.item_index).cell(field)
    )
    return Side(field=field, label=word(FIELDS, field), event=event, item=item)


def _quoted(book: Book, finding: Finding) -> Cell:
    """Return the one cell that a finding is about."""
    if finding.field not in FIELDS or finding.field == "number" or finding.index is None:
        return ()
    return plain_cell(book.result.roadmap.events[finding.index].cell(finding.field))


def _place(location: Location) -> str:
    return f"{location.path}:{location.line}:{location.column}"
