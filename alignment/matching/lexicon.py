"""The lexicon of matching: words that mean the same, words close in meaning, words that weigh nothing, kinds of undertakings.

The words stand in words/lexicon/*.yaml by theme, which a coordinator can extend. Forms are compared by their stems, so one form
of a word is enough, and the verb of an action is found by its noun («проверяем» by «проверка»). A phrase that means the same as
another is replaced by one token («=3»), whichever way it is written; the whole phrase or nothing is close to another word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from alignment.matching.own_words import own_words
from alignment.matching.roots import root, stem
from alignment.memory import remembered
from alignment.model import Model

CLOSE = 0.6  # likeness of two words of which a clerk takes either
NEAR = 0.3  # likeness of two words that are close in meaning
_FOLDER = Path(__file__).parent / "words" / "lexicon"
_CODE = ("matching/words", "matching/lexicon.py", "matching/roots.py")
_WORD = re.compile(r"[а-яa-z0-9]+")
_COMMA = ", "
_LETTERS = 3  # shorter words of a phrase are prepositions and don't count
_AROUND = 4  # words on either side of the first word of a phrase among which the second may stand
_GAP = 1  # words that may stand between the words of a phrase


Places = dict[str, tuple[int, ...]]


class _File(Model, frozen=True):
    """One file; a row is a list of words and phrases with commas between them."""

    weightless: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    close: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    initialisms: str = ""


class Lexicon(Model, frozen=True):
    """What the words mean to matching.

    `same` maps a phrase (stems joined by spaces) to its common token, `openings` maps their first stems to the most words that such a phrase has, `rooted` maps
    a root to the common token of its words; `kinds` a token to the kind of undertaking that it names. `rows` are the rows of words
    close in meaning, by their roots (a phrase is roots joined by spaces), with commas between them, the first `closest` of them the closer ones; `standing`
    tells in which rows a root stands, `phrases` in which ones a phrase, by its first and second root. `themes` and `themed` tell the same of the
    rows of themes, for a root and for a phrase. `inside` are the roots of the words that phrases are made of.
    """

    weightless: frozenset[str]
    same: dict[str, str]
    openings: dict[str, int]
    rooted: dict[str, str]
    kinds: dict[str, int]
    initialisms: frozenset[str]
    rows: tuple[str, ...]
    closest: int
    standing: dict[str, tuple[int, ...]]
    phrases: dict[str, dict[str, Places]]
    themes: Places
    themed: dict[str, dict[str, Places]]
    inside: frozenset[str]

    def folded(self, found: list[str]) -> list[str]:
        """Replace every phrase that means the same as another by its common token, the longest phrases first."""
        tokens: list[str] = []
        start, same, openings, rooted = 0, self.same, self.openings, self.rooted
        while start < len(found):
            first = found[start]
            size = self._phrase_at(found, start) if first in openings else 1
            if size > 1:
                tokens.append(same[" ".join(found[start : start + size])])
            else:
                tokens.append(same.get(first) or rooted.get(root(first), first))
            start += size
        return tokens

    def _phrase_at(self, found: list[str], start: int) -> int:
        """Return of how many words the longest phrase is that begins at a place; 1 where none does."""
        for size in range(min(self.openings[found[start]], len(found) - start), 1, -1):
            if " ".join(found[start : start + size]) in self.same:
                return size
        return 1

    def knows(self, stemmed: str) -> bool:
        """Return whether a word stands in the lexicon, by itself or in a phrase."""
        shared = root(stemmed)
        return (
            stemmed in self.same
            or stemmed in self.weightless
            or shared in self.standing
            or shared in self.inside
        )

    def phrases_in(self, roots: Sequence[str]) -> dict[str, tuple[int, ...]]:
        """Return the phrases of the rows that a text has, in any order of words, and the places of their words in it."""
        return {phrase: places for _, phrase, places in _phrases_in(self.phrases, roots)}

    def themes_in(self, roots: Sequence[str]) -> frozenset[int]:
        """Return the themes that a text names, by a word or a phrase."""
        named = [self.themes[root] for root in roots if root in self.themes]
        told = [rows for rows, _, _ in _phrases_in(self.themed, roots)]
        return frozenset[int]().union(*named, *told)

    def close_to(self, member: str) -> dict[str, float]:
        """Return the roots and phrases close in meaning to a root or a phrase, with their likeness."""
        near: dict[str, float] = {}
        first, _, more = member.partition(" ")
        rows = self.phrases[first][more.partition(" ")[0]][member] if more else self.standing.get(member, ())
        for row in rows:
            grade = CLOSE if row < self.closest else NEAR
            for other in self.rows[row].split(_COMMA):
                if grade > near.get(other, 0.0):
                    near[other] = grade
        near.pop(member, None)
        return near


def _phrases_in(
    phrases: dict[str, dict[str, Places]], roots: Sequence[str]
) -> Iterator[tuple[tuple[int, ...], str, tuple[int, ...]]]:
    """Go through the phrases that a text has: the rows in which each stands, the phrase, the places of its words in the text."""
    for start, first in enumerate(roots):
        if first in phrases:
            seconds = phrases[first]
            for second in dict.fromkeys(roots[max(0, start - _AROUND) : start + _AROUND + 1]):
                for phrase, rows in seconds.get(second, {}).items():
                    if places := _places_of(phrase.split(), roots, start):
                        yield rows, phrase, places


def _places_of(parts: list[str], roots: Sequence[str], start: int) -> tuple[int, ...]:
    """Return where the words of a phrase stand around its first word; nothing where one of them doesn't."""
    low, high = max(0, start - len(parts) + 1 - _GAP), min(start + len(parts) + _GAP, len(roots))
    places = tuple([at for at in range(low, high) if roots[at] in parts])
    return places if len({roots[at] for at in places}) == len(parts) else ()


