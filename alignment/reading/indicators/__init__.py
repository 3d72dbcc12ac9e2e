"""Indicators → targets: what an indicator cell promises.

    >>> [(t.comparator, t.quantity, t.percent, t.unit) for t in read_indicator("Не менее двух ВКС; 80 % педагогов").targets]
    [('>=', 2, False, 'вкс'), ('=', 80, True, 'педагог')]

Conventions. Targets stand in the order of the text; a new one begins after a full stop, «;» or a line break, and at a new «не
менее», «100 %» or number, even where the stop was lost. ≥: не менее, не ниже, минимум, от N, более N, N и более, a range (its
lower end); ≤: не более, до N; =: a bare number; all: 100 %, все, каждый; none: no number. «Не менее» whose number is lost is
≥ without a quantity. Percent: %, процентов, доля, половина (50), треть (33), четверть (25), all; otherwise a count.

The unit is the lemma of the head word of what is counted: «пакет документов» is пакет, «% работников приняли участие в
семинаре» работник, «Участие в X» with no subject X, «МОУ СОШ № 6» школа; an abbreviation stays itself in lower case (вкс).
Not quantities: numbers of things (№ 6), years, dates, «500+», ordinals (1-го этапа), numbers in dependent words («анализа 36
карт»), in explanatory brackets and in quoted names; but «Отчет (не менее 1)» counts.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from alignment.reading.indicators.comparators import Count
from alignment.reading.indicators.counts import counts, each
from alignment.reading.indicators.lexicon import Token, words
from alignment.reading.indicators.scans import undo
from alignment.reading.indicators.segments import segments
from alignment.reading.indicators.tokens import tokenize
from alignment.reading.indicators.units import noun_at, subject, unit_of
from alignment.reading.lemmas import analyse
from alignment.reading.meaning import Indicator, Target

__all__ = ["read_indicator"]

_TRIM = " \t\r\n.,;:–—-•·"


@lru_cache(maxsize=4096)
def read_indicator(text: str) -> Indicator:
    """Return the targets of an indicator cell; never raises, and an empty cell or a dash has none."""
    text = undo(normalize("NFC", text).replace("\u00ad", ""))
    if text.strip(_TRIM).lower() in words().nothing or not text.strip(_TRIM):
        return Indicator()
    tokens = tokenize(text)
    targets = [target for segment in segments(tokens) for target in _targets(segment, text)]
    return Indicator(targets=tuple(targets))


def _targets(tokens: list[Token], text: str) -> list[Target]:
    """Return the targets of one sentence."""
    found = counts(tokens, percent=_is_share(tokens)) or each(tokens)
    if not found:
        return _uncounted(tokens, text)
    targets: list[Target] = []
    end = 0
    for number, count in enumerate(found):
        until = _until(tokens, found, number)
        lead = tokens[end : count.start]
        after = tokens[count.end : until]
        if number == 0 and (cut := _own_lead(lead, after, count)):
            targets += _uncounted(lead[:cut], text)
            lead = lead[cut:]
        if number and not any(t.kind == "comma" for t in lead[:-1]):
            lead = lead if _is_postfixed(after) else []
        unit = unit_of(after, _last_part(lead) if number else lead, percent=count.percent)
        if not unit and number and not after:
            unit = targets[-1].unit  # «по 2 урока в каждой школе, всего 8»
        part = text[(lead or tokens[count.start : until])[0].start : tokens[max(until, count.end) - 1].end]
        targets.append(_target(count, unit, part))
        end = until
    return targets


def _target(count: Count, unit: str, text: str) -> Target:
    return Target(
        comparator=count.comparator,
        quantity=count.value,
        percent=count.percent,
        unit=unit,
        text=text.strip(_TRIM),
    )


def _is_share(tokens: list[Token]) -> bool:
    """Whether a sentence opens with «доля», «процент» or «%», so that its numbers are percentages."""
    first = next((t for t in tokens if t.kind in {"word", "percent", "number"}), None)
    return first is not None and (first.kind == "percent" or analyse(first.norm)[1] in words().shares)


def _until(tokens: list[Token], found: list[Count], number: int) -> int:
    """Return where the words of a quantity end: at the next one, or at the comma before its lead («3 семинара, отчеты – 2»)."""
    if number + 1 == len(found):
        return len(tokens)
    start, count = found[number + 1].start, found[number]
    for place in range(start - 1, count.end - 1, -1):
        if tokens[place].kind == "comma":
            return place if _is_postfixed(tokens[found[number + 1].end :]) or place == start - 1 else start
    return start


def _is_postfixed(after: list[Token]) -> bool:
    """Whether no counted noun follows a number."""
    return (
        not after
        or after[0].kind in {"comma", "dash"}
        or (after[0].kind == "word" and noun_at(after, 0)[1] in words().counters | words().people)
    )


def _last_part(lead: list[Token]) -> list[Token]:
    """Return what stands after the last comma with a noun in it."""
    for place in range(len(lead) - 1, -1, -1):
        if lead[place].kind == "comma" and subject(lead[place:]):
            return lead[place + 1 :]
    return lead


def _own_lead(lead: list[Token], after: list[Token], count: Count) -> int:
    """Return how much of the words before the first number is a target of its own («Приказ, не менее 2 публикаций»), else 0."""
    place = len(lead) - 1
    if (
        place < 1
        or lead[place].kind != "comma"
        or _is_postfixed(after)
        or (count.percent and not _names_population(after))
    ):
        return 0
    first = next(
        (i for i, t in enumerate(lead) if t.kind == "word" and noun_at(lead, i)[0] in {"noun", "verb"}), None
    )
    if first is None or noun_at(lead, first)[1] in words().actions | words().measures:
        return 0
    return place if unit_of(after, [], percent=False) else 0


def _names_population(after: list[Token]) -> bool:
    """Whether whose percentage it is follows at once: «100 % школ», not «100 % от общего числа»."""
    return bool(after) and after[0].kind == "word" and noun_at(after, 0)[0] in {"noun", "adjective"}


def _uncounted(tokens: list[Token], text: str) -> list[Target]:
    """Return the one target of a sentence without a number: «Отчет (не менее 1)» has its number in brackets."""
    if cut := _next_counted(tokens):
        return [*_uncounted(tokens[: cut - 1], text), *_uncounted(tokens[cut:], text)]
    start, end = tokens[0].start, tokens[-1].end
    unit = subject(tokens)
    for bracket in (t for t in tokens if t.kind == "bracket"):
        inside = counts(bracket.inner)
        if (
            len(inside) == 1
            and not subject(bracket.inner[: inside[0].start])
            and _is_postfixed([t for t in bracket.inner[inside[0].end :] if t.kind != "stop"])
        ):
            return [_target(inside[0], unit or unit_of(bracket.inner, [], percent=False), text[start:end])]
    if not unit and not any(t.kind in {"word", "quoted"} for t in tokens):
        return []
    return [
        Target(
            comparator=None,
            quantity=None,
            percent=_is_share(tokens),
            unit=unit,
            text=text[start:end].strip(_TRIM),
        )
    ]


def _next_counted(tokens: list[Token]) -> int:
    """Return where the second thing with its own number in brackets begins: «Семинары (2), вебинары (3)»; 0 where there is none."""
    cut = next(
        (
            i + 1
            for i, t in enumerate(tokens)
            if t.kind == "comma" and i and _counts_in_brackets(tokens[i - 1])
        ),
        0,
    )
    return cut if cut and any(_counts_in_brackets(t) for t in tokens[cut:]) else 0


def _counts_in_brackets(token: Token) -> bool:
    return token.kind == "bracket" and len(counts(token.inner)) == 1
