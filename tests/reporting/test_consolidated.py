"""The consolidated report: counts that can be found again in single results, whatever the format."""

from __future__ import annotations

import io
import json
import re

import docx
import openpyxl
import pytest
from msgspec.structs import replace

from alignment.reporting.consolidated import consolidated
from alignment.reporting.consolidated.docx import render as render_docx
from alignment.reporting.consolidated.html import parts, render, render_index
from alignment.reporting.consolidated.json import render as render_json
from alignment.reporting.consolidated.markdown import render as render_markdown
from alignment.reporting.consolidated.model import STATUSES, Matrix
from alignment.reporting.consolidated.xlsx import render as render_xlsx
from alignment.reporting.counts import count
from tests.reporting.made import event, finding, link, region, result, roadmap
from tests.reporting.reports import HOSTILE, PARTICULARS, rules, typical

EXPECTED = ("Городок", "Поселок", "Не приславший")


def clean(name: str = "Поселок", **parts_of):
    """Make a result of another municipality without a remark: it carries out items 1 and 5."""
    one = typical()
    child = roadmap(
        event(0, title="Утверждение карты"),
        event(1, title="Защита программ"),
        territory=name,
        path=f"maps/{name}.yaml",
    )
    kept = {
        "links": (link(0, 0), link(1, 4)),
        "findings": (),
        "verdict": "compliant",
        "rows": one.rows[:2],
        **parts_of,
    }
    return replace(one, roadmap=child, **kept)


def made(*results, **options):
    options = {"rules": rules(), "particulars": PARTICULARS, "expected": EXPECTED, **options}
    return consolidated(
        results or (typical(), clean()), options.pop("expected"), options.pop("particulars"), **options
    )


@pytest.fixture(scope="module")
def report():
    return made(pages=("gorodok.html", "poselok.html"))


def test_rows_tell_the_counts_of_their_results(report) -> None:
    assert [row.name for row in report.rows] == ["Городок", "Поселок"]
    for row, one in zip(report.rows, (typical(), clean()), strict=True):
        counts = count(one)
        assert (row.errors, row.warnings, row.review) == (counts.error, counts.warning, counts.review)
        assert row.events == len(one.roadmap.events)
        assert [score.points for score in row.scores] == [
            None if c.score is None else int(c.score * 100 + 1e-9) for c in one.criteria
        ]


def test_every_item_has_a_status_in_every_municipality(report) -> None:
    (matrix,) = report.matrices
    assert [line.statuses for line in matrix.items] == [
        ("defects", "covered"), ("covered", "unasked"), ("doubtful", "unasked"), ("unasked", "unasked"), ("absent", "covered"),
    ]  # fmt: skip
    for line in matrix.items:
        assert sum(line.counts) == len(matrix.columns)
        assert line.count("absent") == line.statuses.count("absent")
    assert [row.covered for row in report.rows] == [2, 2]
    assert [row.absent for row in report.rows] == [1, 0]
    assert [line.moved for line in matrix.items] == [1, 0, 0, 0, 0]


def test_an_item_that_may_be_carried_out_is_doubtful_and_nobody_must_mend_it() -> None:
    asked = tuple(
        replace(one, confidence="low") if one.rule == "item-not-covered" else one
        for one in typical().findings
    )
    told = made(typical(findings=asked))
    (matrix,) = told.matrices
    assert matrix.items[4].statuses == ("doubtful",)
    assert [row.absent for row in told.rows] == [0]
    assert "item-not-covered" not in {one.rule for one in told.rules}
    assert not any("добавьте событие" in one.text.lower() for duty in told.duties for one in duty.priorities)


def test_cells_lead_to_where_it_is_told(report) -> None:
    hrefs = [line.hrefs for line in report.matrices[0].items]
    assert hrefs[0] == ("gorodok.html#event-1", "poselok.html#event-1")
    assert re.fullmatch(r"gorodok\.html#remark-\d+", hrefs[4][0])
    assert hrefs[3] == ("", "")
    assert all(not any(line.hrefs) for line in made().matrices[0].items)


def test_who_has_sent_none_is_told(report) -> None:
    assert report.received.missing == ("Не приславший",)
    assert (report.received.count, report.received.expected) == (2, 3)
    assert report.received.sentence == "Представлены 2\u00a0карты из 3."
    alien = made(clean("Чужой"), expected=("Городок",))
    assert alien.received.unexpected == ("Чужой",)
    assert made(expected=()).received.expected is None


