"""The tokens of an indicator cell: words, numbers and marks, with what stands in quotes and in brackets as one token each."""

from __future__ import annotations

import re

from alignment.reading.indicators.lexicon import Token, words
from alignment.reading.indicators.scans import comparatives, cyrillic, hyphenated, unglued, without_endings
from alignment.reading.indicators.spelling import made_whole
from alignment.reading.numbers import Number, joined, number_word, read_digits, share_word

_TOKEN = re.compile(r"\d+(?:[.,/]\d+)+(?:-\w+)?|\w+(?:[-‐‑]\w+)*|[ \t]*\n\s*|\s+|.", re.DOTALL)
_DAY = re.compile(r"\d\d\.\d\d")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_FIRST_YEAR = 1990
_TAG = re.compile(r"</?[a-zA-Z]{1,10}\s?/?>")
_KINDS = {
    "%": "percent",
    "№": "mark",
    "#": "mark",
    ",": "comma",
    ".": "stop",
    ";": "semicolon",
    "!": "stop",
    "?": "stop",
}
_KINDS |= dict.fromkeys("-–—−‒―", "dash") | {
    ":": "colon",
    "=": "colon",
    "+": "plus",
    "≥": "sign",
    "≤": "sign",
    ">": "sign",
    "<": "sign",
}
_KINDS |= dict.fromkeys("•·●▪*", "bullet") | {
    "/": "slash",
    "(": "open",
    "[": "open",
    ")": "close",
    "]": "close",
}
_QUOTES = {"«": "»", "“": "”", "„": "“"}


def tokenize(text: str) -> list[Token]:
    """Return the tokens of a cell without spaces; linear in the length of the text."""
    text = _TAG.sub(lambda tag: " " * len(tag.group()), text)
    found = (part for match in _TOKEN.finditer(text) for part in unglued(match))
    plain = without_endings([_token(*part) for part in found])
    return _nest(_merge_numbers(made_whole(comparatives(hyphenated(plain)))))


def _token(raw: str, start: int, end: int) -> Token:
    if kind := _KINDS.get(raw):
        return Token(kind, raw, start, end)
    if raw.isspace():
        return Token("newline", "\n", start, end)
    if not (raw[0].isalnum() or raw[0] == "_"):
        return Token("other", raw, start, end)
    return _word(raw.replace("‐", "-").replace("‑", "-"), start, end)


def _word(raw: str, start: int, end: int) -> Token:
    if any(letter.isdigit() for letter in raw):
        return _digits(raw, start, end)
    if raw in _ROMAN:
        return Token("ordinal", raw.lower(), start, end, _ROMAN.index(raw) + 1, capital=True)
    if not raw.isascii():
        raw = cyrillic(raw)
    norm = raw.lower().replace("ё", "е")
    if norm in words().numbers_of_things:
        return Token("mark", norm, start, end)
    for kind, value in (("number", number_word(norm)), ("share", share_word(norm))):
        if value is not None:
            return Token(kind, norm, start, end, value, raw[0].isupper())
    upper = len(raw) > 1 and raw.isupper()
    return _range(norm, start, end) or Token("word", norm, start, end, 0, raw[0].isupper(), upper)


def _digits(raw: str, start: int, end: int) -> Token:
    read = read_digits(raw)
    if read is None:
        if (share := share_word(raw)) is not None:
            return Token("share", raw, start, end, share)
        plain = Token("date" if raw[0].isdigit() else "word", raw.lower(), start, end)
        return _range(raw, start, end) or plain
    value, numeral, percent = read
    kind = "date" if _DAY.fullmatch(raw) else "number" if numeral == "cardinal" else "ordinal"
    return Token("share" if percent else kind, raw.lower(), start, end, value)


def _range(norm: str, start: int, end: int) -> Token | None:
    """Read «2-3» and «одного-двух»: the lower end counts, and what is written as a range is at least that."""
    first, _, last = norm.partition("-")
    low, high = _plain(first), _plain(last)
    if low is None or high is None:
        return None
    if not norm[0].isdecimal() and len(total := joined([low, high])) == 1:  # «двадцати-пяти»
        return Token("number", first, start, end, total[0])
    if not low < high or high >= _FIRST_YEAR:
        return None
    return Token("number", f"{first}-{last}", start, end, low)


def _plain(text: str) -> Number | None:
    if not text[:1].isdecimal():
        return number_word(text)
    read = read_digits(text) if len(text) < 7 else None
    return read[0] if read and read[1] == "cardinal" else None


def _merge_numbers(tokens: list[Token]) -> list[Token]:
    """Join number words («двадцати пяти»), thousands («1 200») and dates that are parted by spaces."""
    result: list[Token] = []
    for token in tokens:
        last = result[-1] if result else None
        if last is not None and last.kind == "mark" and last.norm.isalpha() and token.kind != "number":
            last.kind = "word"  # «1 номер журнала»
        if last is not None and last.kind == token.kind == "number":
            merged = _merged(last, token)
            if merged is not None:
                last.value, last.end, last.norm = merged, token.end, f"{last.norm} {token.norm}"
                continue
        result.append(token)
    return result


def _merged(last: Token, token: Token) -> Number | None:
    if token.norm.isdecimal():
        thousands = (
            len(token.norm) == 3
            and token.start - last.end <= 2
            and last.norm.replace(" ", "").isdecimal()
            and len(last.norm) <= 3
        )
        return last.value * 1000 + token.value if thousands and last.value > 0 else None
    if last.norm[-1].isdecimal() and token.value < 1000:
        return None
    total = joined([last.value, token.value])
    return total[0] if len(total) == 1 else None


def _partners(tokens: list[Token]) -> dict[int, int]:
    """Return for each opening bracket or quote the index of what closes it; unclosed ones are left out."""
    partners: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    for index, token in enumerate(tokens):
        closes, opens = _closing(token, stack[-1][0] if stack else "")
        if closes:
            partners[stack.pop()[1]] = index
        elif opens:
            stack.append((opens, index))
    return partners


def _closing(token: Token, awaited: str) -> tuple[bool, str]:
    """Return whether a token closes what is open, else what would close it if it opens something."""
    if token.kind == "open":
        return False, "close"
    if token.kind == "close":
        return awaited == "close", ""
    if token.kind != "other":
        return False, ""
    if (
        awaited
        and (token.norm == awaited or (awaited in "»”“" and token.norm in "»”“"))
        and token.norm != "«"
    ):
        return True, ""
    if token.norm == '"':
        return awaited == '"', "" if awaited == '"' else '"'
    return False, _QUOTES.get(token.norm, "")


def _nest(tokens: list[Token]) -> list[Token]:
    """Put what stands in quotes or brackets into one token each; only the outermost pair counts."""
    partners = _partners(tokens)
    result: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        end = partners.get(index)
        if end is None:
            result.append(token)
            index += 1
            continue
        kind = "bracket" if token.kind == "open" else "quoted"
        inner = tokens[index + 1 : end]
        result.append(Token(kind, kind, token.start, tokens[end].end, inner=inner))
        index = end + 1
    return result
