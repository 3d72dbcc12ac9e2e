"""Which rules are run, and how grave they are: --select, --ignore and the severities of the configuration."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import msgspec

from alignment.checking.packs.model import Rule, Rules, SeverityChoice

OFF = "off"


def choose(
    rules: Rules,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    severities: Mapping[str, str] | None = None,
) -> Rules:
    """Return the rules with all off that aren't selected or are ignored, and with other severities.

    A severity is error, warning, info or off. A rule that is selected by name runs even where its pack switches it off. All
    ids must be known: see `unknown`.
    """
    wanted = severities or {}

    def chosen(rule: Rule) -> Rule:
        severity = wanted.get(rule.id)
        off = rule.id in ignore or severity == OFF or (rule.id not in select if select else rule.off)
        choices = rule.severity
        if severity is not None and severity != OFF:
            choices = (msgspec.convert({"severity": severity}, SeverityChoice),)
        return msgspec.structs.replace(rule, off=off, severity=choices)

    return msgspec.structs.replace(rules, rules=tuple(map(chosen, rules.rules)))


def unknown(rules: Rules, ids: Iterable[str]) -> list[tuple[str, str]]:
    """Return the ids that no rule has, each with the nearest known one ("" where none is near)."""
    known = [rule.id for rule in rules.rules]
    strange = [name for name in ids if name not in known]
    if not strange:
        return []
    from difflib import get_close_matches

    return [
        (name, next(iter(get_close_matches(name.lower(), known, n=1, cutoff=0.5)), "")) for name in strange
    ]
