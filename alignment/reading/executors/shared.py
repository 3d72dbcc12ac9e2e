"""Heads that several names share: «Региональный и муниципальный координаторы», «МОУ СОШ № 6, 7, 9», «директора и кураторы школ»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alignment.reading.executors.split import Piece
from alignment.reading.executors.words import adjective, concepts_of, is_abbreviation, lexicon, noun, plain

_HEAD_OF_NUMBER = re.compile(r"^(.*?)(№+\s*|\s)(\d+(?:[-–]\d+)?[а-яА-Я]?)(?![^\W\d_])(.*)$", re.DOTALL)
_HEAD_OF_QUOTE = re.compile(r"^([^«\"„]*)[«\"„]")
_QUOTED_NUMBERS = re.compile(r"([^«\"№]*[«\"])([^«\"№]*)№+\s*(\d+(?:(?:,| и)\s*№?\s*\d+)+)([»\"])")


def restore(pieces: Sequence[Piece]) -> list[str]:
    """Return the names whole."""
    texts = [piece.text for piece in pieces]
    _share_adjectives(pieces, texts)
    _share_numbers(pieces, texts)
    _share_quotes(pieces, texts)
    _share_complements(pieces, texts)
    return [name for text in texts for name in _numbers_in_quotes(text)]


def _share_adjectives(pieces: Sequence[Piece], texts: list[str]) -> None:
    """«Федеральный, региональный и муниципальный координаторы проекта» are three coordinators."""
    shared: list[str] = []
    for at in range(len(pieces) - 1, -1, -1):
        words = texts[at].split(" ")
        if pieces[at].part != "adjective":
            follows = at > 0 and pieces[at - 1].part == "adjective"
            shared = words[1:] if follows and adjective(words[0]) in ("singular", "plural") else []
            if shared and adjective(words[0]) == "singular" and (rest := _in_number(shared, "singular")):
                texts[at] = f"{words[0]} {rest}"
        elif shared and (rest := _in_number(shared, adjective(words[-1]))):
            texts[at] = f"{texts[at]} {rest}"


def _in_number(words: list[str], number: str | None) -> str | None:
    """Return the shared words in the singular if their adjectives are; None where they hold no noun of ours."""
    if number not in ("singular", "plural"):
        return None
    for place, word in enumerate(words):
        named = noun(word)
        if named is None and adjective(word) not in ("singular", "plural"):
            return " ".join(words) if is_abbreviation(word) and concepts_of(word) else None
        if named is not None:
            if number == "plural" or plain(word) in lexicon().words.nouns:
                return " ".join(words)
            return " ".join(
                [
                    *(singular_adjective(before, named[0]) for before in words[:place]),
                    singular(word),
                    *words[place + 1 :],
                ]
            )
    return None


def _share_numbers(pieces: Sequence[Piece], texts: list[str]) -> None:
    """«школы № 2 и № 4» are «школа № 2» and «школа № 4»; a place after the last number belongs to each."""
    at = 0
    while at < len(pieces):
        last = at
        while last + 1 < len(pieces) and pieces[last + 1].part == "number":
            last += 1
        if last > at and (found := _HEAD_OF_NUMBER.match(texts[at])):
            head = singular_phrase(found[1].strip())
            sign = " № " if "№" in found[2] or any("№" in text for text in texts[at + 1 : last + 1]) else " "
            closing = found[4][:1] if found[4][:1] in ("»", '"', "”") else ""
            numbers = [
                found[3] + found[4],
                *(text.lstrip("№ ") + closing for text in texts[at + 1 : last + 1]),
            ]
            place = numbers[-1].partition(" ")[2]
            numbers[:-1] = [f"{one} {place}" if place and " " not in one else one for one in numbers[:-1]]
            texts[at : last + 1] = [f"{head}{sign}{one}".strip() for one in numbers]
        at = last + 1


def _numbers_in_quotes(text: str) -> list[str]:
    """«МБОУ «СОШ № 5, 11»» are two schools whose numbers stand inside the quotes."""
    if "№" not in text or not (found := _QUOTED_NUMBERS.fullmatch(text)):
        return [text]
    numbers = re.findall(r"\d+", found[3])
    return [f"{found[1]}{found[2]}№ {number}{found[4]}" for number in numbers]


def _share_quotes(pieces: Sequence[Piece], texts: list[str]) -> None:
    """«МБОУ «СОШ № 1», «СОШ № 2»» are two of one legal form."""
    head = ""
    for at, text in enumerate(texts):
        if pieces[at].part == "quoted" and at > 0 and head:
            texts[at] = f"{singular_phrase(head)} {text}"
            if at == 1 or pieces[at - 1].part != "quoted":
                texts[at - 1] = texts[at - 1].replace(head, singular_phrase(head), 1)
        elif found := _HEAD_OF_QUOTE.match(text):
            head = found[1].strip()
        else:
            head = ""


def _share_complements(pieces: Sequence[Piece], texts: list[str]) -> None:
    """«директора и кураторы школ»: whose they are is said once, of both."""
    for at in range(len(texts) - 1):
        if pieces[at + 1].bond != "and" or pieces[at].part or not _is_bare_staff(texts[at]):
            continue
        words = texts[at + 1].split(" ")
        for place in range(1, len(words)):
            before = words[:place]
            if lexicon().kinds.staff_of.intersection(
                concepts_of(words[place].strip(".,"))
            ) and _is_bare_staff(" ".join(before)):
                if noun(words[place]) is None or noun(words[place])[1]:  # type: ignore[index]
                    texts[at] = f"{texts[at]} {' '.join(words[place:])}"
                break


def _is_bare_staff(text: str) -> bool:
    """Whether a name is people and no more: «директора», «классные руководители»."""
    words = text.split(" ")
    if noun(words[-1]) is None or not lexicon().kinds.staff.intersection(concepts_of(words[-1])):
        return False
    return all(
        adjective(word) and not {"municipal", "regional", "federal"}.intersection(concepts_of(word))
        for word in words[:-1]
    )


def singular_phrase(phrase: str) -> str:
    """Return the words before a list's first number in the singular: «школы» → «школа», «руководители школ» → «руководитель школы»."""
    words = phrase.split(" ")
    known = lexicon().words
    for at, word in enumerate(words):
        if plain(word) in known.genitives:
            words[at] = _like(word, known.genitives[plain(word)])
    for at, word in enumerate(words):
        named = noun(word)
        if named is not None:
            owner = at + 1 < len(words)
            if plain(word) not in known.nouns and (not owner or named[0] in known.numbered):
                words[: at + 1] = [
                    *(singular_adjective(before, named[0]) for before in words[:at]),
                    singular(word),
                ]
            break
        if adjective(word) != "plural" and not is_abbreviation(word):
            break
    return " ".join(words)


