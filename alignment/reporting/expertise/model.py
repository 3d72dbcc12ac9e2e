"""The expertise report as a document without a form: what HTML, DOCX, PDF and Markdown all show.

Every text is ready to be shown: in the language of messages, on as many lines as it has, with control and bidirectional
characters written out (see build.py). Formats add layout and nothing else, so that no two of them can disagree.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from alignment.checking.findings import Severity, Verdict
from alignment.model import Model
from alignment.reporting.counts import Counts
from alignment.reporting.expertise.axis import Timeline
from alignment.reporting.expertise.reference import Reference

Outcome = Literal["good", "error", "warning", "doubt", "waived", "none"]
"""How a criterion came out on a row: "none" is not compared."""
Grade = Literal["good", "warned", "bad", "unchecked"]


class Particulars(Model, frozen=True):
    """Who did the expertise, when, and on what ground; what isn't given is left to be filled in by hand."""

    date: date | None = None
    experts: tuple[str, ...] = ()
    coordinator: str | None = None
    order: str | None = None
    basis: str | None = None


class Piece(Model, frozen=True, array_like=True):
    """A stretch of a cell; `mark` where the other cell lacks it."""

    text: str
    mark: bool = False


Cell = tuple[tuple[Piece, ...], ...]
"""The lines of a cell."""


class Side(Model, frozen=True):
    """The same cell of an event and of an item."""

    field: str
    label: str
    event: Cell
    item: Cell


class Remark(Model, frozen=True):
    """A finding. `order` counts from 1 over the report; 0 where it has no number (doubts, accepted ones)."""

    order: int
    anchor: str
    severity: Severity
    severity_word: str
    criterion: str
    criterion_title: str
    rule: str
    rule_title: str
    event: Reference | None
    item: Reference | None
    message: str
    advice: str
    proposal: str
    side: Side | None
    quoted: Cell
    place: str
    reason: str = ""
    by: str = ""


class Fact(Model, frozen=True, array_like=True):
    """A name and its value in a table of particulars."""

    name: str
    value: str


class Head(Model, frozen=True):
    """What was examined, by whom, when and on what ground."""

    title: str
    subtitle: str
    territory: str
    path: str
    facts: tuple[Fact, ...]


class Priority(Model, frozen=True):
    """One thing to mend first: a sentence, and the remarks that it stands for."""

    text: str
    severity: Severity
    remarks: tuple[Fact, ...]


class Opinion(Model, frozen=True):
    """The verdict. `score` is whole points of 100, rounded down; None where nothing was checked."""

    verdict: Verdict
    sentence: str
    why: str
    score: int | None
    counts: Counts
    tally: tuple[Fact, ...]
    priorities: tuple[Priority, ...]


class CheckedRule(Model, frozen=True):
    """How one rule came out, and how it judges."""

    rule: str
    title: str
    why: str
    basis: str
    severity_word: str
    passed: int
    failed: int
    waived: int
    skipped: int
    reasons: tuple[Fact, ...]


class CriterionRow(Model, frozen=True):
    """A criterion: `points` of `most`, and the sum that gives them."""

    id: str
    title: str
    checked: int
    passed: int
    errors: int
    warnings: int
    share: float | None
    points: str
    most: str
    sum: str
    grade: Grade
    grade_word: str
    rules: tuple[CheckedRule, ...]


class Mark(Model, frozen=True):
    """How a criterion came out on one row."""

    criterion: str
    title: str
    outcome: Outcome
    word: str


class PairedItem(Model, frozen=True):
    """An item beside an event: its cells, by field, with what the event lacks marked; `same` are those that say what the event says."""

    item: Reference
    cells: dict[str, Cell]
    same: tuple[str, ...]


class Pairing(Model, frozen=True):
    """An event beside its items."""

    event: Reference
    cells: dict[str, Cell]
    items: tuple[PairedItem, ...]
    status: str
    status_word: str
    origin_word: str
    marks: tuple[Mark, ...]
    outcomes: dict[str, Mark]
    worst: Outcome
    remarks: tuple[Fact, ...]


class ItemRow(Model, frozen=True):
    """An item of the parent that no event carries out; `remark` is None where that costs nothing."""

    item: Reference
    deadline: Cell
    executors: str
    indicator: Cell
    remark: Remark | None


class OwnEvent(Model, frozen=True):
    """An event on the municipality's own initiative."""

    event: Reference
    cells: dict[str, Cell]


class EvidenceBar(Model, frozen=True):
    """What one grade of likeness adds to the score."""

    name: str
    contribution: str
    share: float


class CandidateRow(Model, frozen=True):
    """An item that an event may derive from."""

    item: Reference
    title: Cell
    score: str
    probability: str
    chosen: bool
    evidence: tuple[EvidenceBar, ...]


class Doubt(Model, frozen=True):
    """An event whose link a person must decide: what is asked, and what rests on the answer."""

    event: Reference | None
    cells: dict[str, Cell]
    candidates: tuple[CandidateRow, ...]
    questions: tuple[Remark, ...]
    remarks: tuple[Remark, ...]


class Pack(Model, frozen=True):
    """A rule pack that was applied."""

    title: str
    basis: str
    name: str


class Note(Model, frozen=True):
    """Something about the source that costs nobody anything."""

    row: Reference | None
    text: str


class Procedure(Model, frozen=True):
    """How it was judged. Without `conditions_in_words`, a condition of a verdict is shown as the packs have it."""

    packs: tuple[Pack, ...]
    rule_count: int
    penalties: tuple[Fact, ...]
    verdicts: tuple[Fact, ...]
    conditions_in_words: bool
    links: tuple[Fact, ...]
    unchecked: tuple[Fact, ...]
    version: str


class Signature(Model, frozen=True):
    """A place to sign; `name` is "" where it is to be written by hand."""

    post: str
    name: str


class Expertise(Model, frozen=True):
    """The whole report on one roadmap. `prefix` goes before every anchor where one page holds several reports.

    `event_heading` and `item_heading` head the columns of the roadmap's rows and its parent's, `ours` and `theirs` name the two.
    """

    prefix: str
    language: str
    event_heading: str
    item_heading: str
    ours: str
    theirs: str
    compared: bool
    head: Head
    opinion: Opinion
    criteria: tuple[CriterionRow, ...]
    total: str
    total_sum: str
    loss: str
    errors: tuple[Remark, ...]
    warnings: tuple[Remark, ...]
    advice: tuple[Remark, ...]
    uncovered: tuple[ItemRow, ...]
    voluntary: tuple[ItemRow, ...]
    regional: tuple[ItemRow, ...]
    pairings: tuple[Pairing, ...]
    timeline: Timeline
    initiatives: tuple[OwnEvent, ...]
    doubts: tuple[Doubt, ...]
    accepted: tuple[Remark, ...]
    slips: tuple[Note, ...]
    notes: tuple[Note, ...]
    procedure: Procedure
    signatures: tuple[Signature, ...]
    signed_on: str

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """All remarks that have a number, in its order."""
        rests = (row.remark for row in (*self.uncovered, *self.voluntary) if row.remark)
        told = (*self.errors, *self.warnings, *self.advice, *rests)
        return tuple(sorted(told, key=lambda remark: remark.order))
