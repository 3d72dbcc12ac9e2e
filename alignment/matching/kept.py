"""Links between runs: what was matched before is kept without the texts, which stand in the rows anyway."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from alignment.matching.links import Candidate, Evidence, Link, Origin, Status, compared_texts
from alignment.matching.own_words import own_words
from alignment.memory import remembered
from alignment.model import Model
from alignment.reading.rows import SMALLEST, Row
from alignment.roadmap import Level

_CODE = ("matching", "reading", "roadmap.py")
Links = tuple[Link, ...]


class _Grade(Model, frozen=True, array_like=True):
    name: str
    value: float
    contribution: float


class _Candidate(Model, frozen=True, array_like=True):
    item: int
    score: float
    probability: float
    grades: tuple[_Grade, ...]


class _Link(Model, frozen=True, array_like=True):
    """`explained` is true where the link shows the evidence of the candidate that is its first item."""

    event: int
    items: tuple[int, ...]
    status: Status
    origin: Origin
    score: float
    probability: float
    candidates: tuple[_Candidate, ...]
    explained: bool


def kept(rows: Sequence[Row], items: Sequence[Row], level: Level, work_out: Callable[[], Links]) -> Links:
    """Return the links of a roadmap's rows to its parent's items, from memory where the same rows were matched before.

    `level` is the parent's. A small roadmap isn't worth an entry.
    """
    if len(rows) < SMALLEST:
        return work_out()
    source = msgspec.msgpack.encode((rows, items, level, own_words()))
    found = remembered(
        source, tuple[_Link, ...], lambda _: tuple(map(_bare, work_out())), kind="links", code=_CODE
    )
    return tuple(_whole(link, rows, items) for link in found)


def _bare(link: Link) -> _Link:
    candidates = tuple(
        _Candidate(
            item=candidate.item,
            score=candidate.score,
            probability=candidate.probability,
            grades=tuple(
                _Grade(name=part.name, value=part.value, contribution=part.contribution)
                for part in candidate.evidence
            ),
        )
        for candidate in link.candidates
    )
    return _Link(
        event=link.event, items=link.items, status=link.status, origin=link.origin, score=link.score,
        probability=link.probability, candidates=candidates, explained=bool(link.evidence),
    )  # fmt: skip


def _whole(link: _Link, rows: Sequence[Row], items: Sequence[Row]) -> Link:
    candidates = tuple(
        _candidate(candidate, rows[link.event], items[candidate.item]) for candidate in link.candidates
    )
    first = next((one for one in candidates if one.item == link.items[0]), None) if link.items else None
    shown = first or (candidates[0] if candidates else None)
    return Link(
        event=link.event, items=link.items, status=link.status, origin=link.origin, score=link.score,
        probability=link.probability, candidates=candidates,
        evidence=shown.evidence if shown and link.explained else (),
    )  # fmt: skip


def _candidate(candidate: _Candidate, row: Row, item: Row) -> Candidate:
    texts = compared_texts(row.event, item.event)
    return Candidate(
        item=candidate.item,
        score=candidate.score,
        probability=candidate.probability,
        evidence=tuple(
            Evidence(
                name=grade.name,
                value=grade.value,
                contribution=grade.contribution,
                event=texts.get(grade.name, ("", ""))[0],
                item=texts.get(grade.name, ("", ""))[1],
            )
            for grade in candidate.grades
        ),
    )
