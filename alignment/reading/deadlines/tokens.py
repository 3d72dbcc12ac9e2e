"""The text of a deadline cell → its tokens, with the slips of scanners and clerks inside a token undone."""

from __future__ import annotations

import re
import unicodedata

from alignment.reading.deadlines.lexicon import FORMS, Word, digits_of, respelt, roman_of, word_of
from alignment.reading.deadlines.torn import Token, mended

_JOINERS = (
    "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"  # combining marks, soft hyphens, zero-width characters
)
_PIECE = re.compile(
    rf"(?P<word>[\w{_JOINERS}]+)|(?P<space>\s+)|(?P<tag></?[A-Za-z][^<>]{{0,200}}>)|(?P<entity>&#?\w{{1,8}};)|(?P<sign>.)"
)
_INVISIBLE = re.compile("[_\u00ad\u200b-\u200d\u2060\ufeff]+")
_RUNS = re.compile(r"\d+|\D+")
_LONGEST_SPACED = 60  # letters; a longer run is no date
_BREAKS = ("br", "p", "div", "li", "tr", "td")
_SIGNS = {
    **dict.fromkeys("-–—−‒―‐‑⁃﹣－~÷", "-"), **dict.fromkeys(".·．", "."), **dict.fromkeys(",‚，،", ","), ";": ";", ":": ":",
    **dict.fromkeys("/\\|⁄", "/"), **dict.fromkeys("([{", "("), **dict.fromkeys(")]}", ")"), **dict.fromkeys("&+", "and"),
    **dict.fromkeys("№#", "document"), **dict.fromkeys("•●▪◦*", "bullet"),
}  # fmt: skip
_ENTITIES = {
    "nbsp": " ",
    "ndash": "-",
    "mdash": "-",
    "minus": "-",
    "shy": "",
    "amp": "&",
    "laquo": "«",
    "raquo": "»",
}


def tokens_of(cell: str) -> list[Token]:
    """Return the tokens of a cell; tags, quotes and other signs that mean nothing are left out."""
    tokens: list[Token] = []
    gap = line = False
    normal = unicodedata.is_normalized("NFKC", cell.replace("№", ""))
    for match in _PIECE.finditer(cell):
        kind, piece = match.lastgroup, match.group()
        if kind == "entity":
            kind, piece = _entity(piece)
        if kind == "space" or (kind == "tag" and piece.strip("</> ").split(" ")[0].lower() in _BREAKS):
            gap, line = True, line or kind == "tag" or "\n" in piece or "\r" in piece
            continue
        if kind == "word":
            word = piece.lower().replace("ё", "е") if normal else _normal(piece)
            if not word.isalnum():
                word = _INVISIBLE.sub("", word)
            made = _word_tokens(word, match.start(), match.end()) if word else []
        else:
            sign = (
                "" if piece == "~" and not tokens else _SIGNS.get(piece, "")
            )  # «~25 марта» is about that day
            made = [Token(sign, piece, match.start(), match.end())] if sign else []
        if made:
            made[0].gap, made[0].line = gap, line
            tokens += made
            gap = line = False
    return _joined(mended(tokens))


def _normal(piece: str) -> str:
    return unicodedata.normalize("NFKC", piece).lower().replace("ё", "е")


def _entity(piece: str) -> tuple[str, str]:
    name = piece[1:-1].lower()
    if name not in _ENTITIES:
        import html

        text = html.unescape(piece)
    else:
        text = _ENTITIES[name]
    return ("space", text) if text.isspace() else ("sign", text)


