"""Reads one rule of a pack, or what another pack changes in it."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from alignment.checking.language.grammar import Grammar
from alignment.checking.language.parsing import Fault
from alignment.checking.packs.document import Path
from alignment.checking.packs.model import (
    FIELDS,
    SUBJECTS,
    TOGETHER,
    Each,
    Expression,
    Rule,
    Subject,
    Together,
)
from alignment.checking.packs.reader import PackReader
from alignment.checking.packs.reading_example import read_examples
from alignment.checking.packs.reading_parts import (
    read_conditions,
    read_criterion,
    read_message,
    read_related,
    read_severities,
)
from alignment.checking.vocabulary.kinds import ANY
from alignment.language import _

NEEDED = ("id", "title", "criterion", "for", "severity", "message")
MESSAGES = ("message", "advice", "proposal")
KEYS = (
    *NEEDED,
    *("together", "each", "when", "assert", "unsure", "field", "related", "advice", "proposal"),
    *("basis", "why", "recommendation", "examples", "last", "alone"),
)
CHANGEABLE = ("severity", "criterion", "title", *MESSAGES, "basis", "why", "recommendation")
NAMES: dict[str, dict[str, str]] = {
    "link": {
        "event": "event",
        "item": "item",
        "events": "[event]",
        "items": "[item]",
        "roadmap": "roadmap",
        "parent": "roadmap",
    },
    "event": {"event": "event", "roadmap": "roadmap"},
    "item": {"item": "item", "roadmap": "roadmap", "parent": "roadmap"},
    "roadmap": {"roadmap": "roadmap"},
}
_LINKED = frozenset(
    {"event.items", "event.candidates", "event.status", "item.events", "item.firm_events", "item.candidates"}
)  # what a doubtful link makes doubtful
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def read_rule(reader: PackReader, path: Path) -> Rule | None:
    """Read the rule at a path; None, with problems noted, where it can't be used."""
    value = reader.get(path)
    if not isinstance(value, dict):
        reader.document.problem(path, _("A rule is a mapping that begins with “- id: name”."))
        return None
    before = len(reader.document.problems)
    reader.keys(path, value, KEYS, needed=NEEDED)
    subject, together = _subject(reader, path)
    names = dict(NAMES[subject])
    grammar = Grammar(names, reader.found.kinds)
    each = _each(reader, (*path, "each"), grammar)
    if each:
        names[each[0].name] = each[1]
    rule = Rule(
        **_head(reader, path),
        subject=subject,
        together=together,
        each=each[0] if each else None,
        when=read_conditions(reader, (*path, "when"), _before_each(grammar, each)),
        check=_assertion(reader, path, grammar, each),
        unsure=reader.expression((*path, "unsure"), grammar, ANY),
        severity=read_severities(reader, (*path, "severity"), grammar),
        related=read_related(reader, (*path, "related"), grammar),
        examples=read_examples(reader, (*path, "examples")),
        last=value.get("last") is True,
        **_messages(reader, path, names),
    )
    links, alone = bool(grammar.used & _LINKED), value.get("alone") is True
    rule = msgspec.structs.replace(
        rule,
        needs_parent=subject == "link" or ((links or "parent" in grammar.used) and not alone),
        rests_on_links=subject == "link" or links,
    )
    return rule if len(reader.document.problems) == before else None


def _head(reader: PackReader, path: Path) -> dict[str, Any]:
    """Read what a rule is called, where it stands, what it counts in and points at, and why it is there."""
    name = reader.text((*path, "id")) or ""
    if not _ID.fullmatch(name):
        reader.document.problem(
            (*path, "id"), _("A rule's id is made of Latin words with hyphens: deadline-missing.")
        )
    pack = reader.found.heads[-1]
    return {
        "id": name,
        "title": reader.texts((*path, "title")),
        "criterion": read_criterion(reader, (*path, "criterion")),
        "field": reader.choice((*path, "field"), FIELDS, "row"),
        "why": reader.texts((*path, "why")),
        "recommendation": reader.texts((*path, "recommendation")),
        "basis": reader.text((*path, "basis")) or pack.basis,
        "pack": pack.name,
        "path": reader.document.name,
        "line": reader.document.at(path)[0],
    }


def _messages(reader: PackReader, path: Path, names: dict[str, str]) -> dict[str, Any]:
    """Read the texts that show values; what they show doesn't tell what the judgement rests on."""
    return {key: read_message(reader, (*path, key), Grammar(names, reader.found.kinds)) for key in MESSAGES}


def _subject(reader: PackReader, path: Path) -> tuple[Subject, Together]:
    """Read what a rule is looked at on, and whose rows are judged as one."""
    subject = reader.choice((*path, "for"), SUBJECTS, "link")
    together = reader.choice((*path, "together"), TOGETHER, "")
    if together and subject != "link":
        reader.document.problem((*path, "together"), _("“together” goes with “for: link” only."))
    return subject, together


def _assertion(
    reader: PackReader, path: Path, grammar: Grammar, each: tuple[Each, str] | None
) -> Expression | None:
    check = reader.expression((*path, "assert"), grammar, ANY)
    if check is None and each is None and reader.get((*path, "assert")) is None:
        reader.document.problem(path, _("A rule needs “assert”, or “each”, or both."))
    return check


def change_rule(reader: PackReader, path: Path, rule: Rule) -> Rule:
    """Return a rule of a base pack with what the extending pack changes."""
    value = reader.mapping(path)
    reader.keys(path, value, CHANGEABLE)
    names = dict(NAMES[rule.subject])
    grammar = Grammar(names, reader.found.kinds)
    if rule.each:
        names[rule.each.name] = grammar.each(rule.each.source)[2]
    changes: dict[str, Any] = {}
    if "severity" in value:
        changes["severity"] = read_severities(reader, (*path, "severity"), grammar)
    if "criterion" in value:
        changes["criterion"] = read_criterion(reader, (*path, "criterion"))
    for key in ("title", "why", "recommendation"):
        if key in value:
            changes[key] = {**getattr(rule, key), **reader.texts((*path, key))}
    for key in MESSAGES:
        if key in value:
            changes[key] = read_message(reader, (*path, key), grammar)
    if "basis" in value:
        changes["basis"] = reader.text((*path, "basis")) or ""
    return msgspec.structs.replace(rule, **changes)


def _before_each(grammar: Grammar, each: tuple[Each, str] | None) -> Grammar:
    """Return the grammar of what is looked at before a list is gone through: a member has no name there yet."""
    if each is None:
        return grammar
    narrower = Grammar(
        {name: kind for name, kind in grammar.names.items() if name != each[0].name}, grammar.parameters
    )
    narrower.used = grammar.used
    return narrower


def _each(reader: PackReader, path: Path, grammar: Grammar) -> tuple[Each, str] | None:
    source = reader.text(path)
    if source is None:
        return None
    try:
        name, tree, kind = grammar.each(source)
    except Fault as fault:
        reader.fault(path, fault)
        return None
    return Each(name=name, source=source, tree=tree), kind
