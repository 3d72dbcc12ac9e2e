"""Reads the parts of a rule that a pack may also change: its criterion, conditions, severity, texts."""

from __future__ import annotations

from typing import Any

from alignment.checking.findings import SEVERITIES
from alignment.checking.language.grammar import Grammar
from alignment.checking.language.parsing import Fault, nearest
from alignment.checking.packs.document import Path
from alignment.checking.packs.model import Condition, Expression, SeverityChoice
from alignment.checking.packs.reader import PackReader
from alignment.checking.vocabulary.kinds import ANY, is_list
from alignment.language import _


def read_criterion(reader: PackReader, path: Path) -> str:
    """Read the id of a criterion, which the packs must have."""
    name = reader.text(path) or ""
    if name and name not in reader.found.criteria:
        what = _("There is no criterion “%(name)s”.") % {"name": name}
        reader.document.problem(
            path, what, nearest(name, reader.found.criteria) if reader.found.criteria else ""
        )
    return name


def read_conditions(reader: PackReader, path: Path, grammar: Grammar) -> tuple[Condition, ...]:
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


def read_severities(reader: PackReader, path: Path, grammar: Grammar) -> tuple[SeverityChoice, ...]:
    """Read `severity`: a word, or a list of {if: expression, then: word} that ends with {else: word}."""
    value = reader.get(path)
    if not isinstance(value, list):
        return (SeverityChoice(severity=reader.choice(path, SEVERITIES, "error")),)
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
        choices.append(SeverityChoice(severity=word, when=when))
    return tuple(choices)


def read_related(reader: PackReader, path: Path, grammar: Grammar) -> Expression | None:
    """Read `related`: rows, the first of which is the finding's other side."""
    related = reader.expression(path, grammar, ANY)
    if related is None:
        return None
    kind = grammar.expression(related.source)[1]
    if not is_list(kind) or kind not in ("[event]", "[item]"):
        reader.document.problem(path, _("“related” must give a list of events or items."))
    return related


def read_message(reader: PackReader, path: Path, grammar: Grammar) -> dict[str, list[Any]]:
    """Read a message by language."""
    trees = {}
    plain = not isinstance(reader.get(path), dict)
    for language, text in reader.texts(path).items():
        try:
            trees[language] = grammar.message(text)
        except Fault as fault:
            reader.fault(path if plain else (*path, language), fault)
    return trees
