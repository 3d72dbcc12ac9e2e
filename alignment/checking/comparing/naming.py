"""Whether the words of a target name one thing, or the whole of a population, where they give no number."""

from __future__ import annotations

import re

from alignment.checking.comparing.units import marked
from alignment.reading.meaning import Target

_ASIDE = re.compile(r",|;|\bи\b")
_WORD = re.compile(r"[а-я]+(?:-[а-я]+)*\.?")
_DASH = re.compile(r"[–—]| - ")


def schools_named(text: str) -> int:
    """Return how many schools a text names: by number («№ 6, 7, 9»), else by quoted names."""
    total, listing = 0, False
    for word in text.replace("№", " № ").replace(",", " , ").split():
        if word == "№":
            listing = True
        elif listing and word.strip("».;:)").isdigit():
            total += 1
        elif word not in {",", "и"}:
            listing = False
    return total or (text.count("«") if marked(text, "school") or "ОУ" in text else 0)


def is_singular(target: Target) -> bool:
    """Return whether the unit stands in the singular in the target's own words.

    Told by the form: the lemma itself is singular, and endings of the plural are plural; any other form is singular behind
    another noun («участие в событии»), and plural at the head («материалы размещены»).
    """
    from alignment.reading.lemmas import analyse, fold

    words = [word.strip('«»".,;:()') for word in _DASH.sub(" ", fold(target.text)).split()]
    for place, word in enumerate(words):
        if word and (analyse(word)[1] == target.unit or word in {"сош", "оош"}):
            return _is_singular_form(
                word, target.unit, first=not any(analyse(w)[0] == "noun" for w in words[:place] if w)
            )
    return not words or target.unit not in words


def names(text: str, unit: str) -> bool:
    """Return whether a word of a text is the unit, written in full and in whatever form."""
    from alignment.reading.lemmas import analyse, fold

    return any(analyse(word)[1] == unit for word in _WORD.findall(fold(text)) if not word.endswith("."))


def named_aside(target: Target) -> tuple[str, ...]:
    """Return the things that a target's words name after a comma or «и», as units: of «100 % школ, отчет» the отчет.

    A thing is the first noun of its part, with nothing but adjectives before it.
    """
    from alignment.reading.lemmas import analyse, fold

    found = []
    for part in _ASIDE.split(fold(target.text))[1:]:
        words = (word.strip('«»".:()') for word in part.split())
        head = next((analyse(word) for word in words if word and analyse(word)[0] != "adjective"), None)
        if head is not None and head[0] == "noun":
            found.append(head[1])
    return tuple(found)


def _is_singular_form(word: str, unit: str, *, first: bool) -> bool:
    if word == unit or len(word) <= 3:
        return True
    if word.endswith(("ах", "ях", "ам", "ям", "ами", "ями", "ов", "ев", "ей", "ий")) or len(word) < len(unit):
        return False
    return not first
