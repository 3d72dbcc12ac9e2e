"""The generator's words (words.yaml), loaded once."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.clerks.language import parses


@cache
def words() -> dict[str, Any]:
    """All tables of words.yaml."""
    loaded: dict[str, Any] = yaml.safe_load(
        (Path(__file__).parent / "words.yaml").read_text(encoding="utf-8")
    )
    return loaded


def lemma(word: str) -> str:
    """The dictionary form of a word, «ё» as «е»."""
    form: str = parses(word.lower())[0].normal_form
    return form.replace("ё", "е")


@cache
def synonyms() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Lemmas of a phrase → alternatives."""
    return {
        tuple(lemma(w) for w in re.findall(r"[\w-]+", phrase)): tuple(others)
        for phrase, others in words()["synonyms"].items()
    }


@cache
def patterns(table: str) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Compiled patterns of "phrases" or "abbreviations", the longest first as they stand in the file."""
    return tuple((re.compile(p), tuple(others)) for p, others in words()[table].items())
