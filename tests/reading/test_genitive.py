"""How many of a unit, in the genitive."""

import pytest
import yaml

from alignment.reading import genitive
from alignment.reading.genitive import counted
from tests.tools import genitives


@pytest.mark.parametrize(
    ("number", "unit", "percent", "text"),
    [
        (1, "отчет", False, "1 отчета"),
        (21, "отчет", False, "21 отчета"),
        (11, "отчет", False, "11 отчетов"),
        (2, "респондент", False, "2 респондентов"),
        (5, "человек", False, "5 человек"),
        (1.5, "час", False, "1,5 часа"),
        (1, "вкс", False, "1 ВКС"),
        (1, "план-график", False, "1 плана-графика"),
        (100, "координатор", True, "100 % координаторов"),
        (1, "школа", True, "1 % школ"),
        (3, "", False, "3"),
        (3, "iso", False, "3 iso"),
        (2, "онлайн-ночь", False, "2 онлайн-ночей"),
    ],
    ids=lambda value: str(value) or "no unit",
)
def test_numbers_and_units_agree(number, unit, percent, text) -> None:
    assert counted(number, unit, percent=percent) == text


def test_units_of_the_data_need_no_analyser(monkeypatch) -> None:
    monkeypatch.setattr(genitive, "analyzer", lambda: pytest.fail("asked the analyser"))
    units = yaml.safe_load((genitives.WORDS / "units.yaml").read_text(encoding="utf-8"))
    assert all(counted(5, word) for family in units["families"].values() for word in family)


def test_the_data_is_what_the_tool_makes() -> None:
    made = genitives.build((genitives.WORDS / "units.yaml").read_text(encoding="utf-8"))
    assert genitives.TARGET.read_text(encoding="utf-8") == made, "run: python -m tests.tools.genitives"
