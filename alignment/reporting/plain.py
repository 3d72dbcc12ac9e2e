"""Text from outside, made safe to show; how wide it is; how it breaks into lines."""

from __future__ import annotations

from functools import lru_cache

_PLAIN_BELOW = "\u2300"
_COMBINING = frozenset(
    map(chr, (*range(0x300, 0x370), *range(0x483, 0x48A), *range(0x1100, 0x1160), *range(0x20D0, 0x2100)))
)
"""What takes none or two cells among the characters below; a regular expression for all of them takes 4 ms to compile."""
_SPACES = frozenset("\u00a0\u202f\u2007")


def visible(text: str) -> str:
    r"""Return text with every control, format and bidirectional mark written out: ESC as `\x1b`.

    Nothing in a roadmap can then move the cursor, recolour, or turn round the text after it. No-break spaces stay.
    """
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() or character in _SPACES else _escaped(character)
        for character in text
    )


def _escaped(character: str) -> str:
    code = ord(character)
    if character == "\t" or (character.isspace() and code > 0x7F and code not in {0x85, 0x2028, 0x2029}):
        return " "
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def one_line(text: str) -> str:
    """Return visible text on one line: line breaks and runs of spaces are one space."""
    return visible(" ".join(text.split()))


@lru_cache(maxsize=4096)
def width(text: str) -> int:
    """Return how many cells of a terminal a visible text takes."""
    if text.isascii() or (max(text) < _PLAIN_BELOW and _COMBINING.isdisjoint(text)):
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(
        0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1 for character in text
    )


def wrap(text: str, limit: int) -> list[str]:
    """Break a visible text into lines of at most `limit` cells, at spaces; a longer word is cut. [""] for no text."""
    lines: list[str] = []
    line, used = "", 0
    for whole in text.split(" "):
        word, needed = whole, width(whole)
        if line and used + 1 + needed <= limit:
            line, used = f"{line} {word}", used + 1 + needed
            continue
        if line:
            lines.append(line)
        while needed > limit:
            head = _head(word, limit)
            lines.append(head)
            word = word[len(head) :]
            needed = width(word)
        line, used = word, needed
    if line or not lines:
        lines.append(line)
    return lines


def shorten(text: str, limit: int) -> str:
    """Return a visible text cut to `limit` cells with «…» where it is longer."""
    return text if width(text) <= limit else _head(text, limit - 1).rstrip() + "…"


def _head(word: str, limit: int) -> str:
    """Return the longest beginning of a word that fits into `limit` cells, of one character at least."""
    end = min(len(word), limit)
    while end > 1 and width(word[:end]) > limit:
        end -= 1
    return word[: max(end, 1)]
