"""On what ground the expertise is done, where nobody says: the item of the roadmap above that asks for it."""

from __future__ import annotations

import re
from pathlib import Path

from alignment.data import load_words
from alignment.model import Model
from alignment.reporting.expertise.book import Book
from alignment.reporting.expertise.texts import row_of
from alignment.reporting.typography import NO_BREAK
from alignment.roadmap import Event, Level

_PATH = Path(__file__).parents[1] / "words" / "basis.yaml"
_WORD = re.compile(r"\w+")


class Words(Model, frozen=True):
    """Beginnings of words that the title of the item has."""

    words: tuple[str, ...]
    levels: dict[Level, str]


def basis_of(book: Book) -> str:
    """Return the item of the parent that asks for the expertise, else the ground of the rule packs; "" where there is none."""
    parent = book.result.parent
    told = [row for row in parent.events if _asks_for_it(row, book.result.roadmap.level)] if parent else []
    if parent and len(told) == 1:  # of several, nobody can say which one is meant
        number = book.item(told[0].index).number
        return f"{row_of(parent.level)} №{NO_BREAK}{number}: {' '.join(told[0].title.split())}"
    packs = [pack.basis for pack in book.rules.packs if pack.basis] if book.rules else []
    return packs[-1] if packs else ""


def _asks_for_it(row: Event, level: Level) -> bool:
    words = load_words(_PATH, Words)
    title = _WORD.findall(row.title.lower())
    return all(
        any(word.startswith(beginning) for word in title) for beginning in (*words.words, words.levels[level])
    )
