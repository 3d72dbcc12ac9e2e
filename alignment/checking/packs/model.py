"""What a rule pack holds once it is read: rules with their expressions as trees, criteria, parameters, the verdict."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Literal

import msgspec

from alignment.checking.findings import Severity
from alignment.model import Model

Subject = Literal["link", "event", "item", "roadmap"]
Together = Literal["", "events", "items"]
Tree = list[Any]
Texts = dict[str, str]
SUBJECTS: tuple[Subject, ...] = ("link", "event", "item", "roadmap")
DOUBT, FURTHER, DIFFICULT = "doubt", "further", "difficult"
SHARES = (DOUBT, FURTHER, DIFFICULT)
"""Parameters that the program itself reads: numbers from 0 to 1."""
TOGETHER: tuple[Together, ...] = ("", "events", "items")
OUTCOMES = ("holds", "fails", "asks", "skips")
FIELDS = ("row", "number", "title", "deadline", "executors", "indicator")


class Expression(Model, frozen=True):
    """An expression: as written, and as a tree (see grammar.py)."""

    source: str
    tree: Tree


class Condition(Model, frozen=True):
    """What must hold for a rule to be looked at, and why it isn't looked at otherwise."""

    expression: Expression
    otherwise: Texts


class SeverityChoice(Model, frozen=True):
    """A severity and when it applies; without `when`, always."""

    severity: Severity
    when: Expression | None = None


class Each(Model, frozen=True):
    """A list each member of which is judged apart, and the name that a member has in the rule's expressions."""

    name: str
    source: str
    tree: Tree


class Example(Model, frozen=True):
    """Rows on which the rule holds, fails, asks a person, or isn't looked at. `message` is the finding's Russian message, if it is told."""

    outcome: Literal["holds", "fails", "asks", "skips"]
    data: dict[str, Any]
    message: str | None
    line: int
    column: int


class Rule(Model, frozen=True):
    """One rule.

    `subject` is what it is looked at on (the pack's `for`); `together` tells whose rows are judged as one on a link: all
    events of the item, or all items of the event. `last` rules look at what the others left (unused waivers).
    A finding for which `unsure` holds is a question to a person. `rests_on_links` tells whether a doubtful link makes its judgement doubtful. `recommendation` is what all who break the rule
    are told at once, in the consolidated report.
    """

    id: str
    title: Texts
    criterion: str
    subject: Subject
    severity: tuple[SeverityChoice, ...]
    message: dict[str, Tree]
    field: str = "row"
    together: Together = ""
    each: Each | None = None
    when: tuple[Condition, ...] = ()
    check: Expression | None = None
    unsure: Expression | None = None
    related: Expression | None = None
    advice: dict[str, Tree] = msgspec.field(default_factory=dict)
    proposal: dict[str, Tree] = msgspec.field(default_factory=dict)
    why: Texts = msgspec.field(default_factory=dict)
    recommendation: Texts = msgspec.field(default_factory=dict)
    basis: str = ""
    examples: tuple[Example, ...] = ()
    pack: str = ""
    path: str = ""
    line: int = 0
    needs_parent: bool = True
    rests_on_links: bool = False
    last: bool = False
    off: bool = False

    @property
    def gravest(self) -> Severity:
        """The gravest severity that the rule can have."""
        order = ("error", "warning", "info")
        return min((choice.severity for choice in self.severity), key=order.index)


class Criterion(Model, frozen=True):
    """A group of rules that is scored, and its share of the whole score."""

    id: str
    title: Texts
    weight: float


class PackHead(Model, frozen=True):
    """A pack that was loaded: its name, title and basis."""

    name: str
    title: Texts
    basis: str
    path: str


class Outcome(Model, frozen=True):
    """What a verdict is called in reports, and its condition in plain words; {} where the packs don't say."""

    title: Texts = msgspec.field(default_factory=dict)
    words: Texts = msgspec.field(default_factory=dict)


class Rules(Model, frozen=True):
    """The rules of one or several packs, in order.

    `penalties` is what a row loses in its criterion by its gravest finding, 0–1, by severity. `verdict` holds the conditions of
    «compliant» and «noncompliant», `outcomes` what these and «partial» are called.
    """

    packs: tuple[PackHead, ...]
    criteria: tuple[Criterion, ...]
    parameters: dict[str, Any]
    penalties: dict[str, float]
    verdict: dict[str, Expression]
    rules: tuple[Rule, ...]
    outcomes: dict[str, Outcome] = msgspec.field(default_factory=dict)

    @property
    def doubt(self) -> float:
        """The probability from which a candidate of a doubtful link counts (the parameter `doubt`); each does where no pack sets it."""
        return float(self.parameters.get(DOUBT, 0))

    @property
    def further(self) -> float:
        """The probability from which an event that is linked for sure may carry out another item too; none does where no pack sets it."""
        return float(self.parameters.get(FURTHER, 1))

    @property
    def difficult(self) -> float:
        """The part of municipalities from which on an item that they miss or move is difficult; any part where no pack sets it."""
        return float(self.parameters.get(DIFFICULT, 0))

    @property
    def active(self) -> tuple[Rule, ...]:
        """The rules that aren't switched off."""
        return tuple(rule for rule in self.rules if not rule.off)

    def rule(self, name: str) -> Rule | None:
        """Return the rule with this id, or None."""
        return next((rule for rule in self.rules if rule.id == name), None)

    def only(self, select: Collection[str] = (), ignore: Collection[str] = ()) -> Rules:
        """Return the same packs with every rule off that isn't in `select` (where it isn't empty) or is in `ignore`."""
        return msgspec.structs.replace(
            self,
            rules=tuple(
                msgspec.structs.replace(
                    rule, off=rule.off or rule.id in ignore or bool(select and rule.id not in select)
                )
                for rule in self.rules
            ),
        )
