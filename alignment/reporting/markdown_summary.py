"""`--format markdown`: the summary of a CI job or a comment on a merge request, by file and by rule.

The expertise itself in Markdown is the format «md». Findings are listed, folded, those that fail first, as far as there is room:
GitHub takes a summary of up to 1 MiB. Those that the baseline knows are counted and not listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignment.language import _, ngettext
from alignment.reporting.context import Context
from alignment.reporting.counts import count
from alignment.reporting.gate import Shown, path_of, problem_text, shown
from alignment.reporting.markdown_text import code, escape, row
from alignment.reporting.numbers import percent
from alignment.reporting.summary import by_rule, missing
from alignment.reporting.wording import VERDICTS, word

if TYPE_CHECKING:
    from alignment.checking.findings import Result

SIGNS = {"compliant": "✓", "partial": "±", "noncompliant": "✗", "unchecked": "–"}

ROOM = 900_000
"""Bytes that the lists may take."""


def render(results: tuple[Result, ...], context: Context) -> str:
    """Return the summary: files, rules, findings by kind, accepted ones, files that couldn't be read."""
    lines = ["## " + _("Check of roadmaps"), ""]
    if context.unread:
        lines += ["✗ **" + _("Not checked, because they could not be read") + "**", ""]
        lines += [f"- {_place(p.path, p.line, p.column)}: {escape(problem_text(p))}" for p in context.unread]
        lines.append("")
    if results:
        lines += [*_files(results), ""]
    if absent := missing(results, context.expected):
        lines += [_("Not received: %(names)s") % {"names": escape(", ".join(absent))}, ""]
    if table := by_rule(results):
        lines += [
            row(_("Rule"), _("Findings"), _("Roadmaps")),
            "|---|---:|---:|",
            *(
                row(f"{escape(context.title_of(rule))} ({code(rule)})", str(times), str(files))
                for rule, times, files in table
            ),
            "",
        ]
    everything = list(shown(results))
    headings = {
        "error": _("Errors"),
        "warning": _("Warnings"),
        "review": _("A person must look"),
        "info": _("For information"),
        "waived": _("Accepted findings"),
    }
    room = ROOM
    for kind, heading in headings.items():
        folded = _folded(
            heading, [one for one in everything if one.kind == kind], room, opened=kind == "error"
        )
        room -= sum(len(line.encode()) + 1 for line in folded)
        lines += folded
    return "\n".join(lines).rstrip() + "\n"


def _files(results: tuple[Result, ...]) -> list[str]:
    names = (
        _("Roadmap"), _("Verdict"), _("Score"), _("Errors"), _("Warnings"), _("Questions"), _("Accepted"), _("Known"),
    )  # fmt: skip
    rows = []
    for result in results:
        counts = count(result)
        cells = (
            f"{escape(result.roadmap.territory)} ({code(path_of(result.roadmap.path))})",
            f"{SIGNS[result.verdict]} {word(VERDICTS, result.verdict)}",
            "—" if result.score is None else str(percent(result.score)),
            *map(str, (counts.error, counts.warning, counts.review, counts.waived, counts.known)),
        )
        rows.append(row(*cells))
    return [row(*names), "|---|---|---:|---:|---:|---:|---:|---:|", *rows]


def _folded(heading: str, found: list[Shown], room: int, *, opened: bool) -> list[str]:
    """Return a folded list of as many findings as fit into `room` bytes."""
    if not found:
        return []
    total = ngettext("%(count)d finding", "%(count)d findings", len(found)) % {"count": len(found)}
    listed: list[str] = []
    for one in found:
        place = _place(one.path, one.finding.location.line, one.finding.location.column)
        line = f"- {place} {escape(one.whole)} ({code(one.finding.rule)})"
        room -= len(line.encode()) + 1
        if room < 0:
            listed.append("- " + _("and %(count)d more") % {"count": len(found) - len(listed)})
            break
        listed.append(line)
    summary = f"<details{' open' if opened else ''}><summary>{heading}: {total}</summary>"
    return [summary, "", *listed, "", "</details>", ""]


def _place(path: str, line: int, column: int) -> str:
    return code(f"{path_of(path)}:{line}:{max(1, column)}" if line else path_of(path))
