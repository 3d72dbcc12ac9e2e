"""What is counted: the head noun of a quantity's words, or of a sentence without a number."""

from __future__ import annotations

from alignment.reading.indicators.lexicon import Token, part_of, words
from alignment.reading.lemmas import analyse


def unit_of(after: list[Token], lead: list[Token], *, percent: bool) -> str:
    """Return the unit of a quantity with `after` and `lead` as the words behind and before it; "" where none is named."""
    if _compares(after) and (thing := subject(lead)):
        return thing
    if (
        after
        and after[0].kind == "quoted"
        and (thing := subject(lead, strict=True) or subject(after[0].inner))
    ):
        return thing  # «не менее 2 «круглых столов»»
    if after and after[0].kind == "bracket" and _leaves_unsaid(after[1:]) and (thing := _in_brackets(after)):
        return thing  # «100 % (1 оператор) на обеих встречах», «100 % (1 координатор) участвует в ВКС»
    own, spare = _unit_after(after, percent=percent, led=bool(subject(lead, strict=True)))
    if own:
        return own
    return subject(lead) or _in_brackets(after) or spare


def _compares(after: list[Token]) -> bool:
    """Whether only a circumstance follows a number: «на 10 % по сравнению с 2021 годом», «не менее 2 в месяц»."""
    return bool(after) and after[0].norm in words().prepositions - words().chosen_from


def _leaves_unsaid(tokens: list[Token]) -> bool:
    """Whether what follows tells where or what was done, not what is counted."""
    return _compares(tokens) or (
        bool(tokens) and tokens[0].kind == "word" and part_of(tokens[0])[0] == "verb"
    )


def _unit_after(tokens: list[Token], *, percent: bool, led: bool) -> tuple[str, str]:
    """Return the counted noun after a number, and what could stand for it where the lead has none."""
    spare, skipped = "", -1
    for index, token in enumerate(tokens):
        if led and _leaves_phrase(tokens, index, spare):
            break
        if token.kind != "word":
            continue
        part, lemma = noun_at(tokens, index)
        if part == "adjective":
            if lemma in words().substantives and _ends_phrase(tokens, index + 1):
                return lemma, spare
            skipped = index + 2 if _takes_along(tokens, index + 1) else skipped
            spare = spare or lemma
        elif part == "noun" and index != skipped:
            if lemma not in words().counters and not _only_says_how(tokens, index, lemma, percent=percent):
                return lemma, spare
            spare = spare or lemma
    return "", spare


def _leaves_phrase(tokens: list[Token], index: int, spare: str) -> bool:
    """Whether what follows speaks of something else than the number's own noun, which then stands before it."""
    token = tokens[index]
    if token.kind in {"comma", "dash", "colon"}:
        return True
    if token.kind != "word":
        return token.kind == "quoted" and not spare
    if token.norm in words().prepositions:
        return token.norm not in words().partitive
    return noun_at(tokens, index)[0] == "verb"


def _only_says_how(tokens: list[Token], index: int, lemma: str, *, percent: bool) -> bool:
    if lemma in words().populations:
        return True
    return percent and lemma in words().measures | words().actions and _has_more(tokens[index + 1 :])


def _has_more(tokens: list[Token]) -> bool:
    return any(t.kind == "word" and noun_at(tokens, i)[0] == "noun" for i, t in enumerate(tokens))


def _ends_phrase(tokens: list[Token], index: int) -> bool:
    if index >= len(tokens) or tokens[index].kind != "word":
        return True
    return tokens[index].norm in words().prepositions or part_of(tokens[index])[0] == "verb"


def _takes_along(tokens: list[Token], index: int) -> bool:
    """Whether a participle has a place of its own before the noun: «размещенных в сети материалов»."""
    if index + 2 >= len(tokens) or tokens[index].norm not in words().prepositions:
        return False
    return all(
        t.kind == "word" and noun_at(tokens, index + 1 + i)[0] == "noun"
        for i, t in enumerate(tokens[index + 1 : index + 3])
    )


