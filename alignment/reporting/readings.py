"""How a cell was understood, in words."""

from __future__ import annotations

from alignment.language import _
from alignment.reading.meaning import Deadline, Executors, Indicator, Target
from alignment.reporting.numbers import window
from alignment.reporting.page import Page
from alignment.reporting.plain import one_line
from alignment.reporting.wording import COMPARATORS, LEVELS, UNREAD, word


def show(page: Page, meaning: Deadline | Executors | Indicator) -> None:
    """Add the meaning of one cell to a page."""
    if isinstance(meaning, Deadline):
        _deadline(page, meaning)
    elif isinstance(meaning, Executors):
        _executors(page, meaning)
    else:
        _indicator(page, meaning)


def _deadline(page: Page, deadline: Deadline) -> None:
    for one in deadline.windows:
        page.text(window(one), "head")
    if not deadline.windows:
        page.text(_("No dates."), "warning")
    if deadline.recurring:
        page.text(_("Recurring: the event is held again and again in this time."))
    if deadline.undated and deadline.windows:
        page.text(_("The text names no dates: they are those of the plan."))
    if deadline.unreadable:
        part = one_line(deadline.unreadable.text)
        page.text(
            (_("Not read: «%(text)s»") % {"text": part} if part else _("Not read"))
            + f" ({word(UNREAD, deadline.unreadable.reason)})",
            "warning",
        )


def _executors(page: Page, executors: Executors) -> None:
    for one in executors.executors:
        page.text(one_line(one.text), "head")
        role = one_line(one.role) if one.role else _("no known role")
        page.text(f"{role} · {word(LEVELS, one.level)}", indent=2)
    if not executors.executors:
        page.text(_("Nobody is named."), "warning")


def _indicator(page: Page, indicator: Indicator) -> None:
    for target in indicator.targets:
        page.text(target_words(target), "head")
        if target.text:
            page.text(f"«{one_line(target.text)}»", "dim", indent=2)
    if not indicator.targets:
        page.text(_("No target."), "warning")


def target_words(target: Target) -> str:
    """Return a target in words: «не менее 2 · вебинар», «100 % · участник», «без числа · отчет»."""
    if target.quantity is None:
        amount = _("all") if target.comparator == "all" else _("no number")
        if target.comparator == ">=" or target.comparator == "<=":  # noqa: PLR1714 - mypy narrows by ==
            lost = _("(the number is lost)")
            amount = f"{word(COMPARATORS, target.comparator)} {lost}"
    else:
        number = f"{target.quantity:g}".replace(".", ",") + (" %" if target.percent else "")
        amount = number
        if target.comparator is not None:
            amount = f"{word(COMPARATORS, target.comparator)} {number}"
    return f"{amount} · {one_line(target.unit)}" if target.unit else amount
