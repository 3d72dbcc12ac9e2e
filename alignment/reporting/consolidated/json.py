"""The consolidated report as JSON, version 1: a field is added, never renamed nor removed.

Types of its own, as in `--format json` of a check (alignment.reporting.json), with its names and its one scale of scores, 0–1. What is
counted can be counted anew from the lists beside.
"""

from __future__ import annotations

from datetime import date

from alignment.model import Model
from alignment.reporting.consolidated.model import (
    BrokenRule,
    Consolidated,
    CriterionMean,
    Duty,
    HardItem,
    Matrix,
    Municipality,
)
from alignment.reporting.json import encode, rounded
from alignment.reporting.typography import NO_BREAK

VERSION = 1


class ReceivedV1(Model, frozen=True):
    """Who has sent a roadmap; `expected` is null where nobody has said how many are awaited."""

    count: int
    expected: int | None
    missing: tuple[str, ...]
    unexpected: tuple[str, ...]
    unread: tuple[str, ...]


class CriterionV1(Model, frozen=True):
    """A criterion over the roadmaps where it was checked; null where it was nowhere."""

    id: str
    title: str
    mean: float | None
    lowest: float | None
    highest: float | None


class RoadmapV1(Model, frozen=True):
    """One municipality's roadmap; `report` is the page beside, `mend` what to mend first, the gravest first."""

    path: str
    territory: str
    report: str | None
    schools: int | None
    events: int
    items_covered: int
    items_absent: int
    criteria: dict[str, float | None]
    score: float | None
    verdict: str
    errors: int
    warnings: int
    review: int
    mend: tuple[str, ...]


class ItemV1(Model, frozen=True):
    """An item of a parent; `statuses` are those of the roadmaps that `CoverageV1.roadmaps` names, in that order."""

    item: str
    index: int
    title: str
    deadline: str
    statuses: tuple[str, ...]
    moved: int


class CoverageV1(Model, frozen=True):
    """The items of one parent against the roadmaps compared with it, which are named by their place in `roadmaps`, from 0."""

    parent: str
    roadmaps: tuple[int, ...]
    items: tuple[ItemV1, ...]


class ExampleV1(Model, frozen=True):
    """An example of a broken rule."""

    territory: str
    message: str


class RuleV1(Model, frozen=True):
    """A broken rule: on how many roadmaps, and how often in all."""

    rule: str
    title: str
    criterion: str
    severity: str
    roadmaps: int
    times: int
    examples: tuple[ExampleV1, ...]
    recommendation: str


class DifficultItemV1(Model, frozen=True):
    """An item that many miss or move: `share` is the part of the roadmaps, 0–1, by the commoner of the two."""

    item: str
    title: str
    absent: int
    moved: int
    share: float
    why: str


class SlipV1(Model, frozen=True):
    """A flaw of the parent itself; `item` is null where it is about the whole."""

    item: str | None
    message: str


class ConsolidatedV1(Model, frozen=True):
    """The whole report."""

    version: int
    title: str
    subtitle: str
    notice: str
    received: ReceivedV1
    verdicts: dict[str, int]
    score: float | None
    criteria: tuple[CriterionV1, ...]
    roadmaps: tuple[RoadmapV1, ...]
    coverage: tuple[CoverageV1, ...]
    rules: tuple[RuleV1, ...]
    difficult_items: tuple[DifficultItemV1, ...]
    parent_slips: tuple[SlipV1, ...]
    conclusions: tuple[str, ...]
    until: date | None
    date: date | None


def render(report: Consolidated) -> bytes:
    """Return the report as UTF-8."""
    received = report.received
    made = encode(
        ConsolidatedV1(
            version=VERSION,
            title=report.head.title,
            subtitle=report.head.subtitle,
            notice=report.notice,
            received=ReceivedV1(
                count=received.count,
                expected=received.expected,
                missing=received.missing,
                unexpected=received.unexpected,
                unread=received.unread,
            ),
            verdicts={name: many for name, _words, many in report.verdicts},
            score=rounded(report.mean),
            criteria=tuple(map(_criterion, report.criteria)),
            roadmaps=tuple(map(_roadmap, report.rows, report.duties)),
            coverage=tuple(map(_coverage, report.matrices)),
            rules=tuple(map(_rule, report.rules)),
            difficult_items=tuple(map(_difficult, report.hard)),
            parent_slips=tuple(SlipV1(item=one.item or None, message=one.text) for one in report.slips),
            conclusions=report.conclusions,
            until=report.until,
            date=report.date,
        )
    )
    return made.replace(NO_BREAK.encode(), b" ")


def _criterion(one: CriterionMean) -> CriterionV1:
    return CriterionV1(
        id=one.id,
        title=one.title,
        mean=rounded(one.mean),
        lowest=rounded(one.lowest),
        highest=rounded(one.highest),
    )


def _roadmap(row: Municipality, duty: Duty) -> RoadmapV1:
    return RoadmapV1(
        path=row.path,
        territory=row.name,
        report=row.href or None,
        schools=row.schools,
        events=row.events,
        items_covered=row.covered,
        items_absent=row.absent,
        criteria={one.id: rounded(one.share) for one in row.scores},
        score=rounded(row.share),
        verdict=row.verdict,
        errors=row.errors,
        warnings=row.warnings,
        review=row.review,
        mend=tuple(one.text for one in duty.priorities),
    )


def _coverage(matrix: Matrix) -> CoverageV1:
    return CoverageV1(
        parent=matrix.title,
        roadmaps=matrix.columns,
        items=tuple(
            ItemV1(
                item=line.number,
                index=index,
                title=line.title,
                deadline=line.deadline,
                statuses=line.statuses,
                moved=line.moved,
            )
            for index, line in enumerate(matrix.items)
        ),
    )


def _rule(one: BrokenRule) -> RuleV1:
    return RuleV1(
        rule=one.rule,
        title=one.title,
        criterion=one.criterion,
        severity=one.severity,
        roadmaps=one.municipalities,
        times=one.times,
        examples=tuple(ExampleV1(territory=case.municipality, message=case.message) for case in one.cases),
        recommendation=one.recommendation,
    )


def _difficult(one: HardItem) -> DifficultItemV1:
    return DifficultItemV1(
        item=one.line.number,
        title=one.line.title,
        absent=one.line.count("absent"),
        moved=one.line.moved,
        share=round(one.share, 6),
        why=one.why,
    )
