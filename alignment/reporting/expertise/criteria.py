"""The scores by criterion, in a form in which they can be redone by hand, and how each rule came out."""

from __future__ import annotations

from alignment.checking.findings import Check, CriterionScore
from alignment.language import N_, _
from alignment.reporting.expertise.book import Book, said
from alignment.reporting.expertise.model import CheckedRule, CriterionRow, Fact, Grade
from alignment.reporting.typography import number, tied
from alignment.reporting.wording import SEVERITIES, word

GRADES: dict[str, str] = {
    "good": N_("holds"),
    "warned": N_("holds, with warnings"),
    "bad": N_("to be mended"),
    "unchecked": N_("not checked"),
}


def criteria_of(book: Book) -> tuple[CriterionRow, ...]:
    """Return a row for each criterion; the maximum of 100 is shared among those that were checked, by their weights."""
    return tuple(_row(book, score) for score in book.result.criteria)


def whole_weight(book: Book) -> float:
    """Return the weight of all criteria that were checked."""
    return sum(one.weight for one in book.result.criteria if one.score is not None)


def _row(book: Book, score: CriterionScore) -> CriterionRow:
    whole = whole_weight(book)
    most = 100 * score.weight / whole if whole and score.score is not None else 0.0
    grade = grade_of(score)
    return CriterionRow(
        id=score.id,
        title=score.title,
        checked=score.passed + score.failed,
        passed=score.passed,
        errors=score.errors,
        warnings=score.warnings,
        share=score.score,
        points="" if score.score is None else number(most * score.score, 2),
        most="" if score.score is None else number(most, 2),
        sum=_sum(book, score, most),
        grade=grade,
        grade_word=_(GRADES[grade]),
        rules=tuple(
            _checked(book, check) for check in book.result.checks if _criterion(book, check) == score.id
        ),
    )


def grade_of(score: CriterionScore) -> Grade:
    """Return how a criterion came out in one word."""
    if score.score is None:
        return "unchecked"
    if score.score >= 1:
        return "good"
    return "bad" if score.errors or not score.warnings else "warned"


def _sum(book: Book, score: CriterionScore, most: float) -> str:
    """Return the sum of a criterion: «100 × (50 − 1 × 3 − 0,5 × 4) : 50 …»."""
    total = score.passed + score.failed
    if score.score is None or book.rules is None or not total:
        return ""
    lost = [
        f" − {number(book.rules.penalties[severity], 2)} × {count}"
        for severity, count in (("error", score.errors), ("warning", score.warnings))
        if count
    ]
    kept = f"({total}{''.join(lost)}) / {total}" if lost else "1"
    return f"{number(most, 2)} × {kept} = {number(most * score.score, 2)}"


def _criterion(book: Book, check: Check) -> str:
    rule = book.rule(check.rule)
    if rule:
        return rule.criterion
    return next((one.criterion for one in book.result.findings if one.rule == check.rule), "")


def _checked(book: Book, check: Check) -> CheckedRule:
    rule = book.rule(check.rule)
    return CheckedRule(
        rule=check.rule,
        title=book.rule_title(check.rule),
        why=tied(said(rule.why)) if rule else "",
        basis=tied(rule.basis) if rule else "",
        severity_word=word(SEVERITIES, rule.gravest) if rule else "",
        passed=check.passed,
        failed=check.failed,
        waived=check.waived,
        skipped=check.skipped,
        reasons=tuple(Fact(reason, str(times)) for reason, times in check.reasons.items()),
    )


def total_of(book: Book, rows: tuple[CriterionRow, ...]) -> tuple[str, str]:
    """Return the whole score with a decimal, and the sum that gives it."""
    score = book.result.score
    if score is None:
        return "", ""
    points = [row.points for row in rows if row.share is not None]
    return number(100 * score, 2), f"{' + '.join(points)} = {number(100 * score, 2)}"


def loss(book: Book) -> str:
    """Say how a point is lost, with the numbers of the packs."""
    if book.rules is None:
        return ""
    penalties = book.rules.penalties
    return tied(
        _(
            "Each criterion is judged row by row. A row with an error loses %(error)s of its share, a row with warnings only "
            "%(warning)s; the number of remarks on a row doesn't matter. A criterion's points are its maximum times the share that "
            "the rows have kept. What is for information, what was accepted, what the program is not sure of and what could not be "
            "checked costs nothing."
        )
        % {"error": _share(penalties["error"]), "warning": _share(penalties["warning"])}
    )


def _share(penalty: float) -> str:
    return _("the whole") if penalty == 1 else _("half") if penalty == 0.5 else number(penalty, 2)
