"""What is used of PyYAML's events, which have no types of their own."""

from __future__ import annotations

from typing import Protocol


class Mark(Protocol):
    """A place in the text; line and column from 0."""

    line: int
    column: int


class Event(Protocol):
    """A step of the parser; which attributes it has depends on its kind."""

    start_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
