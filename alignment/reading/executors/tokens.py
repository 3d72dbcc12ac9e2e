"""A cell's words, numbers, marks and brackets, with what stands inside quotes or brackets told apart."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, cast

Kind = Literal[
    "word", "initials", "number", "sign", "mark", "dash", "newline", "quoted", "bracketed", "opening", "closing", "quote", "other"
]  # fmt: skip

_TOKEN = re.compile(
    r"(?P<initials>[А-ЯЁA-Z]\.[ ]?[А-ЯЁA-Z](?:\.|\b))|(?P<word>[^\W\d_]+(?:[-‐‑][^\W\d_]+)*)|(?P<number>\d+(?:[-–]\d+)?[а-яА-Я]?(?![^\W\d_]))"
    r"|(?P<newline>\s*\n\s*)|(?P<sign>№+)|(?P<dash>[-–—−]+)|(?P<mark>[,;/.:+])|(?P<opening>[«„(\[{])|(?P<closing>[»”)\]}])"
    r"|(?P<quote>[\"“])|(?P<other>\S)"
)
_PAIRS = {"»": "«„", "”": '„“"«', "“": "„", ")": "(", "]": "[", "}": "{", '"': '"“«'}


class Token(NamedTuple):
    """A piece of the text from `start` to `end`; what is quoted or bracketed is one token."""

    kind: Kind
    text: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """Return the tokens in order; an opening mark that nothing closes hides nothing."""
    flat = [
        Token(cast("Kind", match.lastgroup), match[0], match.start(), match.end())
        for match in _TOKEN.finditer(text)
    ]
    closing = _pairs(text, flat)
    found: list[Token] = []
    at = 0
    while at < len(flat):
        token = flat[at]
        if at in closing:
            last = closing[at]
            kind: Kind = "bracketed" if token.text in "([{" else "quoted"
            found.append(Token(kind, text[token.start : flat[last].end], token.start, flat[last].end))
            at = last + 1
            continue
        if token.kind not in ("opening", "closing", "quote"):
            found.append(token)
        at += 1
    return found


def _pairs(text: str, flat: list[Token]) -> dict[int, int]:
    """Return the outermost pairs of opening and closing marks, by their places in `flat`."""
    pairs: dict[int, int] = {}
    open_at: list[int] = []
    for at, token in enumerate(flat):
        kind = token.kind
        if kind == "quote":
            before = text[token.start - 1] if token.start else " "
            after = text[token.end] if token.end < len(text) else " "
            opens = (before.isspace() or before in "(«[") and not after.isspace()
            kind = "opening" if opens or not open_at else "closing"
            if kind == "opening" and after in " ,;" and not opens:
                continue
        if kind == "opening":
            open_at.append(at)
        elif kind == "closing" and open_at:
            _close(flat, open_at, pairs, at)
    for at in reversed(open_at):
        if end := _end_of_nested(flat, pairs, at):
            pairs[at] = end
    return pairs


def _end_of_nested(flat: list[Token], pairs: dict[int, int], at: int) -> int | None:
    """Return where «Академия «Просвещение» ends: one closing quote does for both where only words stand between the opening ones."""
    if flat[at].text in "([{":
        return None
    inner = at + 1
    while inner < len(flat) and flat[inner].kind in ("word", "number", "sign", "initials"):
        inner += 1
    return pairs.get(inner) if inner < len(flat) and flat[inner].text not in "([{" else None


def _close(flat: list[Token], open_at: list[int], pairs: dict[int, int], at: int) -> None:
    """Pair a closing mark with the nearest opening one of its sort; a quote closes all quotes before it that stay open."""
    sort = _PAIRS.get(flat[at].text, "")
    for back in range(len(open_at) - 1, max(-1, len(open_at) - 4), -1):
        if flat[open_at[back]].text in sort:
            pairs[open_at[back]] = at
            del open_at[back:]
            return
