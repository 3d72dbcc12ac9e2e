"""Words of the rule language about the windows of deadlines."""

from __future__ import annotations

from alignment.checking.comparing import nesting, spans
from alignment.checking.vocabulary.kinds import NUMBER, NUMBERS, TEXT, TRUTH, WINDOWS
from alignment.checking.vocabulary.word import Word
from alignment.checking.vocabulary.wording import dates
from alignment.language import N_

WORDS = (
    Word(
        "is within",
        WINDOWS,
        (WINDOWS,),
        TRUTH,
        nesting.within,
        "windows is within other.windows",
        N_("every window lies inside the union of the others"),
    ),
    Word(
        "is ending_within",
        WINDOWS,
        (WINDOWS,),
        TRUTH,
        nesting.ending_within,
        "windows is ending_within other.windows",
        N_("no window ends later than the others allow"),
    ),
    Word(
        "is starting_within",
        WINDOWS,
        (WINDOWS,),
        TRUTH,
        nesting.starting_within,
        "windows is starting_within other.windows",
        N_("no window begins earlier than the others allow"),
    ),
    Word(
        "is before",
        WINDOWS,
        (WINDOWS,),
        TRUTH,
        spans.before,
        "windows is before other.windows",
        N_("all windows end before the others begin"),
    ),
    Word(
        "is single_day",
        WINDOWS,
        (),
        TRUTH,
        nesting.is_single_day,
        "windows is single_day",
        N_("all windows are one and the same day"),
    ),
    Word(
        "| inside",
        WINDOWS,
        (NUMBERS,),
        WINDOWS,
        spans.inside_years,
        "windows | inside(roadmap.years)",
        N_("the windows that touch one of the years"),
    ),
    Word(
        "| outside",
        WINDOWS,
        (NUMBERS,),
        WINDOWS,
        nesting.outside_years,
        "windows | outside(roadmap.years)",
        N_("the windows that lie wholly outside of the years"),
    ),
    Word(
        "| skipped_by",
        WINDOWS,
        (WINDOWS,),
        WINDOWS,
        nesting.skipped,
        "item.windows | skipped_by(events.windows)",
        N_("the windows in which none of the others lies"),
    ),
    Word(
        "| days_after",
        WINDOWS,
        (WINDOWS,),
        NUMBER,
        spans.days_after,
        "windows | days_after(other.windows)",
        N_("by how many days the windows end later"),
    ),
    Word(
        "| days_before",
        WINDOWS,
        (WINDOWS,),
        NUMBER,
        spans.days_before,
        "windows | days_before(other.windows)",
        N_("by how many days the windows begin earlier"),
    ),
    Word(
        "| fitted",
        WINDOWS,
        (WINDOWS,),
        WINDOWS,
        spans.fitted,
        "windows | fitted(other.windows)",
        N_("the windows cut to the others"),
    ),
    Word("| dates", WINDOWS, (), TEXT, dates, "windows | dates", N_("windows as dates"), scoped=True),
)
