"""A rule whose trees have become functions."""

from __future__ import annotations

from typing import Any

from alignment.checking.findings import Severity
from alignment.checking.language.evaluation import Evaluate, Trace, evaluator
from alignment.checking.packs.model import Rule, Tree
from alignment.language import get_language


class Compiled:
    """A rule, ready to run: conditions with their reasons, list, assertion, severity, texts.

    `trace`, if given, is called with each sub-tree and its value.
    """

    def __init__(self, rule: Rule, trace: Trace | None = None) -> None:
        self.rule = rule
        self.when = [(evaluator(c.expression.tree, trace), c.otherwise) for c in rule.when]
        self.each = evaluator(rule.each.tree, trace) if rule.each else None
        self.name = rule.each.name if rule.each else ""
        self.holds = evaluator(rule.check.tree, trace) if rule.check else None
        self.unsure = evaluator(rule.unsure.tree, trace) if rule.unsure else None
        self.related = evaluator(rule.related.tree, trace) if rule.related else None
        self._severities = [(c.severity, evaluator(c.when.tree) if c.when else None) for c in rule.severity]
        self._texts: dict[tuple[str, str], Evaluate] = {}

    def asks(self, scope: dict[str, Any]) -> bool:
        """Return whether a finding in this scope is a question to a person."""
        return self.unsure is not None and bool(self.unsure(scope))

    def severity(self, scope: dict[str, Any]) -> Severity:
        """Return the severity that applies."""
        for severity, applies in self._severities:
            if applies is None or applies(scope):
                return severity
        raise AssertionError("the loader demands a last severity without condition")

    def text(self, sort: str, scope: dict[str, Any]) -> str:
        """Return the message, advice or proposal in the language of messages (Russian where it has no other), on one line."""
        trees: dict[str, Tree] = getattr(self.rule, sort)
        if not trees:
            return ""
        language = get_language()
        language = language if language in trees else "ru"
        key = (sort, language)
        if key not in self._texts:
            self._texts[key] = evaluator(trees[language])
        text: str = self._texts[key]({**scope, "@language": language})
        return " ".join(text.split())
