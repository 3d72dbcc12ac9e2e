"""Items against municipalities, and the items that many miss or move."""

from __future__ import annotations

from collections.abc import Sequence

from alignment.language import _, ngettext
from alignment.reporting.consolidated.examined import Examined, tallied
from alignment.reporting.consolidated.model import HardItem, ItemLine, Matrix, Slip
from alignment.reporting.expertise.procedure import document_words, slips_of
from alignment.reporting.typography import tied
from alignment.roadmap import Roadmap

FEWEST = 2
"""A single municipality says nothing about the item."""


def by_parent(examined: Sequence[Examined]) -> list[tuple[Roadmap, tuple[int, ...]]]:
    """Return the parents with the places of those compared with each; the most frequent parent first."""
    groups: dict[tuple[str, str, int], tuple[Roadmap, list[int]]] = {}
    for place, one in enumerate(examined):
        parent = one.result.parent
        if parent is not None:
            key = (parent.path, parent.title, len(parent.events))
            groups.setdefault(key, (parent, []))[1].append(place)
    ordered = sorted(groups.values(), key=lambda group: -len(group[1]))
    return [(parent, tuple(places)) for parent, places in ordered]


def matrices_of(examined: Sequence[Examined]) -> tuple[Matrix, ...]:
    """Return a matrix for each parent."""
    return tuple(
        Matrix(
            title=document_words(parent),
            columns=places,
            items=_lines(f"m{order}", [examined[place] for place in places]),
        )
        for order, (parent, places) in enumerate(by_parent(examined), start=1)
    )


def _lines(prefix: str, members: list[Examined]) -> tuple[ItemLine, ...]:
    parent = members[0].result.parent
    assert parent is not None
    lines = []
    for item in parent.events:
        statuses = tuple(one.statuses[item.index] for one in members)
        lines.append(
            ItemLine(
                anchor=f"{prefix}-item-{item.index + 1}",
                number=members[0].book.item(item.index).number,
                title=item.title,
                deadline=" ".join(item.deadline.split()),
                statuses=statuses,
                hrefs=tuple(one.hrefs[item.index] for one in members),
                counts=tallied(statuses),
                moved=sum(item.index in one.moved for one in members),
            )
        )
    return tuple(lines)


def hard_of(matrices: Sequence[Matrix], many: float) -> tuple[HardItem, ...]:
    """Return the items that many municipalities miss or move, the most troublesome first; `many` is a part of them, 0–1."""
    found = []
    for matrix in matrices:
        of = len(matrix.columns)
        for line in matrix.items:
            worst = max(line.count("absent"), line.moved)
            if worst >= FEWEST and worst >= of * many:
                found.append(HardItem(line=line, of=of, share=worst / of, why=_why(line, of)))
    return tuple(sorted(found, key=lambda one: (-one.share, -one.line.count("absent"))))


def _why(line: ItemLine, of: int) -> str:
    told = []
    if absent := line.count("absent"):
        told.append(
            ngettext("%(count)d of %(of)d lacks an event", "%(count)d of %(of)d lack an event", absent)
            % {"count": absent, "of": of}
        )
    if line.moved:
        told.append(
            ngettext(
                "%(count)d of %(of)d moves the deadline", "%(count)d of %(of)d move the deadline", line.moved
            )
            % {"count": line.moved, "of": of}
        )
    if doubtful := line.count("doubtful"):
        told.append(_("in doubt with %(count)d") % {"count": doubtful})
    return tied("; ".join(told))


def regional_slips(examined: Sequence[Examined]) -> tuple[Slip, ...]:
    """Return what is wrong with the parents themselves: their own findings, and what they say they answer for."""
    slips = []
    for parent, places in by_parent(examined):
        book = examined[places[0]].book
        slips += [Slip(item=note.row.number if note.row else "", text=note.text) for note in slips_of(book)]
        for item in parent.events:
            for reason in dict.fromkeys(waiver.reason for waiver in item.waive):
                slips.append(Slip(item=book.item(item.index).number, text=tied(reason)))
    return tuple(slips)
