"""What stands at the end where several roadmaps were checked: rules by how often they are broken, and who has sent none."""

from __future__ import annotations

from alignment.checking.findings import Result
from alignment.language import _, ngettext
from alignment.reporting.context import Context
from alignment.reporting.page import Page
from alignment.reporting.plain import one_line
from alignment.reporting.summary import by_rule, missing


def rules(page: Page, results: tuple[Result, ...], context: Context) -> None:
    """Add the rules that are broken, the most frequent first."""
    table = by_rule(results)
    if not table:
        return
    page.heading(_("By rule"))
    for rule, times, files in table:
        found = ngettext("%(count)d finding", "%(count)d findings", times) % {"count": times}
        where = ngettext("in %(count)d roadmap", "in %(count)d roadmaps", files) % {"count": files}
        page.text(f"{one_line(context.title_of(rule))} ({rule}): {found}, {where}", indent=2)


def absent(page: Page, results: tuple[Result, ...], context: Context) -> None:
    """Add the municipalities of the configuration that have sent no roadmap."""
    names = missing(results, context.expected)
    if names:
        page.blank()
        page.text(_("Not received: %(names)s") % {"names": one_line(", ".join(names))}, "warning")
