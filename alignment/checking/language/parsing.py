"""Syntax of the rule language by Jinja's parser, and how its errors are told."""

# ruff: noqa: ANN401 - Jinja's nodes are told apart by their class at run time
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from alignment.language import _

MAX_SOURCE = 3_000
MAX_BRACKETS = 40


class Fault(Exception):  # noqa: N818 - it is caught by the loader and told as a problem of the pack
    """What is wrong with an expression: the line within it (from 1), the word to point at, what, and what to do."""

    def __init__(self, what: str, *, line: int = 1, word: str = "", advice: str = "") -> None:
        super().__init__(what)
        self.what, self.line, self.word, self.advice = what, line, word, advice


def nearest(word: str, known: Iterable[str]) -> str:
    """Return an advice with the known name nearest to `word`, or with all names."""
    from difflib import get_close_matches

    names = sorted(known)
    if close := get_close_matches(word, names, n=1, cutoff=0.5):
        return _("Did you mean “%(name)s”?") % {"name": close[0]}
    return _("Known are: %(names)s.") % {"names": ", ".join(names)}


def refused(node: Any) -> Fault:
    """Return the fault of a node that isn't part of the language."""
    return Fault(
        _("“%(what)s” isn't part of the rule language.") % {"what": type(node).__name__},
        line=node.lineno,
        advice=_(
            "Allowed are names, attributes, comparisons, arithmetic, tests, filters, and in messages {{ … }} and {% if %}."
        ),
    )


def _depth(source: str) -> int:
    """Return how deep brackets stand in each other, at most; those within texts count too."""
    depth = deepest = 0
    for sign in source:
        if sign in "([{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in ")]}":
            depth -= 1
    return deepest


def parsed(source: str, *, expression: bool) -> Any:
    """Let Jinja parse; raises Fault for what it can't."""
    from jinja2 import Environment, TemplateSyntaxError
    from jinja2.parser import Parser

    if len(source) > MAX_SOURCE or _depth(source) > MAX_BRACKETS:
        raise Fault(_("The expression is too long or too deeply nested."))
    environment = Environment(autoescape=False)  # noqa: S701 - only its parser is used, nothing is rendered
    try:
        if not expression:
            return environment.parse(source)
        parser = Parser(environment, source, state="variable")
        node = parser.parse_expression()
        if not parser.stream.eos:
            stray = parser.stream.current
            raise Fault(
                _("“%(word)s” is out of place here.") % {"word": stray.value},
                line=stray.lineno,
                word=str(stray.value),
            )
    except TemplateSyntaxError as error:
        raise Fault(
            _("Syntax error: %(why)s.") % {"why": str(error.message).rstrip(".")}, line=error.lineno
        ) from None
    except (RecursionError, ValueError, OverflowError):
        raise Fault(_("The expression is too long or too deeply nested.")) from None
    return node
