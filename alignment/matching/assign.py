"""The decision over the whole map: which item every event derives from, and how likely that is.

First each pair is scored by itself; then, twice over, by the order of the rows around it, by how near the map keeps to the parent's
words elsewhere (which also tells what its themes are worth), and by the events that claim the same item with better right.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import exp

from alignment.matching.evidence import Grades, Pairs
from alignment.matching.weights import Weights

_ROUNDS = 2
_ANCHOR = 0.8  # probability from which a link tells where its neighbours stand
_FAR = 15  # rows of the parent after which a neighbour says nothing
_SOME_WORDS = 0.2  # likeness of titles from which a duty that nobody else carries out counts in full
_LIKELY = 0.5  # probability from which a link tells how near the clerk keeps to the parent's words
_USUAL, _FEW = 0.6, 3  # likeness of titles in a usual map, which counts as so many links where a map has few
_FIGURATIVE, _LITERAL = (
    0.2,
    0.6,
)  # manner up to which the themes of a map say nothing, and from which they say all
_RIVAL = 0.25  # difference of scores that makes a rival's claim full


class Choice:
    """The candidates of one event: grades, scores and probabilities by the item's index."""

    def __init__(self, grades: dict[int, Grades]) -> None:
        self.grades = grades
        self.scores: dict[int, float] = {}
        self.probabilities: dict[int, float] = {}

    def weigh(self, weights: Weights) -> None:
        """Score every candidate and share out the probability among them and none."""
        self.scores = {item: weights.score(grades) for item, grades in self.grades.items()}
        self.probabilities = _shared_out(self.scores, weights)

    def by_itself(self, weights: Weights) -> dict[int, float]:
        """Return the probabilities that the rows themselves give, whatever the other events carry out."""
        scores = {item: weights.score({**grades, "vacant": 0.0}) for item, grades in self.grades.items()}
        return _shared_out(scores, weights)

    @property
    def best(self) -> int | None:
        """The likeliest item; the first in the parent's order among equals."""
        return max(self.scores, key=lambda item: (self.scores[item], -item), default=None)


def _shared_out(scores: dict[int, float], weights: Weights) -> dict[int, float]:
    odds = {item: exp(weights.slope * (score - weights.none)) for item, score in scores.items()}
    total = 1.0 + sum(odds.values())
    return {item: value / total for item, value in odds.items()}


def choose(pairs: Pairs, weights: Weights) -> list[Choice]:
    """Return the choice of every event, in order."""
    choices = [Choice(pairs.candidates(event)) for event in range(len(pairs.events))]
    themes = [{item: grades["theme"] for item, grades in choice.grades.items()} for choice in choices]
    for choice in choices:
        choice.weigh(weights)
    for _ in range(_ROUNDS):
        anchors = _anchors(choices)
        orderly = _orderliness(anchors)
        claims = _claims(choices)
        manner = _manner(choices)
        literal = _literal(manner)
        for event, choice in enumerate(choices):
            near = _neighbours(anchors, event)
            for item, grades in choice.grades.items():
                grades["order"] = orderly * _nearness(item, near)
                vacant = 1.0 - _claimed(claims.get(item, ()), event)
                grades["vacant"] = pairs.items[item].duty * vacant * min(1.0, grades["title"] / _SOME_WORDS)
                grades["theme"] = themes[event][item] * literal
                grades["manner"] = min(0.0, grades["title"] - manner)
                grades["rival"] = 0.0 - _rival(pairs, choice.scores[item], item, claims.get(item, ()), event)
        for choice in choices:
            choice.weigh(weights)
    return choices


def _manner(choices: Sequence[Choice]) -> float:
    """How near this map keeps to the parent's words, 0–1: the mean likeness of the titles of its likely links.

    A row that is far from the words of its item is nothing odd in a map that retells every row, and an own initiative in one that copies them.
    """
    alike = [
        choice.grades[best]["title"]
        for choice in choices
        if (best := choice.best) is not None and choice.probabilities[best] >= _LIKELY
    ]
    return (sum(alike) + _FEW * _USUAL) / (len(alike) + _FEW)


def _literal(manner: float) -> float:
    """How far the words of a map mean what they say, 0–1: one that retells every row in scenes names themes in passing («сочинили», «деньги»)."""
    return min(1.0, max(0.0, (manner - _FIGURATIVE) / (_LITERAL - _FIGURATIVE)))


def _anchors(choices: Sequence[Choice]) -> dict[int, int]:
    return {
        event: best
        for event, choice in enumerate(choices)
        if (best := choice.best) is not None and choice.probabilities[best] >= _ANCHOR
    }


def _orderliness(anchors: dict[int, int]) -> float:
    """How far the map follows the parent's order, 0–1: the share of neighbouring anchors that go on within reach."""
    items = list(anchors.values())
    steps = list(pairwise(items))
    if not steps:
        return 0.0
    return sum(0 <= after - before <= _FAR for before, after in steps) / len(steps)


def _neighbours(anchors: dict[int, int], event: int) -> tuple[int, ...]:
    before = max((row for row in anchors if row < event), default=None)
    after = min((row for row in anchors if row > event), default=None)
    return tuple(anchors[row] for row in (before, after) if row is not None)


def _nearness(item: int, neighbours: tuple[int, ...]) -> float:
    return max((max(0.0, 1 - abs(item - other) / _FAR) for other in neighbours), default=0.0)


def _claims(choices: Sequence[Choice]) -> dict[int, list[tuple[int, float, float]]]:
    """Which events hold an item for their likeliest: event, score, probability."""
    claims: dict[int, list[tuple[int, float, float]]] = {}
    for event, choice in enumerate(choices):
        if (best := choice.best) is not None:
            claims.setdefault(best, []).append((event, choice.scores[best], choice.probabilities[best]))
    return claims


def _claimed(claims: Sequence[tuple[int, float, float]], event: int) -> float:
    """How sure it is that another event carries an item out, 0–1."""
    return max((chance for row, _, chance in claims if row != event), default=0.0)


def _rival(
    pairs: Pairs, score: float, item: int, claims: Sequence[tuple[int, float, float]], event: int
) -> float:
    """How much better another event carries the item out, 0–1; less where this event is another part of the item."""
    best, other = max(((score, row) for row, score, _ in claims if row != event), default=(0.0, event))
    claim = min(1.0, max(0.0, (best - score) / _RIVAL))
    return claim * (1.0 - pairs.adds(pairs.events[event], pairs.events[other], item)) if claim else 0.0
