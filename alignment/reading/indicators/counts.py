"""The quantities of one sentence of an indicator: which numbers count something, and how they compare.

A number after a comparator or before a per cent sign always counts. A bare one counts where a sentence, a list's part or the
object of a verb or of a noun of action begins; elsewhere it belongs to a dependent word («анализа 36 карт»).
"""

from __future__ import annotations

from functools import cache

import msgspec

from alignment.reading.indicators.tokens import Token, words
from alignment.reading.indicators.units import noun_at, subject
from alignment.reading.lemmas import analyse
from alignment.reading.meaning import Comparator
from alignment.reading.numbers import Number, scanned

_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_SIGNS: dict[str, Comparator] = {"≥": ">=", ">": ">=", "≤": "<=", "<": "<="}
_BETWEEN = {"чем", "в", "во", "с", "со", "у", "на", "по", "для", "из", "при", "к", "о", "об", "от", "около", "общего", "одновременно"}
_LISTS = {"и", "или", "также", "а", "плюс"}


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
    """Comparators by their first word, the longest first."""
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


def _phrase_at(tokens: list[Token], index: int, where: str) -> tuple[Comparator, int] | None:
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


def counts(tokens: list[Token], *, percent: bool = False) -> list[Count]:
    """Return the quantities of a sentence in its order; `percent` where it opens with «доля»."""
    found: list[Count] = []
    refused = -9
    index = 0
    while index < len(tokens):
        count = _compared(tokens, index) or _bare(tokens, index, found, refused)
        if count is None:
            _compare_after(tokens, index, found)
            if tokens[index].kind in {"number", "ordinal", "date"}:
                refused = index
            index += 1
            continue
        if percent and not count.percent and count.value is not None:
            count.percent = True
        if count.percent and count.value == 100 and count.comparator in {"=", ">="}:
            count.comparator = "all"
        found.append(count)
        index = max(count.end, index + 1)
    return found


def _compare_after(tokens: list[Token], index: int, found: list[Count]) -> None:
    """Let «и более» behind the noun compare too: «20 педагогов и более»."""
    if found and found[-1].comparator == "=" and tokens[index].kind == "word" and (after := _phrase_at(tokens, index, "after")):
        found[-1].comparator = after[0]


def _compared(tokens: list[Token], index: int) -> Count | None:
    """Read a comparator and its number."""
    token = tokens[index]
    if token.kind == "sign":
        phrase: tuple[Comparator, int] | None = (_SIGNS[token.norm], 1)
    else:
        phrase = _phrase_at(tokens, index, "before") if token.kind == "word" else None
    if phrase is None:
        return None
    comparator, length = phrase
    strict = token.norm in words().strict or token.kind == "sign"
    place = _number_after(tokens, index + length)
    if place is None or (not strict and _is_calendar(tokens, place)):
        return _lost(tokens, index, length, comparator) if strict and token.kind != "sign" else None
    if token.norm == "до" and _grows(tokens, index):
        comparator = "="
    count = _measure(tokens, place, comparator)
    count.start, count.strict = index, True
    return count


def _number_after(tokens: list[Token], index: int) -> int | None:
    while index < len(tokens):
        token = tokens[index]
        if token.kind in {"number", "share", "ordinal"}:
            return index
        if token.kind == "word" and (value := scanned(token.norm)) is not None and token.norm not in {"о", "i"}:
            token.kind, token.value = "number", value
            return index
        if not (token.kind in {"comma", "colon", "sign"} or token.norm in _BETWEEN or token.norm in words().approximate):
            return None
        index += 1
    return None


def _lost(tokens: list[Token], index: int, length: int, comparator: Comparator) -> Count:
    """A comparator whose number is lost, or stands at the sentence's end («Не менее события одного»)."""
    last = tokens[-1]
    value = last.value if last.kind == "number" and len(tokens) - index > length + 1 and not _is_calendar(tokens, len(tokens) - 1) else None
    if value is not None and any(t.kind == "number" or t.norm in words().strict for t in tokens[index + length : -1]):
        value = None
    return Count(index, index + length, comparator, value, strict=True)


def _grows(tokens: list[Token], index: int) -> bool:
    return any(t.kind == "word" and (t.norm in words().growth or analyse(t.norm)[1] in words().growth) for t in tokens[:index])


def _measure(tokens: list[Token], place: int, comparator: Comparator | None) -> Count:
    """Read what stands after a number: «(три)», a second number of a range, «%», «и более»."""
    token = tokens[place]
    value, percent, end = token.value, token.kind == "share", place + 1
    if not percent and "-" in token.norm and not token.norm[0].isdecimal():
        comparator = comparator or ">="
    if comparator is None and "-" in token.norm and token.norm.replace("-", "").isdecimal():
        comparator = ">="
    if end < len(tokens) and tokens[end].kind == "share":  # «две трети»
        value, percent, end = round(value * (33.4 if tokens[end].value == 33 else tokens[end].value)), True, end + 1
    end = _skip_spelling(tokens, end, value)
    if end + 1 < len(tokens) and tokens[end].kind == "dash" and tokens[end + 1].kind == "number" and tokens[end + 1].value > value:
        comparator, end = comparator or ">=", end + 2
    if end < len(tokens) and _is_percent(tokens[end]):
        percent, end = True, end + 1
        end = _skip_spelling(tokens, end, value)
    if end + 1 < len(tokens) and tokens[end].norm == "до" and tokens[end + 1].kind == "number":  # «от 2 до 3»
        end += 2
        if end < len(tokens) and _is_percent(tokens[end]):
            percent, end = True, end + 1
    if end < len(tokens) and (after := _phrase_at(tokens, end, "after")):
        comparator, end = after[0], end + after[1]
    return Count(place, end, comparator or "=", value, percent)


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
    return token.kind == "word" and token.norm.startswith("процент") and analyse(token.norm)[1] in words().percent