def noun_at(tokens: list[Token], index: int) -> tuple[str, str]:
    """Return the part of speech and unit of a word; legal forms and shortened words as the data says."""
    token, table = tokens[index], words()
    norm = token.norm
    if any(norm in group for group in (table.prepositions, table.conjunctions, table.approximate, table.all)):
        return "other", norm
    if norm in table.months or _is_dated(tokens, index):
        return "other", norm
    if norm in table.legal:
        return _legal(tokens, index)
    if norm in table.abbreviations:
        return "noun", table.abbreviations[norm]
    if norm in table.shortened and table.shortened[norm] != "noun":
        return ("adjective" if table.shortened[norm] == "adj" else "other"), norm
    return ("noun", "проведение") if _opens_action(tokens, index) else part_of(token)


def _is_dated(tokens: list[Token], index: int) -> bool:
    """Whether a word only belongs to a year or a number of a stage: «2022 год», «1 этап»."""
    if (
        not index
        or tokens[index - 1].kind not in {"date", "ordinal", "number"}
        or tokens[index - 1].value < 1990
    ):
        return False
    return tokens[index].norm in words().years or part_of(tokens[index])[1] in words().years


def _opens_action(tokens: list[Token], index: int) -> bool:
    """Whether «организация» opens a sentence as a noun of action: «Организация и проведение семинара»."""
    if tokens[index].norm != "организация" or index or len(tokens) == 1 or tokens[1].kind != "word":
        return False
    return tokens[1].norm == "и" or part_of(tokens[1])[0] != "verb"


def _legal(tokens: list[Token], index: int) -> tuple[str, str]:
    """Return the kind of organisation that a legal form stands before, else what the form itself means."""
    own = "noun", words().abbreviations.get(tokens[index].norm, tokens[index].norm)
    for place in range(index + 1, min(index + 7, len(tokens))):
        token = tokens[place]
        if token.kind == "quoted":
            inside = (
                noun_at(token.inner, i)
                for i, t in enumerate(token.inner)
                if t.kind == "word" and t.norm not in words().legal
            )
            return next((found for found in inside if found[1] in words().organisations), own)
        if token.norm in words().legal:
            continue
        if token.kind != "word" or analyse_other(token.norm):
            break
        part, lemma = noun_at(tokens, place)
        if lemma in words().organisations:
            return part, lemma
    return own


def analyse_other(norm: str) -> bool:
    """Whether a word can't belong to an organisation's name."""
    return norm in words().prepositions or norm in words().conjunctions or analyse(norm)[0] == "verb"


def subject(tokens: list[Token], *, strict: bool = False) -> str:
    """Return what a sentence without a number speaks of: its first noun that no preposition governs.

    «Участие в X», «приняли участие в X» with no subject give X; «проведение X» and «количество X» give X. With `strict` only
    such a noun; otherwise whatever noun there is, at last one in quotes.
    """
    spare, governed, acting = "", False, False
    for index, token in enumerate(tokens):
        if token.kind == "quoted" and acting:
            break
        if token.kind == "comma":
            governed = False
        if token.kind != "word":
            continue
        part, lemma = noun_at(tokens, index)
        if token.norm in words().prepositions:
            governed = not acting
        elif part == "verb":
            governed = False
        elif part == "noun" and not governed and lemma not in words().measures | words().actions:
            return lemma
        elif part == "noun":
            spare, acting = _better(spare, lemma), acting or not governed
    return "" if strict else spare or _of_adjectives(tokens) or _in_quotes(tokens)


def _better(spare: str, lemma: str) -> str:
    """Return which of two nouns that only say how may stand for the thing: «рост показателя» is of a показатель."""
    return lemma if not spare or (spare in words().actions and lemma in words().measures) else spare


def _of_adjectives(tokens: list[Token]) -> str:
    parts = (noun_at(tokens, i) for i, t in enumerate(tokens) if t.kind == "word")
    return next((lemma for part, lemma in parts if part == "adjective" and lemma in words().substantives), "")


def _in_quotes(tokens: list[Token]) -> str:
    return next((subject(t.inner) for t in tokens if t.kind == "quoted" and subject(t.inner)), "")


def _in_brackets(tokens: list[Token]) -> str:
    """Return the noun in the brackets right after a number: «100 % (1 мун. координатор)»."""
    found = next((t for t in tokens if t.kind == "bracket"), None)
    return (
        _unit_after([t for t in found.inner if t.kind != "number"], percent=False, led=False)[0]
        if found
        else ""
    )
