"""Words of the rule language about texts and lists."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from alignment.checking.comparing.normal import normal
from alignment.checking.vocabulary.kinds import NUMBER, TEXT, TEXTS, TRUTH
from alignment.checking.vocabulary.word import Word
from alignment.checking.vocabulary.wording import listed, plural, quoted, quoted_all
from alignment.language import N_

FEWEST, SHORTEST = 3, 4


def _blank(texts: str | Sequence[str]) -> bool:
    return not texts.strip() if isinstance(texts, str) else not any(map(str.strip, texts))


def likeness(text: str, others: Sequence[str]) -> float:
    """Return the part of their words, 0–1, that a text and the nearest of others have in common.

    Numbers and short words don't count; a text of few words says too little and is like none.
    """
    own = _stems(text)
    if len(own) < FEWEST:
        return 0.0
    return max((len(own & told) / (len(own | told) or 1) for told in map(_stems, others)), default=0.0)


@lru_cache(maxsize=1024)
def _stems(text: str) -> frozenset[str]:
    from alignment.matching.roots import stem

    return frozenset(stem(word) for word in normal(text).split() if word.isalpha() and len(word) >= SHORTEST)


WORDS = (
    Word(
        "is blank", "any", (), TRUTH, _blank, "cell is blank", N_("a text, or every text of a list, is empty")
    ),
    Word("| length", "[any]", (), NUMBER, len, "list | length", N_("how many members a list has")),
    Word("| quoted", TEXT, (), TEXT, quoted, "cell | quoted", N_("a text in quotation marks")),
    Word(
        "| all_quoted",
        TEXTS,
        (),
        TEXT,
        quoted_all,
        "texts | all_quoted",
        N_("texts in quotation marks with commas between"),
    ),
    Word("| listed", TEXTS, (), TEXT, listed, "texts | listed", N_("texts with commas between")),
    Word(
        "| likeness",
        TEXT,
        (TEXTS,),
        NUMBER,
        likeness,
        "event.indicator | likeness(items.indicator)",
        N_("the part of their words, from 0 to 1, that a text and the nearest of others have in common"),
    ),
    Word(
        "| plural",
        NUMBER,
        (TEXT, TEXT, TEXT),
        TEXT,
        plural,
        "number | plural('день', 'дня', 'дней')",
        N_("a number with the right form of a word"),
        optional=1,
    ),
)
