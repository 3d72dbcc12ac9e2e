"""Words of the rule language about executors and their levels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from alignment.checking.comparing import roles
from alignment.checking.vocabulary.kinds import ROLES, TEXT, TEXTS
from alignment.checking.vocabulary.word import Word
from alignment.language import N_
from alignment.reading.meaning import Executor, Executors
from alignment.roadmap import LEVELS

Named = tuple[Executor, ...]


def at_level(named: Named, level: str) -> Named:
    """Return those who belong to a level."""
    return tuple(executor for executor in named if executor.level == level)


def below_level(named: Named, level: str) -> Named:
    """Return those who belong to a level under this one."""
    below = LEVELS[_place(level) + 1 :]
    return tuple(executor for executor in named if executor.level in below)


def at_or_below_level(named: Named, level: str) -> Named:
    """Return those who belong to a level or to one under it."""
    return tuple(executor for executor in named if executor.level in LEVELS[_place(level) :])


def above_level(named: Named, level: str) -> Named:
    """Return those who belong to a level over this one."""
    above = LEVELS[: _place(level)]
    return tuple(executor for executor in named if executor.level in above)


def missing_from(named: Named, events: Named, schools: tuple[str, ...], level: str) -> tuple[str, ...]:
    """Return the ids of the roles at or below a level that are named here and not filled there."""
    known = LEVELS[_place(level)]
    return roles.missing_roles(Executors(executors=named), (Executors(executors=events),), schools, known)


def unknown(named: Named) -> Named:
    """Return those whose names fit no role."""
    return roles.unknown(Executors(executors=named))


def role_title(scope: Mapping[str, Any], role: str) -> str:
    """Return how a role is called."""
    return roles.role_title(role, scope.get("@language", "ru"))


def _place(level: str) -> int:
    return LEVELS.index(level) if level in LEVELS else len(LEVELS) - 1


WORDS = (
    Word(
        "| at_level",
        ROLES,
        (TEXT,),
        ROLES,
        at_level,
        "roles | at_level(roadmap.level)",
        N_("the executors of a level"),
    ),
    Word(
        "| below_level",
        ROLES,
        (TEXT,),
        ROLES,
        below_level,
        "roles | below_level(roadmap.level)",
        N_("the executors of lower levels"),
    ),
    Word(
        "| above_level",
        ROLES,
        (TEXT,),
        ROLES,
        above_level,
        "roles | above_level(roadmap.level)",
        N_("the executors of higher levels"),
    ),
    Word(
        "| missing_from",
        ROLES,
        (ROLES, TEXTS, TEXT),
        TEXTS,
        missing_from,
        "item.roles | missing_from(events.roles, roadmap.schools, roadmap.level)",
        N_("roles at or below a level that are named here and not filled there"),
    ),
    Word(
        "| unknown", ROLES, (), ROLES, unknown, "roles | unknown", N_("the executors whose names fit no role")
    ),
    Word(
        "| role_title",
        TEXT,
        (),
        TEXT,
        role_title,
        "role | role_title",
        N_("how a role is called"),
        scoped=True,
    ),
    Word(
        "| at_or_below_level",
        ROLES,
        (TEXT,),
        ROLES,
        at_or_below_level,
        "roles | at_or_below_level(roadmap.level)",
        N_("the executors of a level and of lower ones"),
    ),
)
