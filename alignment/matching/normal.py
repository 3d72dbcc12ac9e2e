"""The normal form of a title: what is left of a text when its spelling is taken away.

Case, ё, quotes, dashes, tags, hyphens at line ends, Latin letters among Cyrillic ones and digits inside words don't count; the order of
words doesn't either. The parent's own words repair the child's: an abbreviation, a word with a wrong letter, lost or
needless spaces are read as the parent's nearest word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from alignment.matching.lexicon import lexicon, stem
from alignment.model import Model

NEAR = 0.88  # Jaro-Winkler likeness from which two stems are forms or misspellings of one word
_TAG = re.compile(r"<[^<>]{0,60}>|&[a-z]{2,8};|\u00ad")
_HYPHENATED = re.compile(r"(?<=[а-я])[-‐]\s*\n\s*(?=[а-я])")
_WORD = re.compile(r"[а-яa-z0-9]+")
_RAW = re.compile(r"[А-Яа-яёЁA-Za-z0-9]+\.?")
_CONTRACTED = re.compile(r"\b([а-я]{1,8})-([а-я]{1,5})\b")
_LATIN = str.maketrans("aceopxykmhtbiu", "асеорхукмнтвии")
_DIGITS = str.maketrans("0361", "озбл")
_QUOTED = re.compile("[«“„\"]([^«»“”„\"]{4,300})[»”“\"]")
_SHORTEST = 3  # shorter words are prepositions and endings
_FEWEST_LETTERS = 4  # shorter words are not repaired


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return the text in lower case without ё, tags and hyphenation, its mixed alphabets mended."""
    text = _TAG.sub(" ", text.lower().replace("ё", "е"))
    if "\n" in text:
        text = _HYPHENATED.sub("", text)
    return _WORD.sub(_mended, text)


def _mended(match: re.Match[str]) -> str:
    word = match.group()
    if word.isascii():
        return word
    if any(letter < "а" for letter in word):
        word = word.translate(_LATIN)
        if len(word) >= _FEWEST_LETTERS and sum(letter.isdigit() for letter in word) <= 2:  # noqa: PLR2004
            word = word.translate(_DIGITS)
    return word


def words(text: str) -> list[str]:
    """Return the words of a text in their plain form."""
    return _WORD.findall(plain(text))


@lru_cache(maxsize=4096)
def quoted(text: str) -> tuple[str, ...]:
    """Return the names in quotation marks, innermost, four letters at least."""
    return tuple(_QUOTED.findall(text))


class Token(Model, frozen=True, array_like=True):
    """A word of a child's text as the parent would write it; `likeness` 0–1 tells how sure that is (0: the parent has no such word)."""

    stem: str
    likeness: float


class Vocabulary:
    """The words of a parent's column, by which a child's words are repaired and weighed."""

    def __init__(self, texts: Iterable[str]) -> None:
        texts = list(texts)
        self._words: Counter[str] = Counter()
        self._initials: dict[str, tuple[str, ...]] | None = None
        self._plain: list[list[str]] = []
        self._read: dict[str, list[Token]] = {}
        self.documents = len(texts)
        self.rows: list[list[str]] = []  # the tokens of each row
        self.spread: Counter[str] = Counter()  # in how many rows a token stands
        for text in texts:
            row = [word for word in words(text) if not word.isdigit()]
            self._words.update(row)
            self._plain.append(row)
            folded = lexicon().folded([stem(word) for word in row])
            self.rows.append([found for found in folded if len(found) >= _SHORTEST or found[0] == "="])
            self.spread.update(set(self.rows[-1]))
        self._stems = [known for known in self.spread if len(known) >= _FEWEST_LETTERS]
        self._nearest: dict[str, Token] = {}

    def _initialism(self, initials: str) -> tuple[str, ...] | None:
        """Return the stems of the term whose first letters these are, where it recurs in the parent (that is why it is abbreviated)."""
        if self._initials is None:
            runs: Counter[tuple[str, ...]] = Counter()
            for row in self._plain:
                content = [word for word in row if len(word) > 2]  # noqa: PLR2004 - prepositions don't count
                for length in range(2, 6):
                    runs.update({tuple(map(stem, content[at : at + length])) for at in range(len(content) - length + 1)})
            self._initials = {}
            for run, count in runs.most_common():
                if count > 1:
                    self._initials.setdefault("".join([word[0] for word in run]), run)
        return self._initials.get(initials)

    def read(self, text: str) -> list[Token]:
        """Return the tokens of a child's text, in order."""
        if text not in self._read:
            self._read[text] = self._tokens(text)
        return self._read[text]

    def _tokens(self, text: str) -> list[Token]:
        stemmed: list[str] = []
        shortened = {m.rstrip(".").lower().replace("ё", "е"): m for m in _RAW.findall(text)}
        for word in _WORD.findall(_CONTRACTED.sub(self._drawn_out, plain(text))):
            if not word.isdigit():
                stemmed += self._spelt_out(word, shortened.get(word, word))
        folded = lexicon().folded(self._rejoined(stemmed))
        return [self._token(found) for found in folded if len(found) >= _SHORTEST or found[0] == "="]

    def _spelt_out(self, word: str, raw: str) -> tuple[str, ...]:
        stemmed = stem(word)
        if stemmed in self.spread or word in lexicon().same or stemmed in lexicon().same:
            return (stemmed,)
        if raw.isupper() and word not in lexicon().initialisms and (term := self._initialism(word)):
            return term
        if raw.endswith(".") and len(word) <= 8 and (full := self._completed(word)):  # noqa: PLR2004
            return (stem(full),)
        if len(word) >= 2 * _FEWEST_LETTERS and (halves := self._parted(word)):
            return halves
        return (stemmed,)

    def _drawn_out(self, match: re.Match[str]) -> str:
        """Return the whole word of «орг-ция», where both its ends fit one."""
        left, right = match.groups()
        if left in self._words and right in self._words:
            return match.group()
        fitting = [word for word in self._words if word.startswith(left) and word.endswith(right)]
        fitting = fitting or [word for word in self._words if word.startswith(left) and stem(word).endswith(stem(right))]
        return max(fitting, key=lambda word: (self._words[word], word), default=match.group())

    def _completed(self, beginning: str) -> str | None:
        fitting = [word for word in self._words if word.startswith(beginning) and word != beginning]
        return max(fitting, key=lambda word: (self._words[word], word), default=None)

    def _parted(self, word: str) -> tuple[str, ...] | None:
        for cut in range(3, len(word) - 2):
            left, right = word[:cut], word[cut:]
            if left in self._words and right in self._words:
                return stem(left), stem(right)
        return None

    def _rejoined(self, stemmed: list[str]) -> list[str]:
        joined: list[str] = []
        for part in stemmed:
            if joined and part not in self.spread and joined[-1] not in self.spread:
                whole = stem(joined[-1] + part)
                if len(whole) > _FEWEST_LETTERS and whole in self.spread:
                    joined[-1] = whole
                    continue
            joined.append(part)
        return joined

    def _token(self, found: str) -> Token:
        if found in self.spread:
            return Token(stem=found, likeness=1.0)
        if found not in self._nearest:
            self._nearest[found] = self._search(found)
        return self._nearest[found]

    def _search(self, found: str) -> Token:
        if len(found) >= _FEWEST_LETTERS and not found.startswith("="):
            near = process.extractOne(
                found, self._stems, scorer=JaroWinkler.normalized_similarity, score_cutoff=NEAR
            )
            if near is not None:
                return Token(stem=near[0], likeness=near[1])
        return Token(stem=found, likeness=0.0)
