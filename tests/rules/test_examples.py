"""Every rule's own examples come out as they say, and every rule of the domain is there."""

import pytest

from alignment.checking import examples
from alignment.checking.packs.files import bundled_packs
from alignment.checking.packs.loader import load_packs

RULES = load_packs()
NAMED = [
    "deadline-after-window",
    "deadline-before-window",
    "deadline-window-skipped",
    "deadline-missing",
    "deadline-unreadable",
    "deadline-reversed",
    "deadline-outside-year",
    "executor-role-missing",
    "executor-wrong-level",
    "executor-missing",
    "executor-unknown",
    "indicator-missing",
    "indicator-without-quantity",
    "indicator-below-share",
    "indicator-unit-mismatch",
    "indicator-incomplete",
    "indicator-copied",
    "item-not-covered",
    "item-shared-duty",
    "item-without-school",
    "item-without-participation",
    "event-duplicate",
    "event-numbering",
    "title-missing",
    "section-missing",
    "item-twins",
    "event-without-basis",
    "link-uncertain",
    "waiver-unused",
    "waiver-expired",
]
SEVERITIES = {
    "deadline-after-window": "error",
    "deadline-window-skipped": "warning",
    "deadline-unreadable": "warning",
    "executor-role-missing": "error",
    "executor-wrong-level": "error",
    "executor-missing": "error",
    "executor-unknown": "info",
    "indicator-missing": "error",
    "indicator-without-quantity": "warning",
    "indicator-below-share": "error",
    "indicator-unit-mismatch": "warning",
    "indicator-incomplete": "warning",
    "indicator-copied": "info",
    "item-not-covered": "error",
    "item-without-school": "info",
    "item-without-participation": "warning",
    "item-twins": "info",
    "event-without-basis": "info",
    "link-uncertain": "info",
}


@pytest.mark.parametrize(
    ("rule", "example"),
    [
        pytest.param(rule, example, id=f"{rule.id}:{example.line}")
        for rule in RULES.rules
        for example in rule.examples
    ],
)
def test_an_example_comes_out_as_it_says(rule, example):
    assert examples.failure_of(RULES, rule, example) == ""


def test_the_default_pack_holds_every_rule_of_the_domain():
    assert sorted(rule.id for rule in RULES.active) == sorted(NAMED)


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_a_rule_is_whole(rule):
    assert {"holds", "fails"} <= {example.outcome for example in rule.examples}
    for texts in (rule.title, rule.message, rule.advice, rule.why):
        assert set(texts) == {"ru", "en"}
    assert rule.basis
    assert rule.criterion in {criterion.id for criterion in RULES.criteria}


@pytest.mark.parametrize(("rule", "severity"), SEVERITIES.items())
def test_a_rule_has_the_domain_s_severity(rule, severity):
    assert RULES.rule(rule).gravest == severity


@pytest.mark.parametrize("pack", bundled_packs())
def test_a_bundled_pack_stands_alone(pack):
    assert examples.test_pack(load_packs([pack])) == []


def test_the_weights_of_the_default_pack_add_up_to_a_hundred():
    assert sum(criterion.weight for criterion in RULES.criteria) == 100
