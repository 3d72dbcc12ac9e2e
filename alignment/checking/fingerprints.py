"""Fingerprints, by which a finding stays the same when rows are renumbered or moved, or messages reworded."""

from __future__ import annotations

from hashlib import blake2b

from alignment.checking.comparing.normal import normal
from alignment.checking.sheets.sheet import RowView, Sheet
from alignment.checking.world import World


class Fingerprints:
    """Fingerprints of the findings of one run: of rule, field and normal titles, and which of several equal ones it is."""

    def __init__(self, world: World) -> None:
        self._titles = {sheet: _ordinals(sheet) for sheet in (world.child, world.parent) if sheet}
        self._given: dict[str, int] = {}

    def of(self, rule: str, field: str, event: RowView | None, item: RowView | None) -> str:
        """Return the fingerprint of the next finding of a rule at a place."""
        parts = [
            rule,
            field,
            self._titles[event.sheet][event.index] if event else "",
            self._titles[item.sheet][item.index] if item else "",
        ]
        key = "\n".join(parts)
        count = self._given[key] = self._given.get(key, 0) + 1
        return blake2b(f"{key}\n{count}".encode(), digest_size=8).hexdigest()


def _ordinals(sheet: Sheet) -> list[str]:
    """Return the normal titles of the rows, each with its ordinal among equal ones."""
    seen: dict[str, int] = {}
    titles = []
    for row in sheet.rows:
        title = normal(row.row.event.title)
        seen[title] = seen.get(title, 0) + 1
        titles.append(f"{title}\t{seen[title]}")
    return titles
