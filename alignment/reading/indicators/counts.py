"""The quantities of one sentence of an indicator: which numbers count something, and how they compare.

A number after a comparator or before a per cent sign always counts. A bare one counts where a sentence, a list's part or the
object of a verb or of a noun of action begins; elsewhere it belongs to a dependent word («анализа 36 карт»).
"""

from __future__ import annotations

from alignment.reading.indicators.comparators import Count, compared, is_calendar, measure, phrase_at
from alignment.reading.indicators.lexicon import Token, part_of, words
from alignment.reading.indicators.units import noun_at, subject
from alignment.reading.numbers import scanned

_PROJECTS = 100  # «500+» is a project, «5+» five and more
_DATIVES = ("ам", "ям")
_PARTING = {"dash", "colon", "comma"}


def counts(tokens: list[Token], *, percent: bool = False) -> list[Count]:
    """Return the quantities of a sentence in its order; `percent` where it opens with «доля»."""
    found: list[Count] = []
    refused = -9
    index = 0
    while index < len(tokens):
        count = compared(tokens, index) or _bare(tokens, index, found, refused)
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
    if (
        found
        and found[-1].comparator == "="
        and tokens[index].kind == "word"
        and (after := phrase_at(tokens, index, "after"))
    ):
        found[-1].comparator = after[0]


def _bare(tokens: list[Token], index: int, found: list[Count], refused: int) -> Count | None:
    """Read a number or «все» that has no comparator before it."""
    token = tokens[index]
    if token.kind == "word":
        return _misread(tokens, index) or _whole(tokens, index, found)
    if token.kind not in {"number", "share"}:
        return None
    if index + 1 < len(tokens) and tokens[index + 1].kind == "plus" and token.norm.isdecimal():
        return _open_ended(tokens, index, found)
    count = measure(tokens, index, None)
    if count.percent and token.kind == "number":
        return count
    if (
        is_calendar(tokens, index)
        or _enumerates(tokens, index)
        or _goes_on(tokens, index, refused)
        or not _may_count(tokens, index, found)
    ):
        return None
    return count


def _misread(tokens: list[Token], index: int) -> Count | None:
    """Read «IOO %», a percentage that a scan has turned into letters."""
    if index + 1 == len(tokens) or tokens[index + 1].kind != "percent" or len(tokens[index].norm) < 2:
        return None
    value = scanned(tokens[index].norm)
    return Count(index, index + 2, "=", value, percent=True) if value else None


def _open_ended(tokens: list[Token], index: int, found: list[Count]) -> Count | None:
    """Read «5+ семинаров», but not the project «500+»."""
    token, after = tokens[index], tokens[index + 2] if index + 2 < len(tokens) else None
    if (
        token.value >= _PROJECTS
        or after is None
        or after.kind != "word"
        or not _may_count(tokens, index, found)
    ):
        return None
    return Count(index, index + 2, ">=", token.value)


def _enumerates(tokens: list[Token], index: int) -> bool:
    """Whether a number opens a list of classes or stages: «8, 9, 11 классов», «4-х, 5-х классов», «1 и 2 этапы»."""
    place = index + 1
    while place + 1 < len(tokens) and tokens[place + 1].kind in {"number", "ordinal"}:
        if tokens[place].kind not in {"comma", "dash", "slash"} and tokens[place].norm not in words().lists:
            break
        place += 2
    if place == index + 1 or place >= len(tokens) or tokens[place].kind != "word":
        return False
    return part_of(tokens[place])[1] in words().ordinals | words().ordinals_inside


def _goes_on(tokens: list[Token], index: int, refused: int) -> bool:
    """Whether a number goes on a list that doesn't count: «№ 6, 7 и 9»."""
    between = tokens[refused + 1 : index]
    return (
        refused >= 0
        and bool(between)
        and all(t.kind in {"comma", "dash", "slash"} or t.norm in words().lists for t in between)
    )


def _whole(tokens: list[Token], index: int, found: list[Count]) -> Count | None:
    """Read «все школы», «каждый педагог», «полный охват»."""
    token, after = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    if after is None or after.kind not in {"word", "number"} or after.norm in words().prepositions:
        return None
    if after.kind == "number" and token.norm in words().approximate:
        return None  # «всего 12 занятий»
    before = tokens[index - 1] if index else None
    if before and (before.norm == "от" or (found and before.kind == "word" and part_of(before)[0] == "noun")):
        return None  # «от каждой школы 1 педагог», «20 просмотров каждого ролика»
    if token.norm in words().whole:
        if part_of(after)[1] not in words().measures | words().actions:
            return None
    elif token.norm not in words().all or (after.norm in {"же", "это"}):
        return None
    end = index + 1 if after.kind == "word" else index + 2  # «все 12 школ»
    return Count(index, end, "all", 100, percent=True) if _may_count(tokens, index, found) else None


def each(tokens: list[Token]) -> list[Count]:
    """Return «каждый» behind a preposition as all of them, for a sentence without a number: «У каждого педагога ИОМ».

    Of «экскурсии для каждой школы» the excursions are what is counted, and how many isn't said.
    """
    if any(token.kind == "bracket" and counts(token.inner) for token in tokens):
        return []
    for place in range(1, len(tokens) - 1):
        token, before = tokens[place], tokens[place - 1]
        if (
            token.kind != "word"
            or not token.norm.startswith("кажд")
            or before.norm not in words().prepositions
        ):
            continue
        whose = next(
            (i for i in range(place + 1, len(tokens)) if noun_at(tokens, i)[0] != "adjective"), place
        )
        part, lemma = noun_at(tokens, whose)
        if subject(tokens[:place], strict=True):
            return []
        if part == "noun" and lemma not in words().ordinals | words().rounds:
            return [Count(place, place + 1, "all", 100, percent=True)]
    return []


