"""The generator keeps its promises: what it says is true of a made roadmap is true of it."""

from __future__ import annotations

import statistics

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from rapidfuzz import fuzz

from tests.clerks import KINDS, REGIONAL, STYLES, draft, dump, inject, regional, rewrite
from tests.clerks.duties import is_duty, promises_of, roles_of, share
from tests.clerks.plan import parent_windows
from tests.clerks.strategies import clerks, defective

SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def likeness(parent: str, style: str) -> float:
    """Mean likeness of the rewritten titles to those of their items, 0–100."""
    items = {e.number: e.title.lower() for e in regional(parent).events}
    clerk = rewrite(draft(regional(parent), seed=3, schools=4), style, 3)
    events = clerk.roadmap.events
    return statistics.fmean(
        fuzz.token_sort_ratio(events[i].title.lower(), items[found[0]])
        for i, found in clerk.truth.yes.items()
    )


@pytest.mark.parametrize("name", REGIONAL)
def test_every_item_of_a_parent_is_understood(name: str) -> None:
    parent = regional(name)
    for item in parent.events:
        assert parent_windows(item.deadline, parent.years, item.title), item
        assert roles_of(item), item
        assert promises_of(item), item


@pytest.mark.parametrize("name", REGIONAL)
def test_a_draft_covers_every_duty_with_windows_and_roles_of_the_item(name: str) -> None:
    parent = regional(name)
    plan = draft(parent, seed=1, schools=3)
    items = {e.number: e for e in parent.events}
    covered = {number for row in plan.rows for number in row.items}
    assert {e.number for e in parent.events if is_duty(e)} <= covered
    for row in plan.rows:
        item = items[row.items[0]]
        assert row.windows == parent_windows(item.deadline, parent.years, item.title)
        assert {p.role for p in row.named} >= roles_of(item).keys() - {"region"}
    assert not plan.truth().defects


@pytest.mark.parametrize("style", STYLES)
def test_a_style_changes_titles_as_much_as_its_band_says(style: str) -> None:
    low, high = STYLES[style].band
    assert low <= statistics.fmean(likeness(name, style) for name in REGIONAL) <= high


@pytest.mark.parametrize("style", STYLES)
def test_the_same_seed_gives_the_same_bytes(style: str) -> None:
    made = [dump(rewrite(draft(regional("irkutsk"), seed=2, schools=2), style, 5).roadmap) for _ in range(2)]
    other = dump(rewrite(draft(regional("irkutsk"), seed=2, schools=2), style, 6).roadmap)
    assert made[0] == made[1] != other


@pytest.mark.parametrize("kind", KINDS)
def test_an_injected_defect_is_the_only_one(kind: str) -> None:
    clerk = rewrite(draft(regional("irkutsk"), seed=1, schools=3), "close", 1)
    spoilt = inject(clerk, [kind], seed=1)
    assert [d.kind for d in spoilt.truth.defects] == [kind]
    assert spoilt.roadmap != clerk.roadmap
    assert not clerk.truth.defects


def test_all_defects_together_find_a_place() -> None:
    spoilt = inject(rewrite(draft(regional("irkutsk"), seed=1, schools=3), "verbatim", 1), KINDS, seed=1)
    assert {d.kind for d in spoilt.truth.defects} == set(KINDS)


@SLOW
@given(clerks())
def test_the_truth_speaks_of_rows_that_exist(clerk) -> None:
    rows, numbers = range(len(clerk.roadmap.events)), {e.number for e in clerk.draft.parent.events}
    said = [*clerk.truth.yes, *clerk.truth.none, *clerk.truth.open]
    assert sorted(said) == list(rows)
    assert {n for found in clerk.truth.yes.values() for n in found} <= numbers
    assert all(e.title.strip() for e in clerk.roadmap.events)


@SLOW
@given(defective())
def test_defects_speak_of_rows_and_items_that_exist(clerk) -> None:
    numbers = {e.number for e in clerk.draft.parent.events}
    for defect in clerk.truth.defects:
        assert defect.event is None or defect.event in range(len(clerk.roadmap.events))
        assert defect.item is None or defect.item in numbers


@SLOW
@given(clerks())
def test_a_made_roadmap_survives_its_file(clerk) -> None:
    read = yaml.safe_load(dump(clerk.roadmap))
    assert [e.get("title", "") for s in read["sections"] for e in s["events"]] == [
        e.title for e in clerk.roadmap.events
    ]


@pytest.mark.parametrize(
    ("number", "schools", "quantity"),
    [("7", 3, 1), ("11", 3, 3), ("32", 2, 4), ("8", 3, 100), ("40", 3, 1)],
    ids=["municipalities", "schools", "two a school", "percent", "not divisible"],
)
def test_shares_follow_the_table(number: str, schools: int, quantity: int) -> None:
    parent = regional("irkutsk")
    item = next(e for e in parent.events if e.number == number)
    assert share(promises_of(item)[0], parent, schools, held=True).quantity == quantity
