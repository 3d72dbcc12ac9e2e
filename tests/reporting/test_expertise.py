"""The expertise report as a document: what stands in it, whatever the format."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from alignment.language import set_language
from alignment.reading.meaning import Deadline, Window
from alignment.reporting.counts import count
from alignment.reporting.expertise import expertise
from alignment.reporting.expertise.build import shown
from alignment.reporting.expertise.cells import compared, plain_cell
from alignment.reporting.expertise.model import Piece
from alignment.reporting.expertise.texts import (
    TEXTS,
    checks_counted,
    points_counted,
    remarks_counted,
    rules_counted,
    text,
)
from alignment.reporting.typography import listed, long_date, month_name, number, tied
from tests.reporting import made
from tests.reporting.reports import HOSTILE, PARTICULARS, hostile, rules, typical


@pytest.fixture
def english():
    set_language("en")
    yield
    set_language("ru")


def report(result=None, **parts):
    return expertise(
        result or typical(), parts.pop("rules", rules()), parts.pop("particulars", PARTICULARS), **parts
    )


def words(cell):
    return ["".join(f"[{piece.text}]" if piece.mark else piece.text for piece in line) for line in cell]


@pytest.mark.parametrize(
    ("one", "other", "left", "right"),
    [
        pytest.param("Март 2022", "апрель 2022", ["[Март] 2022"], ["[апрель] 2022"], id="a word"),
        pytest.param("100 % школ", "100 % школы", ["100 % школ"], ["100 % школы"], id="inflection"),
        pytest.param("Куратор, школа", "школа и куратор", ["Куратор, школа"], ["школа [и] куратор"], id="moved"),
        pytest.param("апрель", "март", ["апрель"], ["март"], id="nothing in common"),
        pytest.param("один, два, три", "один", ["один, [два, три]"], ["один"], id="a sign between marked words"),
        pytest.param("отчёт\nодин", "отчет", ["отчёт", "[один]"], ["отчет"], id="lines and ё"),
        pytest.param("", "отчет", [], ["отчет"], id="empty"),
        pytest.param("10 из 20", "10 из 30", ["10 из [20]"], ["10 из [30]"], id="numbers"),
    ],
)  # fmt: skip
def test_words_that_the_other_cell_lacks_are_marked(one, other, left, right) -> None:
    ours, theirs = compared(one, other)
    assert (words(ours), words(theirs)) == (left, right)


def test_a_cell_keeps_its_text() -> None:
    one, other = "Не менее 36 отчетов;\nпо итогам (анализа)", "36 карт по итогам"
    ours, _theirs = compared(one, other)
    assert "\n".join("".join(piece.text for piece in line) for line in ours) == one
    assert plain_cell(one) == ((Piece("Не менее 36 отчетов;"),), (Piece("по итогам (анализа)"),))


def test_every_finding_stands_in_exactly_one_place() -> None:
    made_of = report()
    told = [one.message for one in made_of.remarks]
    told += [one.message for doubt in made_of.doubts for one in (*doubt.questions, *doubt.remarks)]
    told += [one.message for one in made_of.accepted]
    assert sorted(told) == sorted(tied(one.message) for one in typical().findings)


def test_remarks_are_numbered_from_the_gravest() -> None:
    remarks = report().remarks
    assert [one.order for one in remarks] == list(range(1, len(remarks) + 1))
    ranks = [("error", "warning", "info").index(one.severity) for one in remarks]
    assert ranks == sorted(ranks)


def test_the_counts_are_those_of_every_format() -> None:
    opinion = report().opinion
    assert opinion.counts == count(typical())
    assert [(fact.value, fact.name) for fact in opinion.tally] == [
        ("2", "ошибки"),
        ("1", "предупреждение"),
        ("1", "вопрос эксперту"),
        ("1", "собственная инициатива"),
        ("1", "принятое отступление"),
    ]


def test_the_sum_can_be_redone_by_hand() -> None:
    made_of = report()
    rows = [row for row in made_of.criteria if row.share is not None]
    for row in rows:
        task, _equals, points = row.sum.partition(" = ")
        assert eval(task.replace("×", "*").replace("−", "-").replace(",", ".")) == pytest.approx(
            float(points.replace(",", ".")), abs=0.01
        )
    assert sum(float(row.points.replace(",", ".")) for row in rows) == pytest.approx(
        float(made_of.total.replace(",", ".")), abs=0.02
    )
    assert sum(float(row.most.replace(",", ".")) for row in rows) == pytest.approx(100, abs=0.02)
    assert made_of.opinion.score == int(float(made_of.total.replace(",", ".")))


def test_what_was_not_checked_has_no_points() -> None:
    row = next(row for row in report().criteria if row.id == "indicators")
    assert (row.points, row.most, row.sum, row.grade_word) == ("", "", "", "не проверялось")


@pytest.mark.parametrize(
    ("criterion", "grade"),
    [("executors", "good"), ("form", "warned"), ("deadlines", "bad"), ("indicators", "unchecked")],
)
def test_a_criterion_has_a_mark_in_words(criterion, grade) -> None:
    assert next(row.grade for row in report().criteria if row.id == criterion) == grade


def test_what_to_mend_first_is_what_costs_most() -> None:
    texts = [one.text.replace("\u00a0", " ") for one in report().opinion.priorities]
    assert texts == [
        "Мероприятие 1: перенесите срок.",
        "Пункт вышестоящей карты 5: добавьте событие.",
        "Карта в целом: исправьте нумерацию.",
    ]


def test_the_same_advice_is_given_once_for_many_rows() -> None:
    many = tuple(
        made.finding(index=at // 5, advice=f"Укажите срок: 01.03.{2000 + at}, не позже.")
        for at in range(1, 20)
    )
    priority = report(typical(findings=many)).opinion.priorities[0]
    assert priority.text == "Мероприятия 1, 2, 3 и\u00a04: укажите срок, как указано в\u00a0замечаниях."
    assert len(priority.remarks) == 19


def test_different_advice_for_many_rows_gives_way_to_the_rule() -> None:
    two = tuple(made.finding(index=at, advice=advice * 90) for at, advice in enumerate("ДН"))
    assert (
        report(typical(findings=two)).opinion.priorities[0].text
        == "Мероприятия 1 и\u00a02: срок позже регионального."
    )


def test_short_advice_for_a_few_rows_is_told_in_full() -> None:
    two = tuple(
        made.finding(index=at, advice=f"Укажите срок: {day}.03.2022 – 25.03.2022.")
        for at, day in enumerate(("01", "02"))
    )
    assert report(typical(findings=two)).opinion.priorities[0].text.replace("\u00a0", " ") == (
        "Мероприятие 1: укажите срок: 01.03.2022 – 25.03.2022; мероприятие 2: укажите срок: 02.03.2022 – 25.03.2022."
    )


def test_at_most_five_things_come_first() -> None:
    many = tuple(made.finding(f"rule-{at}", fingerprint=str(at)) for at in range(9))
    assert len(report(typical(findings=many)).opinion.priorities) == 5


def test_warnings_come_first_where_there_are_no_errors() -> None:
    warning = made.finding(severity="warning")
    assert [one.severity for one in report(typical(findings=(warning,))).opinion.priorities] == ["warning"]


def test_nothing_has_to_be_mended_where_nothing_was_found() -> None:
    made_of = report(typical(findings=(), verdict="compliant"))
    assert (made_of.opinion.priorities, made_of.remarks) == ((), ())
    assert made_of.opinion.why == "В\u00a0том, что проверено, недостатков не найдено."


def test_a_doubt_costs_nothing_and_is_shown_apart() -> None:
    (doubt,) = report().doubts
    assert doubt.event is not None
    assert (doubt.event.number, [row.item.number for row in doubt.candidates]) == ("4", ["3", "4"])
    assert [row.chosen for row in doubt.candidates] == [True, False]
    assert [bar.name for bar in doubt.candidates[0].evidence][:1] == [
        "формулировка названия"
    ] or doubt.candidates[0].evidence
    assert "executor-wrong-level" not in {one.rule for one in report().remarks}


def test_a_doubt_about_no_event_is_shown_too() -> None:
    odd = made.finding(confidence="low", index=None, event=None)
    assert report(typical(findings=(odd,), links=())).doubts[-1].event is None


def test_an_item_that_may_be_carried_out_is_asked_about_and_not_missing() -> None:
    asked = tuple(
        replace(one, confidence="low") if one.rule == "item-not-covered" else one
        for one in typical().findings
    )
    made_of = report(typical(findings=asked))
    assert made_of.uncovered == ()
    assert "item-not-covered" not in {one.rule for one in made_of.remarks}
    assert not any("пункт" in one.text.lower() and "5" in one.text for one in made_of.opinion.priorities)
    assert [one.rule for one in made_of.doubts[-1].questions] == ["item-not-covered"]
    assert "5" not in [row.item.number for row in made_of.regional]


def test_items_without_an_event_name_whose_duty_they_are() -> None:
    made_of = report()
    (row,) = made_of.uncovered
    assert (row.item.number, row.remark and row.remark.rule) == ("5", "item-not-covered")
    assert [row.item.number for row in made_of.regional] == ["4"]


def test_own_initiatives_are_told_by_their_table_alone() -> None:
    own = made.finding("event-without-basis", severity="info", criterion="coverage", field="title", event="3", index=2, item=None,
                       item_index=None)  # fmt: skip
    made_of = report(typical(findings=(own,)))
    assert ([row.event.number for row in made_of.initiatives], made_of.remarks) == (["3"], ())


def test_an_event_stands_beside_its_item_with_marks() -> None:
    first = report().pairings[0]
    assert first.status == "certain"
    assert {name: mark.outcome for name, mark in first.outcomes.items()} == {
        "deadline": "error",
        "executors": "good",
        "indicator": "none",
    }
    assert [fact.value for fact in first.remarks] == ["remark-1"]
    assert first.worst == "error"


@pytest.mark.parametrize(
    ("at", "criterion", "outcome"),
    [(1, "executors", "waived"), (3, "executors", "doubt"), (2, "coverage", "none"), (0, "coverage", "good")],
)
def test_a_mark_tells_how_a_criterion_came_out(at, criterion, outcome) -> None:
    assert (
        next(mark.outcome for mark in report().pairings[at].marks if mark.criterion == criterion) == outcome
    )


def test_what_lies_outside_the_item_stands_out_on_the_timeline() -> None:
    row = report().timeline.rows[0]
    assert row.violated
    assert [bar.kind for bar in row.bars] == ["inside", "outside"]
    assert [bar.kind for bar in row.bands] == ["missed"]
    assert row.words == (
        "Мероприятие: 29.03.2022. Пункт 1: с 01.03.2022 по 25.03.2022. Выходит за срок пункта"
    )


def test_the_rules_and_not_the_drawing_say_what_is_wrong() -> None:
    row = report(typical(findings=())).timeline.rows[0]
    assert (row.violated, [bar.kind for bar in row.bars], [bar.kind for bar in row.bands]) == (
        False,
        ["inside"],
        ["band"],
    )


@pytest.mark.parametrize(
    ("parts", "kind"),
    [({"confidence": "low"}, "doubt"), ({"waived": made.Waived(reason="письмо", by="roadmap")}, "waived")],
    ids=["doubt", "waived"],
)
def test_a_doubt_or_an_accepted_deviation_is_drawn_otherwise(parts, kind) -> None:
    row = report(typical(findings=(made.finding(**parts),))).timeline.rows[0]
    assert [bar.kind for bar in row.bars] == ["inside", kind]


def test_only_the_part_outside_is_hatched() -> None:
    result = typical()
    rows = list(result.rows)
    rows[0] = replace(rows[0], deadline=Deadline(windows=(Window(date(2022, 2, 20), date(2022, 3, 29)),)))
    row = report(replace(result, rows=tuple(rows))).timeline.rows[0]
    inside, *outside = row.bars
    assert [bar.kind for bar in outside] == ["outside", "outside"]
    assert outside[0].start == inside.start
    assert sum(bar.width for bar in outside) < inside.width


def test_an_unknown_side_goes_to_the_end_of_the_axis() -> None:
    result = typical()
    rows = list(result.rows)
    rows[0] = replace(rows[0], deadline=Deadline(windows=(Window(None, date(2022, 3, 29)),)))
    bar = report(replace(result, rows=tuple(rows))).timeline.rows[0].bars[0]
    assert bar.start == 0


@pytest.mark.parametrize(
    ("last", "labels"),
    [(date(2022, 4, 30), ["март", "апр"]), (date(2024, 4, 30), None), (date(2029, 4, 30), None)],
    ids=["months", "quarters", "years"],
)
def test_the_axis_has_months_quarters_or_years(last, labels) -> None:
    result = typical()
    rows = list(result.rows)
    rows[0] = replace(rows[0], deadline=Deadline(windows=(Window(date(2022, 3, 1), last),)))
    ticks = report(replace(result, rows=tuple(rows))).timeline.ticks
    assert sum(tick.width for tick in ticks) == pytest.approx(100, abs=0.2)
    assert len(ticks) < 20
    if labels:
        assert [tick.label for tick in ticks] == labels


def test_without_dates_there_is_no_timeline() -> None:
    result = typical()
    empty = [replace(row, deadline=Deadline()) for row in (*result.rows, *result.items)]
    bare = replace(result, rows=tuple(empty[: len(result.rows)]), items=tuple(empty[len(result.rows) :]))
    assert report(bare).timeline.rows == ()


def test_a_roadmap_without_a_parent_is_judged_by_its_form() -> None:
    result = replace(
        typical(),
        parent=None,
        items=(),
        links=(),
        findings=(made.finding(item=None, item_index=None, related=None),),
    )
    made_of = report(result)
    assert (made_of.compared, made_of.regional, made_of.slips, made_of.pairings[0].items) == (
        False,
        (),
        (),
        (),
    )
    assert made_of.opinion.sentence == "Карта требует доработки"
    assert made_of.remarks[0].quoted == ((Piece("29.03.2022"),),)


def test_a_roadmap_on_which_nothing_was_checked_has_no_score() -> None:
    made_of = report(typical(score=None, verdict="unchecked", criteria=()))
    assert (made_of.opinion.score, made_of.total, made_of.criteria) == (None, "", ())


def test_the_head_tells_who_when_and_on_what_ground() -> None:
    facts = {fact.name: fact.value for fact in report().head.facts}
    assert facts["Дата"] == "20\u00a0апреля\u00a02022\u00a0г."
    assert facts["Эксперты"] == "Иванова И. И., Сидоров С. С."
    assert facts["Основание экспертизы"] == "пункт 16 региональной дорожной карты"
    assert facts["Приказ"] == "приказ от 01.04.2022 № 5"
    assert facts["Мероприятий в карте"] == "4"


def test_what_is_not_told_is_left_to_be_written_by_hand() -> None:
    made_of = report(particulars=None)
    assert {(one.post, one.name) for one in made_of.signatures} == {
        ("Региональный координатор", ""),
        ("Региональный тьютор (эксперт)", ""),
    }
    assert made_of.signed_on == ""


@pytest.mark.parametrize(
    ("years", "told"),
    [
        ((2022,), "в 2022 году"),
        ((2023, 2024, 2025), "в 2023–2025 годах"),
        ((2022, 2024), "в 2022 и 2024 годах"),
    ],
    ids=["one", "several", "with a gap"],
)
def test_the_title_tells_the_years(years, told) -> None:
    result = typical()
    subtitle = report(replace(result, roadmap=replace(result.roadmap, years=years))).head.subtitle
    assert subtitle.replace("\u00a0", " ").endswith(told)


def test_a_whole_roadmap_may_have_a_remark() -> None:
    priority = report(
        typical(
            findings=(made.finding("event-numbering", index=None, event=None, item=None, item_index=None),)
        )
    )
    assert priority.opinion.priorities[0].text.startswith("Карта в\u00a0целом: ")


def test_where_all_criteria_hold_the_reason_names_none() -> None:
    result = typical()
    criteria = tuple(replace(one, score=1.0) for one in result.criteria)
    assert report(replace(result, criteria=criteria)).opinion.why.endswith("1\u00a0предупреждение.")


def test_many_rows_are_named_up_to_a_limit() -> None:
    child = made.roadmap(*(made.event(at) for at in range(20)))
    many = tuple(made.finding(index=at, item=None, item_index=None) for at in range(20))
    text = report(made.result(child, findings=many)).opinion.priorities[0].text
    assert "11 и\u00a0еще 9" in text


def test_without_rules_the_report_is_still_whole() -> None:
    made_of = report(rules=None)
    assert (made_of.loss, made_of.slips, made_of.procedure.packs) == ("", (), ())
    assert made_of.remarks[0].rule_title == "deadline-after-window"


def test_the_parents_own_slips_stand_apart() -> None:
    from alignment.checking import load_packs

    result = typical()
    assert result.parent
    events = (replace(result.parent.events[0], deadline=""), *result.parent.events[1:])
    parent = replace(result.parent, sections=(replace(result.parent.sections[0], events=events),))
    from alignment.reading.rows import read_rows

    slips = report(replace(result, parent=parent, items=read_rows(parent)), rules=load_packs()).slips
    assert any(note.row and note.row.number == "1" and note.row.kind == "item" for note in slips)


def test_notes_of_the_files_are_told() -> None:
    result = typical()
    events = (replace(result.roadmap.events[0], note="Срок утрачен."), *result.roadmap.events[1:])
    roadmap = replace(result.roadmap, sections=(replace(result.roadmap.sections[0], events=events),))
    assert [note.text for note in report(replace(result, roadmap=roadmap)).notes] == ["Срок утрачен."]


@pytest.mark.parametrize(
    ("rule", "proposal"),
    [("deadline-after-window", "25.03.2022"), ("executor-role-missing", "муниципальный координатор")],
)
def test_the_corrected_cell_is_proposed_where_the_rule_can_tell_it(rule, proposal) -> None:
    from alignment.checking import check

    cells = {"title": "Утверждение муниципальной карты", "indicator": "1 акт"}
    child = made.roadmap(
        made.event(0, deadline="29.03.2022", executors="директор школы", derives_from=("1",), **cells)
    )
    parent = made.region(
        made.event(
            0,
            deadline="01.03.2022 – 25.03.2022",
            executors="муниципальный координатор, директор школы",
            **cells,
        )
    )
    found = {one.rule: one.proposal for one in report(check(child, parent)).remarks}
    assert proposal in found[rule]


def test_anchors_are_unique_and_take_a_prefix() -> None:
    made_of = report(prefix="r2-")
    anchors = [one.anchor for one in made_of.remarks] + [row.event.anchor for row in made_of.pairings]
    assert len(set(anchors)) == len(anchors)
    assert all(anchor.startswith("r2-") for anchor in anchors)


def test_no_character_of_a_roadmap_can_turn_or_colour_the_text() -> None:
    def texts(part):
        if isinstance(part, str):
            yield part
        elif isinstance(part, tuple | list):
            for member in part:
                yield from texts(member)
        elif isinstance(part, dict):
            yield from texts(tuple(part.values()))
        elif hasattr(part, "__struct_fields__"):
            yield from texts(tuple(getattr(part, name) for name in part.__struct_fields__))

    bad = [one for one in texts(report(hostile())) if "\u202e" in one or "\x1b" in one]
    assert bad == []
    assert HOSTILE.isprintable() is False


def test_shown_keeps_lines_and_everything_else() -> None:
    assert shown(("а\nб\x00", 5, None)) == ("а\nб\\x00", 5, None)


@pytest.mark.parametrize(
    ("count_of", "forms"),
    [
        (remarks_counted, ["1 замечание", "2 замечания", "5 замечаний", "11 замечаний", "21 замечание"]),
        (rules_counted, ["1 правило", "2 правила", "5 правил", "11 правил", "21 правило"]),
        (checks_counted, ["1 проверка", "2 проверки", "5 проверок", "11 проверок", "21 проверка"]),
        (points_counted, ["1 балл", "2 балла", "5 баллов", "11 баллов", "21 балл"]),
    ],
)
def test_numbers_have_the_right_plural(count_of, forms) -> None:
    assert [count_of(many).replace("\u00a0", " ") for many in (1, 2, 5, 11, 21)] == forms


def test_dates_lists_and_numbers_are_russian() -> None:
    assert long_date(date(2022, 4, 20)) == "20\u00a0апреля\u00a02022\u00a0г."
    assert (month_name(date(2022, 4, 1)), month_name(date(2022, 4, 1), short=True)) == ("апрель", "апр.")
    assert (listed(["2", "7", "12"]), number(23.14), number(25)) == ("2, 7 и 12", "23,1", "25")
    assert tied("Пункт 6 называет") == "Пункт\u00a06\u00a0называет"
    assert tied("Перед номером 9, срок пункта 38") == "Перед номером\u00a09, срок пункта\u00a038"
    assert tied("№ 6, 5 % в школе – п. 3") == "№\u00a06, 5\u00a0% в\u00a0школе\u00a0– п.\u00a03"


@pytest.mark.usefixtures("english")
def test_the_report_speaks_english_too() -> None:
    made_of = report()
    assert made_of.head.title == "Expertise report"
    assert long_date(date(2022, 4, 20)) == "20\u00a0April\u00a02022"
    assert made_of.opinion.sentence == "The roadmap complies in part and needs mending"
    assert not any("а" <= letter <= "я" for name in TEXTS for letter in text(name).lower())


@pytest.mark.parametrize(
    ("advice", "told"),
    [
        ("Допишите исполнителя: куратор. Если он назван, укажите это.", "допишите исполнителя: куратор."),
        ("Укажите срок: 25.03.2022. Проверьте год.", "укажите срок: 25.03.2022."),
        (
            "Назовите школы г. Тулуна и п. Залари. Остальное верно.",
            "назовите школы г. Тулуна и\u00a0п.\u00a0Залари.",
        ),
        ("Укажите «2 вебинара». Это доля муниципалитета.", "укажите «2\u00a0вебинара»."),
    ],
)
def test_what_comes_first_is_one_sentence(advice, told) -> None:
    (priority,) = report(typical(findings=(made.finding(advice=advice),))).opinion.priorities
    assert priority.text == f"Мероприятие 1: {told}"


def test_what_is_asked_where_the_link_is_sure_rests_on_nothing():
    sure = tuple(replace(link, status="certain") if link.items else link for link in typical().links)
    low = tuple(
        replace(finding, confidence="low") if finding.index is not None else finding
        for finding in typical().findings
    )
    doubts = report(typical(links=sure, findings=low)).doubts
    assert doubts
    assert [doubt.remarks for doubt in doubts] == [()] * len(doubts)
    assert all(doubt.questions for doubt in doubts)
