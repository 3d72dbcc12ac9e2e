"""Strict conversion of nodes: what is wrong is collected with its place, so that all errors of a file are told at once."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date

from alignment.errors import Problem
from alignment.language import _
from alignment.roadmap import Place
from alignment.sources.nodes import Node

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)|(\d\d?)\.(\d\d?)\.(\d{4})", re.ASCII)
SHOWN = 60
"""Characters of a value that a message quotes."""


def place(node: Node) -> Place:
    """Return where a node begins."""
    return Place(line=node.line, column=node.column)


def shorten(text: str) -> str:
    """Return `text` on one line, cut to what a message can bear, without control characters."""
    line = "".join(sign if sign.isprintable() else " " for sign in text[: SHOWN * 2])
    line = " ".join(line.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def instead(node: Node) -> str:
    """Return what stands in the place of what was wanted, for a message."""
    return _("Here stands “%(text)s”.") % {"text": shorten(node.text)} if node.kind == "text" else ""


class Shape:
    """Converts nodes of one file and remembers every problem."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def wrong(self, node: Node, what: str, advice: str = "") -> None:
        """Remember a problem at a node."""
        self.problems.append(
            Problem(path=self.path, line=node.line, column=node.column, what=what, advice=advice)
        )

    def fields(self, node: Node, known: Collection[str] | None, what: str) -> dict[str, Node]:
        """Return the values of a map by key; `what` names it in messages.

        Repeated keys are problems, and so are keys that aren't `known`, unless any will do (None).
        """
        if node.kind != "map":
            self.wrong(
                node, _("%(what)s must consist of lines “key: value”.") % {"what": what}, self._known(known)
            )
            return {}
        found: dict[str, Node] = {}
        first: dict[str, Node] = {}
        for key, value in node.pairs:
            name = key.text
            if key.kind != "text" or not name:
                self.wrong(key, _("A key must be a word."), self._known(known))
            elif name in first:
                self._repeated(key, first[name])
            else:
                first[name] = key
                if known is None or name in known:
                    found[name] = value
                else:
                    self._unknown(key, known)
        return found

    def _known(self, known: Collection[str] | None) -> str:
        return _("Known keys: %(keys)s.") % {"keys": ", ".join(known)} if known else ""

    def _repeated(self, key: Node, first: Node) -> None:
        self.wrong(
            key,
            _("The key “%(key)s” is repeated; it stands in line %(line)d already.")
            % {"key": shorten(key.text), "line": first.line},
            _("Keep one of them."),
        )

    def _unknown(self, key: Node, known: Collection[str]) -> None:
        import difflib

        near = difflib.get_close_matches(key.text.lower()[:SHOWN], known, n=1, cutoff=0.6)
        advice = _("Did you mean “%(key)s”?") % {"key": near[0]} if near else self._known(known)
        self.wrong(key, _("Unknown key “%(key)s”.") % {"key": shorten(key.text)}, advice)

    def text(self, node: Node, name: str) -> str:
        """Return a scalar word for word, "" for an empty one."""
        if node.kind in {"text", "empty"}:
            return node.text if node.kind == "text" else ""
        self.wrong(
            node,
            _("“%(name)s” must be text.") % {"name": name},
            _("Write it on one line after the colon, in quotes if it begins with [ or {.")
            if node.kind == "list"
            else _("Put text that holds a colon in quotes."),
        )
        return ""

    def items(self, node: Node, name: str) -> list[Node]:
        """Return the members of a list; none for an empty value."""
        if node.kind in {"list", "empty"}:
            return node.items
        self.wrong(
            node, _("“%(name)s” must be a list.") % {"name": name}, _("Begin each member with a dash: “- …”.")
        )
        return []

    def count(self, node: Node, name: str, *, low: int = 1, high: int = 1_000_000) -> int | None:
        """Return a whole number between `low` and `high`, or None."""
        if node.kind == "text" and re.fullmatch(r"[0-9]{1,9}", node.text) and low <= int(node.text) <= high:
            return int(node.text)
        self.wrong(
            node,
            _("“%(name)s” must be a whole number from %(low)d to %(high)d.")
            % {"name": name, "low": low, "high": high},
            instead(node),
        )
        return None

    def day(self, node: Node, name: str) -> date | None:
        """Return a date written as 2022-03-03 or 03.03.2022; None for an empty value."""
        if node.kind == "empty":
            return None
        found = _DATE.fullmatch(node.text.strip()) if node.kind == "text" else None
        if found:
            year, month, day, *other = found.groups()
            numbers = (year, month, day) if year else tuple(reversed(other))
            try:
                return date(*map(int, numbers))
            except ValueError:
                pass
        self.wrong(
            node,
            _("“%(name)s” must be a date such as 2022-03-25.") % {"name": name},
            instead(node),
        )
        return None

    def require(self, node: Node, found: Mapping[str, Node], names: Collection[str], what: str) -> None:
        """Remember a problem for every key that a map must have and hasn't."""
        for name in names:
            if name not in found:
                self.wrong(
                    node,
                    _("%(what)s has no key “%(key)s”.") % {"what": what, "key": name},
                    _("Add a line “%(key)s: …”.") % {"key": name},
                )
