"""The consolidated report as one self-contained page, whole without JavaScript, which only sorts and filters; and the index of a set."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from alignment.reporting.consolidated.build import FROM
from alignment.reporting.consolidated.model import BANDS, STATUSES, Consolidated, ItemLine, Matrix
from alignment.reporting.consolidated.texts import STATUS_SIGNS, band_word, short_verdict, status_word, text
from alignment.reporting.expertise.texts import remarks_counted
from alignment.reporting.html import SCRIPT, STYLE, inline
from alignment.reporting.numbers import percent
from alignment.reporting.signs import SIGNS
from alignment.reporting.templating import asset, digest, environment

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

WIDEST = 40
"""Columns of one table of the matrix: so many fit on a landscape page, and a browser lays out several tables quicker than one."""
OWN_STYLE, OWN_SCRIPT = "consolidated.css", "consolidated.js"
VERDICT_GRADES = {"compliant": "good", "partial": "warned", "noncompliant": "bad", "unchecked": "unchecked"}


def render(report: Consolidated) -> str:
    """Return the page."""
    return _page("consolidated.html", report=report)


def render_index(report: Consolidated, consolidated: str, beside: tuple[str, ...] = ()) -> str:
    """Return the page that leads to the consolidated report, at the address given, and to each municipality's.

    `beside` are the addresses of the consolidated report in other formats.
    """
    return _page("consolidated-index.html", report=report, consolidated=consolidated, beside=beside)


def _page(template: str, **values: object) -> str:
    style, script = asset(STYLE) + asset(OWN_STYLE), asset(SCRIPT) + asset(OWN_SCRIPT)
    policy = f"default-src 'none'; style-src {digest(style)}; script-src {digest(script)}; base-uri 'none'; form-action 'none'"
    made = _environment().get_template(template)
    return made.render(style=inline(style), script=inline(script), policy=inline(policy), **values)


def parts(matrix: Matrix) -> list[range]:
    """Return the columns of each table that a matrix is shown as, as places in `columns`: about the same number in each."""
    count = len(matrix.columns)
    tables = -(-count // WIDEST)
    each = -(-count // tables) if tables else 1
    return [range(start, min(start + each, count)) for start in range(0, count, each)]


def cells(line: ItemLine, places: range) -> Markup:
    """Return the cells of one row of the matrix; made here, for there may be sixty thousand of them."""
    from markupsafe import Markup, escape

    made = []
    for place in places:
        status, href = line.statuses[place], line.hrefs[place]
        sign = STATUS_SIGNS[status]
        inside = f'<a href="{escape(href)}">{sign}</a>' if href else sign
        made.append(f"<td class={status[0]}{status[1]}>{inside}")
    return Markup("".join(made))  # noqa: S704 - ours but for the addresses, which are escaped


def words_of() -> dict[str, Any]:
    """Return what templates of the consolidated report know by name."""
    return {
        "text": text, "status_word": status_word, "band_word": band_word, "percent": percent, "signs": SIGNS,
        "status_signs": STATUS_SIGNS, "statuses": STATUSES, "bands": BANDS, "remarks_counted": remarks_counted,
    }  # fmt: skip


def band_of(points: int | None) -> str:
    """Return the band of a score, as a class of the style: those of the distribution over all municipalities."""
    return next((band for band, least in FROM.items() if points is not None and points >= least), "unchecked")


@cache
def _environment() -> Environment:
    from alignment.demo.making import MARK

    made = environment()
    made.globals.update(made_up=MARK, band_of=band_of)
    made.globals.update(
        words_of(), short_verdict=short_verdict, parts_of=parts, cells=cells, grades=VERDICT_GRADES
    )
    return made
