"""A link (связь с пунктом-основанием): an event and the item or items that it derives from."""

from __future__ import annotations

from typing import Literal

from alignment.model import Model
from alignment.roadmap import Event

Status = Literal["certain", "probable", "review", "none"]
Origin = Literal["matched", "declared", "decided"]


_OF_TITLES = ("title", "found", "kept", "named", "name", "kind", "theme", "cycle", "level")
_OF_CELLS = ("deadline", "executors", "indicator")


class Evidence(Model, frozen=True):
    """One grade of likeness between an event and an item.

    `name` is its id (title, deadline, executors …); `value` the likeness itself, 0–1; `contribution` what it adds to the
    score (negative where it speaks against), so that the contributions of a pair add up to its score, 0–1.
    `event` and `item` are the two texts that were compared.
    """

    name: str
    value: float
    contribution: float
    event: str = ""
    item: str = ""


class Candidate(Model, frozen=True):
    """An item that an event may derive from. `item` is the row's index in the parent; score and probability are 0–1."""

    item: int
    score: float
    probability: float
    evidence: tuple[Evidence, ...]


class Link(Model, frozen=True):
    """What an event derives from.

    `event` is the row's index in the child, `items` indices of rows of the parent, the closest first; empty where status is
    "none". `score` and `evidence` are those of the first item (of the best candidate where there is none).
    `candidates` holds the best few items with their evidence, the closest first, chosen ones among them.
    """

    event: int
    items: tuple[int, ...]
    status: Status
    origin: Origin
    score: float
    probability: float
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[Candidate, ...] = ()


def compared_texts(event: Event, item: Event) -> dict[str, tuple[str, str]]:
    """Return the two texts that each grade compares, by its name; those of the whole map compare none."""
    cells = {name: (getattr(event, name), getattr(item, name)) for name in _OF_CELLS}
    return {**dict.fromkeys(_OF_TITLES, (event.title, item.title)), **cells}