def test_rules_are_counted_by_municipality_and_by_times(report) -> None:
    found = {one.rule: (one.municipalities, one.times) for one in report.rules}
    assert found == {"deadline-after-window": (1, 1), "item-not-covered": (1, 1), "event-numbering": (1, 1)}
    both = made(
        typical(), replace(typical(), roadmap=replace(typical().roadmap, territory="Б", path="b.yaml"))
    )
    assert {one.municipalities for one in both.rules} == {2}
    assert all(len({case.municipality for case in one.cases}) == len(one.cases) for one in both.rules)


def test_items_that_many_miss_or_move_are_told() -> None:
    others = [
        replace(typical(), roadmap=replace(typical().roadmap, territory=n, path=f"{n}.yaml")) for n in "АБ"
    ]
    report = made(*others, clean())
    assert {one.line.number for one in report.hard} == {"1", "5"}
    assert report.hard[0].share == pytest.approx(2 / 3)
    assert made().hard == ()
    assert made().hard_text == "Таких пунктов нет."


@pytest.mark.parametrize(("many", "numbers"), [(0.6, {"1", "5"}), (0.7, set())])
def test_from_which_part_on_an_item_is_difficult_is_a_parameter_of_packs(many, numbers) -> None:
    others = [
        replace(typical(), roadmap=replace(typical().roadmap, territory=n, path=f"{n}.yaml")) for n in "АБ"
    ]
    report = made(*others, clean(), rules=replace(rules(), parameters={"difficult": many}))
    assert {one.line.number for one in report.hard} == numbers
    assert (f"не менее {many:.0%}".replace("%", "\u00a0%") in report.hard_text) == bool(numbers)


def test_packs_say_what_is_recommended_to_all() -> None:
    told = tuple(replace(one, recommendation={"ru": "Всем: исправьте."}) for one in rules().rules)
    report = made(rules=replace(rules(), rules=told))
    assert {one.recommendation for one in report.rules} == {"Всем: исправьте."}


def test_roadmaps_that_others_derive_from_are_no_municipalities() -> None:
    parent = typical().parent
    alone = result(parent)
    assert [row.name for row in made(typical(), alone).rows] == ["Городок"]


def test_two_of_one_name_are_told_apart_by_their_files() -> None:
    assert [row.name for row in made(clean(), clean()).rows] == ["Поселок (maps/Поселок.yaml)"] * 2


def test_roadmaps_checked_alone_have_no_matrix() -> None:
    alone = result(roadmap(event(0)))
    report = made(alone, expected=())
    assert report.matrices == ()
    assert report.rows[0].covered == 0
    for text in (render(report), render_markdown(report)):
        assert "Городок" in text
    assert render_docx(report)[:2] == b"PK"


def test_different_parents_have_matrices_of_their_own() -> None:
    other = replace(
        typical(),
        parent=replace(typical().parent, path="other.yaml"),
        roadmap=roadmap(event(0), event(1), event(2), event(3), territory="Я", path="z"),
    )
    report = made(typical(), clean(), other)
    assert [matrix.columns for matrix in report.matrices] == [(0, 1), (2,)]
    assert render(report).count('class="matrix"') == 2


@pytest.mark.parametrize(("count_", "sizes"), [(1, [1]), (36, [36]), (41, [21, 20]), (500, [39] * 12 + [32])])
def test_a_wide_matrix_is_parted(count_, sizes) -> None:
    matrix = Matrix(title="", columns=tuple(range(count_)), items=())
    told = parts(matrix)
    assert [len(one) for one in told] == sizes
    assert [place for one in told for place in one] == list(range(count_))


def test_html_shows_every_row_status_and_link(report) -> None:
    page = render(report)
    assert page.count('class="town"') == 2
    (matrix,) = report.matrices
    for status in STATUSES:
        cells = re.findall(rf"<td class={status[:2]}>", page)
        assert len(cells) == sum(line.count(status) for line in matrix.items)
    assert 'href="gorodok.html"' in page
    assert "Не приславший" in page
    assert 'href="gorodok.html"' in render_index(report, "svod.html")


@pytest.mark.parametrize("name", ["div", "section", "table", "tr", "ul", "ol", "article"])
def test_every_element_is_closed(report, name) -> None:
    for page in (render(report), render_index(report, "svod.html")):
        body = page[page.index("<body") : page.index("<script>")]
        assert len(re.findall(rf"<{name}[ >]", body)) == body.count(f"</{name}>")


def test_html_and_markdown_show_hostile_texts_as_texts() -> None:
    child = roadmap(event(0, title=HOSTILE), territory=HOSTILE, path="x.yaml")
    hostile = result(
        child,
        region(event(0, title=HOSTILE, deadline=HOSTILE)),
        links=(link(0, 0),),
        findings=(finding(message=HOSTILE, advice=HOSTILE),),
    )
    report = made(hostile, expected=(HOSTILE,), pages=('"><script>.html',))
    page = render(report)
    assert page.count("<script>") == 1
    assert "&lt;script&gt;alert(1)" in page
    assert "{{ 7*7 }}" in page
    for text in (page, render_markdown(report)):
        assert "\u202e" not in text
        assert "\x1b" not in text
    assert "<script>" not in render_markdown(report)
    assert "[x](javascript" not in render_markdown(report)


