"""What a rule says of a real roadmap, step by step: each expression with its value, for authors of packs."""

from __future__ import annotations

from datetime import date
from typing import Literal

from alignment.checking.compiled import Compiled
from alignment.checking.engine import Run, failures_of
from alignment.checking.findings import Result
from alignment.checking.language.written import Tree, in_short, written
from alignment.checking.packs.model import Rule, Rules
from alignment.checking.sheets.sheet import Sheet
from alignment.checking.world import Subject, World
from alignment.language import _, get_language
from alignment.model import Model

Outcome = Literal["passed", "failed", "asked", "skipped"]


class Step(Model, frozen=True):
    """An expression and its value, as text."""

    expression: str
    value: str


class Look(Model, frozen=True):
    """One look of a rule at one subject: `event` and `item` are the rows' indices; `reason` tells why it was skipped."""

    rule: str
    event: int | None
    item: int | None
    outcome: Outcome
    reason: str
    steps: tuple[Step, ...]


def trace(result: Result, rules: Rules, name: str, *, on: date | None = None) -> tuple[Look, ...]:
    """Return every look of the rule `name` at what `result` was made of; empty where the rule needs a parent and there is none.

    Raises KeyError where there is no such rule.
    """
    rule = rules.rule(name)
    if rule is None:
        raise KeyError(name)
    parent = Sheet(result.parent, result.items) if result.parent else None
    world = World(
        Sheet(result.roadmap, result.rows), parent, result.links, doubt=rules.doubt, further=rules.further
    )
    if rule.needs_parent and parent is None:
        return ()
    run = Run(world, rules, on)
    if rule.last:
        run.all()
    return tuple(_look(rule, run, subject) for subject in world.subjects(rule))


def _look(rule: Rule, run: Run, subject: Subject) -> Look:
    steps: dict[str, str] = {}

    def note(tree: Tree, value: object) -> None:
        if tree[0] not in ("name", "list"):
            steps.setdefault(written(tree), in_short(value))

    outcome, reason = _outcome(Compiled(rule, note), run, subject)
    return Look(
        rule=rule.id,
        event=subject.event.index if subject.event else None,
        item=subject.item.index if subject.item else None,
        outcome=outcome,
        reason=reason,
        steps=tuple(Step(expression=expression, value=value) for expression, value in steps.items()),
    )


def _outcome(one: Compiled, run: Run, subject: Subject) -> tuple[Outcome, str]:
    if one.rule.subject == "link" and subject.item is None:
        return "skipped", _("the event is an own initiative")
    scope = run.scope(subject)
    for holds, otherwise in one.when:
        if not holds(scope):
            told = otherwise.get(get_language()) or otherwise.get("ru")
            return "skipped", told or _("the rule doesn't apply")
    failures = failures_of(one, scope)
    if failures and (subject.doubtful or all(map(one.asks, failures))):
        return "asked", ""
    return ("failed" if failures else "passed"), ""
