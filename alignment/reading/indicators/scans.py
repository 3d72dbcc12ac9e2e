"""What scans do to an indicator cell, undone: words that are parted or glued together, a misread «не менее», an odd per cent sign."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from alignment.reading.indicators.lexicon import Token, words
from alignment.reading.lemmas import known
from alignment.reading.numbers import number_word, read_digits

_GLUED = re.compile(r"([^\W\d]{4,}(?=\d)|\d+(?=[^\W\d]{4}))(\w+)")
_LONGEST = 40  # letters of a word


@cache
def _latin() -> dict[int, str]:
    return str.maketrans(words().latin)


@cache
def _first_letters() -> frozenset[str]:
    return frozenset(word[0] for word in words().glued)


def undo(text: str) -> str:
    """Return the text with per cent signs and underlines as they were meant; no longer and no shorter than it was."""
    text = text.replace("_", " ")
    for sign in words().percent_signs:
        if sign in text:
            text = text.replace(sign, "%".ljust(len(sign)))
    return text


def cyrillic(raw: str) -> str:
    """Return a word in Cyrillic letters, where Latin look-alikes stand among them: «нe», «rnенее», «образовательньIх»."""
    for strokes in words().strokes_of_y:
        raw = raw.replace(strokes, "ы")
    plain = raw.translate(_latin())
    for pair in words().strokes_of_m:
        if pair in raw and not known(plain.lower()):
            whole = raw.replace(pair, "м").translate(_latin())
            return whole if pair.isascii() or known(whole.lower()) else plain
    return plain


def unglued(match: re.Match[str]) -> list[tuple[str, int, int]]:
    """Return (text, start, end) of a match: nothing for a space, two for a lost one («менее2», «2семинара», «менееодного»)."""
    raw, start, end = match.group(), match.start(), match.end()
    if raw.isspace() and "\n" not in raw:
        return []
    if len(raw) > _LONGEST:
        return [(raw, start, end)]
    if raw.isalpha():
        cut = _head(raw)
    else:
        glued = None if read_digits(raw) else _GLUED.fullmatch(raw)
        cut = glued.end(1) if glued else 0
    if not cut:
        return [(raw, start, end)]
    return [(raw[:cut], start, start + cut), (raw[cut:], start + cut, end)]


def _head(raw: str) -> int:
    """Return the length of a comparator that a number word is glued to, else 0."""
    if len(raw) < 7 or raw[0].lower() not in _first_letters():
        return 0
    norm = raw.lower()
    heads = (head for head in words().glued if norm.startswith(head))
    return next((len(head) for head in heads if number_word(norm[len(head) :])), 0)


def comparatives(tokens: list[Token]) -> list[Token]:
    """Read «не мепее», «нс менее», «н е менее» as «не менее»: one letter is misread, or the word is parted."""
    if any(len(token.norm) == 1 and token.norm in "нН" for token in tokens):
        tokens = _spaced(tokens)
    tokens, forms = _torn(tokens), words().comparatives
    for first, second in pairwise(tokens):
        if first.kind != "word" or second.kind != "word" or len(first.norm) != 2:
            continue
        if first.norm == "не":
            if second.norm not in forms and not known(second.norm):
                second.norm = next((one for one in forms if _near(second.norm, one)), second.norm)
        elif second.norm in forms:
            first.norm = words().misread.get(first.norm, first.norm)
    return tokens


def _spaced(tokens: list[Token]) -> list[Token]:
    """Join «н е» before a comparative."""
    result: list[Token] = []
    forms = words().comparatives
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if token.norm == "е" and result and result[-1].norm == "н" and after and after.norm in forms:
            result[-1] = Token("word", "не", result[-1].start, token.end, 0, result[-1].capital)
        else:
            result.append(token)
    return result


def _torn(tokens: list[Token]) -> list[Token]:
    """Join «не мен ее», «не ме-нее»."""
    result: list[Token] = []
    for index, token in enumerate(tokens):
        before = result[-1] if result else None
        if before is not None and before.norm == "не" and token.kind == "word":
            after = tokens[index + 1].norm if index + 1 < len(tokens) else ""
            if (bare := token.norm.replace("-", "")) in words().comparatives:
                token.norm = bare
            elif after and token.norm + after in words().comparatives:
                tokens[index + 1].norm, tokens[index + 1].start = token.norm + after, token.start
                continue
        result.append(token)
    return result


def _near(word: str, meant: str) -> bool:
    """Whether one letter differs, the first one aside where the word is short."""
    if len(word) != len(meant) or (len(word) < 5 and word[0] != meant[0]):
        return False
    return sum(a != b for a, b in zip(word, meant, strict=True)) == 1


def without_endings(tokens: list[Token]) -> list[Token]:
    """Return the tokens without the ending of «100 %-ное участие»; «3…5» is a range."""
    result: list[Token] = []
    for token in tokens:
        if token.norm == "…" and result and result[-1].kind == "number":
            token.kind = "dash"
        if (
            token.kind == "word"
            and len(result) > 1
            and result[-1].kind == "dash"
            and result[-1].end == token.start
            and result[-2].kind == "percent"
            and token.norm in words().endings
        ):
            result.pop()
            continue
        result.append(token)
    return result


def hyphenated(tokens: list[Token]) -> list[Token]:
    """Join a word that is parted at a line's end, or where that end stood before: «меро-⏎приятие», «одн- ого»."""
    result: list[Token] = []
    for token in tokens:
        if token.kind == "word" and len(result) > 1 and _is_compound(result, token):  # «мастер - класс»
            result.pop()
            first = result.pop()
            result.append(
                Token("word", f"{first.norm}-{token.norm}", first.start, token.end, 0, first.capital)
            )
            continue
        if token.kind == "word" and not token.capital and len(result) > 1 and _parted(result, token):
            while result[-1].kind != "word":
                result.pop()
            result.append(_rejoined(result.pop(), token))
            continue
        result.append(token)
    return result


def _is_compound(before: list[Token], rest: Token) -> bool:
    first = before[-2]
    spaced = before[-1].kind == "dash" and first.kind == "word" and not rest.capital
    return spaced and bool(known(f"{first.norm}-{rest.norm}"))


def _parted(before: list[Token], rest: Token) -> bool:
    broken = before[-1].kind == "newline" and len(before) > 2
    dash = before[-2] if broken else before[-1]
    first = before[-3] if broken else before[-2]
    if dash.kind != "dash" or first.kind != "word" or first.end != dash.start:
        return False
    if broken:
        return True
    whole = first.norm + rest.norm
    return rest.start > dash.end and not known(first.norm) and bool(number_word(whole) or known(whole))


def _rejoined(first: Token, rest: Token) -> Token:
    whole = first.norm + rest.norm
    if value := number_word(whole):
        return Token("number", whole, first.start, rest.end, value, first.capital)
    return Token(
        "word",
        whole if known(whole) else f"{first.norm}-{rest.norm}",
        first.start,
        rest.end,
        0,
        first.capital,
    )
