"""What a check says: findings, counts, scores, and the verdict."""

from __future__ import annotations

from typing import Literal

import msgspec

from alignment.matching.links import Link
from alignment.model import Model
from alignment.reading.rows import Row
from alignment.roadmap import Roadmap

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
Confidence = Literal["high", "low"]
Verdict = Literal["compliant", "partial", "noncompliant", "unchecked"]


class Location(Model, frozen=True):
    """A cell in a file; line and column from 1."""

    path: str
    line: int
    column: int


class Waived(Model, frozen=True):
    """Why a finding is accepted, and by whom: the roadmap, the parent, or a person's decision."""

    reason: str
    by: str


class Finding(Model, frozen=True):
    """One broken rule at one place.

    `event` and `item` are the rows' numbers, `index` and `item_index` their places in the files from 0; `location` is the cell of
    the event (of the item where there is no event), `related` the cell of the item that it breaks. `confidence` is "low"
    where the finding rests on a link whose status is "review". `proposal` is the cell as it might be written, where the rule can tell.
    """

    rule: str
    severity: Severity
    confidence: Confidence
    criterion: str
    event: str | None
    index: int | None
    item: str | None
    item_index: int | None
    field: str | None
    message: str
    advice: str
    location: Location
    related: Location | None
    fingerprint: str
    waived: Waived | None = None
    proposal: str = ""

    @property
    def fails(self) -> bool:
        """Whether the finding may fail a run: nothing waived does, nor a doubt of the machine."""
        return self.waived is None and self.confidence == "high"


class Check(Model, frozen=True):
    """How often a rule was looked at: passed, failed, waived, or skipped (not checked), with the reasons of skipping."""

    rule: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    waived: int = 0
    reasons: dict[str, int] = msgspec.field(default_factory=dict)


class CriterionScore(Model, frozen=True):
    """The score of a criterion, 0–1; None where nothing was checked («не проверялось»).

    `passed` counts the rows without an error or warning in it, `failed` the others: `errors` of them with an error, `warnings` with
    warnings only. See alignment/checking/scoring.py for the formula.
    """

    id: str
    title: str
    weight: float
    score: float | None
    passed: int
    failed: int
    errors: int = 0
    warnings: int = 0


class Result(Model, frozen=True):
    """The expertise of one roadmap. `parent` is None where only its own form was checked.

    `rows` and `items` are the read rows of the roadmap and of its parent, by index.
    """

    roadmap: Roadmap
    parent: Roadmap | None
    rows: tuple[Row, ...]
    items: tuple[Row, ...]
    links: tuple[Link, ...]
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]
    criteria: tuple[CriterionScore, ...]
    score: float | None
    verdict: Verdict
