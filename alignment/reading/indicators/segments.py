"""A cell's sentences: what stands between full stops, semicolons and line breaks, also where the stop was lost."""

from __future__ import annotations

from alignment.reading.indicators.lexicon import Token, part_of, words

_LONGEST = 120  # tokens


def segments(tokens: list[Token]) -> list[list[Token]]:
    """Return the tokens of each sentence, without what parts them and without the markers of a list («1.», «–»)."""
    result: list[list[Token]] = []
    current: list[Token] = []
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if len(current) >= _LONGEST:  # no sentence: keeps the time linear
            result.append(current)
            current = []
        if _is_marker(current, token, after):
            current = []
        elif _parts(token, after, current):
            result.append(current)
            current = []
        elif (
            token.kind in {"newline", "bullet"}
            or (token.kind == "stop" and _silent(current))
            or (token.kind == "dash" and not current)
        ):
            continue
        elif _is_lost_stop(token, after, current):
            result.append(current)
            current = [token]
        elif token.kind != "stop":
            current.append(token)
    return [segment for segment in [*result, current] if segment]


def _silent(current: list[Token]) -> bool:
    return not current or current[-1].norm in words().shortened


def _is_marker(current: list[Token], token: Token, after: Token | None) -> bool:
    """Whether the tokens so far are but a list's number: «1. Приказ», «2) Отчет»."""
    if len(current) != 1 or current[0].kind != "number" or not current[0].norm.isdecimal() or after is None:
        return False
    return token.kind in {"stop", "close"} and token.start == current[0].end and after.kind != "newline"


def _parts(token: Token, after: Token | None, current: list[Token]) -> bool:
    if token.kind in {"semicolon", "bullet"}:
        return True
    if not current or after is None:
        return False
    if token.kind == "stop":
        return _stops(after, current[-1])
    return token.kind == "newline" and _complete(current) and _begins(after, current)


def _stops(after: Token, last: Token) -> bool:
    """Whether a point is a full stop and not an abbreviation's, nor a slip before a participle."""
    kind = words().shortened.get(last.norm.rpartition(" ")[2])
    if last.kind in {"word", "number"} and (
        kind in {"other", "adj"} or (last.kind == "word" and len(last.norm) == 1)
    ):
        return False
    if after.kind == "word" and not after.capital:
        return kind is None and _opens(after)
    return after.kind not in {"comma", "bracket", "dash"} or kind is None


def _opens(token: Token) -> bool:
    """Whether a word in lower case can begin a target: a comparator, or a noun in the nominative."""
    part, lemma = part_of(token)
    return token.norm in words().strict or (part == "noun" and lemma == token.norm)


def _complete(current: list[Token]) -> bool:
    """Whether a line can end here: not at a preposition, a number, an adjective or a comma."""
    last = current[-1]
    if last.kind in {"bracket", "quoted", "percent", "close"}:
        return True
    if last.kind == "number":
        return len(current) > 1 and current[-2].kind in {"dash", "colon", "mark"}
    if last.kind != "word" or last.norm in words().prepositions or last.norm in words().conjunctions:
        return False
    return (
        part_of(last)[0] == "noun"
        or words().shortened.get(last.norm) == "noun"
        or _is_verb_at_end(last, current)
    )


def _is_verb_at_end(last: Token, current: list[Token]) -> bool:
    part = part_of(last)[0]
    return part == "verb" and len(current) > 1


def _begins(after: Token, current: list[Token]) -> bool:
    """Whether the next line is another target, and not the same sentence going on."""
    if after.kind in {"dash", "bullet", "sign"}:
        return True
    if after.kind in {"number", "share"}:
        return any(t.kind in {"number", "percent"} for t in current) or _opens(current[-1])
    if after.kind != "word":
        return False
    if after.capital:
        return not (part_of(after)[0] == "adjective" and after.norm.endswith(words().oblique_endings))
    return _opens(after)


def _is_lost_stop(token: Token, after: Token | None, current: list[Token]) -> bool:
    """Whether a word with a capital begins another sentence although no stop stands before it."""
    if not (token.kind == "word" and token.capital and current):
        return False
    last = current[-1]
    if last.kind not in {"word", "bracket", "percent", "quoted"} or (last.kind == "word" and last.capital):
        return False
    if token.norm in words().strict:
        return after is not None and after.kind == "word" and last.norm not in words().prepositions
    if token.norm in words().openers:
        return last.kind != "word" or part_of(last)[0] == "noun"
    return token.norm not in words().shortened and analyse_cheaply(token.norm) == "verb"


def analyse_cheaply(norm: str) -> str:
    """Return the part of speech of a word that the data holds, "" of any other."""
    from alignment.reading.lemmas import known

    readings = known(norm)
    return readings[0][0] if readings else ""
