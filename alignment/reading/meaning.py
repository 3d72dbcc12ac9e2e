"""What the cells of a row mean: the results of the readers."""

from __future__ import annotations

from datetime import date
from typing import Literal

from alignment.model import Model

Comparator = Literal[">=", "=", "<=", "all"]
ExecutorLevel = Literal["federal", "regional", "municipal", "school", "other"]
Unread = Literal[
    "empty",  # nothing in the cell, or a dash, «нет»
    "impossible",  # no such day: 31.02.2022
    "reversed",  # the end before the start; never swapped
    "no-month",  # a number without a month
    "no-year",  # neither the cell nor the plan names a year
    "open-ended",  # cut off: «05.09.2022 –»; the window is kept with an unknown side
    "unspecified",  # «по графику», «по согласованию»: no dates by intention
    "not-a-date",  # any other text
]


class Window(Model, frozen=True, array_like=True):
    """A closed interval of days, both included; None is an unknown side."""

    first: date | None
    last: date | None


class Unreadable(Model, frozen=True):
    """A part of a cell that gave no meaning, word for word, and why."""

    reason: Unread
    text: str


class Deadline(Model, frozen=True):
    """The windows of a deadline cell in the order of the text.

    `unreadable` is the first part that couldn't be read (the readable windows still count), else None.
    `undated` is true where a window was filled in from the plan's year or years because the cell names none.
    """

    windows: tuple[Window, ...] = ()
    recurring: bool = False
    unreadable: Unreadable | None = None
    undated: bool = False


class Executor(Model, frozen=True):
    """One who is named. `role` is an id of reading/words/roles.yaml, None where the name fits none."""

    text: str
    role: str | None
    level: ExecutorLevel


class Executors(Model, frozen=True):
    """All who are named in an executors cell, in the order of the text."""

    executors: tuple[Executor, ...] = ()


class Target(Model, frozen=True):
    """One thing that an indicator promises.

    `quantity` counts units, or is a percentage (0–100) where `percent`; None where the text has no number.
    `comparator` is None where there is no quantity to compare. `unit` is the lemma of what is counted.
    `text` is the target's own part of the cell.
    """

    comparator: Comparator | None
    quantity: float | int | None
    percent: bool
    unit: str
    text: str = ""


class Indicator(Model, frozen=True):
    """All targets of an indicator cell, in the order of the text."""

    targets: tuple[Target, ...] = ()
