"""Likeness of wording: which part of a parent's text is found in a child's, and the other way round, weighed by rarity.

A word that stands in few rows of the parent says more than one that stands in many (inverse document frequency:
K. Spärck Jones, 1972), and a word of officialese hardly anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from alignment.matching.lexicon import lexicon
from alignment.matching.roots import root
from alignment.matching.vocabulary import Token, Vocabulary
from alignment.model import Model

WEIGHTLESS = 0.12  # what a word of officialese weighs beside its rarity
FOREIGN = 1.0  # what a word weighs that the parent doesn't have at all
ACTION = 0.25  # what a verb weighs that the parent doesn't have
_TELLING = 0.08  # weight from which a word leads from a text to an item
_NEAREST = 20  # items that a text is held against in full


class Likeness(Model, frozen=True, array_like=True):
    """`found` – the share of the item's words found in the event; `kept` – the share of the event's words found in the item; 0–1."""

    found: float
    kept: float

    @property
    def both(self) -> float:
        """Return the harmonic mean of the two shares."""
        total = self.found + self.kept
        return 2 * self.found * self.kept / total if total else 0.0


Word = tuple[float, list[tuple[float, str]]]
"""What a word of a text weighs, and the parent's words like it with their likeness, the likest first."""
NOTHING = Likeness(found=0.0, kept=0.0)


