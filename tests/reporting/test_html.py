"""The HTML page: whole by itself, safe, and the same each time."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from alignment import __version__
from alignment.errors import Problem
from alignment.language import set_language
from alignment.reporting.html import render
from tests.reporting.reports import HOSTILE, context, hostile, typical

VOID = {"meta", "br", "wbr", "input", "rect", "line"}


class Page(HTMLParser):
    """What a browser makes of a page, as far as tests need it."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(source)

    def handle_starttag(self, tag, attributes) -> None:
        values = dict(attributes)
        self.tags.append((tag, values))
        if "id" in values:
            self.ids.append(values["id"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag) -> None:
        if tag in VOID:
            return
        assert self.open.pop() == tag

    def handle_data(self, data) -> None:
        self.text += data


def page(result=None, **parts) -> tuple[str, Page]:
    source = render((result or typical(),), context(**parts))
    return source, Page(source)


def test_the_page_is_as_it_was(snapshot) -> None:
    source, _page = page()
    source = re.sub(r"<style>.*?</style>", "<style></style>", source, flags=re.DOTALL)
    source = re.sub(r"<script>.*?</script>", "<script></script>", source, flags=re.DOTALL)
    source = re.sub(r"sha256-[^']+", "sha256", source).replace(__version__, "VERSION")
    assert source == snapshot


def test_the_same_input_gives_the_same_bytes() -> None:
    assert page()[0] == page()[0]


def test_every_tag_is_closed_and_every_id_is_one() -> None:
    found = page()[1]
    assert found.open == []
    assert len(set(found.ids)) == len(found.ids)


def test_every_link_leads_to_a_place_on_the_page() -> None:
    found = page()[1]
    links = {values["href"] for tag, values in found.tags if tag == "a"}
    assert {
        link for link in links if not (link or "").startswith("#") or (link or "")[1:] not in found.ids
    } == set()


def test_two_reports_on_one_page_have_anchors_of_their_own() -> None:
    found = Page(render((typical(), typical()), context()))
    assert len(set(found.ids)) == len(found.ids)
    assert {"r1-event-1", "r2-event-1"} <= set(found.ids)


def test_nothing_is_taken_from_elsewhere() -> None:
    source, found = page()
    assert not [
        tag for tag, values in found.tags if {"src", "srcset", "action", "style", "onclick"} & set(values)
    ]
    assert not re.search(r"url\((?!#)|@import|https?://", source)


def test_the_policy_allows_this_style_and_script_alone() -> None:
    source, found = page()
    policy = next(
        v["content"]
        for tag, v in found.tags
        if tag == "meta" and v.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy
    assert policy.startswith("default-src 'none';")
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
        assert f"{tag}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy
    assert "unsafe" not in policy


def test_hostile_text_is_shown_as_text() -> None:
    source, found = page(hostile())
    assert found.open == []
    assert [tag for tag, _values in found.tags if tag == "script"] == ["script"]
    assert "\u202e" not in source
    assert "\x1b" not in source
    assert "49" not in re.findall(r"alert\(1\)</script>(.{8})", found.text)
    assert HOSTILE.replace("\u202e", "\\u202e").replace("\x1b", "\\x1b") in found.text
    assert not [v for tag, v in found.tags if "javascript:" in str(v.get("href"))]


@pytest.mark.parametrize(
    "part",
    ["opinion", "first", "criteria", "remarks", "uncovered", "alignment", "timeline", "initiatives", "doubts", "accepted",
     "procedure", "signatures"],
)  # fmt: skip
def test_every_part_has_a_place(part) -> None:
    assert part in page()[1].ids


def test_tables_tell_what_their_heads_are_for() -> None:
    found = page()[1]
    assert [values for tag, values in found.tags if tag == "th" and "scope" not in values] == []


def test_what_could_not_be_read_is_told() -> None:
    _source, found = page(unread=(Problem(path="maps/broken.yaml", what="…"),))
    assert "maps/broken.yaml" in found.text


def test_a_roadmap_alone_has_no_comparison() -> None:
    from msgspec.structs import replace

    alone = replace(typical(), parent=None, items=(), links=(), findings=())
    found = page(alone)[1]
    assert "alignment" not in found.ids
    assert "Вышестоящая карта не указана" in found.text.replace("\u00a0", " ")


def test_the_page_speaks_english_too() -> None:
    set_language("en")
    try:
        source, found = page()
    finally:
        set_language("ru")
    assert '<html lang="en">' in source
    assert "What to mend first" in found.text
