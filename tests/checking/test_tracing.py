"""A trace shows each expression of a rule with its value on a real roadmap."""

import pytest

from alignment.checking.language.grammar import Grammar
from alignment.checking.language.written import written
from alignment.checking.packs.loader import load_packs
from alignment.checking.tracing import trace
from alignment.roadmap import Waiver
from tests.checking.making import judged, link, parent, roadmap

RULES = load_packs()
NAMES = {"event": "event", "items": "[item]", "n": "number", "word": "text"}


@pytest.mark.parametrize(
    "source",
    [
        "event.windows is ending_within(items.windows)",
        "not (event.title and (n > 2))",
        "(n + 2) * -n",
        "'да' if n else 'нет'",
        "word in ['а', 'б']",
        "word ~ '-' ~ n",
        "items | length",
        "true or false",
    ],
)
def test_a_tree_is_written_as_an_expression_that_means_the_same(source):
    tree = Grammar(NAMES).expression(source)[0]
    assert Grammar(NAMES).expression(written(tree))[0] == tree


def test_a_late_event_is_shown_step_by_step():
    result = judged(
        roadmap({"title": "Опрос", "deadline": "29.03.2022"}),
        parent({"deadline": "март 2022, до 25 марта"}),
        [link(0, 0)],
    )
    (look,) = trace(result, RULES, "deadline-after-window")
    steps = {step.expression: step.value for step in look.steps}
    assert (look.event, look.item) == (0, 0)
    assert steps["event.windows"] == "29.03.2022"
    assert steps["items.windows | length" if "items.windows | length" in steps else "event.windows"]


@pytest.mark.parametrize(
    ("name", "outcomes"),
    [
        ("deadline-after-window", ["failed", "skipped", "skipped"]),
        ("deadline-missing", ["passed", "failed", "passed"]),
        ("executor-role-missing", ["skipped"]),
        ("item-not-covered", ["skipped"]),
        ("waiver-unused", ["failed", "passed", "passed"]),
        ("event-duplicate", ["skipped", "passed", "passed"]),
    ],
)
def test_every_look_has_an_outcome(name, outcomes):
    rows = [
        {"deadline": "29.03.2022", "waive": (Waiver(rule="title-missing-", reason="x"),)},
        {"title": "Б", "deadline": ""},
        {"title": "В", "deadline": "май", "executors": "куратор", "indicator": "2 отчета"},
    ]
    result = judged(
        roadmap(*rows),
        parent({"title": "А", "deadline": "01.03.2022 – 25.03.2022"}),
        [link(0, 0), link(1, 0), link(2)],
    )
    looks = trace(result, RULES, name)
    assert [look.outcome for look in looks] == outcomes
    assert all(bool(look.reason) == (look.outcome == "skipped") for look in looks)


def test_every_rule_can_be_traced():
    rows = [
        {
            "title": f"Опрос {n}",
            "deadline": "май",
            "executors": "муниципальный координатор",
            "indicator": "2 отчета",
        }
        for n in range(15)
    ]
    result = judged(
        roadmap(*rows), parent(*rows), [link(n, n) for n in range(14)] + [link(14, 14, status="review")]
    )
    for rule in RULES.rules:
        assert trace(result, RULES, rule.id)


def test_a_roadmap_alone_has_no_looks_of_rules_that_need_a_parent():
    assert trace(judged(roadmap({"title": "А"})), RULES, "deadline-after-window") == ()
    with pytest.raises(KeyError):
        trace(judged(roadmap({"title": "А"})), RULES, "nothing")


def test_a_question_is_no_failure():
    rows = ({"title": "Опрос", "deadline": "29.03.2022"}, {"title": "Опрос", "deadline": "29.03.2022"})
    above = parent({"deadline": "до 25 марта 2022"}, {"deadline": "до 25 марта 2022"})
    result = judged(roadmap(*rows), above, [link(0, 0), link(1, 1, status="review")])
    looks = trace(result, RULES, "deadline-after-window")
    assert [look.outcome for look in looks] == ["failed", "asked"]
