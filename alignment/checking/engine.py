"""Runs the rules of packs over a roadmap and its parent.

Every check, one rule on one subject, has one of three outcomes: passed, failed, or skipped with the reason. What rests on a
doubtful link, or is unsure by the rule's own words, gives findings of low confidence and counts as skipped, for a doubt of the
machine is no defect.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from alignment.checking.compiled import Compiled
from alignment.checking.findings import Check, Finding, Result, Waived
from alignment.checking.fingerprints import Fingerprints
from alignment.checking.language.evaluation import TooLargeError
from alignment.checking.packs.loader import DEFAULT, load_packs
from alignment.checking.packs.model import Rule, Rules
from alignment.checking.places import located
from alignment.checking.scoring import Place, Tally, total, verdict
from alignment.checking.sheets.sheet import RowView, Sheet
from alignment.checking.waivers import Waivers
from alignment.checking.world import Subject, World
from alignment.errors import PackError, Problem
from alignment.language import _, get_language
from alignment.matching.links import Link
from alignment.reading.rows import Row, read_rows
from alignment.roadmap import Roadmap


def check(
    roadmap: Roadmap,
    parent: Roadmap | None = None,
    *,
    rules: Rules | Sequence[str] | None = None,
    links: tuple[Link, ...] | None = None,
    on: date | None = None,
) -> Result:
    """Check a roadmap, against its parent if one is given.

    `rules` are loaded packs or their names (load_packs). `links` are matched where they aren't given, one for each event in order.
    `on` is the day of the check, by which waivers expire; None leaves that out. Raises PackError where a pack can't be used.
    """
    if not isinstance(rules, Rules):
        rules = load_packs(DEFAULT if rules is None else rules)
    rows = read_rows(roadmap, parent)
    items = read_rows(parent) if parent is not None else ()
    if parent is None:
        links = ()
    elif links is None:
        from alignment.matching import match

        links = match(roadmap, parent, rows=rows, items=items)
    return judge(roadmap, parent, rows, items, links, rules=rules, on=on)


def judge(
    roadmap: Roadmap,
    parent: Roadmap | None,
    rows: tuple[Row, ...],
    items: tuple[Row, ...],
    links: tuple[Link, ...],
    *,
    rules: Rules,
    on: date | None = None,
) -> Result:
    """Run the rules over rows that are read and linked."""
    above = Sheet(parent, items) if parent is not None else None
    world = World(Sheet(roadmap, rows), above, links, doubt=rules.doubt, further=rules.further)
    run = Run(world, rules, on)
    findings, checks = run.all()
    criteria = run.tally.scores(rules)
    firm = [finding for finding in findings if finding.fails]
    return Result(
        roadmap=roadmap,
        parent=parent,
        rows=rows,
        items=items,
        links=links,
        findings=findings,
        checks=checks,
        criteria=criteria,
        score=total(criteria),
        verdict=verdict(
            rules,
            criteria,
            errors=sum(finding.severity == "error" for finding in firm),
            warnings=sum(finding.severity == "warning" for finding in firm),
        ),
    )


class _Counter:
    """The outcomes of one rule."""

    def __init__(self) -> None:
        self.passed = self.failed = self.waived = 0
        self.reasons: dict[str, int] = {}

    def skip(self, reason: str, times: int = 1) -> None:
        self.reasons[reason] = self.reasons.get(reason, 0) + times

    def check(self, rule: Rule) -> Check:
        return Check(
            rule=rule.id,
            passed=self.passed,
            failed=self.failed,
            waived=self.waived,
            skipped=sum(self.reasons.values()),
            reasons=self.reasons,
        )


class Run:
    """One run of all rules over one world."""

    def __init__(self, world: World, rules: Rules, on: date | None) -> None:
        self.world, self.rules = world, rules
        self.tally = Tally()
        self.waivers = Waivers(rules, on)
        self._fingerprints = Fingerprints(world)
        self._found: list[tuple[tuple[int, int, int], Finding]] = []
        self._base = {
            "roadmap": world.child,
            "parent": world.parent or world.child,
            **{f"parameters.{name}": value for name, value in rules.parameters.items()},
        }

    def all(self) -> tuple[tuple[Finding, ...], tuple[Check, ...]]:
        """Run every rule; return the findings by event and rule, and the counts by rule."""
        ready = [Compiled(rule) for rule in self.rules.active]
        counts: list[Check | None] = [None] * len(ready)
        for last in (False, True):
            if last:
                self.waivers.settle(self.world.child, alone=self.world.parent is None)
            for order, one in enumerate(ready):
                if one.rule.last == last:
                    counts[order] = self._rule(one, order)
        findings = tuple(finding for _key, finding in sorted(self._found, key=lambda pair: pair[0]))
        return findings, tuple(check for check in counts if check is not None)

    def _rule(self, one: Compiled, order: int) -> Check:
        counter = _Counter()
        if one.rule.needs_parent and self.world.parent is None:
            counter.skip(_("no roadmap of a higher level is given"), len(self.world.child.rows))
            return counter.check(one.rule)
        try:
            for subject in self.world.subjects(one.rule):
                self._subject(one, order, subject, counter)
        except TooLargeError:
            what = _("The rule “%(rule)s” makes a value that is too large.") % {"rule": one.rule.id}
            raise PackError((Problem(path=one.rule.path, line=one.rule.line, column=1, what=what),)) from None
        return counter.check(one.rule)

    def _subject(self, one: Compiled, order: int, subject: Subject, counter: _Counter) -> None:
        """Look at one subject and note the outcome."""
        if one.rule.subject == "link" and subject.item is None:
            counter.skip(_("the event is an own initiative"))
            return
        scope = self.scope(subject)
        for holds, otherwise in one.when:
            if not holds(scope):
                counter.skip(
                    otherwise.get(get_language()) or otherwise.get("ru") or _("the rule doesn't apply")
                )
                return
        failures = failures_of(one, scope)
        firm = [failure for failure in failures if not one.asks(failure)]
        severity = one.severity(firm[0] if firm else scope) if firm or not one.each else one.rule.gravest
        place: Place = (
            ("event", subject.event.index)
            if subject.event
            else ("item", subject.item.index if subject.item else -1)
        )
        findings = [self._finding(one, subject, failure) for failure in failures]
        self._found += [((*_order(subject), order), finding) for finding in findings]
        if subject.doubtful:
            counter.skip(_("the link needs a person's look"))
        elif any(finding.waived for finding in findings):
            counter.waived += 1
        elif failures and not firm:
            counter.skip(_("the cell needs a person's look"))
        else:
            counter.failed += bool(firm)
            counter.passed += not firm
            if severity != "info":
                self.tally.note(one.rule.criterion, place, severity if firm else None)

    def scope(self, subject: Subject) -> dict[str, Any]:
        """Return the values of all names for a subject."""
        return {
            **self._base,
            "event": subject.event,
            "item": subject.item,
            "events": subject.events,
            "items": subject.items,
        }

    def _finding(self, one: Compiled, subject: Subject, scope: dict[str, Any]) -> Finding:
        rule, event, item = one.rule, subject.event, subject.item
        related = one.related(scope)[:1] if one.related else ()
        other = related[0] if related else (item if event else None)
        return Finding(
            rule=rule.id,
            severity=one.severity(scope),
            confidence="low" if subject.doubtful or one.asks(scope) else "high",
            criterion=rule.criterion,
            event=event.row.event.number if event else None,
            index=event.index if event else None,
            item=item.row.event.number if item else None,
            item_index=item.index if item else None,
            field=None if rule.field == "row" else rule.field,
            message=one.text("message", scope),
            advice=one.text("advice", scope),
            proposal=one.text("proposal", scope),
            location=located(event or item, rule.field, self.world.child),
            related=located(other, rule.field, self.world.child) if other else None,
            fingerprint=self._fingerprints.of(rule.id, rule.field, event, item),
            waived=self._waived(rule, subject),
        )

    def _waived(self, rule: Rule, subject: Subject) -> Waived | None:
        events: tuple[RowView, ...] = (subject.event,) if subject.event else ()
        items = (subject.item,) if subject.item else subject.items
        if rule.together == "events":
            events = subject.events
        elif rule.together == "items":
            items = subject.items
        return self.waivers.find(rule.id, events, items)


def failures_of(one: Compiled, scope: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the scopes in which the rule fails: that of each failing member, or the subject's own."""
    if one.each is None:
        assert one.holds is not None
        return [] if one.holds(scope) else [scope]
    members = [{**scope, one.name: member} for member in one.each(scope)]
    return [member for member in members if one.holds is None or not one.holds(member)]


def _order(subject: Subject) -> tuple[int, int]:
    if subject.event:
        return 0, subject.event.index
    return (1, subject.item.index) if subject.item else (2, 0)
