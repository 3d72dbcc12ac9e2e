"""Node → sections and events, each cell with its place."""

from __future__ import annotations

from alignment.language import _
from alignment.roadmap import FIELDS, Event, Place, Section, Waiver
from alignment.sources.nodes import Node
from alignment.sources.shape import Shape, place

SECTION_KEYS = ("title", "purpose", "events")
EVENT_KEYS = (*FIELDS, "derives_from", "waive", "note", "merged")
WAIVER_KEYS = ("rule", "reason", "until")
CELLS = FIELDS[1:]


def sections(shape: Shape, node: Node) -> tuple[Section, ...]:
    """Return all sections; a section without events is a heading over those that follow it."""
    made: list[Section] = []
    rows = 0
    for number, member in enumerate(shape.items(node, "sections")):
        section = _section(shape, member, number, rows)
        rows += len(section.events)
        made.append(section)
    if not rows and not shape.problems:
        shape.wrong(node, _("The roadmap has no events."), _("Write at least one row under “events”."))
    return tuple(made)


def _section(shape: Shape, node: Node, number: int, index: int) -> Section:
    found = shape.fields(node, SECTION_KEYS, _("A section"))
    members = shape.items(found["events"], "events") if "events" in found else []
    return Section(
        title=shape.text(found["title"], "title") if "title" in found else "",
        purpose=shape.text(found["purpose"], "purpose") if "purpose" in found else "",
        events=tuple(_event(shape, member, index + row, number) for row, member in enumerate(members)),
        place=place(found.get("title", node)),
    )


def _event(shape: Shape, node: Node, index: int, section: int) -> Event:
    found = shape.fields(node, EVENT_KEYS, _("An event")) if node.kind != "empty" else {}
    texts = {name: shape.text(found[name], name) for name in FIELDS if name in found}
    if len(found) == len(node.pairs) and _is_blank(node, found):
        shape.wrong(node, _("Every cell of the event is empty."), _("Fill the row in or remove it."))
    places: dict[str, Place] = {name: place(value) for name, value in found.items()}
    places["row"] = place(node)
    return Event(
        index=index,
        section=section,
        number=texts.get("number", "").strip() or None,
        title=texts.get("title", ""),
        deadline=texts.get("deadline", ""),
        executors=texts.get("executors", ""),
        indicator=texts.get("indicator", ""),
        derives_from=_numbers(shape, found.get("derives_from")),
        waive=_waivers(shape, found.get("waive")),
        merged=_merged(shape, found.get("merged")),
        note=(shape.text(found["note"], "note") or None) if "note" in found else None,
        places=places,
    )


def _is_blank(node: Node, found: dict[str, Node]) -> bool:
    cells = [found[name] for name in CELLS if name in found]
    return node.kind in {"map", "empty"} and all(
        cell.kind in {"text", "empty"} and not cell.text.strip() for cell in cells
    )


def _numbers(shape: Shape, node: Node | None) -> tuple[str, ...]:
    """Return the declared items' numbers, as text: one number or a list of them."""
    if node is None or node.kind == "empty":
        return ()
    members = node.items if node.kind == "list" else [node]
    numbers = []
    for member in members:
        if member.kind == "text" and member.text.strip():
            numbers.append(member.text.strip())
        else:
            shape.wrong(
                member,
                _("“derives_from” of an event must hold numbers of the parent's items."),
                _("Write “derives_from: [6]”."),
            )
    return tuple(numbers)


def _merged(shape: Shape, node: Node | None) -> tuple[str, ...]:
    """Return the names of the cells that the source shares with the row above."""
    if node is None:
        return ()
    names = []
    for member in shape.items(node, "merged"):
        name = shape.text(member, "merged").strip()
        if name in CELLS:
            names.append(name)
        elif member.kind == "text":
            shape.wrong(
                member,
                _("“merged” must name cells of the row."),
                _("Known names: %(names)s.") % {"names": ", ".join(CELLS)},
            )
    return tuple(names)


def _waivers(shape: Shape, node: Node | None) -> tuple[Waiver, ...]:
    if node is None:
        return ()
    waivers = []
    for member in shape.items(node, "waive"):
        what = _("A waiver")
        found = shape.fields(member, WAIVER_KEYS, what)
        if member.kind != "map":
            continue
        shape.require(member, found, ("rule", "reason"), what)
        texts = {name: shape.text(found[name], name).strip() for name in ("rule", "reason") if name in found}
        for name, text in texts.items():
            if not text and found[name].kind in {"text", "empty"}:
                shape.wrong(
                    found[name],
                    _("“%(name)s” is empty.") % {"name": name},
                    _("A waiver names the rule and the reason why its finding is accepted."),
                )
        until = shape.day(found["until"], "until") if "until" in found else None
        waivers.append(
            Waiver(
                rule=texts.get("rule", ""), reason=texts.get("reason", ""), until=until, place=place(member)
            )
        )
    return tuple(waivers)
