"""Where the output goes: which formats to which files, and writing them whole."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from alignment.cli.options import Settings
from alignment.errors import Problem, UsageError
from alignment.language import _
from alignment.model import Model
from alignment.reporting.context import Context

if TYPE_CHECKING:
    from alignment.checking.packs.model import Rules
    from alignment.reporting.expertise.model import Particulars

_WIDEST = 120
_NARROWEST = 30
_PLAIN = {
    "█": "#", "─": "-", "│": "|", "→": ">", "✗": "x", "✓": "+", "≥": ">=", "≤": "<=", "−": "-", "≈": "~", "–": "-", "—": "-",
    "…": "...", "«": '"', "»": '"', "„": '"', "“": '"', "№": "N", "·": "*", "•": "*", "↳": ">",
}  # fmt: skip


class Target(Model, frozen=True):
    """A format and the file it goes to; None is standard output."""

    format: str
    path: Path | None


def targets(
    settings: Settings,
    known: Collection[str],
    *,
    suffixes: dict[str, str] | None = None,
    inputs: Iterable[str] = (),
) -> tuple[Target, ...]:
    """Return what to write where, by --format and --output; the first of `known` is the default.

    Raises UsageError for an unknown format, and where two outputs, or an output and an input, would meet in one place.
    """
    output = None if settings.output in (None, "-") else settings.output
    chosen = []
    for name, path in map(
        _split, settings.formats or (_by_suffix(output, suffixes or {}, next(iter(known))),)
    ):
        _require_known(name, known)
        given = path
        if given is None and output is not None:
            given, output = output, None
        chosen.append(Target(name, None if given in (None, "-") else Path(str(given))))
    if output is not None:
        raise UsageError(
            _("Every format has a file of its own, so --output %(path)s is left over.") % {"path": output}
        )
    _require_apart(chosen, inputs)
    return tuple(chosen)


def write(target: Target, content: str | bytes) -> None:
    """Write content to a target. Raises OSError where it can't be written; an old file then stays as it was."""
    if target.path is None:
        _write_to_stdout(content)
        return
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogateescape")
    if target.path.exists() and not stat.S_ISREG(target.path.stat().st_mode):
        target.path.write_bytes(data)  # a device or a named pipe: nothing to put in its place
        return
    if not target.path.absolute().parent.is_dir():
        raise UsageError(
            _("There is no folder %(folder)s to write %(name)s to. Create it or choose another one.")
            % {"folder": target.path.parent, "name": target.path.name}
        )
    from alignment.data import write_whole

    try:
        write_whole(target.path, data)
    except OSError as error:  # its name is that of the file beside, which nobody has asked for
        raise OSError(error.errno, error.strerror, str(target.path)) from None


def context_for(
    target: Target,
    settings: Settings,
    *,
    unread: tuple[Problem, ...] = (),
    rules: Rules | None = None,
    particulars: Particulars | None = None,
    template: bytes | None = None,
    **gate: Any,  # noqa: ANN401 - the fields of Context about what fails
) -> Context:
    """Return how to show things on a target: colours only where they are wanted, and the width at hand."""
    return Context(
        width=_width(target),
        color=_wants_color(target, settings.color),
        verbosity=settings.verbosity,
        unread=unread,
        rules=rules,
        particulars=particulars,
        template=template,
        **gate,
    )


def _split(text: str) -> tuple[str, str | None]:
    name, colon, path = text.partition(":")
    return name, path if colon else None


def _by_suffix(output: str | None, suffixes: dict[str, str], default: str) -> str:
    return suffixes.get(Path(output).suffix.lower(), default) if output else default


def _require_known(name: str, known: Collection[str]) -> None:
    if name in known:
        return
    from difflib import get_close_matches

    message = _("There is no format '%(name)s'.") % {"name": name}
    near = get_close_matches(name, known, n=1)
    if near:
        message += " " + _("Did you mean '%(name)s'?") % {"name": near[0]}
    raise UsageError(message + " " + _("Formats: %(names)s.") % {"names": ", ".join(known)})


def _require_apart(chosen: list[Target], inputs: Iterable[str]) -> None:
    taken = set()
    read = {Path(name).resolve() for name in inputs if name != "-"}
    for target in chosen:
        place = target.path.resolve() if target.path else None
        if place in taken:
            where = str(target.path) if target.path else _("standard output")
            raise UsageError(
                _("Two formats would go to %(where)s. Give each a file: --format json:report.json")
                % {"where": where}
            )
        if place in read:
            raise UsageError(
                _("%(path)s is the file that is checked; choose another one for the output.")
                % {"path": target.path}
            )
        taken.add(place)


def _write_to_stdout(content: str | bytes) -> None:
    stream = sys.stdout
    if isinstance(content, str):
        content = _encode(content, stream.encoding or "utf-8")
    stream.flush()
    stream.buffer.write(content)
    stream.buffer.flush()


def _encode(text: str, encoding: str) -> bytes:
    """Encode for a terminal that may not know every sign: those of the layout have plain stand-ins."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        signs = dict.fromkeys(text)
        lacking: dict[str, str | int | None] = {
            sign: _PLAIN.get(sign, "?") for sign in signs if not _knows(encoding, sign)
        }
        return text.translate(str.maketrans(lacking)).encode(encoding)


def _knows(encoding: str, sign: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _wants_color(target: Target, choice: str) -> bool:
    if choice != "auto":
        return choice == "always"
    if target.path is not None or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()


def _width(target: Target) -> int:
    columns = os.environ.get("COLUMNS", "")
    width = int(columns) if columns.isdecimal() else 0
    if not width and target.path is None:
        try:
            width = os.get_terminal_size(sys.stdout.fileno()).columns
        except (OSError, ValueError, AttributeError):
            width = 0
    return min(max(width or 80, _NARROWEST), _WIDEST)
