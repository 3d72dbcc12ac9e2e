"""What is known of a name while its cell is walked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from alignment.reading.executors.looks import Look, is_person
from alignment.reading.executors.tokens import Token
from alignment.reading.executors.words import adjective, concepts_of, is_abbreviation, lexicon, noun

Bond = Literal["", "comma", "and"]


class Name:
    """What is known of the name so far."""

    def __init__(self, start: int, bond: Bond, part: Look | None) -> None:
        self.start, self.bond = start, bond
        self.part = part if part in ("number", "quoted") else None
        self.last: Token | None = None
        self.words = 0
        self.complete = self.people = self.office = self.school = self.numbered = self.quoted = False
        self.only_person = self.only_adjectives = True
        self.form = self.person = self.oblique = False
        self.concepts: set[str] = set()
        if part == "number":
            self.complete = self.school = self.numbered = True

    def take(self, tokens: Sequence[Token], at: int) -> None:
        """Add a token."""
        token = tokens[at]
        self.last = token
        if token.kind == "word":
            self._take_word(tokens, at)
        elif token.kind == "initials":
            self.person, self.only_adjectives = True, False
        elif token.kind in ("number", "sign"):
            self.numbered = self.numbered or self.school
            self.complete = self.complete or self.school
            self.only_person = self.only_adjectives = False
        elif token.kind == "quoted":
            self.quoted = True
            self.complete = self.complete or self.form
            schools = lexicon().kinds.schools
            self.school = self.school or any(
                schools.intersection(concepts_of(word)) for word in token.text[1:60].split()
            )
            self.only_person = self.only_adjectives = False

    def _take_word(self, tokens: Sequence[Token], at: int) -> None:
        word = tokens[at].text
        concepts, kinds = concepts_of(word), lexicon().kinds
        named = noun(word)
        self.words += 1
        self.concepts.update(concepts)
        if self.words == 1 and concepts and concepts[0] in kinds.people:
            self.people = True
        self.oblique = self.oblique or (
            self.words == 1 and named is None and bool(concepts) and not is_abbreviation(word)
        )
        self.office = self.office or bool(kinds.offices.intersection(concepts))
        self.school = self.school or bool(kinds.schools.intersection(concepts))
        self.form = self.form or any(concept.startswith("form") for concept in concepts)
        telling = is_abbreviation(word) and not lexicon().words.readings.keys().isdisjoint(concepts)
        self.complete = self.complete or named is not None or telling
        self.person = self.person or (self.only_person and is_person(tokens, at))
        if concepts or named or not word[0].isupper():
            self.only_person = False
        if adjective(word) not in ("singular", "plural") or named:
            self.only_adjectives = False
