"""One link in full: what its score is made of, both texts beside each bar, and why the runner-up lost."""

from __future__ import annotations

from alignment.language import _
from alignment.matching.links import Candidate, Evidence, Link
from alignment.reporting.context import Context
from alignment.reporting.difference import show
from alignment.reporting.numbers import decimal, percent
from alignment.reporting.page import Page
from alignment.reporting.plain import one_line, shorten, visible, width
from alignment.reporting.wording import EVIDENCE, FIELDS, MEANINGS, ORIGINS, STATUSES, word
from alignment.roadmap import Event, Roadmap

_SMALL = 0.005
"""Contributions that round to nothing are not shown."""


def explain(page: Page, roadmap: Roadmap, parent: Roadmap, link: Link, context: Context) -> None:
    """Add the explanation of a link to a page."""
    event = roadmap.events[link.event]
    _row(page, _("Event %(number)s"), event, roadmap.path)
    for index in link.items:
        _row(page, _("Item %(number)s"), parent.events[index], parent.path)
    page.blank()
    page.text(_("Link: %(status)s, %(origin)s") % {
        "status": word(STATUSES, link.status), "origin": word(ORIGINS, link.origin)}, "head")  # fmt: skip
    page.text(word(MEANINGS, link.status))
    best = link.items[0] if link.items else link.candidates[0].item if link.candidates else None
    if best is None:
        page.text(_("No item has anything in common with it."))
        return
    page.text(
        _("Likeness to item %(number)s: %(score)s of 1; probability that it is this item: %(probability)s %%")
        % {
            "number": _number(parent.events[best]),
            "score": decimal(link.score),
            "probability": percent(link.probability),
        }
    )
    page.heading(_("What the likeness is made of"))
    _bars(page, link, context)
    for candidate in _others(link, best)[:1]:
        _runner_up(page, link, parent, best, candidate)


def _row(page: Page, label: str, row: Event, path: str) -> None:
    place = row.place("title")
    page.text(one_line(row.title), "head", first=(label % {"number": _number(row)} + ". ", "head"))
    page.text(f"{visible(path)}:{place.line}:{place.column}", "dim", indent=2)


def _number(row: Event) -> str:
    return one_line(row.number or "") or f"#{row.index + 1}"


def _others(link: Link, best: int) -> list[Candidate]:
    return [
        candidate
        for candidate in link.candidates
        if candidate.item != best and candidate.item not in link.items
    ]


def _bars(page: Page, link: Link, context: Context) -> None:
    grades = [grade for grade in link.evidence if abs(grade.contribution) >= _SMALL]
    compared: set[tuple[str, str]] = set()
    longest = max((width(word(EVIDENCE, grade.name)) for grade in grades), default=0)
    room = max(page.columns - longest - 12, 8)
    most = max((abs(grade.contribution) for grade in grades), default=1.0)
    for grade in sorted(grades, key=lambda grade: -grade.contribution):
        label = word(EVIDENCE, grade.name)
        bar = "█" * max(1, round(abs(grade.contribution) / most * min(room, 40)))
        style = "good" if grade.contribution > 0 else "error"
        label += " " * (longest - width(label))
        page.add((f"  {label}  ", ""), (f"{decimal(grade.contribution, signed=True)} ", ""), (bar, style))
        texts = (grade.event, grade.item)
        if any(texts) and texts not in compared:
            compared.add(texts)
            show(page, _sides(grade), indent=4, color=context.color)
    label = _("Likeness, their sum")
    page.text(f"{label}: {decimal(link.score)}", "head", indent=2)


def _sides(grade: Evidence) -> tuple[tuple[str, str], tuple[str, str]]:
    field = word(FIELDS, grade.name if grade.name in FIELDS else "title")
    return (_("%(field)s of the event") % {"field": field}, grade.event), (
        _("%(field)s of the item") % {"field": field},
        grade.item,
    )


def _runner_up(page: Page, link: Link, parent: Roadmap, best: int, other: Candidate) -> None:
    page.heading(_("The runner-up"))
    row = parent.events[other.item]
    page.text(one_line(row.title), first=(_("Item %(number)s") % {"number": _number(row)} + ". ", "head"))
    page.text(
        _("Likeness %(score)s, less by %(difference)s. Where the difference comes from:")
        % {"score": decimal(other.score), "difference": decimal(link.score - other.score)}
        if link.score >= other.score
        else _("Likeness %(score)s: more by itself, but over the whole roadmap another choice is better.")
        % {"score": decimal(other.score)}
    )
    ours = {grade.name: grade.contribution for grade in link.evidence}
    theirs = {grade.name: grade.contribution for grade in other.evidence}
    names = sorted({*ours, *theirs}, key=lambda name: (theirs.get(name, 0.0) - ours.get(name, 0.0), name))
    names = [name for name in names if abs(theirs.get(name, 0.0) - ours.get(name, 0.0)) >= _SMALL]
    if not names:
        page.text(_("In nothing: only a person can tell the two apart."), "review", indent=2)
        return
    longest = max(width(word(EVIDENCE, name)) for name in names)
    chosen, runner = (shorten(_number(parent.events[index]), 7) for index in (best, other.item))
    difference = _("difference")
    page.add((f"  {'':{longest}}  {chosen:>7}  {runner:>7}  {difference}", "dim"))
    for name in names:
        label = word(EVIDENCE, name)
        label += " " * (longest - width(label))
        one, two = ours.get(name, 0.0), theirs.get(name, 0.0)
        numbers = f"{decimal(one, signed=True):>7}  {decimal(two, signed=True):>7}  {decimal(two - one, signed=True)}"
        page.add((f"  {label}  {numbers}", ""))
