"""How many of a unit, after words that ask for the genitive: «не менее 1 отчета», «не менее 5 отчетов», «100 % школ».

The forms of the units that families know are data (words/genitives.yaml); pymorphy3 is asked for other words only, since it
takes long to load.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from alignment.data import load_words
from alignment.reading.lemmas import analyzer

_PATH = Path(__file__).parent / "words" / "genitives.yaml"


def counted(number: float, unit: str, *, percent: bool = False) -> str:
    """Return «1 отчета», «21 отчета», «5 отчетов», «1,5 отчета», «30 % педагогов»; the number alone where there is no unit.

    `unit` is a lemma, as targets have it.
    """
    shown = f"{number:g}".replace(".", ",") if number < 1_000_000 else str(number)
    shown += " %" if percent else ""
    if not unit:
        return shown
    one, many = genitives(unit)
    whole = int(number) == number
    singular = not percent and (not whole or (number % 10 == 1 and number % 100 != 11))
    return f"{shown} {one if singular else many}"


@lru_cache(maxsize=1024)
def genitives(unit: str) -> tuple[str, str]:
    """Return the genitive of a lemma, singular and plural; the lemma itself where it has none."""
    if said := load_words(_PATH, dict[str, str]).get(unit):
        one, _space, many = said.partition(" ")
        return one, many
    head, hyphen, tail = unit.rpartition("-")
    if not any("а" <= letter <= "я" for letter in tail):
        return unit, unit
    parses = analyzer().parse(tail)
    noun = next((parse for parse in parses if parse.tag.POS == "NOUN" and "nomn" in parse.tag), parses[0])
    forms = (noun.inflect({"gent", number}) for number in ("sing", "plur"))
    one, many = (f"{head}{hyphen}{form.word.replace('ё', 'е')}" if form else unit for form in forms)
    return one, many
