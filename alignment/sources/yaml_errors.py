"""What libyaml says of broken YAML, in words that a clerk can act on.

Imported only when a file is broken. Libyaml often stops a line or more after the fault, so a message points to where the
broken construct begins, when that is what must be mended.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from alignment.errors import Problem
from alignment.language import N_, _
from alignment.sources.shape import shorten
from alignment.sources.yaml_events import Mark

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Fault(NamedTuple):
    """What libyaml says, and where it says it, → what is wrong and what to do.

    `said` is a part of libyaml's message, `sign` the sign at which it stopped, `before` what must stand before that on the
    line (a pattern); `at_start` points to where the construct begins. Texts may quote %(sign)s and %(line)s of the place.
    """

    said: str
    what: str
    advice: str
    at_start: bool = False
    sign: str = ""
    before: str = ""


_QUOTES = N_("Put the whole value in quotes.")
_BEGINS = N_("A value can't begin with “%(sign)s”.")
_EQUALLY = N_("Indent the keys of one row equally.")
_TAB = N_("The line is indented with a tab.")
_SPACES = N_("Indent it with spaces.")
_PERCENT = N_("A line can't begin with “%(sign)s”.")
_INDENT = N_("Indent it with spaces or put the value in quotes.")
_OPEN = N_("The bracket opened here is never closed, or a comma is missing.")
_CLOSE = N_("Close the bracket, or put the value in quotes if the bracket is text.")
_BACKSLASH = N_("A backslash between double quotes begins a special character.")
_SINGLE = N_("Use single quotes, or double the backslash.")
_UNCLOSED = N_("The quotation mark opened here is never closed.")
_CLOSE_QUOTE = N_("Close it at the end of the value.")

FAULTS = (
    Fault(
        "nesting depth",  # newer parsers have a limit of their own, and meet it before ours
        N_("The file is nested too deep."),
        N_("Compare its structure with a bundled roadmap."),
    ),
    Fault("tab character", _TAB, _SPACES),
    Fault("cannot start any token", _TAB, _SPACES, sign="\t"),
    Fault("cannot start any token", _BEGINS, _QUOTES),
    Fault(
        "mapping values are not", N_("The value holds a colon followed by a space."), _QUOTES, before=r":\s"
    ),
    Fault(
        "mapping values are not",
        N_("A key can't stand here: its indentation or the line above is wrong."),
        N_("Indent the keys of one row equally; a key is followed by a colon and a space."),
    ),
    Fault(
        "expected ':'",
        N_("The line “%(line)s” has no key followed by a colon and a space."),
        N_("Write “key: value”."),
        at_start=True,
    ),
    Fault("unexpected end of stream", _UNCLOSED, _CLOSE_QUOTE, at_start=True),
    Fault("unexpected document indicator", _UNCLOSED, _CLOSE_QUOTE, at_start=True),
    Fault("escape", _BACKSLASH, _SINGLE),
    Fault("hexdecimal", _BACKSLASH, _SINGLE),
    Fault(
        "block sequence entries",
        N_("A list can't begin on the line of its key."),
        N_("Begin it on the next line; if the dash is text, put the value in quotes."),
    ),
    Fault(
        "expected key",
        N_("Text goes on after the closing quotation mark."),
        N_("Put the whole value in quotes of the other kind."),
        before=r"[\"']\s*$",
    ),
    Fault(
        "expected key",
        N_("The line is indented otherwise than the keys of its row."),
        _EQUALLY,
        before=r"^\s*$",
    ),
    Fault("expected key", N_("A key is expected here."), N_("Put the value in quotes.")),
    Fault(
        "'-' indicator",
        N_("The line is neither a member of the list above nor a part of its last member."),
        N_("Begin it with a dash, or indent it like the keys of the last member."),
    ),
    Fault("',' or", _OPEN, _CLOSE, at_start=True),
    Fault("alphabetic or numeric", _BEGINS, _QUOTES, at_start=True),
    Fault("node content", _BEGINS, _QUOTES),
    Fault("tag", _BEGINS, _QUOTES, at_start=True),
    Fault("whitespace or line break", _BEGINS, _QUOTES, at_start=True),
    Fault("comment or line break", _BEGINS, _QUOTES, at_start=True),
    Fault(
        "document start",
        N_("Text goes on after the end of the document."),
        N_("Remove the line of three dots."),
    ),
    Fault("directive", _PERCENT, _INDENT, at_start=True),
    Fault("non-alphabetical", _PERCENT, _INDENT, at_start=True),
    Fault("incompatible YAML", _PERCENT, N_("Remove the line."), at_start=True),
)


def explain(error: Exception, text: str, path: str) -> Problem:
    """Return an error of the YAML parser as one problem with its place."""
    mark: Mark | None = getattr(error, "problem_mark", None)
    if mark is None:
        return _character(error, text, path)
    start: Mark = getattr(error, "context_mark", None) or mark
    said = str(getattr(error, "problem", ""))
    before = _line(text, mark)[: mark.column]
    stopped_at = _line(text, mark)[mark.column : mark.column + 1]
    for fault in FAULTS:
        if fault.said in said and fault.sign in ("", stopped_at) and re.search(fault.before, before):
            where = start if fault.at_start else mark
            line = _line(text, where)
            quoted = {"sign": line[where.column : where.column + 1], "line": shorten(line.strip())}
            return _problem(path, where, _(fault.what) % quoted, _(fault.advice))
    return _problem(path, mark, _("This is not correct YAML: %(said)s.") % {"said": said}, _general())


def _general() -> str:
    return _("Compare the line and the one above it with a bundled roadmap.")


def _problem(path: str, where: Mark, what: str, advice: str) -> Problem:
    return Problem(path=path, line=where.line + 1, column=where.column + 1, what=what, advice=advice)


def _line(text: str, mark: Mark) -> str:
    lines = re.split(r"\r\n|\n|\r", text)
    return lines[mark.line] if mark.line < len(lines) else ""


def _character(error: Exception, text: str, path: str) -> Problem:
    """Explain a character that YAML doesn't allow."""
    found = _FORBIDDEN.search(text)
    if found is None:
        return Problem(
            path=path, what=_("This is not correct YAML: %(said)s.") % {"said": error}, advice=_general()
        )
    before = text[: found.start()]
    return Problem(
        path=path,
        line=before.count("\n") + 1,
        column=len(before) - before.rfind("\n"),
        what=_("The character U+%(code)s is not allowed in a text file.") % {"code": f"{ord(found[0]):04X}"},
        advice=_("Remove it; if there are many, the file is not text or is damaged."),
    )
