"""Reads rule packs into `Rules`: every key, text and expression is checked here, and all that is wrong is told at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from alignment.checking.findings import SEVERITIES
from alignment.checking.language.grammar import Grammar
from alignment.checking.packs.document import Document
from alignment.checking.packs.files import PackFile
from alignment.checking.packs.model import SHARES, Criterion, Outcome, PackHead, Rules
from alignment.checking.packs.reader import Found, PackReader, kind_of
from alignment.checking.packs.reading_rule import change_rule, read_rule
from alignment.checking.vocabulary.kinds import NUMBER, TRUTH
from alignment.errors import PackError, Problem
from alignment.language import _

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
VERDICTS = ("compliant", "partial", "noncompliant")
MAX_RULES = 500


def read_packs(files: Sequence[PackFile]) -> Rules:
    """Read packs, bases first; raises PackError with the problems of all of them."""
    found = Found()
    problems: list[Problem] = []
    for file in files:
        document = Document(file.name, file.source)
        if not document.problems:
            _read(PackReader(document, found))
        problems += sorted(dict.fromkeys(document.problems), key=lambda p: (p.line, p.column))
    if not problems and not found.rules:
        problems.append(Problem(path=files[-1].name, what=_("The pack holds no rule.")))
    if problems:
        raise PackError(tuple(problems))
    return Rules(
        packs=tuple(found.heads),
        criteria=tuple(found.criteria.values()),
        parameters=found.parameters,
        penalties=found.penalties,
        verdict=found.verdict,
        outcomes=found.outcomes,
        rules=tuple(found.rules.values()),
    )


def _read(reader: PackReader) -> None:
    """Read a whole pack; problems are noted at its document."""
    pack = reader.document.value
    if not isinstance(pack, dict):
        reader.document.problem((), _("A rule pack is a mapping that begins with “pack: name”."))
        return
    reader.keys((), pack, KEYS, needed=("pack",))
    reader.found.heads.append(
        PackHead(
            name=reader.text(("pack",)) or "",
            title=reader.texts(("title",)),
            basis=reader.text(("basis",)) or "",
            path=reader.document.name,
        )
    )
    _criteria(reader, reader.mapping(("criteria",)))
    _parameters(reader, reader.mapping(("parameters",)))
    _penalties(reader, reader.mapping(("penalties",)))
    _verdict(reader, reader.mapping(("verdict",)))
    _rules(reader)
    _off(reader)
    _change(reader, reader.mapping(("change",)))


def _criteria(reader: PackReader, criteria: dict[str, Any]) -> None:
    for name in criteria:
        here = ("criteria", name)
        value = reader.mapping(here)
        reader.keys(here, value, ("title", "weight"))
        before = reader.found.criteria.get(name)
        title = reader.texts((*here, "title")) or (before.title if before else {})
        if not title:
            reader.document.problem(here, _("The key “%(key)s” is missing.") % {"key": "title"})
        weight = before.weight if before else 1.0
        if "weight" in value:
            weight = float(reader.number((*here, "weight"), 0, 1000) or 0)
        reader.found.criteria[name] = Criterion(id=name, title=title, weight=weight)


def _parameters(reader: PackReader, parameters: dict[str, Any]) -> None:
    for name, value in parameters.items():
        here = ("parameters", name)
        kind = kind_of(value)
        if not name.isidentifier() or kind is None:
            reader.document.problem(
                here, _("A parameter is a word with a number, a text, yes or no, or a list of texts.")
            )
            continue
        if name in SHARES and reader.number(here, 0, 1) is None:
            continue
        known = reader.found.kinds.get(name, kind)
        if known != kind:
            what = _("The parameter “%(name)s” must stay of its kind: %(kind)s.")
            reader.document.problem(here, what % {"name": name, "kind": known})
            continue
        reader.found.parameters[name] = tuple(value) if isinstance(value, list) else value


def _penalties(reader: PackReader, penalties: dict[str, Any]) -> None:
    reader.keys(("penalties",), penalties, SEVERITIES)
    for severity in SEVERITIES:
        if severity in penalties:
            reader.found.penalties[severity] = float(reader.number(("penalties", severity), 0, 1) or 0)


def _verdict(reader: PackReader, verdict: dict[str, Any]) -> None:
    """Read the verdicts. One that a pack tells anew keeps nothing of what an extended pack said of it: words must suit the condition."""
    reader.keys(("verdict",), verdict, VERDICTS)
    for name, value in verdict.items():
        here, worded, left = ("verdict", name), isinstance(value, dict), name == "partial"
        outcome = Outcome()
        if worded:
            needed = () if left else ("when",)
            reader.keys(here, value, (*needed, "title", "words"), needed=needed)
            outcome = Outcome(title=reader.texts((*here, "title")), words=reader.texts((*here, "words")))
        elif left:
            reader.document.problem(
                here, _("“partial” is what is left: it has a title and words, and no condition.")
            )
        reader.found.outcomes[name] = outcome
        if not left:
            _condition(reader, (*here, "when") if worded else here, name)


def _condition(reader: PackReader, here: tuple[str, ...], name: str) -> None:
    if condition := reader.expression(here, Grammar(VERDICT_NAMES, reader.found.kinds), TRUTH):
        reader.found.verdict[name] = condition


def _rules(reader: PackReader) -> None:
    rules = reader.items(("rules",))
    if len(rules) > MAX_RULES:
        reader.document.problem(
            ("rules",), _("A pack may hold %(count)d rules at most.") % {"count": MAX_RULES}
        )
        return
    for index in range(len(rules)):
        rule = read_rule(reader, ("rules", index))
        if rule is None:
            continue
        if rule.id in reader.found.rules:
            what = _("There is a rule “%(name)s” already.") % {"name": rule.id}
            reader.document.problem(
                ("rules", index, "id"), what, _("Change it under “change:”, or give another id.")
            )
            continue
        reader.found.rules[rule.id] = rule


def _off(reader: PackReader) -> None:
    for index, name in enumerate(reader.items(("off",))):
        if rule := reader.known_rule(("off", index), str(name)):
            reader.found.rules[rule.id] = msgspec.structs.replace(rule, off=True)


def _change(reader: PackReader, change: dict[str, Any]) -> None:
    for name in change:
        if rule := reader.known_rule(("change", name), name):
            reader.found.rules[name] = change_rule(reader, ("change", name), rule)
