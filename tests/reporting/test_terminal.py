"""The report that a tutor reads in a terminal."""

from __future__ import annotations

import re

import pytest

from alignment.checking import load_packs
from alignment.errors import Problem
from alignment.reporting.context import Context
from alignment.reporting.plain import width
from alignment.reporting.terminal import render
from tests.reporting import made

HOSTILE = "\x1b[31mкрасный\x1b[0m [red]метка[/red] {{ 1 }} <b>\u202eобратно\u202c \x07\x00 \u2066x\u2069"


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("verbosity", [-1, 0, 1])
def test_whole_report(columns, verbosity, snapshot):
    assert render((made.typical(),), Context(width=columns, verbosity=verbosity)) == snapshot


@pytest.mark.parametrize("columns", [30, 40, 64, 80, 120])
def test_no_line_is_wider_than_the_terminal(columns):
    places = re.compile(r"^ *(maps/|deadline-after|event-numb)")
    for line in render((made.typical(),), Context(width=columns, verbosity=1)).splitlines():
        assert width(line) <= columns or places.match(line), line


def test_plain_report_has_no_escape_sequences():
    assert "\x1b" not in render((made.typical(),), Context())


def test_colours_change_nothing_of_the_words():
    plain = render((made.typical(),), Context())
    colored = render((made.typical(),), Context(color=True))
    assert "\x1b[1;31m" in colored
    stripped = "".join(line.rstrip() + "\n" for line in re.sub(r"\x1b\[[\d;]*m", "", colored).splitlines())
    assert stripped == "".join(
        line + "\n" for line in plain.splitlines() if not re.fullmatch(r"[ ~│]*~[ ~│]*", line)
    )


@pytest.mark.parametrize("color", [False, True])
def test_hostile_text_is_shown_as_text(color):
    child = made.roadmap(
        made.event(0, number="1\x1b[2J", title=HOSTILE, deadline=HOSTILE),
        territory=HOSTILE,
        path="a\x1b[31m.yaml",
    )
    parent = made.region(made.event(0, title=HOSTILE, deadline="март " + HOSTILE))
    result = made.result(
        child, parent, links=(made.link(0, 0, status="review"),),
        findings=(
            made.finding(message=HOSTILE, advice=HOSTILE),
            made.finding(message=HOSTILE, confidence="low"),
            made.finding(message=HOSTILE, severity="info"),
        ),
    )  # fmt: skip
    text = render((result,), Context(color=color, verbosity=1, unread=(Problem(path="b\x1b[1m", what="?"),)))
    assert not re.search(r"\x1b\[31mкрасный|\x1b\[2J", text)
    assert not set("\x00\x07\u202e\u202c\u2066\u2069") & set(text)
    assert "\\x1b[31mкрасный" in text
    assert "[red]метка[/red]" in text
    assert "\\u202e" in text


def test_verdict_comes_first_and_last():
    lines = render((made.typical(),), Context()).splitlines()
    assert lines[3] == "Заключение: соответствует частично, требуется доработка · 93 из 100 баллов"
    assert any(line.startswith("Городок: соответствует частично") for line in lines[-3:])


def test_quiet_says_the_verdict_and_the_counts_alone():
    text = render((made.typical(),), Context(verbosity=-1, width=120))
    assert text == (
        "Городок: соответствует частично, требуется доработка · 93 из 100 баллов\n"
        "  2 ошибки, 1 предупреждение, 1 вопрос эксперту, 1 справочное замечание, 1 принятое отступление\n"
    )


def test_cells_stand_side_by_side_with_the_difference_marked():
    child = made.roadmap(made.event(0, executors="Муниципальный координатор, школы"))
    parent = made.region(made.event(0, executors="Муниципальный координатор, кураторы"))
    finding = made.finding(field="executors")
    text = render((made.result(child, parent, findings=(finding,)),), Context())
    assert (
        "    Событие: исполнители                 │ Пункт 1: исполнители\n"
        "    Муниципальный координатор, школы     │ Муниципальный координатор, кураторы\n"
        "                               ~~~~~     │                            ~~~~~~~~\n"
    ) in text


def test_cells_of_one_field_are_shown_once():
    child, parent = made.roadmap(made.event(0, deadline="май")), made.region(made.event(0, deadline="март"))
    twice = (made.finding(), made.finding("deadline-window-skipped"))
    assert render((made.result(child, parent, findings=twice),), Context()).count("Событие: срок") == 1


