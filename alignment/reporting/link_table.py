"""The links alone, for a terminal."""

from __future__ import annotations

from alignment.language import _
from alignment.matching.links import Link
from alignment.reporting.context import Context
from alignment.reporting.numbers import decimal
from alignment.reporting.page import Page
from alignment.reporting.plain import one_line, shorten, visible, width
from alignment.reporting.wording import STATUSES, word
from alignment.roadmap import Event, Roadmap

_STYLES = {"certain": "good", "probable": "info", "review": "review", "none": "dim"}


def show(page: Page, roadmap: Roadmap, parent: Roadmap, links: tuple[Link, ...], context: Context) -> None:
    """Add a table of links: number of the event, numbers of its items, likeness, status, both titles."""
    page.text(f"{one_line(roadmap.territory)} · {visible(roadmap.path)}", "head")
    page.text(
        _("Compared with: %(parent)s") % {"parent": f"{one_line(parent.territory)} · {visible(parent.path)}"},
        "dim",
    )
    counts = [
        f"{word(STATUSES, status)}: {sum(link.status == status for link in links)}" for status in _STYLES
    ]
    page.text(" · ".join(counts))
    if context.verbosity < 0:
        return
    page.blank()
    numbers = [_number(roadmap.events[link.event]) for link in links]
    items = [", ".join(_number(parent.events[item]) for item in link.items) or "—" for link in links]
    first, second = max(map(width, numbers), default=0), min(max(map(width, items), default=0), 12)
    for link, number, item in zip(links, numbers, items, strict=True):
        _link(page, roadmap, parent, link, f"{number:>{first}} → {shorten(item, second):<{second}}  ")


def _link(page: Page, roadmap: Roadmap, parent: Roadmap, link: Link, label: str) -> None:
    room = page.columns - width(label)
    page.add(
        (label, "head"),
        (f"{decimal(link.score)} ", ""),
        (shorten(word(STATUSES, link.status), room - 6), _STYLES[link.status]),
    )
    margin = (" " * width(label), "")
    page.add(margin, (shorten(one_line(roadmap.events[link.event].title), room), ""))
    shown = link.items or tuple(
        candidate.item for candidate in link.candidates[:2] if link.status == "review"
    )
    for item in shown:
        page.add(margin, (shorten("↳ " + one_line(parent.events[item].title), room), "dim"))


def _number(row: Event) -> str:
    return one_line(row.number or "") or f"#{row.index + 1}"