def stems(text: str) -> list[str]:
    """Return the stems of a plain lower-case text, in order."""
    return [stem(word) for word in _WORD.findall(text)]


def lexicon() -> Lexicon:
    """Return the lexicon that comes with the package, extended by the words of one's own."""
    return _extended(own_words())


@cache
def _extended(own: bytes) -> Lexicon:
    return remembered(own, Lexicon, _read, kind="lexicon", code=_CODE)


def _read(own: bytes) -> Lexicon:
    return built(b"\n---\n".join([*(path.read_bytes() for path in sorted(_FOLDER.glob("*.yaml"))), own]))


def built(source: bytes) -> Lexicon:
    """Return the lexicon that YAML files, one document each, make together.

    Raises msgspec.ValidationError where one isn't of the shape that the lexicon wants.
    """
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = source.decode().lower().replace("ё", "е")
    files = [msgspec.convert(part, type=_File) for part in yaml.load_all(text, Loader=loader) if part]
    same: dict[str, str] = {}
    for number, row in enumerate(row for file in files for row in file.same):
        members = [" ".join(stems(phrase)) for phrase in row.split(_COMMA)]
        known = dict.fromkeys(same[member] for member in members if member in same)
        token = next(iter(known), f"={number}")
        if len(known) > 1:  # a row of one's own may join rows that were apart
            same.update({phrase: token for phrase, other in same.items() if other in known})
        same.update(dict.fromkeys(members, token))
    empty: Lexicon = Lexicon(
        weightless=frozenset(), same=same, openings=_openings(same),
        rooted=_rooted(same), kinds={}, initialisms=frozenset(), rows=(), closest=0, standing={}, phrases={}, themes={}, themed={},
        inside=frozenset(),
    )  # fmt: skip

    def tokens(row: str) -> list[str]:
        return [token for phrase in row.split(_COMMA) for token in empty.folded(stems(phrase))]

    closer = [_row(empty, row) for file in files for row in file.close]
    rows = (*closer, *(_row(empty, row) for file in files for row in file.near))
    standing, phrases = _places(rows)
    themes, themed = _places([_row(empty, row) for file in files for row in file.themes])
    return msgspec.structs.replace(
        empty,
        weightless=frozenset(token for file in files for row in file.weightless for token in tokens(row)),
        kinds={token: at for at, row in enumerate(row for file in files for row in file.kinds) for token in tokens(row)},
        initialisms=frozenset(name for file in files for name in file.initialisms.split(_COMMA) if name),
        rooted=empty.rooted, rows=rows, closest=len(closer), standing=standing, phrases=phrases,
        themes=themes, themed=themed,
        inside=frozenset(root(part) for phrase in same if " " in phrase for part in phrase.split())
        | frozenset(part for row in rows for member in row.split(_COMMA) if " " in member for part in member.split()),
    )  # fmt: skip


def _openings(same: Iterable[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for phrase in same:
        first, *more = phrase.split()
        if more:
            longest[first] = max(longest.get(first, 0), 1 + len(more))
    return longest


def _rooted(same: dict[str, str]) -> dict[str, str]:
    """Return the common token of each root; a root that words of different meaning share has none."""
    found: dict[str, set[str]] = {}
    for word, token in same.items():
        if " " not in word:
            found.setdefault(root(word), set()).add(token)
    return {shared: next(iter(tokens)) for shared, tokens in found.items() if len(tokens) == 1}


def _row(known: Lexicon, row: str) -> str:
    """Return the roots of the words and phrases of a row, each once, without the prepositions inside phrases.

    Where nothing but one word is left of a phrase («на месте», «друг у друга»), that word alone would say too much.
    """
    members = []
    for phrase in row.split(_COMMA):
        words = _WORD.findall(phrase)
        short = {stem(word) for word in words if len(word) < _LETTERS}
        roots = [root(token) for token in known.folded(stems(phrase)) if token not in short]
        once = list(dict.fromkeys(roots))
        if len(once) > 1 or len(words) == 1 or (once and once[0][0] == "="):
            members.append(" ".join(once or roots))
    return _COMMA.join(dict.fromkeys(members))


def _places(rows: Sequence[str]) -> tuple[Places, dict[str, dict[str, Places]]]:
    """Return in which rows each word stands, and each phrase by its first and second word."""
    standing: Places = {}
    phrases: dict[str, dict[str, Places]] = {}
    for at, row in enumerate(rows):
        for member in filter(None, row.split(_COMMA)):
            first, *more = member.split()
            places = phrases.setdefault(first, {}).setdefault(more[0], {}) if more else standing
            places[member] = (*places.get(member, ()), at)
    return standing, phrases
