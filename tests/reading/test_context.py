"""What a roadmap says elsewhere that its cells rely on."""

from __future__ import annotations

import pytest

from alignment.reading.context import context_of, spelled_out
from alignment.roadmap import Event, Roadmap, Section


def roadmap(*texts: str, level: str = "municipal", **header: object) -> Roadmap:
    """A roadmap with one row for each executors cell."""
    events = tuple(
        Event(index=index, section=0, title="Семинар", executors=text) for index, text in enumerate(texts)
    )
    sections = (Section(title="Раздел", events=events),)
    return Roadmap(level=level, territory="Город", **{"years": (2022,), "sections": sections, **header})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("муниципальная методическая служба (далее – ММС)", {"ММС": "муниципальная методическая служба"}),
        ("МКУ «Центр развития образования» (ЦРО)", {"ЦРО": "Центр развития образования"}),
        ("Информационно-методический отдел (далее ИМО)", {"ИМО": "Информационно-методический отдел"}),
        ("Центр оценки качества образования и информационных технологий (ЦОКОиИТ)",
         {"ЦОКОиИТ": "Центр оценки качества образования и информационных технологий"}),
        ("Школы района; отдел по образованию (далее - ОО) района", {"ОО": "отдел по образованию"}),
        ("информационная система (МЭДК)", {}),
        ("кураторы (далее – Кураторы)", {}),
        ("Департамент образования администрации города (далее - ДепОбр), школы", {"ДепОбр": "Департамент образования администрации города"}),
        ("школы; районный центр «Рост» (далее по тексту – «Центр»)", {"Центр": "районный центр «Рост»"}),
        ("(далее – ДепОбр)", {}),
        ("(ММС)", {}),
        ("школы (по списку)", {}),
    ],
)  # fmt: skip
def test_an_abbreviation_is_spelled_out_where_initials_say_so(text: str, found: dict[str, str]) -> None:
    assert spelled_out(roadmap(text)) == found


def test_the_first_spelling_out_holds() -> None:
    twice = roadmap("отдел образования (ОО)", "общеобразовательная организация (ОО)")
    assert spelled_out(twice) == {"ОО": "отдел образования"}


def test_titles_and_purposes_spell_out_too() -> None:
    section = Section(title="Раздел", purpose="муниципальная команда сопровождения (МКС)")
    assert spelled_out(roadmap(sections=(section,))) == {"МКС": "муниципальная команда сопровождения"}


def test_the_header_outranks_the_text_and_the_roadmap_its_parent() -> None:
    parent = roadmap(
        "муниципальная методическая служба (ММС)",
        "районный учебный центр (РУЦ)",
        level="regional",
        organisations={"ЦРО": "министерство"},
    )
    child = roadmap(
        "районная учебная часть (РУЧ)",
        organisations={"ЦРО": "муниципальная методическая служба", "РУЧ": "школа"},
    )
    assert context_of(child, parent).organisations == {
        "ММС": "муниципальная методическая служба",
        "РУЦ": "районный учебный центр",
        "РУЧ": "школа",
        "ЦРО": "муниципальная методическая служба",
    }


def test_schools_are_names_or_none() -> None:
    assert context_of(roadmap(schools=("СОШ № 6",)), None).schools == ("СОШ № 6",)
    assert context_of(roadmap(schools=149), None).schools == ()
    assert context_of(roadmap(), None).schools == ()


def test_a_title_or_its_section_may_name_the_year() -> None:
    events = (
        Event(index=0, section=0, title="Семинар 2024 года"),
        Event(index=1, section=1, title="Семинар"),
    )
    sections = (Section(title="Раздел", events=events[:1]), Section(title="2023 год", events=events[1:]))
    context = context_of(roadmap(sections=sections, years=(2023, 2024, 2025)), None)
    assert [context.years_of(event) for event in events] == [(2024,), (2023,)]
    assert context.years_of(Event(index=2, section=9, title="Семинар")) == (2023, 2024, 2025)
