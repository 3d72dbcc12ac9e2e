"""Makes municipal roadmaps up from a regional one: drafts of it, each changed by a clerk of its own care and habits.

Pure and seeded: the same parent, number and seed give the same roadmaps. A draft takes over the items that name somebody of the
municipality or a school, and some of those that the region runs; then things happen to it that happen to real ones: items are left
out (some items by many), dates moved, roles lost, shares forgotten, numbering broken.
"""

from __future__ import annotations

import random
import re
from pathlib import PurePath
from typing import Any

from alignment.demo.cells import Parent, deadline_cell, executors_cell, indicator_cell
from alignment.demo.names import Town, towns_of, words
from alignment.model import Model
from alignment.reading.rows import Row, read_rows
from alignment.roadmap import Roadmap

MARK = "вымышленный пример"
"""Stands after the name of every made-up territory and before the title of its roadmap, so that every report shows it."""
_CAREFUL, _CARELESS = 0.15, 0.1
_JOINED = 0.3
"""The part of the items run by the region and schools that a municipality writes down as taking part."""
_EVERYBODY = re.compile("100 %|всех")
_CYCLE = re.compile(r"\b(?:перв|втор|трет)\w+|\bв рамках (?:\d-го|\w+) этапа\b.*|\bна муниципальном уровне\b")
"""What tells an item from its twins; without it only a person can say which one is meant."""
_INITIATIVES = (1, 4)

Cells = dict[str, Any]


class Made(Model, frozen=True):
    """A made-up roadmap: the file's name without its ending, the territory with the mark, and the file's data."""

    name: str
    territory: str
    data: dict[str, Any]


def made_up(parent: Roadmap, *, count: int, seed: int = 1) -> tuple[Made, ...]:
    """Return `count` roadmaps, all different, in the order of their file names."""
    rows = read_rows(parent)
    chance = random.Random(f"parent {seed}")  # noqa: S311 - nothing secret
    # Some items are hard for everybody: that is what the consolidated report has to show.
    hard = {row.event.index: chance.random() ** 4 for row in rows}
    return tuple(_made(parent, rows, hard, town) for town in towns_of(count, seed))


def _made(parent: Roadmap, rows: tuple[Row, ...], hard: dict[int, float], town: Town) -> Made:
    chance = random.Random(town.seed)  # noqa: S311
    slips = _carelessness(chance)
    above = Parent(parent.years[0], parent.municipalities or 0, parent.school_count or 0)
    sections: list[Cells] = []
    for order, section in enumerate(parent.sections):
        taken = [row for row in rows if row.event.section == order and _is_taken(row, hard, slips, chance)]
        if events := [_event(row, above, town, slips, chance) for row in taken]:
            title = section.title.replace("Региональн", "Муниципальн").replace("региональн", "муниципальн")
            sections.append({"title": title, "events": events})
    _add_initiatives(sections, chance)
    _repeat_one(sections, slips, chance)
    _number([event for section in sections for event in section["events"]], slips, chance)
    territory = f"{town.title} ({MARK})"
    head = {
        "level": "municipal", "territory": territory, "project": parent.project, "year": parent.years[0],
        "title": f"{MARK.capitalize()}. Муниципальная дорожная карта, составленная программой", "derives_from": PurePath(parent.path).name,
        "schools": list(town.schools), "organisations": {town.methodical: "муниципальная методическая служба"},
    }  # fmt: skip
    given = {name: value for name, value in head.items() if value is not None}
    return Made(name=town.file, territory=territory, data={**given, "sections": sections})


def _carelessness(chance: random.Random) -> float:
    """Return how careless a clerk is: 0 for the few who make no slips, about 0.6 for most, 3 to 7 for the worst."""
    luck = chance.random()
    if luck < _CAREFUL:
        return 0.0
    if luck > 1 - _CARELESS:
        return chance.uniform(3, 7)
    return chance.betavariate(1.5, 3) * 1.8


def _is_taken(row: Row, hard: dict[int, float], slips: float, chance: random.Random) -> bool:
    levels = {one.level for one in row.executors.executors}
    if "municipal" in levels:
        return not slips or chance.random() > 0.12 * slips + hard[row.event.index] * min(0.2 + slips, 1)
    if not slips and _EVERYBODY.search(row.event.indicator):
        return True
    return chance.random() < (_JOINED if "school" in levels else _JOINED / 3)


def _event(row: Row, above: Parent, town: Town, slips: float, chance: random.Random) -> Cells:
    levels = {one.level for one in row.executors.executors}
    title = row.event.title
    if "municipal" not in levels:
        title = f"Участие в мероприятии: {title}" if "«" in title else f"Участие в мероприятии «{title}»"
    elif chance.random() < 0.1 * slips:
        title = " ".join(_CYCLE.sub("", title).split())
    return {
        "title": title,
        "deadline": deadline_cell(row, above, slips, chance),
        "executors": executors_cell(row, town, slips, chance),
        "indicator": indicator_cell(row, above, len(town.schools), slips, chance),
    }


def _add_initiatives(sections: list[Cells], chance: random.Random) -> None:
    if not sections:
        return
    for title, deadline, executors, indicator in chance.sample(
        words().initiatives, chance.randint(*_INITIATIVES)
    ):
        cells = {"title": title, "deadline": deadline, "executors": executors, "indicator": indicator}
        sections[-1]["events"].append(cells)


def _repeat_one(sections: list[Cells], slips: float, chance: random.Random) -> None:
    """Write an event twice, as happens when rows are copied."""
    if sections and chance.random() < slips / 3:
        events = chance.choice(sections)["events"]
        at = chance.randrange(len(events))
        events.insert(at + 1, dict(events[at]))


def _number(events: list[Cells], slips: float, chance: random.Random) -> None:
    """Give the events numbers; a careless clerk leaves one out."""
    gap = chance.randrange(1, len(events)) if len(events) > 1 and chance.random() < slips / 3 else len(events)
    for place, event in enumerate(events):
        cells = dict(event)
        event.clear()
        event.update({"number": place + 1 + (place >= gap), **cells})
