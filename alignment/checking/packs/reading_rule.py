"""Reads one rule of a pack."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from alignment.checking.findings import SEVERITIES
from alignment.checking.language.grammar import Grammar
from alignment.checking.language.parsing import Fault, nearest
from alignment.checking.packs.document import Path
from alignment.checking.packs.model import (
    FIELDS,
    SUBJECTS,
    Condition,
    Each,
    Example,
    Expression,
    Rule,
    SeverityChoice,
)
from alignment.checking.vocabulary.kinds import ANY, is_list
from alignment.language import _

if TYPE_CHECKING:
    from alignment.checking.packs.reading_pack import PackReader

KEYS = (
    *(
        "id",
        "title",
        "criterion",
        "for",
        "together",
        "each",
        "severity",
        "when",
        "assert",
        "field",
        "related",
    ),
    *("message", "advice", "proposal", "basis", "why", "examples", "last", "alone"),
)
CHANGEABLE = ("severity", "criterion", "title", "message", "advice", "proposal", "basis", "why")
EXAMPLE_KEYS = ("event", "events", "item", "items", "roadmap", "parent", "on", "message")
CELLS = ("number", "title", "deadline", "executors", "indicator")
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
    {"event.items", "event.candidates", "event.status", "item.events", "item.candidates"}
)  # what a doubtful link makes doubtful
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def read_rule(reader: PackReader, path: Path) -> Rule | None:
    """Read the rule at a path; None, with problems noted, where it can't be used."""
    value = reader.get(path)
    if not isinstance(value, dict):
        reader.document.problem(path, _("A rule is a mapping that begins with “- id: name”."))
        return None
    before = len(reader.document.problems)
    reader.keys(path, value, KEYS, needed=("id", "title", "criterion", "for", "severity", "message"))
    name = reader.text((*path, "id")) or ""
    if not _ID.fullmatch(name):
        reader.document.problem(
            (*path, "id"), _("A rule's id is made of Latin words with hyphens: deadline-missing.")
        )
    subject = reader.choice((*path, "for"), SUBJECTS, "link")
    together = reader.choice((*path, "together"), ("", "events", "items"), "")
    if together and subject != "link":
        reader.document.problem((*path, "together"), _("“together” goes with “for: link” only."))
    names = dict(NAMES[subject])
    grammar = Grammar(names, reader.found.kinds)
    each = _each(reader, (*path, "each"), grammar)
    if each:
        names[each[0].name] = each[1]
    check = reader.expression((*path, "assert"), grammar, ANY)
    if check is None and each is None and "assert" not in value:
        reader.document.problem(path, _("A rule needs “assert”, or “each”, or both."))
    rule = Rule(
        id=name,
        title=reader.texts((*path, "title")),
        criterion=_criterion(reader, (*path, "criterion")),
        subject=subject,  # type: ignore[arg-type] # one of SUBJECTS
        together=together,  # type: ignore[arg-type] # one of the words above
        each=each[0] if each else None,
        when=_conditions(reader, (*path, "when"), _before_each(grammar, each)),
        check=check,
        severity=_severities(reader, (*path, "severity"), grammar),
        field=reader.choice((*path, "field"), FIELDS, "row"),
        related=_related(reader, (*path, "related"), grammar),
        message=_message(reader, (*path, "message"), Grammar(names, grammar.parameters)),
        advice=_message(reader, (*path, "advice"), Grammar(names, grammar.parameters)),
        proposal=_message(reader, (*path, "proposal"), Grammar(names, grammar.parameters)),
        why=reader.texts((*path, "why")),
        basis=reader.text((*path, "basis")) or reader.found.heads[-1].basis,
        examples=_examples(reader, (*path, "examples")),
        pack=reader.found.heads[-1].name,
        path=reader.document.name,
        line=reader.document.at(path)[0],
        last=value.get("last") is True,
    )
    used = grammar.used
    rule = msgspec.structs.replace(
        rule,
        needs_parent=subject == "link"
        or (bool(used & {*_LINKED, "parent"}) and value.get("alone") is not True),
        rests_on_links=subject == "link" or bool(used & _LINKED),
    )
    return rule if len(reader.document.problems) == before else None


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
        changes["severity"] = _severities(reader, (*path, "severity"), grammar)
    if "criterion" in value:
        changes["criterion"] = _criterion(reader, (*path, "criterion"))
    for key in ("title", "why"):
        if key in value:
            changes[key] = {**getattr(rule, key), **reader.texts((*path, key))}
    for key in ("message", "advice", "proposal"):
        if key in value:
            changes[key] = _message(reader, (*path, key), grammar)
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


