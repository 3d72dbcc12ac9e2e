"""Links as an expert would make them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alignment.matching import Link, match
from alignment.roadmap import Roadmap
from tests.matching.conftest import Cells, roadmap

COORDINATOR = "Муниципальный координатор"


@pytest.mark.parametrize(
    ("row", "item"),
    [
        pytest.param(("Участие в первом цикле вебинаров по обмену опытом", "10.03.2022 – 23.06.2022"), 0, id="participation"),
        pytest.param(("Участие во 2-м цикле вебинаров по обмену опытом", "сентябрь – декабрь"), 1, id="number of the cycle"),
        pytest.param(("Участие в вебинарах по обмену опытом для школ", "октябрь – ноябрь"), 1, id="the date tells twins"),
        pytest.param(("Участие во втором цикле вебинаров по обмену опытом для школ", "10.03.2022 – 23.06.2022"), 1, id="title outweighs date"),
        pytest.param(("Весенние вебинары по обмену опытом для школ", ""), 0, id="season"),
        pytest.param(("Разработать и утвердить мун. дорожную карту", "до 25 марта", COORDINATOR), 2, id="verbs and abbreviations"),
        pytest.param(("Отчёт о реализации муниципальной дорожной карты", "15.06.2022", COORDINATOR), 3, id="level in the title"),
        pytest.param(("Сб0р докумeнтов для закл. договоров с курато-\nрами", "1 марта", COORDINATOR), 6, id="scan"),
        pytest.param(("Сбордокументов для заключения договоров скураторами", "1 марта", COORDINATOR), 6, id="lost spaces"),
        pytest.param(("Подг о товка отчета по реализ ации мун . дорожной карты", "10.06.2022", COORDINATOR), 3, id="torn words and points"),
        pytest.param(("Поездка на «Диалог Культур»", "Октябрь"), 5, id="only the name is kept"),
        pytest.param(("В социальных сетях акция «СПАСИБО, УЧИТЕЛЬ»", "март", COORDINATOR), 7, id="word order"),
    ],
)  # fmt: skip
def test_derives(link_of: Callable[..., Link], row: Cells, item: int) -> None:
    link = link_of(row)
    assert (link.items[:1], link.status == "none") == ((item,), False)


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(("Конференция «Шахматы в начальной школе»", "Октябрь", "Школы"), id="genre and month"),
        pytest.param(("Городской конкурс рисунков", "Март", COORDINATOR), id="another undertaking"),
        pytest.param(("", "", ""), id="nothing"),
        pytest.param(
            ("Тренинг по профилактике выгорания", "10.06.2022", COORDINATOR), id="date and executor"
        ),
    ],
)
def test_own_initiative(link_of: Callable[..., Link], row: Cells) -> None:
    assert (link_of(row).items, link_of(row).status) == ((), "none")


def test_twins_that_nothing_tells_apart_ask_a_person() -> None:
    twin = ("Вебинар по подведению итогов недель", "Апрель", "ГАУ ДПО ИРО")
    (link,) = match(roadmap(twin), roadmap(twin, twin, level="regional"))
    assert (link.status, link.items[:1]) == ("review", (0,))


def test_an_event_may_carry_out_two_items(link_of: Callable[..., Link]) -> None:
    link = link_of(
        ("Разработка и утверждение муниципальной дорожной карты, сбор документов для заключения договоров с кураторами",
         "01.03.2022 – 25.03.2022", COORDINATOR),
    )  # fmt: skip
    assert (set(link.items), link.status) == ({2, 6}, "certain")


def test_one_event_for_both_cycles(link_of: Callable[..., Link]) -> None:
    link = link_of(("Вебинары по обмену опытом для школ", "10.03.2022 – 23.06.2022, 30.08.2022 – 20.12.2022"))
    assert set(link.items) == {0, 1}


def test_several_events_may_carry_out_one_item(region: Roadmap) -> None:
    links = match(
        roadmap(
            ("Разработка муниципальной дорожной карты", "01.03.2022 – 15.03.2022", COORDINATOR),
            ("Утверждение муниципальной дорожной карты", "25.03.2022", COORDINATOR),
        ),
        region,
    )
    assert [link.items for link in links] == [(2,), (2,)]


def test_another_part_of_an_item_yields_less_to_the_closer_event(region: Roadmap) -> None:
    def rivalry(deadline: str) -> float:
        first = ("Первые вебинары по обмену опытом для школ", "10.03.2022 – 15.04.2022", "Школы")
        second = match(roadmap(first, ("Вебинары по обмену опытом", deadline, "Школы")), region)[1]
        return next(part.value for part in second.candidates[0].evidence if part.name == "rival")

    assert rivalry("10.03.2022 – 15.04.2022") < rivalry("16.04.2022 – 23.06.2022") < 0


RETOLD = (
    ("Весной школы в эфире делятся удачами", "10.03.2022 – 23.06.2022", "Школы"),
    ("Осенние эфиры школ", "30.08.2022 – 20.12.2022", "Школы"),
    ("Районный план действий", "01.03.2022 – 25.03.2022", COORDINATOR),
    ("Бумаги на наставников школ", "01.03.2022", COORDINATOR),
)


def copied(region: Roadmap) -> list[Cells]:
    """Return the region's rows word for word, but for the reports."""
    return [(e.title, e.deadline, e.executors, e.indicator) for e in (*region.events[:3], *region.events[5:])]


