"""The typed model that rules see: rows and roadmaps with their readings and links, and what each attribute is.

ATTRIBUTES is the whole of it: an attribute that isn't there can't be named in a rule. Nothing is ever missing or None: a text
that isn't there is empty, a list has no members.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, NamedTuple

from alignment.checking.sheets import form, genres
from alignment.checking.vocabulary.kinds import NUMBER, TEXT, TRUTH
from alignment.matching.links import Link
from alignment.reading.meaning import Window
from alignment.reading.rows import Row
from alignment.roadmap import Roadmap, Waiver


class Sheet:
    """A roadmap with its read rows."""

    def __init__(self, roadmap: Roadmap, rows: tuple[Row, ...]) -> None:
        self.roadmap = roadmap
        self.rows = tuple(RowView(row, self) for row in rows)

    @cached_property
    def numbering(self) -> form.Numbering:
        """What is wrong with the rows' numbers."""
        return form.numbering([row.row.event for row in self.rows])

    @cached_property
    def repeats(self) -> dict[int, list[int]]:
        """For each row that says an earlier one again: the indices of those earlier ones."""
        return form.repeats([row.row for row in self.rows])

    @cached_property
    def twins(self) -> dict[int, list[int]]:
        """For each row that no cell tells from others: the indices of those others."""
        return form.twins([row.row for row in self.rows])

    @cached_property
    def same_indicators(self) -> dict[int, list[int]]:
        """For each row whose indicator is another row's word for word: the indices of those others."""
        return form.same_indicators([row.row for row in self.rows])

    @cached_property
    def swapped(self) -> dict[int, list[int]]:
        """For each row whose indicator is swapped with a neighbour's: that neighbour's index."""
        return form.swapped([row.row for row in self.rows])

    @cached_property
    def spoken_of(self) -> dict[int, list[int]]:
        """For each row whose indicator speaks of other rows' events: the indices of those others."""
        return form.spoken_of([row.row for row in self.rows])

    @cached_property
    def sharing(self) -> dict[int, list[int]]:
        """For each row whose executors cell is merged with others': the indices of those others."""
        return form.sharing([row.row.event for row in self.rows], "executors")

    @cached_property
    def schools(self) -> tuple[str, ...]:
        """The names of the schools that take part; empty where the header gives none or a number."""
        named = self.roadmap.schools
        return named if isinstance(named, tuple) else ()

    def opens(self, index: int) -> bool:
        """Whether a row is the first of its section."""
        return index == 0 or self.rows[index - 1].row.event.section != self.rows[index].row.event.section


class RowView:
    """A row: an event where it stands in the child, an item where it stands in the parent.

    `linked` are the rows on the other side of its firm or only links, the closest first; `doubtful` those on the other side of links that
    a person must look at. `link` is the event's own link.
    """

    def __init__(self, row: Row, sheet: Sheet) -> None:
        self.row, self.sheet = row, sheet
        self.index = row.event.index
        self.linked: tuple[RowView, ...] = ()
        self.doubtful: tuple[RowView, ...] = ()
        self.link: Link | None = None
        self.unused_waivers: tuple[WaiverView, ...] = ()
        self.expired_waivers: tuple[WaiverView, ...] = ()

    def others(self, found: dict[int, list[int]]) -> tuple[RowView, ...]:
        """Return the rows that `found` gives for this one."""
        return tuple(self.sheet.rows[index] for index in found.get(self.index, ()))


class WaiverView(NamedTuple):
    """A waiver of a row, and whether any rule has its name."""

    waiver: Waiver
    known: bool


class Attribute(NamedTuple):
    """What an attribute gives (its kind), how it is read, and what it means."""

    kind: str
    get: Callable[[Any], Any]
    about: str


def _status(view: RowView) -> str:
    return view.link.status if view.link else "none"


def _approved(sheet: Sheet) -> tuple[Window, ...]:
    day = sheet.roadmap.approved.date if sheet.roadmap.approved else None
    return (Window(first=day, last=day),) if day else ()


