"""Fit the weights of matching on generated and hand-written maps whose links are known.

    python -m tests.tools.fit            prints the weights; --write puts them into alignment/matching/words/weights.yaml

The likelihood of the true choice (an item or none) of every event is maximised with a penalty on large weights; grades that hang on the
whole map (order, rival) are worked out anew with the new weights a few times over. Needs numpy (the extra «bench»).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import msgspec
import numpy as np
import yaml

from alignment.matching.assign import Choice, choose
from alignment.matching.evidence import NAMES, Pairs
from alignment.matching.weights import Weights, weights
from alignment.reading.rows import read_rows
from alignment.roadmap import Roadmap

FOR = ("title", "found", "kept", "deadline", "executors", "indicator", "order")
ROUNDS = 3
FITTED_ON = ("irkutsk", "region-career", "region-literacy")  # region-mentoring is left for the report
PENALTY = 0.0005
FIXED = {"cycle": 0.25, "level": 0.15}  # what the title says outweighs the date (domain); no map holds enough cases to learn that
_PATH = Path(__file__).parents[2] / "alignment" / "matching" / "words" / "weights.yaml"

Known = dict[int, list[str] | None]  # event index → numbers of its items; [] an initiative; None open


class Case:
    """One map whose links are known."""

    def __init__(self, name: str, roadmap: Roadmap, parent: Roadmap, known: Known) -> None:
        self.name = name
        self.known = known
        self.items = [item.number for item in parent.events]
        self.pairs = Pairs(read_rows(roadmap, parent), read_rows(parent), parent.level)


def generated(names: Iterable[str], seeds: Iterable[int], styles: Iterable[str]) -> list[Case]:
    """Return maps written by the generator of clerks."""
    from tests.clerks import draft, regional, rewrite

    cases = []
    for name in names:
        parent = regional(name)
        for seed in seeds:
            for style in styles:
                clerk = rewrite(draft(parent, seed=seed, schools=1 + seed % 5), style, seed=seed)
                truth = clerk.truth
                known: Known = {
                    event.index: truth.yes.get(event.index, [])
                    for event in clerk.roadmap.events
                    if event.index not in truth.open
                }
                cases.append(Case(f"{name}/{style}/{seed}", clerk.roadmap, parent, known))
    return cases


def examples(cases: list[Case], model: Weights) -> list[tuple[np.ndarray, list[int]]]:
    """Return, for every event, the grades of its candidates and which of them are right (none: the last)."""
    found = []
    for case in cases:
        for event, choice in enumerate(choose(case.pairs, model)):
            numbers = case.known.get(case.pairs.events[event].index)
            if numbers is None:
                continue
            items = list(choice.grades)
            right = [at for at, item in enumerate(items) if case.items[item] in numbers]
            if numbers and not right:
                continue
            table = np.array([[choice.grades[item].get(name, 0.0) for name in NAMES] for item in items])
            found.append((table.reshape(len(items), len(NAMES)), right or [len(items)]))
    return found


def fitted(data: list[tuple[np.ndarray, list[int]]], model: Weights, steps: int = 400) -> Weights:
    """Return the weights that make the true choices likeliest."""
    raw = np.log(np.expm1(np.maximum(1e-3, model.slope * np.array([model.weights[n] for n in NAMES]))))
    bias = model.slope * model.none
    first, second = np.zeros(len(NAMES) + 1), np.zeros(len(NAMES) + 1)
    for step in range(1, steps + 1):
        gain = np.log1p(np.exp(raw))
        for name, weight in FIXED.items():
            gain[NAMES.index(name)] = weight * sum(gain[NAMES.index(other)] for other in FOR)
        slope = np.zeros(len(NAMES))
        towards = 0.0
        for table, right in data:
            logits = np.append(table @ gain, bias)
            logits -= logits.max()
            chances = np.exp(logits) / np.exp(logits).sum()
            goal = np.zeros(len(logits))
            goal[right] = chances[right] / chances[right].sum()
            error = chances - goal
            slope += error[:-1] @ table if len(table) else 0.0
            towards += error[-1]
        slope = slope / len(data) + PENALTY * gain
        full = np.append(slope * (1 / (1 + np.exp(-raw))), towards / len(data))
        first, second = 0.9 * first + 0.1 * full, 0.999 * second + 0.001 * full**2
        move = 0.1 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-9)
        raw, bias = raw - move[:-1], bias - move[-1]
    gain = np.log1p(np.exp(raw))
    total = float(sum(gain[NAMES.index(name)] for name in FOR))
    return msgspec.structs.replace(
        model,
        weights={name: FIXED.get(name, round(float(value) / total, 4)) for name, value in zip(NAMES, gain, strict=True)},
        none=round(float(bias) / total, 4),
        slope=round(total, 2),
    )


def measured(case: Case, choices: list[Choice], model: Weights) -> dict[str, float]:
    """Return counts of right and wrong first items, as links are measured."""
    counts = dict.fromkeys(("tp", "fp", "fn", "sure", "sure_ok", "review", "events"), 0.0)
    for event, choice in zip(case.pairs.events, choices, strict=True):
        numbers = case.known.get(event.index)
        if numbers is None:
            continue
        best = choice.best
        chance = (
            sum(
                chance
                for item, chance in choice.probabilities.items()
                if item == best or case.items[item] in numbers
            )
            if best is not None
            else 0.0
        )
        found = best if best is not None and chance >= model.review else None
        right = found is not None and case.items[found] in numbers
        counts["tp"] += right
        counts["fp"] += found is not None and not right
        counts["fn"] += bool(numbers) and not right
        counts["sure"] += chance >= model.certain
        counts["sure_ok"] += chance >= model.certain and right
        counts["review"] += model.review <= chance < model.probable
        counts["events"] += 1
    return counts


def main() -> None:
    from tests.clerks import STYLES

    train = generated(FITTED_ON, range(1, 4), STYLES)
    model = weights()
    for _ in range(ROUNDS):
        model = fitted(examples(train, model), model)
        print(model, file=sys.stderr)
    if "--write" in sys.argv:
        head = [line for line in _PATH.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        body = yaml.safe_dump(msgspec.to_builtins(model), sort_keys=False)
        _PATH.write_text("\n".join(head) + "\n" + body, encoding="utf-8")


if __name__ == "__main__":
    main()
