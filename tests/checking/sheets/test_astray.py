"""An indicator may stand in another row than its own."""

from alignment.checking.sheets.astray import spoken_of, swapped
from alignment.reading.rows import read_rows
from tests.checking.making import roadmap


def test_neighbours_may_have_swapped_indicators():
    rows = read_rows(
        roadmap(
            {"title": "Разработка дорожной карты", "indicator": "не менее одного акта"},
            {"title": "Утверждение состава группы", "indicator": "36 дорожных карт"},
            {"title": "Сбор документов", "indicator": "1 пакет"},
        )
    )
    assert swapped(rows) == {0: [1], 1: [0]}


def test_an_indicator_may_speak_of_another_row():
    rows = read_rows(
        roadmap(
            {"title": "Подготовка к чемпионату", "indicator": "отчет о мониторинге поступления выпускников"},
            {"title": "Мониторинг поступления выпускников", "indicator": "отчет о поступлении выпускников"},
            {"title": "Семинар", "indicator": "2 педагога"},
        )
    )
    assert spoken_of(rows) == {0: [1]}
