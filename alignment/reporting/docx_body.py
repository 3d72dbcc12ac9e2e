"""What stands in the DOCX of an expertise report, in order."""

from __future__ import annotations

from alignment.reporting.expertise.model import Doubt, Expertise, ItemRow, Pairing, Remark
from alignment.reporting.expertise.texts import checks_counted, rules_counted, text
from alignment.reporting.signs import SIGNS
from alignment.reporting.wordprocessing import Content, Writer

_FIELDS = ("title", "deadline", "executors", "indicator")


def body(writer: Writer, report: Expertise, *, new_page: bool) -> None:
    """Write one report."""
    _head(writer, report, new_page=new_page)
    _opinion(writer, report)
    _criteria(writer, report)
    _remarks(writer, report)
    if report.compared:
        _uncovered(writer, report)
        writer.section(landscape=False)
        _alignment(writer, report)
        writer.section(landscape=True)
        _initiatives(writer, report)
        _doubts(writer, report)
    _accepted(writer, report)
    _procedure(writer, report)
    _signatures(writer, report)


def _head(writer: Writer, report: Expertise, *, new_page: bool) -> None:
    writer.paragraph(report.head.title.upper(), "Title Next" if new_page else "Title")
    writer.paragraph(report.head.subtitle, "Subtitle")
    writer.table(("", ""), [(fact.name, fact.value) for fact in report.head.facts], (3, 7))


def _opinion(writer: Writer, report: Expertise) -> None:
    opinion = report.opinion
    writer.heading(text("opinion"))
    writer.paragraph(f"{opinion.sentence}.", bold=True)
    writer.paragraph(opinion.why)
    if opinion.score is not None:
        writer.paragraph(f"{text('score')}: {opinion.score} {text('of-100')}.")
    writer.paragraph("; ".join(f"{fact.value} {fact.name}" for fact in opinion.tally) + ".")
    writer.heading(text("first"), 2)
    for order, one in enumerate(opinion.priorities, start=1):
        numbers = ", ".join(link.name for link in one.remarks[:8]) + (", …" if len(one.remarks) > 8 else "")
        writer.paragraph(f"{order}. {one.text} ({numbers})")
    if not opinion.priorities:
        writer.paragraph(text("nothing-first"))


def _criteria(writer: Writer, report: Expertise) -> None:
    if not report.criteria:
        return
    writer.heading(text("criteria"))
    names = ("criterion", "checked", "holds", "with-errors", "with-warnings", "points", "mark")
    rows: list[tuple[Content, ...]] = [
        (
            row.title,
            *map(str, (row.checked, row.passed, row.errors, row.warnings)),
            f"{row.points} {text('most')} {row.most}" if row.points else "–",
            row.grade_word,
        )
        for row in report.criteria
    ]
    writer.table([text(name) for name in names], rows, (16, 14, 14, 13, 21, 11, 17))
    for row in report.criteria:
        if row.sum:
            writer.paragraph(f"{row.title}: {row.sum}.")
    if report.total:
        writer.paragraph(f"{text('total')}: {report.total_sum}. {text('rounded')}")
    if report.loss:
        writer.paragraph(report.loss)


def _remarks(writer: Writer, report: Expertise) -> None:
    writer.heading(text("remarks"))
    if not (report.errors or report.warnings or report.advice):
        writer.paragraph(text("no-remarks"))
    else:
        writer.paragraph(text("marked"))
    for name, remarks in (
        ("errors", report.errors),
        ("warnings", report.warnings),
        ("advice", report.advice),
    ):
        if remarks:
            writer.heading(text(name), 2)
            head = (text("order"), report.event_heading, report.item_heading, text("remark"), text("do"))
            writer.table(head, [_remark(report, one) for one in remarks], (6, 19, 19, 32, 24))


def _remark(report: Expertise, one: Remark) -> tuple[Content, ...]:
    said: list[Content] = [one.message]
    if one.side:
        said += [f"{report.ours}:", one.side.event, f"{report.theirs}:", one.side.item]
    elif one.quoted:
        said.append(one.quoted)
    do: list[Content] = [one.advice or "–"]
    if one.proposal:
        do.append(f"{text('proposal')}: {one.proposal}")
    return (
        str(one.order),
        f"{one.event.number}. {one.event.title}" if one.event else text("whole"),
        f"{one.item.number}. {one.item.title}" if one.item else "–",
        said,
        do,
    )


def _uncovered(writer: Writer, report: Expertise) -> None:
    writer.heading(text("uncovered"))
    if report.uncovered:
        _items(writer, report, report.uncovered)
    else:
        writer.paragraph(text("all-covered"))
    if report.voluntary:
        writer.heading(text("voluntary"), 2)
        writer.paragraph(text("voluntary-text"))
        _items(writer, report, report.voluntary)
    if report.regional:
        writer.heading(text("regional"), 2)
        numbers = ", ".join(row.item.number for row in report.regional)
        writer.paragraph(f"{text('regional-text')} №\u00a0{numbers}.")


