"""Rules in Markdown, made from the packs alone: the help of a rule in SARIF, and the reference of all (`align rules docs`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alignment.language import _, ngettext
from alignment.reporting.markdown_text import code, escape, fenced, row
from alignment.reporting.rule_pages import OUTCOMES, SIDES, SUBJECTS, said
from alignment.reporting.rule_words import words
from alignment.reporting.wording import FIELDS, SEVERITIES, word

if TYPE_CHECKING:
    from alignment.checking.packs.model import Example, Rule, Rules


def reference(rules: Rules) -> str:
    """Return the reference of all active rules by criterion, and of the words that rules are made of; it ends with a line break."""
    packs = ", ".join(f"{escape(said(pack.title))} ({code(pack.name)})" for pack in rules.packs)
    count = ngettext("%(count)d rule", "%(count)d rules", len(rules.active)) % {"count": len(rules.active)}
    lines = [
        "# " + _("Reference of the rules"),
        "",
        "<!-- " + _("Made by “align rules docs” from the rule packs: change those, not this file.") + " -->",
        "",
        _("Rule packs: %(names)s.") % {"names": packs} + f" {count}.",
        "",
    ]
    for criterion in rules.criteria:
        own = [rule for rule in rules.active if rule.criterion == criterion.id]
        if own:
            lines += [f"## {escape(said(criterion.title))}", "", *_table(own), ""]
            for rule in own:
                lines += [
                    f"### {code(rule.id)}",
                    "",
                    f"**{escape(said(rule.title))}**",
                    "",
                    page(rules, rule),
                    "",
                ]
    return "\n".join([*lines, *words()]).rstrip() + "\n"


def page(rules: Rules, rule: Rule) -> str:
    """Return what a rule asks and why, without its title."""
    criterion = next((one for one in rules.criteria if one.id == rule.criterion), None)
    severity = " / ".join(dict.fromkeys(word(SEVERITIES, one.severity) for one in rule.severity))
    facts = {
        _("Severity"): severity,
        _("Criterion"): said(criterion.title) if criterion else rule.criterion,
        _("Looked at"): word(SUBJECTS, rule.subject),
        _("Basis"): rule.basis,
    }
    lines = [f"- {name}: {escape(value)}" for name, value in facts.items() if value]
    if rule.why:
        lines += ["", escape(said(rule.why))]
    lines += ["", fenced(condition(rule), "yaml")]
    if rule.examples:
        lines += ["", _("Examples") + ":", "", *(_example(example) for example in rule.examples)]
    return "\n".join(lines)


def condition(rule: Rule) -> str:
    """Return what a rule asserts, as its pack has it."""
    parts = [f"when: {' '.join(one.expression.source.split())}" for one in rule.when]
    if rule.each:
        parts.append(f"each: {' '.join(rule.each.source.split())}")
    if rule.check:
        parts.append(f"assert: {' '.join(rule.check.source.split())}")
    if rule.unsure:
        parts.append(f"unsure: {' '.join(rule.unsure.source.split())}")
    return "\n".join(parts)


def _table(rules: list[Rule]) -> list[str]:
    rows = [
        row(f"[{code(rule.id)}](#{rule.id})", word(SEVERITIES, rule.gravest), escape(said(rule.title)))
        for rule in rules
    ]
    return [row(_("Rule"), _("Severity"), _("What it finds")), "|---|---|---|", *rows]


def _example(example: Example) -> str:
    told = "; ".join(_cells(example.data)) or "—"
    message = f" → {escape(example.message)}" if example.message else ""
    return f"- {word(OUTCOMES, example.outcome)}: {told}{message}"


def _cells(data: dict[str, Any]) -> list[str]:
    told = []
    for side, label in SIDES.items():
        for cells_of in data.get(side) or ():
            cells = [
                f"{word(FIELDS, name).lower()} «{escape(str(cells_of[name]))}»"
                for name in FIELDS
                if cells_of.get(name) is not None
            ]
            if cells:
                told.append(f"{_(label)}: {', '.join(cells)}")
    return told
