"""The attributes that expressions may name: of rows, roadmaps, and what stands in them.

ATTRIBUTES is the whole of it: an attribute that isn't there can't be named in a rule. Nothing is ever missing or None: a text
that isn't there is empty, a list has no members.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from alignment.checking.sheets.genres import foreign_genre
from alignment.checking.sheets.sheet import RowView, Sheet
from alignment.checking.vocabulary.kinds import (
    EVENTS,
    ITEMS,
    NUMBER,
    NUMBERS,
    ROLES,
    TARGETS,
    TEXT,
    TEXTS,
    TRUTH,
    WINDOWS,
)
from alignment.language import N_
from alignment.reading.meaning import Window


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
        TEXT, lambda v: v.row.event.number or "", N_("number as written; empty where there is none")
    ),
    "title": Attribute(TEXT, lambda v: v.row.event.title.strip(), N_("title as written")),
    "deadline": Attribute(TEXT, lambda v: v.row.event.deadline.strip(), N_("deadline as written")),
    "executors": Attribute(TEXT, lambda v: v.row.event.executors.strip(), N_("executors as written")),
    "indicator": Attribute(TEXT, lambda v: v.row.event.indicator.strip(), N_("indicator as written")),
    "section": Attribute(
        TEXT,
        lambda v: v.sheet.roadmap.sections[v.row.event.section].title.strip(),
        N_("title of its section"),
    ),
    "opens_section": Attribute(
        TRUTH, lambda v: v.sheet.opens(v.index), N_("whether it is the first of its section")
    ),
    "windows": Attribute(WINDOWS, lambda v: v.row.deadline.windows, N_("windows of the deadline")),
    "recurring": Attribute(
        TRUTH, lambda v: v.row.deadline.recurring, N_("whether the deadline comes again and again")
    ),
    "undated": Attribute(
        TRUTH, lambda v: v.row.deadline.undated, N_("whether the deadline names no date of its own")
    ),
    "unread": Attribute(
        TEXT,
        lambda v: v.row.deadline.unreadable.reason if v.row.deadline.unreadable else "",
        N_(
            "why a part of the deadline can't be read: empty, impossible, reversed, no-month, open-ended, unspecified, not-a-date"
        ),
    ),
    "unread_text": Attribute(
        TEXT,
        lambda v: v.row.deadline.unreadable.text.strip() if v.row.deadline.unreadable else "",
        N_("the part of the deadline that can't be read"),
    ),
    "roles": Attribute(ROLES, lambda v: v.row.executors.executors, N_("those who are named as executors")),
    "targets": Attribute(TARGETS, lambda v: v.row.indicator.targets, N_("targets of the indicator")),
    "meant_targets": Attribute(
        TARGETS,
        lambda v: (
            v.row.indicator.targets
            + tuple(t for o in v.others(v.sheet.swapped) for t in o.row.indicator.targets)
        ),
        N_("its targets, and those of a neighbour with which its indicator is swapped"),
    ),
    "swapped": Attribute(
        EVENTS,
        lambda v: v.others(v.sheet.swapped),
        N_("the neighbour with which its indicator is swapped"),
    ),
    "spoken_of": Attribute(
        EVENTS,
        lambda v: v.others(v.sheet.spoken_of),
        N_("other rows whose events the indicator speaks of instead of its own"),
    ),
    "foreign_genre": Attribute(
        TEXT,
        lambda v: foreign_genre(v.row.event.title, v.row.event.indicator),
        N_(
            "the word by which the indicator names another genre of event than the title; empty where there is none"
        ),
    ),
    "missing_numbers": Attribute(
        TEXTS,
        lambda v: v.sheet.numbering.missing.get(v.index, ()),
        N_("numbers that are skipped before this row, counted within one prefix"),
    ),
    "same_number": Attribute(
        EVENTS, lambda v: v.others(v.sheet.numbering.repeated), N_("earlier rows with the same number")
    ),
    "repeats": Attribute(
        EVENTS,
        lambda v: v.others(v.sheet.repeats),
        N_("earlier rows with the same title, deadline and executors"),
    ),
    "twins": Attribute(
        EVENTS, lambda v: v.others(v.sheet.twins), N_("other rows that no cell tells from this one")
    ),
    "earlier_twins": Attribute(
        EVENTS,
        lambda v: tuple(o for o in v.others(v.sheet.twins) if o.index < v.index),
        N_("those of its twins that stand before it"),
    ),
    "same_indicator": Attribute(
        EVENTS,
        lambda v: v.others(v.sheet.same_indicators),
        N_("other rows with the same indicator word for word"),
    ),
}

_WAIVERS: dict[str, Attribute] = {
    "unused_waivers": Attribute(
        "[waiver]", lambda v: v.unused_waivers, N_("waivers of this row that match no finding")
    ),
    "expired_waivers": Attribute(
        "[waiver]", lambda v: v.expired_waivers, N_("waivers of this row whose day has passed")
    ),
}

ATTRIBUTES: dict[str, dict[str, Attribute]] = {
    "event": {
        **_ROW,
        **_WAIVERS,
        "items": Attribute(ITEMS, lambda v: v.linked, N_("items that it derives from, the closest first")),
        "candidates": Attribute(
            ITEMS, lambda v: v.doubtful, N_("items that it may derive from, by a doubtful link")
        ),
        "status": Attribute(TEXT, _status, N_("status of its link: certain, probable, review, none")),
    },
    "item": {
        **_ROW,
        "sharing": Attribute(
            ITEMS,
            lambda v: v.others(v.sheet.sharing),
            N_("other items with which it shares one executors cell"),
        ),
        "earlier_sharing": Attribute(
            ITEMS,
            lambda v: tuple(o for o in v.others(v.sheet.sharing) if o.index < v.index),
            N_("those of them that stand before it"),
        ),
        "shared_events": Attribute(
            EVENTS,
            lambda v: tuple(event for o in v.others(v.sheet.sharing) for event in o.linked),
            N_("events that derive from an item with which it shares one executors cell"),
        ),
        "events": Attribute(EVENTS, lambda v: v.linked, N_("events that derive from it, the closest first")),
        "firm_events": Attribute(
            EVENTS, lambda v: v.firm, N_("those of them whose link needs no person's look, the closest first")
        ),
        "candidates": Attribute(
            EVENTS, lambda v: v.doubtful, N_("events that may derive from it, by a doubtful link")
        ),
        "further_events": Attribute(
            EVENTS, lambda v: v.further, N_("events of other items that may carry it out too")
        ),
    },
    "roadmap": {
        "title": Attribute(TEXT, lambda s: s.roadmap.title, N_("title")),
        "territory": Attribute(TEXT, lambda s: s.roadmap.territory, N_("territory")),
        "level": Attribute(
            TEXT, lambda s: s.roadmap.level, N_("level: federal, regional, municipal, school")
        ),
        "parent": Attribute(
            TEXT, lambda s: s.roadmap.derives_from or "", N_("file of the parent, as the roadmap names it")
        ),
        "years": Attribute(NUMBERS, lambda s: s.roadmap.years, N_("years of the plan")),
        "schools": Attribute(TEXTS, lambda s: s.schools, N_("names of the schools that take part")),
        "school_count": Attribute(
            NUMBER, lambda s: s.roadmap.school_count or 0, N_("number of schools; 0 where it isn't told")
        ),
        "municipalities": Attribute(
            NUMBER,
            lambda s: s.roadmap.municipalities or 0,
            N_("number of municipalities; 0 where it isn't told"),
        ),
        "approved": Attribute(WINDOWS, _approved, N_("day of its approval; empty where it isn't told")),
        "events": Attribute(EVENTS, lambda s: s.rows, N_("all rows")),
    },
    "role": {
        "text": Attribute(TEXT, lambda e: e.text, N_("the name as written")),
        "level": Attribute(TEXT, lambda e: e.level, N_("level: federal, regional, municipal, school, other")),
        "known": Attribute(TRUTH, lambda e: e.role is not None, N_("whether the name fits a role")),
    },
    "target": {
        "text": Attribute(TEXT, lambda t: t.text.strip(), N_("its part of the indicator, as written")),
        "unit": Attribute(TEXT, lambda t: t.unit, N_("what is counted")),
        "percent": Attribute(TRUTH, lambda t: t.percent, N_("whether it is a percentage")),
        "counted": Attribute(TRUTH, lambda t: t.quantity is not None, N_("whether it has a number")),
    },
    "waiver": {
        "rule": Attribute(TEXT, lambda w: w.waiver.rule, N_("rule that is waived")),
        "reason": Attribute(TEXT, lambda w: w.waiver.reason, N_("reason as written")),
        "until": Attribute(
            TEXT,
            lambda w: w.waiver.until.strftime("%d.%m.%Y") if w.waiver.until else "",
            N_("last day of the waiver"),
        ),
        "known": Attribute(TRUTH, lambda w: w.known, N_("whether there is such a rule")),
    },
    "shortfall": {
        "text": Attribute(TEXT, lambda f: f.target.text.strip(), N_("the target of the item, as written")),
        "unit": Attribute(TEXT, lambda f: f.share.unit, N_("what is counted")),
        "percent": Attribute(TRUTH, lambda f: f.share.percent, N_("whether it is a percentage")),
        "share": Attribute(NUMBER, lambda f: f.share.quantity or 0, N_("the municipality's share")),
        "promised": Attribute(NUMBER, lambda f: f.promised, N_("what the events add up to")),
        "note": Attribute(TEXT, lambda f: f.share.note, N_("how the share came about")),
    },
    "window": {},
}
