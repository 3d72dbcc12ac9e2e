"""Scores by criterion and the verdict.

A row loses in a criterion what its gravest finding there costs (the pack's penalties: an error 1, a warning ½, as the bundled packs
have it), however many findings it has; the criterion's score is the mean over the rows that were checked:

    score = (rows checked − error penalty × rows with errors − warning penalty × rows with warnings only) / rows checked

The whole score is the mean of the criteria by their weights. What was waived, what rests on a doubt, what couldn't be
checked, and what is for information only is left out, so that it costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from alignment.checking.findings import CriterionScore, Severity, Verdict
from alignment.checking.language.evaluation import evaluator
from alignment.checking.packs.model import Rules
from alignment.language import get_language

Place = tuple[str, int]
_ORDER: dict[Severity | None, int] = {"error": 2, "warning": 1, None: 0}


class Tally:
    """The gravest finding of each row in each criterion; None where it was checked and holds."""

    def __init__(self) -> None:
        self._gravest: dict[str, dict[Place, Severity | None]] = {}

    def note(self, criterion: str, place: Place, severity: Severity | None) -> None:
        """Note a check: `severity` is that of its finding, None where it passed."""
        rows = self._gravest.setdefault(criterion, {})
        before = rows.get(place)
        rows[place] = severity if _ORDER[severity] > _ORDER[before] else before

    def scores(self, rules: Rules) -> tuple[CriterionScore, ...]:
        """Return the score of every criterion of the packs."""
        return tuple(
            _score(
                criterion.id,
                _in_language(criterion.title),
                criterion.weight,
                self._gravest.get(criterion.id, {}),
                rules,
            )
            for criterion in rules.criteria
        )


def _in_language(texts: Mapping[str, str]) -> str:
    return texts.get(get_language()) or texts.get("ru", "")


def _score(
    name: str, title: str, weight: float, rows: Mapping[Place, Severity | None], rules: Rules
) -> CriterionScore:
    gravest = list(rows.values())
    errors, warnings = gravest.count("error"), gravest.count("warning")
    lost = errors * rules.penalties["error"] + warnings * rules.penalties["warning"]
    return CriterionScore(
        id=name,
        title=title,
        weight=weight,
        score=(len(gravest) - lost) / len(gravest) if gravest else None,
        passed=len(gravest) - errors - warnings,
        failed=errors + warnings,
        errors=errors,
        warnings=warnings,
    )


def total(criteria: tuple[CriterionScore, ...]) -> float | None:
    """Return the whole score; None where nothing was checked."""
    scored = [(c.weight, c.score) for c in criteria if c.score is not None and c.weight]
    weight = sum(weight for weight, _score in scored)
    return sum(weight * score for weight, score in scored) / weight if scored else None


def verdict(rules: Rules, criteria: tuple[CriterionScore, ...], errors: int, warnings: int) -> Verdict:
    """Return the verdict by the conditions of the packs; «partial» where neither holds, «unchecked» where nothing was checked."""
    score = total(criteria)
    if score is None:
        return "unchecked"
    scope = {
        "score": score,
        "lowest": min(c.score for c in criteria if c.score is not None),
        "errors": errors,
        "warnings": warnings,
        **{f"parameters.{name}": value for name, value in rules.parameters.items()},
    }
    outcomes: tuple[Verdict, ...] = ("noncompliant", "compliant")
    for outcome in outcomes:
        condition = rules.verdict.get(outcome)
        if condition is not None and evaluator(condition.tree)(scope):
            return outcome
    return "partial"
