"""The report for a terminal: the verdict first, then what to mend, event by event; what a person must decide stands apart."""

from __future__ import annotations

from alignment.checking.findings import Result
from alignment.language import _, ngettext
from alignment.reporting import terminal_summary as summary
from alignment.reporting.context import Context
from alignment.reporting.counts import Counts, count
from alignment.reporting.numbers import percent
from alignment.reporting.page import Page, Piece
from alignment.reporting.plain import one_line, shorten, width
from alignment.reporting.terminal_findings import blocks, questions
from alignment.reporting.terminal_groups import OWN, first, items, notes
from alignment.reporting.terminal_passed import checked, initiatives, known, waivers
from alignment.reporting.wording import LEVELS, VERDICTS, word

VERDICT_STYLES = {"compliant": "good", "partial": "warning", "noncompliant": "error", "unchecked": "dim"}


def render(results: tuple[Result, ...], context: Context) -> str:
    """Return the whole report: one roadmap after the other, then a summary where there are several."""
    page = Page(context.width)
    for result in results:
        page.blank()
        if context.verbosity < 0:
            _verdict_line(page, result)
        else:
            _expertise(page, result, context)
    if len(results) > 1 and context.verbosity >= 0:
        _summary(page, results)
        summary.rules(page, results, context)
    summary.absent(page, results, context)
    if context.unread:
        _unread(page, context)
    return page.colored() if context.color else page.plain()


def _expertise(page: Page, result: Result, context: Context) -> None:
    _head(page, result)
    _criteria(page, result)
    shown = [finding for finding in result.findings if finding.waived is None]
    sure = [finding for finding in shown if finding.confidence == "high"]
    wanted = [
        finding for finding in sure
        if finding.rule != OWN and (context.verbosity > 0 or finding.severity != "info")
    ]  # fmt: skip
    first(page, sure, context)
    blocks(page, result, wanted, context)
    items(page, result, wanted, context)
    questions(page, result, context)
    if context.verbosity <= 0:
        notes(page, sure, context)
    initiatives(page, result, context)
    waivers(page, result)
    known(page, result, context)
    checked(page, result, context)
    page.blank()
    _verdict_line(page, result)


def _head(page: Page, result: Result) -> None:
    roadmap, parent = result.roadmap, result.parent
    place = f"{one_line(roadmap.territory)}, {word(LEVELS, roadmap.level)}"
    page.text(f"{place} · {one_line(roadmap.path)}", "head")
    if parent:
        above = f"{one_line(parent.territory)}, {word(LEVELS, parent.level)} · {one_line(parent.path)}"
        page.text(_("Compared with: %(parent)s") % {"parent": above}, "dim")
    else:
        page.text(_("Not compared with a roadmap above: only its own form is checked."), "dim")
    page.blank()
    page.text(_("Verdict: %(verdict)s") % {"verdict": verdict(result)}, VERDICT_STYLES[result.verdict])
    page.text(tally(count(result)))


def verdict(result: Result) -> str:
    """Return the verdict in words, with the score where there is one."""
    text = word(VERDICTS, result.verdict)
    if result.score is not None:
        text += " · " + _("%(score)s of 100 points") % {"score": percent(result.score)}
    return text


def tally(counts: Counts) -> str:
    """Return the counts in words: «12 ошибок, 8 предупреждений, 5 вопросов эксперту»."""
    parts = [
        ngettext("%(count)d error", "%(count)d errors", counts.error) % {"count": counts.error},
        ngettext("%(count)d warning", "%(count)d warnings", counts.warning) % {"count": counts.warning},
    ]
    if counts.review:
        parts.append(
            ngettext("%(count)d question to a person", "%(count)d questions to a person", counts.review)
            % {"count": counts.review}
        )
    if counts.info:
        parts.append(ngettext("%(count)d note", "%(count)d notes", counts.info) % {"count": counts.info})
    if counts.waived:
        parts.append(
            ngettext("%(count)d accepted", "%(count)d accepted ones", counts.waived)
            % {"count": counts.waived}
        )
    if counts.known:
        parts.append(
            ngettext("%(count)d known", "%(count)d known ones", counts.known) % {"count": counts.known}
        )
    return ", ".join(part.replace(" ", "\u00a0") for part in parts)


def _criteria(page: Page, result: Result) -> None:
    if not result.criteria:
        return
    page.blank()
    names = [one_line(criterion.title) for criterion in result.criteria]
    longest = min(max(map(width, names)), max(page.columns - 34, 10))
    for criterion, name in zip(result.criteria, names, strict=True):
        total = criterion.passed + criterion.failed
        label = shorten(name, longest)
        label += " " * (longest - width(label))
        if criterion.score is None:
            page.add((f"  {label}  ", ""), (_("not checked"), "dim"))
            continue
        numbers = _("%(passed)d of %(total)d hold") % {"passed": criterion.passed, "total": total}
        line: tuple[Piece, ...] = ((f"  {label}  ", ""), _score(criterion.score), (f"  {numbers}", "dim"))
        page.add(*(line if longest + 11 + width(numbers) <= page.columns else line[:2]))


def _score(score: float) -> Piece:
    return f"{percent(score):>3} %", "good" if score >= 0.9 else "warning" if score >= 0.6 else "error"


def _verdict_line(page: Page, result: Result) -> None:
    name = one_line(result.roadmap.territory)
    page.text(f"{name}: {verdict(result)}", VERDICT_STYLES[result.verdict])
    page.text(tally(count(result)), indent=2)


def _summary(page: Page, results: tuple[Result, ...]) -> None:
    page.heading(_("All roadmaps"))
    for result in results:
        score = percent(result.score) if result.score is not None else "—"
        page.text(
            f"{one_line(result.roadmap.territory)} ({one_line(result.roadmap.path)}): "
            f"{word(VERDICTS, result.verdict)}, {tally(count(result))}",
            first=(f"  {score:>3}  ", VERDICT_STYLES[result.verdict]),
        )


def _unread(page: Page, context: Context) -> None:
    paths = dict.fromkeys(one_line(problem.path) for problem in context.unread)
    page.heading(_("Not checked, because they could not be read"), "error")
    for path in paths:
        page.text(path, first=("  ✗ ", "error"))
