"""Text from outside is shown as text, and fits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alignment.reporting.plain import one_line, shorten, visible, width, wrap


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("обычный текст", "обычный текст"),
        ("\x1b[31m", "\\x1b[31m"),
        ("a\tb", "a b"),
        ("\u202eабв", "\\u202eабв"),
        ("\u2028", "\\u2028"),
        ("\u00a0№\u00a06", "\u00a0№\u00a06"),
        ("\u3000", " "),
        ("\ufeff", "\\ufeff"),
        ("\U000e0041", "\\U000e0041"),
        ("\udc80", "\\udc80"),
        ("\x9b31m", "\\x9b31m"),
        ("\x85", "\\x85"),
    ],
)
def test_visible(text, shown):
    assert visible(text) == shown


@given(st.text())
def test_what_is_shown_can_be_printed(text):
    assert visible(text).translate(dict.fromkeys(map(ord, "\u00a0\u202f\u2007"))).isprintable()
    assert "\n" not in one_line(text)


@pytest.mark.parametrize(
    ("text", "cells"),
    [("", 0), ("срок", 4), ("№ 6 – «а»", 9), ("е\u0301", 1), ("漢字", 4), ("🙂", 2), ("漢\u0301", 2)],
)
def test_width(text, cells):
    assert width(text) == cells


@given(st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" ")), st.integers(2, 40))
def test_wrapped_lines_fit_and_keep_every_word(text, limit):
    lines = wrap(visible(text), limit)
    assert all(width(line) <= limit for line in lines)
    assert "".join(lines).replace(" ", "") == visible(text).replace(" ", "")


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        ("", 10, [""]),
        ("раз два три", 7, ["раз два", "три"]),
        ("длинноеслово", 5, ["длинн", "оесло", "во"]),
        ("а длинноеслово б", 6, ["а", "длинно", "еслово", "б"]),
        ("漢漢漢", 4, ["漢漢", "漢"]),
    ],
)
def test_wrap(text, limit, lines):
    assert wrap(text, limit) == lines


@pytest.mark.parametrize(
    ("text", "limit", "short"), [("срок", 4, "срок"), ("исполнители", 6, "испол…"), ("а б в", 3, "а…")]
)
def test_shorten(text, limit, short):
    assert shorten(text, limit) == short