def test_a_far_retelling_is_believed_sooner_in_a_map_that_retells_every_row(region: Roadmap) -> None:
    far = ("Отзыв о выполнении районного плана", "10.06.2022", COORDINATOR)
    among_copies, among_retold = (
        next(c.probability for c in match(roadmap(far, *rows), region)[0].candidates if c.item == 3)
        for rows in (copied(region), RETOLD)
    )
    assert among_retold > among_copies


def test_a_theme_named_in_passing_weighs_less_in_a_map_that_retells_every_row(region: Roadmap) -> None:
    far = ("Что школы сочинили о выполнении районного плана", "10.06.2022", COORDINATOR)
    among_copies, among_retold = (
        next(
            part.value
            for c in match(roadmap(far, *rows), region)[0].candidates
            if c.item == 3
            for part in c.evidence
            if part.name == "theme"
        )
        for rows in (copied(region), RETOLD)
    )
    assert among_copies == -1 < among_retold < 0


def test_a_declared_item_is_taken_as_declared(region: Roadmap) -> None:
    import msgspec

    child = roadmap(("Конкурс рисунков", "Март"))
    event = msgspec.structs.replace(child.events[0], derives_from=("6",))
    child = msgspec.structs.replace(
        child, sections=(msgspec.structs.replace(child.sections[0], events=(event,)),)
    )
    (link,) = match(child, region)
    assert (link.items, link.status, link.origin) == ((5,), "certain", "declared")


def test_evidence_adds_up_to_the_score(region: Roadmap) -> None:
    for link in match(region, region):
        for candidate in link.candidates:
            assert sum(part.contribution for part in candidate.evidence) == pytest.approx(
                candidate.score, abs=1e-9
            )
            assert 0 <= candidate.score <= 1


def test_a_map_against_itself_finds_every_row(region: Roadmap) -> None:
    assert [link.items[0] for link in match(region, region)] == [event.index for event in region.events]


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_no_text_breaks_matching(data: st.DataObject) -> None:
    text = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)
    rows = st.lists(st.tuples(text, text, text, text), min_size=1, max_size=4)
    child, parent = roadmap(*data.draw(rows)), roadmap(*data.draw(rows), level="regional")
    links = match(child, parent)
    assert [link.event for link in links] == [event.index for event in child.events]
    for link in links:
        assert 0 <= link.score <= 1
        assert 0 <= link.probability <= 1
        assert (link.status == "none") == (not link.items)


@pytest.mark.parametrize(
    ("deadline", "items"),
    [
        pytest.param("24.06.2022", {0}, id="a day late is no second item"),
        pytest.param("20.06.2022, 01.09.2022", {0, 1}, id="a day in each is"),
        pytest.param("до 20.06.2022, до 01.09.2022", {0, 1}, id="a day by which in each is"),
    ],
)
def test_a_further_twin_needs_a_window_of_its_own(
    link_of: Callable[..., Link], deadline: str, items: set[int]
) -> None:
    assert set(link_of(("Вебинары по обмену опытом для школ", deadline, "Школы")).items) == items


def test_what_is_left_to_the_region_is_no_further_item(link_of: Callable[..., Link]) -> None:
    link = link_of(("Отчет по реализации дорожной карты города", "17.06.2022", COORDINATOR))
    assert link.items == (3,)


@pytest.mark.parametrize(
    ("title", "deadline", "items"),
    [
        pytest.param("Разработка и утверждение муниципальной карты и подготовка отчета по ее реализации", "25.03.2022, 10.06.2022", {2, 3}, id="a day for each"),
        pytest.param("Утверждение муниципальной дорожной карты и сбор документов для договоров", "01.03.2022", {2, 6}, id="words of each"),
        pytest.param("Подготовить и утвердить дорожную карту", "25.03.2022, 10.05.2022", {2}, id="a day of no other item"),
        pytest.param("Подготовить и утвердить дорожную карту", "01.03.2022", {2}, id="words of one"),
    ],
)  # fmt: skip
def test_an_event_carries_out_two_unlike_items(
    link_of: Callable[..., Link], title: str, deadline: str, items: set[int]
) -> None:
    assert set(link_of((title, deadline, COORDINATOR)).items) == items