def _criterion(reader: PackReader, path: Path) -> str:
    name = reader.text(path) or ""
    if name and name not in reader.found.criteria:
        what = _("There is no criterion “%(name)s”.") % {"name": name}
        reader.document.problem(
            path, what, nearest(name, reader.found.criteria) if reader.found.criteria else ""
        )
    return name


def _conditions(reader: PackReader, path: Path, grammar: Grammar) -> tuple[Condition, ...]:
    """Read `when`: an expression, or a list of {if: expression, else: the reason for not looking}."""
    value = reader.get(path)
    if not isinstance(value, list):
        expression = reader.expression(path, grammar, ANY)
        return (Condition(expression=expression, otherwise={}),) if expression else ()
    conditions = []
    for index in range(len(value)):
        here = (*path, index)
        reader.keys(here, reader.mapping(here), ("if", "else"), needed=("if",))
        if expression := reader.expression((*here, "if"), grammar, ANY):
            conditions.append(Condition(expression=expression, otherwise=reader.texts((*here, "else"))))
    return tuple(conditions)


def _severities(reader: PackReader, path: Path, grammar: Grammar) -> tuple[SeverityChoice, ...]:
    """Read `severity`: a word, or a list of {if: expression, then: word} that ends with {else: word}."""
    value = reader.get(path)
    if not isinstance(value, list):
        return (SeverityChoice(severity=reader.choice(path, SEVERITIES, "error")),)  # type: ignore[arg-type]
    choices = []
    for index, choice in enumerate(value):
        here = (*path, index)
        last = index == len(value) - 1
        reader.keys(
            here,
            reader.mapping(here),
            ("else",) if last else ("if", "then"),
            needed=("else",) if last else ("if", "then"),
        )
        word = reader.choice((*here, "else" if last else "then"), SEVERITIES, "error")
        when = (
            None if last or not isinstance(choice, dict) else reader.expression((*here, "if"), grammar, ANY)
        )
        choices.append(SeverityChoice(severity=word, when=when))  # type: ignore[arg-type]
    return tuple(choices)


def _related(reader: PackReader, path: Path, grammar: Grammar) -> Expression | None:
    """Read `related`: rows, the first of which is the finding's other side."""
    related = reader.expression(path, grammar, ANY)
    if related is None:
        return None
    kind = grammar.expression(related.source)[1]
    if not is_list(kind) or kind not in ("[event]", "[item]"):
        reader.document.problem(path, _("“related” must give a list of events or items."))
    return related


def _message(reader: PackReader, path: Path, grammar: Grammar) -> dict[str, list[Any]]:
    """Read a message by language."""
    trees = {}
    plain = not isinstance(reader.get(path), dict)
    for language, text in reader.texts(path).items():
        try:
            trees[language] = grammar.message(text)
        except Fault as fault:
            reader.fault(path if plain else (*path, language), fault)
    return trees


def _examples(reader: PackReader, path: Path) -> tuple[Example, ...]:
    examples = []
    for index in range(len(reader.items(path))):
        here = (*path, index)
        value = reader.mapping(here)
        reader.keys(here, value, ("holds", "fails", "skips"))
        if len(value) != 1:
            reader.document.problem(here, _("An example is one of “holds”, “fails”, “skips”."))
            continue
        outcome = next(iter(value))
        inside = (*here, outcome)
        reader.keys(inside, reader.mapping(inside), EXAMPLE_KEYS)
        line, column = reader.document.at(here)
        examples.append(
            Example(
                outcome=outcome,  # type: ignore[arg-type] # an unknown one was noted above
                data=_example_data(reader, inside),
                message=reader.text((*inside, "message")),
                line=line,
                column=column,
            )
        )
    return tuple(examples)


def _example_data(reader: PackReader, path: Path) -> dict[str, Any]:
    """Return an example's rows with their cells word for word."""
    data: dict[str, Any] = {}
    for side in ("event", "item"):
        rows = []
        if reader.get((*path, side)) is not None:
            rows.append(_row(reader, (*path, side)))
        more = (*path, f"{side}s")
        rows += [_row(reader, (*more, index)) for index in range(len(reader.items(more)))]
        data[f"{side}s"] = rows
    for header in ("roadmap", "parent"):
        data[header] = dict(reader.mapping((*path, header)))
    data["on"] = reader.text((*path, "on"))
    return data


def _row(reader: PackReader, path: Path) -> dict[str, Any]:
    value = reader.mapping(path)
    reader.keys(path, value, (*CELLS, "section", "of", "status", "waive", "merged"))
    row: dict[str, Any] = {
        cell: reader.text((*path, cell)) or "" for cell in (*CELLS, "section") if cell in value
    }
    for key in ("of", "waive", "merged"):
        if key in value:
            row[key] = reader.items((*path, key))
    if "status" in value:
        row["status"] = reader.choice((*path, "status"), ("certain", "probable", "review", "none"), "certain")
    return row
