"""Two cells beside each other, with the words marked that only one of them has."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from alignment.reporting.expertise.model import Cell, Piece

if TYPE_CHECKING:
    import Stemmer

_WORDS = re.compile(r"\w+|%")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|\w+(?:-\w+)*|\s+|[^\w\s]")


def plain_cell(text: str) -> Cell:
    """Return a cell with nothing marked; () for an empty one."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple((Piece(line),) for line in lines if line)


def same(one: str, other: str) -> bool:
    """Whether two cells say the same: the same words in the same order, whatever the case, «ё», spaces and punctuation."""
    left, right = (_WORDS.findall(text.lower().replace("ё", "е")) for text in (one, other))
    return bool(left) and left == right


@lru_cache(maxsize=2048)
def compared(one: str, other: str) -> tuple[Cell, Cell]:
    """Return two cells with the words marked that the other one lacks.

    Words are aligned in their order; a word that only stands elsewhere isn't marked, nor are case, «ё», inflection and punctuation.
    Nothing is marked where the cells have no word in common, for a mark on everything says nothing.
    """
    left, right = _tokens(one), _tokens(other)
    marks = _marks([_key(token) for token in left], [_key(token) for token in right])
    if marks is None:
        return plain_cell(one), plain_cell(other)
    return _cell(left, marks[0]), _cell(right, marks[1])


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall("\n".join(" ".join(line.split()) for line in text.splitlines()))


def _key(token: str) -> str:
    """Return what words are compared by: numbers as they are, words by their stem; "" for spaces and punctuation."""
    if not token[0].isalnum():
        return ""
    key = token.lower().replace("ё", "е")
    return _stemmer().stemWord(key) if key.isalpha() else key


@cache
def _stemmer() -> Stemmer.Stemmer:
    import Stemmer

    return Stemmer.Stemmer("russian")


def _marks(left: list[str], right: list[str]) -> tuple[set[int], set[int]] | None:
    """Return which tokens of each side the other lacks; None where they share no word."""
    from rapidfuzz.distance import Indel

    ours = [index for index, key in enumerate(left) if key]
    theirs = [index for index, key in enumerate(right) if key]
    if not {left[index] for index in ours} & {right[index] for index in theirs}:
        return None
    lost, new = [], []
    for step in Indel.editops([left[index] for index in ours], [right[index] for index in theirs]):
        if step.tag == "delete":
            lost.append(ours[step.src_pos])
        else:
            new.append(theirs[step.dest_pos])
    moved = Counter(left[index] for index in lost) & Counter(right[index] for index in new)
    return _without(lost, left, moved), _without(new, right, moved)


def _without(indices: list[int], keys: list[str], moved: Counter[str]) -> set[int]:
    rest, kept = moved.copy(), set()
    for index in indices:
        if rest[keys[index]]:
            rest[keys[index]] -= 1
        else:
            kept.add(index)
    return kept


def _cell(tokens: list[str], marked: set[int]) -> Cell:
    lines: list[list[Piece]] = [[]]
    for index, token in enumerate(tokens):
        if "\n" in token:
            lines.append([])
            continue
        mark = index in marked or _bridges(index, tokens, marked)
        if lines[-1] and lines[-1][-1].mark == mark:
            lines[-1][-1] = Piece(lines[-1][-1].text + token, mark)
        else:
            lines[-1].append(Piece(token, mark))
    return tuple(tuple(line) for line in lines if line)


def _bridges(index: int, tokens: list[str], marked: set[int]) -> bool:
    """Whether a space or a sign stands between two marked words."""
    if _key(tokens[index]):
        return False
    before = next((at for at in range(index - 1, -1, -1) if _key(tokens[at])), -1)
    after = next((at for at in range(index + 1, len(tokens)) if _key(tokens[at])), -1)
    return {before, after} <= marked
