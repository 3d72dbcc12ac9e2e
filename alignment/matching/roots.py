"""The root of a word, as far as the words of an action need it: «проверка», «проверить», «проверяем» have one.

Only suffixes of verbs and of the nouns that they make are taken away from a stem, and the consonants that change before them
are put back; a prefix stays, since it changes the meaning.
"""

from __future__ import annotations

from functools import cache

_SHORTEST = 4  # letters of a root
_SUFFIXES = (
    ["изировани", "изирован", "изирова", "ировани", "ирован", "ировк", "ирова", "изир", "изац", "ир", "ац", "ывани", "иван", "ыван", "ива", "ыва", "овани", "ован", "ова", "ева", "ени", "ани", "яни", "ен", "ан", "ян", "к", "ок", "ир", "а", "я", "и", "е", "у"]
)  # fmt: skip
_CONSONANTS = (("жд", "д"), ("вл", "в"), ("бл", "б"), ("пл", "п"), ("мл", "м"), ("щ", "т"), ("ст", "т"), ("ч", "т"), ("ж", "д"), ("ш", "с"))  # fmt: skip
# Stems of other words than the verb that they would be taken for: «совещание» is no «совет», «собрание» no «сбор».
_APART = frozenset(
    [
        "актив",
        "временн",
        "выборк",
        "голос",
        "заметк",
        "комплект",
        "медиац",
        "медик",
        "методист",
        "методичк",
        "наставлен",
        "наставля",
        "образован",
        "обуча",
        "организац",
        "перед",
        "постановлен",
        "прав",
        "программирован",
        "проект",
        "прост",
        "против",
        "рабоч",
        "следова",
        "собран",
        "совещан",
        "соглашен",
        "стаж",
        "участ",
        "учит",
        "форм",
        "эксперт",
    ]
)


@cache
def root(stemmed: str) -> str:
    """Return the root of a stem; a stem too short to lose a suffix, and a common token of the lexicon, stays."""
    if stemmed[0] == "=" or stemmed in _APART:
        return stemmed
    for suffix in _SUFFIXES:
        if stemmed.endswith(suffix) and len(stemmed) - len(suffix) >= _SHORTEST:
            stemmed = stemmed[: -len(suffix)]
            break
    for changed, first in _CONSONANTS:
        if stemmed.endswith(changed) and len(stemmed) - len(changed) + len(first) >= _SHORTEST:
            return stemmed[: -len(changed)] + first
    return stemmed
