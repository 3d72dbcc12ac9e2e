"""Likeness of wording: which part of a parent's text is found in a child's, and the other way round, weighed by rarity.

A word that stands in few rows of the parent says more than one that stands in many (inverse document frequency:
K. Spärck Jones, 1972), and a word of officialese hardly anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from alignment.matching.lexicon import lexicon
from alignment.matching.normal import Vocabulary
from alignment.model import Model

WEIGHTLESS = 0.12  # what a word of officialese weighs beside its rarity
FOREIGN = 0.7  # what a word weighs that the parent doesn't have at all
NEAR = 0.6  # likeness of two words that are close in meaning


class Likeness(Model, frozen=True, array_like=True):
    """`found` – the share of the item's words found in the event; `kept` – the share of the event's words found in the item; 0–1."""

    found: float
    kept: float

    @property
    def both(self) -> float:
        """Return the harmonic mean of the two shares."""
        total = self.found + self.kept
        return 2 * self.found * self.kept / total if total else 0.0


NOTHING = Likeness(found=0.0, kept=0.0)


class Wording:
    """One column of the parent, against which texts of the child's are held."""

    def __init__(self, items: Sequence[str]) -> None:
        self.vocabulary = Vocabulary(items)
        self._weights = {token: self._weight(token) for token in self.vocabulary.spread}
        self._rows = [frozenset(row) for row in self.vocabulary.rows]
        self._totals = [sum(self._weights[token] for token in row) for row in self._rows]
        self._postings: dict[str, list[int]] = {}
        for index, row in enumerate(self._rows):
            for token in row:
                self._postings.setdefault(token, []).append(index)

    def _weight(self, token: str) -> float:
        count = self.vocabulary.spread.get(token, 0)
        rows = max(2, self.vocabulary.documents)
        rarity = log((rows + 1) / (count + 0.5)) / log((rows + 1) / 1.5) if count else FOREIGN
        return max(0.02, rarity) * (WEIGHTLESS if token in lexicon().weightless else 1.0)

    def _read(self, event: str) -> dict[str, float]:
        tokens: dict[str, float] = {}
        for token in self.vocabulary.read(event):
            tokens[token.stem] = max(token.likeness, tokens.get(token.stem, 0.0))
        return tokens

    def kept_by(self, event: str, items: Sequence[int]) -> float:
        """Return the share (0–1) of the event's words that stand in any of the items."""
        tokens = self._read(event)
        known = frozenset().union(*(self._rows[item] for item in items))
        total = kept = 0.0
        for token, likeness in tokens.items():
            weight = self._weights.get(token) or self._weight(token)
            total += weight
            kept += weight * max(
                (near for other, near in self._alike(token, likeness).items() if other in known), default=0.0
            )
        return kept / total if total else 0.0

    def likeness(self, event: str) -> dict[int, Likeness]:
        """Return the likeness of a text to every item that shares a word with it, by the item's index."""
        tokens = self._read(event)
        total = sum(self._weights.get(token) or self._weight(token) for token in tokens)
        if not total:
            return {}
        found: dict[int, dict[str, float]] = {}
        kept: dict[int, float] = {}
        for token, likeness in tokens.items():
            weight = self._weights.get(token) or self._weight(token)
            best: dict[int, float] = {}
            for other, near in self._alike(token, likeness).items():
                for index in self._postings.get(other, ()):
                    best[index] = max(best.get(index, 0.0), near)
                    row = found.setdefault(index, {})
                    row[other] = max(row.get(other, 0.0), near)
            for index, near in best.items():
                kept[index] = kept.get(index, 0.0) + weight * near
        return {
            index: Likeness(
                found=sum(self._weights[token] * near for token, near in row.items()) / self._totals[index],
                kept=kept[index] / total,
            )
            for index, row in found.items()
        }

    def _alike(self, token: str, likeness: float) -> dict[str, float]:
        alike = {other: NEAR * (likeness or 1.0) for other in lexicon().near.get(token, ())}
        if likeness:
            alike[token] = likeness
        return alike
