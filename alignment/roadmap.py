"""A roadmap (дорожная карта): numbered events under sections, with a level and a territory.

Cells are kept word for word; what they mean is read from the text (alignment.reading), never stored in its place.
In a parent roadmap a row is called an item, in a child an event; both are `Event` here, for one roadmap is
often both.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Literal

from alignment.model import Model

Level = Literal["federal", "regional", "municipal", "school"]
LEVELS: tuple[Level, ...] = ("federal", "regional", "municipal", "school")
FIELDS = ("number", "title", "deadline", "executors", "indicator")


class Place(Model, frozen=True, array_like=True):
    """Where a value stands in its file: line and column from 1; the row and column of a table where there are no lines."""

    line: int
    column: int


class Approval(Model, frozen=True):
    """Who approved the roadmap, when, and by which document."""

    by: str | None = None
    date: date | None = None
    number: str | None = None


class Waiver(Model, frozen=True):
    """A finding that is accepted, with its reason; on an item of the parent it holds for every link to it."""

    rule: str
    reason: str
    until: date | None = None
    place: Place | None = None


class Event(Model, frozen=True):
    """One row. `index` counts rows from 0 over the whole file; `section` counts sections from 0.

    `number` is None where the row has none; the other cells are "" where they are empty. `merged` names the cells
    that the source shares with the row above (merged cells of a table); their text is repeated here.
    """

    index: int
    section: int
    number: str | None = None
    title: str = ""
    deadline: str = ""
    executors: str = ""
    indicator: str = ""
    derives_from: tuple[str, ...] = ()
    waive: tuple[Waiver, ...] = ()
    note: str | None = None
    merged: tuple[str, ...] = ()
    places: dict[str, Place] = {}

    def cell(self, field: str) -> str:
        """Return the text of a cell by its name in FIELDS."""
        text: str | None = getattr(self, field)
        return text or ""

    def place(self, field: str) -> Place:
        """Return where a cell stands; the row's own place (`places["row"]`) where the cell isn't written."""
        return self.places.get(field) or self.places.get("row") or Place(line=1, column=1)


class Section(Model, frozen=True):
    """A part of the roadmap under one heading; `title` is "" where the rows stand under none."""

    title: str = ""
    purpose: str = ""
    events: tuple[Event, ...] = ()
    place: Place | None = None


class Roadmap(Model, frozen=True, dict=True):
    """A whole roadmap. `years` are in ascending order and never empty."""

    level: Level
    territory: str
    years: tuple[int, ...]
    title: str = ""
    project: str | None = None
    derives_from: str | None = None
    schools: tuple[str, ...] | int | None = None
    municipalities: int | None = None
    approved: Approval | None = None
    organisations: dict[str, str] = {}
    sections: tuple[Section, ...] = ()
    path: str = ""
    places: dict[str, Place] = {}

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """All rows in the order of the file."""
        return tuple(event for section in self.sections for event in section.events)

    @property
    def school_count(self) -> int | None:
        """How many schools take part; None where the header doesn't say."""
        return len(self.schools) if isinstance(self.schools, tuple) else self.schools
