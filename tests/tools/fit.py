"""Fit the weights of matching on generated and hand-written maps whose links are known.

    python -m tests.tools.fit            prints the weights; --write puts them into alignment/matching/words/weights.yaml

The likelihood of the true choice (an item or none) of every event is maximised with a penalty on large weights; grades that hang on the
whole map (order, rival) are worked out anew with the new weights a few times over. Needs numpy (the extra «bench»).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import msgspec
import numpy as np
import yaml

from alignment.matching.assign import choose
from alignment.matching.decide import decide
from alignment.matching.evidence import NAMES, Pairs
from alignment.matching.weights import Weights, weights
from alignment.reading.rows import read_rows
from alignment.roadmap import Roadmap
from alignment.sources import load_parent, load_roadmap

FOR = ("title", "found", "kept", "named", "deadline", "exact", "executors", "indicator", "order", "vacant")
ROUNDS = 3
FITTED_ON = ("irkutsk", "region-career", "region-literacy")  # region-mentoring is left for the report
PENALTY = 0.0005
FIXED = {
    "cycle": 0.25,
    "level": 0.15,
}  # what the title says outweighs the date (domain); no map holds enough cases to learn that
MOST = 8  # candidates of an event
NEVER = -1e9
DATA = Path(__file__).parents[1] / "data"
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


def handwritten(names: Iterable[str] | None = None) -> list[Case]:
    """Return the maps that people wrote, with their truth (tests/data/gold)."""
    cases = []
    for path in sorted((DATA / "gold").glob("*.json")):
        if names is not None and path.stem not in names:
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))["gold"]
        roadmap = load_roadmap(DATA / "roadmaps" / f"{path.stem}.yaml")
        parent = load_parent(roadmap)
        assert parent is not None
        known: Known = {
            event.index: None
            if event.number in gold.get("open", {})
            else list(map(str, gold["yes"].get(event.number, [])))
            for event in roadmap.events
        }
        cases.append(Case(path.stem, roadmap, parent, known))
    return cases


class Examples:
    """The grades of the candidates of many events: an array events × candidates + none × names, and which are right."""

    def __init__(self) -> None:
        self.tables: list[np.ndarray] = []
        self.right: list[np.ndarray] = []
        self.weights: list[float] = []

    def add(self, case: Case, model: Weights, weight: float) -> None:
        """Take in the events of a map, each with a weight."""
        for event, choice in zip(case.pairs.events, choose(case.pairs, model), strict=True):
            numbers = case.known.get(event.index)
            if numbers is None:
                continue
            table, right = np.zeros((MOST + 1, len(NAMES) + 1)), np.zeros(MOST + 1)
            for at, (item, grades) in enumerate(choice.grades.items()):
                table[at, :-1] = [grades.get(name, 0.0) for name in NAMES]
                right[at] = case.items[item] in numbers
            table[len(choice.grades) :, -1] = NEVER
            table[MOST, -1] = 1.0
            right[MOST] = not numbers
            if right.any():
                self.tables.append(table)
                self.right.append(right)
                self.weights.append(weight)


def fitted(data: Examples, model: Weights, steps: int = 600) -> Weights:
    """Return the weights that make the true choices likeliest."""
    tables, right = np.stack(data.tables), np.stack(data.right)
    shares = np.array(data.weights) / sum(data.weights)
    raw = np.log(np.expm1(np.maximum(1e-3, model.slope * np.array([model.weights[n] for n in NAMES]))))
    bias = model.slope * model.none
    at = {name: index for index, name in enumerate(NAMES)}
    speaking = [at[name] for name in FOR]
    first, second = np.zeros(len(NAMES) + 1), np.zeros(len(NAMES) + 1)
    for step in range(1, steps + 1):
        gain = np.log1p(np.exp(raw))
        for name, weight in FIXED.items():
            gain[at[name]] = weight * gain[speaking].sum()
        logits = tables @ np.append(gain, bias)
        logits -= logits.max(axis=1, keepdims=True)
        chances = np.exp(logits)
        chances /= chances.sum(axis=1, keepdims=True)
        goal = chances * right
        goal /= goal.sum(axis=1, keepdims=True)
        slope = np.einsum("e,ec,ecn->n", shares, chances - goal, np.where(tables == NEVER, 0.0, tables))
        slope[:-1] = (slope[:-1] + PENALTY * gain) / (1 + np.exp(-raw))
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        move = 0.1 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-9)
        raw, bias = raw - move[:-1], bias - move[-1]
    gain = np.log1p(np.exp(raw))
    for name, weight in FIXED.items():
        gain[at[name]] = weight * gain[speaking].sum()
    total = float(gain[speaking].sum())
    return msgspec.structs.replace(
        model,
        weights={
            name: FIXED.get(name, round(float(value) / total, 4))
            for name, value in zip(NAMES, gain, strict=True)
        },
        none=round(float(bias) / total, 4),
        slope=round(total, 2),
    )


def measured(case: Case, model: Weights) -> dict[str, float]:
    """Return counts of right and wrong first items, as links are measured."""
    counts = dict.fromkeys(("tp", "fp", "fn", "sure", "sure_ok", "review", "events"), 0.0)
    for link in decide(case.pairs, choose(case.pairs, model), model):
        numbers = case.known.get(link.event)
        if numbers is None:
            continue
        found = case.items[link.items[0]] if link.items else None
        right = found in numbers
        counts["tp"] += right
        counts["fp"] += found is not None and not right
        counts["fn"] += bool(numbers) and not right
        counts["sure"] += link.status == "certain"
        counts["sure_ok"] += link.status == "certain" and right
        counts["review"] += link.status == "review"
        counts["events"] += 1
    return counts


def fit(cases: list[tuple[Case, float]]) -> Weights:
    """Fit on maps with the weight of each of their events, from the weights that stand."""
    model = weights()
    for _ in range(ROUNDS):
        data = Examples()
        for case, weight in cases:
            data.add(case, model, weight)
        model = fitted(data, model)
    return model


def main() -> None:
    from tests.clerks import STYLES

    made = generated(FITTED_ON, range(1, 4), STYLES)
    written = handwritten()
    share = sum(len(case.known) for case in made) / sum(len(case.known) for case in written)
    model = fit([*((case, 1.0) for case in made), *((case, share) for case in written)])
    print(model, file=sys.stderr)
    if "--write" in sys.argv:
        head = [line for line in _PATH.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
        body = yaml.safe_dump(msgspec.to_builtins(model), sort_keys=False)
        _PATH.write_text("\n".join(head) + "\n" + body, encoding="utf-8")


if __name__ == "__main__":
    main()
