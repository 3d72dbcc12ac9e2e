"""A result, looked up by row and by rule: what every part of the report is built from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from alignment.checking.findings import Finding, Result
from alignment.checking.packs.model import Rule, Rules
from alignment.language import _, get_language
from alignment.matching.links import Link
from alignment.reporting.expertise.reference import NumberedBy, Reference
from alignment.roadmap import LEVELS, Event


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
        if finding.severity != "info" or finding.index is None or finding.item_index is not None:
            return False
        link = self.links.get(finding.index)
        return link is not None and link.status == "none" and finding.criterion == "coverage"


def said(texts: Mapping[str, str]) -> str:
    """Return a pack's text in the language of messages."""
    return texts.get(get_language()) or texts.get("ru") or next(iter(texts.values()), "")
