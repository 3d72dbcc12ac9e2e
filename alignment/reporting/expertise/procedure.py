"""The head of the report, and its end: how it was judged, the source's own flaws, signatures."""

from __future__ import annotations

from collections import Counter

from alignment import __version__
from alignment.checking.findings import Finding, Result
from alignment.checking.packs.model import Outcome
from alignment.language import N_, _, ngettext
from alignment.reporting.expertise.basis import basis_of
from alignment.reporting.expertise.book import Book, said
from alignment.reporting.expertise.model import Fact, Head, Note, Pack, Particulars, Procedure, Signature
from alignment.reporting.expertise.reference import Reference
from alignment.reporting.typography import listed, long_date, number, tied
from alignment.reporting.wording import LEVELS, ORIGINS, SEVERITIES, STATUSES, VERDICTS, word
from alignment.roadmap import Approval, Level, Roadmap

SUBJECTS: dict[Level, str] = {
    "federal": N_("on the examination of the federal roadmap"),
    "regional": N_("on the examination of the regional roadmap"),
    "municipal": N_("on the examination of the municipal roadmap"),
    "school": N_("on the examination of the school's roadmap"),
}


def head_of(book: Book, particulars: Particulars) -> Head:
    """Return the title and the particulars."""
    roadmap = book.result.roadmap
    return Head(
        title=_("Expertise report"),
        subtitle=tied(
            " ".join(filter(None, (_(SUBJECTS[roadmap.level]), project_words(roadmap), years_words(roadmap))))
        ),
        territory=roadmap.territory,
        path=roadmap.path,
        facts=tuple(Fact(name, value) for name, value in _facts(book, particulars) if value),
    )


def project_words(roadmap: Roadmap) -> str:
    """Return «по проекту …»; "" where the roadmap names none."""
    return _("for the project “%(project)s”") % {"project": roadmap.project} if roadmap.project else ""


def years_words(roadmap: Roadmap) -> str:
    """Return «в 2022 году»."""
    years = roadmap.years
    if len(years) == 1:
        return _("in %(year)d") % {"year": years[0]}
    if years[-1] - years[0] == len(years) - 1:
        return _("in %(first)d–%(last)d") % {"first": years[0], "last": years[-1]}
    return _("in %(years)s") % {"years": listed(map(str, years))}


def _facts(book: Book, particulars: Particulars) -> list[tuple[str, str]]:
    roadmap, parent = book.result.roadmap, book.result.parent
    return [
        (_("Territory"), f"{roadmap.territory} ({word(LEVELS, roadmap.level)})"),
        (_("Document examined"), " ".join(filter(None, (roadmap.title, _approved(roadmap.approved))))),
        (_("Events in it"), str(len(roadmap.events))),
        (_("Schools that take part"), _schools(roadmap)),
        (
            _("Compared with"),
            document_words(parent) if parent else _("nothing: the roadmap was examined by itself"),
        ),
        (_("Ground of the examination"), particulars.basis or basis_of(book)),
        (_("Order number"), particulars.order or ""),
        (_("Date"), long_date(particulars.date) if particulars.date else ""),
        (ngettext("Expert", "Experts", len(particulars.experts)), ", ".join(particulars.experts)),
        (_("Coordinator"), particulars.coordinator or ""),
    ]


def _schools(roadmap: Roadmap) -> str:
    if isinstance(roadmap.schools, tuple):
        return ", ".join(roadmap.schools)
    return str(roadmap.schools) if roadmap.schools else ""


def document_words(parent: Roadmap) -> str:
    """Return a roadmap's title and who approved it."""
    return " ".join(
        filter(None, ((parent.title or parent.territory).rstrip(". "), _approved(parent.approved)))
    )


def _approved(approved: Approval | None) -> str:
    if approved is None:
        return ""
    number_ = f"№ {approved.number}" if approved.number else ""
    day = long_date(approved.date) if approved.date else ""
    told = ", ".join(filter(None, (approved.by, day, number_)))
    return tied(_("(approved: %(by)s)") % {"by": told}) if told else ""


def procedure_of(book: Book) -> Procedure:
    """Return the rules that were applied, how links were found, and what could not be checked."""
    result, rules = book.result, book.rules
    statuses: Counter[str] = Counter(link.status for link in result.links)
    origins: Counter[str] = Counter(link.origin for link in result.links)
    reasons: Counter[str] = Counter()
    for check in result.checks:
        reasons.update(check.reasons)
    return Procedure(
        packs=tuple(Pack(title=said(pack.title), basis=pack.basis, name=pack.name) for pack in rules.packs)
        if rules
        else (),
        rule_count=len(result.checks),
        penalties=_penalties(book),
        verdicts=_verdicts(book),
        conditions_in_words=book.rules is None
        or all(book.rules.outcomes.get(name, Outcome()).words for name in book.rules.verdict),
        links=tuple(
            Fact(word(table, name), str(counted[name]))
            for table, counted in ((STATUSES, statuses), (ORIGINS, origins))
            for name in table
            if counted[name]
        ),
        unchecked=tuple(Fact(reason, str(times)) for reason, times in reasons.most_common()),
        version=f"align {__version__}",
    )


def _penalties(book: Book) -> tuple[Fact, ...]:
    if book.rules is None:
        return ()
    return tuple(
        Fact(word(SEVERITIES, name), number(value, 2))
        for name, value in book.rules.penalties.items()
        if name in SEVERITIES
    )


def _verdicts(book: Book) -> tuple[Fact, ...]:
    """Return each verdict with its condition, in the words of the packs where they have some."""
    if book.rules is None:
        return ()
    told = []
    for name in VERDICTS:
        outcome, condition = book.rules.outcomes.get(name, Outcome()), book.rules.verdict.get(name)
        words = said(outcome.words) or (condition.source if condition else "")
        if words:
            told.append(Fact(said(outcome.title) or word(VERDICTS, name), words))
    return tuple(told)


def notes_of(book: Book) -> tuple[Note, ...]:
    """Return what the file itself says of its rows: what the scan or the extraction has spoilt."""
    return tuple(
        Note(row=book.event(event.index), text=event.note)
        for event in book.result.roadmap.events
        if event.note
    )


def slips_of(book: Book) -> tuple[Note, ...]:
    """Return what is wrong with the parent by itself: its own findings, which nobody below answers for."""
    parent = book.result.parent
    if parent is None or book.rules is None:
        return ()
    from alignment.checking.engine import judge

    alone: Result = judge(parent, None, book.result.items, (), (), rules=book.rules)
    return tuple(
        Note(row=_row_of(book, finding), text=tied(finding.message))
        for finding in alone.findings
        if finding.waived is None
    )


def _row_of(book: Book, finding: Finding) -> Reference | None:
    index = finding.item_index if finding.index is None else finding.index
    return None if index is None else book.item(index)


def signatures_of(particulars: Particulars) -> tuple[Signature, ...]:
    """Return who signs: the coordinator, and each expert or tutor."""
    experts = particulars.experts or ("",)
    return (
        Signature(post=_("Regional coordinator"), name=particulars.coordinator or ""),
        *(Signature(post=_("Regional tutor (expert)"), name=name) for name in experts),
    )
