"""Make alignment/reading/words/lemmas.yaml of tests/tools/lexicon.txt, by pymorphy3: `python -m tests.tools.lemmas`.

A word is kept as its stem and the number of its paradigm, since a few hundred paradigms serve all words: that is a tenth of
all forms written out, and loads in less than a millisecond.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "alignment" / "reading" / "words" / "lemmas.yaml"
HEADER = """\
# Forms of the field's words, made by `python -m tests.tools.lemmas`; change tests/tools/lexicon.txt, not this file.
# A paradigm: part of speech, ending of the lemma, all endings ("-" is none). A stem: the numbers of its paradigms.
"""
VOICE = {"actv", "pssv", "pres", "past"}
KINDS = {
    "noun": {"NOUN", "ADJF", "PRTF", "NPRO"},
    "adjective": {"ADJF", "PRTF", "NPRO"},
    "verb": {"VERB", "INFN", "GRND", "PRTS", "ADJS"},
}


def words_of(text: str) -> dict[str, list[str]]:
    """Return the words of the lexicon by part of speech."""
    words: dict[str, list[str]] = {}
    part = ""
    for line in text.splitlines():
        if line.startswith("["):
            part = line.strip("[]").removesuffix("s")
        elif line and not line.startswith("#"):
            words.setdefault(part, []).extend(line.split())
    return words


def fold(word: str) -> str:
    return word.lower().replace("ё", "е")


def parse_of(word: str, part: str, analyzer: Any) -> Any | None:
    """Return the analysis of `word` as that part of speech, in its dictionary form where one fits."""
    parses = [p for p in analyzer.parse(word) if p.tag.POS in KINDS[part]]
    exact = [p for p in parses if fold(p.word) == fold(p.normal_form) or {"nomn"} <= set(p.tag.grammemes)]
    return next(iter(exact or parses), None)


def forms_of(word: str, part: str, analyzer: Any) -> list[str]:
    """Return all forms of a word of that part of speech, ё as е, without comparatives, participles and names."""
    parse = parse_of(word, part, analyzer) if part in KINDS else None
    if parse is None:
        return [word]
    forms = []
    for form in parse.lexeme:
        tag = form.tag
        if tag.POS not in KINDS[part] or {"COMP", "Supr"} & set(tag.grammemes):
            continue
        if parse.tag.POS == "PRTF" and VOICE & set(tag.grammemes) != VOICE & set(parse.tag.grammemes):
            continue  # a participle is one of many of its verb
        forms.append(fold(form.word))
    return forms if fold(word) in forms else [word, *forms]


def common(forms: list[str]) -> str:
    """Return the letters that all forms begin with."""
    first, last = min(forms), max(forms)
    return first[
        : next((i for i, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]), len(first))
    ]


def build(text: str) -> str:
    """Return the YAML of the lexicon."""
    import pymorphy3

    analyzer = pymorphy3.MorphAnalyzer(lang="ru")
    paradigms: dict[tuple[str, str, str], int] = {}
    stems: dict[str, list[int]] = {}
    for section, words in words_of(text).items():
        for word in dict.fromkeys(map(fold, words)):
            forms = list(dict.fromkeys(forms_of(word, section, analyzer)))
            part = "noun" if section == "fixed" else section
            stem = common(forms)
            endings = " ".join(sorted(form[len(stem) :] or "-" for form in forms))
            number = paradigms.setdefault((part, word[len(stem) :], endings), len(paradigms))
            if number not in stems.setdefault(stem, []):
                stems[stem].append(number)
    lines = [HEADER + "paradigms:"]
    lines += [f'- ["{part}", "{lemma}", "{endings}"]' for part, lemma, endings in paradigms]
    lines.append("stems:")
    lines += [f'  "{stem}": {numbers}' for stem, numbers in sorted(stems.items())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(build((HERE / "lexicon.txt").read_text(encoding="utf-8")), encoding="utf-8")
