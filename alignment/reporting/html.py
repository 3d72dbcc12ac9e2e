"""The expertise report as one self-contained page: no network, no JavaScript needed, nothing but its own style and script allowed."""

from __future__ import annotations

from alignment.checking.findings import Result
from alignment.reporting.context import Context
from alignment.reporting.expertise import Expertise, expertise
from alignment.reporting.own_style import own_style, scope
from alignment.reporting.signs import SIGNS
from alignment.reporting.templating import asset, digest, html_environment

STYLE, SCRIPT = "report.css", "report.js"


def render(results: tuple[Result, ...], context: Context) -> str:
    """Return the page; several results stand on it one after the other."""
    return page(reports(results, context), context)


def reports(results: tuple[Result, ...], context: Context) -> tuple[Expertise, ...]:
    """Build the reports; their anchors get a prefix where there are several."""
    several = len(results) > 1
    return tuple(
        expertise(result, context.rules, context.particulars, f"r{order}-" if several else "")
        for order, result in enumerate(results, start=1)
    )


def page(made: tuple[Expertise, ...], context: Context, *, printing: bool = False) -> str:
    """Return the page of reports that are built; `printing` is for WeasyPrint (see parts.html)."""
    # Chromium and Firefox hash what stands between the tags, so that style and script go in as they are.
    style, script = asset(STYLE) + own_style(made, printing=printing), asset(SCRIPT)
    policy = f"default-src 'none'; style-src {digest(style)}; script-src {digest(script)}; base-uri 'none'; form-action 'none'"
    return (
        html_environment()
        .get_template("expertise.html")
        .render(
            reports=made,
            signs=SIGNS,
            scope=scope,
            printing=printing,
            style=inline(style),
            script=inline(script),
            policy=inline(policy),
            unread=tuple(dict.fromkeys(problem.path for problem in context.unread)),
        )
    )


def inline(text: str) -> str:
    """Return a text of the package's own, which stands in the page unescaped."""
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - style, script and policy come with the package
