"""Made-up roadmaps: marked everywhere, varied, the same for the same seed, readable, and never over somebody's files."""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest
import yaml

from alignment import load_roadmap
from alignment.checking import check, load_packs
from alignment.demo import MARK, as_yaml, configuration, made_up, most, sent_and_awaited
from alignment.demo.cells import _singular
from alignment.demo.names import towns_of
from alignment.sources import load_parent, loads
from tests.cli.running import align


@pytest.fixture(scope="module")
def parent():
    return load_roadmap("irkutsk.yaml")


@pytest.fixture(scope="module")
def results(parent):
    rules = load_packs()
    roadmaps = [loads(as_yaml(one), f"{one.name}.yaml") for one in made_up(parent, count=36)]
    return [check(roadmap, load_parent(roadmap), rules=rules) for roadmap in roadmaps]


def test_every_file_and_every_roadmap_is_marked_as_made_up(parent) -> None:
    for one in made_up(parent, count=5):
        text = as_yaml(one)
        data = yaml.safe_load(text)
        assert MARK in text.splitlines()[0].lower()
        assert data["territory"].endswith(f"({MARK})")
        assert MARK in data["title"].lower()


def test_a_few_are_awaited_in_vain(parent) -> None:
    sent, awaited = sent_and_awaited(parent, count=6, missing=2)
    assert (len(sent), len(awaited)) == (6, 8)
    assert {one.territory for one in sent} < set(awaited)
    told = tomllib.loads(configuration("region.yaml", awaited))
    assert (told["parent"], tuple(told["municipalities"])) == ("region.yaml", awaited)
    assert len(sent_and_awaited(parent, count=3, missing=0)[1]) == 3


def test_the_same_seed_gives_the_same_and_another_seed_others(parent) -> None:
    assert made_up(parent, count=4, seed=7) == made_up(parent, count=4, seed=7)
    assert made_up(parent, count=4, seed=7) != made_up(parent, count=4, seed=8)


def test_names_are_different_and_safe_for_file_systems() -> None:
    towns = towns_of(most(), 3)
    assert len({town.title for town in towns}) == len({town.file for town in towns}) == most() >= 502
    assert all(town.file.isascii() and town.file.isalpha() and town.file.islower() for town in towns)
    assert [town.file for town in towns] == sorted(town.file for town in towns)


def test_municipalities_differ_in_everything_that_a_report_shows(results) -> None:
    verdicts = Counter(result.verdict for result in results)
    assert set(verdicts) == {"compliant", "partial", "noncompliant"}
    assert verdicts["partial"] > 18
    rules = Counter(finding.rule for result in results for finding in result.findings if finding.fails)
    for wanted in (
        "item-not-covered", "deadline-after-window", "deadline-before-window", "deadline-missing", "deadline-unreadable",
        "executor-role-missing", "executor-wrong-level", "executor-missing", "indicator-missing", "indicator-unit-mismatch",
        "indicator-below-share", "event-duplicate", "event-numbering", "event-without-basis",
    ):  # fmt: skip
        assert rules[wanted] >= 2, wanted
    assert sum(link.status == "review" for result in results for link in result.links) >= 10


def test_some_items_are_hard_for_many(results) -> None:
    missed = Counter(
        finding.item
        for result in results
        for finding in result.findings
        if finding.rule == "item-not-covered"
    )
    assert missed.most_common(1)[0][1] > len(results) / 3
    assert len(missed) > 10


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        pytest.param(" муниципальных дорожных карт", " муниципальной дорожной карты", id="feminine"),
        pytest.param(
            " отчетов по итогам экспертизы", " отчета по итогам экспертизы", id="what follows stays"
        ),
        pytest.param(" муниципальных образований", " муниципального образования", id="neuter"),
        pytest.param(" по графику", " по графику", id="no noun in the genitive plural"),
    ],
)
def test_one_of_a_thing_is_told_in_the_singular(phrase, told) -> None:
    assert _singular(phrase) == told


def test_the_command_writes_a_folder_that_can_be_checked(tmp_path) -> None:
    folder = tmp_path / "demo"
    done = align("demo", "-o", folder, "--count", "3", "--missing", "1")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Записаны 3 вымышленные карты: ")
    assert len(list((folder / "roadmaps").glob("*.yaml"))) == 3
    awaited = tomllib.loads((folder / "align.toml").read_text(encoding="utf-8"))["municipalities"]
    assert len(awaited) == 4
    checked = align("check", "roadmaps", "--fail-on", "never", cwd=folder)
    assert (checked.code, checked.err) == (0, "")
    assert MARK in checked.out
