"""What scans and extraction do to a cell, undone: stray tags, line-end hyphens, letters and digits that look alike.

Imported only for a cell that has a sign of it: most have none, and the expressions take milliseconds to compile.
"""

from __future__ import annotations

import html
import re

from alignment.reading.executors.words import concepts_of, lexicon, plain

_BREAK = re.compile(r"</?(?:br|p|li|tr|td|div|ul|ol)\b[^<>]{0,80}/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,80}>")
_GONE = re.compile("[\u00ad\u200b-\u200f\ufeff*_]+")
_BLANK = re.compile("[\u00a0\u2007\u202f\t\r\f\v ]+")
_NUMBER_SIGN = re.compile(
    r"(?<![A-Za-zА-Яа-яЁё])(?:N[oоº°]?|Ns|JV[sb]?|Nе|№|Ng|NQ)\.?\s*(?=[№ЗбОоOlIЗз\d]{1,4}(?![А-Яа-яёЁA-Za-z]))"
)
_NUMBER = re.compile(r"№\s*(?:\d|[ЗзбОоOlI])[\dЗзбОоOlI]{0,3}(?![А-Яа-яёЁA-Za-z\d])")
_HYPHEN = re.compile(r"([А-Яа-яЁё]+)[-‐‑](?:[ ]*\n[ ]*|[ ]+)([а-яё]+)")
_WORD = re.compile(r"[A-Za-zА-Яа-яЁё\d]+")
_LATIN = str.maketrans(lexicon().words.latin)
_CAPITALS = frozenset(letter for letter in lexicon().words.latin if letter.isupper())
_DIGITS = str.maketrans(lexicon().words.letters_of_digits)
_LETTERS = str.maketrans(lexicon().words.digits_of_letters)


def undo_scan(text: str) -> str:
    """Return the text with what a scan or an extraction has spoilt mended where there is one way to do it."""
    if "&" in text:
        text = html.unescape(text)
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub("\n", text))
    text = _GONE.sub("", text).replace("\\n", "\n").replace("•", "\n").replace("·", "\n").replace("|", ";")
    text = _BLANK.sub(" ", text.replace("\r\n", "\n"))
    text = _HYPHEN.sub(_mend_hyphen, text)
    text = _NUMBER_SIGN.sub("№ ", text) if "N" in text or "JV" in text else text
    text = _NUMBER.sub(lambda match: match[0].translate(_LETTERS), text)
    return _WORD.sub(_mend_word, text)


def _mend_hyphen(match: re.Match[str]) -> str:
    """Join a word that a line's end has parted; keep the hyphen of a compound («школы-участницы»)."""
    before, after = match[1], match[2]
    if plain(after).startswith(lexicon().words.compounds) and concepts_of(before):
        return f"{before}-{after}"
    if len(after) < 2 or after in ("и", "или"):
        return match[0]
    return before + after


def _mend_word(match: re.Match[str]) -> str:
    word = match[0]
    if word.isdigit():
        return word
    latin = sum(letter.isascii() and letter.isalpha() for letter in word)
    letters = sum(letter.isalpha() for letter in word)
    if latin and (latin < letters or (len(word) > 1 and _CAPITALS.issuperset(word))):
        word = word.translate(_LATIN)
    if letters < len(word) and letters > 1 and not word[-1].isdigit():
        mended = word.translate(_DIGITS).replace("б", "Б") if word.isupper() else word.translate(_DIGITS)
        if concepts_of(mended) or plain(mended) in lexicon().abbreviated:
            return mended
    return word
