"""What reads one pack: the values of its document, and what it and the packs before it hold."""

from __future__ import annotations

from typing import Any

from alignment.checking.language.grammar import Grammar
from alignment.checking.language.parsing import Fault, nearest
from alignment.checking.packs.document import Document, Path
from alignment.checking.packs.model import Criterion, Expression, Outcome, PackHead, Rule
from alignment.checking.packs.values import PackValues
from alignment.checking.vocabulary.kinds import NUMBER, TEXT, TEXTS, TRUTH
from alignment.errors import Problem
from alignment.language import _


class Found:
    """What the packs read so far hold together."""

    def __init__(self) -> None:
        self.heads: list[PackHead] = []
        self.criteria: dict[str, Criterion] = {}
        self.parameters: dict[str, Any] = {}
        self.penalties: dict[str, float] = {"error": 1.0, "warning": 0.5, "info": 0.0}
        self.verdict: dict[str, Expression] = {}
        self.outcomes: dict[str, Outcome] = {}
        self.rules: dict[str, Rule] = {}

    @property
    def kinds(self) -> dict[str, str]:
        """The kinds of the parameters."""
        return {name: kind_of(value) or TEXT for name, value in self.parameters.items()}


def kind_of(value: object) -> str | None:
    """Return the kind of a parameter's value; None where a parameter can't have such a value."""
    if isinstance(value, bool):
        return TRUTH
    if isinstance(value, int | float):
        return NUMBER
    if isinstance(value, str):
        return TEXT
    if isinstance(value, list | tuple) and value and all(isinstance(member, str) for member in value):
        return TEXTS
    return None


class PackReader(PackValues):
    """Reads one pack's document into what was found before."""

    def __init__(self, document: Document, found: Found) -> None:
        super().__init__(document)
        self.found = found

    def fault(self, path: Path, fault: Fault) -> None:
        """Note what is wrong with an expression, at its own line and word."""
        line, column = self.document.find(path, fault.line, fault.word)
        self.document.problems.append(
            Problem(path=self.document.name, line=line, column=column, what=fault.what, advice=fault.advice)
        )

    def expression(self, path: Path, grammar: Grammar, kind: str) -> Expression | None:
        """Return the expression at a path, translated."""
        value = self.get(path)
        source = self.text(path) if not isinstance(value, bool) else str(value).lower()
        if source is None:
            return None
        try:
            return Expression(source=source, tree=grammar.expression(source, kind)[0])
        except Fault as fault:
            self.fault(path, fault)
            return None

    def known_rule(self, path: Path, name: str) -> Rule | None:
        """Return a rule read so far by its id; a problem is noted where there is none."""
        rule = self.found.rules.get(name)
        if rule is None:
            what = _("There is no rule “%(name)s”.") % {"name": name}
            self.document.problem(path, what, nearest(name, self.found.rules) if self.found.rules else "")
        return rule
