"""The headings, captions and standing sentences of the report, shared by every format."""

from __future__ import annotations

from alignment.language import N_, _, ngettext
from alignment.reporting.typography import tied
from alignment.reporting.wording import FIELDS
from alignment.roadmap import Level

TEXTS = {
    # headings
    "first": N_("What to mend first"),
    "nothing-first": N_("Nothing has to be mended."),
    "particulars": N_("Particulars of the examination"),
    "opinion": N_("Conclusion"),
    "criteria": N_("Scores by criterion"),
    "remarks": N_("Remarks that need mending"),
    "errors": N_("Errors"),
    "warnings": N_("Warnings"),
    "advice": N_("Recommendations"),
    "uncovered": N_("Items that no event carries out"),
    "voluntary": N_("For information: optional, or to be made clear"),
    "regional": N_("Items carried out by the level above: they cost nothing"),
    "alignment": N_("Alignment of events"),
    "timeline": N_("Deadlines on a timeline"),
    "initiatives": N_("Own initiatives"),
    "doubts": N_("For an expert to decide"),
    "accepted": N_("Accepted deviations"),
    "procedure": N_("How the examination was done"),
    "slips": N_("Flaws of the roadmap above: they cost nothing"),
    "notes": N_("Notes on the source documents"),
    "unchecked": N_("What was not checked, and why"),
    "signatures": N_("Signatures"),
    "contents": N_("Contents"),
    "passed": N_("What was checked, rule by rule"),
    # short names for the way round
    "nav-particulars": N_("Particulars"),
    "nav-criteria": N_("Criteria"),
    "nav-remarks": N_("Remarks found"),
    "nav-uncovered": N_("Without an event"),
    "nav-alignment": N_("Alignment"),
    "nav-timeline": N_("Timeline"),
    "nav-initiatives": N_("Initiatives"),
    "nav-doubts": N_("To decide"),
    "nav-accepted": N_("Deviations"),
    "nav-procedure": N_("Procedure"),
    # columns
    "order": N_("No."),
    "criterion": N_("Criterion"),
    "checked": N_("Rows checked"),
    "holds": N_("In order"),
    "with-errors": N_("With errors"),
    "with-warnings": N_("With warnings only"),
    "count": N_("Remarks"),
    "points": N_("Points"),
    "most": N_("of"),
    "mark": N_("Mark"),
    "sum": N_("How the points come about"),
    "total": N_("Total"),
    "remark": N_("Remark"),
    "do": N_("What to do"),
    "proposal": N_("Proposed wording"),
    "source": N_("Roadmap"),
    "title": N_("Event"),
    "deadline": N_("Deadline"),
    "executors": N_("Executors"),
    "own-executors": N_("Whose duty it is"),
    "indicator": N_("Indicator"),
    "item": N_("Item"),
    "candidate": N_("Possible item"),
    "likeness": N_("Likeness"),
    "evidence": N_("What it is made of"),
    "reason": N_("Reason"),
    "by": N_("Accepted by"),
    "rule": N_("Rule"),
    "judged": N_("How it is judged"),
    "basis": N_("Ground"),
    "accepted-count": N_("accepted"),
    "skipped": N_("not checked"),
    "fails": N_("With remarks"),
    # sentences
    "marked": N_("What differs is underlined in both cells."),
    "no-remarks": N_("There are no remarks."),
    "all-covered": N_("Every item that asks for an event has one."),
    "initiatives-text": N_(
        "They carry out no item, which is allowed: they speak in favour of the roadmap and cost no points."
    ),
    "no-initiatives": N_("There are none."),
    "doubts-text": N_(
        "Here the program can't judge: which item an event carries out, or whether a cell says what is asked. "
        "These are questions to an expert and cost no points."
    ),
    "no-doubts": N_("There are no questions."),
    "no-accepted": N_("There are none."),
    "voluntary-text": N_("No points are lost where these items have no event."),
    "regional-text": N_("No executor of this level is asked for here, so that nothing is missing."),
    "slips-text": N_("They are to be mended by the level above and cost no points here."),
    "notes-text": N_(
        "What was lost, spoilt or mended in the documents before they were examined, as their files say. It costs no points."
    ),
    "alignment-text": N_(
        "Each event stands above the item that it carries out. Signs: ✓ in order, ✗ error, ! warning, ? an expert must look, "
        "– not compared. “The same” stands for a cell that says what the event's says."
    ),
    "timeline-text": N_(
        "A band is the time that the item gives, a bar the event's own. What lies outside is hatched; a dashed frame is a time of "
        "the item in which no event is held."
    ),
    "no-dates": N_("There are no dates to show."),
    "whole": N_("The roadmap as a whole"),
    "no-item": N_("own initiative, no item"),
    "nobody": N_("not named"),
    "same": N_("the same"),
    "one-error": N_("error"),
    "many-error": N_("errors"),
    "one-warning": N_("warning"),
    "many-warning": N_("warnings"),
    "passed-text": N_("How often each rule was looked at on the rows of the roadmap, and how it came out."),
    "timeline-signs": N_(
        "Signs: ░ the item's time, █ the event within it, ✗ the event outside of it, ○ the item's time with no event in it, "
        "? an expert must look, ≈ an accepted deviation."
    ),
    "alignment-signs": N_(
        "Each event stands above the item that it carries out. Signs: ✗ error, ! warning, ? an expert must look; a cell without "
        "a sign is in order or was not compared. “The same” stands for a cell that says what the event's says."
    ),
    "empty": N_("(empty)"),
    "how-links": N_(
        "Each event was set beside the item that it carries out by wording, cycle, deadlines, executors, indicator and place; "
        "numbers of rows decide nothing."
    ),
    "how-points": N_("How a point is lost"),
    "how-rules": N_("Rules applied"),
    "how-verdict": N_("Conditions of the conclusion"),
    "how-verdict-written": N_(
        "Conditions of the conclusion (errors, warnings, score and the lowest score of a criterion)"
    ),
    "how-found": N_("How the links were found"),
    "made-by": N_("Prepared by the program"),
    "not-compared": N_("The roadmap above was not given: the roadmap was examined by itself."),
    "signature": N_("signature"),
    "name": N_("name"),
    "day": N_("date"),
    "unread": N_("These files could not be read and are not in the report"),
    "score": N_("Overall score"),
    "of-100": N_("of 100 points"),
    "rounded": N_("Points are rounded to hundredths, the overall score down to a whole point."),
    "link": N_("link"),
    "in-full": N_("Show in full"),
    "rests": N_("Would follow from it:"),
    "closest": N_("the closest"),
    "probability": N_("probability"),
    # controls
    "skip": N_("To the report"),
    "search": N_("Search"),
    "search-hint": N_("word, number of an event or item"),
    "show": N_("Show"),
    "all": N_("all"),
    "only-remarks": N_("with remarks only"),
    "without-remarks": N_("without remarks"),
    "any-criterion": N_("all criteria"),
    "sort": N_("Sort"),
    "by-number": N_("as in the roadmap"),
    "by-gravity": N_("the gravest first"),
    "by-status": N_("doubtful links first"),
    "unfold": N_("Unfold all"),
    "fold": N_("Fold all"),
    "print": N_("Print"),
    "shown": N_("Shown: %(shown)s of %(all)s"),
    "controls": N_("Filters and order"),
    "elsewhere": N_("Items without an event are in the next section:"),
}

