"""Comparators and numbers of an indicator: «не менее чем в двух», «2–3», «3 (три)», «85 % и более», «не менее» with its number lost."""

from __future__ import annotations

from functools import cache

import msgspec

from alignment.reading.indicators.lexicon import Token, part_of, words
from alignment.reading.meaning import Comparator
from alignment.reading.numbers import Number, scanned

_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_SIGNS: dict[str, Comparator] = {"≥": ">=", ">": ">=", "≤": "<=", "<": "<="}


class Count(msgspec.Struct):
    """One quantity: tokens [start, end) say it; `value` is None where the number is lost. `each`: «все», «каждый»."""

    start: int
    end: int
    comparator: Comparator
    value: Number | None
    percent: bool = False
    strict: bool = False


@cache
def _phrases(where: str) -> dict[str, list[tuple[tuple[str, ...], Comparator]]]:
    """Return comparators by their first word, the longest first."""
    source = words().comparators if where == "before" else words().after
    phrases: dict[str, list[tuple[tuple[str, ...], Comparator]]] = {}
    for comparator, texts in source.items():
        sign: Comparator = ">=" if comparator == ">=" else "<="
        for text in texts:
            parts = tuple(text.split())
            phrases.setdefault(parts[0], []).append((parts, sign))
    for found in phrases.values():
        found.sort(key=lambda phrase: -len(phrase[0]))
    return phrases


def phrase_at(tokens: list[Token], index: int, where: str) -> tuple[Comparator, int] | None:
    """Return the comparator that is spelt at `index` and how many tokens it takes; a comma inside is passed over."""
    for parts, sign in _phrases(where).get(tokens[index].norm, ()):
        place = index
        for part in parts:
            if place < len(tokens) and tokens[place].kind == "comma" and place > index:
                place += 1
            if place >= len(tokens) or tokens[place].norm != part:
                break
            place += 1
        else:
            return sign, place - index
    return None


def compared(tokens: list[Token], index: int) -> Count | None:
    """Read a comparator and its number."""
    token = tokens[index]
    if token.kind == "sign":
        phrase: tuple[Comparator, int] | None = (_SIGNS[token.norm], 1)
    else:
        phrase = phrase_at(tokens, index, "before") if token.kind == "word" else None
    if phrase is None:
        return None
    comparator, length = phrase
    if token.norm in {"от", "до"} and _belongs_to_noun(tokens, index):
        return None
    strict = token.norm in words().strict or token.kind == "sign"
    place = _number_after(tokens, index + length)
    if place is None or (not strict and is_calendar(tokens, place)):
        return _lost(tokens, index, length, comparator) if strict and token.kind != "sign" else None
    if token.norm == "до" and _grows(tokens, index):
        comparator = "="
    count = measure(tokens, place, comparator)
    count.start, count.strict = index, True
    return count


def _belongs_to_noun(tokens: list[Token], index: int) -> bool:
    """Whether «от», «до» is a noun's own preposition: «заявки от 12 школ»; not after «рост», «охват»."""
    if not index or tokens[index - 1].kind != "word" or _grows(tokens, index):
        return False
    part, lemma = part_of(tokens[index - 1])
    return part == "noun" and lemma not in words().actions | words().measures


def _number_after(tokens: list[Token], index: int) -> int | None:
    while index < len(tokens):
        token = tokens[index]
        if token.kind in {"number", "share", "ordinal"}:
            return index
        if token.kind == "word" and (value := scanned(token.norm)) and token.norm not in {"о", "i"}:
            token.kind, token.value = "number", value
            return index
        if not (
            token.kind in {"comma", "colon", "sign"}
            or token.norm in words().between
            or token.norm in words().approximate
        ):
            return None
        index += 1
    return None


def _lost(tokens: list[Token], index: int, length: int, comparator: Comparator) -> Count:
    """Read a comparator whose number is lost, or stands at the sentence's end («Не менее события одного»)."""
    last = tokens[-1]
    if (after := index + length) < len(tokens) and _is_percent(tokens[after]):  # «не менее % педагогов»
        return Count(index, after + 1, comparator, None, percent=True, strict=True)
    value = (
        last.value
        if last.kind == "number"
        and len(tokens) - index > length + 1
        and not is_calendar(tokens, len(tokens) - 1)
        else None
    )
    if value is not None and any(
        t.kind == "number" or t.norm in words().strict for t in tokens[index + length : -1]
    ):
        value = None
    return Count(index, index + length, comparator, value, strict=True)


