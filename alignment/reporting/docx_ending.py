"""The end of the DOCX of an expertise report: accepted deviations, how it was judged, rule by rule, signatures."""

from __future__ import annotations

from alignment.reporting.expertise.model import Expertise, Note
from alignment.reporting.expertise.texts import checks_counted, rules_counted, text
from alignment.reporting.wordprocessing import Content, Writer


def ending(writer: Writer, report: Expertise) -> None:
    """Add the parts in order."""
    _accepted(writer, report)
    _procedure(writer, report)
    _rules(writer, report)
    _notes(writer, report)
    writer.paragraph(f"{text('made-by')} {report.procedure.version}.")
    _signatures(writer, report)


def _accepted(writer: Writer, report: Expertise) -> None:
    writer.heading(text("accepted"))
    if not report.accepted:
        writer.paragraph(text("no-accepted"))
        return
    head = (report.event_heading, report.item_heading, text("remark"), text("reason"), text("by"))
    rows: list[tuple[Content, ...]] = [
        (
            one.event.number if one.event else "–",
            one.item.number if one.item else "–",
            one.message,
            one.reason,
            one.by,
        )
        for one in report.accepted
    ]
    writer.table(head, rows, (14, 14, 32, 24, 16))


def _procedure(writer: Writer, report: Expertise) -> None:
    procedure = report.procedure
    writer.heading(text("procedure"))
    writer.paragraph(text("how-links" if report.compared else "not-compared"))
    if procedure.links:
        links = "; ".join(f"{fact.name} – {fact.value}" for fact in procedure.links)
        writer.paragraph(f"{text('how-found')}: {links}.")
    if procedure.verdicts:
        name = "how-verdict" if procedure.conditions_in_words else "how-verdict-written"
        writer.paragraph(f"{text(name)}.")
        for fact in procedure.verdicts:
            writer.paragraph(f"{fact.name}: {fact.value}.", "List Bullet")
    if procedure.packs:
        packs = "; ".join(
            f"{pack.title} ({pack.basis})" if pack.basis else pack.title for pack in procedure.packs
        )
        writer.paragraph(f"{text('how-rules')} ({rules_counted(procedure.rule_count)}): {packs}.")


def _rules(writer: Writer, report: Expertise) -> None:
    """Add how often each rule was looked at, and how it came out: what holds is told as well."""
    rows: list[tuple[Content, ...]] = []
    for criterion in report.criteria:
        for rule in criterion.rules:
            counts = (rule.passed, rule.failed, rule.waived, rule.skipped)
            rows.append((criterion.title, rule.title, *map(str, counts)))
    if rows:
        writer.heading(text("passed"), 2)
        writer.paragraph(text("passed-text"))
        head = [text(name) for name in ("criterion", "rule", "holds", "fails", "accepted-count", "skipped")]
        writer.table(head, rows, (15, 33, 12, 16.5, 10, 13.5), style="Table Dense")
    if report.procedure.unchecked:
        reasons = "; ".join(
            f"{fact.name} – {checks_counted(int(fact.value))}" for fact in report.procedure.unchecked
        )
        writer.paragraph(f"{text('unchecked')}: {reasons}.")


def _notes(writer: Writer, report: Expertise) -> None:
    for name, notes in (("slips", report.slips), ("notes", report.notes)):
        if notes:
            writer.heading(text(name), 2)
            writer.paragraph(text(f"{name}-text"))
            for note in notes:
                writer.paragraph(_note(report, note), "List Bullet")


def _note(report: Expertise, note: Note) -> str:
    if note.row is None:
        return note.text
    heading = report.item_heading if note.row.kind == "item" else report.event_heading
    return f"{heading} {note.row.number}. {note.text}"


def _signatures(writer: Writer, report: Expertise) -> None:
    writer.heading(text("signatures"))
    rows: list[tuple[Content, ...]] = []
    for one in report.signatures:
        rows += [
            (one.post, "_" * 16, one.name or "_" * 20, report.signed_on or "_" * 16),
            ("", f"({text('signature')})", f"({text('name')})", f"({text('day')})"),
        ]
    writer.table(("", "", "", ""), rows, (34, 21, 25, 20), grid=False)