def singular(word: str) -> str:
    """Return a nominative plural in the singular, with its capitals; a word that no list has goes to pymorphy3."""
    first, hyphen, rest = word.partition("-")
    one = lexicon().singular.get(plain(first))
    if hyphen:
        return f"{singular(first)}-{singular(rest)}" if one else word
    if one is None:
        one = _by_dictionary(plain(word))
    return _like(word, one)


def _by_dictionary(word: str) -> str:
    from alignment.reading.lemmas import lemma

    return lemma(word)


def singular_adjective(word: str, of: str) -> str:
    """Return a nominative plural adjective in the singular, in the gender of the noun `of`."""
    low = plain(word)
    if not low.endswith(("ые", "ие")) or adjective(word) != "plural":
        return word
    if of.endswith(("а", "я")):
        ending = "яя" if low.endswith("ние") and not low.endswith(("нние",)) else "ая"
    elif of.endswith(("о", "е")):
        ending = "ее" if low.endswith("ние") else "ое"
    elif low in lexicon().words.adjectives:
        return _like(word, lexicon().words.adjectives[low])
    else:
        ending = "ый" if low.endswith("ые") else "ий"
    return word[:-2] + (ending.upper() if word.isupper() else ending)


def _like(pattern: str, word: str) -> str:
    """Return a word with the capitals of another."""
    if pattern.isupper() and len(pattern) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if pattern[:1].isupper() else word
