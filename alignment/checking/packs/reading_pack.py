"""Reads rule packs into `Rules`: every key, text and expression is checked here, and all that is wrong is told at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from alignment.checking.findings import SEVERITIES
from alignment.checking.language.grammar import Grammar
from alignment.checking.language.parsing import Fault, nearest
from alignment.checking.packs.document import Document, Path
from alignment.checking.packs.model import Criterion, Expression, PackHead, Rule, Rules
from alignment.checking.packs.values import PackValues
from alignment.checking.vocabulary.kinds import NUMBER, TEXT, TRUTH, listed
from alignment.errors import Problem
from alignment.language import _

if TYPE_CHECKING:
    from alignment.checking.packs.loader import PackFile

KEYS = (
    "pack",
    "title",
    "basis",
    "extends",
    "criteria",
    "penalties",
    "verdict",
    "parameters",
    "off",
    "change",
    "rules",
)
VERDICT_NAMES = {"score": NUMBER, "lowest": NUMBER, "errors": NUMBER, "warnings": NUMBER}
MAX_RULES = 500


class Found:
    """What the packs read so far hold together."""

    def __init__(self) -> None:
        self.heads: list[PackHead] = []
        self.criteria: dict[str, Criterion] = {}
        self.parameters: dict[str, Any] = {}
        self.penalties: dict[str, float] = {"error": 1.0, "warning": 0.5, "info": 0.0}
        self.verdict: dict[str, Expression] = {}
        self.rules: dict[str, Rule] = {}

    @property
    def kinds(self) -> dict[str, str]:
        """The kinds of the parameters."""
        return {name: kind_of(value) or TEXT for name, value in self.parameters.items()}


def read_packs(files: Sequence[PackFile]) -> Rules:
    """Read packs, bases first; raises PackError with the problems of all of them."""
    found = Found()
    problems: list[Problem] = []
    for file in files:
        document = Document(file.name, file.source)
        if not document.problems:
            PackReader(document, found).read()
        problems += sorted(dict.fromkeys(document.problems), key=lambda p: (p.line, p.column))
    if not problems and not found.rules:
        problems.append(Problem(path=files[-1].name, what=_("The pack holds no rule.")))
    if problems:
        from alignment.errors import PackError

        raise PackError(tuple(problems))
    return Rules(
        packs=tuple(found.heads),
        criteria=tuple(found.criteria.values()),
        parameters=found.parameters,
        penalties=found.penalties,
        verdict=found.verdict,
        rules=tuple(found.rules.values()),
    )


def kind_of(value: object) -> str | None:
    """Return the kind of a parameter's value; None where a parameter can't have such a value."""
    if isinstance(value, bool):
        return TRUTH
    if isinstance(value, int | float):
        return NUMBER
    if isinstance(value, str):
        return TEXT
    if isinstance(value, list | tuple) and value and all(isinstance(member, str) for member in value):
        return listed(TEXT)
    return None


class PackReader(PackValues):
    """Reads one pack's document into what was found before."""

    def __init__(self, document: Document, found: Found) -> None:
        super().__init__(document)
        self.found = found

    def read(self) -> None:
        """Read the whole pack; problems are noted at the document."""
        pack = self.document.value
        if not isinstance(pack, dict):
            self.document.problem((), _("A rule pack is a mapping that begins with “pack: name”."))
            return
        self.keys((), pack, KEYS, needed=("pack",))
        self.found.heads.append(
            PackHead(
                name=self.text(("pack",)) or "",
                title=self.texts(("title",)),
                basis=self.text(("basis",)) or "",
                path=self.document.name,
            )
        )
        self._criteria(self.mapping(("criteria",)))
        self._parameters(self.mapping(("parameters",)))
        self._penalties(self.mapping(("penalties",)))
        self._verdict(self.mapping(("verdict",)))
        self._rules()
        self._off()
        self._change(self.mapping(("change",)))

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

    def _criteria(self, criteria: dict[str, Any]) -> None:
        for name in criteria:
            here = ("criteria", name)
            value = self.mapping(here)
            self.keys(here, value, ("title", "weight"))
            before = self.found.criteria.get(name)
            title = self.texts((*here, "title")) or (before.title if before else {})
            if not title:
                self.document.problem(here, _("The key “%(key)s” is missing.") % {"key": "title"})
            weight = before.weight if before else 1.0
            if "weight" in value:
                weight = self.number((*here, "weight"), 0, 1000) or 0.0
            self.found.criteria[name] = Criterion(id=name, title=title, weight=weight)

    def _parameters(self, parameters: dict[str, Any]) -> None:
        for name, value in parameters.items():
            here = ("parameters", name)
            kind = kind_of(value)
            if not name.isidentifier() or kind is None:
                self.document.problem(
                    here, _("A parameter is a word with a number, a text, yes or no, or a list of texts.")
                )
                continue
            known = self.found.kinds.get(name, kind)
            if known != kind:
                what = _("The parameter “%(name)s” must stay of its kind: %(kind)s.")
                self.document.problem(here, what % {"name": name, "kind": known})
                continue
            self.found.parameters[name] = tuple(value) if isinstance(value, list) else value

    def _penalties(self, penalties: dict[str, Any]) -> None:
        self.keys(("penalties",), penalties, SEVERITIES)
        for severity in SEVERITIES:
            if severity in penalties:
                self.found.penalties[severity] = float(self.number(("penalties", severity), 0, 1) or 0)

    def _verdict(self, verdict: dict[str, Any]) -> None:
        self.keys(("verdict",), verdict, ("compliant", "noncompliant"))
        for name in ("compliant", "noncompliant"):
            grammar = Grammar(VERDICT_NAMES, self.found.kinds)
            if name in verdict and (condition := self.expression(("verdict", name), grammar, TRUTH)):
                self.found.verdict[name] = condition

    def _rules(self) -> None:
        from alignment.checking.packs.reading_rule import read_rule

        rules = self.items(("rules",))
        if len(rules) > MAX_RULES:
            self.document.problem(
                ("rules",), _("A pack may hold %(count)d rules at most.") % {"count": MAX_RULES}
            )
            return
        for index in range(len(rules)):
            rule = read_rule(self, ("rules", index))
            if rule is None:
                continue
            if rule.id in self.found.rules:
                what = _("There is a rule “%(name)s” already.") % {"name": rule.id}
                self.document.problem(
                    ("rules", index, "id"), what, _("Change it under “change:”, or give another id.")
                )
                continue
            self.found.rules[rule.id] = rule

    def known_rule(self, path: Path, name: str) -> Rule | None:
        """Return a rule read so far by its id; a problem is noted where there is none."""
        rule = self.found.rules.get(name)
        if rule is None:
            what = _("There is no rule “%(name)s”.") % {"name": name}
            self.document.problem(path, what, nearest(name, self.found.rules) if self.found.rules else "")
        return rule

    def _off(self) -> None:
        for index, name in enumerate(self.items(("off",))):
            if rule := self.known_rule(("off", index), str(name)):
                self.found.rules[rule.id] = msgspec.structs.replace(rule, off=True)

    def _change(self, change: dict[str, Any]) -> None:
        from alignment.checking.packs.reading_rule import change_rule

        for name in change:
            if rule := self.known_rule(("change", name), name):
                self.found.rules[name] = change_rule(self, ("change", name), rule)
