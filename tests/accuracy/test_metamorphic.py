"""What must not change when a roadmap is written otherwise, and what must change when it says something else."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from alignment import check, load_roadmap
from alignment.checking.findings import Result
from alignment.roadmap import Event, Roadmap

replace = msgspec.structs.replace
DATA = Path(__file__).parents[1] / "data" / "roadmaps"
SEEDS = range(3)


@pytest.fixture(scope="module")
def region() -> Roadmap:
    return load_roadmap("irkutsk.yaml")


@pytest.fixture(scope="module", params=["tulun", "sayansk", "irkutsk-terse"])
def town(request: pytest.FixtureRequest) -> Roadmap:
    name = f"{request.param}.yaml"
    return load_roadmap(DATA / name if (DATA / name).exists() else name)


@pytest.fixture(scope="module")
def result(town: Roadmap, region: Roadmap) -> Result:
    return check(town, region)


def with_events(roadmap: Roadmap, events: list[Event]) -> Roadmap:
    """Put the events into the first section, in order."""
    rows = tuple(replace(event, index=index, section=0) for index, event in enumerate(events))
    return replace(roadmap, sections=(replace(roadmap.sections[0], events=rows),))


def rewritten(roadmap: Roadmap, change: Callable[[str], str]) -> Roadmap:
    """Change the text of every cell but the numbers."""
    sections = tuple(
        replace(
            section,
            events=tuple(
                replace(
                    event,
                    **{
                        name: change(event.cell(name))
                        for name in ("title", "deadline", "executors", "indicator")
                    },
                )
                for event in section.events
            ),
        )
        for section in roadmap.sections
    )
    return replace(roadmap, sections=sections)


def links(result: Result) -> dict[str, tuple[str, list[str | None]]]:
    """Return each event's status and items, by its title and deadline."""
    return {
        f"{row.event.title} {row.event.deadline} {row.event.number}": (
            link.status,
            [result.items[item].event.number for item in link.items],
        )
        for row, link in zip(result.rows, result.links, strict=True)
    }


def said(result: Result, *, but: tuple[str, ...] = ()) -> set[tuple[str, str | None, str | None, str]]:
    """Return the findings without their places and words."""
    return {
        (f.rule, f.event, f.item, f.confidence)
        for f in result.findings
        if not f.rule.startswith(("event-numbering", *but))
    }


def lower_but_abbreviations(text: str) -> str:
    """An authority's abbreviation («УО») is one only in capitals."""
    return re.sub(r"\b[А-ЯЁ]?[а-яё][\w-]*", lambda word: word.group().lower(), text)


WRITINGS = {
    "lower case": lower_but_abbreviations,
    "upper case of titles' first letters": lambda text: text[:1].upper() + text[1:],
    "ё": lambda text: text.replace("отчет", "отчёт").replace("учет", "учёт"),
    "quotes": lambda text: text.replace("«", "“").replace("»", "”"),
    "dashes": lambda text: text.replace("–", "—"),
    "spaces": lambda text: re.sub(" ", "  ", text),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
}


@pytest.mark.parametrize("writing", WRITINGS.values(), ids=WRITINGS)
def test_another_writing_changes_nothing(
    town: Roadmap, region: Roadmap, result: Result, writing: Callable[[str], str]
) -> None:
    other = check(rewritten(town, writing), region)
    assert [(link.status, link.items) for link in other.links] == [
        (link.status, link.items) for link in result.links
    ]
    assert said(other) == said(result)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_rows_decides_no_certain_link(
    town: Roadmap, region: Roadmap, result: Result, seed: int
) -> None:
    events = list(town.events)
    random.Random(seed).shuffle(events)
    before, after = links(result), links(check(with_events(town, events), region))
    for event, (status, items) in before.items():
        if status == "certain":
            assert after[event][1] == items, event


def test_renumbering_changes_only_numbers(town: Roadmap, region: Roadmap, result: Result) -> None:
    events = [replace(event, number=f"{index + 1}") for index, event in enumerate(town.events)]
    other = check(with_events(town, events), region)
    assert [(link.status, link.items) for link in other.links] == [
        (link.status, link.items) for link in result.links
    ]
    one = sorted((f.rule, f.index or 0, f.item or "") for f in result.findings if f.rule != "event-numbering")
    two = sorted((f.rule, f.index or 0, f.item or "") for f in other.findings if f.rule != "event-numbering")
    assert one == two


@pytest.mark.parametrize("days", ["январь – декабрь", "01.01.2022 – 31.12.2022"])
def test_wider_windows_of_the_region_never_add_a_deadline_finding(
    town: Roadmap, region: Roadmap, result: Result, days: str
) -> None:
    wide = rewritten(region, lambda text: text)
    wide = with_events(wide, [replace(event, deadline=days) for event in region.events])
    other = check(town, wide, links=result.links)
    rules = ("deadline-after-window", "deadline-before-window", "deadline-window-skipped")
    assert [f for f in other.findings if f.rule in rules] == []


def test_another_executor_never_adds_a_missing_role(town: Roadmap, region: Roadmap, result: Result) -> None:
    more = with_events(
        town,
        [
            replace(e, executors=f"{e.executors}, муниципальный координатор, директора школ".strip(", "))
            for e in town.events
        ],
    )
    other = check(more, region, links=result.links)
    missing = {(f.event, f.item) for f in result.findings if f.rule == "executor-role-missing"}
    assert {(f.event, f.item) for f in other.findings if f.rule == "executor-role-missing"} <= missing


@pytest.mark.parametrize("seed", SEEDS)
def test_an_event_that_is_dropped_leaves_its_items_uncovered(
    town: Roadmap, region: Roadmap, result: Result, seed: int
) -> None:
    alone = [
        link
        for link in result.links
        if link.status == "certain"
        and len(link.items) == 1
        and sum(link.items[0] in other.items for other in result.links) == 1
    ]
    gone = random.Random(seed).choice(alone)
    kept = [event for event in town.events if event.index != gone.event]
    renumbered = {event.index: index for index, event in enumerate(kept)}
    others = tuple(
        replace(link, event=renumbered[link.event]) for link in result.links if link.event in renumbered
    )
    other = check(with_events(town, kept), region, links=others)
    coverage = ("item-not-covered", "item-without-participation", "item-without-school", "item-shared-duty")
    before = {(f.rule, f.item) for f in result.findings if f.rule in coverage}
    after = {(f.rule, f.item) for f in other.findings if f.rule in coverage}
    number = result.items[gone.items[0]].event.number
    assert before <= after
    assert {item for _, item in after - before} <= {number}


def test_a_roadmap_against_itself_breaks_nothing_across_levels(region: Roadmap) -> None:
    result = check(replace(region, level="municipal"), region)
    across = {
        "deadline-after-window",
        "deadline-before-window",
        "deadline-window-skipped",
        "executor-role-missing",
    }
    assert [f for f in result.findings if f.rule in across and f.confidence == "high"] == []
    assert [f.item for f in result.findings if f.rule == "item-not-covered" and f.confidence == "high"] == []


def test_an_unrelated_initiative_changes_no_other_link(
    town: Roadmap, region: Roadmap, result: Result
) -> None:
    more = Event(
        index=0,
        section=0,
        number="900",
        title="Турнир по настольному теннису среди ветеранов",
        deadline="июль",
    )
    other = check(with_events(town, [*town.events, more]), region)
    assert links(other).items() >= links(check(with_events(town, list(town.events)), region)).items()
    assert other.links[-1].status == "none"
