"""Expertise reports made by hand, for the tests of every format."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec.structs import replace

from alignment.checking.findings import Check, CriterionScore, Result
from alignment.checking.packs.model import Criterion, Expression, PackHead, Rule, Rules, SeverityChoice
from alignment.reading.rows import read_rows
from alignment.reporting.context import Context
from alignment.reporting.expertise import Particulars
from tests.reporting import made

PARTICULARS = Particulars(
    date=date(2022, 4, 20),
    experts=("Иванова И. И.", "Сидоров С. С."),
    coordinator="Петрова П. П.",
    order="приказ от 01.04.2022 № 5",
    basis="пункт 16 региональной дорожной карты",
)
HOSTILE = "<script>alert(1)</script>{{ 7*7 }}[x](javascript:alert(1))\u202eabc\x1b[31m|**b**"


def rule(name: str, criterion: str, title: str, field: str = "row", **parts: Any) -> Rule:
    """Make a rule that is only told of."""
    return Rule(
        id=name, title={"ru": title, "en": name}, criterion=criterion, message={}, pack="cascade", field=field,
        severity=(SeverityChoice(severity="error"),), why={"ru": f"Почему: {title.lower()}.", "en": "Why."}, basis="Приказ № 28",
        **{"subject": "link", **parts},
    )  # fmt: skip


def rules() -> Rules:
    """Make the rules that made.typical() speaks of."""
    told = (
        rule("deadline-after-window", "deadlines", "Срок позже регионального", "deadline"),
        rule("indicator-copied", "indicators", "Показатель от другого мероприятия", "indicator"),
        rule("executor-wrong-level", "executors", "Исполнитель вышестоящего уровня", "executors"),
        rule("executor-missing", "executors", "Исполнитель не указан", "executors"),
        rule("item-not-covered", "coverage", "Пункт не отражен"),
        rule("event-without-basis", "coverage", "Своя инициатива", "title", subject="event"),
        rule("event-numbering", "form", "Сбой нумерации", needs_parent=False),
    )
    return Rules(
        packs=(
            PackHead(
                name="cascade",
                title={"ru": "Согласованность", "en": "Cascade"},
                basis="Приказ № 28",
                path="x",
            ),
        ),
        criteria=tuple(
            Criterion(id=name, title={"ru": name}, weight=20)
            for name in ("coverage", "deadlines", "executors", "indicators", "form")
        ),
        parameters={},
        penalties={"error": 1.0, "warning": 0.5},
        verdict={"compliant": Expression(source="errors == 0 and score >= 0.9", tree=["const", True])},
        rules=told,
    )


def typical(**parts: Any) -> Result:
    """Make a result with something in every part of the report; its cells are read."""
    result = made.typical()
    assert result.parent
    scores = (
        ("coverage", "Полнота", 30, 4, 1, 0),
        ("deadlines", "Сроки", 25, 3, 1, 0),
        ("executors", "Исполнители", 20, 4, 0, 0),
        ("indicators", "Показатели", 15, 0, 0, 0),
        ("form", "Оформление", 10, 3, 0, 1),
    )
    criteria = tuple(
        CriterionScore(
            id=name, title=title, weight=weight, passed=passed, failed=errors + warnings, errors=errors, warnings=warnings,
            score=(passed + warnings / 2) / (passed + errors + warnings) if passed else None,
        )
        for name, title, weight, passed, errors, warnings in scores
    )  # fmt: skip
    checked = [one for one in criteria if one.score is not None]
    whole = sum(one.weight for one in checked)
    usual: dict[str, Any] = {
        "rows": read_rows(result.roadmap, result.parent),
        "items": read_rows(result.parent),
        "criteria": criteria,
        "score": sum(one.weight * (one.score or 0) for one in checked) / whole,
        "findings": tuple(
            replace(one, criterion=rules().rule(one.rule).criterion) for one in result.findings
        ),  # type: ignore[union-attr]
        "checks": (
            Check(
                rule="deadline-after-window",
                passed=3,
                failed=1,
                skipped=9,
                reasons={"срок пункта не прочитан": 9},
            ),
            Check(rule="item-not-covered", passed=4, failed=1),
            Check(rule="event-numbering", passed=3, failed=1),
        ),
    }
    return replace(result, **{**usual, **parts})


def context(**parts: Any) -> Context:
    """Make a context with rules and particulars."""
    return Context(**{"rules": rules(), "particulars": PARTICULARS, **parts})


def hostile() -> Result:
    """Make a result whose every text comes from somebody who means harm."""
    result = typical()
    assert result.parent

    def spoilt(of: Any) -> Any:
        events = tuple(
            replace(event, number=f"{event.number}{HOSTILE}", title=HOSTILE, executors=HOSTILE, indicator=HOSTILE, note=HOSTILE,
                    deadline=f"{event.deadline} {HOSTILE}")
            for event in of.events
        )  # fmt: skip
        sections = (replace(of.sections[0], events=events),)
        return replace(
            of,
            sections=sections,
            title=HOSTILE,
            territory=HOSTILE,
            project=HOSTILE,
            path=HOSTILE,
            schools=(HOSTILE,),
        )

    roadmap, parent = spoilt(result.roadmap), spoilt(result.parent)
    findings = tuple(replace(one, message=HOSTILE, advice=HOSTILE) for one in result.findings)
    return replace(
        result,
        roadmap=roadmap,
        parent=parent,
        findings=findings,
        rows=read_rows(roadmap, parent),
        items=read_rows(parent),
    )
