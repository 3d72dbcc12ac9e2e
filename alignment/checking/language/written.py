"""Trees of the rule language written as expressions again, and values in short, for a trace."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from alignment.checking.sheets.sheet import RowView, Sheet, WaiverView
from alignment.checking.vocabulary.wording import dates, quoted, shown
from alignment.language import _, get_language
from alignment.model import Model
from alignment.reading.meaning import Window

Tree = list[Any]
MOST = 12  # members of a list that are shown


def written(tree: Tree) -> str:
    """Return a tree as an expression; brackets stand wherever one part holds another of two or more words."""
    kind, *parts = tree
    if kind == "const":
        return f"'{parts[0]}'" if isinstance(parts[0], str) else str(parts[0]).lower()
    if kind == "name":
        return str(parts[0])
    if kind in ("get", "every"):
        return f"{_inner(parts[0])}.{parts[2]}"
    if kind == "word":
        return _word(parts[0], parts[1], parts[2])
    return _compound(kind, parts)


def _word(key: str, subject: Tree, arguments: Sequence[Tree]) -> str:
    told = f"({', '.join(map(written, arguments))})" if arguments else ""
    return f"{_inner(subject)} {key}{told}"


def _compound(kind: str, parts: Sequence[Any]) -> str:
    if kind in ("and", "or"):
        return f"{_inner(parts[0])} {kind} {_inner(parts[1])}"
    if kind in ("not", "minus"):
        return f"{'not ' if kind == 'not' else '-'}{_inner(parts[0])}"
    if kind == "compare":
        return _inner(parts[0]) + "".join(f" {sign} {_inner(other)}" for sign, other in parts[1])
    if kind == "math":
        return f"{_inner(parts[1])} {parts[0]} {_inner(parts[2])}"
    if kind == "if":
        return f"{_inner(parts[1])} if {_inner(parts[0])} else {_inner(parts[2])}"
    members = [written(member) for member in parts[0]]
    return f"[{', '.join(members)}]" if kind == "list" else " ~ ".join(members)


def _inner(tree: Tree) -> str:
    text = written(tree)
    return text if tree[0] in ("const", "name", "get", "every", "list", "word") else f"({text})"


def in_short(value: object) -> str:
    """Return a value as a trace shows it."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, int | float):
        return shown(value)
    if isinstance(value, tuple) and not isinstance(value, WaiverView):
        return _list(value)
    return _record(value)


def _list(values: tuple[Any, ...]) -> str:
    if values and all(isinstance(value, Window) for value in values):
        return dates({"@language": get_language()}, values)
    told = ", ".join(in_short(value) for value in values[:MOST])
    return f"[{told}{', …' if len(values) > MOST else ''}]"


def _record(value: object) -> str:
    if isinstance(value, RowView):
        return value.row.event.number or quoted(value.row.event.title)
    if isinstance(value, Sheet):
        return quoted(value.roadmap.territory)
    if isinstance(value, WaiverView):
        return value.waiver.rule
    text = getattr(value, "text", None) if isinstance(value, Model) else None
    return quoted(text) if isinstance(text, str) else quoted(str(value))
