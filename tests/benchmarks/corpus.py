"""The maps that accuracy is measured on: generated ones of every style and parent, and hand-written ones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from alignment.roadmap import Roadmap
from tests.clerks import KINDS, REGIONAL, STYLES, draft, inject, load, regional, rewrite
from tests.clerks.plan import Row

DATA = Path(__file__).parents[1] / "data"
FITTED = (
    "irkutsk",
    "region-career",
    "region-literacy",
)  # parents whose generated maps the weights were fitted on (tests/tools/fit.py)
SEED = 900  # apart from the seeds of fitting


@dataclass(frozen=True)
class Case:
    """A map whose links and defects are known, by event index.

    `known` gives the numbers of its items ([] for an own initiative; open events are left out), `defects` (kind, event or None,
    item or None); `rows` the meaning of the cells, where the map was generated; `tolerated` events may get any finding.
    """

    name: str
    group: str
    roadmap: Roadmap
    parent: Roadmap
    known: dict[int, tuple[str, ...]]
    defects: tuple[tuple[str, int | None, str | None], ...]
    rows: tuple[Row, ...] = ()
    tolerated: frozenset[int] = frozenset()
    fitted: bool = False


def generated(styles: tuple[str, ...] = tuple(STYLES), *, defects: bool = False) -> Iterator[Case]:
    """One map of each style for each regional roadmap; with `defects`, one of every kind is put in."""
    for name in REGIONAL:
        parent = regional(name)
        for number, style in enumerate(styles):
            seed = SEED + number
            clerk = rewrite(draft(parent, seed=seed, schools=2 + seed % 4), style, seed)
            if defects:
                clerk = inject(clerk, KINDS, seed)
            truth = clerk.truth
            known = truth.yes | dict.fromkeys(truth.none, ())
            rows = tuple(sorted(clerk.draft.rows, key=lambda row: row.section))
            yield Case(f"{name}/{style}", style, clerk.roadmap, parent, known,
                       tuple((d.kind, d.event, d.item) for d in truth.defects), rows,
                       frozenset(truth.open) - {d.event for d in truth.defects if d.kind == "title_missing"}, name in FITTED)  # fmt: skip


@cache
def written(folder: str = "gold") -> tuple[Case, ...]:
    """The hand-written maps: tests/data/gold, which the weights are fitted on, or tests/data/heldout, which nothing is."""
    return tuple(_written(path) for path in sorted((DATA / folder).glob("*.json")))


def _written(path: Path) -> Case:
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    beside = path.with_suffix(".yaml")
    roadmap = load(beside if beside.exists() else DATA / "roadmaps" / beside.name)
    parent = regional(str(roadmap.derives_from).removesuffix(".yaml"))
    index: dict[str, int] = {}
    for event in roadmap.events:
        index.setdefault(event.number or "", event.index)
    truth = gold["gold"]
    known = {index[n]: tuple(map(str, items)) for n, items in truth["yes"].items()} | {
        index[n]: () for n in truth["none"]
    }
    defects = tuple((d["kind"], None if d["number"] is None else index[str(d["number"])], _number(d.get("regional")))
                    for d in gold["defects"])  # fmt: skip
    spared = frozenset(index[n] for n in [*truth["open"], *truth.get("tolerated", ())])
    return Case(
        path.stem,
        path.stem,
        roadmap,
        parent,
        known,
        defects,
        tolerated=spared,
        fitted=path.parent.name == "gold",
    )


def _number(value: Any) -> str | None:
    return None if value is None else str(value)
