"""Sameness of units, as an expert sees it: организация and школа, приказ and акт, карта and план.

The families are data (reading/words/units.yaml), so that a coordinator can add a word. A generic word stands for every unit of its
kind («событие» for any genre, «участник» for any person), while two genres stay apart: a seminar is no master class.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

import msgspec

import alignment.reading
from alignment.data import load_words
from alignment.reading.meaning import Target

ALIKE = 70  # letters of a hundred: «огчет» is an отчет
_SHORTEST = 4
_TORN = re.compile(r"(?<=[а-я])-\s+(?=[а-я])")  # «шк- олы», as a line end leaves it

_PATH = Path(alignment.reading.__path__[0]) / "words" / "units.yaml"


class _Units(msgspec.Struct, frozen=True):
    families: dict[str, list[str]]
    any: dict[str, list[str]]
    with_adjective: dict[str, dict[str, str]]
    unsaid: frozenset[str]
    prefixes: tuple[str, ...]
    population: dict[str, list[str]]
    single: list[str]
    papers: list[str]
    marks: dict[str, list[str]]


@cache
def _units() -> _Units:
    return load_words(_PATH, _Units)


@cache
def _families() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for family_name, words in _units().families.items():
        for word in words:
            found.setdefault(word, set()).add(family_name)
    return {word: frozenset(names) for word, names in found.items()}


@lru_cache(maxsize=1024)
def families(unit: str) -> frozenset[str]:
    """Return the families that a unit (a lemma) belongs to.

    A compound («педагог-новатор», «фотовыставка») belongs to its parts' where none is its own.
    """
    if found := _families().get(unit):
        return found
    if "-" in unit:
        return frozenset().union(*(_families().get(part, frozenset()) for part in unit.split("-")))
    rests = (unit.removeprefix(prefix) for prefix in _units().prefixes if unit.startswith(prefix))
    return next((found for rest in rests if (found := _families().get(rest))), frozenset())


def family(unit: str) -> str | None:
    """Return the first family of a unit in the order of the file, None for a word of none."""
    found = families(unit)
    return next((name for name in _units().families if name in found), None)


def same_unit(a: str, b: str) -> bool:
    """Return whether two units are the same thing to an expert; a generic one is the same as any of its kind."""
    if a == b:
        return True
    first, second = families(a), families(b)
    if first & second:
        return True
    return _covers(first, second) or _covers(second, first)


def is_unsaid(unit: str) -> bool:
    """Return whether a unit doesn't tell what is counted («охват», «раз»), so that it may be anything."""
    return not unit or unit in _units().unsaid


@lru_cache(maxsize=1024)
def may_be_same(a: str, b: str) -> bool:
    """Return whether two units may be one word, or of one family, with letters that a scan has spoilt."""
    from rapidfuzz import fuzz

    if min(len(a), len(b)) < _SHORTEST:
        return False
    if fuzz.ratio(a, b) >= ALIKE or a.endswith(b) or b.endswith(a):
        return True
    return any(same_unit(_nearest(x), y) for x, y in ((a, b), (b, a)) if not families(x))


def _nearest(unit: str) -> str:
    """Return the known unit with the nearest letters; the unit itself where none is near."""
    from rapidfuzz import process

    found = process.extractOne(unit, _families().keys(), score_cutoff=ALIKE)
    return found[0] if found else unit


def _covers(general: frozenset[str], special: frozenset[str]) -> bool:
    return any(special.intersection(_units().any.get(name, ())) for name in general)


def unit_of(target: Target) -> str:
    """Return a target's unit as its own words mean it: «новостное событие» is a piece of news, «образование» a municipality or a school."""
    cases = _units().with_adjective.get(target.unit)
    if cases is None:
        return target.unit
    text = target.text.lower()
    return next((unit for stem, unit in cases.items() if stem in text), target.unit)


def populations(unit: str) -> frozenset[str]:
    """Return the families by which the municipality may tell its own part of a population of such units."""
    return frozenset(name for own in families(unit) for name in _units().population.get(own, ()))


def is_paper(unit: str) -> bool:
    """Return whether a unit is a document, so that its singular is one («отчет», «пакет документов»)."""
    return bool(families(unit).intersection(_units().papers))


def is_single(unit: str) -> bool:
    """Return whether such a unit named once is one, whatever the number of schools («отчет», «пакет документов»)."""
    found = families(unit)
    return not found or bool(found.intersection(_units().single))


@cache
def event_words() -> dict[str, frozenset[str]]:
    """Return the words that name a genre of event, each with its families: семинар → training."""
    genres = set(_units().any.get("event", ()))
    return {word: found & genres for word, found in _families().items() if found & genres}


def marked(text: str, mark: str) -> bool:
    """Return whether a text has a part of a word that means `mark`: each, yearly, school … (units.yaml says which)."""
    folded = _TORN.sub("", text.lower().replace("ё", "е"))
    return any(part in folded for part in _units().marks[mark])


def names_one_school(text: str) -> bool:
    """Return whether the words name a school in the singular: «документы образовательной организации соответствуют»."""
    words = {word.strip("«».,;:()").lower() for word in text.replace("-", " ").split()}
    return not words.isdisjoint(_units().marks["school_form"])
