"""Words of the rule language about texts and lists."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.checking.vocabulary.kinds import NUMBER, TEXT, TEXTS, TRUTH
from alignment.checking.vocabulary.word import Word
from alignment.checking.vocabulary.wording import listed, plural, quoted, quoted_all
from alignment.language import N_


def _blank(texts: str | Sequence[str]) -> bool:
    return not texts.strip() if isinstance(texts, str) else not any(map(str.strip, texts))


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
