"""A result, looked up by row and by rule: what every part of the report is built from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from alignment.checking.findings import Finding, Result
from alignment.checking.packs.model import Rule, Rules
from alignment.language import _, get_language
from alignment.matching.links import Link
from alignment.reporting.expertise.reference import NumberedBy, Reference
from alignment.roadmap import LEVELS, Event

COMPARED = ("deadline", "executors", "indicator")
"""The cells that are compared by their meaning."""


class Book:
    """One result with the rules that made it; `rules` None where they aren't known."""

    def __init__(self, result: Result, rules: Rules | None, prefix: str = "") -> None:
        self.result, self.rules, self.prefix = result, rules, prefix
        self.links: dict[int, Link] = {link.event: link for link in result.links}
        self._rules = {rule.id: rule for rule in rules.rules} if rules else {}

    def event(self, index: int) -> Reference:
        """Return a reference to a row of the roadmap."""
        return self._reference("event", self.result.roadmap.events[index])

    def item(self, index: int) -> Reference:
        """Return a reference to a row of the parent."""
        assert self.result.parent is not None
        return self._reference("item", self.result.parent.events[index])

    def item_row(self, index: int) -> Event:
        """Return a row of the parent."""
        assert self.result.parent is not None
        return self.result.parent.events[index]

    def _reference(self, kind: NumberedBy, row: Event) -> Reference:
        number = (row.number or "").strip() or _("(row %(row)d)") % {"row": row.index + 1}
        anchor = f"{self.prefix}{kind}-{row.index + 1}"
        return Reference(kind=kind, anchor=anchor, number=number, title=row.title, index=row.index)

    def rule(self, name: str) -> Rule | None:
        """Return a rule, None where it isn't known."""
        return self._rules.get(name)

    def rule_title(self, name: str) -> str:
        """Return a rule's title, its id where it isn't known."""
        rule = self.rule(name)
        return said(rule.title) if rule else name

    def criterion_title(self, name: str) -> str:
        """Return a criterion's title."""
        return next((row.title for row in self.result.criteria if row.id == name), name)

    @cached_property
    def linked_items(self) -> dict[int, list[int]]:
        """For each item that has firm links: the events that derive from it."""
        found: dict[int, list[int]] = {}
        for link in self.result.links:
            if link.status in ("certain", "probable"):
                for item in link.items:
                    found.setdefault(item, []).append(link.event)
        return found

    @cached_property
    def doubtful_items(self) -> set[int]:
        """The items that only a person can say to be carried out."""
        return {item for link in self.result.links if link.status == "review" for item in link.items}

    @cached_property
    def own_levels(self) -> frozenset[str]:
        """The levels of those whose duty the roadmap's events are: its own level and those below."""
        return frozenset(LEVELS[LEVELS.index(self.result.roadmap.level) :])

    def own_executors(self, item: int) -> str:
        """Return who is named for an item at the roadmap's own level and below, in the words of the parent."""
        row = self.result.items[item]
        return ", ".join(one.text for one in row.executors.executors if one.level in self.own_levels)

    def is_initiative(self, finding: Finding) -> bool:
        """Whether a finding says no more than that its event is an own initiative."""
        return finding.rule in self._rules_of_initiatives and finding.index in self._initiatives

    @cached_property
    def _initiatives(self) -> set[int]:
        return {link.event for link in self.result.links if link.status == "none"}

    @cached_property
    def _rules_of_initiatives(self) -> set[str]:
        """The rules for information that speak of the link alone, and of all own initiatives and nothing else."""
        spoken_of: dict[str, set[int | None]] = {}
        for one in self.result.findings:
            rule = self.rule(one.rule)
            if one.severity == "info" and rule and rule.subject == "event" and rule.needs_parent:
                spoken_of.setdefault(one.rule, set()).add(one.index)
        return {name for name, events in spoken_of.items() if events == self._initiatives}

    @cached_property
    def criterion_of(self) -> dict[str, str]:
        """For each cell that is compared, the criterion that most rules about it belong to."""
        counted: dict[str, Counter[str]] = {}
        for rule in self._rules.values():
            if rule.field in COMPARED:
                counted.setdefault(rule.field, Counter())[rule.criterion] += 1
        return {field: counts.most_common(1)[0][0] for field, counts in counted.items()}

    @cached_property
    def judged_alone(self) -> set[str]:
        """The criteria that need no roadmap above."""
        need = {rule.criterion for rule in self._rules.values() if rule.needs_parent}
        return {rule.criterion for rule in self._rules.values()} - need


def said(texts: Mapping[str, str]) -> str:
    """Return a pack's text in the language of messages."""
    return texts.get(get_language()) or texts.get("ru") or next(iter(texts.values()), "")
