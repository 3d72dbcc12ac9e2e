"""Who must do what: the roles of an item against those of its events.

Conventions. A municipal or school role that an item names must stand in one of its events. «куратор» and «кураторы проекта» are one
role; a participating school by name, one of several, does for «образовательные организации – участники проекта»; a school and its
head stand for each other, a municipal authority's staff or department for the authority. Where an item names only roles above the
child's level, any executor of the child's will do. Which role does for which is data: `filled_by` in reading/words/roles.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from alignment.language import Language
from alignment.reading.executors import read_executors
from alignment.reading.executors.organisations import keys_of, normal
from alignment.reading.executors.words import roles
from alignment.reading.meaning import Executor, Executors
from alignment.roadmap import LEVELS, Level

_BRACKETS = re.compile(r"[(\[]([^()\[\]]+)[)\]]")


def level_of(role: str) -> str:
    """Return the level of a role: one of LEVELS, or "other"."""
    return roles()[role].level


def role_title(role: str, language: Language = "ru") -> str:
    """Return how a role is called in a message; the id itself where there is no such role."""
    return roles()[role].title[language] if role in roles() else role


def named_roles(executors: Executors, level: Level = "municipal") -> tuple[str, ...]:
    """Return the roles at or below a level that a cell names, each once, in the order of the text.

    Colleges and pupils aside: they are no municipality's to answer for.
    """
    below = LEVELS[LEVELS.index(level) :]
    found = (executor.role for executor in executors.executors if executor.role and executor.level in below)
    return tuple(role for role in dict.fromkeys(found) if roles()[role].asked)


def missing_roles(
    item: Executors, events: Sequence[Executors], schools: tuple[str, ...] = (), level: Level = "municipal"
) -> tuple[str, ...]:
    """Return the roles at or below the child's level that an item names and none of its events fills.

    `events` are the executors of all events that the item has; `schools` the names of the participating schools. Empty too where
    the item names only roles above that level.
    """
    present = filled_roles((executor for event in events for executor in event.executors), schools)
    return tuple(role for role in named_roles(item, level) if not _fills(role, present))


def _fills(role: str, present: frozenset[str]) -> bool:
    return role in present or not present.isdisjoint(roles()[role].filled_by)


def filled_roles(executors: Iterable[Executor], schools: tuple[str, ...] = ()) -> frozenset[str]:
    """Return every role that the executors fill, with those named in brackets («ММС (МКУ «ЦРО»)») and schools known by name."""
    found: set[str] = set()
    for executor in executors:
        if executor.role:
            found.add(executor.role)
        found.update(_in_brackets(executor.text))
        if (
            schools
            and executor.role in (None, "municipal-body", "partner")
            and _is_school(executor.text, schools)
        ):
            found.add("school")
    return frozenset(found)


@lru_cache(maxsize=512)
def _in_brackets(text: str) -> tuple[str, ...]:
    if "(" not in text and "[" not in text:
        return ()
    inner = (executor.role for part in _BRACKETS.findall(text) for executor in read_executors(part).executors)
    return tuple(role for role in inner if role)


@lru_cache(maxsize=512)
def _is_school(text: str, schools: tuple[str, ...]) -> bool:
    padded = f" {normal(text)} "
    return any(
        f" {key} " in padded for key, _role in keys_of(tuple((school, "school") for school in schools))
    )


def names_level(executors: Executors, level: Level) -> bool:
    """Whether a cell names somebody of a level."""
    return any(executor.level == level for executor in executors.executors)


def wrong_level(executors: Executors, level: Level = "municipal") -> tuple[Executor, ...]:
    """Return the executors of a roadmap at `level` that belong to a level above it, whoever stands beside them."""
    above = LEVELS[: LEVELS.index(level)]
    return tuple(executor for executor in executors.executors if executor.level in above)


def unknown(executors: Executors) -> tuple[Executor, ...]:
    """Return the executors whose names fit no role."""
    return tuple(executor for executor in executors.executors if executor.role is None)