def _may_count(tokens: list[Token], index: int, found: list[Count]) -> bool:
    """Whether a bare number at this place counts something of the sentence's own."""
    before = _before(tokens, index)
    if before < 0:
        return True
    token = tokens[before]
    if (
        index + 1 == len(tokens)
        and found
        and not any(t.kind in _PARTING for t in tokens[found[-1].end : index])
    ):
        return False  # «Не менее двух событий одного»: a scan's stray word
    if token.kind in {"dash", "colon"}:
        return not found or not _is_inside(tokens, index, found)
    if token.kind in {"comma", "slash", "plus"} or token.norm in words().lists:
        return True
    return _follows_word(tokens, before, index, found)


def _follows_word(tokens: list[Token], before: int, index: int, found: list[Count]) -> bool:
    token = tokens[before]
    if _opens_aside(tokens, index, found):
        return True
    if token.kind != "word":
        return _is_postfix(tokens, index)
    if token.norm in words().prepositions:
        return not found and _governs_count(tokens, before, index)
    return (
        _is_object(tokens, before)
        or _has_undergone(tokens, before)
        or _is_postfix(tokens, index)
        or _is_lost_stop(tokens, before, index, found)
    )


def _opens_aside(tokens: list[Token], index: int, found: list[Count]) -> bool:
    """Whether a part opens with where or whose the counted ones are: «от района 1 представитель», «на сайте 5 статей».

    Of «на базе 3 школ» the words before the number govern it: it is theirs.
    """
    first = next((place + 1 for place in range(index - 1, 0, -1) if tokens[place].kind == "comma"), 0)
    aside, counted = tokens[first:index], index + 1
    if tokens[index].kind == "word" and counted < len(tokens) and tokens[counted].kind == "number":
        counted += 1  # «в выгрузке все 6 школ»
    return (
        len(aside) > 1
        and aside[0].norm in words().opening
        and not (found and found[-1].end > first)
        and all(token.kind in {"word", "quoted"} for token in aside)
        and not any({token.norm, part_of(token)[1]} & words().governing for token in aside[1:])
        and counted < len(tokens)
        and noun_at(tokens, counted)[0] in {"noun", "adjective"}
    )


def _governs_count(tokens: list[Token], place: int, index: int) -> bool:
    """Whether a preposition stands before a count of the sentence's own: «участие в 2», «по 2 от каждого», «снижение … на 2».

    «По 2 урока» says how many; the datives of «анализ по 12 школам» are dependent words.
    """
    if tokens[place].norm == "по":
        nouns = (i for i in range(index + 1, len(tokens)) if noun_at(tokens, i)[0] != "adjective")
        counted = next(nouns, None)
        dative = counted is not None and tokens[counted].norm.endswith(_DATIVES)
        return not (dative and subject(tokens[:place], strict=True))
    if tokens[place].norm == "на":
        return tokens[0].kind == "word" and part_of(tokens[0])[1] in words().changes
    return tokens[place].norm in {"в", "во"} and place > 0 and _is_action(tokens[place - 1])


def _is_object(tokens: list[Token], place: int) -> bool:
    """Whether a number behind this word is the object of a verb, or of a noun of action that opens the sentence."""
    part, lemma = part_of(tokens[place])
    return part == "verb" or (
        lemma in words().actions | words().measures and not subject(tokens[:place], strict=True)
    )


def _has_undergone(tokens: list[Token], place: int) -> bool:
    """Whether a number behind this word tells who did what the sentence opens with: «Прошли обучение 12 педагогов»."""
    return tokens[0].norm in words().undergone and all(
        t.kind == "word" and t.norm not in words().prepositions for t in tokens[1 : place + 1]
    )


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
    part, lemma = part_of(token) if token.kind == "word" else ("", "")
    return lemma in words().actions or (part == "verb" and token.norm.startswith("участв"))


def _is_postfix(tokens: list[Token], index: int) -> bool:
    """Whether a number ends its part of the sentence: «Отчеты 2 шт.», «Вебинары 3, семинары 2»."""
    after = index + 1
    if after < len(tokens) and tokens[after].kind == "bracket":
        after += 1
    if after >= len(tokens) or tokens[after].kind in {"comma", "percent"}:
        return True
    token = tokens[after]
    return token.kind == "word" and (
        part_of(token)[1] in words().counters | words().people
        or token.norm in words().counters | words().people
    )


def _is_lost_stop(tokens: list[Token], before: int, index: int, found: list[Count]) -> bool:
    """Whether a number right after the thing that another one counts begins anew: «3 семинара 2 вебинара»."""
    if not found or index - before != 1:
        return False
    between = [t for t in tokens[found[-1].end : before] if t.kind != "bracket"]
    if any(t.kind != "word" or part_of(t)[0] != "adjective" for t in between) or index + 1 >= len(tokens):
        return False
    part, lemma = noun_at(tokens, index + 1)
    return (
        tokens[index + 1].kind == "word"
        and part in {"noun", "adjective"}
        and lemma not in words().ordinals_inside | words().organisations
    )


def _is_inside(tokens: list[Token], index: int, found: list[Count]) -> bool:
    """Whether a dash belongs to the words of the last quantity («100 % школ – 2»): an explanation."""
    return _is_postfix(tokens, index) and not any(t.kind == "comma" for t in tokens[found[-1].end : index])
