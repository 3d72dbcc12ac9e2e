"""The sentences of the consolidated report: its head, who has sent, what is typical, conclusions."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.checking.findings import Verdict
from alignment.checking.packs.model import Rules
from alignment.language import N_, _, ngettext
from alignment.reporting.consolidated.model import (
    BrokenRule,
    CriterionMean,
    HardItem,
    Head,
    Municipality,
    Received,
)
from alignment.reporting.expertise.model import Fact, Particulars
from alignment.reporting.expertise.procedure import document_words, project_words, years_words
from alignment.reporting.numbers import percent
from alignment.reporting.typography import listed, long_date, tied
from alignment.roadmap import Roadmap

MOST_NAMED = 12
"""So many names stand in one sentence; the rest is in the table."""
DECISIONS: dict[Verdict, str] = {
    "compliant": N_("May be approved: %(names)s."),
    "partial": N_("To be mended and sent again: %(names)s."),
    "noncompliant": N_("To be returned for revision: %(names)s."),
    "unchecked": N_("Not checked: %(names)s."),
}


def head_of(count: int, parents: Sequence[Roadmap], rules: Rules | None, particulars: Particulars) -> Head:
    """Return the title and the particulars."""
    title = ngettext(
        "Report on the analysis of %(count)d municipal roadmap",
        "Report on the analysis of %(count)d municipal roadmaps",
        count,
    )
    parent = parents[0] if parents else None
    subtitle = " ".join(filter(None, (project_words(parent), years_words(parent)))) if parent else ""
    packs = [pack.basis for pack in rules.packs if pack.basis] if rules else []
    experts = particulars.experts
    facts = (
        (_("Region"), "; ".join(dict.fromkeys(one.territory for one in parents))),
        (_("Compared with"), " ".join(document_words(one) for one in parents)),
        (_("Ground of the examination"), particulars.basis or (packs[-1] if packs else "")),
        (_("Order number"), particulars.order or ""),
        (_("Date"), long_date(particulars.date) if particulars.date else ""),
        (ngettext("Expert", "Experts", len(experts)), ", ".join(experts)),
        (_("Coordinator"), particulars.coordinator or ""),
    )
    return Head(
        title=tied(title % {"count": count}),
        subtitle=tied(subtitle),
        facts=tuple(Fact(name, tied(value)) for name, value in facts if value),
    )


def notice_of(rows: Sequence[Municipality]) -> str:
    """Say how many roadmaps are made up (alignment.demo); "" where none is."""
    from alignment.demo.making import MARK

    many = sum(row.name.endswith(f"({MARK})") for row in rows)
    if not many:
        return ""
    told = ngettext(
        "Made-up example: %(count)d roadmap of %(all)d was written by the program and belongs to no real municipality.",
        "Made-up example: %(count)d roadmaps of %(all)d were written by the program and belong to no real municipality.",
        many,
    )
    return tied(told % {"count": many, "all": len(rows)})


def sentence_of(count: int, expected: int | None) -> str:
    """Say how many roadmaps there are of those expected."""
    if expected is None:
        told = ngettext("%(count)d roadmap was received.", "%(count)d roadmaps were received.", count)
    else:
        told = ngettext(
            "%(count)d roadmap was received of %(expected)d expected.",
            "%(count)d roadmaps were received of %(expected)d expected.",
            count,
        )
    return tied(told % {"count": count, "expected": expected})


def typical_of(
    rows: Sequence[Municipality], criteria: Sequence[CriterionMean], rules: Sequence[BrokenRule]
) -> tuple[str, ...]:
    """Return three sentences: how many comply, the strongest and the weakest criterion, the commonest remark."""
    found = [_comply(rows)]
    known = [(one.mean, one.title) for one in criteria if one.mean is not None]
    if len(known) > 1:
        best, worst = max(known), min(known)
        if best[0] - worst[0] >= 0.005:
            told = _("“%(best)s” holds best (%(high)s of 100 on average), “%(worst)s” worst (%(low)s).")
            found.append(
                told
                % {"best": best[1], "high": percent(best[0]), "worst": worst[1], "low": percent(worst[0])}
            )
    if rules:
        told = _("The commonest remark is “%(rule)s”: %(count)d of %(all)d municipalities.")
        found.append(told % {"rule": rules[0].title, "count": rules[0].municipalities, "all": len(rows)})
    elif rows:
        found.append(_("No errors or warnings were found."))
    return tuple(map(tied, found))


def _comply(rows: Sequence[Municipality]) -> str:
    many = sum(row.verdict == "compliant" for row in rows)
    told = ngettext(
        "%(count)d roadmap of %(all)d complies with the regional one.",
        "%(count)d roadmaps of %(all)d comply with the regional one.",
        many,
    )
    return told % {"count": many, "all": len(rows)}


def conclusions_of(
    rows: Sequence[Municipality], received: Received, hard: Sequence[HardItem], slips: int
) -> tuple[str, ...]:
    """Return what follows: what to approve, mend and return, whom to ask, what to make clear in the regional roadmap."""
    found = []
    for verdict, told in DECISIONS.items():
        if names := [row.name for row in rows if row.verdict == verdict]:
            found.append(_(told) % {"names": few(names)})
    if received.missing:
        found.append(_("Roadmaps are to be asked for: %(names)s.") % {"names": few(received.missing)})
    if review := sum(row.review for row in rows):
        told = ngettext(
            "Experts are to decide %(count)d question.",
            "Experts are to decide %(count)d questions.",
            review,
        )
        found.append(told % {"count": review})
    if hard:
        numbers = list(dict.fromkeys(one.line.number for one in hard))
        told = ngettext(
            "Item %(numbers)s of the regional roadmap is to be explained or worded more clearly: many miss or move it.",
            "Items %(numbers)s of the regional roadmap are to be explained or worded more clearly: many miss or move them.",
            len(numbers),
        )
        found.append(told % {"numbers": few(numbers)})
    if slips:
        told = ngettext(
            "%(count)d flaw of the regional roadmap itself is to be mended; it costs the municipalities nothing.",
            "%(count)d flaws of the regional roadmap itself are to be mended; they cost the municipalities nothing.",
            slips,
        )
        found.append(told % {"count": slips})
    return tuple(map(tied, found))


def hard_words(many: float, *, found: bool) -> str:
    """Say which items are difficult: those that such a part of the municipalities, 0–1, miss or move."""
    if not found:
        return _("There are no such items.")
    told = _(
        "%(percent)s %% or more of the municipalities miss these items or move their deadlines, which is a sign that the items themselves are unclear."
    )
    return tied(told % {"percent": percent(many)})


def few(names: Sequence[str]) -> str:
    """Return names as a list; of many, the first and how many more there are."""
    if len(names) <= MOST_NAMED:
        return listed(names)
    more = len(names) - MOST_NAMED + 1
    rest = ngettext("%(count)d more", "%(count)d more", more) % {"count": more}
    return listed([*names[: MOST_NAMED - 1], rest])


def duty_sentence(row: Municipality) -> str:
    """Say what becomes of one roadmap."""
    words = {
        "compliant": N_("The roadmap may be approved."),
        "partial": N_("Mend the remarks and send the roadmap again."),
        "noncompliant": N_("Revise the roadmap and send it again."),
        "unchecked": N_("The roadmap was not checked."),
    }
    return _(words[row.verdict])


def tally_of(row: Municipality) -> str:
    """Return the counts in words: «2 ошибки, 1 предупреждение»."""
    told = [
        (row.errors, ngettext("%(count)d error", "%(count)d errors", row.errors)),
        (row.warnings, ngettext("%(count)d warning", "%(count)d warnings", row.warnings)),
        (
            row.review,
            ngettext("%(count)d question to an expert", "%(count)d questions to an expert", row.review),
        ),
    ]
    return tied(", ".join(text % {"count": many} for many, text in told if many))
