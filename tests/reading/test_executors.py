"""Who is named in an executors cell, and at which level."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from alignment.reading.executors import read_executors
from alignment.reading.executors.shapes import Kinds
from alignment.reading.executors.words import lexicon, roles
from alignment.roadmap import LEVELS

PATH = Path(__file__).parent.parent / "data" / "cells" / "executors.txt"


def normal(text: str) -> str:
    """A name without what typists vary: quotes, dashes, ё, the space after №."""
    text = re.sub(r"[«»“”„\"']", '"', text.lower().replace("ё", "е"))
    return re.sub(r"\s+", " ", re.sub(r"№\s*", "№", re.sub(r"[–—−]", "-", text))).strip(" .,;")


def table() -> list[tuple[str, list[tuple[str, str]]]]:
    """(cell, [(name, level)]) of each line."""
    rows = []
    for line in PATH.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        cell, _, names = line.partition(" =")
        told = [name.rpartition(" @") for name in names.split(" | ") if name.strip()]
        rows.append((cell.replace("\\n", "\n"), [(normal(name), level) for name, _, level in told]))
    return rows


ROWS = table()


def names(text: str) -> list[str]:
    return [executor.text for executor in read_executors(text).executors]


def test_the_table_has_no_cell_twice() -> None:
    assert len({cell for cell, _ in ROWS}) == len(ROWS) >= 200


@pytest.mark.parametrize(("cell", "expected"), ROWS, ids=[cell[:60] for cell, _ in ROWS])
def test_a_cell_names_these_at_these_levels(cell: str, expected: list[tuple[str, str]]) -> None:
    assert [(normal(one.text), one.level) for one in read_executors(cell).executors] == expected


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("министерство образования области", "ministry"),
        ("ГАУ ДПО ИРО", "institute"),
        ("ЦНППМ", "cnppm"),
        ("РЦОИ", "quality-centre"),
        ("региональный координатор", "regional-coordinator"),
        ("региональные тьюторы", "regional-tutors"),
        ("члены ППО", "ppo-members"),
        ("федеральный координатор", "federal-coordinator"),
        ("мун. координатор", "municipal-coordinator"),
        ("муниципальный орган управления образованием", "municipal-authority"),
        ("начальник отдела образования", "municipal-authority"),
        ("МКУ «Комитет по образованию»", "municipal-authority"),
        ("муниципальная методическая служба", "methodical-service"),
        ("методисты ИМЦ", "methodical-service"),
        ("администрация города", "municipal-administration"),
        ("муниципальная рабочая группа", "working-group"),
        ("РМО учителей математики", "municipal-union"),
        ("кураторы проекта", "curator"),
        ("образовательные организации – участники проекта «500+»", "school"),
        ("МБОУ «Росток»", "school"),
        ("директора школ", "school-head"),
        ("Администрация МОУ СОШ № 6", "school-head"),
        ("классные руководители", "teachers"),
        ("учителя-предметники", "teachers"),
        ("ШМО", "school-union"),
        ("наставники", "mentor"),
        ("детский сад № 5", "preschool"),
        ("ДЮСШ", "supplementary"),
        ("тьюторы", "tutor"),
        ("родители (законные представители)", "parents"),
        ("инспектор ПДН", "police"),
        ("Петрова Н.А.", None),
        ("наставляемый", None),
    ],
)
def test_a_name_fills_a_role(name: str, role: str | None) -> None:
    (executor,) = read_executors(name).executors
    assert executor.role == role


ORGANISATIONS = {
    "МОУ ДПО ЦРО": "муниципальная методическая служба",
    "МКУ «Забота»": "муниципальный орган управления образованием",
}


@pytest.mark.parametrize(
    ("cell", "role"),
    [
        ("МОУ ДПО ЦРО", "methodical-service"),
        ("МОУ  ДПО «ЦРО»", "methodical-service"),
        ("директор ЦРО", "methodical-service"),
        ("МКУ «Забота»", "municipal-authority"),
        ('МКУ "Забота"', "municipal-authority"),
        ("«Забота»", "municipal-authority"),
        ("МКУ «Работа»", "municipal-body"),
        ("школы", "school"),
    ],
)
def test_the_roadmap_says_which_organisation_fills_which_role(cell: str, role: str) -> None:
    (executor,) = read_executors(cell, organisations=ORGANISATIONS).executors
    assert executor.role == role
    assert normal(executor.text) == normal(cell)


def test_an_organisation_said_in_words_nobody_knows_leaves_the_name_as_it_reads() -> None:
    (executor,) = read_executors("ИМЦ", organisations={"ИМЦ": "нечто"}).executors
    assert executor.role == "methodical-service"


def test_an_abbreviation_that_the_roadmap_spells_out_outranks_the_common_one() -> None:
    (executor,) = read_executors(
        "ОО", organisations={"ОО": "отдел образования администрации района"}
    ).executors
    assert executor.level == "municipal"


@pytest.mark.parametrize("cell", ["", " ", "-", "—", "нет", "…", "\n", "()", "«»"])
def test_nobody_is_named(cell: str) -> None:
    assert read_executors(cell).executors == ()


def test_a_plural_that_no_list_has_is_made_singular_by_the_dictionary() -> None:
    assert names("школы-новички № 1, 2") == ["школа-новичок № 1", "школа-новичок № 2"]


def test_a_shared_adjective_takes_the_gender_of_its_noun() -> None:
    assert names("Городская и районная методические службы") == [
        "Городская методическая служба",
        "районная методическая служба",
    ]
    assert names("городской и областной детские центры") == [
        "городской детский центр",
        "областной детский центр",
    ]
    assert names("Муниципальное и региональное средние учреждения") == [
        "Муниципальное среднее учреждение",
        "региональное среднее учреждение",
    ]


def test_capitals_are_kept() -> None:
    assert names("ШКОЛЫ № 2 И № 4") == ["ШКОЛА № 2", "ШКОЛА № 4"]


def test_every_reading_gives_a_role_that_stands_in_the_list() -> None:
    words, known = lexicon().words, roles()
    told = {
        reading.role
        for readings in (*words.readings.values(), *words.staff.values(), words.otherwise)
        for reading in readings
    }
    told |= {role for kinds in words.staff_at.values() for role in kinds.values()}
    assert told <= set(known)
    assert set(lexicon().generic) <= set(known)
    assert {other for role in known.values() for other in role.filled_by} <= set(known)


def test_every_condition_names_concepts_that_words_have() -> None:
    words = lexicon().words
    known = {*words.concepts, *words.groups, *words.founders, *words.tails}
    conditions = [
        part
        for readings in (*words.readings.values(), *words.staff.values(), words.otherwise)
        for reading in readings
        for part in (reading.when, reading.also)
    ]
    asked = {name for condition in conditions for name in condition.replace("+", " ").split()}
    assert asked - known == set()
    assert {member for members in words.groups.values() for member in members.split()} - known == set()


@pytest.mark.parametrize("kind", Kinds.__struct_fields__)
def test_a_kind_is_of_concepts_that_words_have(kind: str) -> None:
    words = lexicon().words
    assert getattr(words.kinds, kind) <= {*words.concepts, *words.founders, *words.tails}


def test_roles_are_titled_in_both_languages_and_ordered_by_level() -> None:
    order = [*LEVELS, "other"]
    levels = [order.index(role.level) for role in roles().values()]
    assert levels == sorted(levels)
    assert all(set(role.title) == {"ru", "en"} for role in roles().values())
