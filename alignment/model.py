"""The base of every model: frozen, typed, and able to say itself as JSON-ready data.

msgspec and not pydantic: `align check` must feel instant, and pydantic's models alone cost as much start-up time
as the whole check (see tests/benchmarks/speed.py).
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

import msgspec


class Model(msgspec.Struct, frozen=True, kw_only=True):
    """A frozen record; equality by value."""

    def model_dump(self, *, mode: Literal["json", "python"] = "json") -> dict[str, Any]:
        """Return the record as plain dicts, lists, strings and numbers; dates as ISO 8601 with mode "json"."""
        # JSON by way of JSON itself, for to_builtins leaves tuples.
        dumped: dict[str, Any] = (
            msgspec.to_builtins(self, builtin_types=(date,))
            if mode == "python"
            else msgspec.json.decode(msgspec.json.encode(self))
        )
        return dumped