def _is_calendar(tokens: list[Token], place: int) -> bool:
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
    part, lemma = analyse(after.norm)
    return lemma in words().ordinals or (is_year and part != "noun" and part != "adjective")


def _bare(tokens: list[Token], index: int, found: list[Count], refused: int) -> Count | None:
    """Read a number or «все» that has no comparator before it."""
    token = tokens[index]
    if token.kind == "word":
        return _whole(tokens, index, found)
    if token.kind not in {"number", "share"}:
        return None
    if index + 1 < len(tokens) and tokens[index + 1].kind == "plus" and token.norm.isdecimal():
        return None
    count = _measure(tokens, index, None)
    if count.percent and token.kind == "number":
        return count
    if _is_calendar(tokens, index) or _enumerates(tokens, index) or _goes_on(tokens, index, refused) or not _may_count(tokens, index, found):
        return None
    return count


def _enumerates(tokens: list[Token], index: int) -> bool:
    """Whether a number opens a list of classes or stages: «8, 9, 11 классов», «4-х, 5-х классов», «1 и 2 этапы»."""
    place = index + 1
    while place + 1 < len(tokens) and tokens[place + 1].kind in {"number", "ordinal"}:
        if tokens[place].kind not in {"comma", "dash", "slash"} and tokens[place].norm not in _LISTS:
            break
        place += 2
    if place == index + 1 or place >= len(tokens) or tokens[place].kind != "word":
        return False
    return analyse(tokens[place].norm)[1] in words().ordinals | words().ordinals_inside


def _goes_on(tokens: list[Token], index: int, refused: int) -> bool:
    """Whether a number goes on a list that doesn't count: «№ 6, 7 и 9»."""
    between = tokens[refused + 1 : index]
    return refused >= 0 and bool(between) and all(t.kind in {"comma", "dash", "slash"} or t.norm in _LISTS for t in between)


def _whole(tokens: list[Token], index: int, found: list[Count]) -> Count | None:
    """Read «все школы», «каждый педагог», «полный охват»."""
    token, after = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or after.kind != "word" or after.norm in words().prepositions:
        return None
    if token.norm in words().whole:
        if analyse(after.norm)[1] not in words().measures | words().actions:
            return None
    elif token.norm not in words().all or (after.norm in {"же", "это"}):
        return None
    return Count(index, index + 1, "all", 100, percent=True) if _may_count(tokens, index, found) else None


def _may_count(tokens: list[Token], index: int, found: list[Count]) -> bool:
    """Whether a bare number at this place counts something of the sentence's own."""
    before = _before(tokens, index)
    if before < 0:
        return True
    token = tokens[before]
    if index + 1 == len(tokens) and found and not any(t.kind in {"comma", "dash", "colon"} for t in tokens[found[-1].end : index]):
        return False  # «Не менее двух событий одного»: a scan's stray word
    if token.kind in {"dash", "colon", "bullet"}:
        return not found or not _is_inside(tokens, index, found)
    if token.kind in {"comma", "slash", "plus"} or token.norm in _LISTS:
        return True
    if token.kind != "word":
        return _is_postfix(tokens, index)
    if token.norm == "по":
        return not found
    if token.norm in words().prepositions:
        return token.norm in {"в", "во"} and not found and before > 0 and _is_action(tokens[before - 1])
    part, lemma = analyse(token.norm)
    if part == "verb" or (lemma in words().actions | words().measures and not subject(tokens[:before], strict=True)):
        return True
    return _is_postfix(tokens, index) or _is_lost_stop(tokens, before, index, found)


def _before(tokens: list[Token], index: int) -> int:
    """Return the nearest token before that isn't an adjective, an adverb or a bracket; -1 where there is none."""
    place = index - 1
    while place >= 0:
        token = tokens[place]
        if token.kind == "word":
            if token.norm not in words().approximate and noun_at(tokens, place)[0] != "adjective":
                break
        elif token.kind != "bracket":
            break
        place -= 1
    return place


def _is_action(token: Token) -> bool:
    part, lemma = analyse(token.norm) if token.kind == "word" else ("", "")
    return lemma in words().actions or (part == "verb" and token.norm.startswith("участв"))


def _is_postfix(tokens: list[Token], index: int) -> bool:
    """Whether a number ends its part of the sentence: «Отчеты 2 шт.», «Вебинары 3, семинары 2»."""
    after = index + 1
    if after < len(tokens) and tokens[after].kind == "bracket":
        after += 1
    if after >= len(tokens) or tokens[after].kind in {"comma", "percent"}:
        return True
    token = tokens[after]
    return token.kind == "word" and (analyse(token.norm)[1] in words().counters | words().people or token.norm in words().counters | words().people)


def _is_lost_stop(tokens: list[Token], before: int, index: int, found: list[Count]) -> bool:
    """Whether a number right after the thing that another one counts begins anew: «3 семинара 2 вебинара»."""
    if not found or index - before != 1:
        return False
    between = [t for t in tokens[found[-1].end : before] if t.kind != "bracket"]
    if any(t.kind != "word" or analyse(t.norm)[0] != "adjective" for t in between) or index + 1 >= len(tokens):
        return False
    part, lemma = noun_at(tokens, index + 1)
    return tokens[index + 1].kind == "word" and part in {"noun", "adjective"} and lemma not in words().ordinals_inside


def _is_inside(tokens: list[Token], index: int, found: list[Count]) -> bool:
    """Whether a dash belongs to the words of the last quantity («100 % школ – 2»): an explanation."""
    return _is_postfix(tokens, index) and not any(t.kind == "comma" for t in tokens[found[-1].end : index])