def _grows(tokens: list[Token], index: int) -> bool:
    return any(
        t.kind == "word" and (t.norm in words().growth or part_of(t)[1] in words().growth)
        for t in tokens[:index]
    )


def measure(tokens: list[Token], place: int, comparator: Comparator | None) -> Count:
    """Read what stands after a number: «(три)», a second number of a range, «%», «и более»."""
    token = tokens[place]
    value, percent, end = token.value, token.kind == "share", place + 1
    if not percent and "-" in token.norm and not token.norm[0].isdecimal():
        comparator = comparator or ">="
    if comparator is None and "-" in token.norm and token.norm.replace("-", "").isdecimal():
        comparator = ">="
    if end < len(tokens) and tokens[end].kind == "share":  # «две трети»
        value, percent, end = (
            round(value * (33.4 if tokens[end].value == 33 else tokens[end].value)),
            True,
            end + 1,
        )
    end = _skip_spelling(tokens, end, value)
    if (
        end + 1 < len(tokens)
        and tokens[end].kind == "dash"
        and tokens[end + 1].kind == "number"
        and tokens[end + 1].value > value
    ):
        comparator, end = comparator or ">=", end + 2
    if end < len(tokens) and _is_percent(tokens[end]):
        percent, end = True, end + 1
        end = _skip_spelling(tokens, end, value)
        if _is_upper_end(tokens, end, value):  # «20 % – 40 %»
            comparator, end = comparator or ">=", end + 3
    if end + 1 < len(tokens) and tokens[end].norm == "до" and tokens[end + 1].kind == "number":  # «от 2 до 3»
        percent, end = _past_percent(tokens, end + 2, percent=percent)
    if end < len(tokens) and (after := phrase_at(tokens, end, "after")):
        comparator, end = after[0], end + after[1]
        percent, end = _past_percent(tokens, end, percent=percent)  # «60 и более процентов»
    return Count(place, end, comparator or "=", value, percent)


def _past_percent(tokens: list[Token], at: int, *, percent: bool) -> tuple[bool, int]:
    """Return whether a per cent sign stands at a place, or stood before, and the place behind it."""
    return (True, at + 1) if at < len(tokens) and _is_percent(tokens[at]) else (percent, at)


def _is_upper_end(tokens: list[Token], at: int, low: Number) -> bool:
    """Whether a dash, a greater number and a per cent sign stand here."""
    return (
        at + 2 < len(tokens)
        and tokens[at].kind == "dash"
        and tokens[at + 1].kind == "number"
        and tokens[at + 1].value > low
        and _is_percent(tokens[at + 2])
    )


def _skip_spelling(tokens: list[Token], end: int, value: Number) -> int:
    """Step over «(три)» after 3."""
    if end < len(tokens) and tokens[end].kind == "bracket" and tokens[end].inner:
        inner = tokens[end].inner
        if inner[0].kind == "number" and inner[0].value == value and len(inner) <= 2:
            return end + 1
    return end


def _is_percent(token: Token) -> bool:
    if token.kind == "percent" or token.norm in words().percent:
        return True
    return token.kind == "word" and token.norm.startswith("процент") and part_of(token)[1] in words().percent


def is_calendar(tokens: list[Token], place: int) -> bool:
    """Whether a number is a year, a day, or the number of a stage, a quarter or a class."""
    token = tokens[place]
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if token.kind == "date" or (place and tokens[place - 1].kind == "mark"):
        return True
    is_year = token.norm.isdecimal() and _FIRST_YEAR <= token.value <= _LAST_YEAR
    if after is None or after.kind != "word":
        return is_year and not (after and after.kind == "percent")
    if after.norm in words().months or after.norm in words().ordinals or after.norm.startswith("учебн"):
        return True
    part, lemma = part_of(after)
    if not place and token.value > 1 and after.norm in words().counted_ordinals:
        return False  # «3 этапа мониторинга»
    return lemma in words().ordinals or (is_year and part not in {"noun", "adjective"})
