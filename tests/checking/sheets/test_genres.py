"""An indicator may speak of another genre of event than its row."""

import pytest

from alignment.checking.sheets.genres import foreign_genre


@pytest.mark.parametrize(
    ("title", "indicator", "word"),
    [
        ("Проведение мастер-класса", "60 % педагогов приняли участие в семинаре", "семинаре"),
        ("Проведение мастер-класса", "1 мастер-класс", ""),
        ("Семинар и конференция", "1 семинар", ""),
        ("Проведение мастер-класса", "1 образовательное событие", ""),
        ("Утверждение плана", "1 семинар", ""),
        ("Вебинары/встречи для кураторов", "1 встреча", ""),
        ("Экспертиза документов 1 этапа", "отчет", ""),
    ],
)
def test_an_indicator_may_name_another_genre(title, indicator, word):
    assert foreign_genre(title, indicator) == word
