"""The counts that every format shows of one result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignment.model import Model

if TYPE_CHECKING:
    from alignment.checking.findings import Finding, Result

BASELINE = "baseline"
"""By whom a finding is waived that is known from the baseline."""


class Counts(Model, frozen=True):
    """Findings by kind; each finding is in exactly one.

    `review` counts the questions to a person: findings of low confidence, whatever their severity; `known` those that stand in
    the baseline, so that they are no news.
    """

    error: int = 0
    warning: int = 0
    info: int = 0
    review: int = 0
    waived: int = 0
    known: int = 0


def kind(finding: Finding) -> str:
    """Return the field of Counts that a finding belongs to."""
    if finding.waived is not None:
        return "known" if finding.waived.by == BASELINE else "waived"
    return finding.severity if finding.confidence == "high" else "review"


def count(result: Result) -> Counts:
    """Count the findings of a result."""
    numbers = dict.fromkeys(Counts.__struct_fields__, 0)
    for finding in result.findings:
        numbers[kind(finding)] += 1
    return Counts(**numbers)
