"""Municipalities that don't exist: names, schools, organisations."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

from alignment.data import load_words
from alignment.model import Model

_SCHOOLS = (1, 2, 2, 3, 3, 4, 5, 6, 8, 12)
_LETTERS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya".split(),  # noqa: SIM905 - reads as an alphabet
        strict=True,
    )
)


class Kind(Model, frozen=True):
    """What a territory is called: a pattern with the name, or with its stem, and how often it is chosen."""

    title: str
    share: float


class Words(Model, frozen=True):
    """Everything in words.yaml."""

    first: list[str]
    second: list[str]
    kinds: list[Kind]
    methodical: list[str]
    authorities: list[str]
    schools: list[str]
    initiatives: list[tuple[str, str, str, str]]
    unreadable: list[str]
    strange: list[str]


class Town(Model, frozen=True):
    """A municipality: its title («город …»), the name of its file, who does what there."""

    title: str
    file: str
    schools: tuple[str, ...]
    methodical: str
    authority: str
    seed: str


@cache
def words() -> Words:
    """Return the words that roadmaps are made of."""
    return load_words(Path(__file__).with_name("words.yaml"), Words)


def most_towns() -> int:
    """Return how many different names there are."""
    return len(words().first) * len(words().second)


def towns_of(count: int, seed: int) -> tuple[Town, ...]:
    """Return municipalities with names of their own, sorted by the names of their files."""
    told = words()
    names = [one + other for one in told.first for other in told.second]
    chance = random.Random(f"towns {seed}")  # noqa: S311 - nothing secret
    chosen = chance.sample(names, count)
    return tuple(sorted((_town(name, seed) for name in chosen), key=lambda town: town.file))


def _town(name: str, seed: int) -> Town:
    told = words()
    chance = random.Random(f"{name} {seed}")  # noqa: S311
    kind = chance.choices(told.kinds, [kind.share for kind in told.kinds])[0]
    school = chance.choice(told.schools)
    numbers = sorted(chance.sample(range(1, 40), chance.choice(_SCHOOLS)))
    return Town(
        title=kind.title.format(name=name, stem=name.removesuffix("ск")),
        file="".join(_LETTERS.get(letter, letter) for letter in name.lower()).replace("_", ""),
        schools=tuple(school.format(number=number) for number in numbers),
        methodical=chance.choice(told.methodical),
        authority=chance.choice(told.authorities),
        seed=f"{name} {seed} clerk",
    )