def test_workbook_document_and_json_show_hostile_texts_as_texts() -> None:
    child = roadmap(event(0, title=HOSTILE), territory=HOSTILE, path="x.yaml")
    hostile = result(
        child,
        region(event(0, title=HOSTILE, deadline=HOSTILE)),
        links=(link(0, 0),),
        findings=(finding(message=HOSTILE, advice=HOSTILE),),
    )
    report = made(hostile, expected=(HOSTILE,))
    book = openpyxl.load_workbook(io.BytesIO(render_xlsx(report)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert not any(cell.hyperlink for cell in cells)
    document = docx.Document(io.BytesIO(render_docx(report)))
    shown = [cell.text for table in document.tables for cell in table._cells]
    for texts in ([str(cell.value) for cell in cells], shown, [render_json(report).decode()]):
        assert any("{{ 7*7 }}" in one for one in texts)
        assert any("<script>alert(1)" in one for one in texts)
        assert not any("\u202e" in one or "\x1b" in one for one in texts)


def test_rows_of_the_workbook_are_as_high_as_their_text(report) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(render_xlsx(report)))["Типичные замечания"]
    heights = [sheet.row_dimensions[row].height for row in range(2, sheet.max_row + 1)]
    assert min(heights) >= 15
    assert max(heights) <= 409


def test_the_workbook_holds_numbers_dates_and_no_formula(report) -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_xlsx(report)))
    assert len(book.sheetnames) == 9
    table = book["Сводная таблица"]
    assert table.auto_filter.ref == "A1:Q3"
    assert table.freeze_panes == "C2"
    head = [cell.value for cell in table[1]]
    first = dict(zip(head, (cell.value for cell in table[2]), strict=True))
    row = report.rows[0]
    assert (first["Муниципалитет"], first["Ошибки"], first["Балл"]) == ("Городок", row.errors, row.score)
    matrix = book["Карта покрытия"]
    assert [cell.value for cell in matrix[2]][3:8] == list(report.matrices[0].items[0].counts)
    assert any(cell.is_date for column in book["Итоги"].iter_cols() for cell in column)
    assert render_xlsx(report) == render_xlsx(report)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_a_text_in_the_workbook_is_never_a_formula(sign) -> None:
    name = f"{sign}HYPERLINK(1)"
    book = openpyxl.load_workbook(io.BytesIO(render_xlsx(made(clean(name)))))
    cell = book["Сводная таблица"]["B2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (name, "s", True)


def test_every_format_tells_the_same_counts(report) -> None:
    words = "\n".join(
        cell.text for table in docx.Document(io.BytesIO(render_docx(report))).tables for cell in table._cells
    )
    for text in (words, render(report), render_markdown(report)):
        for row in report.rows:
            assert row.name in text
        for one in report.rules:
            assert one.title in text


def test_json_tells_the_same_in_the_scale_and_names_of_a_check(report) -> None:
    told = json.loads(render_json(report))
    assert told["version"] == 1
    assert [one["territory"] for one in told["roadmaps"]] == [row.name for row in report.rows]
    for one, source in zip(told["roadmaps"], (typical(), clean()), strict=True):
        assert one["criteria"] == {
            c.id: c.score and pytest.approx(c.score, abs=1e-6) for c in source.criteria
        }
        assert one["errors"] == count(source).error
    (coverage,) = told["coverage"]
    assert coverage["roadmaps"] == [0, 1]
    assert [tuple(one["statuses"]) for one in coverage["items"]] == [
        line.statuses for line in report.matrices[0].items
    ]
    assert {one["rule"]: one["times"] for one in told["rules"]} == {
        one.rule: one.times for one in report.rules
    }
    assert (told["received"]["expected"], told["received"]["missing"]) == (3, ["Не приславший"])
    assert told["verdicts"] == {name: many for name, _words, many in report.verdicts}
    assert told["date"] == report.date.isoformat()
    assert "\u00a0" not in render_json(report).decode()


def test_the_keys_of_the_json_stay(report, snapshot) -> None:
    def shape(value):
        if isinstance(value, dict):
            return {key: shape(one) for key, one in value.items()}
        return [shape(value[0])] if isinstance(value, list) and value else type(value).__name__

    assert shape(json.loads(render_json(report))) == snapshot


def test_markdown(report, snapshot) -> None:
    assert render_markdown(report) == snapshot
