"""The rules that municipalities break most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from alignment.checking.findings import SEVERITIES, Finding
from alignment.reporting.consolidated.examined import Examined
from alignment.reporting.consolidated.model import BrokenRule, Case
from alignment.reporting.expertise.book import said
from alignment.reporting.expertise.opinion import common_advice
from alignment.reporting.typography import tied
from alignment.reporting.wording import SEVERITIES as SEVERITY_WORDS
from alignment.reporting.wording import word

CASES = 3


def broken_of(examined: Sequence[Examined]) -> tuple[BrokenRule, ...]:
    """Return the rules with errors or warnings: those that most municipalities break first, then by how often."""
    found: dict[str, list[tuple[Examined, Finding]]] = {}
    for one in examined:
        for finding in one.grave:
            found.setdefault(finding.rule, []).append((one, finding))
    rules = [_rule(name, cases) for name, cases in found.items()]
    return tuple(sorted(rules, key=lambda rule: (-rule.municipalities, -rule.times, rule.rule)))


def _rule(name: str, found: list[tuple[Examined, Finding]]) -> BrokenRule:
    book = found[0][0].book
    severity = min((finding.severity for _one, finding in found), key=SEVERITIES.index)
    return BrokenRule(
        rule=name,
        title=book.rule_title(name),
        criterion=book.criterion_title(found[0][1].criterion),
        severity=severity,
        severity_word=word(SEVERITY_WORDS, severity),
        municipalities=len({id(one) for one, _finding in found}),
        times=len(found),
        cases=_cases(found),
        recommendation=_recommendation(name, found),
    )


def _cases(found: list[tuple[Examined, Finding]]) -> tuple[Case, ...]:
    """Return typical examples: of the items that this rule is broken on most, each of another municipality."""
    often = Counter(finding.item for _one, finding in found)
    ordered = sorted(found, key=lambda pair: -often[pair[1].item])
    chosen: dict[int, Case] = {}
    told: set[str | None] = set()
    for fresh in (True, False):
        for one, finding in ordered:
            if len(chosen) == CASES:
                break
            if id(one) in chosen or (fresh and finding.item in told):
                continue
            told.add(finding.item)
            chosen[id(one)] = Case(
                municipality=one.name, href=_href(one, finding), message=tied(finding.message)
            )
    return tuple(chosen.values())


def _href(one: Examined, finding: Finding) -> str:
    if not one.page:
        return ""
    message = tied(finding.message)
    remark = next((r for r in one.remarks.numbered if (r.rule, r.message) == (finding.rule, message)), None)
    return one.link(remark.anchor if remark else "remarks")


def _recommendation(name: str, found: list[tuple[Examined, Finding]]) -> str:
    """Return what the packs tell all who break a rule, else what all pieces of advice say alike, else the first of them."""
    rule = found[0][0].book.rule(name)
    if rule and rule.recommendation:
        return tied(said(rule.recommendation))
    advice = [finding.advice for _one, finding in found if finding.advice]
    return tied(common_advice(advice) or advice[0]) if advice else ""
