"""A cell as its author meant it: single spaces, no label or numbering, nothing that a scan has spoilt."""

from __future__ import annotations

import re

from alignment.reading.executors.words import is_executor_word, lexicon, plain

_ODD = re.compile(
    r"[A-Za-z<&*_|•·\u00ad\u200b-\u200f\ufeff\u00a0\u2007\u202f\t\r\\]|\d[А-Яа-яЁё]|[А-Яа-яЁё]\d|[-‐‑]\s|№\s*[^\s\d]"
)
_BLANK = re.compile("[\u00a0\u2007\u202f\t\r\f\v ]+")
_LABEL = re.compile(r"([А-Яа-я]{3,16})\.?\s?:\s*")
_HYPHENATED = re.compile(r"[А-Яа-яЁё]{2,}[-‐‑][а-яё]{2,}(?![-‐‑\w])")
_NUMBERED = re.compile(r"(?:^|\s)\d{1,2}[.)]\s*(?=[А-Яа-яЁё])")


def clean(text: str) -> str:
    """Return the text with single spaces and with line breaks as the only other white space."""
    if _ODD.search(text):
        from alignment.reading.executors.scans import undo_scan

        text = undo_scan(text)
    if "-" in text or "‐" in text or "‑" in text:
        text = _HYPHENATED.sub(_rejoined, text)
    text = _BLANK.sub(" ", text.replace("\r", "\n")).strip()
    if label := _LABEL.match(text):
        text = text[label.end() :] if plain(label[1]) in lexicon().labels else text
    return _NUMBERED.sub("\n- ", text).strip() if text.startswith(("1.", "1)")) else text


def _rejoined(match: re.Match[str]) -> str:
    """Join the halves of a word that a line's end once parted («Управ-ление»); «педагог-психолог» is two words."""
    before, _, after = match[0].replace("‐", "-").replace("‑", "-").partition("-")
    return before + after if is_executor_word(before, after) else match[0]
