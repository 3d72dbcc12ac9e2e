"""What a regional target means for one municipality, and what its events promise of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alignment import load_roadmap
from alignment.checking.comparing.completeness import without_counterpart
from alignment.checking.comparing.naming import is_singular, schools_named
from alignment.checking.comparing.promises import (
    answers,
    below_share,
    counterparts,
    is_quantified,
    unit_mismatches,
    wholes,
)
from alignment.checking.comparing.shares import Population, share_of
from alignment.data import folder
from alignment.language import set_language
from alignment.reading.indicators import read_indicator
from alignment.reading.meaning import Target

DATA = Path(__file__).parents[2] / "data"
IRKUTSK = {event.number: event for event in load_roadmap(folder("roadmaps") / "irkutsk.yaml").events}


def targets(*cells: str) -> tuple[Target, ...]:
    return tuple(target for cell in cells for target in read_indicator(cell).targets)


def population(schools: int | None = 2, years: int = 1) -> Population:
    return Population(municipalities=36, all_schools=149, schools=schools, years=years)


SHARES = [
    ("Не менее 36 отчетов", 2, "municipality", 1),
    ("149 пакетов документов", 2, "schools", 2),
    ("298 респондентов – участников опроса", 2, "schools", 4),
    ("298 респондентов – участников опроса", None, "schools", None),
    ("72 отчета", 2, "municipality", 2),
    ("Не менее трех вебинаров", 2, "indivisible", 1),
    ("Не менее 10 новостных событий", 2, "indivisible", 1),
    ("Не менее 36 школ", 2, "indivisible", 1),
    ("Не менее 149 муниципальных образований", 2, "indivisible", 1),
    ("по 2 участника от каждого муниципалитета", 2, "each", 2),
    ("по 2 участника от каждой школы", 3, "each", 6),
    ("по 2 участника от каждой школы", None, "each", None),
    ("Не менее 2 семинаров каждый год", 2, "indivisible", 1),
    ("Не менее 72 наставников, по 2 от каждого муниципалитета", 2, "municipality", 2),
    ("36 отчетов ежегодно", 2, "municipality", 1),
    ("100 % школ", 2, "all", 100),
    ("Все муниципалитеты", 2, "all", 100),
    ("не менее 80 % педагогов", 2, "percent", 80),
    ("не более 5 замечаний", 2, "limit", 5),
    ("Отчет по итогам анализа 36 карт", 2, "unspecified", None),
    ("Не менее образовательного события", 2, "unspecified", None),
]


@pytest.mark.parametrize(
    ("cell", "schools", "kind", "quantity"), SHARES, ids=[f"{c} / {s}" for c, s, _, _ in SHARES]
)
def test_share(cell: str, schools: int | None, kind: str, quantity: int | None) -> None:
    share = share_of(targets(cell)[0], municipalities=36, all_schools=149, schools=schools)
    assert (share.kind, share.quantity) == (kind, quantity)


@pytest.mark.parametrize(
    ("number", "municipalities", "schools", "kind", "quantity"),
    [
        (12, 12, 60, "municipality", 1),
        (60, 12, 60, "schools", 3),
        (120, 12, 60, "municipality", 10),
        (12, None, None, "indivisible", 1),
        (6, 3, None, "indivisible", 1),
        (3, 3, None, "municipality", 1),
    ],
)
def test_equality_goes_before_a_multiple(
    number: int, municipalities: int | None, schools: int | None, kind: str, quantity: int
) -> None:
    """60 papers for 60 schools and 12 municipalities are one per school, not five per municipality."""
    share = share_of(
        targets(f"{number} отчетов")[0], municipalities=municipalities, all_schools=schools, schools=3
    )
    assert (share.kind, share.quantity) == (kind, quantity)


def test_unit_tells_schools_from_municipalities() -> None:
    by_schools = share_of(targets("120 школ")[0], municipalities=12, all_schools=60, schools=3)
    assert (by_schools.kind, by_schools.quantity) == ("schools", 6)


@pytest.mark.parametrize(
    ("language", "cell", "years", "note"),
    [
        ("en", "298 респондентов", 1, "298 for 149 schools: 2 per school"),
        ("ru", "298 респондентов", 1, "298 на школы региона (149) – по 2 на школу"),
        ("en", "72 отчета", 2, "72 is one in each of 2 years for each municipality"),
        ("en", "72 отчета", 1, "72 for 36 municipalities: 2 each"),
        ("en", "5 семинаров", 1, "not divisible between municipalities: at least one"),
    ],
)
def test_note_says_how_a_share_came_about(language: str, cell: str, years: int, note: str) -> None:
    set_language(language)
    try:
        share = share_of(targets(cell)[0], municipalities=36, all_schools=149, schools=2, years=years)
    finally:
        set_language("ru")
    assert share.note == note


BELOW = [
    (["Не менее 36 отчетов"], ["1 отчет"], None),
    (["Не менее 36 отчетов"], ["отчет"], None),
    (["298 респондентов"], ["2 респондента"], (4, 2)),
    (["298 респондентов"], ["2 директора, 2 куратора"], None),
    (["298 респондентов"], ["2 респондента", "2 респондента"], None),
    (["149 пакетов"], ["1 пакет"], (2, 1)),
    (["149 пакетов"], ["пакет документов", "пакет документов"], None),
    (["149 пакетов"], ["по 1 пакету от каждой школы"], None),
    (["по 2 экскурсии для каждой школы"], ["2 экскурсии для каждой школы"], None),
    (["2 экскурсии для каждой школы"], ["1 экскурсия для каждой школы"], (2, 1)),
    (
        ["2 экскурсии для каждой школы"],
        ["1 экскурсия для каждой школы", "1 экскурсия для каждой школы"],
        None,
    ),
    (["2 экскурсии для каждой школы"], ["1 экскурсия"], (4, 1)),
    (["100 % школ"], ["2 школы"], None),
    (["100 % школ"], ["1 школа"], (100, 1)),
    (["100 % школ"], ["не менее 80 % школ"], (100, 80)),
    (["100 % школ"], ["50 % школ", "100 % школ"], None),
    (["100 % педагогов"], ["12 педагогов"], None),
    (["80 % педагогов"], ["60 % педагогов"], (80, 60)),
    (["80 % педагогов"], ["85 % педагогов"], None),
    (["80 % педагогов"], ["20 педагогов"], None),
    (["149 пакетов"], ["100 % пакетов"], None),
    (["100 % муниципальных образований"], ["муниципалитет принял участие"], None),
    (["100 % муниципальных образований"], ["1 представитель"], None),
    (["Не менее трех вебинаров"], ["1 вебинар"], None),
    (["Не менее трех вебинаров"], ["участие в 100 % вебинаров"], None),
    (["не более 5 замечаний"], ["1 замечание"], None),
    (["Не менее 10 новостных событий. Не менее 36 отчетов"], ["4 новостных события"], None),
]


@pytest.mark.parametrize(("items", "events", "short"), BELOW, ids=[f"{i} / {e}" for i, e, _ in BELOW])
def test_below_share(items: list[str], events: list[str], short: tuple[int, int] | None) -> None:
    """Counts add up over events; per cents are held against per cents only."""
    found = [
        (s.share.quantity, s.promised) for s in below_share(targets(*items), targets(*events), population())
    ]
    assert found == ([short] if short else [])


@pytest.mark.parametrize(
    ("item", "event", "short"),
    [
        ("72 отчета", "1 отчет", True),
        ("72 отчета", "1 отчет ежегодно", False),
        ("36 отчетов ежегодно", "1 отчет ежегодно", False),
        ("36 отчетов ежегодно", "1 отчет", False),
    ],
)
def test_share_in_a_plan_of_two_years(item: str, event: str, short: bool) -> None:
    assert bool(below_share(targets(item), targets(event), population(years=2))) is short


@pytest.mark.parametrize(
    ("item", "event", "whole"),
    [
        ("149 дневников", "149 дневников", True),
        ("Не менее 36 отчетов", "36 отчетов", True),
        ("298 респондентов", "298 респондентов", True),
        ("149 дневников", "150 дневников", False),
        ("149 дневников", "2 дневника", False),
        ("Не менее 10 новостей", "10 новостей", False),
        ("100 % школ", "100 % школ", False),
        ("149 дневников", "149 отчетов", False),
    ],
)
def test_a_municipality_promises_the_whole_region_s_number(item: str, event: str, whole: bool) -> None:
    assert bool(wholes(targets(item), targets(event), population())) is whole


def test_unknown_number_of_schools_asks_for_nothing() -> None:
    assert (
        below_share(targets("149 пакетов", "100 % школ"), targets("1 пакет", "1 школа"), population(None))
        == ()
    )


QUANTIFIED = [
    ("Не менее 36 отчетов", "отчет по итогам экспертизы", 2, True),
    ("Не менее 36 отчетов", "отчеты по итогам экспертизы", 2, False),
    ("149 пакетов документов", "пакет документов куратора направлен", 2, True),
    ("Не менее трех образовательных событий", "Участие в образовательном событии", 2, True),
    ("Не менее трех образовательных событий", "Участие в образовательных событиях", 2, False),
    ("100 % школ", "МОУ СОШ № 6 приняла участие", 1, True),
    ("100 % школ", "МОУ СОШ № 6 приняла участие", 2, False),
    ("100 % школ", "МОУ СОШ № 6, 7 приняли участие", 2, True),
    ("100 % школ", "МБОУ «Лицей» и МБОУ «Гимназия» приняли участие", 2, True),
    ("100 % школ", "МОУ СОШ № 6 приняла участие", None, True),
    ("100 % школ", "школы приняли участие", 2, False),
    ("100 % школ", "образовательная организация разместила документы", 1, True),
    (
        "100 % организаций, чьи документы соответствуют",
        "документы образовательной организации соответствуют",
        1,
        True,
    ),
    ("100 % респондентов", "Директор принял участие в опросе", 1, True),
    ("100 % респондентов", "Директор принял участие в опросе", 2, False),
    ("298 респондентов", "Приняли участие в опросе", 1, False),
    ("100 % муниципальных образований", "муниципалитет принял участие", 2, True),
    ("100 % муниципальных координаторов", "муниципальный координатор принял участие в ВКС", 2, True),
    ("100 % муниципальных кураторов", "муниципальный куратор принял участие в вебинаре", 2, True),
    ("100 % школ", "директор школы района принял участие в вебинаре", 2, False),
    ("100 % муниципальных координаторов", "координаторов принял участие в ВКС", 2, False),
    ("Не менее 36 отчетов", "не менее отчета", 2, False),
    ("Не менее 36 отчетов", "не менее 1 отчета", 2, True),
    ("100 % школ", "каждая школа разместила отчет", 2, True),
    ("Не менее одного акта", "Разработана программа", 2, True),
]


@pytest.mark.parametrize(
    ("item", "event", "schools", "expected"), QUANTIFIED, ids=[f"{e} / {s}" for _, e, s, _ in QUANTIFIED]
)
def test_quantity_or_a_named_full_population(
    item: str, event: str, schools: int | None, expected: bool
) -> None:
    assert is_quantified(targets(event)[0], targets(item), population(schools)) is expected


MISMATCHES = [
    ("Не менее одного распорядительного документа", "Не менее одного участника", True),
    ("100 % школ приняли участие", "не менее 1 встречи", True),
    ("100 % школ приняли участие", "не менее 30 % педагогов", True),
    ("Не менее 36 отчетов", "2 семинара", True),
    ("Не менее 36 муниципальных образований, принявших участие", "1 приказ", True),
    ("Не менее 36 муниципальных образований, принявших участие", "не менее 1 выступления", False),
    ("100 % школ и кураторов", "2 куратора", False),
    ("100 % координаторов", "100 % кураторов (2 чел.)", False),
    ("Не менее одного образовательного события", "1 семинар", False),
    ("Не менее одного образовательного события", "1 перформанс", False),
    ("Не менее одного образовательного события", "1 заявка", False),
    ("Не менее одного образовательного события", "5 рисунков", True),
    ("Не менее 95 смен", "2 рисунка", True),
    ("Не менее 10 новостных событий", "10 событий", False),
    ("100 % педагогов", "охват – 100 %", False),
    ("Не менее 36 отчетов", "1 огчет", False),
    ("Не менее 36 отчетов", "1 спраака", False),
    ("Не менее 36 отчетов", "3 уведомлялки", True),
    ("Не менее одного распорядительного документа", "участники награждены", False),
    ("100 % школ. Не менее 36 отчетов", "1 отчет", False),
    ("Не менее 27 участников", "отчет по итогам мониторинга", True),
    ("Не менее 27 участников", "отчеты по итогам мониторинга", False),
]


@pytest.mark.parametrize(
    ("item", "event", "expected"), MISMATCHES, ids=[f"{i} / {e}" for i, e, _ in MISMATCHES]
)
def test_another_thing_is_counted(item: str, event: str, expected: bool) -> None:
    assert bool(unit_mismatches(targets(item), targets(event))) is expected


INCOMPLETE = [
    ("100 % организаций. Не менее 36 отчетов", ["100 % школ"], False, ["отчет"]),
    ("100 % организаций. Не менее 36 отчетов", ["100 % школ", "1 отчет"], False, []),
    ("100 % организаций. Не менее 36 отчетов", ["100 % школ; 1 справка"], False, []),
    ("100 % координаторов. Не менее двух ВКС", ["координатор принял участие"], True, []),
    ("100 % координаторов. Не менее двух ВКС", ["координатор принял участие"], False, ["вкс"]),
    ("100 % координаторов. Не менее 36 отчетов", ["координатор принял участие"], True, ["отчет"]),
    ("Не менее двух событий. Не менее двух событий", ["2 события"], False, []),
    ("100 % организаций. Не менее 36 отчетов", ["2 семинара"], False, []),
    ("100 % организаций. Не менее 36 отчетов", ["100 % школ, отчет"], False, []),
    ("100 % организаций. Не менее 36 отчетов", ["100 % школ и краткий отчет"], False, []),
    ("149 пакетов документов. Не менее 36 отчетов", ["Пакет документов размещен, отчет"], False, []),
    ("100 % организаций. Не менее 36 отчетов", ["100 % школ, приказ"], False, ["отчет"]),
    (
        "Не менее 10 новостных событий. Не менее 1 журнала",
        ["4 новостных события, 1 публикация в журнале"],
        False,
        [],
    ),
    ("Не менее 36 отчетов", ["1 отчет"], False, []),
]


@pytest.mark.parametrize(
    ("item", "events", "takes_part", "missing"),
    INCOMPLETE,
    ids=[f"{i} / {e} / {t}" for i, e, t, _ in INCOMPLETE],
)
def test_target_without_a_counterpart(
    item: str, events: list[str], takes_part: bool, missing: list[str]
) -> None:
    found = without_counterpart(targets(item), targets(*events), takes_part=takes_part)
    assert [target.unit for target in found] == missing


def test_a_closer_unit_answers_alone() -> None:
    """A report answers the reports that are asked for, not the schools beside them."""
    pairs = counterparts(targets("100 % школ. Не менее 36 отчетов"), targets("1 отчет"))
    assert [[e.unit for e in events] for _item, events in pairs] == [[], ["отчет"]]
    assert answers(targets("Не менее 36 отчетов")[0], targets("1 отчет")[0])


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("МОУ СОШ № 6", 1),
        ("СОШ № 6, 7 и 9", 3),
        ("СОШ № 6 и СОШ № 9", 2),
        ("МБОУ «Лицей», МБОУ «Гимназия»", 2),
        ("приняли участие", 0),
        ("акция «Марш»", 0),
    ],
)
def test_schools_named(text: str, count: int) -> None:
    assert schools_named(text) == count


def test_singular() -> None:
    assert is_singular(targets("отчет")[0])
    assert not is_singular(targets("материалы размещены")[0])
    assert is_singular(Target(comparator=None, quantity=None, percent=False, unit="отчет", text="иное"))


def defects(cell: str, item: str, schools: int, *, takes_part: bool) -> list[str]:
    asked, told = targets(item), targets(cell)
    known = Population(municipalities=36, all_schools=149, schools=schools)
    found = ["below"] * bool(below_share(asked, told, known))
    found += ["unit"] * bool(unit_mismatches(asked, told))
    found += ["incomplete"] * bool(without_counterpart(asked, told, takes_part=takes_part))
    counted = any(target.quantity is not None for target in asked)
    return found + ["no quantity"] * (counted and not any(is_quantified(t, asked, known) for t in told))


def takes_part(item: str) -> bool:
    names = IRKUTSK[item].executors.lower()
    return not any(role in names for role in ("муницип", "кураторы", "образовательные организации"))


SAYANSK = {  # event: (item, what an expert says of its indicator)
    "1": ("3", ["no quantity"]), "2": ("6", []), "3": ("7", []), "4": ("8", []), "5": ("9", []), "6": ("10", ["unit"]), "7": ("11", []),
    "8": ("12", []), "9": ("13", []), "10": ("14", []), "11": ("17", ["incomplete"]), "12": ("19", []), "13": ("20", ["incomplete"]),
    "14": ("21", []), "15": ("22", ["incomplete"]), "16": ("24", ["incomplete"]), "17": ("25", []), "18": ("27", []),
    "19": ("28", ["incomplete"]), "20": ("29", []), "21": ("30", []), "22": ("31", []), "23": ("32", ["no quantity"]), "24": ("33", []),
    "25": ("35", []), "26": ("36", []), "27": ("38", []), "28": ("40", []), "33": ("43", []), "34": ("44", []), "35": ("45", []),
    "36": ("65", []), "37": ("64", []), "38": ("98", []), "40": ("99", []), "43": ("103", ["unit"]), "44": ("108", ["unit"]), "45": ("108", ["unit"]),
    "46": ("111", []), "47": ("114", []),
}  # fmt: skip


@pytest.mark.parametrize("number", SAYANSK)
def test_sayansk_as_an_expert_judges_it(number: str) -> None:
    events = {event.number: event for event in load_roadmap(folder("roadmaps") / "sayansk.yaml").events}
    item, expected = SAYANSK[number]
    assert (
        defects(events[number].indicator, IRKUTSK[item].indicator, 1, takes_part=takes_part(item)) == expected
    )


def test_made_up_municipality_has_one_defect() -> None:
    """Event 11 promises 2 of 4 respondents; item 7's indicator is the region's own slip; all else is clean."""
    gold = json.loads((DATA / "gold" / "tulun.json").read_text(encoding="utf-8"))["gold"]["yes"]
    events = {event.number: event for event in load_roadmap(DATA / "roadmaps" / "tulun.yaml").events}
    found = {
        number: defects(
            events[number].indicator, IRKUTSK[str(item)].indicator, 2, takes_part=takes_part(str(item))
        )
        for number, (item, *_rest) in gold.items()
    }
    assert {number: what for number, what in found.items() if what} == {"2": ["unit"], "11": ["below"]}