def test_first_things_to_mend_are_named_where_there_are_many_errors():
    child = made.roadmap(*(made.event(index) for index in range(7)))
    errors = tuple(made.finding(index=index, event=str(index + 1), item_index=None) for index in range(7))
    text = render((made.result(child, findings=errors),), Context())
    assert "ИСПРАВИТЬ В ПЕРВУЮ ОЧЕРЕДЬ\n  ✗ deadline-after-window: события 1, 2, 3, 4, 5, 6, 7\n" in text


def test_several_roadmaps_end_with_a_summary():
    text = render((made.typical(), made.typical()), Context(width=120))
    assert text.count("  93  Городок (maps/town.yaml): соответствует частично") == 2


def test_files_that_could_not_be_read_are_named():
    unread = (Problem(path="bad.yaml", line=1, column=2, what="x"), Problem(path="bad.yaml", what="y"))
    text = render((made.typical(),), Context(unread=unread))
    assert text.endswith("НЕ ПРОВЕРЕНЫ, ТАК КАК ПРОЧИТАТЬ ИХ НЕ УДАЛОСЬ\n  ✗ bad.yaml\n")


def test_a_row_without_number_or_title_is_called_by_its_place():
    child = made.roadmap(made.event(0), made.event(1, number=None, title=""))
    finding = made.finding(
        "title-missing", index=1, event=None, item=None, item_index=None, field="title", related=None
    )
    assert "#2. (без названия)" in render((made.result(child, findings=(finding,)),), Context())


def test_nothing_found_is_said_without_headings_of_findings():
    text = render((made.result(made.roadmap(made.event(0)), verdict="compliant", score=1.0),), Context())
    assert "Заключение: соответствует · 100 из 100 баллов\n0 ошибок, 0 предупреждений\n" in text
    assert "ЗАМЕЧАНИЯ" not in text


def test_notes_are_folded_by_rule_and_in_full_with_v():
    child = made.roadmap(*(made.event(index) for index in range(3)))
    notes = tuple(
        made.finding(
            "executor-unknown",
            severity="info",
            index=index,
            event=str(index + 1),
            message=f"Роль {index}.",
            item_index=None,
        )
        for index in range(3)
    )
    folded = render((made.result(child, findings=notes),), Context())
    assert "К СВЕДЕНИЮ\n  · executor-unknown: события 1, 2, 3\n" in folded
    assert "Роль 2." not in folded
    assert "Роль 2." in render((made.result(child, findings=notes),), Context(verbosity=1))


def test_rules_are_called_by_their_titles():
    rules = load_packs()
    text = render((made.typical(),), Context(rules=rules))
    assert f"{rules.rule('item-not-covered').title['ru']}: 1\nitem-not-covered\n" in text


def test_items_without_an_event_tell_when_and_who():
    parent = made.region(
        made.event(0, number=None, title="Защита программ", deadline="май", executors="Школы")
    )
    finding = made.finding("item-not-covered", event=None, index=None, item=None, field="title", related=None)
    text = render((made.result(made.roadmap(made.event(0)), parent, findings=(finding,)),), Context())
    assert "  ✗ #1. Защита программ\n    май · Школы\n    maps/town.yaml:12:9\n" in text


def test_far_candidates_are_not_shown():
    typical = made.typical()
    text = render((typical,), Context())
    assert "≈ 0,90 пункт 3" in text
    assert "≈ 0,70 пункт 4" in text
    far = made.link(3, 2, status="review", others=(3,), title=0.3)
    result = made.result(
        typical.roadmap, typical.parent, links=(*typical.links[:3], far), findings=typical.findings
    )
    assert "пункт 4 «Проведение второго" in text
    assert "≈ 0,20" in render((result,), Context())  # 0.2 of 0.3 is near enough
    farther = made.link(3, 2, status="review", others=(3,), title=0.2)
    result = made.result(
        typical.roadmap, typical.parent, links=(*typical.links[:3], farther), findings=typical.findings
    )
    assert "≈ 0,10" not in render((result,), Context())


def test_own_initiatives_are_listed_once():
    child = made.roadmap(made.event(0, title="Неделя чтения"))
    note = made.finding(
        "event-without-basis", severity="info", message="Инициатива.", item=None, item_index=None
    )
    for verbosity in (0, 1):
        result = made.result(
            child, made.region(made.event(0)), links=(made.link(0, status="none"),), findings=(note,)
        )
        text = render((result,), Context(verbosity=verbosity))
        assert text.count("Неделя чтения") == 1
        assert "Инициатива." not in text