def _word_tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of one run of letters and figures; «2022г» and «с10» are two."""
    if text.isascii() and text.isdigit():
        return [_number(text, start, end)]
    if not any(map(str.isdigit, text)):
        made = [_letters(text, start, end)]
        return (made[0].kind == "noise" and _glued_roman(text, start, end)) or made
    runs = _RUNS.findall(text)
    head = [runs.pop(0)] if runs[0] in FORMS else []
    tail = [runs.pop()] if runs and runs[-1] in FORMS else []
    middle = "".join(runs)
    pieces = []
    for piece in (*head, middle, *tail):
        if piece:
            pieces += _mixed(piece, start, end) if piece is middle else [_letters(piece, start, end)]
    return pieces


def _mixed(text: str, start: int, end: int) -> list[Token]:
    if digits := digits_of(text):
        return [_number(digits, start, end)]
    if value := roman_of(text):
        return [Token("number", text, start, end, value, sure=False)]
    if word := word_of(text):
        return [Token(word.kind, text, start, end, word.value)]
    runs = _RUNS.findall(text)
    if all(run.isdigit() or word_of(run) for run in runs):
        return [_number(run, start, end) if run.isdigit() else _letters(run, start, end) for run in runs]
    return [Token("noise", text, start, end)]


def _number(digits: str, start: int, end: int, *, sure: bool = True) -> Token:
    if not digits.isascii() or len(digits) > 8:
        return Token("noise", digits, start, end)
    return Token("number", digits, start, end, int(digits), digits, sure)


def _letters(text: str, start: int, end: int) -> Token:
    if word := FORMS.get(text):
        return Token(word.kind, text, start, end, word.value)
    if len(text) <= 4:
        roman, digits = roman_of(text), digits_of(text) or ""
        if roman or (digits and int(digits)):
            return Token("number", text, start, end, roman or int(digits), digits, sure=False)
    word = word_of(text)
    return Token(word.kind, text, start, end, word.value) if word else Token("noise", text, start, end)


def _glued_roman(text: str, start: int, end: int) -> list[Token]:
    """Return «Iквартал» as two tokens; none where no part of the year stands behind the numeral."""
    for cut in (1, 2, 3):
        word = FORMS.get(text[cut:])
        if word is not None and word.kind == "unit" and (value := roman_of(text[:cut])):
            number = Token("number", text[:cut], start, end, value, sure=False)
            return [number, Token(word.kind, text[cut:], start, end, word.value)]
    return []


def _joined(tokens: list[Token]) -> list[Token]:
    """Join what a line end or letter-spacing has torn apart: «сен- тябрь», «м а р т», «2 0 2 2»."""
    done: list[Token] = []
    spaced: list[Token] = []
    for token in tokens:
        single = len(token.text) == 1 and token.text.isalnum()
        if single and spaced and token.gap:
            spaced.append(token)
            continue
        done += _unspaced(spaced)
        spaced = []
        if token.kind in ("noise", "suffix") and done and (joined := _two_halves(done, token)):
            done.append(joined)
        elif single:
            spaced = [token]
        else:
            done.append(token)
    return done + _unspaced(spaced)


def _two_halves(done: list[Token], token: Token) -> Token | None:
    """Take the first half of a torn word from the end of `done`; None, and nothing taken, where there is none."""
    dash = done[-1].kind == "-" and len(done) > 1
    first = done[-2] if dash else done[-1]
    if not first.text.isalpha() or len(first.text) + len(token.text) > 16:
        return None
    text = respelt(first.text + token.text)
    word = FORMS.get(text) or (word_of(text) if dash and token.line else None)
    if word is None or word.kind in ("suffix", "in"):
        return None
    del done[-2 if dash else -1 :]
    return Token(word.kind, text, first.start, token.end, word.value, gap=first.gap, line=first.line)


def _unspaced(spaced: list[Token]) -> list[Token]:
    if not 3 <= len(spaced) <= _LONGEST_SPACED:
        return spaced
    made: list[Token] = []
    position = 0
    while position < len(spaced):
        for size in range(min(14, len(spaced) - position), 1, -1):
            part = spaced[position : position + size]
            text = "".join(token.text for token in part)
            word = FORMS.get(text) if size > 2 and text.isalpha() else None
            year = size == 4 and text.isdigit() and text.startswith("20")
            if word or year:
                found = word or Word("number", int(text))
                digits = text if year else ""
                made.append(
                    Token(
                        found.kind,
                        text,
                        part[0].start,
                        part[-1].end,
                        found.value,
                        digits,
                        gap=part[0].gap,
                        line=part[0].line,
                    )
                )
                position += size
                break
        else:
            made.append(spaced[position])
            position += 1
    return made
