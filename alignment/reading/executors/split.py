"""A cell's text → the names in it, as they are written.

The cell is walked once; at each place where a name may end, boundaries.py decides by what stands before and after.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from alignment.reading.executors.boundaries import boundary
from alignment.reading.executors.looks import look
from alignment.reading.executors.name import Bond, Name
from alignment.reading.executors.tokens import Token, tokens_of
from alignment.reading.executors.words import lexicon


class Piece(NamedTuple):
    """A name as it is written; `bond` says what parts it from the one before, `part` what it lacks of its own."""

    text: str
    bond: Bond
    part: Literal["", "adjective", "number", "quoted"]


def split(text: str) -> list[Piece]:
    """Return the names of a clean cell in order."""
    tokens = tokens_of(text)
    phrases = _together(text, tokens)
    bullets = bool(tokens) and tokens[0].kind == "dash"
    pieces: list[Piece] = []
    at = 0
    name = _begin(text, tokens, 0, "")
    while at < len(tokens):
        found = boundary(tokens, at, name, phrases, bullets=bullets)
        if found is not None:
            _close(text, name, tokens[at].start, pieces)
            at += found[0]
            name = _begin(text, tokens, at, found[1])
        elif name.last is None and tokens[at].kind in ("newline", "mark", "dash"):
            at += 1
            name = _begin(text, tokens, at, name.bond)
        else:
            name.take(tokens, at)
            at += 1
    _close(text, name, len(text), pieces)
    return pieces


def _begin(text: str, tokens: Sequence[Token], at: int, bond: Bond) -> Name:
    return Name(tokens[at].start if at < len(tokens) else len(text), bond, look(tokens, at))


def _together(text: str, tokens: Sequence[Token]) -> dict[int, int]:
    """Return, by the start of each phrase like «совместно с», how many tokens it has."""
    low = text.lower()
    ends = {
        found.start(): found.end()
        for phrase in lexicon().words.together
        if phrase in low
        for found in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", low)
    }
    return {
        token.start: sum(1 for other in tokens[at : at + 4] if other.start < ends[token.start])
        for at, token in enumerate(tokens)
        if token.start in ends
    }


def _close(text: str, name: Name, end: int, pieces: list[Piece]) -> None:
    written = " ".join(text[name.start : end].split()).strip(" ,;:/+-–—−")
    if not any(letter.isalnum() for letter in written):
        return
    part = name.part or ("adjective" if name.words and name.only_adjectives else "")
    pieces.append(Piece(written, name.bond, part))
