"""Lemmas and parts of speech of the field's words, without a morphological analyser.

An indicator's unit is the lemma of its head word, and finding the head means telling nouns from adjectives and verbs. The
forms of about 1,500 words of education plans stand in words/lemmas.yaml as stems and paradigms (made by
`python -m tests.tools.lemmas`); they load in about a millisecond. pymorphy3 knows every other word, but costs 120 ms to
import with its dictionary, so it is asked for a word only that the data doesn't hold and no ending tells.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

import msgspec

from alignment.data import load_words

Part = Literal["noun", "adjective", "verb", "other"]

_FOLDER = Path(__file__).parent / "words"
_PARTS: dict[str, Part] = {
    "NOUN": "noun",
    "ADJF": "adjective",
    "PRTF": "adjective",
    "PRTS": "verb",
    "VERB": "verb",
}
_PARTS |= {"INFN": "verb", "GRND": "verb"}
_LONGEST = 60  # letters; a longer word is junk
_LAST_LETTER = "ӿ"  # of Cyrillic; pymorphy3 raises on a letter that Unicode has no name for


class _Lexicon(msgspec.Struct, frozen=True):
    paradigms: list[tuple[str, str, str]]
    stems: dict[str, list[int]]


class _Morphology(msgspec.Struct, frozen=True):
    adjective: tuple[str, ...]
    weak_adjective: tuple[str, ...]
    adjective_stems: tuple[str, ...]
    participle_stems: tuple[str, ...]
    verb: tuple[str, ...]
    first_parts: tuple[str, ...]


@cache
def _lexicon() -> tuple[list[tuple[Part, str, frozenset[str]]], dict[str, list[int]]]:
    lexicon = load_words(_FOLDER / "lemmas.yaml", _Lexicon)
    paradigms: list[Any] = [(part, end, frozenset(forms.split())) for part, end, forms in lexicon.paradigms]
    return paradigms, lexicon.stems


@cache
def _morphology() -> _Morphology:
    return load_words(_FOLDER / "morphology.yaml", _Morphology)


def fold(word: str) -> str:
    """Return a word in lower case with е for ё."""
    return word.lower().replace("ё", "е")


def known(word: str) -> tuple[tuple[Part, str], ...]:
    """Return (part of speech, lemma) for each reading of a folded word in the data, nouns first."""
    paradigms, stems = _lexicon()
    if len(word) > _LONGEST:
        return ()
    found: list[tuple[Part, str]] = []
    for cut in range(len(word), -1, -1):
        for number in stems.get(word[:cut], ()):
            part, lemma_end, endings = paradigms[number]
            if (word[cut:] or "-") in endings:
                found.append((part, word[:cut] + lemma_end))
    found.sort(key=lambda reading: reading[0] != "noun")
    return tuple(found)


@lru_cache(maxsize=8192)
def analyse(word: str) -> tuple[Part, str]:
    """Return the part of speech and the lemma of one word.

    A compound with a hyphen is taken whole where the data holds it, else by its last part («нормативно-правовой»), but by its
    first where both parts are declined («школ-участниц» → школа).
    """
    folded = fold(word)
    if len(folded) > _LONGEST:
        return "other", folded
    if readings := known(folded):
        return readings[0]
    if "-" in folded:
        return _compound(folded)
    if adjective := _adjective(folded):
        return "adjective", adjective
    if folded.endswith(_morphology().verb):
        return "verb", folded
    return _by_dictionary(folded)


def _adjective(word: str) -> str:
    """Return the masculine nominative of a word that its ending shows to be an adjective or a participle, else ""."""
    endings = _morphology()
    bare, tail = (word[:-2], "ся") if word.endswith("ся") else (word, "")
    if bare.endswith(endings.adjective):
        stem = _without(bare, endings.adjective)
    elif bare.endswith(endings.weak_adjective):
        stem = _without(bare, endings.weak_adjective)
        if not stem.endswith(endings.adjective_stems):
            return ""
    else:
        return ""
    if tail and not stem.endswith(endings.participle_stems):
        return ""
    return stem + ("ий" if stem.endswith(tuple("щшчжкгх")) else "ый") + tail if len(stem) > 1 else ""


def _without(word: str, endings: tuple[str, ...]) -> str:
    return word[: -max(len(ending) for ending in endings if word.endswith(ending))]


def _compound(word: str) -> tuple[Part, str]:
    first, _, rest = word.partition("-")
    part, lemma_of_rest = analyse(rest) if rest else ("other", "")
    if part != "noun":
        return part, f"{first}-{lemma_of_rest}"
    readings = known(first)
    if readings and readings[0][0] == "noun" and not word.startswith(_morphology().first_parts):
        return readings[0]
    return "noun", f"{first}-{lemma_of_rest}"


@cache
def analyzer() -> Any:  # noqa: ANN401 - pymorphy3 has no types
    """Return pymorphy3's analyser, loaded on first use."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def _by_dictionary(word: str) -> tuple[Part, str]:
    """Ask pymorphy3; a word without Russian letters isn't worth its cost."""
    if len(word) < 2 or not any("а" <= letter <= "я" for letter in word) or max(word) > _LAST_LETTER:
        return "other", word
    parses = analyzer().parse(word)
    best = next((p for p in parses if p.tag.POS == "NOUN" and p.score > 0.3), parses[0])
    part = _PARTS.get(str(best.tag.POS), "other")
    return part, fold(best.normal_form) if part == "noun" else word


def lemma(word: str) -> str:
    """Return the dictionary form of a word: lower case, е for ё; a noun in the singular nominative."""
    return analyse(word)[1]
