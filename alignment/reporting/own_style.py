"""The part of a page's style that hangs on its reports: labels of cells on narrow screens, and the lines of timelines.

Said once in the style and not on every cell and row, this makes the page about a third lighter.
"""

from __future__ import annotations

from alignment.reporting.expertise.axis import Tick
from alignment.reporting.expertise.model import Expertise
from alignment.reporting.expertise.texts import text

_PRINTED = "table{hyphens:auto}.cell,bdi{overflow-wrap:normal}\n"
"""WeasyPrint hyphenates Russian, but where words may break anywhere it breaks them before a mark rather than at the space."""
_CELLS = ("title", "deadline", "executors", "indicator")


def own_style(reports: tuple[Expertise, ...], *, printing: bool = False) -> str:
    """Return the rules of all reports; each holds within the report's own article. `printing` is for WeasyPrint."""
    if printing:
        return _PRINTED
    return "".join(_labels(report) + _lines(report) for report in reports)


def scope(report: Expertise) -> str:
    """Return the class of a report's article."""
    return f"of-{report.prefix}report"


def _labels(report: Expertise) -> str:
    counts = ("holds", "fails", "accepted-count", "skipped", "judged")
    above = (report.item_heading,) if report.compared else ()
    remarks = (text("order"), report.event_heading, *above, text("remark"), text("do"))
    items = map(text, ("deadline", "own-executors", "indicator", "do"))
    labels: dict[str, dict[int, str]] = {
        ".remarks td": dict(enumerate(remarks, 1)),
        ".items td": {1: text("order")} | dict(enumerate(items, 3)),
        ".alignment .ours td": dict(enumerate(map(text, _CELLS), 3)),
        ".alignment .theirs td": dict(enumerate(map(text, _CELLS), 2)),
        ".rules td": dict(enumerate(map(text, counts), 2)),
    }
    rules = "".join(
        f".{scope(report)} {cell}:nth-child({place})::before{{content:{_quoted(label)}}}\n"
        for cell, names in labels.items()
        for place, label in names.items()
    )
    return f"@media screen and (max-width:60rem){{\n{rules}}}\n"


def _quoted(label: str) -> str:
    """Return a string of CSS; the labels are the package's own words."""
    return (
        '"' + label.replace("\\", "\\\\").replace('"', '\\"').replace("<", "\\3c ").replace("\n", " ") + '"'
    )


def _lines(report: Expertise) -> str:
    if not report.timeline.ticks:
        return ""
    lines = ",".join(map(_line, report.timeline.ticks))
    return f".{scope(report)} .timeline .axis{{background:{lines}}}\n"


def _line(tick: Tick) -> str:
    return f"linear-gradient(var(--line),var(--line)) {tick.start:g}% 0/1px 100% no-repeat"
