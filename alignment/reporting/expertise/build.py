"""Builds the report from a result. Pure: the same result, rules and particulars give the same report."""

from __future__ import annotations

from typing import TypeVar, cast

import msgspec

from alignment.checking.findings import Result
from alignment.checking.packs.model import Rules
from alignment.language import get_language
from alignment.reporting.expertise.book import Book
from alignment.reporting.expertise.coverage import initiatives_of, regional_of, uncovered_of
from alignment.reporting.expertise.criteria import criteria_of, loss, total_of
from alignment.reporting.expertise.doubts import doubts_of
from alignment.reporting.expertise.model import Expertise, Particulars
from alignment.reporting.expertise.opinion import opinion_of
from alignment.reporting.expertise.pairings import pairings_of
from alignment.reporting.expertise.procedure import head_of, notes_of, procedure_of, signatures_of, slips_of
from alignment.reporting.expertise.remarks import remarks_of
from alignment.reporting.expertise.texts import row_of, side_of
from alignment.reporting.expertise.timeline import timeline_of
from alignment.reporting.plain import visible
from alignment.reporting.typography import long_date
from alignment.roadmap import LEVELS

T = TypeVar("T")


def expertise(
    result: Result, rules: Rules | None = None, particulars: Particulars | None = None, prefix: str = ""
) -> Expertise:
    """Return the expertise report on one roadmap.

    `rules` are those that made the result: they lend titles, reasons, weights and conditions, and judge the parent by itself.
    `prefix` goes before every anchor, where one page holds several reports.
    """
    book, particulars = Book(result, rules, prefix), particulars or Particulars()
    remarks = remarks_of(book)
    criteria = criteria_of(book)
    total, total_sum = total_of(book, criteria)
    uncovered, voluntary = uncovered_of(book, remarks.on_items)
    above = result.parent.level if result.parent else LEVELS[max(LEVELS.index(result.roadmap.level) - 1, 0)]
    draft = Expertise(
        prefix=prefix,
        language=get_language(),
        event_heading=row_of(result.roadmap.level),
        item_heading=row_of(above),
        ours=side_of(result.roadmap.level),
        theirs=side_of(above),
        compared=result.parent is not None,
        head=head_of(book, particulars),
        opinion=opinion_of(book, criteria, remarks),
        criteria=criteria,
        total=total,
        total_sum=total_sum,
        loss=loss(book),
        errors=remarks.of_severity("error"),
        warnings=remarks.of_severity("warning"),
        advice=remarks.of_severity("info"),
        uncovered=uncovered,
        voluntary=voluntary,
        regional=regional_of(book),
        pairings=pairings_of(book, remarks.numbered),
        timeline=timeline_of(book),
        initiatives=initiatives_of(book),
        doubts=doubts_of(book, remarks.doubtful),
        accepted=remarks.accepted,
        slips=slips_of(book),
        notes=notes_of(book),
        procedure=procedure_of(book),
        signatures=signatures_of(particulars),
        signed_on=long_date(particulars.date) if particulars.date else "",
    )
    return shown(draft)


def shown(part: T) -> T:
    """Return a part of a report with every text in it safe to show (see plain.visible), line by line."""
    return cast("T", _shown(part))


def _shown(part: object) -> object:
    if isinstance(part, str):
        return part if part.isprintable() else "\n".join(map(visible, part.splitlines()))
    if isinstance(part, tuple):
        return tuple(_shown(member) for member in part)
    if isinstance(part, dict):
        return {name: _shown(value) for name, value in part.items()}
    if isinstance(part, msgspec.Struct):
        fields = {name: _shown(getattr(part, name)) for name in part.__struct_fields__}
        return type(part)(**fields)
    return part
