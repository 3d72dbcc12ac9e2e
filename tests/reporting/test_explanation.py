"""`align explain`: the score, its bars, and the runner-up."""

from __future__ import annotations

import pytest

from alignment.matching.links import Candidate, Link
from alignment.reporting.context import Context
from alignment.reporting.explanation import explain
from alignment.reporting.link_table import show
from alignment.reporting.page import Page
from tests.reporting import made


def explained(link, columns=80):
    page = Page(columns)
    typical = made.typical()
    explain(page, typical.roadmap, typical.parent, link, Context(width=columns))
    return page.plain()


@pytest.mark.parametrize("columns", [40, 80])
def test_whole_explanation(columns, snapshot):
    assert (
        explained(
            made.link(3, 2, status="review", others=(3,), title=0.55, deadline=0.3, cycle=-0.2), columns
        )
        == snapshot
    )


def test_bars_add_up_to_the_likeness():
    text = explained(made.link(0, 0, title=0.6, deadline=0.3, kind=-0.25))
    assert "+0,60" in text
    assert "−0,25" in text
    assert "Сходство (сумма): 0,65" in text


def test_the_runner_up_lost_bar_by_bar():
    text = explained(made.link(0, 0, others=(1,), title=0.6, deadline=0.3))
    assert "Сходство 0,70, меньше на 0,20. Откуда разница:" in text
    assert "формулировка    +0,60    +0,50  −0,10" in text


def test_a_runner_up_that_is_closer_by_itself():
    link = made.link(0, 0)
    closer = Candidate(item=1, score=0.95, probability=0.1, evidence=made.evidence(title=0.65, deadline=0.3))
    text = explained(Link(event=0, items=(0,), status="probable", origin="matched", score=link.score, probability=0.6,
                          evidence=link.evidence, candidates=(closer,)))  # fmt: skip
    assert "само по себе больше" in text


def test_true_twins_can_only_be_told_apart_by_a_person():
    link = made.link(0, 0)
    twin = Candidate(item=1, score=link.score, probability=0.5, evidence=link.evidence)
    text = explained(Link(event=0, items=(0,), status="review", origin="matched", score=link.score, probability=0.5,
                          evidence=link.evidence, candidates=(twin,)))  # fmt: skip
    assert "различить эти пункты может только человек" in text


def test_an_own_initiative_shows_the_closest_item():
    text = explained(made.link(2, status="none", others=(1,)))
    assert "собственная инициатива" in text
    assert "Сходство с пунктом 2" in text


def test_an_event_like_nothing_at_all():
    empty = Link(event=2, items=(), status="none", origin="matched", score=0.0, probability=0.0)
    assert "Ни с одним пунктом нет ничего общего." in explained(empty)


@pytest.mark.parametrize("verbosity", [-1, 0])
def test_table_of_links(verbosity, snapshot):
    typical = made.typical()
    page = Page(80)
    show(page, typical.roadmap, typical.parent, typical.links, Context(verbosity=verbosity))
    assert page.plain() == snapshot
