"""Small roadmaps, made by hand and read by the real readers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from alignment.matching import Link, match
from alignment.roadmap import Event, Level, Roadmap, Section

Cells = tuple[str, ...]  # title, deadline, executors, indicator
Map = Callable[..., Roadmap]


def roadmap(*rows: Cells, level: Level = "municipal") -> Roadmap:
    """Return a roadmap of 2022 with the rows numbered from 1."""
    events = tuple(
        Event(
            index=index,
            section=0,
            number=str(index + 1),
            **dict(zip(("title", "deadline", "executors", "indicator"), row, strict=False)),
        )
        for index, row in enumerate(rows)
    )
    return Roadmap(level=level, territory="Вымышленный", years=(2022,), sections=(Section(events=events),))


@pytest.fixture
def region() -> Roadmap:
    """A regional roadmap with twins, a duty of each level, and plain words."""
    return roadmap(
        ("Первый цикл вебинаров по обмену опытом для школ", "10.03.2022 – 23.06.2022", "Региональный координатор"),
        ("Второй цикл вебинаров по обмену опытом для школ", "30.08.2022 – 20.12.2022", "Региональный координатор"),
        ("Разработка и утверждение муниципальной дорожной карты", "01.03.2022 – 25.03.2022", "Муниципальный координатор"),
        ("Подготовка отчета по реализации муниципальной дорожной карты", "10.06.2022", "Муниципальный координатор"),
        ("Подготовка отчета по реализации региональной дорожной карты", "17.06.2022", "Региональный координатор"),
        ("Конференция «Диалог культур» для педагогов и психологов", "Октябрь", "ГАУ ДПО ИРО"),
        ("Сбор документов для заключения договоров с кураторами", "01.03.2022", "Муниципальный координатор"),
        ("Онлайн-акция «Спасибо, учитель» в социальных сетях", "Февраль – декабрь", "Муниципальный координатор"),
        level="regional",
    )  # fmt: skip


@pytest.fixture
def link_of(region: Roadmap) -> Callable[..., Link]:
    """Return the link of the first of some events."""

    def link(*rows: Cells) -> Link:
        return match(roadmap(*rows), region)[0]

    return link
