"""YAML → Node, by the events of libyaml's parser.

Events and not `yaml.compose` or `yaml.load`: every scalar keeps its place and its own characters (2.10 stays 2.10,
29.03.2022 stays text), nothing is ever built from a tag, and neither nesting nor anchors can exhaust stack or memory. Two
roadmaps of 167 rows take 6 ms this way, 7 ms by `compose`, 11 ms by `load`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alignment.errors import Problem, SourceError
from alignment.language import _
from alignment.sources.nodes import Kind, Node
from alignment.sources.yaml_events import Event

DEEPEST = 50
"""Levels of nesting; a roadmap needs seven."""
LARGEST = 1_000_000
"""Nodes with every anchor written out; a roadmap of 10 000 rows needs 150 000."""
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
HARMLESS_TAGS = frozenset({None, "!", "tag:yaml.org,2002:str"})
OLD_BREAKS = "\x85\u2028\u2029"
"""Signs that libyaml takes for line breaks, editors don't: text pasted from a word processor may hold them."""


def parse(text: str, path: str) -> Node:
    """Return the only document of `text`; `path` is for messages.

    Raises SourceError with one problem: YAML can't be read on after its first error.
    """
    import yaml

    hidden, restored = _substitutes(text)
    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    events: Any = yaml.parse(text.translate(hidden) if hidden else text, Loader=loader)
    try:
        return _document(events, path, restored)
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        from alignment.sources.yaml_errors import explain

        raise SourceError((explain(error, text, path),)) from None


def _substitutes(text: str) -> tuple[dict[int, int], dict[int, int]]:
    """Return for every old line break of a text a private sign that it doesn't hold, and the way back."""
    found = [sign for sign in OLD_BREAKS if sign in text]
    if not found:
        return {}, {}
    free = (code for code in range(0xF0000, 0xFFFFD) if chr(code) not in text)
    hidden = {ord(sign): next(free) for sign in found}
    return hidden, {code: sign for sign, code in hidden.items()}


def _document(events: Iterator[Event], path: str, restored: dict[int, int]) -> Node:
    tree = _Tree(path, restored)
    for event in events:
        kind = type(event).__name__
        if kind == "ScalarEvent":
            tree.add(tree.scalar(event), event)
        elif kind in {"MappingStartEvent", "SequenceStartEvent"}:
            tree.open(event, "map" if kind == "MappingStartEvent" else "list")
        elif kind in {"MappingEndEvent", "SequenceEndEvent"}:
            tree.close(event)
        elif kind == "AliasEvent":
            tree.add(tree.alias(event), event)
        elif kind == "DocumentStartEvent" and tree.root is not None:
            raise tree.refuse(event, _("A second document begins here."), _("Keep one roadmap in one file."))
    return tree.root or Node("empty", 1, 1)


class _Tree:
    """Builds the tree without recursion: `above` holds the lists and maps that aren't closed yet.

    Each of them stands there with its anchor and, between a key and its value, the key.
    """

    def __init__(self, path: str, restored: dict[int, int]) -> None:
        self.path = path
        self.restored = restored
        self.root: Node | None = None
        self.above: list[tuple[Node, str | None]] = []
        self.keys: list[Node | None] = []
        self.anchors: dict[str, Node | None] = {}

    def refuse(self, event: Event, what: str, advice: str) -> SourceError:
        """Return an error at an event."""
        mark = event.start_mark
        return SourceError(
            (Problem(path=self.path, line=mark.line + 1, column=mark.column + 1, what=what, advice=advice),)
        )

    def add(self, node: Node, event: Event) -> None:
        """Put a finished node where it belongs."""
        if not self.above:
            self.root = node
            return
        parent = self.above[-1][0]
        if parent.kind == "list":
            parent.items.append(node)
        elif (key := self.keys[-1]) is None:
            self.keys[-1] = node
        else:
            parent.pairs.append((key, node))
            self.keys[-1] = None
        parent.size += node.size
        if parent.size > LARGEST:
            raise self.refuse(
                event,
                _("The file holds more than %(limit)d values, anchors written out.") % {"limit": LARGEST},
                _("Write the rows without anchors (& and *), or split the file."),
            )

    def scalar(self, event: Event) -> Node:
        """Return a scalar word for word; the line break that ends a block is no part of it."""
        self._check_tag(event)
        mark = event.start_mark
        text = event.value.translate(self.restored) if self.restored else event.value
        if not event.style:
            empty = text in NULLS and event.tag is None
            kind: Kind = "empty" if empty else "text"
            node = Node(kind, mark.line + 1, mark.column + 1, "" if empty else text)
        else:
            node = Node(
                "text", mark.line + 1, mark.column + 1, text.rstrip("\n") if event.style in "|>" else text
            )
        if event.anchor:
            self.anchors[event.anchor] = node
        return node

    def open(self, event: Event, kind: Kind) -> None:
        """Begin a list or a map."""
        self._check_tag(event)
        if len(self.above) >= DEEPEST:
            raise self.refuse(
                event,
                _("The file is nested deeper than %(limit)d levels.") % {"limit": DEEPEST},
                _("Compare its structure with a bundled roadmap."),
            )
        mark = event.start_mark
        node = Node(kind, mark.line + 1, mark.column + 1)
        if event.anchor:
            self.anchors[event.anchor] = None
        self.above.append((node, event.anchor))
        self.keys.append(None)

    def close(self, event: Event) -> None:
        """End the innermost list or map."""
        node, anchor = self.above.pop()
        self.keys.pop()
        if anchor:
            self.anchors[anchor] = node
        self.add(node, event)

    def alias(self, event: Event) -> Node:
        """Return the node that an alias stands for."""
        name = event.anchor or ""
        node = self.anchors.get(name)
        if node is not None:
            return node
        if name in self.anchors:
            raise self.refuse(
                event,
                _("The anchor “&%(name)s” refers to itself.") % {"name": name},
                _("Write the value out."),
            )
        raise self.refuse(
            event,
            _("There is no anchor “&%(name)s” above.") % {"name": name},
            _("A value that begins with “*” must stand in quotes."),
        )

    def _check_tag(self, event: Event) -> None:
        if event.tag in HARMLESS_TAGS:
            return
        tag = (event.tag or "").replace("tag:yaml.org,2002:", "!!")
        raise self.refuse(
            event,
            _("The tag “%(tag)s” is not allowed: a roadmap holds only text.") % {"tag": tag},
            _("Remove the tag; put a value that begins with “!” in quotes."),
        )
