"""Rules for people: the list, and the page of each, made from the packs alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alignment.language import N_, _, get_language
from alignment.reporting.page import Page
from alignment.reporting.plain import one_line, width
from alignment.reporting.wording import FIELDS, SEVERITIES, word

if TYPE_CHECKING:
    from alignment.checking.packs.model import Example, Rule, Rules

OUTCOMES = {
    "holds": N_("Holds"),
    "fails": N_("Fails"),
    "asks": N_("Asks a person"),
    "skips": N_("Not checked"),
}
SUBJECTS = {
    "link": N_("each link of an event to an item"),
    "event": N_("each event"),
    "item": N_("each item"),
    "roadmap": N_("the roadmap as a whole"),
}
SIDES = {"events": N_("event"), "items": N_("item")}


def table(page: Page, rules: Rules) -> None:
    """Add all active rules by criterion: severity, id, title."""
    longest = max((len(rule.id) for rule in rules.active), default=0)
    gravity = max(width(word(SEVERITIES, severity)) for severity in SEVERITIES)
    for criterion in rules.criteria:
        own = [rule for rule in rules.active if rule.criterion == criterion.id]
        if not own:
            continue
        page.heading(f"{said(criterion.title)} ({criterion.weight:g})")
        for rule in own:
            name = word(SEVERITIES, rule.gravest)
            margin = f"  {name}{'':{gravity - width(name)}}  {rule.id:<{longest}}  "
            if width(margin) * 2 <= page.columns + 30:
                page.text(said(rule.title), first=(margin, rule.gravest))
            else:
                page.text(f"{rule.id} ({name})", rule.gravest, indent=2)
                page.text(said(rule.title), indent=4)
    page.blank()
    page.text(_("A rule in full: align rules show RULE"), "dim")


def show(page: Page, rules: Rules, rule: Rule) -> None:
    """Add the page of one rule."""
    page.text(said(rule.title), "head")
    page.text(rule.id, "dim")
    page.blank()
    criterion = next((one for one in rules.criteria if one.id == rule.criterion), None)
    facts = {
        _("Severity"): word(SEVERITIES, rule.gravest),
        _("Criterion"): said(criterion.title) if criterion else rule.criterion,
        _("Looked at"): word(SUBJECTS, rule.subject),
        _("Basis"): rule.basis,
        _("Rule pack"): f"{rule.pack} ({rule.path}:{rule.line})",
    }
    for name, value in facts.items():
        if value:
            page.text(one_line(value), first=(f"{name}: ", "dim"))
    if rule.why:
        page.heading(_("Why"))
        page.text(said(rule.why))
    page.heading(_("Condition"))
    _condition(page, rule)
    if rule.examples:
        page.heading(_("Examples"))
        for example in rule.examples:
            _example(page, example)


def said(texts: dict[str, str]) -> str:
    """Return a text of a pack in the language of messages, else in whatever language it has."""
    return one_line(texts.get(get_language()) or texts.get("ru") or next(iter(texts.values()), ""))


def _condition(page: Page, rule: Rule) -> None:
    for condition in rule.when:
        page.text(one_line(condition.expression.source), first=("  when    ", "dim"))
    if rule.each:
        page.text(one_line(f"{rule.each.name} in {rule.each.source}"), first=("  each    ", "dim"))
    if rule.check:
        page.text(one_line(rule.check.source), first=("  assert  ", "dim"))
    if rule.unsure:
        page.text(one_line(rule.unsure.source), first=("  unsure  ", "dim"))


def _example(page: Page, example: Example) -> None:
    style = {"holds": "good", "fails": "error"}.get(example.outcome, "dim")
    told = _cells(example.data)
    page.text("; ".join(told) or "—", first=(f"  {word(OUTCOMES, example.outcome)}: ", style))
    if example.message:
        page.text(one_line(example.message), "dim", first=("    → ", "dim"))


def _cells(data: dict[str, Any]) -> list[str]:
    """Return the cells that an example tells, each in words."""
    told = []
    for side, label in SIDES.items():
        for row in data.get(side) or ():
            cells = [
                f"{word(FIELDS, name)} «{one_line(str(row[name]))}»"
                for name in FIELDS
                if row.get(name) is not None
            ]
            told.append(f"{_(label)}: {', '.join(cells) or '—'}")
    return told
