"""Which roles an item asks for, and who fills them."""

from __future__ import annotations

import pytest

from alignment.checking.comparing.roles import (
    level_of,
    missing_roles,
    named_roles,
    names_level,
    role_title,
    unknown,
    wrong_level,
)
from alignment.reading.executors import read_executors


def missing(item: str, *events: str, schools: tuple[str, ...] = (), level: str = "municipal") -> list[str]:
    return list(
        missing_roles(read_executors(item), [read_executors(event) for event in events], schools, level)
    )  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("item", "event"),
    [
        ("Муниципальный координатор", "мун. координатор"),
        ("Кураторы проекта, муниципальный координатор", "куратор, муниципальный координатор"),
        ("муниципальный орган управления образованием", "МКУ «Комитет по образованию»"),
        ("муниципальный орган управления образованием", "начальник отдела образования"),
        ("муниципальный орган управления образованием", "Администрация города"),
        ("органы местного самоуправления, осуществляющие управление в сфере образования", "УО"),
        ("администрации муниципальных образований", "Управление образования"),
        ("муниципальная методическая служба", "ИМЦ"),
        ("муниципальная методическая служба", "МКУ «ЦРО»"),
        ("муниципальная методическая служба", "ММС (МКУ «ЦРО»)"),
        ("муниципальная методическая служба", "методисты РМК"),
        ("муниципальный координатор", "муниципальная рабочая группа (муниципальный координатор, кураторы)"),
        ("образовательные организации – участники проекта «500+»", "МОУ СОШ № 6"),
        ("образовательные организации – участники проекта «500+»", "директора школ"),
        ("образовательные организации", "педагоги МБОУ СОШ № 5"),
        ("образовательные организации", "зам. директора по УВР"),
        ("директора школ", "школы-участницы"),
        ("педагогические работники", "МБОУ СОШ № 5"),
        ("руководители РМО", "ИМЦ"),
        ("муниципальные образования", "Управление образования"),
        (
            "муниципальные операторы, школы, профессиональные образовательные организации",
            "муниципальный оператор, школы",
        ),
        ("Муниципальный координатор", "муниципальный куратор"),
        ("ГАУ ДПО ИРО, ЦНППМ", "школы"),
        ("ГАУ ДПО ИРО, региональные тьюторы", "мун. координатор"),
        ("", "школы"),
        ("родители, вузы", "школы"),
    ],
)
def test_the_event_names_who_is_asked_for(item: str, event: str) -> None:
    assert missing(item, event) == []


@pytest.mark.parametrize(
    ("item", "event", "roles"),
    [
        ("Региональный координатор, муниципальный координатор", "директора школ", ["municipal-coordinator"]),
        ("Муниципальный координатор", "региональный координатор", ["municipal-coordinator"]),
        ("Муниципальный координатор", "Управление образования", ["municipal-coordinator"]),
        (
            "муниципальный орган управления образованием, муниципальная методическая служба",
            "ММС",
            ["municipal-authority"],
        ),
        ("муниципальный орган управления образованием", "Управление культуры", ["municipal-authority"]),
        ("муниципальная методическая служба", "УО", ["methodical-service"]),
        ("муниципальный оператор", "Управление образования", ["municipal-operator"]),
        ("кураторы", "МОУ СОШ № 6", ["curator"]),
        ("куратор, кураторы проекта", "школы", ["curator"]),
        ("образовательные организации", "куратор", ["school"]),
        ("образовательные организации", "родители", ["school"]),
        ("муниципальный координатор, кураторы", "", ["municipal-coordinator", "curator"]),
        ("директора школ", "муниципальный координатор", ["school-head"]),
    ],
)
def test_the_event_lacks_who_is_asked_for(item: str, event: str, roles: list[str]) -> None:
    assert missing(item, event) == roles


def test_events_of_one_item_are_judged_together() -> None:
    assert missing("муниципальный координатор, ММС, школы", "мун. координатор", "ИМЦ; МОУ СОШ № 6") == []


def test_a_participating_school_is_known_by_its_name() -> None:
    assert missing("образовательные организации – участники проекта", "МБУ «Росток»") == ["school"]
    assert (
        missing("образовательные организации – участники проекта", "МБУ «Росток»", schools=("МБУ «Росток»",))
        == []
    )
    assert missing(
        "образовательные организации – участники проекта", "МБУ «Исток»", schools=("МБУ «Росток»",)
    ) == ["school"]


def test_only_roles_at_or_below_the_child_are_asked_for() -> None:
    item = "министерство образования области, муниципальный координатор, школы"
    assert missing(item, "", level="school") == ["school"]
    assert missing(item, "", level="municipal") == ["municipal-coordinator", "school"]
    assert missing(item, "", level="regional") == ["ministry", "municipal-coordinator", "school"]
    assert named_roles(read_executors(item), "regional") == ("ministry", "municipal-coordinator", "school")


@pytest.mark.parametrize(
    ("cell", "level", "names"),
    [
        ("Региональный координатор, муниципальный координатор", "municipal", ["Региональный координатор"]),
        ("ГАУ ДПО ИРО; ФИОКО; школы", "municipal", ["ГАУ ДПО ИРО", "ФИОКО"]),
        ("муниципальный координатор, школы, родители, ФГБОУ ВО «ИГУ»", "municipal", []),
        ("муниципальный координатор, школы", "school", ["муниципальный координатор"]),
        ("ГАУ ДПО ИРО, ФИОКО", "regional", ["ФИОКО"]),
        ("ФИОКО", "federal", []),
    ],
)
def test_nobody_above_the_roadmap_s_level_is_its_executor(cell: str, level: str, names: list[str]) -> None:
    assert [executor.text for executor in wrong_level(read_executors(cell), level)] == names  # type: ignore[arg-type]


def test_a_name_that_fits_no_role_is_unknown() -> None:
    assert [executor.text for executor in unknown(read_executors("школы, Петрова Н.А., родители"))] == [
        "Петрова Н.А."
    ]


def test_a_cell_names_a_level() -> None:
    cell = read_executors("ГАУ ДПО ИРО, школы")
    assert names_level(cell, "regional")
    assert names_level(cell, "school")
    assert not names_level(cell, "municipal")


def test_roles_have_titles_and_levels() -> None:
    assert role_title("methodical-service") == "муниципальная методическая служба"
    assert role_title("methodical-service", "en") == "municipal methodical service"
    assert role_title("no-such-role") == "no-such-role"
    assert level_of("curator") == "school"
