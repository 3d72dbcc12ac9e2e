"""Node → Roadmap: which keys there are, and what each must hold.

Cells are taken word for word. What a file may repeat or leave out (numbers, titles) is for the rules to judge; here
stands only what keeps a file from being a roadmap at all.
"""

from __future__ import annotations

from alignment.errors import SourceError
from alignment.language import _
from alignment.roadmap import LEVELS, Approval, Level, Roadmap
from alignment.sources.nodes import Node
from alignment.sources.rows import sections
from alignment.sources.shape import Shape, instead, place

ROADMAP_KEYS = (
    "level",
    "territory",
    "project",
    "year",
    "years",
    "title",
    "derives_from",
    "schools",
    "municipalities",
    "approved",
    "organisations",
    "sections",
)
REQUIRED = ("level", "territory", "sections")
APPROVAL_KEYS = ("by", "date", "number")
RUSSIAN_LEVELS: dict[str, Level] = {
    "фед": "federal",
    "рег": "regional",
    "мун": "municipal",
    "шк": "school",
}
"""How the levels' names begin in Russian: a likely slip."""
EARLIEST, LATEST = 1990, 2100


def build(node: Node, path: str) -> Roadmap:
    """Return the roadmap that a file's tree holds; `path` is for messages and for `Roadmap.path`.

    Raises SourceError with every problem of the file, in the order of its lines.
    """
    shape = Shape(path)
    roadmap = _roadmap(shape, node)
    if roadmap is None or shape.problems:
        raise SourceError(tuple(sorted(shape.problems, key=lambda problem: (problem.line, problem.column))))
    return roadmap


def _roadmap(shape: Shape, node: Node) -> Roadmap | None:
    what = _("The roadmap")
    if node.kind == "empty":
        shape.wrong(node, _("The file is empty."), _("Take a bundled roadmap as a pattern."))
        return None
    found = shape.fields(node, ROADMAP_KEYS, what)
    if node.kind != "map":
        return None
    shape.require(node, found, REQUIRED, what)
    level = _level(shape, found.get("level"))
    years = _years(shape, node, found)
    territory = _text(shape, found, "territory")
    if territory == "":
        shape.wrong(
            found["territory"], _("“%(name)s” is empty.") % {"name": "territory"}, _("Name the territory.")
        )
    count = found.get("municipalities")
    made = Roadmap(
        level=level or "municipal",
        territory=territory or "",
        years=years or (EARLIEST,),
        title=_text(shape, found, "title") or "",
        project=_text(shape, found, "project") or None,
        derives_from=_text(shape, found, "derives_from") or None,
        schools=_schools(shape, found.get("schools")),
        municipalities=shape.count(count, "municipalities") if count else None,
        approved=_approval(shape, found.get("approved")),
        organisations=_organisations(shape, found.get("organisations")),
        sections=sections(shape, found["sections"]) if "sections" in found else (),
        path=shape.path,
        places={name: place(value) for name, value in found.items()},
    )
    return made if level and years else None


def _text(shape: Shape, found: dict[str, Node], name: str) -> str | None:
    """Return the text of a key; None where the key isn't there or doesn't hold text."""
    if name not in found or found[name].kind not in {"text", "empty"}:
        if name in found:
            shape.text(found[name], name)
        return None
    text = shape.text(found[name], name)
    return text if text.strip() else ""


def _level(shape: Shape, node: Node | None) -> Level | None:
    if node is None:
        return None
    for level in LEVELS:
        if node.kind == "text" and node.text == level:
            return level
    written = node.text.strip().lower()
    near = next((level for stem, level in RUSSIAN_LEVELS.items() if written.startswith(stem)), None)
    shape.wrong(
        node,
        _("“%(name)s” must be one of: %(choices)s.") % {"name": "level", "choices": ", ".join(LEVELS)},
        _("Write “level: %(level)s”.") % {"level": near} if near else instead(node),
    )
    return None


def _years(shape: Shape, node: Node, found: dict[str, Node]) -> tuple[int, ...]:
    """Return the plan's years in ascending order; exactly one of `year` and `years` must stand there."""
    one, many = found.get("year"), found.get("years")
    if one and many:
        shape.wrong(many, _("Both “year” and “years” stand there."), _("Keep one of them."))
        return ()
    if one:
        year = shape.count(one, "year", low=EARLIEST, high=LATEST)
        return (year,) if year else ()
    if not many:
        shape.wrong(
            node,
            _("The roadmap says neither “year” nor “years”."),
            _("Add a line such as “year: 2022” or “years: [2023, 2024, 2025]”."),
        )
        return ()
    members = shape.items(many, "years")
    if not members and many.kind in {"list", "empty"}:
        shape.wrong(
            many, _("“%(name)s” is empty.") % {"name": "years"}, _("Write “years: [2023, 2024, 2025]”.")
        )
    years = [shape.count(member, "years", low=EARLIEST, high=LATEST) for member in members]
    return tuple(sorted({year for year in years if year}))


def _schools(shape: Shape, node: Node | None) -> tuple[str, ...] | int | None:
    if node is None or node.kind == "empty":
        return None
    if node.kind == "text":
        return shape.count(node, "schools")
    if node.kind == "map":
        shape.wrong(
            node,
            _("“schools” must be a list of names or a number."),
            _("Write “schools: [МОУ СОШ № 6]” or “schools: 149”."),
        )
    names: dict[str, Node] = {}
    for member in node.items:
        name = shape.text(member, "schools")
        if member.kind == "empty" or (member.kind == "text" and not name.strip()):
            shape.wrong(member, _("The name of a school is empty."), _("Remove the line or name the school."))
        elif name in names:
            shape.wrong(
                member,
                _("The school “%(name)s” is named twice.") % {"name": name},
                _("Keep one: the shares are counted by this list."),
            )
        elif name:
            names[name] = member
    if node.kind == "list" and not node.items:
        shape.wrong(
            node, _("“%(name)s” is empty.") % {"name": "schools"}, _("Name the schools or remove the key.")
        )
    return tuple(names)


def _approval(shape: Shape, node: Node | None) -> Approval | None:
    if node is None or node.kind == "empty":
        return None
    found = shape.fields(node, APPROVAL_KEYS, "“approved”")
    return Approval(
        by=_text(shape, found, "by") or None,
        date=shape.day(found["date"], "date") if "date" in found else None,
        number=_text(shape, found, "number") or None,
    )


def _organisations(shape: Shape, node: Node | None) -> dict[str, str]:
    """Return who fills which role: the organisation's name as it stands in the cells → the role."""
    if node is None or node.kind == "empty":
        return {}
    filled: dict[str, str] = {}
    for name, value in shape.fields(node, None, "“organisations”").items():
        role = shape.text(value, name)
        if value.kind in {"text", "empty"} and not role.strip():
            shape.wrong(
                value,
                _("No role is given for “%(name)s”.") % {"name": name},
                _("Write, for instance, “муниципальная методическая служба”."),
            )
        filled[name] = role
    return filled