_ROW: dict[str, Attribute] = {
    "number": Attribute(
        TEXT, lambda v: v.row.event.number or "", "number as written; empty where there is none"
    ),
    "title": Attribute(TEXT, lambda v: v.row.event.title.strip(), "title as written"),
    "deadline": Attribute(TEXT, lambda v: v.row.event.deadline.strip(), "deadline as written"),
    "executors": Attribute(TEXT, lambda v: v.row.event.executors.strip(), "executors as written"),
    "indicator": Attribute(TEXT, lambda v: v.row.event.indicator.strip(), "indicator as written"),
    "section": Attribute(
        TEXT, lambda v: v.sheet.roadmap.sections[v.row.event.section].title.strip(), "title of its section"
    ),
    "opens_section": Attribute(
        TRUTH, lambda v: v.sheet.opens(v.index), "whether it is the first of its section"
    ),
    "windows": Attribute("[window]", lambda v: v.row.deadline.windows, "windows of the deadline"),
    "recurring": Attribute(
        TRUTH, lambda v: v.row.deadline.recurring, "whether the deadline comes again and again"
    ),
    "undated": Attribute(
        TRUTH, lambda v: v.row.deadline.undated, "whether the deadline names no date of its own"
    ),
    "unread": Attribute(
        TEXT,
        lambda v: v.row.deadline.unreadable.reason if v.row.deadline.unreadable else "",
        "why a part of the deadline can't be read: empty, impossible, reversed, no-month, open-ended, unspecified, not-a-date",
    ),
    "unread_text": Attribute(
        TEXT,
        lambda v: v.row.deadline.unreadable.text.strip() if v.row.deadline.unreadable else "",
        "the part of the deadline that can't be read",
    ),
    "roles": Attribute("[role]", lambda v: v.row.executors.executors, "those who are named as executors"),
    "targets": Attribute("[target]", lambda v: v.row.indicator.targets, "targets of the indicator"),
    "meant_targets": Attribute(
        "[target]",
        lambda v: (
            v.row.indicator.targets
            + tuple(t for o in v.others(v.sheet.swapped) for t in o.row.indicator.targets)
        ),
        "its targets, and those of a neighbour with which its indicator is swapped",
    ),
    "swapped": Attribute(
        "[event]", lambda v: v.others(v.sheet.swapped), "the neighbour with which its indicator is swapped"
    ),
    "spoken_of": Attribute(
        "[event]",
        lambda v: v.others(v.sheet.spoken_of),
        "other rows whose events the indicator speaks of instead of its own",
    ),
    "foreign_genre": Attribute(
        TEXT,
        lambda v: genres.foreign_genre(v.row.event.title, v.row.event.indicator),
        "the word by which the indicator names another genre of event than the title; empty where there is none",
    ),
    "missing_numbers": Attribute(
        "[text]",
        lambda v: v.sheet.numbering.missing.get(v.index, ()),
        "numbers that are skipped before this row, counted within one prefix",
    ),
    "same_number": Attribute(
        "[event]", lambda v: v.others(v.sheet.numbering.repeated), "earlier rows with the same number"
    ),
    "repeats": Attribute(
        "[event]",
        lambda v: v.others(v.sheet.repeats),
        "earlier rows with the same title, deadline and executors",
    ),
    "twins": Attribute(
        "[event]", lambda v: v.others(v.sheet.twins), "other rows that no cell tells from this one"
    ),
    "earlier_twins": Attribute(
        "[event]",
        lambda v: tuple(o for o in v.others(v.sheet.twins) if o.index < v.index),
        "those of its twins that stand before it",
    ),
    "same_indicator": Attribute(
        "[event]",
        lambda v: v.others(v.sheet.same_indicators),
        "other rows with the same indicator word for word",
    ),
}

_WAIVERS: dict[str, Attribute] = {
    "unused_waivers": Attribute(
        "[waiver]", lambda v: v.unused_waivers, "waivers of this row that match no finding"
    ),
    "expired_waivers": Attribute(
        "[waiver]", lambda v: v.expired_waivers, "waivers of this row whose day has passed"
    ),
}

