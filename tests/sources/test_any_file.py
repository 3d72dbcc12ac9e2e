"""Whatever a file holds, the loader gives a roadmap or says what is wrong; whatever a cell holds, it stays so."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alignment.errors import Problem, SourceError
from alignment.sources import loads

ROW = "level: regional\nterritory: Область\nyear: 2022\nsections: [{events: [{title: 'TITLE'}]}]\n"


def refused(source: bytes | str) -> tuple[Problem, ...] | None:
    """What the loader finds wrong with a source; None where it is a roadmap."""
    try:
        loads(source, "map.yaml")
    except SourceError as error:
        return error.problems
    return None


@given(
    st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_any_bytes_are_a_roadmap_or_a_source_error(source: bytes) -> None:
    problems = refused(source)
    assert problems is None or (problems and all(problem.what for problem in problems))


PIECES = st.sampled_from(
    [
        "level: ",
        "municipal\n",
        "sections:\n",
        "  - ",
        "events:\n",
        "    ",
        "title: ",
        "number: 1\n",
        "[",
        "]",
        "{",
        "}",
        ": ",
        "- ",
        "\n",
        "\t",
        '"',
        "'",
        "&a ",
        "*a",
        "!x ",
        "|",
        ">",
        "%",
        "@",
        "#",
        "? ",
        "---\n",
        "...\n",
        "<<: ",
        "ё",
        "year: 2022\n",
        "territory: Т\n",
        "\0",
        "~",
        "waive: ",
        "schools: ",
        "approved: ",
        "organisations: ",
        "derives_from: ",
    ]
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_pieces_of_yaml_are_a_roadmap_or_a_source_error(source: str) -> None:
    lines = source.count("\n") + 2
    assert all(0 < problem.line <= lines for problem in refused(source) or ())


CELL = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


@given(CELL, CELL, CELL)
def test_any_text_in_a_cell_comes_back_word_for_word(title: str, deadline: str, territory: str) -> None:
    if not territory.strip() or not (title.strip() or deadline.strip()):
        return
    cells = {"title": title, "deadline": deadline}
    made = {"level": "federal", "territory": territory, "year": 2022, "sections": [{"events": [cells]}]}
    escaped = "".join(
        sign if ord(sign) < 0x7F else f"\\U{ord(sign):08x}" for sign in json.dumps(made, ensure_ascii=False)
    )
    [event] = loads(escaped, "").events
    assert (event.title, event.deadline) == (title, deadline)


@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff\ufeff"), min_size=1
    )
)
def test_any_text_in_single_quotes_comes_back_word_for_word(title: str) -> None:
    if not title.strip():
        return
    assert loads(ROW.replace("TITLE", title.replace("'", "''")), "").events[0].title == title
