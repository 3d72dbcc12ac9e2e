"""What is no defect: own initiatives, accepted findings, and what was checked and holds."""

from __future__ import annotations

from alignment.checking.findings import Result
from alignment.language import _, ngettext
from alignment.reporting.context import Context
from alignment.reporting.counts import kind
from alignment.reporting.gate import WAIVED_BY
from alignment.reporting.page import Page
from alignment.reporting.plain import one_line, width
from alignment.reporting.wording import word


def initiatives(page: Page, result: Result, context: Context) -> None:
    """Add the events that derive from no item: allowed, never a defect."""
    own = [result.roadmap.events[link.event] for link in result.links if link.status == "none"]
    if not own:
        return
    page.heading(_("Own initiatives: %(count)d") % {"count": len(own)})
    page.text(_("Allowed, and never a defect."), "dim")
    for event in own:
        number = one_line(event.number or "") or f"#{event.index + 1}"
        page.text(one_line(event.title), first=(f"  {number}. ", ""), most=0 if context.verbosity > 0 else 1)


def waivers(page: Page, result: Result) -> None:
    """Add the findings that are accepted, with the reason and who gave it."""
    accepted = [finding for finding in result.findings if kind(finding) == "waived"]
    if not accepted:
        return
    page.heading(_("Accepted findings: %(count)d") % {"count": len(accepted)})
    for finding in accepted:
        assert finding.waived
        page.text(one_line(finding.message), first=("  ✓ ", "good"))
        page.text(
            _("Reason: %(reason)s (%(by)s)")
            % {"reason": one_line(finding.waived.reason), "by": one_line(word(WAIVED_BY, finding.waived.by))},
            "dim",
            indent=4,
        )


def known(page: Page, result: Result, context: Context) -> None:
    """Add what the baseline knows: how many, and with -v which."""
    found = [finding for finding in result.findings if kind(finding) == "known"]
    if not found:
        return
    page.heading(_("Known before, in the baseline: %(count)d") % {"count": len(found)})
    for finding in found if context.verbosity > 0 else ():
        page.text(one_line(finding.message), "dim", first=("  · ", "dim"))


def checked(page: Page, result: Result, context: Context) -> None:
    """Add how much was looked at: in one line, and rule by rule with -v."""
    if not result.checks:
        return
    passed = sum(check.passed for check in result.checks)
    skipped = sum(check.skipped for check in result.checks)
    total = passed + sum(check.failed + check.waived for check in result.checks)
    page.heading(_("What was checked"))
    page.text(
        ngettext(
            "%(rules)d rule; checks that hold: %(passed)d of %(total)d; not checked: %(skipped)d.",
            "%(rules)d rules; checks that hold: %(passed)d of %(total)d; not checked: %(skipped)d.",
            len(result.checks),
        )
        % {"rules": len(result.checks), "passed": passed, "total": total, "skipped": skipped}
    )
    if context.verbosity > 0:
        _by_rule(page, result)


def _by_rule(page: Page, result: Result) -> None:
    longest = max(width(check.rule) for check in result.checks)
    for check in result.checks:
        parts = {
            _("%(count)d hold"): check.passed,
            _("%(count)d fail"): check.failed,
            _("accepted %(count)d"): check.waived,
            _("%(count)d not checked"): check.skipped,
        }
        numbers = ", ".join(text % {"count": times} for text, times in parts.items() if times) or "—"
        style = "error" if check.failed else ""
        margin = longest + 4
        if margin * 2 <= page.columns:
            page.text(numbers, first=(f"  {check.rule:<{longest}}  ", style))
        else:
            margin = 4
            page.text(check.rule, style, indent=2)
            page.text(numbers, indent=margin)
        for reason, times in check.reasons.items():
            page.text(f"{one_line(reason)}: {times}", "dim", indent=margin)