ATTRIBUTES: dict[str, dict[str, Attribute]] = {
    "event": {
        **_ROW,
        **_WAIVERS,
        "items": Attribute("[item]", lambda v: v.linked, "items that it derives from, the closest first"),
        "candidates": Attribute(
            "[item]", lambda v: v.doubtful, "items that it may derive from, by a doubtful link"
        ),
        "status": Attribute(TEXT, _status, "status of its link: certain, probable, review, none"),
    },
    "item": {
        **_ROW,
        "sharing": Attribute(
            "[item]",
            lambda v: v.others(v.sheet.sharing),
            "other items with which it shares one executors cell",
        ),
        "earlier_sharing": Attribute(
            "[item]",
            lambda v: tuple(o for o in v.others(v.sheet.sharing) if o.index < v.index),
            "those of them that stand before it",
        ),
        "shared_events": Attribute(
            "[event]",
            lambda v: tuple(event for o in v.others(v.sheet.sharing) for event in o.linked),
            "events that derive from an item with which it shares one executors cell",
        ),
        "events": Attribute("[event]", lambda v: v.linked, "events that derive from it, the closest first"),
        "candidates": Attribute(
            "[event]", lambda v: v.doubtful, "events that may derive from it, by a doubtful link"
        ),
    },
    "roadmap": {
        "title": Attribute(TEXT, lambda s: s.roadmap.title, "title"),
        "territory": Attribute(TEXT, lambda s: s.roadmap.territory, "territory"),
        "level": Attribute(TEXT, lambda s: s.roadmap.level, "level: federal, regional, municipal, school"),
        "parent": Attribute(
            TEXT, lambda s: s.roadmap.derives_from or "", "file of the parent, as the roadmap names it"
        ),
        "years": Attribute("[number]", lambda s: s.roadmap.years, "years of the plan"),
        "schools": Attribute("[text]", lambda s: s.schools, "names of the schools that take part"),
        "school_count": Attribute(
            NUMBER, lambda s: s.roadmap.school_count or 0, "number of schools; 0 where it isn't told"
        ),
        "municipalities": Attribute(
            NUMBER, lambda s: s.roadmap.municipalities or 0, "number of municipalities; 0 where it isn't told"
        ),
        "approved": Attribute("[window]", _approved, "day of its approval; empty where it isn't told"),
        "events": Attribute("[event]", lambda s: s.rows, "all rows"),
    },
    "role": {
        "text": Attribute(TEXT, lambda e: e.text, "the name as written"),
        "level": Attribute(TEXT, lambda e: e.level, "level: federal, regional, municipal, school, other"),
        "known": Attribute(TRUTH, lambda e: e.role is not None, "whether the name fits a role"),
    },
    "target": {
        "text": Attribute(TEXT, lambda t: t.text.strip(), "its part of the indicator, as written"),
        "unit": Attribute(TEXT, lambda t: t.unit, "what is counted"),
        "percent": Attribute(TRUTH, lambda t: t.percent, "whether it is a percentage"),
        "counted": Attribute(TRUTH, lambda t: t.quantity is not None, "whether it has a number"),
    },
    "waiver": {
        "rule": Attribute(TEXT, lambda w: w.waiver.rule, "rule that is waived"),
        "reason": Attribute(TEXT, lambda w: w.waiver.reason, "reason as written"),
        "until": Attribute(
            TEXT,
            lambda w: w.waiver.until.strftime("%d.%m.%Y") if w.waiver.until else "",
            "last day of the waiver",
        ),
        "known": Attribute(TRUTH, lambda w: w.known, "whether there is such a rule"),
    },
    "shortfall": {
        "text": Attribute(TEXT, lambda f: f.target.text.strip(), "the target of the item, as written"),
        "unit": Attribute(TEXT, lambda f: f.share.unit, "what is counted"),
        "percent": Attribute(TRUTH, lambda f: f.share.percent, "whether it is a percentage"),
        "share": Attribute(NUMBER, lambda f: f.share.quantity or 0, "the municipality's share"),
        "promised": Attribute(NUMBER, lambda f: f.promised, "what the events add up to"),
        "note": Attribute(TEXT, lambda f: f.share.note, "how the share came about"),
    },
    "window": {},
}
