"""Titles that go on with the row above: «То же, на 2025 год», «Продолжение занятий», «-//-»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from alignment.matching.cycles import continuing
from alignment.matching.normal import plain
from alignment.roadmap import Event

_DITTO = re.compile(r"[\s\-–—]*(?://|[\"«»“”„″])[\s\-–—]*")
_WORD = re.compile(r"[а-я]+")


def full_titles(events: Sequence[Event]) -> list[str]:
    """Return the title of every event, one that goes on with the row above of its section together with that row's."""
    titles: list[str] = []
    for before, event in zip((None, *events), events, strict=False):
        goes_on = before is not None and before.section == event.section and _goes_on(event.title)
        titles.append(f"{event.title} {titles[-1]}" if goes_on else event.title)
    return titles


def _goes_on(title: str) -> bool:
    if _DITTO.fullmatch(title):
        return True
    first = _WORD.findall(plain(title))[:2]
    return bool(first) and " ".join(first).startswith(continuing())