EVENTS: dict[Level, str] = {
    "federal": N_("Item of the federal roadmap"),
    "regional": N_("Item of the regional roadmap"),
    "municipal": N_("Item of the municipal roadmap"),
    "school": N_("Item of the school's roadmap"),
}
SIDES: dict[Level, str] = {
    "federal": N_("Federal"),
    "regional": N_("Regional"),
    "municipal": N_("Municipal"),
    "school": N_("School's"),
}


def row_of(level: Level) -> str:
    """Return the heading of a column of rows: «Пункт региональной карты»."""
    return tied(_(EVENTS[level]))


def side_of(level: Level) -> str:
    """Return a short name of a roadmap: «Региональная»."""
    return _(SIDES[level])


def text(name: str) -> str:
    """Return a standing text of the report in the language of messages."""
    shown = tied(_(TEXTS[name]))
    return shown[:1].upper() + shown[1:] if name in FIELDS else shown


def remarks_counted(count: int) -> str:
    """Return «1 замечание», «2 замечания», «5 замечаний»."""
    return tied(ngettext("%(count)d remark", "%(count)d remarks", count) % {"count": count})


def remark_word(severity: str, count: int) -> str:
    """Return what stands before the numbers of remarks: «ошибка», «ошибки», «предупреждения»."""
    return _(TEXTS[f"{'one' if count == 1 else 'many'}-{severity}"])


def checks_counted(count: int) -> str:
    """Return «1 проверка», «2 проверки», «5 проверок»."""
    return tied(ngettext("%(count)d check", "%(count)d checks", count) % {"count": count})


def rules_counted(count: int) -> str:
    """Return «1 правило», «2 правила», «5 правил»."""
    return tied(ngettext("%(count)d rule", "%(count)d rules", count) % {"count": count})


def points_counted(count: int) -> str:
    """Return «1 балл», «2 балла», «5 баллов»."""
    return tied(ngettext("%(count)d point", "%(count)d points", count) % {"count": count})
