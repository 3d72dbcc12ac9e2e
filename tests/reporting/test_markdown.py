"""Markdown of the expertise report."""

from __future__ import annotations

import re

import pytest

from alignment import __version__
from alignment.reporting.markdown import escaped, render
from tests.reporting.reports import context, hostile, typical


def test_the_document_is_as_it_was(snapshot) -> None:
    assert render((typical(),), context()).replace(__version__, "VERSION") == snapshot


def test_tables_have_as_many_cells_in_every_row() -> None:
    for block in re.findall(r"(?:^\|.*\n)+", render((hostile(),), context()), re.MULTILINE):
        assert len({line.count("|") for line in block.splitlines()}) == 1, block


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>", "&lt;script&gt;"),
        ("a | b", "a &#124; b"),
        ("[x](javascript:1)", r"\[x\](javascript:1)"),
        ("**b** `c` ~d~", r"\*\*b\*\* \`c\` \~d\~"),
        ("https://x.y", "https:&#47;&#47;x.y"),
        ("одна\nдве", "одна<br>две"),
        (5, 5),
    ],
)
def test_markup_in_a_value_is_shown_as_it_is(text, shown) -> None:
    assert escaped(text) == shown


def test_hostile_text_makes_no_markup() -> None:
    made = render((hostile(),), context())
    assert "<script" not in made
    assert "](javascript" not in made.replace(r"\](javascript", "")
    assert "\u202e" not in made


def test_reports_follow_each_other() -> None:
    assert render((typical(), typical()), context()).count("\n---\n") == 1
