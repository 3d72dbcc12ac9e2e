"""A roadmap's file → Roadmap: every value where it belongs, word for word, with its place."""

from __future__ import annotations

from datetime import date

import pytest

from alignment.roadmap import Approval, Place, Roadmap
from alignment.sources import loads

WHOLE = """\
level: municipal
territory: Город
project: "500+"
years: [2024, 2023]
title: Карта
derives_from: область.yaml
schools:
  - МОУ СОШ № 6
  - МОУ СОШ № 7
approved: {by: Управление, date: 03.03.2022, number: 28}
organisations:
  МОУ ДПО ЦРО: муниципальная методическая служба
sections:
  - title: Первый раздел
    purpose: |-
      Цели:
      - одна
    events:
      - number: 2.10
        title: Разработка
        deadline: 29.03.2022
        executors: |
          Школа,
          куратор
        indicator:
        derives_from: [6, I.3]
        note: так в источнике
        waive:
          - {rule: deadline-after-window, reason: письмо, until: 2022-04-20}
  - title: Только заголовок
    events: []
  - events:
      - {number: 4а, title: "10", derives_from: 7}
      - indicator: 30
"""


@pytest.fixture(scope="module")
def roadmap() -> Roadmap:
    return loads(WHOLE, "город.yaml")


def test_header(roadmap: Roadmap) -> None:
    assert (roadmap.level, roadmap.territory, roadmap.project) == ("municipal", "Город", "500+")
    assert roadmap.years == (2023, 2024)
    assert roadmap.schools == ("МОУ СОШ № 6", "МОУ СОШ № 7")
    assert roadmap.school_count == 2
    assert roadmap.approved == Approval(by="Управление", date=date(2022, 3, 3), number="28")
    assert roadmap.organisations == {"МОУ ДПО ЦРО": "муниципальная методическая служба"}
    assert (roadmap.path, roadmap.derives_from) == ("город.yaml", "область.yaml")


def test_rows_are_counted_over_the_file(roadmap: Roadmap) -> None:
    assert [(event.index, event.section) for event in roadmap.events] == [(0, 0), (1, 2), (2, 2)]


def test_numbers_stay_as_they_are_written(roadmap: Roadmap) -> None:
    assert [event.number for event in roadmap.events] == ["2.10", "4а", None]


def test_cells_are_text_whatever_yaml_makes_of_them(roadmap: Roadmap) -> None:
    first, second, third = roadmap.events
    assert (first.deadline, first.executors, first.indicator) == ("29.03.2022", "Школа,\nкуратор", "")
    assert (second.title, third.indicator) == ("10", "30")


def test_declared_items_and_waivers(roadmap: Roadmap) -> None:
    first, second, _third = roadmap.events
    assert (first.derives_from, second.derives_from) == (("6", "I.3"), ("7",))
    [waiver] = first.waive
    assert (waiver.rule, waiver.reason, waiver.until) == (
        "deadline-after-window",
        "письмо",
        date(2022, 4, 20),
    )
    assert first.note == "так в источнике"


def test_every_cell_knows_where_it_stands(roadmap: Roadmap) -> None:
    first = roadmap.events[0]
    assert first.place("deadline") == Place(line=21, column=19)
    assert first.place("row") == Place(line=19, column=9)
    assert roadmap.events[2].place("title") == Place(line=34, column=9)
    assert roadmap.places["level"] == Place(line=1, column=8)
    assert roadmap.sections[1].place == Place(line=30, column=12)


def row(cells: str) -> str:
    return f"level: regional\nterritory: Область\nyear: 2022\nsections:\n  - events:\n      - {{{cells}}}\n"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("2", "2"),
        ("2.10", "2.10"),
        ("I.3", "I.3"),
        ("4а", "4а"),
        ("007", "007"),
        ("1e3", "1e3"),
        ("yes", "yes"),
        ("'  5 '", "5"),
        ("~", None),
        ("''", None),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("2022-03-29", "2022-03-29"),
    ],
)
def test_a_number_is_text(written: str, number: str | None) -> None:
    assert loads(row(f"number: {written}, title: a"), "").events[0].number == number


def test_numbers_may_repeat() -> None:
    """Whether they should is for a rule to say."""
    twice = row("number: 1, title: a") + "      - {number: 1, title: b}\n"
    assert [event.number for event in loads(twice, "").events] == ["1", "1"]


def test_a_number_of_schools() -> None:
    roadmap = loads("schools: 149\nmunicipalities: 36\n" + row("title: a"), "")
    assert (roadmap.schools, roadmap.municipalities, roadmap.school_count) == (149, 36, 149)


def test_an_anchor_stands_for_its_value() -> None:
    roadmap = loads(row("title: a, executors: &who Школа") + "      - {title: b, executors: *who}\n", "")
    assert [event.executors for event in roadmap.events] == ["Школа", "Школа"]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_are_read(codec: str) -> None:
    assert loads(WHOLE.encode(codec), "").territory == "Город"


def test_a_text_may_begin_with_a_mark() -> None:
    assert loads("\ufeff" + WHOLE, "").territory == "Город"


def test_line_ends_of_windows_change_no_place() -> None:
    assert loads(WHOLE.replace("\n", "\r\n"), "город.yaml").events[0].place("deadline") == Place(
        line=21, column=19
    )


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_signs_pasted_from_a_word_processor_stay_in_their_cell(sign: str) -> None:
    event = loads(row(f"title: a{sign}b, indicator: '{sign}c'") + "      - {title: d}\n", "").events
    assert (event[0].title, event[0].indicator) == (f"a{sign}b", f"{sign}c")
    assert event[1].place("row").line == 7


def test_a_file_of_ten_thousand_rows_is_read() -> None:
    assert (
        len(loads(row("title: a") + "      - {number: 1, title: b, deadline: март}\n" * 10_000, "").events)
        == 10_001
    )
