"""Evaluates the trees of grammar.py by closures: no code is generated, so none can be smuggled in.

The kinds of all values were checked when the pack was loaded; what is left to check here is their size.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any

from alignment.checking.vocabulary.attributes import ATTRIBUTES
from alignment.checking.vocabulary.wording import shown
from alignment.checking.vocabulary.words import WORDS

Scope = Mapping[str, Any]
Evaluate = Callable[[Scope], Any]
Trace = Callable[[list[Any], Any], None]

MAX_TEXT = 20_000
MAX_NUMBER = 10**15
_COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "in": lambda a, b: a in b,
    "not in": lambda a, b: a not in b,
}
_MATH: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}


class TooLargeError(Exception):
    """A value grew beyond what a rule may make."""


def evaluator(tree: list[Any], trace: Trace | None = None) -> Evaluate:
    """Return a function from a scope (name → value) to the tree's value.

    `trace`, if given, is called with each sub-tree and its value, innermost first. The function raises TooLargeError.
    """
    made = _MAKERS[tree[0]](tree, trace)
    if trace is None or tree[0] == "const":
        return made

    def traced(scope: Scope) -> object:
        value = made(scope)
        trace(tree, value)
        return value

    return traced


def _const(tree: list[Any], _trace: Trace | None) -> Evaluate:
    value = tree[1]
    return lambda _scope: value


def _name(tree: list[Any], _trace: Trace | None) -> Evaluate:
    return operator.itemgetter(tree[1])


def _get(tree: list[Any], trace: Trace | None) -> Evaluate:
    subject, get = evaluator(tree[1], trace), ATTRIBUTES[tree[2]][tree[3]].get
    return lambda scope: get(subject(scope))


def _every(tree: list[Any], trace: Trace | None) -> Evaluate:
    """Read an attribute of every member of a list; lists of lists become one."""
    subject, attribute = evaluator(tree[1], trace), ATTRIBUTES[tree[2]][tree[3]]
    get = attribute.get
    if attribute.kind.startswith("["):
        return lambda scope: tuple(value for member in subject(scope) for value in get(member))
    return lambda scope: tuple(get(member) for member in subject(scope))


def _list(tree: list[Any], trace: Trace | None) -> Evaluate:
    members = [evaluator(member, trace) for member in tree[1]]
    return lambda scope: tuple(member(scope) for member in members)


def _and(tree: list[Any], trace: Trace | None) -> Evaluate:
    left, right = evaluator(tree[1], trace), evaluator(tree[2], trace)
    return lambda scope: bool(left(scope)) and bool(right(scope))


def _or(tree: list[Any], trace: Trace | None) -> Evaluate:
    left, right = evaluator(tree[1], trace), evaluator(tree[2], trace)
    return lambda scope: bool(left(scope)) or bool(right(scope))


def _not(tree: list[Any], trace: Trace | None) -> Evaluate:
    subject = evaluator(tree[1], trace)
    return lambda scope: not subject(scope)


def _compare(tree: list[Any], trace: Trace | None) -> Evaluate:
    first = evaluator(tree[1], trace)
    operands = [(_COMPARE[sign], evaluator(other, trace)) for sign, other in tree[2]]

    def compare(scope: Scope) -> bool:
        left = first(scope)
        for holds, other in operands:
            right = other(scope)
            if not holds(left, right):
                return False
            left = right
        return True

    return compare


def _math(tree: list[Any], trace: Trace | None) -> Evaluate:
    reckon, left, right = _MATH[tree[1]], evaluator(tree[2], trace), evaluator(tree[3], trace)

    def math(scope: Scope) -> float:
        value: float = reckon(left(scope), right(scope))
        if abs(value) > MAX_NUMBER:
            raise TooLargeError
        return value

    return math


def _minus(tree: list[Any], trace: Trace | None) -> Evaluate:
    subject = evaluator(tree[1], trace)
    return lambda scope: -subject(scope)


def _join(tree: list[Any], trace: Trace | None) -> Evaluate:
    parts = [evaluator(part, trace) for part in tree[1]]

    def join(scope: Scope) -> str:
        text = "".join([shown(part(scope)) for part in parts])
        if len(text) > MAX_TEXT:
            raise TooLargeError
        return text

    return join


def _word(tree: list[Any], trace: Trace | None) -> Evaluate:
    word, subject = WORDS[tree[1]], evaluator(tree[2], trace)
    arguments = [evaluator(argument, trace) for argument in tree[3]]
    function = word.function
    if word.scoped:
        return lambda scope: function(scope, subject(scope), *[argument(scope) for argument in arguments])
    if not arguments:
        return lambda scope: function(subject(scope))
    return lambda scope: function(subject(scope), *[argument(scope) for argument in arguments])


def _if(tree: list[Any], trace: Trace | None) -> Evaluate:
    test, good, other = (evaluator(part, trace) for part in tree[1:4])
    return lambda scope: good(scope) if test(scope) else other(scope)


_MAKERS: dict[str, Callable[[list[Any], Trace | None], Evaluate]] = {
    "const": _const,
    "name": _name,
    "get": _get,
    "every": _every,
    "list": _list,
    "and": _and,
    "or": _or,
    "not": _not,
    "compare": _compare,
    "math": _math,
    "minus": _minus,
    "join": _join,
    "text": _join,
    "word": _word,
    "if": _if,
}
