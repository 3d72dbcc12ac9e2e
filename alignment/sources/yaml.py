"""YAML → Node, by the events of libyaml's parser.

Events and not `yaml.compose` or `yaml.load`: every scalar keeps its place and its own characters (2.10 stays 2.10,
29.03.2022 stays text), nothing is ever built from a tag, and neither nesting nor anchors can exhaust the stack or the memory.
Two roadmaps of 170 rows take 5 ms this way, 7 ms by `compose`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alignment.errors import Problem, SourceError
from alignment.language import _
from alignment.sources.nodes import Node

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 50
"""Levels of nesting; a roadmap needs seven."""
LARGEST = 1_000_000
"""Nodes with every anchor written out; a roadmap of 10 000 rows needs 150 000."""
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
PLAIN_TAGS = frozenset({None, "!", "tag:yaml.org,2002:str"})


def parse(text: str, path: str) -> Node:
    """Return the only document of `text`; `path` is for messages.

    Raises SourceError with one problem: YAML can't be read on after its first error.
    """
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _document(yaml.parse(text, Loader=loader), path)
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        from alignment.sources.yaml_errors import explain

        raise SourceError((explain(error, text, path),)) from None


def _refuse(path: str, event: Any, what: str, advice: str) -> SourceError:
    mark = event.start_mark
    return SourceError((Problem(path=path, line=mark.line + 1, column=mark.column + 1, what=what, advice=advice),))


def _document(events: Iterator[Any], path: str) -> Node:
    """Build the tree without recursion: `open_` holds the lists and maps that aren't closed yet."""
    root: Node | None = None
    open_: list[tuple[Node, str | None]] = []
    keys: list[Node | None] = []
    anchors: dict[str, Node | None] = {}
    for event in events:
        kind = type(event).__name__
        if kind == "ScalarEvent":
            node = _scalar(event, path)
            if event.anchor:
                anchors[event.anchor] = node
        elif kind in {"MappingStartEvent", "SequenceStartEvent"}:
            node = _start(event, kind, path, len(open_))
            if event.anchor:
                anchors[event.anchor] = None
            open_.append((node, event.anchor))
            keys.append(None)
            continue
        elif kind in {"MappingEndEvent", "SequenceEndEvent"}:
            node, anchor = open_.pop()
            keys.pop()
            if anchor:
                anchors[anchor] = node
        elif kind == "AliasEvent":
            node = _alias(event, anchors, path)
        elif kind == "DocumentStartEvent" and root is not None:
            raise _refuse(path, event, _("A second document begins here."), _("Keep one roadmap in one file."))
        else:
            continue
        if not open_:
            root = node
            continue
        parent = open_[-1][0]
        if parent.kind == "list":
            parent.items.append(node)
        elif (key := keys[-1]) is None:
            keys[-1] = node
            continue
        else:
            parent.pairs.append((key, node))
            keys[-1] = None
        parent.size += node.size
        if parent.size > LARGEST:
            raise _refuse(
                path,
                event,
                _("The file holds more than %(limit)d values, anchors written out.") % {"limit": LARGEST},
                _("Write the rows out without anchors (& and *) and split the file."),
            )
    return root if root is not None else Node("empty", 1, 1)


def _scalar(event: Any, path: str) -> Node:
    mark = event.start_mark
    if event.tag not in PLAIN_TAGS:
        raise _tag(event, path)
    text: str = event.value
    if event.style is None or event.style == "":
        kind = "empty" if text in NULLS and event.tag is None else "text"
        return Node("empty" if kind == "empty" else "text", mark.line + 1, mark.column + 1, text)
    if event.style in "|>":
        text = text.rstrip("\n")
    return Node("text", mark.line + 1, mark.column + 1, text)


def _start(event: Any, kind: str, path: str, depth: int) -> Node:
    if event.tag not in PLAIN_TAGS:
        raise _tag(event, path)
    if depth >= DEEPEST:
        raise _refuse(
            path,
            event,
            _("The file is nested deeper than %(limit)d levels.") % {"limit": DEEPEST},
            _("Compare its structure with a bundled roadmap."),
        )
    mark = event.start_mark
    return Node("map" if kind == "MappingStartEvent" else "list", mark.line + 1, mark.column + 1)


def _alias(event: Any, anchors: dict[str, Node | None], path: str) -> Node:
    name = event.anchor
    if name not in anchors:
        raise _refuse(
            path,
            event,
            _("There is no anchor &%(name)s above.") % {"name": name},
            _("A value that begins with * must stand in quotes."),
        )
    node = anchors[name]
    if node is None:
        raise _refuse(
            path, event, _("The anchor &%(name)s refers to itself.") % {"name": name}, _("Write the value out.")
        )
    return node


def _tag(event: Any, path: str) -> SourceError:
    tag = event.tag.replace("tag:yaml.org,2002:", "!!")
    return _refuse(
        path,
        event,
        _("The tag %(tag)s is not allowed: a roadmap holds text only.") % {"tag": tag},
        _("Remove the tag, or put the value in quotes if it begins with an exclamation mark."),
    )
