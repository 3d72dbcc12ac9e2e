"""The weights of matching: few, named, stored as data with the command that made them."""

from __future__ import annotations

from functools import cache
from math import exp
from pathlib import Path

from alignment.data import load_words
from alignment.matching.evidence import Grades
from alignment.matching.links import Evidence
from alignment.model import Model

_PATH = Path(__file__).parent / "words" / "weights.yaml"


class Weights(Model, frozen=True):
    """What each grade adds to a score, and how scores become probabilities.

    The positive weights add up to 1. An item of score s is exp(slope · (s − none)) times as likely as that the event is
    an own initiative: a choice among the candidates and none (multinomial logit, D. McFadden, 1974).
    """

    weights: dict[str, float]
    none: float
    slope: float
    certain: float
    probable: float
    review: float

    def score(self, grades: Grades) -> float:
        """Return the score of a pair, 0–1."""
        total = sum([self.weights[name] * grade for name, grade in grades.items()])
        return min(1.0, max(0.0, total))

    def alone(self, score: float) -> float:
        """Return the probability (0–1) of an item that has only none beside it."""
        return 1.0 / (1.0 + exp(self.slope * (self.none - score)))

    def evidence(self, grades: Grades, texts: dict[str, tuple[str, str]]) -> tuple[Evidence, ...]:
        """Return the grades as evidence whose contributions add up to the score.

        What lies below 0 or above 1 in sum is taken from the evidence that drives it there, in proportion.
        """
        parts = {name: self.weights[name] * grade for name, grade in grades.items()}
        plus = sum(part for part in parts.values() if part > 0)
        minus = -sum(part for part in parts.values() if part < 0)
        up = min(1.0, (1.0 + minus) / plus) if plus else 1.0
        down = min(1.0, plus / minus) if minus else 1.0
        return tuple(
            Evidence(
                name=name,
                value=grades[name],
                contribution=part * (up if part > 0 else down),
                event=texts.get(name, ("", ""))[0],
                item=texts.get(name, ("", ""))[1],
            )
            for name, part in parts.items()
        )


@cache
def weights() -> Weights:
    """Return the weights that come with the package."""
    return load_words(_PATH, Weights)
