"""The years that a row of a plan is about."""

from __future__ import annotations

import pytest

from alignment.reading.years import years_of

PLAN = (2023, 2024, 2025)


@pytest.mark.parametrize(
    ("title", "section", "years"),
    [
        ("Отчёт за 2024 год", "", (2024,)),
        ("Конкурс 2025 г.", "", (2025,)),
        ("В 2023-м году", "", (2023,)),
        ("", "2024 год", (2024,)),
        ("", "Раздел II. 2025", (2025,)),
        ("", "Мероприятия на 2025 год", (2025,)),
        ("Отчёт за 2024 год", "2025 год", (2024,)),
        ("Отчёт", "Без года", PLAN),
        ("Программа на 2023–2025 годы", "", PLAN),
        ("Программа на 2023–2025 годы", "2024 год", (2024,)),
        ("в 2023 и 2024 годах", "", PLAN),
        ("2023 год и 2024 год", "", PLAN),
        ("2023/2024 учебный год", "", PLAN),
        ("Приказ от 03.03.2024 г.", "", PLAN),
        ("Итоги 2021 года", "", PLAN),
        ("Итоги 2021 года", "2023 год", (2023,)),
        ("Сбор 2024 подписей", "", PLAN),
    ],
)
def test_the_year_of_a_row(title, section, years):
    assert years_of(title, section, PLAN) == years


def test_a_plan_of_one_year_keeps_it():
    assert years_of("Отчёт за 2024 год", "2025 год", (2022,)) == (2022,)
