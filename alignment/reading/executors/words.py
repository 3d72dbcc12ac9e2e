"""The words of executors' names: what each means, and which may begin a name (data of reading/words).

A word is looked up whole, then by its longest known beginning, then, where it is an abbreviation, by its ending: a dictionary
look-up for each length. pymorphy3, natasha and yargy were tried for this: they find no abbreviations (МОУО, ЦНППМ, ЗДУВР), take
«школы» for whichever case comes first, and cost more time to import than a whole check takes.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from alignment.data import load_words
from alignment.reading.executors.shapes import Kinds, Role, Words
from alignment.reading.scans import one_slip, unscanned

_FOLDER = Path(__file__).parent.parent / "words"
_SHORTEST_SPOILT = 6  # letters of a beginning that is recognised with one letter misread
LONGEST = 40  # letters of a word that is looked up; what is longer is no word


class Matcher:
    """Words with `*` for any ending (or any beginning of an abbreviation) and what each stands for."""

    def __init__(self, words: dict[str, str]) -> None:
        """Take the meanings and the words of each, parted by spaces."""
        self._whole: dict[str, tuple[str, ...]] = {}
        self._beginnings: dict[str, tuple[str, ...]] = {}
        self._endings: dict[str, tuple[str, ...]] = {}
        for meaning, listed in words.items():
            for word in listed.split():
                table, key = self._whole, word
                if word.endswith("*"):
                    table, key = self._beginnings, word[:-1]
                elif word.startswith("*"):
                    table, key = self._endings, word[1:]
                table[key] = (*table.get(key, ()), meaning)

    def find_long(self, word: str) -> tuple[str, ...]:
        """Return what a lower-case word stands for by a long beginning; () where it has none."""
        for end in range(len(word), _SHORTEST_SPOILT - 1, -1):
            if found := self._beginnings.get(word[:end]):
                return found
        return ()

    def begins(self, word: str, longer: int) -> bool:
        """Whether a lower-case word is known as a whole, or by a beginning of more than `longer` letters."""
        if len(word) > LONGEST:
            return False
        return word in self._whole or any(
            word[:end] in self._beginnings for end in range(len(word), longer, -1)
        )

    def find(self, word: str, *, abbreviation: bool) -> tuple[str, ...]:
        """Return what a lower-case word stands for; () where it is unknown."""
        if len(word) > LONGEST:
            return ()
        if found := self._whole.get(word):
            return found
        shortest = 1 if abbreviation else 2
        for end in range(len(word), shortest, -1):
            if found := self._beginnings.get(word[:end]):
                return found
        if abbreviation:
            for start in range(1, len(word) - 1):
                if found := self._endings.get(word[start:]):
                    return found
        return ()


class Lexicon(NamedTuple):
    """The word lists, made ready for look-ups."""

    words: Words
    concepts: Matcher
    topics: Matcher
    tails: Matcher
    groups: dict[str, frozenset[str]]
    forms: dict[str, tuple[str, str]]
    singular: dict[str, str]
    leads: frozenset[str]
    places: frozenset[str]
    not_beginning: frozenset[str]
    abbreviated: frozenset[str]
    generic: frozenset[str]
    labels: frozenset[str]
    misspelt: tuple[str, ...]
    served: tuple[str, ...]
    kinds: Kinds


@cache
def roles() -> dict[str, Role]:
    """Return every role by its id, from the top level down."""
    return load_words(_FOLDER / "roles.yaml", dict[str, Role])


@cache
def lexicon() -> Lexicon:
    """Return the word lists, read once in a process."""
    words = load_words(_FOLDER / "executors.yaml", Words)
    forms = {
        f"{founder}{tail}".lower(): (form, kind)
        for kind, tails in words.tails.items()
        for tail in tails.split()
        for form, founders in words.founders.items()
        for founder in (founders.split() or [""])
    }
    return Lexicon(
        words=words,
        concepts=Matcher(words.concepts),
        topics=Matcher({"topic": words.topics}),
        tails=Matcher({"tail": words.tails_of_names}),
        groups={name: frozenset(members.split()) for name, members in words.groups.items()},
        forms=forms,
        singular={plural: one for one, plural in words.nouns.items()},
        leads=frozenset(words.leads.split()),
        places=frozenset(words.places.split()),
        not_beginning=frozenset(words.not_beginning.split()),
        abbreviated=frozenset(words.abbreviated.split()),
        generic=frozenset(words.generic.split()),
        labels=frozenset(words.labels.split()),
        misspelt=tuple(words.misspelt.split()),
        served=tuple(words.served.split()),
        kinds=words.kinds,
    )


def plain(word: str) -> str:
    """Return a word in lower case with е for ё."""
    return word.lower().replace("ё", "е")


def is_abbreviation(word: str) -> bool:
    """Whether a word is written as an abbreviation: a capital after its first letter."""
    return any(letter.isupper() for letter in word[1:])


@lru_cache(maxsize=8192)
def concepts_of(word: str) -> tuple[str, ...]:
    """Return the concepts of a word as it is written; of each part where a word with hyphens is unknown as a whole."""
    low, abbreviation, known = plain(word), is_abbreviation(word), lexicon()
    short = len(low) == 2 and not abbreviation and low not in known.places | known.abbreviated
    if len(low) < 2 or short:
        return ("town",) if low in ("г", "г.") else ()
    if abbreviation and (form := known.forms.get(low)) and low not in known.words.own_meaning:
        return form
    found = known.concepts.find(low, abbreviation=abbreviation)
    if not found and "-" in word:
        return tuple(concept for part in word.split("-") if part for concept in concepts_of(part))
    if not found and not abbreviation and len(low) >= 4:
        found = known.forms.get(low, ()) or _misread(low) or _misspelt(low)
    return found


@lru_cache(maxsize=1024)
def is_executor_word(before: str, after: str) -> bool:
    """Whether two halves make a known word that neither part of is one: «Управ» and «ление», not «школа» and «сад»."""
    known, first, rest = lexicon(), plain(before), plain(after)
    whole = first + rest
    named = whole in known.words.nouns or whole in known.singular or known.concepts.begins(whole, len(first))
    return (
        named
        and not (
            known.concepts.find(first, abbreviation=False) and known.concepts.find(rest, abbreviation=False)
        )
        and rest not in known.words.nouns
        and rest not in known.singular
    )


def _misread(low: str) -> tuple[str, ...]:
    """Return the concepts of a long word of which a scan has misread one letter («методнческая», «шкопы»)."""
    concepts = lexicon().concepts
    if meant := unscanned(low, concepts.find_long, shortest=_SHORTEST_SPOILT):
        return concepts.find_long(meant)
    meant = _misread_noun(low)
    return concepts.find(meant, abbreviation=False) if meant else ()


def _misspelt(low: str) -> tuple[str, ...]:
    """Return the concepts of a long word with a letter left out, put in or swapped («мунициальный», «коордиантор»)."""
    known = lexicon()
    for whole in known.misspelt:
        longest = len(whole) + 1
        if len(low) >= longest - 2 and any(
            one_slip(low[:end], whole) for end in range(longest - 2, longest + 1)
        ):
            return known.concepts.find(whole, abbreviation=False)
    return ()


def _misread_noun(low: str) -> str | None:
    known = lexicon()
    return unscanned(low, lambda word: known.singular.get(word) or known.words.nouns.get(word), shortest=5)


@lru_cache(maxsize=4096)
def noun(word: str) -> tuple[str, bool] | None:
    """Return the singular of a nominative noun that may begin a name, and whether the form may be a genitive too.

    Of a word with hyphens the first part counts («школы-участницы»), or the second («психолого-...» aside). None for other words.
    """
    known, low = lexicon(), plain(word)
    if low in known.not_beginning:
        return None
    if low in known.words.nouns:
        return low, low[-1] in "оеь" and low.endswith("ие")
    if low in known.singular:
        one = known.singular[low]
        return one, not low.endswith("ся") and (low[-1] in "ая" or one[-1] in "аяое")
    first, hyphen, rest = low.partition("-")
    if hyphen and first and rest:
        return noun(first) or (
            noun(rest) if first.endswith("о") or first in known.words.first_parts else None
        )
    meant = (
        None if is_abbreviation(word) or known.concepts.find(low, abbreviation=False) else _misread_noun(low)
    )
    return noun(meant) if meant else None


def adjective(word: str) -> str | None:
    """Return "singular" or "plural" for a word that looks like a nominative adjective, "oblique" for its other cases, else None."""
    low = plain(word)
    if len(low) < 5 or is_abbreviation(word):
        return None
    ending = low[-2:]
    if ending in ("ый", "ая", "яя", "ое") or (
        ending == "ий" and low[-3] in "кгхншщчж" and low[-4:] not in ("ений", "аний")
    ):
        return "singular"
    if ending == "ые" or (ending == "ие" and not low.endswith(("ание", "ение", "тие", "сие", "вие"))):
        return "plural"
    if low in lexicon().words.singular_adjectives:
        return "singular"
    if ending in ("ых", "их", "ую", "юю", "ой") or low[-3:] in ("ого", "его", "ому", "ему", "ыми", "ими"):
        return "oblique"
    return "oblique" if ending == "ей" and low[-3] in "жшчщн" else None