class Wording:
    """One column of the parent, against which texts of the child's are held."""

    def __init__(self, items: Sequence[str]) -> None:
        self.vocabulary = Vocabulary(items)
        self._weights = {token: self._weight(token) for token in self.vocabulary.spread}
        self.rows = [frozenset(row) for row in self.vocabulary.rows]
        self._totals = [sum([self._weights[token] for token in row]) for row in self.rows]
        self._postings: dict[str, list[int]] = {}
        for index, row in enumerate(self.rows):
            for token in row:
                if self._weights[token] >= _TELLING:
                    self._postings.setdefault(token, []).append(index)
        self._roots: dict[str, list[str]] = {}
        for token in self._weights:
            self._roots.setdefault(root(token), []).append(token)
        found = {tuple(row): self._phrases_of(row) for row in self.vocabulary.rows}
        self._phrases = [found[tuple(row)] for row in self.vocabulary.rows]
        for index, phrases in enumerate(self._phrases):
            for phrase in phrases:
                self._roots[phrase] = [phrase]
                self._postings.setdefault(phrase, []).append(index)
        self._known = [row.union(found) for row, found in zip(self.rows, self._phrases, strict=True)]
        self._close: dict[str, dict[str, float]] = {}
        self._words: dict[str, list[Word]] = {}
        self._texts: dict[str, dict[int, Likeness]] = {}
        self._found_words: dict[str, dict[str, float]] = {}

    @staticmethod
    def _phrases_of(row: Sequence[str]) -> dict[str, frozenset[str]]:
        """Return the phrases of the lexicon that a row has, each with its words."""
        found = lexicon().phrases_in([root(token) for token in row])
        return {phrase: frozenset([row[at] for at in places]) for phrase, places in found.items()}

    def _weight(self, token: str) -> float:
        rows = max(2, len(self.vocabulary.rows))
        rarity = log((rows + 1) / (self.vocabulary.spread[token] + 0.5)) / log((rows + 1) / 1.5)
        return max(0.02, rarity) * (WEIGHTLESS if token in lexicon().weightless else 1.0)

    def likeness(self, event: str) -> dict[int, Likeness]:
        """Return the likeness of a text to the items nearest to it, by the item's index."""
        if event not in self._texts:
            self._texts[event] = self._likeness(self._read(event))
        return self._texts[event]

    def _likeness(self, tokens: list[Word]) -> dict[int, Likeness]:
        nearness: dict[int, float] = {}
        best: dict[str, float] = {}  # how well each word of the parent is found in the text
        for weight, alike in tokens:
            for near, other in alike:
                if near > best.get(other, 0.0):
                    best[other] = near
                for index in self._postings.get(other, ()):
                    nearness[index] = nearness.get(index, 0.0) + weight * near
        nearest = sorted(nearness, key=lambda index: (-nearness[index] / (1 + self._totals[index]), index))
        total = sum([weight for weight, _ in tokens]) or 1.0
        return {
            index: Likeness(
                found=self._found(index, best) / self._totals[index],
                kept=_kept(tokens, self._known[index]) / total,
            )
            for index in nearest[:_NEAREST]
        }

    def _found(self, index: int, best: dict[str, float]) -> float:
        """Return the weight of an item's words that are found, by themselves or as words of a phrase."""
        weights = self._weights
        phrases = [(phrase, words) for phrase, words in self._phrases[index].items() if phrase in best]
        if not phrases:
            return sum([weights[token] * best[token] for token in self.rows[index] if token in best])
        found = {token: best[token] for token in self.rows[index] if token in best}
        for phrase, words in phrases:
            found = _better(found, dict.fromkeys(words, best[phrase]))
        return sum([weights[token] * likeness for token, likeness in found.items()])

    def kept_by(self, event: str, items: Sequence[int]) -> float:
        """Return the share (0–1) of the event's words that stand in any of the items."""
        tokens = self._read(event)
        known = frozenset[str]().union(*(self._known[item] for item in items))
        return _kept(tokens, known) / (sum(weight for weight, _ in tokens) or 1.0)

    def added(self, event: str, other: str, item: int) -> float:
        """Return the share (0–1) of an item's words that a text has and another text hasn't."""
        ours, theirs = self._best(event), self._best(other)
        more = [
            self._weights[token] * max(0.0, ours[token] - theirs.get(token, 0.0))
            for token in self.rows[item]
            if token in ours
        ]
        return sum(more) / self._totals[item]

    def _best(self, event: str) -> dict[str, float]:
        """Return how well each word of the parent is found in a text."""
        if event not in self._found_words:
            best: dict[str, float] = {}
            for _, alike in self._read(event):
                for near, other in alike:
                    best[other] = max(near, best.get(other, 0.0))
            self._found_words[event] = best
        return self._found_words[event]

    def common(self, item: int, other: int, *, apart: frozenset[str]) -> float:
        """Return the share (0–1) of the words of two items that both have, the words `apart` not counted."""
        ours, theirs = self.rows[item] - apart, self.rows[other] - apart
        total = sum([self._weights[token] for token in (*ours, *theirs)])
        return 2 * sum([self._weights[token] for token in ours & theirs]) / total if total else 0.0

    def _read(self, event: str) -> list[Word]:
        """Return each word of a text: its weight, and the parent's words like it, the likest first."""
        if event not in self._words:
            self._words[event] = self._words_of(event)
        return self._words[event]

    def _words_of(self, event: str) -> list[Word]:
        tokens = list({token.stem: token for token in self.vocabulary.read(event)}.values())
        roots = [root(token.stem) for token in tokens]
        near = [self._close_to(found) for found in roots]
        for phrase, places in lexicon().phrases_in(roots).items():
            for at in places:
                near[at] = _better(near[at], self._close_to(phrase))
        alike = [self._alike(token, close) for token, close in zip(tokens, near, strict=True)]
        return [(self._weight_of(token, words), words) for token, words in zip(tokens, alike, strict=True)]

    def _close_to(self, member: str) -> dict[str, float]:
        """Return the parent's words and phrases close in meaning to a root or a phrase, with their likeness."""
        if member not in self._close:
            close = lexicon().close_to(member)
            self._close[member] = {
                other: likeness
                for found, likeness in close.items()
                if found in self._roots
                for other in self._roots[found]
            }
        return self._close[member]

    def _weight_of(self, token: Token, alike: list[tuple[float, str]]) -> float:
        """Weigh a word as the parent's word that it is or as those that are close to it; one that the parent lacks, by itself."""
        weights = self._weights
        if token.stem in weights:
            return weights[token.stem]
        if token.stem in lexicon().weightless:
            return FOREIGN * WEIGHTLESS
        if known := [weights[other] for other in token.alike if other in weights]:
            return max(known)
        if close := [weights[other] for _, other in alike if other in weights]:
            return sum(close) / len(close)
        return ACTION if token.action else FOREIGN

    def _alike(self, token: Token, near: dict[str, float]) -> list[tuple[float, str]]:
        """Return the parent's words like a word: those close in meaning, and those that it may be itself."""
        sure = max(token.alike.values(), default=1.0)
        alike = {other: likeness * sure for other, likeness in near.items()}
        alike.update({other: likeness for other, likeness in token.alike.items() if other in self._weights})
        return sorted([(likeness, other) for other, likeness in alike.items()], reverse=True)


def _better(ours: dict[str, float], theirs: dict[str, float]) -> dict[str, float]:
    return ours | {other: likeness for other, likeness in theirs.items() if likeness > ours.get(other, 0.0)}


def _kept(tokens: list[Word], row: frozenset[str]) -> float:
    kept = 0.0
    for weight, alike in tokens:
        for near, other in alike:
            if other in row:
                kept += weight * near
                break
    return kept
