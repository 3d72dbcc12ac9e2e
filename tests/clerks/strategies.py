"""Hypothesis strategies: drafts, clerks' maps and maps with defects, shrinking towards plain ones of few changes."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.clerks.defects import inject
from tests.clerks.drafting import draft
from tests.clerks.files import REGIONAL, regional
from tests.clerks.kinds import KINDS
from tests.clerks.plan import Draft
from tests.clerks.styles import STYLES, Clerk, rewrite


@st.composite
def drafts(draw: st.DrawFn, parents: tuple[str, ...] = ()) -> Draft:
    """Compliant municipal drafts of one of the regional roadmaps."""
    parent = draw(st.sampled_from(parents or tuple(REGIONAL)))
    return draft(regional(parent), seed=draw(st.integers(0, 50)), schools=draw(st.integers(1, 6)))


@st.composite
def clerks(draw: st.DrawFn, styles: tuple[str, ...] = tuple(STYLES), parents: tuple[str, ...] = ()) -> Clerk:
    """Maps in the manner of one of `styles`, without defects."""
    return rewrite(draw(drafts(parents)), draw(st.sampled_from(styles)), draw(st.integers(0, 50)))


@st.composite
def defective(
    draw: st.DrawFn, kinds: tuple[str, ...] = tuple(KINDS), styles: tuple[str, ...] = ("close",)
) -> Clerk:
    """Maps with one or more known defects."""
    chosen = draw(st.sets(st.sampled_from(kinds), min_size=1))
    return inject(draw(clerks(styles)), chosen, draw(st.integers(0, 50)))