@pytest.mark.parametrize("title", ["То же, вторая половина года", "Продолжение", "-//-", "— » —"])
def test_a_title_that_goes_on_is_read_with_the_row_above(region: Roadmap, title: str) -> None:
    rows = (
        ("Онлайн-акция «Спасибо, учитель» в соцсетях", "Февраль – июнь", COORDINATOR),
        (title, "Июль – декабрь", COORDINATOR),
    )
    assert [link.items for link in match(roadmap(*rows), region)] == [(7,), (7,)]
    assert match(roadmap(*reversed(rows)), region)[0].items != (7,)


POLL = ("Анкетирование родителей об удовлетворенности работой по профориентации", "Апрель", COORDINATOR)
CIRCLE = ("Круглый стол для педагогов", "Май", COORDINATOR)


@pytest.mark.parametrize(
    ("title", "deadline", "theme"),
    [
        pytest.param("Анкетирование родителей о выборе профессии детьми", "Апрель", 0, id="the same theme"),
        pytest.param("Анкетирование родителей", "Апрель", 0, id="none is named"),
        pytest.param("Анкетирование родителей об удовлетворенности школьным питанием", "Апрель", -1, id="another theme"),
        pytest.param("Круглый стол для педагогов о горячем питании", "Май", -1, id="a theme that no item has"),
        pytest.param("Беседы о профориентации и о пожарной безопасности", "Апрель", 0, id="a theme beside the item's"),
        pytest.param("Круглый стол для педагогов о профориентации", "Май", -0.5, id="a theme that another item has"),
    ],
)  # fmt: skip
def test_a_theme_of_its_own_speaks_against_an_item(title: str, deadline: str, theme: float) -> None:
    (link,) = match(roadmap((title, deadline, COORDINATOR)), roadmap(POLL, CIRCLE, level="regional"))
    nearest = link.candidates[0]
    assert {part.name: part.value for part in nearest.evidence}["theme"] == theme


def test_both_seasons_of_one_event_are_both_items_whatever_their_days() -> None:
    region = roadmap(
        ("Мониторинг минимума (весенний срез)", "20.05.2022 – 31.05.2022", "муниципальный координатор"),
        ("Мониторинг минимума (осенний срез)", "02.12.2022 – 13.12.2022", "муниципальный координатор"),
        level="regional",
    )
    row = (
        "Мониторинг минимума: весенний и осенний срезы",
        "22–28 мая; 4–10 декабря",
        "муниципальный координатор",
    )
    assert match(roadmap(row), region)[0].items == (0, 1)


@pytest.mark.parametrize(("classes", "cycle"), [("9-х классов", 0), ("5–7 классов", -1)])
def test_an_event_for_other_classes_is_not_surely_the_items(classes: str, cycle: int) -> None:
    region = roadmap(("Экскурсии на производство для 8–9 классов", "апрель", "школы"), level="regional")
    link = match(roadmap((f"Экскурсии для {classes}", "апрель", "школы")), region)[0]
    assert {part.name: part.value for part in link.candidates[0].evidence}["cycle"] == cycle
    assert (link.status == "certain") is (cycle == 0)


def test_an_event_that_goes_on_into_the_days_of_a_twin_is_both() -> None:
    region = roadmap(
        ("Регистрация на платформе «Шаг в профессию» для школ", "1 августа – 15 сентября", "школы"),
        ("Регистрация на платформе «Шаг в профессию» для детей", "сентябрь – октябрь", "школы"),
        level="regional",
    )
    row = (
        "Записать на платформу «Шаг в профессию» школы, а потом и детей",
        "5 августа – 25 октября",
        "школы",
    )
    assert set(match(roadmap(row), region)[0].items) == {0, 1}


def test_another_name_than_the_item_s_one_word_speaks_against_it() -> None:
    region = roadmap(
        ("Создание раздела «Наставничество» на сайте", "май", "МОУО", "1 раздел"), level="regional"
    )
    row = ("Создание раздела «Лето – детям» на сайте", "май", "МОУО", "1 раздел")
    nearest = match(roadmap(row), region)[0].candidates[0]
    assert {part.name: part.value for part in nearest.evidence}["name"] < 0


def test_a_poll_about_another_thing_is_an_own_initiative() -> None:
    other = ("Анкетирование родителей об удовлетворенности школьным питанием", "Апрель", COORDINATOR)
    (own,) = match(roadmap(POLL), roadmap(POLL, CIRCLE, level="regional"))
    (asked,) = match(roadmap(other), roadmap(POLL, CIRCLE, level="regional"))
    assert own.status == "certain"
    assert asked.status in ("review", "none")
