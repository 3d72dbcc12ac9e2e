"""`--format json`, version 1: a field is added, never renamed nor removed.

The published shapes are types of their own, so that the models inside may change without changing what other programs read.
Numbers of events and items are those of the files (null where a row has none), `index` counts rows from 0. Paths are as given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from alignment.matching.links import Evidence, Link
from alignment.model import Model
from alignment.reporting.context import Context
from alignment.reporting.counts import Counts, count
from alignment.roadmap import Event, Roadmap

if TYPE_CHECKING:  # for what needs no rules, such as links alone
    from alignment.checking.findings import Finding, Location, Result

VERSION = 1
_DIGITS = 6


class RoadmapV1(Model, frozen=True):
    """A roadmap that was looked at."""

    path: str
    territory: str
    level: str


class CandidateV1(Model, frozen=True):
    """An item that an event may derive from."""

    item: str | None
    index: int
    score: float
    probability: float


class LinkV1(Model, frozen=True):
    """What one event derives from; `evidence` adds up to `score`."""

    event: str | None
    index: int
    items: tuple[str | None, ...]
    item_indexes: tuple[int, ...]
    status: str
    origin: str
    score: float
    probability: float
    evidence: dict[str, float]
    candidates: tuple[CandidateV1, ...]


class FindingV1(Model, frozen=True):
    """One broken rule at one place."""

    rule: str
    severity: str
    confidence: str
    criterion: str
    event: str | None
    index: int | None
    item: str | None
    item_index: int | None
    field: str | None
    message: str
    advice: str
    proposal: str
    location: dict[str, Any]
    related: dict[str, Any] | None
    fingerprint: str
    waived: dict[str, str] | None


class CheckV1(Model, frozen=True):
    """How often a rule was looked at; `reasons` says why it wasn't where it was skipped."""

    rule: str
    passed: int
    failed: int
    skipped: int
    waived: int
    reasons: dict[str, int]


class CriterionV1(Model, frozen=True):
    """The score of a criterion, 0–1; null where nothing was checked."""

    id: str
    title: str
    weight: float
    score: float | None
    passed: int
    failed: int


class ResultV1(Model, frozen=True):
    """The expertise of one roadmap."""

    roadmap: RoadmapV1
    parent: RoadmapV1 | None
    links: tuple[LinkV1, ...]
    findings: tuple[FindingV1, ...]
    checks: tuple[CheckV1, ...]
    criteria: tuple[CriterionV1, ...]
    score: float | None
    verdict: str
    counts: Counts


class ProblemV1(Model, frozen=True):
    """What is wrong with a file that couldn't be read; line and column are null where none is known."""

    path: str
    line: int | None
    column: int | None
    message: str
    advice: str


class ReportV1(Model, frozen=True):
    """The whole output."""

    version: int
    results: tuple[ResultV1, ...]
    unread: tuple[ProblemV1, ...]


def render(results: tuple[Result, ...], context: Context) -> bytes:
    """Return the report as UTF-8."""
    return encode(
        ReportV1(
            version=VERSION,
            results=tuple(map(_result, results)),
            unread=tuple(
                ProblemV1(
                    path=problem.path,
                    line=problem.line or None,
                    column=problem.column or None,
                    message=problem.what,
                    advice=problem.advice,
                )
                for problem in context.unread
            ),
        )
    )


def render_links(results: tuple[tuple[Roadmap, Roadmap, tuple[Link, ...]], ...]) -> bytes:
    """Return links alone, in the same shapes: `{"version": 1, "results": [{roadmap, parent, links}]}`."""
    return encode(
        {
            "version": VERSION,
            "results": [
                {
                    "roadmap": _roadmap(roadmap),
                    "parent": _roadmap(parent),
                    "links": links_v1(roadmap, parent, links),
                }
                for roadmap, parent, links in results
            ],
        }
    )


def encode(value: object) -> bytes:
    """Return indented JSON in UTF-8, with a line break at the end."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def rounded(score: float | None) -> float | None:
    """Return a score with the digits that are published."""
    return None if score is None else round(score, _DIGITS)


def links_v1(roadmap: Roadmap, parent: Roadmap | None, links: tuple[Link, ...]) -> tuple[LinkV1, ...]:
    """Return links in their published shape."""
    items = parent.events if parent else ()
    return tuple(_link(link, roadmap.events, items) for link in links)


def evidence_v1(evidence: tuple[Evidence, ...]) -> dict[str, float]:
    """Return name → contribution; grades of one name are summed, for the sum is what must hold."""
    bars: dict[str, float] = {}
    for grade in evidence:
        bars[grade.name] = bars.get(grade.name, 0.0) + grade.contribution
    return {name: round(value, _DIGITS) for name, value in bars.items()}


def _result(result: Result) -> ResultV1:
    return ResultV1(
        roadmap=_roadmap(result.roadmap),
        parent=_roadmap(result.parent) if result.parent else None,
        links=links_v1(result.roadmap, result.parent, result.links),
        findings=tuple(map(_finding, result.findings)),
        checks=tuple(
            CheckV1(
                rule=check.rule,
                passed=check.passed,
                failed=check.failed,
                skipped=check.skipped,
                waived=check.waived,
                reasons=check.reasons,
            )
            for check in result.checks
        ),
        criteria=tuple(
            CriterionV1(
                id=criterion.id,
                title=criterion.title,
                weight=criterion.weight,
                score=rounded(criterion.score),
                passed=criterion.passed,
                failed=criterion.failed,
            )
            for criterion in result.criteria
        ),
        score=rounded(result.score),
        verdict=result.verdict,
        counts=count(result),
    )


def _roadmap(roadmap: Roadmap) -> RoadmapV1:
    return RoadmapV1(path=roadmap.path, territory=roadmap.territory, level=roadmap.level)


def _link(link: Link, events: tuple[Event, ...], items: tuple[Event, ...]) -> LinkV1:
    return LinkV1(
        event=events[link.event].number,
        index=link.event,
        items=tuple(items[index].number for index in link.items),
        item_indexes=link.items,
        status=link.status,
        origin=link.origin,
        score=round(link.score, _DIGITS),
        probability=round(link.probability, _DIGITS),
        evidence=evidence_v1(link.evidence),
        candidates=tuple(
            CandidateV1(
                item=items[candidate.item].number,
                index=candidate.item,
                score=round(candidate.score, _DIGITS),
                probability=round(candidate.probability, _DIGITS),
            )
            for candidate in link.candidates
        ),
    )


def _finding(finding: Finding) -> FindingV1:
    waived = finding.waived
    return FindingV1(
        rule=finding.rule,
        severity=finding.severity,
        confidence=finding.confidence,
        criterion=finding.criterion,
        event=finding.event,
        index=finding.index,
        item=finding.item,
        item_index=finding.item_index,
        field=finding.field,
        message=finding.message,
        advice=finding.advice,
        proposal=finding.proposal,
        location=_location(finding.location),
        related=_location(finding.related) if finding.related else None,
        fingerprint=finding.fingerprint,
        waived={"reason": waived.reason, "by": waived.by} if waived else None,
    )


def _location(location: Location) -> dict[str, Any]:
    return {"path": location.path, "line": location.line, "column": location.column}
