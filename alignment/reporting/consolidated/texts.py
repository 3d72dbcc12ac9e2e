"""The headings, captions and standing sentences of the consolidated report; what both reports say is in expertise/texts.py."""

from __future__ import annotations

from alignment.checking.findings import Verdict
from alignment.language import N_, _
from alignment.reporting.consolidated.model import Band, Status
from alignment.reporting.expertise.texts import text as shared
from alignment.reporting.typography import tied

TEXTS = {
    "summary": N_("Summary"),
    "received": N_("Roadmaps received"),
    "missing": N_("No roadmap was received from"),
    "nobody-missing": N_("All that were expected have sent one."),
    "unexpected": N_("Not on the list of those expected"),
    "verdicts": N_("Conclusions on the roadmaps"),
    "typical": N_("What is typical"),
    "criteria-mean": N_("Criteria over all municipalities"),
    "municipalities": N_("Summary table"),
    "matrix": N_("Map of coverage"),
    "rules": N_("Typical remarks"),
    "hard": N_("Items of the regional roadmap that cause difficulties"),
    "slips": N_("Flaws of the regional roadmap itself"),
    "duties": N_("Instructions to the municipalities"),
    "conclusions": N_("Conclusions and proposals"),
    "nav-hard": N_("Difficult items"),
    "nav-duties": N_("Instructions"),
    "expected": N_("Roadmaps expected"),
    "what": N_("What"),
    "value": N_("Value"),
    "severity": N_("Severity"),
    "absent-many": N_("Without an event"),
    "nav-slips": N_("Flaws of the region"),
    "conclusion": N_("Conclusion"),
    "municipality": N_("Municipality"),
    "schools": N_("Schools"),
    "events": N_("Events"),
    "covered": N_("Items with an event"),
    "absent": N_("Items without one"),
    "whole-score": N_("Score"),
    "verdict": N_("Verdict"),
    "errors": N_("Errors"),
    "warnings": N_("Warnings"),
    "review": N_("To decide"),
    "roadmaps": N_("Roadmaps"),
    "mean": N_("Mean"),
    "lowest": N_("Lowest"),
    "highest": N_("Highest"),
    "item": N_("Item"),
    "item-title": N_("Wording of the item"),
    "moved": N_("Move the deadline"),
    "rule": N_("Remark"),
    "how-many": N_("Municipalities"),
    "times": N_("Times"),
    "cases": N_("Examples"),
    "recommendation": N_("Recommendation"),
    "why": N_("Difficulty"),
    "flaw": N_("Flaw"),
    "mend": N_("What to mend"),
    "notice": N_("Mind"),
    "copy": N_("Copy"),
    "copied": N_("Copied"),
    "until": N_("To be mended by"),
    "part": N_("Municipalities %(first)s – %(last)s"),
    "scores-text": N_("Scores are whole points of 100 for each criterion, rounded down. The table is sorted by name: it is an examination, not a race."),
    "matrix-text": N_("A row is an item of the regional roadmap, a column a municipality (the numbers are those of the summary table)."),
    "no-slips": N_("None were found."),
    "slips-text": N_("They cost the municipalities no points."),
    "no-rules": N_("No errors or warnings were found."),
    "no-matrix": N_("No roadmap was compared with a regional one."),
    "all-in-order": N_("There is nothing to mend."),
    "index": N_("Examination of municipal roadmaps"),
    "index-text": N_("The consolidated report and the report on each municipality."),
    "consolidated": N_("Consolidated report"),
    "also": N_("In other formats"),
    "search-town": N_("part of a name"),
    "search-item": N_("word or number of an item"),
    "any-verdict": N_("all conclusions"),
    "with-status": N_("Items that have"),
    "sort-by": N_("Sort by this column"),
}  # fmt: skip
STATUS_WORDS: dict[Status, str] = {
    "covered": N_("carried out"),
    "defects": N_("carried out with defects"),
    "doubtful": N_("an expert must look"),
    "absent": N_("no event"),
    "unasked": N_("not asked for, or the deviation is accepted"),
}
STATUS_SIGNS: dict[Status, str] = {
    "covered": "✓",
    "defects": "!",
    "doubtful": "?",
    "absent": "✗",
    "unasked": "·",
}
SHORT_VERDICTS: dict[Verdict, str] = {
    "compliant": N_("complies"),
    "partial": N_("in part"),
    "noncompliant": N_("does not comply"),
    "unchecked": N_("not checked"),
}
BAND_WORDS: dict[Band, str] = {
    "high": N_("90–100"),
    "middle": N_("70–89"),
    "low": N_("50–69"),
    "lowest": N_("0–49"),
    "unchecked": N_("not checked"),
}


def text(name: str) -> str:
    """Return a standing text of this report, or one that it shares with the expertise report."""
    return tied(_(TEXTS[name])) if name in TEXTS else shared(name)


def status_word(status: Status) -> str:
    """Return what a status is called."""
    return tied(_(STATUS_WORDS[status]))


def band_word(band: Band) -> str:
    """Return the heading of a band of points."""
    return _(BAND_WORDS[band])


def short_verdict(verdict: Verdict) -> str:
    """Return a verdict in a word or two, for a narrow column."""
    return _(SHORT_VERDICTS[verdict])
