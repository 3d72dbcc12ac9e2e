"""A row of a roadmap with its cells read."""

from __future__ import annotations

from alignment.model import Model
from alignment.reading.meaning import Deadline, Executors, Indicator
from alignment.roadmap import Event, Roadmap


class Row(Model, frozen=True):
    """An event and what its cells mean."""

    event: Event
    deadline: Deadline
    executors: Executors
    indicator: Indicator


def read_rows(roadmap: Roadmap, parent: Roadmap | None = None) -> tuple[Row, ...]:
    """Read every cell of a roadmap; `parent` lends its organisations and spelt-out abbreviations."""
    from alignment.reading import read_deadline, read_executors, read_indicator
    from alignment.reading.context import context_of

    context = context_of(roadmap, parent)
    return tuple(
        Row(
            event=event,
            deadline=read_deadline(event.deadline, years=context.years_of(event)),
            executors=read_executors(event.executors, organisations=context.organisations),
            indicator=read_indicator(event.indicator),
        )
        for event in roadmap.events
    )
