"""Which time, which season and whose level a title names: what tells twins apart."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from alignment.data import load_words
from alignment.matching.normal import plain
from alignment.matching.roots import stem
from alignment.model import Model

_PATH = Path(__file__).parent / "words" / "cycles.yaml"
_PART = re.compile(r"[а-яa-z]+|\d+(?:-?(?:го|ого|его|й|ый|ой|ий|я|ая|е|ое|ом|му)(?![а-я]))?|[«»\"(]")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "п": 2, "ш": 3, "і": 1, "іі": 2}
_OLDEST = 11  # the last class of a school
_LONGEST_ENDING = 2  # letters of what may stand between the numbers of classes: «5-х и 6-х»
_HALVES = {1: frozenset(range(1, 7)), 2: frozenset(range(7, 13))}


class _File(Model, frozen=True):
    ordinals: dict[int, tuple[str, ...]]
    counted: tuple[str, ...]
    halves: tuple[str, ...]
    quarters: tuple[str, ...]
    seasons: dict[str, tuple[str, ...]]
    months_of_seasons: dict[str, frozenset[int]]
    levels: dict[str, tuple[str, ...]]
    level_of: tuple[str, ...]
    owners: dict[str, tuple[str, ...]]
    continuing: tuple[str, ...]
    classes: tuple[str, ...]
    pupils: dict[int, tuple[str, ...]]


class Cycle(Model, frozen=True):
    """What a title says of its cycle and of whom it is for; empty where silent.

    Numbers (1 = first), months (1–12) of a season or half-year, years, levels, school classes (1–11).
    """

    numbers: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    years: frozenset[int] = frozenset()
    levels: frozenset[str] = frozenset()
    classes: frozenset[int] = frozenset()


@cache
def _words() -> _File:
    return load_words(_PATH, _File)


def _number(part: str) -> int | None:
    if part[0].isdigit():
        number = int(re.match(r"\d+", part)[0])  # type: ignore[index]
        return number if number <= 12 else None
    if part in _ROMAN:
        return _ROMAN[part]
    return _numbers().get(stem(part))


@cache
def _telling() -> tuple[str, ...]:
    words = _words()
    return tuple(
        word for rows in (words.seasons, words.levels, words.owners) for row in rows.values() for word in row
    )


def ordinals() -> frozenset[str]:
    """Return the stems of ordinal words (первый, второй)."""
    return frozenset(_numbers())


def continuing() -> tuple[str, ...]:
    """Return how a title begins that goes on with the row above."""
    return _words().continuing


@cache
def _numbers() -> dict[str, int]:
    return {stem(word): number for number, words in _words().ordinals.items() for word in words}


@lru_cache(maxsize=2048)
def cycle_of(title: str) -> Cycle:
    """Read the cycle that a title names.

    An ordinal word counts wherever it stands, a number or a Roman numeral only beside a word that is counted.
    """
    parts = _PART.findall(plain(title))
    numbers: set[int] = set()
    months: set[int] = set()
    levels: set[str] = set()
    classes: set[int] = set()
    for index, part in enumerate(parts):
        number = _number(part)
        if number is not None:
            counted = _counted(parts, index, number)
            (months if len(counted) > 1 else numbers).update(counted)
        if part.startswith(_telling()):
            months |= _season_of(part)
            levels |= _levels_of(parts, index)
        classes |= _classes_of(parts, index)
    years = {int(part) for part in parts if len(part) == 4 and part.isdigit() and part.startswith("20")}
    return Cycle(
        numbers=frozenset(numbers), months=frozenset(months), years=frozenset(years), levels=frozenset(levels),
        classes=frozenset(classes),
    )  # fmt: skip


def _counted(parts: list[str], index: int, number: int) -> frozenset[int]:
    """Return what a number says: the months of a half-year or a quarter, else the number itself where something is counted."""
    words, part, after = _words(), parts[index], parts[index + 1 : index + 2]
    ordinal = part[0].isalpha() and part not in _ROMAN
    if not ordinal and not _counts(parts[max(0, index - 2) : _listed(parts, index) + 2], words.counted):
        return frozenset()
    if _counts(after, words.halves) and number in _HALVES:
        return _HALVES[number]
    if _counts(after, words.quarters):
        return frozenset(range(3 * number - 2, 3 * number + 1))
    return frozenset({number})


def _listed(parts: list[str], index: int) -> int:
    """Return where the list of numbers ends that goes on from one: «2-й и 3-й опросы»."""
    while (
        parts[index + 1 : index + 2] == ["и"]
        and index + 2 < len(parts)
        and _number(parts[index + 2]) is not None
    ):
        index += 2
    return index


def _classes_of(parts: list[str], index: int) -> set[int]:
    """Return the school classes that a word names: «девятиклассники», «классов» behind «8–9» or «5, 6 и 7»."""
    words, part = _words(), parts[index]
    if part not in words.classes:
        return {number for number, beginnings in words.pupils.items() if part.startswith(beginnings)}
    named: list[int] = []
    for before in reversed(parts[:index]):
        if before[0].isdigit() and 1 <= int(re.match(r"\d+", before)[0]) <= _OLDEST:  # type: ignore[index]
            named.append(int(re.match(r"\d+", before)[0]))  # type: ignore[index]
        elif len(before) > _LONGEST_ENDING:
            break
    return set(range(min(named), max(named) + 1)) if named else set()


def _season_of(part: str) -> frozenset[int]:
    words = _words()
    for season, beginnings in words.seasons.items():
        if part.startswith(beginnings):
            return words.months_of_seasons[season]
    return frozenset()


def _levels_of(parts: list[str], index: int) -> set[str]:
    """Return whose a map, a stage or a coordinator is: «муниципальной карты», «карты города»."""
    words, part = _words(), parts[index]
    before, after = parts[max(0, index - 1) : index], parts[index + 1 : index + 3]
    return {
        level
        for names, beside in ((words.levels, after), (words.owners, before))
        for level, beginnings in names.items()
        if part.startswith(beginnings) and _counts(beside, words.level_of)
    }


def _counts(parts: list[str], beginnings: tuple[str, ...]) -> bool:
    return any(part.startswith(beginnings) for part in parts)
