"""Links that a person must decide, with the candidates, what speaks for each, and what rests on the decision."""

from __future__ import annotations

from alignment.matching.links import Candidate, Link
from alignment.reporting.expertise.book import Book
from alignment.reporting.expertise.cells import compared, plain_cell
from alignment.reporting.expertise.model import CandidateRow, Doubt, EvidenceBar, Remark
from alignment.reporting.numbers import decimal, percent
from alignment.reporting.wording import EVIDENCE, word

MOST_CANDIDATES = 3
_SMALL = 0.005
"""Contributions that round to nothing are not shown."""
_CELLS = ("title", "deadline", "executors", "indicator")


def doubts_of(book: Book, remarks: tuple[Remark, ...]) -> tuple[Doubt, ...]:
    """Return the doubtful links in the order of the roadmap, then what else is doubtful."""
    events = {link.event for link in book.result.links if link.status == "review"}
    events |= {one.event.index for one in remarks if one.event}
    doubts = [_doubt(book, index, remarks) for index in sorted(events)]
    rest = tuple(one for one in remarks if one.event is None)
    if rest:
        doubts.append(Doubt(event=None, cells={}, candidates=(), questions=rest, remarks=()))
    return tuple(doubts)


def _doubt(book: Book, index: int, remarks: tuple[Remark, ...]) -> Doubt:
    event, link = book.result.roadmap.events[index], book.links.get(index)
    ours = [one for one in remarks if one.event and one.event.index == index]
    resting = [one for one in ours if one.severity != "info" or one.side is not None]
    if link is None or link.status != "review":  # the link is sure: each remark is a question by itself
        resting = []
    return Doubt(
        event=book.event(index),
        cells={field: plain_cell(event.cell(field)) for field in _CELLS},
        candidates=_candidates(book, link) if link and book.result.parent else (),
        questions=tuple(one for one in ours if one not in resting),
        remarks=tuple(resting),
    )


def _candidates(book: Book, link: Link) -> tuple[CandidateRow, ...]:
    return tuple(_candidate(book, link, candidate) for candidate in link.candidates[:MOST_CANDIDATES])


def _candidate(book: Book, link: Link, candidate: Candidate) -> CandidateRow:
    title = compared(book.result.roadmap.events[link.event].title, book.item_row(candidate.item).title)[1]
    grades = sorted(candidate.evidence, key=lambda grade: -abs(grade.contribution))
    return CandidateRow(
        item=book.item(candidate.item),
        title=title,
        score=decimal(candidate.score),
        probability=percent(candidate.probability),
        chosen=candidate.item in link.items,
        evidence=tuple(
            EvidenceBar(
                name=word(EVIDENCE, grade.name),
                contribution=decimal(grade.contribution, signed=True),
                share=round(grade.contribution, 4),
            )
            for grade in grades
            if abs(grade.contribution) >= _SMALL
        ),
    )
