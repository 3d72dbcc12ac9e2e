"""A row of a roadmap with its cells read."""

from __future__ import annotations

import msgspec

from alignment.memory import remembered
from alignment.model import Model
from alignment.reading.meaning import Deadline, Executors, Indicator
from alignment.roadmap import Event, Roadmap

SMALLEST = 20
"""Rows; a smaller roadmap is not worth an entry in memory."""
_CODE = ("reading", "roadmap.py")


class Row(Model, frozen=True):
    """An event and what its cells mean."""

    event: Event
    deadline: Deadline
    executors: Executors
    indicator: Indicator


class _Meaning(Model, frozen=True, array_like=True):
    deadline: Deadline
    executors: Executors
    indicator: Indicator


def read_rows(roadmap: Roadmap, parent: Roadmap | None = None) -> tuple[Row, ...]:
    """Read every cell of a roadmap; `parent` lends its organisations and spelt-out abbreviations.

    The readings of a roadmap that was read before come from memory: then not even the readers are imported.
    """
    events = roadmap.events

    def read(_source: bytes) -> tuple[_Meaning, ...]:
        return tuple(_meanings(roadmap, parent))

    if len(events) < SMALLEST:
        meanings = read(b"")
    else:
        said = [_said(source) for source in (roadmap, parent) if source is not None]
        meanings = remembered(
            msgspec.msgpack.encode(said), tuple[_Meaning, ...], read, kind="rows", code=_CODE
        )
    return tuple(
        Row(event=event, deadline=mean.deadline, executors=mean.executors, indicator=mean.indicator)
        for event, mean in zip(events, meanings, strict=True)
    )


def _meanings(roadmap: Roadmap, parent: Roadmap | None) -> list[_Meaning]:
    from alignment.reading import read_deadline, read_executors, read_indicator
    from alignment.reading.context import context_of

    context = context_of(roadmap, parent)
    return [
        _Meaning(
            deadline=read_deadline(event.deadline, years=context.years_of(event)),
            executors=read_executors(event.executors, organisations=context.organisations),
            indicator=read_indicator(event.indicator),
        )
        for event in roadmap.events
    ]


def _said(roadmap: Roadmap) -> tuple[object, ...]:
    """Return all of a roadmap that its readings hang on."""
    return (
        roadmap.title,
        roadmap.years,
        roadmap.organisations,
        roadmap.schools,
        [
            (
                section.title,
                section.purpose,
                [(event.title, event.deadline, event.executors, event.indicator) for event in section.events],
            )
            for section in roadmap.sections
        ],
    )
