"""Where one executor ends and the next begins.

Separators: «,» «;» «/» line break, «и» between two executors, «совместно с», a capital letter after a complete office. Each is one
only where what stands before is a name and what follows may begin one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from alignment.reading.executors.looks import is_person, look
from alignment.reading.executors.name import Bond, Name
from alignment.reading.executors.tokens import Token
from alignment.reading.executors.words import adjective, concepts_of, is_abbreviation, lexicon, noun, plain

Boundary = tuple[int, Bond]
_TOPIC_LETTERS = 3  # of an unknown abbreviation that may be what an office deals with («по УВР, ДМ»)


def boundary(
    tokens: Sequence[Token], at: int, name: Name, phrases: Mapping[int, int], *, bullets: bool
) -> Boundary | None:
    """Return how many tokens part the name before from the next, and by which bond; None where the name goes on.

    `phrases` has the number of tokens of each «совместно с» by its start; `bullets` says that the lines begin with dashes.
    """
    token = tokens[at]
    if name.last is None:
        return None
    if token.start in phrases:
        return phrases[token.start], ""
    if token.kind == "mark":
        return _at_mark(tokens, at, name, phrases)
    if token.kind == "newline":
        return _at_break(tokens, at, name, bullets=bullets)
    if token.kind == "word":
        return _at_word(tokens, at, name)
    return None


def _at_mark(tokens: Sequence[Token], at: int, name: Name, phrases: Mapping[int, int]) -> Boundary | None:
    mark = tokens[at].text
    if mark == ";":
        return 1, "comma"
    if mark == ".":
        return (1, "") if _after_stop(tokens, at + 1, name) else None
    if mark == "+":
        return (1, "comma") if look(tokens, at + 1) in ("name", "either") else None
    if mark not in (",", "/"):
        return None
    following = at + 2 if at + 1 < len(tokens) and tokens[at + 1].kind == "newline" else at + 1
    if following < len(tokens) and tokens[following].start in phrases:
        return following - at + phrases[tokens[following].start], "comma"
    return (following - at, "comma") if _after_comma(tokens, following, name, mark) else None


def _at_break(tokens: Sequence[Token], at: int, name: Name, *, bullets: bool) -> Boundary | None:
    if bullets and at + 1 < len(tokens) and tokens[at + 1].kind == "dash":
        return 2, ""
    return (1, "") if _after_break(tokens, at + 1, name) else None


def _at_word(tokens: Sequence[Token], at: int, name: Name) -> Boundary | None:
    word = tokens[at].text
    if plain(word) in ("и", "или", "либо"):
        return (1, "and") if _after_and(tokens, at + 1, name) else None
    return (0, "") if word[0].isupper() and _is_capital_beginning(tokens, at, name) else None


def _after_comma(tokens: Sequence[Token], at: int, name: Name, mark: str) -> bool:
    found = look(tokens, at)
    if name.person and name.only_person and found not in ("person", "number"):
        return not _is_post(tokens, at)
    if found == "number":
        return _is_listed_number(tokens, at, name) and (mark == "," or name.numbered)
    if found == "oblique":
        return _is_own(tokens, at, name)
    if found == "abbreviation":
        return not name.office or name.quoted or mark == "/" or len(tokens[at].text) > _TOPIC_LETTERS
    return found not in ("tail", "topic", "place", "dash", "bracketed", "end")


def _is_post(tokens: Sequence[Token], at: int) -> bool:
    """Whether the post of the person before stands here: «Петрова Н.А., методист», but neither another person's nor of many."""
    reach = _reach(tokens, at)
    if any(is_person(tokens, here) for here in reach):
        return False
    first = next((tokens[here].text for here in reach if noun(tokens[here].text)), "")
    return plain(first).partition("-")[0] not in lexicon().singular


def _is_listed_number(tokens: Sequence[Token], at: int, name: Name) -> bool:
    """Tell «СОШ № 6, 7» from «учителя 9, 11 классов»."""
    after_number = name.last is not None and name.last.kind == "number"
    return not after_number or (name.school and _only_number(tokens, at))


def _is_own(tokens: Sequence[Token], at: int, name: Name) -> bool:
    """Whether an oblique word begins a name, rather than goes on with «директора школ, гимназий»."""
    if name.people and name.school and _is_school(tokens[at].text):
        return False
    return name.oblique or not name.complete or not (name.office or name.people) or _has_office(tokens, at)


def _after_and(tokens: Sequence[Token], at: int, name: Name) -> bool:
    found = look(tokens, at)
    if found == "number":
        return name.numbered and _only_number(tokens, at)
    if found == "quoted":
        return name.quoted
    if found == "oblique":
        return name.oblique and not name.office and _has_office(tokens, at)
    return found in ("name", "either", "person")


def _after_break(tokens: Sequence[Token], at: int, name: Name) -> bool:
    if (not name.complete and not name.person) or (
        name.last is not None and name.last.kind in ("dash", "sign")
    ):
        return False
    found = look(tokens, at)
    whole = name.school or (name.office and name.words > 1)
    if found == "name":
        owned = name.people and not whole and is_abbreviation(tokens[at].text)
        return not owned and not (name.only_person and name.person)
    if found == "either":
        own = (
            tokens[at].text[0].isupper()
            or not name.people
            or (_is_staff(tokens[at].text) and not _has_staff(name, whole))
        )
        word = tokens[at].text
        return own and (not _may_own(word) or (_is_nominative(word) and _owns_itself(name)))
    if found == "number":
        return name.numbered and _only_number(tokens, at)
    return (found == "person" and name.person) or (found == "adjective" and tokens[at].text[0].isupper())


