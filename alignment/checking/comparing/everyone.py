"""Whether a target counts on everyone: all municipalities, all schools, or all of their staff."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alignment.checking.comparing.normal import normal
from alignment.data import load_words
from alignment.model import Model
from alignment.reading.meaning import Target


class _Words(Model, frozen=True):
    municipalities: frozenset[str]
    schools: frozenset[str]
    staff: frozenset[str]
    possessive: frozenset[str]


@cache
def _words() -> _Words:
    return load_words(Path(__file__).parent / "words" / "everyone.yaml", _Words)


def of_everyone(targets: tuple[Target, ...], municipalities: int, schools: int) -> tuple[Target, ...]:
    """Return the targets that ask for all municipalities or schools: by their number, «100 %», or all of their staff.

    The numbers are those of the parent; 0 where its header doesn't tell.
    """
    words = _words()
    found = []
    for target in targets:
        whole = target.comparator == "all" or (target.percent and target.quantity == 100)
        crowd = (
            (whole and target.unit in words.municipalities | words.schools | words.staff)
            or (municipalities and target.quantity == municipalities and target.unit in words.municipalities)
            or (schools and target.quantity == schools and target.unit in words.schools)
        )
        if crowd and words.possessive.isdisjoint(normal(target.text).split()):
            found.append(target)
    return tuple(found)
