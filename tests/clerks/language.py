"""Russian morphology for the generator: noun phrases in another case, with their adjectives, and agreement with numbers.

Only what rewriting needs: the words of plans are regular, and a phrase that can't be inflected is returned as it was.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

TOKEN = re.compile(r"[А-Яа-яЁёA-Za-z]+(?:-[А-Яа-яЁёA-Za-z]+)*|\d+|\s+|[^\w\s]")
NUMBERS_GENITIVE = {
    1: ("одного", "одной"), 2: "двух", 3: "трех", 4: "четырех", 5: "пяти", 6: "шести", 7: "семи", 8: "восьми",
    9: "девяти", 10: "десяти", 12: "двенадцати", 15: "пятнадцати", 20: "двадцати",
}  # fmt: skip
WORD_TO_NUMBER = {w: n for n, v in NUMBERS_GENITIVE.items() for w in ((v,) if isinstance(v, str) else v)}
CASES = {"nomn", "gent", "datv", "accs", "ablt", "loct"}


@lru_cache(maxsize=1)
def _analyzer() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


@lru_cache(maxsize=20000)
def parses(word: str) -> tuple[Any, ...]:
    """All readings of a word, the likeliest first."""
    return tuple(_analyzer().parse(word))


def pick(word: str, pos: tuple[str, ...], case: str | None = None) -> Any | None:
    """The likeliest reading of a word as one of the parts of speech, in a case where one is asked for."""
    for parse in parses(word):
        if parse.tag.POS in pos and (case is None or parse.tag.case == case):
            return parse
    return None


def like(source: str, word: str) -> str:
    """Give `word` the capitals of `source`."""
    if source.isupper() and len(source) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if source[:1].isupper() else word


def to_case(word: str, parse: Any, grammemes: set[str]) -> str:
    """Inflect one word; unchanged where the dictionary has no such form."""
    if "-" in word and word.split("-", maxsplit=1)[0].lower() in {
        "онлайн",
        "медиа",
        "пресс",
        "веб",
        "мини",
        "блиц",
    }:
        prefix, rest = word.split("-", 1)
        inner = pick(rest, ("NOUN",), parse.tag.case) or pick(rest, ("NOUN",))
        return f"{prefix}-{to_case(rest, inner, grammemes)}" if inner else word
    form = parse.inflect(grammemes)
    if form is None or form.word[:2] != word.lower()[:2]:  # «лучших» must not become «наихороших»
        return word
    return like(word, form.word.replace("ё", "е"))


def tokens(text: str) -> list[str]:
    """Words, numbers, spaces and signs, in order; joined they give the text back."""
    return TOKEN.findall(text)


def head_span(parts: list[str], start: int, case: str) -> tuple[list[int], int | None]:
    """Indices of adjectives in `case` from `start`, and that of the noun that they go with (None: no such phrase)."""
    adjectives: list[int] = []
    for i in range(start, min(len(parts), start + 14)):
        word = parts[i]
        if word.isspace() or word in {"-", "–"}:
            continue
        if word == "и" and adjectives:
            continue
        if word == "(" or not word[0].isalpha():
            return adjectives, None
        if word.isupper() and len(word) > 1:
            return adjectives, None
        if pick(word, ("NOUN",), case) and parses(word)[0].tag.POS not in {"ADJF", "PRTF"}:
            return adjectives, i
        if pick(word, ("ADJF", "PRTF"), case):
            adjectives.append(i)
            continue
        return adjectives, None
    return adjectives, None


def phrase_to(text: str, source: str, target: str) -> str | None:
    """Put the noun phrase that opens `text` from case `source` into `target`, its coordinated heads too.

    «второго цикла вебинаров» (gent → loct) gives «втором цикле вебинаров»; None where no such phrase opens the text.
    """
    parts = tokens(text)
    start = 0
    changed = False
    while True:
        adjectives, noun = head_span(parts, start, source)
        if noun is None:
            return "".join(parts) if changed else None
        parse = pick(parts[noun], ("NOUN",), source)
        number = parse.tag.number or "sing"
        first = pick(parts[noun].split("-")[0], ("NOUN",)) if "-" in parts[noun] else parse
        animate = bool(first) and first.tag.animacy == "anim" and first.is_known
        parts[noun] = to_case(parts[noun], parse, {target, number})
        gender = parse.tag.gender
        if target == "accs" and gender == "masc" and number == "sing" and not animate:
            parts[noun] = to_case(parts[noun], parse, {"nomn", number})
        for i in adjectives:
            adjective = pick(parts[i], ("ADJF", "PRTF"), source)
            wanted = {target, number} | ({gender} if number == "sing" and gender else set())
            if target == "accs" and (number == "plur" or gender == "masc"):
                wanted = ({"gent"} if animate else {"nomn"}) | (wanted - {"accs"})
            parts[i] = to_case(parts[i], adjective, wanted)
        if target == "accs" and (number == "plur"):
            parts[noun] = to_case(parts[noun], parse, {"gent" if animate else "nomn", number})
        changed = True
        rest = "".join(parts[noun + 1 : noun + 4])
        joint = re.match(r"\s*(?:/|,\s|\sи\s)", rest)
        if not joint or rest.lstrip().startswith(","):
            return "".join(parts)
        start = noun + 1 + len(tokens(joint.group()))
        _, following = head_span(parts, start, source)
        if following is None:
            return "".join(parts)


def lemma_phrase(words: list[str]) -> str:
    """Adjectives and a noun in any case and number → nominative singular, agreeing («муниципальных карт» → «муниципальная карта»)."""
    noun = pick(words[-1], ("NOUN",), "gent") or pick(words[-1], ("NOUN",)) or parses(words[-1])[0]
    gender = noun.tag.gender or "masc"
    head = (noun.inflect({"nomn", "sing"}) or noun).word
    adjectives = []
    for word in words[:-1]:
        parse = pick(word, ("ADJF", "PRTF"))
        adjectives.append(to_case(word, parse, {"nomn", "sing", gender}) if parse else word)
    return " ".join([*adjectives, head]).replace("ё", "е")


def decline(phrase: str, case: str, number: str) -> str:
    """Decline a phrase that stands in the nominative singular («новостное событие» → «новостных событий»)."""
    if phrase.endswith("обучающийся"):
        forms = {
            ("nomn", "plur"): "обучающиеся",
            ("gent", "plur"): "обучающихся",
            ("gent", "sing"): "обучающегося",
        }
        before = decline(phrase[:-11] + "ученик", case, number).split()[:-1]
        return " ".join([*before, forms.get((case, number), "обучающийся")])
    words = phrase.split()
    index = next(
        (
            i
            for i, w in enumerate(words)
            if pick(w, ("NOUN",), "nomn") and parses(w)[0].tag.POS not in {"ADJF", "PRTF"}
        ),
        None,
    )
    if index is None:
        return phrase
    noun = pick(words[index], ("NOUN",), "nomn")
    gender = noun.tag.gender
    words[index] = to_case(words[index], noun, {case, number})
    for i in range(index):
        parse = pick(words[i], ("ADJF", "PRTF"))
        if parse:
            wanted = {case, number} | ({gender} if number == "sing" and gender else set())
            words[i] = to_case(words[i], parse, wanted)
    return " ".join(words)


def counted(quantity: int, phrase: str, case: str = "nomn") -> str:
    """The form of a nominative singular phrase after a number: 1 отчет, 2 отчета, 5 отчетов; «не менее 2 отчетов» with "gent"."""
    one = quantity % 10 == 1 and quantity % 100 != 11
    if case == "gent":
        return decline(phrase, "gent", "sing" if one else "plur")
    if one:
        return phrase
    if quantity % 10 in {2, 3, 4} and quantity % 100 not in {12, 13, 14}:
        head = next((i for i, w in enumerate(phrase.split()) if pick(w, ("NOUN",), "nomn")), 0)
        plural, single = decline(phrase, "gent", "plur").split(), decline(phrase, "gent", "sing").split()
        return " ".join(plural[:head] + single[head:])
    return decline(phrase, "gent", "plur")


def genitive_number(quantity: int, phrase: str) -> str:
    """«одного», «одной», «двух» before a phrase; digits where the number has no word here."""
    word = NUMBERS_GENITIVE.get(quantity)
    if word is None:
        return str(quantity)
    if isinstance(word, str):
        return word
    noun = next((pick(w, ("NOUN",), "nomn") for w in phrase.split() if pick(w, ("NOUN",), "nomn")), None)
    return word[1] if noun is not None and noun.tag.gender == "femn" else word[0]


def lower_first(text: str) -> str:
    """Lower the first letter unless the first word is an abbreviation."""
    first = re.match(r"[А-ЯЁA-Z]+", text)
    return text if not text or (first and len(first.group()) > 1) else text[0].lower() + text[1:]


def upper_first(text: str) -> str:
    """Raise the first letter."""
    return text[:1].upper() + text[1:]