def _items(writer: Writer, report: Expertise, rows: tuple[ItemRow, ...]) -> None:
    names = ("deadline", "own-executors", "indicator", "do")
    head = (text("order"), report.item_heading, *(text(name) for name in names))
    content: list[tuple[Content, ...]] = [
        (
            str(row.remark.order),
            f"{row.item.number}. {row.item.title}",
            row.deadline or text("empty"),
            row.executors or text("nobody"),
            row.indicator or text("empty"),
            row.remark.advice or row.remark.message,
        )
        for row in rows
        if row.remark
    ]
    writer.table(head, content, (5, 24, 14, 18, 16, 24))


def _alignment(writer: Writer, report: Expertise) -> None:
    writer.heading(text("alignment"))
    writer.paragraph(f"{text('alignment-text')} {text('marked')}")
    head = [text(name) for name in ("order", "source", *_FIELDS)]
    rows = [row for pairing in report.pairings for row in _pairing(report, pairing)]
    # The page lies on its side here: it is as wide as it was high, less the margins.
    writer.table(head, rows, (5, 12, 29, 14, 18, 22), room=writer.room_on_its_side)


def _pairing(report: Expertise, row: Pairing) -> list[tuple[Content, ...]]:
    signs = ", ".join(f"{SIGNS[mark.outcome]} {mark.title}" for mark in row.marks)
    ours: tuple[Content, ...] = (
        row.event.number,
        report.ours,
        [row.cells["title"], signs],
        *(row.cells[field] or text("empty") for field in _FIELDS[1:]),
    )
    theirs: list[tuple[Content, ...]] = [
        (
            "",
            [f"{report.theirs}, №\u00a0{paired.item.number}", f"{text('link')}: {row.status_word}"],
            *(paired.cells[field] or text("empty") for field in _FIELDS),
        )
        for paired in row.items
    ]
    return [ours, *(theirs or [("", report.theirs, row.status_word or text("no-item"), "", "", "")])]


def _initiatives(writer: Writer, report: Expertise) -> None:
    writer.heading(text("initiatives"))
    if not report.initiatives:
        writer.paragraph(text("no-initiatives"))
        return
    writer.paragraph(text("initiatives-text"))
    rows: list[tuple[Content, ...]] = [
        (row.event.number, *(row.cells[field] or text("empty") for field in _FIELDS))
        for row in report.initiatives
    ]
    writer.table([text(name) for name in ("order", *_FIELDS)], rows, (6, 36, 16, 20, 22))


def _doubts(writer: Writer, report: Expertise) -> None:
    writer.heading(text("doubts"))
    writer.paragraph(text("doubts-text" if report.doubts else "no-doubts"))
    for one in report.doubts:
        _doubt(writer, one)


def _doubt(writer: Writer, one: Doubt) -> None:
    writer.paragraph(f"{one.event.number}. {one.event.title}" if one.event else text("whole"), bold=True)
    rows: list[tuple[Content, ...]] = [
        (
            f"{candidate.item.number}. {candidate.item.title}",
            candidate.score,
            ", ".join(f"{bar.name} {bar.contribution}" for bar in candidate.evidence),
        )
        for candidate in one.candidates
    ]
    if rows:
        writer.table([text(name) for name in ("candidate", "likeness", "evidence")], rows, (48, 12, 40))
    for remark in one.questions:
        writer.paragraph(remark.message)
    for remark in one.remarks:
        writer.paragraph(f"{text('rests')} {remark.message}")


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
    for name, facts in (("how-found", procedure.links), ("how-verdict", procedure.verdicts)):
        if facts:
            writer.paragraph(
                f"{text(name)}: " + "; ".join(f"{fact.name} – {fact.value}" for fact in facts) + "."
            )
    if procedure.packs:
        packs = "; ".join(
            f"{pack.title} ({pack.basis})" if pack.basis else pack.title for pack in procedure.packs
        )
        writer.paragraph(f"{text('how-rules')} ({rules_counted(procedure.rule_count)}): {packs}.")
    if procedure.unchecked:
        reasons = "; ".join(
            f"{fact.name} – {checks_counted(int(fact.value))}" for fact in procedure.unchecked
        )
        writer.paragraph(f"{text('unchecked')}: {reasons}.")
    for name, notes in (("slips", report.slips), ("notes", report.notes)):
        if notes:
            writer.heading(text(name), 2)
            writer.paragraph(text(f"{name}-text"))
            for note in notes:
                heading = (
                    report.item_heading if note.row and note.row.kind == "item" else report.event_heading
                )
                writer.paragraph(
                    f"{heading} {note.row.number}. {note.text}" if note.row else note.text, "List Bullet"
                )
    writer.paragraph(f"{text('made-by')} {procedure.version}.")


def _signatures(writer: Writer, report: Expertise) -> None:
    writer.heading(text("signatures"))
    rows: list[tuple[Content, ...]] = [
        (one.post, "_" * 14, one.name or "_" * 18, report.signed_on or "_" * 14) for one in report.signatures
    ]
    head = ("", text("signature"), text("name"), text("day"))
    writer.table(head, rows, (36, 20, 24, 20))
