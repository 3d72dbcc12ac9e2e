"""Runs the examples that rules carry: small roadmaps that are read by the readers and judged by the engine."""

from __future__ import annotations

from datetime import date
from typing import Any

from alignment.checking.engine import judge
from alignment.checking.findings import Check, Finding
from alignment.checking.packs.model import Example, Rule, Rules
from alignment.errors import Problem
from alignment.language import _, get_language, set_language
from alignment.matching.links import Candidate, Link
from alignment.reading.rows import read_rows
from alignment.roadmap import Approval, Event, Roadmap, Section, Waiver

HEADERS: dict[str, dict[str, Any]] = {
    "roadmap": {"level": "municipal", "territory": "", "years": (2022,)},
    "parent": {"level": "regional", "territory": "", "years": (2022,)},
}


def test_pack(rules: Rules) -> list[Problem]:
    """Run every example of the active rules; return those that don't come out as they say, with their places."""
    language = get_language()
    set_language("ru")
    try:
        return [failure for rule in rules.active for failure in _rule_failures(rules, rule)]
    finally:
        set_language(language)


def _rule_failures(rules: Rules, rule: Rule) -> list[Problem]:
    outcomes = {example.outcome for example in rule.examples}
    failures = []
    if not {"holds", "fails"} <= outcomes:
        what = _("The rule “%(rule)s” needs an example that holds and one that fails.") % {"rule": rule.id}
        failures.append(Problem(path=rule.path, line=rule.line, column=1, what=what))
    told = ((example, failure_of(rules, rule, example)) for example in rule.examples)
    failures += [
        Problem(path=rule.path, line=example.line, column=example.column, what=f"{rule.id}: {what}")
        for example, what in told
        if what
    ]
    return failures


def failure_of(rules: Rules, rule: Rule, example: Example) -> str:
    """Return how an example comes out otherwise than it says; "" where it is right."""
    try:
        findings, check = run_example(rules, rule, example)
    except (TypeError, ValueError, KeyError) as error:
        return _("the example can't be read: %(why)s") % {"why": error}
    if example.outcome == "asks":
        return _not_asking(example, findings)
    messages = [finding.message for finding in findings]
    if example.outcome == "fails":
        return _not_failing(example, messages, check)
    return _not_passing(example, messages, check)


def _not_passing(example: Example, messages: list[str], check: Check) -> str:
    if check.failed:
        return _("there must be no finding here: %(found)s") % {"found": "; ".join(messages)}
    if example.outcome == "holds" and not check.passed:
        return _("the example must hold, and the rule isn't looked at (%(why)s)") % {
            "why": ", ".join(check.reasons)
        }
    if example.outcome == "skips" and check.passed:
        return _("the rule must not be looked at here, and it holds")
    return ""


def _not_failing(example: Example, messages: list[str], check: Check) -> str:
    if not check.failed:
        return _("the example must fail, and there is no finding")
    if example.message is not None and example.message not in messages:
        values = {"found": "; ".join(messages), "wanted": example.message}
        return _("the example's message is “%(found)s”, not “%(wanted)s”") % values
    return ""


def _not_asking(example: Example, findings: tuple[Finding, ...]) -> str:
    if not findings or any(finding.confidence == "high" for finding in findings):
        return _("the example must ask a person, and there is no finding of low confidence alone")
    return _not_failing(example, [finding.message for finding in findings], Check(rule="", failed=1))


def run_example(rules: Rules, rule: Rule, example: Example) -> tuple[tuple[Finding, ...], Check]:
    """Judge an example; return the findings and the counts of its rule."""
    data = example.data
    child = _roadmap("roadmap", data["roadmap"], data["events"])
    parent = _roadmap("parent", data["parent"], data["items"]) if data["items"] else None
    rows, items = read_rows(child, parent), read_rows(parent) if parent else ()
    links = tuple(_link(index, row, len(items)) for index, row in enumerate(data["events"])) if parent else ()
    chosen = rules if rule.last else rules.only([rule.id])
    on = date.fromisoformat(data["on"]) if data["on"] else None
    result = judge(child, parent, rows, items, links, rules=chosen, on=on)
    findings = tuple(finding for finding in result.findings if finding.rule == rule.id)
    check = next(check for check in result.checks if check.rule == rule.id)
    if rule.rests_on_links and not check.failed and findings and example.outcome == "fails":
        check = Check(
            rule=rule.id, failed=len(findings)
        )  # a question to a person is the finding that such a rule makes
    return findings, check


def _roadmap(side: str, header: dict[str, Any], rows: list[dict[str, Any]]) -> Roadmap:
    sections: list[tuple[str, list[Event]]] = []
    for index, row in enumerate(rows):
        title = row.get("section", "Раздел")
        if not sections or sections[-1][0] != title:
            sections.append((title, []))
        sections[-1][1].append(_event(index, len(sections) - 1, row))
    made = {**HEADERS[side], **header}
    for key in ("years", "schools"):
        if isinstance(made.get(key), list):
            made[key] = tuple(made[key])
    if "approved" in made:
        made["approved"] = Approval(date=date.fromisoformat(str(made["approved"])))
    if "year" in made:
        made["years"] = (made.pop("year"),)
    return Roadmap(
        **made, sections=tuple(Section(title=title, events=tuple(events)) for title, events in sections)
    )


def _event(index: int, section: int, row: dict[str, Any]) -> Event:
    waive = tuple(
        Waiver(
            rule=waiver["rule"],
            reason=waiver["reason"],
            until=date.fromisoformat(str(waiver["until"])) if waiver.get("until") else None,
        )
        for waiver in row.get("waive", ())
    )
    cells = {cell: row.get(cell, "") for cell in ("title", "deadline", "executors", "indicator")}
    merged = tuple(row.get("merged", ()))
    return Event(index=index, section=section, number=row.get("number"), waive=waive, merged=merged, **cells)


def _link(index: int, row: dict[str, Any], items: int) -> Link:
    """Link an event to all items, or to those that `of` gives (counted from 1); with the status none these are what it may derive from.

    Those that `perhaps` gives it may carry out too.
    """
    status = row.get("status", "certain")
    wanted = tuple(int(place) - 1 for place in row["of"]) if "of" in row else tuple(range(items))
    near = () if status == "none" and "of" not in row else wanted
    near += tuple(int(place) - 1 for place in row.get("perhaps", ()))
    candidates = tuple(Candidate(item=item, score=0.5, probability=0.5, evidence=()) for item in near)
    return Link(
        event=index,
        items=() if status == "none" else wanted[:1] if status == "review" else wanted,
        status=status,
        origin="declared",
        score=0.5,
        probability=0.5,
        candidates=candidates,
    )
