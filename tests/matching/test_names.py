"""Names in quotation marks."""

from __future__ import annotations

import pytest

from alignment.matching.names import found_in, names_of, sameness, short_names_of


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Конференция «Диалог культур»", ("диалог культур",)),
        ("Реализация проекта «Интернет»", ()),
        ('Слёт "Точек роста" и «Час, мун. образования»', ("точек роста", "час мун образования")),
        (
            "Статья в журнал «Новый учитель: от идеи к уроку»",
            ("новый учитель от идеи к уроку", "новый учитель"),
        ),
        ("Без имени", ()),
    ],
)
def test_names_tell_one_event_from_another(title: str, names: tuple[str, ...]) -> None:
    assert names_of(title) == names


@pytest.mark.parametrize(
    ("title", "names"),
    [("Раздел «Наставничество»", ("наставничество",)), ("Проект «500+»", ()), ("Раздел «Лето детям»", ())],
)
def test_a_name_may_be_one_word(title: str, names: tuple[str, ...]) -> None:
    assert short_names_of(title) == names


@pytest.mark.parametrize(
    ("name", "title", "least", "most"),
    [
        pytest.param("методическое рро движение", "заявка на грант методическое про движение", 0.8, 0.95, id="slip"),
        pytest.param("диалог культур", "конференция диалог культур", 1.0, 1.0, id="whole, without quotation marks"),
        pytest.param("диалог культур", "педсовет по итогам года", 0.0, 0.2, id="not there"),
        pytest.param("час дела", "час дела", 1.0, 1.0, id="short"),
        pytest.param("наш дом", "наш дом", 0.0, 0.0, id="too short to be sure"),
        pytest.param("диалог культур и языков", "диалог", 0.0, 0.0, id="longer than the title"),
    ],
)  # fmt: skip
def test_a_name_is_found_in_a_title(name: str, title: str, least: float, most: float) -> None:
    assert least <= found_in(name, title) <= most


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        pytest.param("точек роста", "точка роста", True, id="inflected"),
        pytest.param("культур диалог", "диалог культур", True, id="order"),
        pytest.param("шахматы в школе", "диалог культур", False, id="another"),
    ],
)
def test_the_same_name(ours: str, theirs: str, same: bool) -> None:
    assert (sameness([ours], [theirs]) == 1.0) is same
