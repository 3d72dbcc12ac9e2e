"""The cells of a made-up event: what its item asks, in this municipality's words, or what its clerk has made of it."""

from __future__ import annotations

import math
import random
import re
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from alignment.demo.names import Town, words
from alignment.reading.meaning import Window
from alignment.reading.rows import Row

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

_NUMBER = re.compile(r"(?:Не менее )?\b(\d+)\b(?! %|%)((?: [а-яё-]+)*)")
_SHORTER = 0.5
_FIRST = {"methodical-service": "methodical", "municipal-authority": "authority"}
# How often, out of a hundred events of a clerk of carelessness 1 (see making.py).
_LATE, _EARLY, _UNREAD, _NO_DATE = 9, 4, 2, 2
_LOST_ROLE, _WRONG_LEVEL, _NOBODY = 8, 3, 2
_NO_TARGET, _NO_NUMBER, _STRANGE, _WHOLE = 4, 6, 4, 4


class Parent(NamedTuple):
    """What a share is counted by: the parent's first year, its municipalities and its schools; 0 where it doesn't say."""

    year: int
    municipalities: int
    schools: int


def deadline_cell(row: Row, above: Parent, slips: float, chance: random.Random) -> str:
    """Return a deadline: the item's own, a date within it, or one that the clerk has moved."""
    windows = [window for window in row.deadline.windows if window.first and window.last]
    luck = _luck(slips, chance)
    if luck < _NO_DATE:
        return ""
    if luck < _NO_DATE + _UNREAD:
        return chance.choice(words().unreadable)
    if not windows or row.deadline.recurring:
        return row.event.deadline
    return _moved(_ends(windows[-1]), above.year, luck - _NO_DATE - _UNREAD, chance) or _within(
        row, windows, chance
    )


def _moved(ends: tuple[date, date], year: int, luck: float, chance: random.Random) -> str:
    """Return a date outside a window but in the year; "" where luck has it that none is moved."""
    if luck < _LATE:
        return _day(min(ends[1] + timedelta(days=chance.randint(3, 25)), date(year, 12, 31)))
    if luck < _LATE + _EARLY:
        return _day(max(ends[0] - timedelta(days=chance.randint(3, 25)), date(year, 1, 1)))
    return ""


def _within(row: Row, windows: list[Window], chance: random.Random) -> str:
    """Return the item's own deadline, or a shorter one within it."""
    first, last = _ends(windows[-1])
    if len(windows) > 1 or first == last or chance.random() > _SHORTER:
        return row.event.deadline
    start = first + (last - first) * chance.uniform(0, 0.4)
    return f"{_day(start)} – {_day(last)}" if chance.random() < _SHORTER else _day(last)


def executors_cell(row: Row, town: Town, slips: float, chance: random.Random) -> str:
    """Return who does it: the item's municipal and school executors under their names here, and what was made of them."""
    own = [_called(one, town) for one in row.executors.executors if one.level in ("municipal", "school")]
    own = list(dict.fromkeys(own)) or [chance.choice(["Муниципальный координатор", town.methodical])]
    luck = _luck(slips, chance)
    if luck < _NOBODY:
        return ""
    if luck < _NOBODY + _WRONG_LEVEL:
        above = [one.text for one in row.executors.executors if one.level == "regional"]
        return ", ".join([*own, *above[:1]])
    if luck < _NOBODY + _WRONG_LEVEL + _LOST_ROLE:
        own.pop(chance.randrange(len(own)))
        return ", ".join(own) or "Педагоги-психологи"
    return ", ".join(own)


def indicator_cell(row: Row, above: Parent, schools: int, slips: float, chance: random.Random) -> str:
    """Return an indicator: the item's, with this municipality's share in the place of the region's numbers."""
    luck = _luck(slips, chance)
    text = row.event.indicator
    if luck < _NO_TARGET:
        return ""
    if luck < _NO_TARGET + _NO_NUMBER:
        bare = _NUMBER.sub(lambda found: found[2].strip() or "Результаты", text)
        return bare[:1].upper() + bare[1:]
    if luck < _NO_TARGET + _NO_NUMBER + _STRANGE:
        return chance.choice(words().strange)
    if luck < _NO_TARGET + _NO_NUMBER + _STRANGE + _WHOLE:
        schools = max(schools // 2, 1)
        text = text.replace("100 %", f"{chance.choice([40, 50, 60, 75])} %")
    return _NUMBER.sub(lambda found: _share(found, above, schools), text)


def _luck(slips: float, chance: random.Random) -> float:
    """Return 0–100 for a clerk of carelessness 1, and higher numbers the more careful he is."""
    return chance.random() * 100 / slips if slips else math.inf


def _share(found: re.Match[str], above: Parent, schools: int) -> str:
    number = int(found[1])
    for whole, here in ((above.municipalities, 1), (above.schools, schools)):
        if whole and number and number % whole == 0:
            share = number // whole * here
            return f"Не менее {share}{_singular(found[2]) if share == 1 else found[2]}"
    return found[0]


@lru_cache(maxsize=256)
def _singular(phrase: str) -> str:
    """Return « муниципальных дорожных карт» as « муниципальной дорожной карты»: up to the noun, what follows stays."""
    told = phrase.split(" ")
    plural = [_genitive_plural(word) for word in told]
    at = next((place for place, one in enumerate(plural) if one is not None and one.tag.POS == "NOUN"), None)
    if at is None:
        return phrase
    noun = plural[at].inflect({"gent", "sing"})
    made = [noun.word if noun else told[at]]
    for word, one in zip(reversed(told[:at]), reversed(plural[:at]), strict=True):
        inflected = one.inflect({"gent", "sing", noun.tag.gender}) if one and noun else None
        made.insert(0, inflected.word if inflected else word)
    return " ".join([*made, *told[at + 1 :]]).replace("ё", "е")


def _genitive_plural(word: str) -> Any:  # noqa: ANN401 - pymorphy3's, which isn't typed
    return (
        next((one for one in _morphology().parse(word) if {"gent", "plur"} in one.tag), None)
        if word
        else None
    )


@lru_cache(maxsize=1)
def _morphology() -> MorphAnalyzer:
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer()


def _called(executor: Any, town: Town) -> str:  # noqa: ANN401 - an Executor
    field = _FIRST.get(executor.role or "")
    name = getattr(town, field) if field else executor.text
    return str(name[:1].upper() + name[1:])


def _ends(window: Window) -> tuple[date, date]:
    assert window.first is not None
    assert window.last is not None
    return window.first, window.last


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"
