"""Every word of the rule language: tests (`x is within y`) and filters (`x | length`).

A word is a pure function of values; judgements stand in the packs. A new word is a line in the table of its subject; the
reference (`align rules docs`) and the check at load come from the tables.
"""

from __future__ import annotations

from collections.abc import Mapping

from alignment.checking.vocabulary import executors, targets, texts, windows
from alignment.checking.vocabulary.word import Word

WORDS: dict[str, Word] = {
    word.key: word for word in (*texts.WORDS, *windows.WORDS, *executors.WORDS, *targets.WORDS)
}
TESTS: Mapping[str, Word] = {word.name: word for word in WORDS.values() if word.key.startswith("is ")}
FILTERS: Mapping[str, Word] = {word.name: word for word in WORDS.values() if word.key.startswith("| ")}
