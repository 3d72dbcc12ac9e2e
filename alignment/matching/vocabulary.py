"""The words of a parent's column, by which a child's words are repaired.

An abbreviation, a word with a wrong letter, lost or needless spaces, a word of the same root are read as the parent's
nearest word or words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from alignment.matching.lexicon import lexicon
from alignment.matching.normal import plain, words
from alignment.matching.roots import stem
from alignment.model import Model

NEAR = 0.88  # Jaro-Winkler likeness from which two stems are forms or misspellings of one word
SLIP = 0.92  # Jaro-Winkler likeness from which a stem is a misspelling of a word that the lexicon knows
GUESSED = 0.9  # likeness of a word completed from its beginning
ONCE = 0.6  # likeness of a term found by its first letters in one row only
_RAW = re.compile(r"[А-Яа-яёЁA-Za-z0-9]+\.?")
_CONTRACTED = re.compile(r"\b([а-я]{1,8})-([а-я]{1,5})\b")
_ACTION = re.compile(r"[а-я]{2,}(?:[аеияыу]ть|[аеия]ться|[аеуюя]ть?ся|[аеи]ем|им|[ую]т|[ая]т)$")
_SHORTEST = 3  # shorter words are prepositions and endings
_LONGEST_TERM = 5  # letters of a term that is abbreviated to its first letters
_LONG = 6  # letters from which a word is known by its outline
_OUTLINE = str.maketrans(
    {letter: group[0] for group in ("ийлнпцшщ", "еосэ", "быъьв", "гт") for letter in group}
)  # letters that a scan takes for one another
_VOWELS = frozenset("аеиоуыэюя")  # a word without them is an abbreviation, in whichever case it is written
_FEWEST_LETTERS = 4  # shorter words are not repaired


class Token(Model, frozen=True, array_like=True):
    """A word of a child's text and the parent's words that it may be, with their likeness 0–1 (none: the parent has no such word).

    `action` is true for a verb that the parent doesn't know: it says what is done, hardly about what.
    """

    stem: str
    alike: dict[str, float]
    action: bool = False


class Vocabulary:
    """The words of one column of a parent. `spread` tells in how many rows a token stands, `rows` holds the tokens of each."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words: Counter[str] = Counter()
        self._plain: list[list[str]] = []
        self._unfolded: set[str] = set()
        self._read: dict[str, list[Token]] = {}
        self._nearest: dict[str, dict[str, float]] = {}
        self.rows: list[list[str]] = []
        self.spread: Counter[str] = Counter()
        for text in texts:
            row = [word for word in words(text) if not word.isdigit()]
            self._words.update(row)
            self._plain.append(row)
            stems = [stem(word) for word in row]
            self._unfolded.update(stems)
            self.rows.append(_telling(lexicon().folded(stems)))
            self.spread.update(set(self.rows[-1]))
        self._sorted = sorted(self._words)
        self._stems = [known for known in self.spread if len(known) >= _FEWEST_LETTERS]
        self._folded = sorted(
            known for known in self._unfolded if known not in self.spread and len(known) >= _LONG
        )
        self._outlines: dict[str, list[str]] = {}

    def read(self, text: str) -> list[Token]:
        """Return the tokens of a child's text, in order."""
        if text not in self._read:
            self._read[text] = self._tokens(text)
        return self._read[text]

    def spelt(self, text: str) -> str:
        """Return the text in its plain form, words that are cut off by a point written out."""
        if "." not in text:
            return plain(text)
        return re.sub(
            r"[а-я]+\.", lambda cut: (self._completions(cut.group()[:-1]) or [cut.group()])[0], plain(text)
        )

    def _tokens(self, text: str) -> list[Token]:
        written = {raw.rstrip("."): raw for raw in _RAW.findall(plain(text).rstrip(" ."))}
        guesses: dict[str, dict[str, float]] = {}
        stems: list[str] = []
        actions = set()
        for word in self._rejoined(words(_CONTRACTED.sub(self._drawn_out, plain(text)))):
            found = self._spelt_out(word, written.get(word, word), guesses)
            stems += found
            if len(found) == 1 and _ACTION.fullmatch(word):
                actions.add(found[0])
        return [
            self._token(found, guesses, action=found in actions)
            for found in _telling(lexicon().folded(stems))
        ]

    def _spelt_out(self, word: str, raw: str, guesses: dict[str, dict[str, float]]) -> tuple[str, ...]:
        """Return the stems that a word stands for; what may stand in their place goes into `guesses`."""
        stemmed, known = stem(word), self._knows(word)
        full = word in lexicon().weightless
        if not full and raw.endswith(".") and (completions := self._completions(word)):
            first = stemmed if known else stem(completions[0])
            guesses[first] = {stem(full): GUESSED for full in completions[:4]}
            return (first,)
        if known or full:
            return (stemmed,)
        if self._may_be_initials(word):
            term, count = self._term(word)
            bare = not _VOWELS.intersection(word)
            if count > 1 and (bare or len(word) >= _SHORTEST):
                return term
            if term and bare:
                guesses.update({part: {part: ONCE} for part in term})
                return term
        if len(word) >= 2 * _FEWEST_LETTERS and (halves := self._parted(word)):
            return halves
        return (self._mended(stemmed),)

    def _may_be_initials(self, word: str) -> bool:
        short = 1 < len(word) <= _LONGEST_TERM
        return short and word not in self._words and word not in lexicon().initialisms | lexicon().weightless

    def _term(self, initials: str) -> tuple[tuple[str, ...], int]:
        """Return the stems of the term whose first letters these are, and in how many places it stands (0: no such term)."""
        runs: Counter[tuple[str, ...]] = Counter()
        for row in self._plain:
            content = [word for word in row if len(word) >= _SHORTEST]
            at = (firsts := "".join([word[0] for word in content])).find(initials)
            while at >= 0:
                runs[tuple(map(stem, content[at : at + len(initials)]))] += 1
                at = firsts.find(initials, at + 1)
        return max(runs.items(), key=lambda run: (run[1], run[0]), default=((), 0))

    def _drawn_out(self, match: re.Match[str]) -> str:
        """Return the whole word of «орг-ция», where both its ends fit one."""
        left, right = match.groups()
        if left in self._words and right in self._words:
            return match.group()
        fitting = [word for word in self._completions(left) if word.endswith(right)]
        fitting = fitting or [word for word in self._completions(left) if stem(word).endswith(stem(right))]
        return fitting[0] if fitting else match.group()

    def _completions(self, beginning: str) -> list[str]:
        """Return the parent's words that go on from a beginning, the most frequent first."""
        fitting = []
        for at in range(bisect_left(self._sorted, beginning), len(self._sorted)):
            word = self._sorted[at]
            if not word.startswith(beginning):
                break
            if len(word) > len(beginning) + 1:
                fitting.append(word)
        return sorted(fitting, key=lambda word: (-self._words[word], word))

    def _parted(self, word: str) -> tuple[str, ...] | None:
        """Return the two words that are written as one: «заполнениедневника», «стратсессия»."""
        for cut in range(3, len(word) - 2):
            left, right = word[:cut], stem(word[cut:])
            if right in self.spread and len(right) >= _SHORTEST:
                if left in self._words or (len(left) >= _FEWEST_LETTERS and stem(left) in self.spread):
                    return stem(left), right
                if len(right) >= _FEWEST_LETTERS and (whole := self._completions(left)):
                    return stem(whole[0]), right
        return None

    def _rejoined(self, written: list[str]) -> list[str]:
        """Return the words without numbers, those that a scan has torn put together: «организа ций»."""
        joined: list[str] = []
        for word in written:
            if word.isdigit():
                continue
            if joined and not self._knows(word):
                whole = stem(joined[-1] + word)
                if len(whole) >= _FEWEST_LETTERS and whole in self._unfolded:
                    joined[-1] += word
                    continue
            joined.append(word)
        return joined

    def _knows(self, word: str) -> bool:
        stemmed = stem(word)
        return stemmed in self.spread or lexicon().knows(stemmed)

    def _token(self, found: str, guesses: dict[str, dict[str, float]], *, action: bool) -> Token:
        alike = dict(guesses.get(found, {}))
        if found in self.spread:
            alike.setdefault(found, 1.0)
        elif not alike:
            alike = self._near(found)
        return Token(stem=found, alike=alike, action=action and not alike)

    def _near(self, found: str) -> dict[str, float]:
        if found not in self._nearest:
            near = None
            if len(found) >= _FEWEST_LETTERS and not found.startswith("="):
                near = process.extractOne(
                    found, self._stems, scorer=JaroWinkler.normalized_similarity, score_cutoff=NEAR
                )
            self._nearest[found] = {near[0]: near[1]} if near else {}
        return self._nearest[found]

    def _mended(self, unknown: str) -> str:
        """Return the parent's stem whose letters a scan or a slip has changed, where it is one that the lexicon folds or the outlines are the same."""
        if len(unknown) < _LONG:
            return unknown
        if not self._outlines:
            for known in sorted(self._unfolded):
                if len(known) >= _LONG:
                    self._outlines.setdefault(known.translate(_OUTLINE)[:_LONG], []).append(known)
        outline = unknown.translate(_OUTLINE)
        for known in self._outlines.get(outline[:_LONG], ()):
            if outline.startswith(known.translate(_OUTLINE)[:-1]):
                return known
        near = process.extractOne(
            unknown, self._folded, scorer=JaroWinkler.normalized_similarity, score_cutoff=SLIP
        )
        return near[0] if near and not self._near(unknown) else unknown


def _telling(tokens: list[str]) -> list[str]:
    return [token for token in tokens if len(token) >= _SHORTEST or token[0] == "="]
