"""The grammar of the rule language: an expression or a message becomes a small tree of plain lists.

Jinja gives the syntax and no more: its parser makes the tree, each node is checked against the vocabulary and translated, and what
isn't on the list below is refused. Nothing is ever compiled to Python, so a stranger's pack can't run code, reach an object
that the vocabulary doesn't name, loop, or grow a value without bound.

    expressions   names, attributes of the typed model, numbers, texts, true, false, [lists]
                  and, or, not, ==, !=, <, <=, >, >=, in, + - * /, ~, x if y else z
                  tests (`x is within y`) and filters (`x | length`) of the vocabulary
    messages      text, {{ expression }}, {% if %} {% elif %} {% else %} {% endif %}

The nodes, as evaluation.py reads them: ["const", value], ["name", id], ["get", node, kind, attribute], ["every", node, kind,
attribute], ["list", nodes], ["and"|"or", a, b], ["not", a], ["compare", a, [[operator, b]…]], ["math", operator, a, b],
["minus", a], ["join", nodes], ["word", name, subject, arguments], ["if", test, a, b], ["text", nodes].
"""

# ruff: noqa: ANN401 - Jinja's nodes are told apart by their class at run time
from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from alignment.checking.language.expressions import Expressions, Tree
from alignment.checking.language.parsing import Fault, parsed, refused
from alignment.checking.vocabulary.kinds import described, inner, is_list
from alignment.language import _


class Grammar(Expressions):
    """Translates the expressions and messages of one rule, where `names` (name → kind) are known."""

    def message(self, source: str) -> Tree:
        """Translate the template of a message; raises Fault."""
        self._count = 0
        return ["text", self._body(parsed(source, expression=False).body)]

    def each(self, source: str) -> tuple[str, Tree, str]:
        """Translate «name in list» into the name, the list, and the kind of its members; raises Fault."""
        from jinja2 import nodes

        node = parsed(source, expression=True)
        self._count = 0
        if not (
            isinstance(node, nodes.Compare)
            and isinstance(node.expr, nodes.Name)
            and len(node.ops) == 1
            and node.ops[0].op == "in"
        ):
            raise Fault(_("“each” must read: name in list."), advice=_("For example: role in item.roles."))
        name = node.expr.name
        if name in self.names:
            raise Fault(_("The name “%(name)s” is taken.") % {"name": name}, word=name)
        tree, kind = self._node(node.ops[0].expr)
        if not is_list(kind):
            raise Fault(_("“each” goes through a list, and this is %(kind)s.") % {"kind": described(kind)})
        return name, tree, inner(kind)

    def _body(self, body: Iterable[Any]) -> list[Tree]:
        from jinja2 import nodes

        parts: list[Tree] = []
        for node in body:
            if isinstance(node, nodes.Output):
                parts += [self._shown(child) for child in node.nodes]
            elif isinstance(node, nodes.If):
                parts.append(self._choice(node))
            else:
                raise refused(node)
        return parts

    def _choice(self, node: Any) -> Tree:
        """Translate {% if %} with its {% elif %}s, the last of which holds the {% else %}."""
        otherwise: Tree = ["text", self._body(node.else_)]
        for branch in reversed(node.elif_):
            otherwise = ["if", self._node(branch.test)[0], ["text", self._body(branch.body)], otherwise]
        return ["if", self._node(node.test)[0], ["text", self._body(node.body)], otherwise]
