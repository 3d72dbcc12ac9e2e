"""Expressions of the rule language: Jinja's tree, checked node by node against the vocabulary, becomes a tree of plain lists."""

# ruff: noqa: ANN401 - Jinja's nodes are told apart by their class at run time
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from alignment.checking.language.parsing import Fault, nearest, parsed, refused
from alignment.checking.vocabulary.attributes import ATTRIBUTES
from alignment.checking.vocabulary.kinds import (
    ANY,
    NUMBER,
    TEXT,
    TRUTH,
    described,
    fits,
    inner,
    is_list,
    listed,
)
from alignment.checking.vocabulary.word import Word
from alignment.checking.vocabulary.words import FILTERS, TESTS
from alignment.language import _

Tree = list[Any]
Typed = tuple[Tree, str]

MAX_NODES = 200
MAX_NUMBER = 1_000_000_000
_COMPARISONS = {
    "eq": "==",
    "ne": "!=",
    "lt": "<",
    "lteq": "<=",
    "gt": ">",
    "gteq": ">=",
    "in": "in",
    "notin": "not in",
}
_MATHS = {"Add": "+", "Sub": "-", "Mul": "*", "Div": "/"}


class Expressions:
    """Translates the expressions of one place, where `names` (name → kind) are known.

    `used` collects the names and attributes that were read, by which the engine knows what a rule rests on.
    """

    def __init__(self, names: Mapping[str, str], parameters: Mapping[str, str] | None = None) -> None:
        self.names = names
        self.parameters = parameters or {}
        self.used: set[str] = set()
        self._count = 0

    def expression(self, source: str, kind: str = ANY) -> Typed:
        """Translate an expression that must give a value of `kind`; raises Fault."""
        node = parsed(source, expression=True)
        self._count = 0
        tree, found = self._node(node)
        if not fits(found, kind):
            raise Fault(
                _("This gives %(found)s, and %(wanted)s is needed here.")
                % {"found": described(found), "wanted": described(kind)}
            )
        return tree, found

    def _shown(self, node: Any) -> Tree:
        from jinja2 import nodes

        if isinstance(node, nodes.TemplateData):
            return ["const", node.data]
        tree, kind = self._node(node)
        if kind not in (TEXT, NUMBER, ANY):
            raise Fault(
                _("A message can't show %(kind)s.") % {"kind": described(kind)},
                line=node.lineno,
                advice=_("Turn it into text by a filter: | dates, | listed, | quoted."),
            )
        return tree

    def _node(self, node: Any) -> Typed:
        self._count += 1
        if self._count > MAX_NODES:
            raise Fault(_("The expression is too long."), line=node.lineno)
        method = getattr(self, f"_on_{type(node).__name__.lower()}", None)
        if method is None:
            raise refused(node)
        result: Typed = method(node)
        return result

    def _on_const(self, node: Any) -> Typed:
        value = node.value
        if isinstance(value, bool):
            return ["const", value], TRUTH
        if isinstance(value, str):
            return ["const", value], TEXT
        if isinstance(value, int | float) and abs(value) <= MAX_NUMBER:
            return ["const", value], NUMBER
        if value is None:
            raise Fault(
                _("There is no “none” in the rule language: every value is known."),
                line=node.lineno,
                word="none",
            )
        raise Fault(_("The number is too large."), line=node.lineno)

    def _on_name(self, node: Any) -> Typed:
        kind = self.names.get(node.name)
        if kind is None:
            raise Fault(
                _("The name “%(name)s” isn't known here.") % {"name": node.name},
                line=node.lineno,
                word=node.name,
                advice=nearest(node.name, [*self.names, *(["parameters"] if self.parameters else [])]),
            )
        self.used.add(node.name)
        return ["name", node.name], kind

    def _on_getattr(self, node: Any) -> Typed:
        from jinja2 import nodes

        if isinstance(node.node, nodes.Name) and node.node.name == "parameters":
            return self._parameter(node)
        tree, kind = self._node(node.node)
        one = inner(kind) if is_list(kind) else kind
        known = ATTRIBUTES.get(one, {})
        if node.attr not in known:
            raise Fault(
                _("%(kind)s has no “%(name)s”.") % {"kind": described(one).capitalize(), "name": node.attr},
                line=node.lineno,
                word=node.attr,
                advice=nearest(node.attr, known) if known else "",
            )
        self.used.add(f"{one}.{node.attr}")
        result = known[node.attr].kind
        if not is_list(kind):
            return ["get", tree, one, node.attr], result
        return ["every", tree, one, node.attr], result if is_list(result) else listed(result)

    def _parameter(self, node: Any) -> Typed:
        if node.attr not in self.parameters:
            raise Fault(
                _("The pack has no parameter “%(name)s”.") % {"name": node.attr},
                line=node.lineno,
                word=node.attr,
                advice=nearest(node.attr, self.parameters) if self.parameters else "",
            )
        return ["name", f"parameters.{node.attr}"], self.parameters[node.attr]

    def _on_list(self, node: Any) -> Typed:
        typed = [self._node(child) for child in node.items]
        kinds = {kind for _tree, kind in typed}
        if len(kinds) > 1:
            raise Fault(_("The members of a list must be of one kind."), line=node.lineno)
        return ["list", [tree for tree, _kind in typed]], listed(kinds.pop() if kinds else ANY)

    def _on_and(self, node: Any) -> Typed:
        return [type(node).__name__.lower(), self._node(node.left)[0], self._node(node.right)[0]], TRUTH

    _on_or = _on_and

    def _on_not(self, node: Any) -> Typed:
        return ["not", self._node(node.node)[0]], TRUTH

    def _on_compare(self, node: Any) -> Typed:
        tree, left = self._node(node.expr)
        operands = []
        for operand in node.ops:
            sign = _COMPARISONS[operand.op]
            other, right = self._node(operand.expr)
            self._comparable(sign, left, right, node.lineno)
            operands.append([sign, other])
            left = right
        return ["compare", tree, operands], TRUTH

    def _comparable(self, sign: str, left: str, right: str, line: int) -> None:
        if sign in ("in", "not in"):
            right_one = inner(right) if is_list(right) else right
            good = fits(left, right_one) and (is_list(right) or right == TEXT)
        elif sign in ("==", "!="):
            good = fits(left, right)
        else:
            good = left == right == NUMBER
        if not good:
            raise Fault(
                _("“%(sign)s” can't compare %(left)s with %(right)s.")
                % {"sign": sign, "left": described(left), "right": described(right)},
                line=line,
            )

    def _math(self, node: Any) -> Typed:
        sign = _MATHS[type(node).__name__]
        (left, left_kind), (right, right_kind) = self._node(node.left), self._node(node.right)
        for kind in (left_kind, right_kind):
            if not fits(kind, NUMBER):
                raise Fault(
                    _("“%(sign)s” reckons with numbers, and this is %(kind)s.")
                    % {"sign": sign, "kind": described(kind)},
                    line=node.lineno,
                    word=sign,
                )
        if sign == "/" and (right[0] != "const" or not right[1]):
            raise Fault(
                _("One may divide by a written number other than 0 only."), line=node.lineno, word=sign
            )
        return ["math", sign, left, right], NUMBER

    _on_add = _on_sub = _on_mul = _on_div = _math

    def _on_neg(self, node: Any) -> Typed:
        tree, kind = self._node(node.node)
        if not fits(kind, NUMBER):
            raise Fault(
                _("“-” reckons with numbers, and this is %(kind)s.") % {"kind": described(kind)},
                line=node.lineno,
            )
        return ["minus", tree], NUMBER

    def _on_concat(self, node: Any) -> Typed:
        return ["join", [self._shown(child) for child in node.nodes]], TEXT

    def _on_condexpr(self, node: Any) -> Typed:
        if node.expr2 is None:
            raise Fault(_("“if” needs its “else” here."), line=node.lineno, word="if")
        test = self._node(node.test)[0]
        (good, kind), (other, other_kind) = self._node(node.expr1), self._node(node.expr2)
        if not fits(other_kind, kind):
            raise Fault(
                _("Both sides of “if … else” must be of one kind, not %(left)s and %(right)s.")
                % {"left": described(kind), "right": described(other_kind)},
                line=node.lineno,
            )
        return ["if", test, good, other], kind

    def _on_test(self, node: Any) -> Typed:
        return self._word(node, TESTS, _("There is no test “%(name)s”."))

    def _on_filter(self, node: Any) -> Typed:
        if node.node is None:
            raise refused(node)
        return self._word(node, FILTERS, _("There is no filter “%(name)s”."))

    def _word(self, node: Any, known: Mapping[str, Word], absent: str) -> Typed:
        word = known.get(node.name)
        if word is None:
            raise Fault(
                absent % {"name": node.name},
                line=node.lineno,
                word=node.name,
                advice=nearest(node.name, known),
            )
        if node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise Fault(
                _("Arguments are given by place, without names or stars."), line=node.lineno, word=node.name
            )
        subject, kind = self._node(node.node)
        arguments = [self._node(argument) for argument in node.args]
        if not (fits(kind, word.takes) and word.accepts([kind for _tree, kind in arguments])):
            raise Fault(
                _("“%(name)s” doesn't go with %(found)s.")
                % {
                    "name": node.name,
                    "found": ", ".join(described(k) for k in (kind, *(a[1] for a in arguments))),
                },
                line=node.lineno,
                word=node.name,
                advice=_("It is written: %(usage)s.") % {"usage": word.usage},
            )
        self.used.add(word.key)
        return ["word", word.key, subject, [tree for tree, _kind in arguments]], word.returns
