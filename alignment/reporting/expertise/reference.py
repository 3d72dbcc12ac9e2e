"""A row that the report speaks of."""

from __future__ import annotations

from typing import Literal

from alignment.model import Model

NumberedBy = Literal["event", "item"]


class Reference(Model, frozen=True):
    """A row that is spoken of. `anchor` is unique within the report; `number` is never empty."""

    kind: NumberedBy
    anchor: str
    number: str
    title: str
    index: int
