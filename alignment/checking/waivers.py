"""Findings that were accepted beforehand: by the roadmap on an event, or by the parent on an item, for every link to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from alignment.checking.findings import Waived
from alignment.checking.packs.model import Rules
from alignment.checking.sheets.sheet import RowView, Sheet, WaiverView
from alignment.roadmap import Waiver


class Waivers:
    """The waivers of both roadmaps on one day; `on` None leaves `until` out of account."""

    def __init__(self, rules: Rules, on: date | None) -> None:
        self._active = {rule.id for rule in rules.active}
        self._known = {rule.id for rule in rules.rules}
        self._formal = {rule.id for rule in rules.rules if not rule.needs_parent}
        self._on = on
        self._used: set[tuple[int, str]] = set()

    def find(self, rule: str, events: Iterable[RowView], items: Iterable[RowView]) -> Waived | None:
        """Return why a finding is accepted, if it is."""
        for by, rows in (("roadmap", events), ("parent", items)):
            for row in rows:
                for waiver in row.row.event.waive:
                    if waiver.rule == rule and not self._expired(waiver):
                        if by == "roadmap":
                            self._used.add((row.index, rule))
                        return Waived(reason=waiver.reason, by=by)
        return None

    def settle(self, child: Sheet, *, alone: bool) -> None:
        """Tell the rows which of their waivers matched nothing and which have expired.

        A waiver of a rule that wasn't run is neither; `alone` is where there is no parent: a waiver on a row is then meant for
        links to that row, unless its rule is about form.
        """
        for row in child.rows:
            waivers = row.row.event.waive
            if not waivers:
                continue
            row.expired_waivers = tuple(
                WaiverView(w, w.rule in self._known) for w in waivers if self._expired(w)
            )
            row.unused_waivers = tuple(
                WaiverView(w, w.rule in self._known)
                for w in waivers
                if not self._expired(w)
                and (row.index, w.rule) not in self._used
                and self._was_run(w.rule, alone=alone)
            )

    def _was_run(self, rule: str, *, alone: bool) -> bool:
        if rule not in self._known:
            return True
        return rule in self._active and (not alone or rule in self._formal)

    def _expired(self, waiver: Waiver) -> bool:
        return self._on is not None and waiver.until is not None and self._on > waiver.until
