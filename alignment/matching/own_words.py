"""Words of one's own: files that extend the lexicon of matching, named in the configuration (`lexicon`).

Such a file has the lists of the bundled ones (words/lexicon/general.yaml tells what they mean); a row is a text of words and phrases with commas:

    same:
      - методический десант, методдесант, выезд методистов
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from alignment.errors import Problem, SourceError
from alignment.language import _
from alignment.sources.nodes import Node

LISTS = ("same", "close", "near", "themes", "kinds", "weightless")
_TOGETHER = ("same", "close", "near")  # lists whose rows say something by two members at least
_words = b""


def use_own_words(words: bytes) -> None:
    """Extend the lexicon by words that `read_own_words` gave, from now on; b"" takes them away."""
    global _words  # noqa: PLW0603 - chosen once for a run, as the language is
    _words = words


def own_words() -> bytes:
    """Return the words that extend the lexicon, b"" where none do."""
    return _words


def read_own_words(paths: Sequence[str]) -> bytes:
    """Return the words of files, as YAML documents. Raises SourceError with every problem of a file."""
    return b"\n---\n".join(map(_read, paths))


def _read(name: str) -> bytes:
    from alignment.sources.files import read
    from alignment.sources.text import decode
    from alignment.sources.yaml import parse

    root = parse(decode(read(Path(name), name), name), name)
    found: dict[str, list[str]] = {}
    problems: list[Problem] = []
    if root.kind == "map":
        for key, value in root.pairs:
            found[key.text] = _rows(name, key, value, problems)
    elif root.kind != "empty":
        problems.append(_problem(name, root, _("A file of words is lists with names."), _example()))
    if problems:
        raise SourceError(tuple(problems))
    return msgspec.json.encode(found)


def _rows(name: str, key: Node, value: Node, problems: list[Problem]) -> list[str]:
    if key.text not in LISTS:
        what = _("Unknown list “%(key)s”.") % {"key": key.text}
        problems.append(_problem(name, key, what, _("Known are: %(names)s.") % {"names": ", ".join(LISTS)}))
        return []
    if value.kind not in ("list", "empty"):
        problems.append(
            _problem(name, value, _("“%(key)s” must be a list of rows.") % {"key": key.text}, _example())
        )
    for row in value.items:
        alone = key.text in _TOGETHER and len(_members(row.text)) == 1
        if row.kind != "text" or not _members(row.text):
            problems.append(
                _problem(name, row, _("A row is words and phrases with commas between them."), _example())
            )
        elif alone:
            what = _("“%(word)s” stands alone, and a row of “%(key)s” says which words go together.")
            problems.append(_problem(name, row, what % {"word": row.text, "key": key.text}, _example()))
    return [", ".join(_members(row.text)) for row in value.items]


def _members(row: str) -> list[str]:
    return [member.strip() for member in row.split(",") if any(map(str.isalnum, member))]


def _problem(name: str, node: Node, what: str, advice: str) -> Problem:
    return Problem(path=name, line=node.line, column=node.column, what=what, advice=advice)


def _example() -> str:
    return _("For example: %(example)s") % {"example": 'same: ["методический десант, выезд методистов"]'}
