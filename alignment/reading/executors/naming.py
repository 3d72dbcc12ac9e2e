"""Which role a name fills, and at which level."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from alignment.reading.executors.shapes import Reading
from alignment.reading.executors.words import concepts_of, lexicon, plain, roles
from alignment.reading.meaning import Executor

_BRACKETED = re.compile(r"[(\[][^()\[\]]*(?:\([^()]*\)[^()\[\]]*)?[)\]]")
_COMMA = re.compile(r",\s*([^\W\d_]{5,30})")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")

_LONGEST_SMALL = 4  # letters


def name_executor(text: str, meaning: str | None = None) -> Executor:
    """Return the executor of a name; `meaning` is the name with the roadmap's own organisations said in words."""
    role = (role_of(meaning) if meaning and meaning != text else None) or role_of(text)
    return Executor(text=text, role=role, level=roles()[role].level if role else "other")


@lru_cache(maxsize=2048)
def role_of(text: str) -> str | None:
    """Return the id of the role that a name fills, None where it fits none.

    What stands in brackets explains; it is asked only where the rest says little.
    """
    outside = _BRACKETED.sub(" ", text)
    role = _role(outside) or _role_of_small(outside.strip())
    if outside != text and (role is None or role in lexicon().generic):
        return _role(text) if role is None else _better(role, _role(text))
    return role


def _role_of_small(text: str) -> str | None:
    """Return the role of an abbreviation that stands alone in small letters («уо»)."""
    return (
        _role(text.upper())
        if 1 < len(text) <= _LONGEST_SMALL and text.isalpha() and text[1:].islower()
        else None
    )


def _better(role: str, other: str | None) -> str:
    return other if other is not None and other not in lexicon().generic else role


def _role(text: str) -> str | None:
    """Let the first telling concept decide, with the others as its qualities; people belong to what is named after them."""
    words = lexicon().words
    found = [concept for word in _WORD.findall(_main_part(text[:2000])) for concept in concepts_of(word)]
    present = frozenset(found)
    staff = next((concept for concept in found if concept in words.staff), None)
    for concept in found:
        if concept in words.readings:
            role = _choose(words.readings[concept], present)
            return words.staff_at.get(role or "", {}).get(_kind(staff, found, concept), role)
    if staff is not None:
        return _choose(words.staff["teacher" if "teacher" in present else staff], present)
    return _choose(words.otherwise, present)


def _main_part(text: str) -> str:
    """Return a name without the clause that follows a comma: «методисты, курирующие школы»."""
    for comma in _COMMA.finditer(text):
        word = plain(comma[1])
        if word.endswith(lexicon().words.participles) and lexicon().tails.find(word, abbreviation=False):
            return text[: comma.start()]
    return text


def _kind(staff: str | None, found: list[str], concept: str) -> str:
    """Return which people are named before the organisation that decides; teachers go before heads («классный руководитель»)."""
    before = found[: found.index(concept)]
    if staff is None or staff not in before:
        return ""
    return "teacher" if "teacher" in before and staff == "head" and before.index("teacher") < 1 else staff


def _choose(readings: Iterable[Reading], present: frozenset[str]) -> str | None:
    for reading in readings:
        if _holds(reading.when, present) and _holds(reading.also, present):
            return reading.role
    return None


@lru_cache(maxsize=512)
def _alternatives(condition: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """Return a condition's alternatives: «a b» is either, «a + b» both; a group's name stands for its members."""
    groups = lexicon().groups
    both = "+" in condition
    named = [groups.get(name, frozenset((name,))) for name in condition.replace("+", " ").split()]
    return (tuple(named),) if both else tuple((one,) for one in named)


def _holds(condition: str, present: frozenset[str]) -> bool:
    if not condition:
        return True
    return any(all(not present.isdisjoint(names) for names in every) for every in _alternatives(condition))
