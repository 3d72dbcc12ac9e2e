"""Where one executor ends and the next begins.

The cell is walked once, from boundary to boundary; at each, what stands to the left (the name so far) and to the right
(what would begin) decide. Separators: «,» «;» «/» line break, «и» between two executors, «совместно с», a capital
letter after a complete office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from alignment.reading.executors.looks import Look, is_person, look
from alignment.reading.executors.tokens import Token, tokens_of
from alignment.reading.executors.words import adjective, concepts_of, is_abbreviation, lexicon, noun, plain

Bond = Literal["", "comma", "and"]
_PEOPLE = frozenset(("head", "teacher", "methodist", "specialist", "administration"))
_OFFICES = frozenset(
    ("authority", "department", "ministry", "centre", "service", "group", "body", "union", "administration")
)
_SCHOOLS = frozenset(
    ("school", "eduorg", "preschool", "teaching", "form-municipal", "college", "supplementary")
)


class Piece(NamedTuple):
    """A name as it is written; `bond` says what parts it from the one before, `part` what it lacks of its own."""

    text: str
    bond: Bond
    part: Literal["", "adjective", "number", "quoted"]


class _Name:
    """What is known of the name so far."""

    def __init__(self, start: int, bond: Bond, part: Look | None) -> None:
        self.start, self.bond = start, bond
        self.part = part if part in ("number", "quoted") else None
        self.last: Token | None = None
        self.words = 0
        self.complete = self.people = self.office = self.school = self.numbered = self.quoted = False
        self.only_person = self.only_adjectives = True
        self.form = self.person = self.oblique = False
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
            self.school = self.school or any(
                _SCHOOLS.intersection(concepts_of(word)) for word in token.text[1:60].split()
            )
            self.only_person = self.only_adjectives = False

    def _take_word(self, tokens: Sequence[Token], at: int) -> None:
        word = tokens[at].text
        concepts = concepts_of(word)
        named = noun(word)
        self.words += 1
        if self.words == 1 and concepts and concepts[0] in _PEOPLE:
            self.people = True
        self.oblique = self.oblique or (
            self.words == 1 and named is None and bool(concepts) and not is_abbreviation(word)
        )
        self.office = self.office or bool(_OFFICES.intersection(concepts))
        self.school = self.school or bool(_SCHOOLS.intersection(concepts))
        form = any(concept.startswith("form") for concept in concepts)
        self.form = self.form or form
        self.complete = (
            self.complete or named is not None or (is_abbreviation(word) and bool(concepts) and not form)
        )
        self.person = self.person or (self.only_person and is_person(tokens, at))
        if concepts or named or not word[0].isupper():
            self.only_person = False
        if adjective(word) not in ("singular", "plural") or named:
            self.only_adjectives = False


def split(text: str) -> list[Piece]:
    """Return the names of a clean cell in order."""
    tokens = tokens_of(text)
    phrases = _together(text)
    pieces: list[Piece] = []
    bullets = bool(tokens) and tokens[0].kind == "dash"
    name = _Name(0, "", look(tokens, 0) if tokens else None)
    at = 0
    while at < len(tokens):
        step, bond = _boundary(tokens, at, name, phrases, bullets=bullets)
        if step:
            _close(text, name, tokens[at].start, pieces)
            at += step - 1 if bond is None else step
            start = tokens[at].start if at < len(tokens) else len(text)
            name = _Name(start, bond or "", look(tokens, at))
        if at < len(tokens) and not (step and bond is not None and _is_separator(tokens[at])):
            name.take(tokens, at)
            at += 1
    _close(text, name, len(text), pieces)
    return pieces


def _is_separator(token: Token) -> bool:
    return token.kind == "newline" or token.text in (",", ";")


def _together(text: str) -> dict[int, int]:
    """Return where each phrase like «совместно с» starts and ends."""
    low = text.lower()
    return {
        found.start(): found.end()
        for phrase in lexicon().words.together
        if phrase in low
        for found in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", low)
    }


def _close(text: str, name: _Name, end: int, pieces: list[Piece]) -> None:
    written = " ".join(text[name.start : end].split()).strip(" ,;:/+-–—−")
    if not any(letter.isalnum() for letter in written):
        return
    part = name.part or ("adjective" if name.words and name.only_adjectives else "")
    pieces.append(Piece(written, name.bond, part))  # type: ignore[arg-type]


def _boundary(
    tokens: Sequence[Token], at: int, name: _Name, phrases: dict[int, int], *, bullets: bool
) -> tuple[int, Bond | None]:
    """Return how many tokens part the name before from the one that begins after them; 0 where none begins.

    The bond is None where nothing stands between the two (a capital letter): then the step is 1 and no token is passed over.
    """
    token = tokens[at]
    if name.last is None:
        return 0, None
    if token.start in phrases:
        step = 1
        while at + step < len(tokens) and tokens[at + step].start < phrases[token.start]:
            step += 1
        return step, ""
    if token.text == ";":
        return 1, "comma"
    if token.text in (",", "/"):
        following = at + 2 if at + 1 < len(tokens) and tokens[at + 1].kind == "newline" else at + 1
        return (following - at, "comma") if _after_comma(tokens, following, name, token.text) else (0, None)
    if token.kind == "newline":
        if bullets and at + 1 < len(tokens) and tokens[at + 1].kind == "dash":
            return 2, ""
        return (1, "") if _after_break(tokens, at + 1, name) else (0, None)
    if (
        token.text == "."
        and name.last.kind in ("word", "number", "quoted")
        and _after_stop(tokens, at + 1, name)
    ):
        return 1, ""
    if token.kind == "word" and plain(token.text) in ("и", "или", "либо"):
        return (1, "and") if _after_and(tokens, at + 1, name) else (0, None)
    if token.kind == "word" and token.text[0].isupper() and _is_capital_beginning(tokens, at, name):
        return 1, None
    return 0, None


def _after_comma(tokens: Sequence[Token], at: int, name: _Name, mark: str) -> bool:
    found = look(tokens, at)
    if name.person and name.only_person and found not in ("person", "number"):
        return any(is_person(tokens, here) for here in _reach(tokens, at))
    if found == "number":
        if (
            name.last is not None
            and name.last.kind == "number"
            and not (name.school and _only_number(tokens, at))
        ):
            return False
        return mark == "," or name.numbered
    if found == "oblique":
        return (
            name.oblique or not name.complete or not (name.office or name.people) or _has_office(tokens, at)
        )
    if found == "abbreviation":
        return not name.office or mark == "/"
    return found not in ("tail", "topic", "place", "dash", "bracketed", "end")


def _after_and(tokens: Sequence[Token], at: int, name: _Name) -> bool:
    found = look(tokens, at)
    if found in ("name", "either", "person"):
        return True
    if found == "number":
        return name.numbered and _only_number(tokens, at)
    if found == "quoted":
        return name.quoted
    return name.oblique and found == "oblique" and not name.office and _has_office(tokens, at)


def _after_break(tokens: Sequence[Token], at: int, name: _Name) -> bool:
    found = look(tokens, at)
    if not name.complete and not name.person:
        return False
    if found == "name":
        return not (
            name.people and not name.office and not name.school and is_abbreviation(tokens[at].text)
        ) and not (name.only_person and name.person)
    if found == "either":
        return tokens[at].text[0].isupper() or not name.people
    if found == "person":
        return name.person
    if found == "number":
        return name.numbered and _only_number(tokens, at)
    return found == "adjective" and tokens[at].text[0].isupper()


def _after_stop(tokens: Sequence[Token], at: int, name: _Name) -> bool:
    """A full stop parts two names where it ends a whole word and a capital letter follows."""
    last = name.last
    if at >= len(tokens) or last is None or not name.complete or not tokens[at].text[0].isupper():
        return False
    if last.kind == "word" and (len(last.text) < 4 or plain(last.text) in lexicon().abbreviated):
        return False
    return look(tokens, at) in ("name", "either")


def _is_capital_beginning(tokens: Sequence[Token], at: int, name: _Name) -> bool:
    """A capital letter begins a new name after a complete office, unless it may be its complement («Директор Школы № 6»)."""
    last = name.last
    if not name.complete or last is None or last.kind in ("dash", "mark", "initials", "other", "sign"):
        return False
    word = tokens[at].text
    if is_abbreviation(word):
        concepts = concepts_of(word)
        form = any(concept.startswith("form") for concept in concepts)
        return form and name.form and (name.numbered or name.quoted)
    found = look(tokens, at)
    if found == "either":
        return not (name.people and not name.school and not name.office) and last.kind != "newline"
    return found == "name"


def _only_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing but a number (and a place) stands here: «№ 7», «9 г. Саянска»."""
    for token in tokens[at : at + 3]:
        if token.kind == "sign":
            continue
        if token.kind == "number":
            at = tokens.index(token, at) + 1
            return at >= len(tokens) or tokens[at].kind != "word" or _ends_list(tokens[at].text)
        return False
    return False


def _ends_list(word: str) -> bool:
    low = plain(word)
    return (
        low in lexicon().places
        or low in ("и", "или", "района", "города", "округа", "имени", "им")
        or word[0].isupper()
    )


def _has_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words up to the next separator name somebody."""
    return any(
        noun(tokens[here].text)
        or set(concepts_of(tokens[here].text)) - {"municipal", "regional", "town", "region", "education"}
        for here in _reach(tokens, at)
        if tokens[here].kind == "word"
    )


def _reach(tokens: Sequence[Token], at: int, most: int = 8) -> range:
    """Return the places up to the next comma, semicolon or line break, at most eight."""
    end = at
    while (
        end < min(len(tokens), at + most)
        and tokens[end].kind != "newline"
        and tokens[end].text not in (",", ";")
    ):
        end += 1
    return range(at, end)
