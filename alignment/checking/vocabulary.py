"""The vocabulary of the rule language: tests (`x is within y`) and filters (`x | length`), each with what it accepts and returns.

A word is a pure function of values; judgements stand in the packs. A new word is a line in one of the tables below; the
reference (`align rules docs`) and the check at load come from them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from alignment.checking import duties, everyone, nesting, portions, spans, wording
from alignment.checking.kinds import NUMBER, TEXT, TRUTH
from alignment.checking.word import Word

WINDOWS, TEXTS, NUMBERS, ROLES, TARGETS = "[window]", "[text]", "[number]", "[role]", "[target]"


def _blank(texts: str | Sequence[str]) -> bool:
    return not texts.strip() if isinstance(texts, str) else not any(map(str.strip, texts))


def _inside_years(windows: spans.Windows, years: tuple[int, ...]) -> spans.Windows:
    outside = nesting.outside_years(windows, years)
    return tuple(window for window in windows if window not in outside)


def _only_single_days(windows: spans.Windows) -> bool:
    return nesting.is_single_day(windows)


_TESTS = (
    Word("is blank", "any", (), TRUTH, _blank, "cell is blank", "a text, or every text of a list, is empty"),
    Word(
        "is within",
        WINDOWS,
        (WINDOWS,),
        TRUTH,
        nesting.within,
        "windows is within other.windows",
        "every window lies inside the union of the others",
    ),
    Word(
        "is ending_within",
        WINDOWS,
        (WINDOWS,),
        TRUTH,
        nesting.ending_within,
        "windows is ending_within other.windows",
        "no window ends later than the others allow",
    ),
    Word(
        "is starting_within",
        WINDOWS,
        (WINDOWS,),
        TRUTH,
        nesting.starting_within,
        "windows is starting_within other.windows",
        "no window begins earlier than the others allow",
    ),
    Word(
        "is before",
        WINDOWS,
        (WINDOWS,),
        TRUTH,
        spans.before,
        "windows is before other.windows",
        "all windows end before the others begin",
    ),
    Word(
        "is single_day",
        WINDOWS,
        (),
        TRUTH,
        _only_single_days,
        "windows is single_day",
        "all windows are one and the same day",
    ),
)
_FILTERS = (
    Word("| length", "[any]", (), NUMBER, len, "list | length", "how many members a list has"),
    Word(
        "| inside",
        WINDOWS,
        (NUMBERS,),
        WINDOWS,
        _inside_years,
        "windows | inside(roadmap.years)",
        "the windows that touch one of the years",
    ),
    Word(
        "| outside",
        WINDOWS,
        (NUMBERS,),
        WINDOWS,
        nesting.outside_years,
        "windows | outside(roadmap.years)",
        "the windows that lie wholly outside of the years",
    ),
    Word(
        "| skipped_by",
        WINDOWS,
        (WINDOWS,),
        WINDOWS,
        nesting.skipped,
        "item.windows | skipped_by(events.windows)",
        "the windows in which none of the others lies",
    ),
    Word(
        "| days_after",
        WINDOWS,
        (WINDOWS,),
        NUMBER,
        spans.days_after,
        "windows | days_after(other.windows)",
        "by how many days the windows end later",
    ),
    Word(
        "| days_before",
        WINDOWS,
        (WINDOWS,),
        NUMBER,
        spans.days_before,
        "windows | days_before(other.windows)",
        "by how many days the windows begin earlier",
    ),
    Word(
        "| fitted",
        WINDOWS,
        (WINDOWS,),
        WINDOWS,
        spans.fitted,
        "windows | fitted(other.windows)",
        "the windows cut to the others",
    ),
    Word("| dates", WINDOWS, (), TEXT, wording.dates, "windows | dates", "windows as dates", scoped=True),
    Word(
        "| at_level",
        ROLES,
        (TEXT,),
        ROLES,
        duties.at_level,
        "roles | at_level(roadmap.level)",
        "the executors of a level",
    ),
    Word(
        "| below_level",
        ROLES,
        (TEXT,),
        ROLES,
        duties.below_level,
        "roles | below_level(roadmap.level)",
        "the executors of lower levels",
    ),
    Word(
        "| above_level",
        ROLES,
        (TEXT,),
        ROLES,
        duties.above_level,
        "roles | above_level(roadmap.level)",
        "the executors of higher levels",
    ),
    Word(
        "| missing_from",
        ROLES,
        (ROLES, TEXTS, TEXT),
        TEXTS,
        duties.missing_from,
        "item.roles | missing_from(events.roles, roadmap.schools, roadmap.level)",
        "roles at or below a level that are named here and not filled there",
    ),
    Word(
        "| unknown",
        ROLES,
        (),
        ROLES,
        duties.unknown,
        "roles | unknown",
        "the executors whose names fit no role",
    ),
    Word(
        "| role_title",
        TEXT,
        (),
        TEXT,
        duties.role_title,
        "role | role_title",
        "how a role is called",
        scoped=True,
    ),
    Word(
        "| of_everyone",
        TARGETS,
        (NUMBER, NUMBER),
        TARGETS,
        everyone.of_everyone,
        "item.targets | of_everyone(parent.municipalities, parent.school_count)",
        "the targets that ask for all municipalities, all schools, or all of their staff",
    ),
    Word(
        "| at_or_below_level",
        ROLES,
        (TEXT,),
        ROLES,
        duties.at_or_below_level,
        "roles | at_or_below_level(roadmap.level)",
        "the executors of a level and of lower ones",
    ),
    Word(
        "| counted",
        TARGETS,
        (),
        TARGETS,
        portions.counted,
        "targets | counted",
        "the targets that have a number",
    ),
    Word(
        "| short_in",
        TARGETS,
        (TARGETS,),
        "[shortfall]",
        portions.short_in,
        "item.targets | short_in(events.targets)",
        "the item's targets whose share the events together don't reach",
        scoped=True,
    ),
    Word(
        "| quantified",
        TARGETS,
        (TARGETS,),
        TARGETS,
        portions.quantified,
        "events.targets | quantified(item.targets)",
        "the events' targets that have a number or name the whole of what the item counts",
        scoped=True,
    ),
    Word(
        "| unanswered_by",
        TARGETS,
        (TARGETS, TRUTH),
        TARGETS,
        portions.unanswered_by,
        "item.targets | unanswered_by(events.targets, takes_part)",
        "those of several targets that nothing answers, where another is answered",
    ),
    Word(
        "| mismatching",
        TARGETS,
        (TARGETS,),
        TARGETS,
        portions.mismatching,
        "events.targets | mismatching(item.targets)",
        "the events' counted targets, where nothing answers any of the item's",
    ),
    Word(
        "| answering",
        TARGETS,
        (TARGETS,),
        TARGETS,
        portions.answering,
        "events.targets | answering(item.targets)",
        "the events' targets that speak of what the item's count",
    ),
    Word(
        "| as_share",
        TARGETS,
        (),
        TEXT,
        portions.share_text,
        "targets | as_share",
        "what the targets mean for this municipality",
        scoped=True,
    ),
    Word("| quoted", TEXT, (), TEXT, wording.quoted, "cell | quoted", "a text in quotation marks"),
    Word(
        "| all_quoted",
        TEXTS,
        (),
        TEXT,
        wording.quoted_all,
        "texts | all_quoted",
        "texts in quotation marks with commas between",
    ),
    Word("| listed", TEXTS, (), TEXT, wording.listed, "texts | listed", "texts with commas between"),
    Word(
        "| plural",
        NUMBER,
        (TEXT, TEXT, TEXT),
        TEXT,
        wording.plural,
        "number | plural('день', 'дня', 'дней')",
        "a number with the right form of a word",
        optional=1,
    ),
)

WORDS: dict[str, Word] = {word.key: word for word in (*_TESTS, *_FILTERS)}
TESTS: Mapping[str, Word] = {word.name: word for word in WORDS.values() if word.key.startswith("is ")}
FILTERS: Mapping[str, Word] = {word.name: word for word in WORDS.values() if word.key.startswith("| ")}
