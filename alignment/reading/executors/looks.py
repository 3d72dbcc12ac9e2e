"""What stands at a place of a cell: the beginning of another executor, or the going on of the one before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from alignment.reading.executors.tokens import Token
from alignment.reading.executors.words import adjective, concepts_of, is_abbreviation, lexicon, noun, plain

Look = Literal[
    "name",  # a noun in the nominative, with its adjectives, or a known abbreviation: an executor begins
    "either",  # the same, but the form may be a genitive («школы», «директора»)
    "adjective",  # nominative adjectives and no noun of ours
    "number",
    "quoted",
    "bracketed",
    "dash",
    "person",
    "place",
    "tail",  # «участвующие в …», «по …»: a clause or a complement goes on
    "topic",  # «культуры и спорта»
    "oblique",  # an adjective or a known noun in another case
    "abbreviation",  # one we don't know
    "proper",  # a capitalised word we don't know
    "word",
    "end",
]
_MARKS: dict[str, Look] = {
    "number": "number", "sign": "number", "quoted": "quoted", "bracketed": "bracketed", "dash": "dash", "initials": "person",
}  # fmt: skip
_AHEAD = 5


def look(tokens: Sequence[Token], at: int) -> Look:
    """Return what begins at a place."""
    lexical = lexicon()
    last = at + _AHEAD
    while (
        at < min(len(tokens), last) and tokens[at].kind == "word" and plain(tokens[at].text) in lexical.leads
    ):
        at += 1
    if at >= len(tokens):
        return "end"
    token = tokens[at]
    if token.kind == "word":
        return _look_at_word(tokens, at)
    return _MARKS.get(token.kind, "end")


def _look_at_word(tokens: Sequence[Token], at: int) -> Look:
    word = tokens[at].text
    low = plain(word)
    dotted = at + 1 < len(tokens) and tokens[at + 1].text == "."
    if low in lexicon().places and (dotted or low in lexicon().words.known_places):
        return "place"
    if is_person(tokens, at):
        return "person"
    if named := noun(word):
        return "either" if named[1] else "name"
    if dotted and low in lexicon().abbreviated:
        return _after_abbreviation(tokens, at + 2, low)
    if adjective(word) in ("singular", "plural") and not lexicon().tails.find(low, abbreviation=False):
        return _after_adjective(tokens, at + 1)
    return _look_at_other(word, low)


def _look_at_other(word: str, low: str) -> Look:
    """Look at a word that is neither a noun of ours nor a nominative adjective."""
    if lexicon().tails.find(low, abbreviation=False):
        return "tail"
    if lexicon().topics.find(low, abbreviation=False):
        return "topic"
    known = concepts_of(word)
    if is_abbreviation(word) or (
        known
        and len(low) <= 4
        and adjective(word) is None
        and low not in lexicon().places
        and low not in lexicon().words.genitives
    ):
        return "name" if known else "abbreviation"
    if known or adjective(word) == "oblique":
        return "oblique"
    return "proper" if word[0].isupper() else "word"


def _after_adjective(tokens: Sequence[Token], at: int) -> Look:
    """Return "name" where a noun or abbreviation of ours follows a nominative adjective."""
    for token in tokens[at : at + _AHEAD]:
        if token.kind != "word":
            return "adjective"
        named = noun(token.text)
        if named or (is_abbreviation(token.text) and concepts_of(token.text)):
            return "name"
        if adjective(token.text) not in ("singular", "plural"):
            return "adjective"
    return "adjective"


def _after_abbreviation(tokens: Sequence[Token], at: int, low: str) -> Look:
    """Tell «зам. директора», «мун. координатор», «кл. руководители» from an adjective with an oblique case after it."""
    if not lexicon().kinds.shortened_offices.isdisjoint(concepts_of(low)[:1]):
        return "name"
    for token in tokens[at : at + _AHEAD]:
        if token.kind == "word":
            named = noun(token.text) is not None or adjective(token.text) in ("singular", "plural")
            if named or plain(token.text) not in lexicon().abbreviated:
                return "name" if named or is_abbreviation(token.text) else "oblique"
        elif token.text != ".":
            break
    return "oblique"


def is_person(tokens: Sequence[Token], at: int) -> bool:
    """Whether a person's name begins here: «Петрова Н.А.», «Н.А. Петрова», «Петрова Наталья Андреевна»."""
    if tokens[at].kind == "initials":
        return True
    if tokens[at].kind != "word" or not tokens[at].text[0].isupper():
        return False
    if at + 1 < len(tokens) and tokens[at + 1].kind == "initials":
        return not concepts_of(tokens[at].text) and noun(tokens[at].text) is None
    return (
        at + 2 < len(tokens)
        and tokens[at + 1].kind == tokens[at + 2].kind == "word"
        and plain(tokens[at + 2].text).endswith(lexicon().words.patronymics)
    )
