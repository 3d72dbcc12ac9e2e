"""The kinds of values in the rule language: texts, numbers, truths, the records of the typed model, and lists of one kind.

A kind is a plain string: "text", "event", "[window]" (a list of windows). "any" stands where each kind will do.
"""

from __future__ import annotations

from alignment.language import _

TEXT, NUMBER, TRUTH, ANY = "text", "number", "truth", "any"
TEXTS, NUMBERS, WINDOWS, ROLES, TARGETS = "[text]", "[number]", "[window]", "[role]", "[target]"
EVENTS, ITEMS = "[event]", "[item]"


def is_list(kind: str) -> bool:
    """Whether values of this kind are lists."""
    return kind.startswith("[")


def inner(kind: str) -> str:
    """Return the kind of a list's members."""
    return kind[1:-1]


def listed(kind: str) -> str:
    """Return the kind of a list of such values."""
    return f"[{kind}]"


def fits(found: str, wanted: str) -> bool:
    """Whether a value of one kind may stand where another is wanted; an empty list fits any list."""
    if ANY in (found, wanted) or found == wanted:
        return True
    if is_list(found) and is_list(wanted):
        return fits(inner(found), inner(wanted))
    return wanted == "row" and found in ("event", "item")


def described(kind: str) -> str:
    """Return what a kind is called in messages."""
    names = {
        TEXT: _("a text"),
        NUMBER: _("a number"),
        TRUTH: _("a yes or no"),
        ANY: _("any value"),
        "[any]": _("a list"),
    }
    if kind in names:
        return names[kind]
    if is_list(kind):
        return _("a list of “%(kind)s”") % {"kind": inner(kind)}
    return _("a value “%(kind)s”") % {"kind": kind}
