"""What a source says, before anybody asks whether it makes a roadmap: scalars, lists and maps with their places.

A format's module turns its file into a `Node`; `build.py` turns a `Node` into a `Roadmap`.
"""

from __future__ import annotations

from typing import Literal

Kind = Literal["text", "empty", "list", "map"]


class Node:
    """A value and where it begins (line and column from 1).

    `text` holds a scalar word for word, `items` the members of a list, `pairs` the keys and values of a map in the
    order of the file. `size` counts nodes with every reference to an anchor written out.
    """

    __slots__ = ("column", "items", "kind", "line", "pairs", "size", "text")

    def __init__(self, kind: Kind, line: int, column: int, text: str = "") -> None:
        self.kind: Kind = kind
        self.line = line
        self.column = column
        self.text = text
        self.items: list[Node] = []
        self.pairs: list[tuple[Node, Node]] = []
        self.size = 1