def _is_staff(word: str) -> bool:
    return not lexicon().kinds.people.isdisjoint(concepts_of(word)[:1])


def _has_staff(name: Name, whole: bool) -> bool:
    """Whether the people named are somebody's («заместители директора»), whom no word has named yet."""
    return not whole and name.last is not None and plain(name.last.text).startswith(lexicon().served)


def _after_stop(tokens: Sequence[Token], at: int, name: Name) -> bool:
    """Part two names at a full stop that ends a whole word before a capital letter."""
    last = name.last
    if last is None or last.kind not in ("word", "number", "quoted"):
        return False
    if at >= len(tokens) or not name.complete or not tokens[at].text[0].isupper():
        return False
    if last.kind == "word" and (len(last.text) < 4 or plain(last.text) in lexicon().abbreviated):
        return False
    return look(tokens, at) in ("name", "either")


def _is_capital_beginning(tokens: Sequence[Token], at: int, name: Name) -> bool:
    """Begin a new name at a capital letter after a complete office, unless it may be its complement («Директор Школы № 6»)."""
    last = name.last
    if not name.complete or last is None or last.kind in ("dash", "mark", "initials", "other", "sign"):
        return False
    word = tokens[at].text
    if is_abbreviation(word):
        form = any(concept.startswith("form") for concept in concepts_of(word))
        again = "school" in concepts_of(word) and name.school and last.kind == "number"  # «СОШ № 1 СОШ № 2»
        named = name.form and (name.numbered or name.quoted or _ends_in_school(last))
        named = named or (name.form and _closes_organisation(name, last))  # «МКУ ИМЦ МОУ СОШ № 6»
        return again or (form and (_is_whole(name) or named))
    found = look(tokens, at)
    if found != "either":
        return found == "name"
    if _is_next_organisation(word, name):
        return True
    owned = name.people and not name.school and not name.office and (name.words == 1 or _is_school(word))
    return not owned and not _may_own(word)


def _is_next_organisation(word: str, name: Name) -> bool:
    """Whether a capital nominative begins another organisation: «МБУ «ИМЦ» Управление образования», not «Управления»."""
    return _is_nominative(word) and name.last is not None and _closes_organisation(name, name.last)


def _is_nominative(word: str) -> bool:
    return word[0].isupper() and plain(word) in lexicon().words.nouns


def _owns_itself(name: Name) -> bool:
    """Whether a new line after a name can't be what it belongs to: neither staff's office nor an administration's department."""
    if name.last is not None and _closes_organisation(name, name.last):
        return True
    return not name.people and name.concepts.isdisjoint(lexicon().kinds.authorities)


def _closes_organisation(name: Name, last: Token) -> bool:
    """Whether an organisation is named whole: «МБУ «ИМЦ»», «МБУ ИМЦ», «СОШ № 6 г. Города»; after «МБУ» alone its name follows."""
    if name.school and (name.numbered or (name.form and name.quoted)):
        return True
    if last.kind == "quoted":
        return name.form
    known = concepts_of(last.text) if last.kind == "word" and is_abbreviation(last.text) else ()
    return not lexicon().kinds.named_by_abbreviation.isdisjoint(known) and not any(
        one.startswith("form") for one in known
    )


def _ends_in_school(last: Token) -> bool:
    """Whether the kind of a school closes its name: «МБОУ Лесная СОШ»."""
    return last.kind == "word" and is_abbreviation(last.text) and "school" in concepts_of(last.text)


def _is_whole(name: Name) -> bool:
    """Whether an office needs no organisation after it, as «директор» does: a coordinator of a level, a ministry, an authority."""
    if "coordinator" in name.concepts:
        return not name.concepts.isdisjoint(("federal", "regional", "municipal"))
    education = "education" in name.concepts and "methodical" not in name.concepts and not name.people
    return education and not name.concepts.isdisjoint(("ministry", "authority", "department"))


def _is_school(word: str) -> bool:
    return adjective(word) is None and not lexicon().kinds.schools.isdisjoint(concepts_of(word))


def _may_own(word: str) -> bool:
    """Whether a form that may be a genitive names an office, which other offices belong to («Управление образования Администрации»)."""
    return not lexicon().kinds.offices.isdisjoint(concepts_of(word))


def _only_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing but a number (and a place) stands here: «№ 7», «9 г. Саянска»."""
    if tokens[at].kind == "sign":
        at += 1
    if at >= len(tokens) or tokens[at].kind != "number":
        return False
    return at + 1 >= len(tokens) or tokens[at + 1].kind != "word" or _ends_list(tokens[at + 1].text)


def _ends_list(word: str) -> bool:
    low = plain(word)
    return low in lexicon().places or low in lexicon().words.after_number or word[0].isupper()


def _has_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words up to the next separator name somebody."""
    words = lexicon().words
    return any(
        concept in words.readings or concept in words.staff
        for here in _reach(tokens, at)
        if tokens[here].kind == "word"
        for concept in concepts_of(tokens[here].text)
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
