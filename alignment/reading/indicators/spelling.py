"""Words of an indicator that are shortened («2 выступл.», «3 мер-тия») or misread by one letter («респоидентов»), made whole."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

import msgspec

from alignment.data import load_words
from alignment.reading.indicators.lexicon import Token, part_of, words
from alignment.reading.lemmas import analyzer, known
from alignment.reading.numbers import number_word
from alignment.reading.scans import one_slip, unscanned

_PATH = Path(__file__).parent.parent / "words" / "shortened.yaml"
_SHORTEST = 3  # letters of a shortened word
_LONGEST_WORD = 40  # letters; a longer one is junk
_LONGEST_TAIL = 4  # letters behind a hyphen
_SHORTEST_MISREAD = 6  # letters of a word that is put right
_SHORTEST_COMMON = 4  # letters of a common unit that is put right
_SHORTEST_SLIPPED = 7  # letters of a common unit that is put right with any one slip
_VOWELS = "аеийоуыьюя"
_CLOSING = frozenset({"comma", "bracket", "dash", "semicolon", "newline", "slash", "plus"})


class _Shortened(msgspec.Struct, frozen=True):
    nouns: tuple[str, ...]
    adjectives: tuple[str, ...]
    comparing: dict[str, str]
    endings: frozenset[str]
    cases: frozenset[str]


@cache
def _shortened() -> _Shortened:
    return load_words(_PATH, _Shortened)


@lru_cache(maxsize=4096)
def put_right(norm: str) -> str:
    """Return a folded word as it was before a scan misread one letter; the same word where it is known or not one way is open."""
    if known(norm) or norm in words().abbreviations:
        return norm
    if number := unscanned(norm, number_word):
        return number
    norm = _one_of_two(norm)
    if compared := unscanned(norm, lambda word: word if word in words().misread_comparatives else None):
        return compared
    if norm.endswith(words().adjective_endings):
        return norm
    return unscanned(norm, _noun, shortest=_SHORTEST_MISREAD) or _common(norm) or norm


def _one_of_two(norm: str) -> str:
    """Return the word with one letter for the two that a scan took it for: «собьгтие», «образовательньгх»."""
    for two, one in words().strokes.items():
        place = norm.rfind(two)
        while place >= 0:
            mended = norm[:place] + one + norm[place + 2 :]
            if known(mended) or (one == "ы" and mended.endswith(words().endings_with_y)):
                return mended
            place = norm.rfind(two, 0, place)
    return norm


def _common(norm: str) -> str | None:
    """Return the common unit that an unknown word is by one slip: «огчет», «нлан», «мероприятля»; a real word stays itself."""
    if len(norm) > _LONGEST_WORD or not norm.isalpha():
        return None
    found = unscanned(norm, _common_noun, shortest=_SHORTEST_COMMON) or _slipped(norm)
    return found if found and not analyzer().word_is_known(norm) else None


def _common_noun(word: str) -> str | None:
    lemma = _noun(word)
    return lemma if lemma in _shortened().nouns else None


def _slipped(norm: str) -> str | None:
    found = {
        noun
        for noun in _shortened().nouns
        if len(noun) >= _SHORTEST_SLIPPED
        and abs(len(norm) - len(noun)) < _LONGEST_TAIL
        and norm[0] == noun[0]
        if _is_slip_of(norm, noun.rstrip(_VOWELS))
    }
    return found.pop() if len(found) == 1 else None


def _is_slip_of(norm: str, stem: str) -> bool:
    ends = range(len(stem) - 1, len(stem) + 2)
    return any(norm[end:] in _shortened().cases and one_slip(norm[:end], stem) for end in ends)


def _noun(word: str) -> str | None:
    readings = known(word)
    return readings[0][1] if readings and readings[0][0] == "noun" else None


def made_whole(tokens: list[Token]) -> list[Token]:
    """Return the tokens with shortened words whole and the points of those that a sentence goes on behind left out."""
    result: list[Token] = []
    for index, token in enumerate(tokens):
        before = result[-1] if result else None
        if (
            token.kind == "stop"
            and before is not None
            and before.kind == "word"
            and before.end == token.start
        ):
            after = tokens[index + 1] if index + 1 < len(tokens) else None
            if _expand(before, after, led=len(result) > 1) and _goes_on(after, before):
                continue
        elif token.kind == "word" and not token.upper:
            _spell(token)
        result.append(token)
    return result


def _spell(token: Token) -> None:
    token.norm = _of_hyphen(token.norm) if "-" in token.norm else put_right(token.norm)
    if value := number_word(token.norm):
        token.kind, token.value = "number", value


def _goes_on(after: Token | None, before: Token) -> bool:
    """Whether the sentence goes on behind the point of a shortened word; a number begins another target, but not after «не мен.»."""
    if after is None:
        return False
    if after.kind in {"number", "share"}:
        return before.norm in _shortened().comparing.values()
    return after.kind in _CLOSING or after.kind == "open" or (after.kind == "word" and not after.capital)


def _expand(token: Token, after: Token | None, *, led: bool) -> bool:
    """Put the whole word for a shortened one; whether it was one. Words that have a point in the data stay as they are."""
    norm, table = token.norm, _shortened()
    if norm in table.comparing:
        token.norm = table.comparing[norm]
        return True
    alone = after is None or after.kind != "word" or after.capital
    kept = words().shortened.get(norm)
    if kept is not None and (not alone or kept == "noun" or not led):
        return False
    if norm in words().abbreviations or token.upper or len(norm) < _SHORTEST:
        return False
    if known(norm) and not _is_adjective_of(norm, after):
        return False
    if whole := _begun(norm, alone=alone):
        token.norm = whole
        return True
    return False


def _is_adjective_of(norm: str, after: Token | None) -> bool:
    """Whether a word is an adjective cut short although it is one of its own: «концепт. документов», but «План. Отчет»."""
    if after is None or after.kind != "word" or after.capital:
        return False
    head, hyphen, tail = after.norm.partition("-")
    if hyphen:
        whole = _of_hyphen(after.norm)
        oblique = whole != after.norm and not whole.endswith(tail)
    else:
        part, lemma = part_of(after)
        oblique = part == "noun" and lemma != head
    return oblique and any(adjective.startswith(norm) for adjective in _shortened().adjectives)


@lru_cache(maxsize=1024)
def _begun(norm: str, *, alone: bool) -> str:
    table = _shortened()
    if not alone:
        for adjective in table.adjectives:
            if adjective.startswith(norm):
                return adjective
    return next((noun for noun in table.nouns if noun.startswith(norm) and len(noun) > len(norm)), "")


@lru_cache(maxsize=1024)
def _of_hyphen(norm: str) -> str:
    """Return the noun of «мат-ла», «орг-ции»: it begins with the one part, and the other goes on from its last letters."""
    head, _, tail = norm.partition("-")
    if not (2 <= len(head) <= 6 and 1 <= len(tail) <= _LONGEST_TAIL and tail.isalpha() and head.isalpha()):
        return norm
    if known(norm) or norm in words().abbreviations or (len(tail) > 2 and known(tail)):
        return norm
    for noun in _shortened().nouns:
        if noun.startswith(head) and len(noun) > len(head) + 1:
            goes_on = tail[0] in noun[-4:] and tail[0] not in "аеиоуыюя"
            if goes_on or tail in _shortened().endings:
                return noun
    return norm
