"""The bundled roadmaps hold the two real documents whole and word for word.

The documents' text, as it was extracted, stands in tests/data/seeds. A row of a table is a line with tabs; a line without a
number goes on with the row above it on the next page.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from alignment import load_roadmap
from alignment.roadmap import Event, Roadmap

SEEDS = Path(__file__).parents[1] / "data" / "seeds"
CELLS = ("title", "deadline", "executors", "indicator")
MENDED = {
    "irkutsk": {17, 27, 32, 37, 52, 58, 64, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 88, 89, 102},
    "sayansk": set(),
}
REPEATED = {
    58: "формирующие",
    72: "одного",
    73: "одного",
    76: "одного",
    88: "Не менее образовательных событий",
    89: "Не менее двух образовательных событий",
}
"""Words that the extraction put into two columns; the file holds them once."""
MERGED = {67, 68, 69, 70}
"""Items whose deadline and executors stand in the merged cells of item 66."""


def text(name: str) -> str:
    return (SEEDS / f"{name}.txt").read_text(encoding="utf-8")


def table(name: str) -> dict[int, list[list[str]]]:
    """The cells of every row, one list for each page that the row stands on."""
    rows: dict[int, list[list[str]]] = {}
    for line in text(name).split("\n"):
        cells = [cell.strip() for cell in line.split("\t")]
        if cells[0].isdigit():
            rows[int(cells[0])] = [cells[1:]]
        elif cells[0] == "" and any(cells):
            rows[max(rows)].append(cells[1:])
    return rows


def words(value: str) -> list[str]:
    """The words of a text, without the marks of headings, lists and paragraphs."""
    return re.sub(r"<[^>]*>|\*\*|####", " ", value).split()


@pytest.fixture(params=["irkutsk", "sayansk"])
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def roadmap(name: str) -> Roadmap:
    return load_roadmap(f"{name}.yaml")


def rows(roadmap: Roadmap) -> dict[int, Event]:
    return {int(event.number or 0): event for event in roadmap.events}


def test_every_row_is_there_in_the_order_of_the_document(name: str, roadmap: Roadmap) -> None:
    assert [int(event.number or 0) for event in roadmap.events] == list(table(name))
    assert len(roadmap.events) == {"irkutsk": 117, "sayansk": 50}[name]


def test_rows_that_the_extraction_left_whole_are_word_for_word(name: str, roadmap: Roadmap) -> None:
    for number, pages in table(name).items():
        if number not in MENDED[name]:
            event = rows(roadmap)[number]
            assert len(pages) == 1
            assert [*(event.cell(cell) for cell in CELLS)] == pages[0][:4]
            assert not any(pages[0][4:])


def test_mended_rows_hold_the_words_of_the_document_and_no_others(name: str, roadmap: Roadmap) -> None:
    for number in MENDED[name]:
        event = rows(roadmap)[number]
        written = Counter(word for cell in CELLS for word in words(event.cell(cell)))
        found = Counter(word for page in table(name)[number] for cell in page for word in words(cell))
        found -= Counter(words(REPEATED.get(number, "")))
        if number in MERGED:
            found += Counter(word for cell in table(name)[66][0][1:3] for word in words(cell))
        assert written == found, number


def test_mended_rows_keep_every_other_cell(name: str, roadmap: Roadmap) -> None:
    """A cell that stands in its own column on one page only is as it was."""
    for number in MENDED[name] - MERGED:
        event = rows(roadmap)[number]
        for index, cell in enumerate(CELLS):
            parts = [page[index] for page in table(name)[number] if page[index : index + 1] != [""]]
            if len(parts) == 1 and cell != "indicator":
                assert event.cell(cell) == parts[0]


def test_a_mended_row_says_what_was_mended(name: str, roadmap: Roadmap) -> None:
    assert all(rows(roadmap)[number].note for number in MENDED[name])


def test_merged_cells_are_those_of_item_66() -> None:
    items = rows(load_roadmap("irkutsk.yaml"))
    for number in MERGED:
        assert (items[number].deadline, items[number].executors) == (items[66].deadline, items[66].executors)


def test_the_cut_off_deadline_of_the_author_stays() -> None:
    assert rows(load_roadmap("sayansk.yaml"))[23].deadline == "10.03.2022- 16.03.2022 05.09.2022-"


def test_headings_and_purposes_lose_no_word(name: str, roadmap: Roadmap) -> None:
    """All that stands outside the rows: the document's title, headings over headings, purposes."""
    outside: Counter[str] = Counter()
    for line in text(name).split("\n"):
        first = line.split("\t")[0].strip()
        if first and not first.isdigit() and first != "№":
            outside.update(words(first))
    written = Counter(words(roadmap.title))
    for section in roadmap.sections:
        written.update(words(section.title) + words(section.purpose))
    assert outside - written == Counter(words(APPROVAL[name]))
    assert not written - outside


APPROVAL = {
    "irkutsk": "УТВЕРЖДЕНА приказом ГАУ ДПО «Институт развития образования Иркутской области» от «03» марта 2022г. № 28",
    "sayansk": "",
}


def test_the_approval_is_that_of_the_document() -> None:
    approved = load_roadmap("irkutsk.yaml").approved
    assert approved is not None
    assert approved.model_dump() == {
        "by": "ГАУ ДПО «Институт развития образования Иркутской области»",
        "date": "2022-03-03",
        "number": "28",
    }


def test_sections_hold_the_rows_of_the_document() -> None:
    bounds = {
        name: [
            (section.events[0].number, section.events[-1].number) if section.events else None
            for section in load_roadmap(f"{name}.yaml").sections
        ]
        for name in ("irkutsk", "sayansk")
    }
    assert bounds == {
        "irkutsk": [("1", "41"), None, ("42", "98"), ("99", "114"), ("115", "118")],
        "sayansk": [("1", "29"), None, ("30", "39"), ("40", "47"), ("48", "50")],
    }


def test_the_header_of_the_region() -> None:
    roadmap = load_roadmap("irkutsk.yaml")
    assert (roadmap.level, roadmap.territory, roadmap.years) == ("regional", "Иркутская область", (2022,))
    assert (roadmap.municipalities, roadmap.schools, roadmap.project) == (36, 149, "500+")


def test_the_header_of_the_municipality() -> None:
    roadmap = load_roadmap("sayansk.yaml")
    assert (roadmap.level, roadmap.territory, roadmap.years) == ("municipal", "Саянск", (2022,))
    assert (roadmap.schools, roadmap.derives_from) == (("МОУ СОШ № 6",), "irkutsk.yaml")
    assert roadmap.organisations == {"МОУ ДПО ЦРО": "муниципальная методическая служба"}


def test_the_swapped_indicators_of_the_region_are_waived_with_a_reason() -> None:
    roadmap = load_roadmap("irkutsk.yaml")
    assert {event.number for event in roadmap.events if event.waive} == {"6", "7"}
    assert all("переставлены" in waiver.reason for event in roadmap.events for waiver in event.waive)
