"""Results made by hand, so that reports are tested without readers, matching or rules."""

from __future__ import annotations

from typing import Any

from alignment.checking.findings import Check, CriterionScore, Finding, Location, Result, Waived
from alignment.matching.links import Candidate, Evidence, Link
from alignment.reading.meaning import Deadline, Executors, Indicator
from alignment.reading.rows import Row
from alignment.roadmap import Event, Place, Roadmap, Section

CHILD, PARENT = "maps/town.yaml", "maps/region.yaml"


def event(index: int, **cells: Any) -> Event:
    """Make a row whose cells stand at line 10·(index + 1) and the columns of their order."""
    cells.setdefault("number", str(index + 1))
    cells.setdefault("title", f"Событие {index + 1}")
    names = ("number", "title", "deadline", "executors", "indicator")
    places = {name: Place(line=10 * (index + 1) + at, column=9) for at, name in enumerate(names)}
    return Event(index=index, section=0, places={**places, "row": places["number"]}, **cells)


def roadmap(
    *events: Event, level: Any = "municipal", territory: str = "Городок", path: str = CHILD
) -> Roadmap:
    """Make a roadmap of one section."""
    return Roadmap(
        level=level,
        territory=territory,
        years=(2022,),
        path=path,
        sections=(Section(title="Раздел", events=events),),
    )


def region(*items: Event) -> Roadmap:
    """Make the parent."""
    return roadmap(*items, level="regional", territory="Область", path=PARENT)


def rows(of: Roadmap) -> tuple[Row, ...]:
    """Make rows that nobody has read."""
    return tuple(
        Row(event=one, deadline=Deadline(), executors=Executors(), indicator=Indicator()) for one in of.events
    )


def evidence(**contributions: float) -> tuple[Evidence, ...]:
    """Make grades of likeness."""
    return tuple(
        Evidence(
            name=name, value=abs(value), contribution=value, event=f"{name} события", item=f"{name} пункта"
        )
        for name, value in contributions.items()
    )


def link(
    at: int, *items: int, status: Any = "certain", others: tuple[int, ...] = (), **contributions: float
) -> Link:
    """Make a link; `others` are further candidates, each less alike."""
    bars = evidence(**(contributions or {"title": 0.6, "deadline": 0.3}))
    score = sum(bar.contribution for bar in bars)
    candidates = [Candidate(item=item, score=score, probability=0.9, evidence=bars) for item in items]
    for rank, item in enumerate(others, start=1):
        weaker = evidence(**{bar.name: bar.contribution - 0.1 * rank for bar in bars})
        candidates.append(
            Candidate(
                item=item, score=sum(bar.contribution for bar in weaker), probability=0.1, evidence=weaker
            )
        )
    return Link(
        event=at, items=items, status=status, origin="matched", score=score, probability=0.9, evidence=bars,
        candidates=tuple(candidates),
    )  # fmt: skip


def finding(rule: str = "deadline-after-window", **parts: Any) -> Finding:
    """Make an error of high confidence on the deadline of the first event and the first item."""
    whole: dict[str, Any] = {
        "severity": "error", "confidence": "high", "criterion": "deadlines", "event": "1", "index": 0, "item": "1",
        "item_index": 0, "field": "deadline", "message": "Срок позже окна пункта.", "advice": "Перенесите срок.",
        "location": Location(path=CHILD, line=12, column=9), "related": Location(path=PARENT, line=12, column=9),
        "fingerprint": "f1", "waived": None,
    }  # fmt: skip
    return Finding(rule=rule, **{**whole, **parts})


def result(child: Roadmap, parent: Roadmap | None = None, **parts: Any) -> Result:
    """Make a result; without more, one that found nothing wrong."""
    whole: dict[str, Any] = {
        "links": (), "findings": (), "score": 0.931, "verdict": "partial",
        "checks": (
            Check(rule="deadline-after-window", passed=40, failed=1, skipped=9, reasons={"срок пункта не прочитан": 9}),
            Check(rule="event-numbering", passed=1),
        ),
        "criteria": (
            CriterionScore(id="deadlines", title="Сроки", weight=25, score=0.976, passed=40, failed=1),
            CriterionScore(id="form", title="Оформление", weight=10, score=None, passed=0, failed=0),
        ),
    }  # fmt: skip
    return Result(
        roadmap=child,
        parent=parent,
        rows=rows(child),
        items=rows(parent) if parent else (),
        **{**whole, **parts},
    )


def typical() -> Result:
    """Make a result with a finding of every kind."""
    child = roadmap(
        event(
            0,
            title="Утверждение карты",
            deadline="29.03.2022",
            executors="Отдел образования",
            indicator="1 акт",
        ),
        event(1, title="Участие в вебинаре для кураторов", deadline="апрель 2022"),
        event(2, title="Неделя чтения в городской библиотеке"),
        event(3, title="Участие в опросе", executors="министерство"),
    )
    parent = region(
        event(0, title="Разработка и утверждение карт", deadline="01.03.2022 – 25.03.2022", executors="МОУО"),
        event(1, title="Проведение вебинаров", deadline="март 2022"),
        event(2, title="Проведение первого опроса"),
        event(3, title="Проведение второго опроса"),
        event(4, title="Защита программ развития"),
    )
    at = Location(path=CHILD, line=43, column=9)
    return result(
        child,
        parent,
        links=(
            link(0, 0, others=(1,)),
            link(1, 1, status="probable"),
            link(2, status="none", others=(1,)),
            link(3, 2, status="review", others=(3,)),
        ),
        findings=(
            finding(message="Срок «29.03.2022» позже окна пункта 1 («01.03.2022 – 25.03.2022») на 4 дня."),
            finding("indicator-copied", severity="info", field="indicator", event="2", index=1, item="2", item_index=1,
                    message="Показатель говорит о другом событии.", advice=""),
            finding("executor-wrong-level", field="executors", event="4", index=3, item="3", item_index=2, location=at,
                    confidence="low", message="Исполнитель регионального уровня.", advice="Укажите исполнителя."),
            finding("item-not-covered", event=None, index=None, item="5", item_index=4, field="title",
                    message="Пункт 5 «Защита программ развития» не имеет события.", advice="Добавьте событие.",
                    location=Location(path=PARENT, line=51, column=9), related=None),
            finding("event-numbering", severity="warning", event=None, index=None, item=None, item_index=None,
                    field="number", message="Пропущен номер 5.", advice="Исправьте нумерацию.", related=None),
            finding("executor-missing", field="executors", event="2", index=1, waived=Waived(reason="письмо", by="ИРО"),
                    message="Исполнитель не назван."),
        ),
    )  # fmt: skip
