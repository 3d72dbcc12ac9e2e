"""`--format json`: what other programs read."""

from __future__ import annotations

import json
import re

import pytest

from alignment.errors import Problem
from alignment.matching.links import Evidence
from alignment.reporting.context import Context
from alignment.reporting.json import evidence_v1, render, render_links
from alignment.reporting.terminal import render as render_terminal
from tests.reporting import made


def read(*results, **context):
    return json.loads(render(results, Context(**context)))


def test_whole_output(snapshot):
    assert render((made.typical(),), Context()).decode() == snapshot


def test_fields_are_those_of_version_1():
    report = read(made.typical())
    assert report["version"] == 1
    (result,) = report["results"]
    assert set(result) >= {"roadmap", "parent", "links", "findings", "checks", "criteria", "verdict"}
    assert result["roadmap"] == {"path": "maps/town.yaml", "territory": "Городок", "level": "municipal"}
    assert set(result["links"][0]) >= {"event", "index", "items", "status", "origin", "score", "evidence"}
    assert set(result["findings"][0]) >= {
        "rule", "severity", "confidence", "criterion", "event", "index", "item", "field", "message", "advice",
        "proposal", "location", "related", "fingerprint", "waived",
    }  # fmt: skip
    assert result["findings"][0]["location"] == {"path": "maps/town.yaml", "line": 12, "column": 9}
    assert set(result["checks"][0]) >= {"rule", "passed", "failed", "skipped"}
    assert set(result["criteria"][0]) >= {"id", "score"}


def test_each_event_has_one_link_and_evidence_adds_up_to_its_score():
    (result,) = read(made.typical())["results"]
    assert [link["event"] for link in result["links"]] == ["1", "2", "3", "4"]
    for link in result["links"]:
        assert sum(link["evidence"].values()) == pytest.approx(link["score"], abs=1e-5)


def test_items_are_numbers_and_a_row_without_number_is_null():
    child, parent = (
        made.roadmap(made.event(0, number=None)),
        made.region(made.event(0, number="2.10"), made.event(1, number=None)),
    )
    (result,) = read(made.result(child, parent, links=(made.link(0, 0, 1),)))["results"]
    assert result["links"][0]["event"] is None
    assert result["links"][0]["items"] == ["2.10", None]
    assert result["links"][0]["item_indexes"] == [0, 1]


def test_grades_of_one_name_are_summed():
    grades = tuple(Evidence(name="title", value=1, contribution=part) for part in (0.1, 0.2))
    assert evidence_v1(grades) == {"title": 0.3}


def test_what_was_not_checked_is_null():
    (result,) = read(made.result(made.roadmap(made.event(0)), score=None, verdict="unchecked"))["results"]
    assert (result["score"], result["parent"], result["criteria"][1]["score"]) == (None, None, None)


def test_files_that_could_not_be_read_are_there():
    report = read(
        unread=(
            Problem(path="a.yaml", line=3, column=4, what="?"),
            Problem(path="b.yaml", what="!", advice="так"),
        )
    )
    assert report["results"] == []
    assert report["unread"] == [
        {"path": "a.yaml", "line": 3, "column": 4, "message": "?", "advice": ""},
        {"path": "b.yaml", "line": None, "column": None, "message": "!", "advice": "так"},
    ]


def test_same_results_give_the_same_bytes_in_readable_utf8():
    assert render((made.typical(),), Context()) == render((made.typical(),), Context())
    assert "Городок".encode() in render((made.typical(),), Context())


def test_control_characters_stay_data():
    child = made.roadmap(made.event(0), territory="\x1b[31m\u202e")
    raw = render((made.result(child),), Context())
    assert b"\x1b" not in raw
    assert json.loads(raw)["results"][0]["roadmap"]["territory"] == "\x1b[31m\u202e"


def test_links_alone_have_the_same_shape():
    typical = made.typical()
    alone = json.loads(render_links(((typical.roadmap, typical.parent, typical.links),)))
    assert alone["results"][0]["links"] == read(typical)["results"][0]["links"]


def test_terminal_and_json_tell_the_same_verdict_and_counts():
    (result,) = read(made.typical())["results"]
    text = render_terminal((made.typical(),), Context(width=120))
    assert result["verdict"] == "partial"
    assert "соответствует частично" in text
    numbers = re.search(
        r"^(\d+) ошиб\S+, (\d+) предуп\S+, (\d+) вопр\S+ \S+, (\d+) справ\S+ \S+, (\d+) прин",
        text,
        re.MULTILINE,
    )
    assert numbers
    names = ("error", "warning", "review", "info", "waived")
    assert {"known": 0, **dict(zip(names, map(int, numbers.groups()), strict=True))} == result["counts"]
