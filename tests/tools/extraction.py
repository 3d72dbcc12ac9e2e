"""Find the messages in the code: what the program may say, and so what must have a translation."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path

from babel.messages.extract import extract_from_file

PACKAGE = Path(__file__).parents[2] / "alignment"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "prose": None}

Message = str | tuple[str, ...]


def messages_in(path: Path) -> Iterator[tuple[int, Message]]:
    """Yield the line and the message (singular and plural where it counts) of every call of a keyword in a file."""
    for line, message, _comments, _context in extract_from_file("python", str(path), keywords=KEYWORDS):
        yield line, _dedented(message) if isinstance(message, str) else tuple(message)


def _dedented(text: str) -> str:
    """Return a help text as `prose` gives it to click."""
    return cleandoc(text) if text.startswith("\n") else text


def messages_of(folder: Path) -> dict[Message, str]:
    """Return every message of a package and the place where it first stands."""
    found: dict[Message, str] = {}
    for path in sorted(folder.rglob("*.py")):
        for line, message in messages_in(path):
            found.setdefault(message, f"{path.relative_to(folder)}:{line}")
    return found
