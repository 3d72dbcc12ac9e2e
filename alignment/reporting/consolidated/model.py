"""The consolidated report as a document without a form: what HTML, XLSX, DOCX and Markdown all show.

Every text is ready to be shown, as in the expertise report (alignment.reporting.expertise.model); numbers stay numbers, for a spreadsheet
counts with them.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from alignment.checking.findings import Severity, Verdict
from alignment.model import Model
from alignment.reporting.expertise.model import Fact, Grade, Priority, Signature

Status = Literal["covered", "defects", "doubtful", "absent", "unasked"]
"""How a municipality carries out an item: an event without a remark, an event with one, a link that an expert must look at, none
where one is asked for, none where nothing is asked for or the deviation is accepted."""
STATUSES: tuple[Status, ...] = ("covered", "defects", "doubtful", "absent", "unasked")
Band = Literal["high", "middle", "low", "lowest", "unchecked"]
BANDS: tuple[Band, ...] = ("high", "middle", "low", "lowest", "unchecked")


class Head(Model, frozen=True):
    """What was examined, by whom, when and on what ground."""

    title: str
    subtitle: str
    facts: tuple[Fact, ...]


class Received(Model, frozen=True):
    """Who has sent a roadmap. `expected` is None where nobody has said how many are awaited.

    `missing` are the expected who sent none, `unexpected` those who sent one without being on the list (empty where there is no
    list), `unread` the files that couldn't be read.
    """

    count: int
    expected: int | None
    missing: tuple[str, ...]
    unexpected: tuple[str, ...]
    unread: tuple[str, ...]
    sentence: str


class CriterionMean(Model, frozen=True):
    """A criterion over all municipalities: shares 0–1 over those where it was checked, None where it was nowhere.

    `bands` count municipalities by whole points of 100, in the order of BANDS: from 90, from 70, from 50, below, not checked.
    """

    id: str
    title: str
    mean: float | None
    lowest: float | None
    highest: float | None
    bands: tuple[int, ...]


class Score(Model, frozen=True):
    """A municipality's share, 0–1, in a criterion and its whole points of 100, rounded down; None where it wasn't checked."""

    id: str
    share: float | None
    points: int | None
    grade: Grade


class Municipality(Model, frozen=True):
    """A row of the summary table. `order` counts from 1 in the order of names; `href` is "" where no report stands beside.

    `share` is the score, 0–1, and `score` the same in whole points of 100. `covered` counts the items with an event (whose link is firm), `absent` those that lack one that is asked for.
    """

    order: int
    anchor: str
    name: str
    path: str
    href: str
    schools: int | None
    events: int
    covered: int
    absent: int
    scores: tuple[Score, ...]
    share: float | None
    score: int | None
    verdict: Verdict
    verdict_word: str
    errors: int
    warnings: int
    review: int

    def points(self, criterion: str) -> str:
        """Return the points in a criterion in words; a dash where it wasn't checked."""
        found = next((one.points for one in self.scores if one.id == criterion), None)
        return "–" if found is None else str(found)


class ItemLine(Model, frozen=True):
    """An item against all municipalities of its matrix; `hrefs` are where each cell is told in full, "" where nowhere.

    `moved` counts the municipalities with an error or a warning about its deadline.
    """

    anchor: str
    number: str
    title: str
    deadline: str
    statuses: tuple[Status, ...]
    hrefs: tuple[str, ...]
    counts: tuple[int, ...]
    moved: int

    def count(self, status: Status) -> int:
        """Return how many municipalities have a status."""
        return self.counts[STATUSES.index(status)]


class Matrix(Model, frozen=True):
    """The items of one parent against the municipalities compared with it; `columns` are places in `Consolidated.rows`."""

    title: str
    columns: tuple[int, ...]
    items: tuple[ItemLine, ...]


class Case(Model, frozen=True):
    """An example of a broken rule."""

    municipality: str
    href: str
    message: str


class BrokenRule(Model, frozen=True):
    """A rule that municipalities break: how many of them, how often in all, examples, and what is recommended."""

    rule: str
    title: str
    criterion: str
    severity: Severity
    severity_word: str
    municipalities: int
    times: int
    cases: tuple[Case, ...]
    recommendation: str


class HardItem(Model, frozen=True):
    """An item that many miss or move; `share` is the part of municipalities, 0–1, by the commoner of the two."""

    line: ItemLine
    of: int
    share: float
    why: str


class Slip(Model, frozen=True):
    """A flaw of the regional roadmap itself; `item` is "" where it is about the whole."""

    item: str
    text: str


class Duty(Model, frozen=True):
    """What one municipality must mend; `priorities` are those of its expertise report."""

    row: int
    sentence: str
    tally: str
    priorities: tuple[Priority, ...]


class Consolidated(Model, frozen=True):
    """The whole report. `rows` are sorted by name; every count in it is of single results and can be found again there.

    `hard_text` says which items `hard` are, `notice` which roadmaps are made up ("" where none is). `until` is the day by which
    remarks are to be mended, None where it is left to be written by hand.
    """

    language: str
    version: str
    head: Head
    notice: str
    received: Received
    verdicts: tuple[tuple[Verdict, str, int], ...]
    mean: float | None
    criteria: tuple[CriterionMean, ...]
    typical: tuple[str, ...]
    rows: tuple[Municipality, ...]
    matrices: tuple[Matrix, ...]
    rules: tuple[BrokenRule, ...]
    hard: tuple[HardItem, ...]
    hard_text: str
    slips: tuple[Slip, ...]
    duties: tuple[Duty, ...]
    conclusions: tuple[str, ...]
    until: date | None
    until_words: str
    signatures: tuple[Signature, ...]
    signed_on: str
    date: date | None
