"""Two cells side by side, with the words marked that only one of them has."""

from __future__ import annotations

import re
from collections import Counter

from alignment.matching.roots import stem
from alignment.reporting.page import Line, Page
from alignment.reporting.plain import visible, width, wrap

_WORD = re.compile(r"\w+(?:[.\-]\w+)*")
_NARROW = 64
"""Below this many columns cells stand one under the other."""

Word = tuple[str, bool]


def marked(one: str, other: str) -> tuple[list[list[Word]], list[list[Word]]]:
    """Return the words of two cells, by line, with whether the other cell lacks them.

    Words are the same whatever their case, ё and last letters of inflection. Nothing is marked where the cells have no word in
    common: a mark on everything says nothing.
    """
    left, right = _words(one), _words(other)
    keys_left, keys_right = _keys(left), _keys(right)
    if not keys_left & keys_right:
        return left, right
    return _mark(left, keys_right), _mark(right, keys_left)


def show(page: Page, sides: tuple[tuple[str, str], tuple[str, str]], *, indent: int, color: bool) -> None:
    """Add two cells, each (label, text), to a page: side by side, or one under the other on a narrow page."""
    (label, text), (other_label, other_text) = sides
    left, right = marked(text, other_text)
    if page.columns < _NARROW:
        for name, words in ((label, left), (other_label, right)):
            page.text(name + ":", "dim", indent=indent)
            for line in cell(words, page.columns - indent - 2, color=color):
                page.add((" " * (indent + 2), ""), *line)
        return
    half = (page.columns - indent - 3) // 2
    page.beside(
        [*_label(label, half), *cell(left, half, color=color)],
        [*_label(other_label, half), *cell(right, half, color=color)],
        indent=indent,
        half=half,
    )


def cell(lines: list[list[Word]], limit: int, *, color: bool) -> list[Line]:
    """Return a cell broken into lines; marked words are styled, and underlined with «~» where there are no colours."""
    shown: list[Line] = []
    for words in lines:
        for row in _wrapped(words, limit):
            shown.append(tuple((text, "mark" if mark and color else "") for text, mark in row))
            if not color and any(mark for _text, mark in row):
                under = "".join(("~" if mark else " ") * width(text) for text, mark in row)
                shown.append(((under.rstrip(), "dim"),))
    return shown


def _label(text: str, limit: int) -> list[Line]:
    return [((line, "dim"),) for line in wrap(text, limit)]


def _words(text: str) -> list[list[Word]]:
    lines = [line.split() for line in text.splitlines()]
    return [[(visible(word), False) for word in line] for line in lines if line] or [[("—", False)]]


def _key(word: str) -> str:
    found = _WORD.search(word)
    if not found:
        return ""
    return stem(found.group().lower().replace("ё", "е"))


def _keys(lines: list[list[Word]]) -> Counter[str]:
    return Counter(key for line in lines for word, _mark in line if (key := _key(word)))


def _mark(lines: list[list[Word]], others: Counter[str]) -> list[list[Word]]:
    return [[(word, bool(key := _key(word)) and key not in others) for word, _no in line] for line in lines]


def _wrapped(words: list[Word], limit: int) -> list[list[Word]]:
    """Break words into rows of at most `limit` cells; the spaces between them are pieces of their own."""
    rows: list[list[Word]] = [[]]
    used = 0
    for word, mark in _cut(words, limit):
        needed = width(word)
        if rows[-1] and used + 1 + needed > limit:
            rows.append([])
            used = 0
        if rows[-1]:
            rows[-1].append((" ", mark and rows[-1][-1][1]))
            used += 1
        rows[-1].append((word, mark))
        used += needed
    return rows


def _cut(words: list[Word], limit: int) -> list[Word]:
    return [
        (word[start : start + limit], mark)
        for word, mark in words
        for start in range(0, len(word), limit if width(word) > limit else len(word) or 1)
    ]
