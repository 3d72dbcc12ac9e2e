"""The DOCX: what stands in it, its form, and templates of other hands."""

from __future__ import annotations

import io
import sys
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from alignment import __version__
from alignment.data import folder
from alignment.errors import UsageError
from alignment.reporting.docx import TEMPLATE, render
from tests.reporting.reports import context, hostile, typical
from tests.tools.docx_template import template


def opened(result=None, **parts):
    return docx.Document(io.BytesIO(render((result or typical(),), context(**parts))))


def contents(document) -> list[str]:
    """Return paragraphs and rows in order, as a reader meets them."""
    told = []
    for element in document.element.body:
        if element.tag == qn("w:p"):
            told.append("".join(node.text or "" for node in element.iter(qn("w:t"))))
        elif element.tag == qn("w:tbl"):
            for row in element.iter(qn("w:tr")):
                cells = [" / ".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in cell.iter(qn("w:p"))) for cell in row.iter(qn("w:tc"))]  # fmt: skip
                told.append(" | ".join(cells))
    return [line for line in told if line]


def test_the_document_is_as_it_was(snapshot) -> None:
    assert "\n".join(contents(opened())).replace(__version__, "VERSION") == snapshot


def test_the_same_input_gives_the_same_bytes() -> None:
    assert render((typical(),), context()) == render((typical(),), context())


def test_the_bundled_template_is_what_its_tool_makes() -> None:
    assert (folder("templates") / TEMPLATE).read_bytes() == template(), (
        "run: python -m tests.tools.docx_template"
    )


def test_margins_type_and_page_numbers_are_those_of_official_documents() -> None:
    document = opened()
    (first,) = document.sections
    margins = [
        round(value.mm)
        for value in (first.left_margin, first.right_margin, first.top_margin, first.bottom_margin)
    ]
    assert margins == [20, 10, 20, 20]
    assert (document.styles["Normal"].font.name, document.styles["Normal"].font.size.pt) == (
        "Times New Roman",
        12,
    )
    assert first.different_first_page_header_footer
    assert "PAGE" in first.header._element.xml
    assert (round(first.page_width.mm), round(first.page_height.mm)) == (210, 297)


def test_heads_of_tables_are_repeated_and_rows_are_not_cut() -> None:
    tables = opened().tables
    heads = [table._element.find(".//" + qn("w:tblHeader")) is not None for table in tables]
    assert heads.count(False) == 2  # the particulars and the signatures have no head
    assert all(
        row.find(".//" + qn("w:cantSplit")) is not None
        for table in tables
        for row in table._element.iter(qn("w:tr"))
    )


def test_tables_keep_inside_the_margins() -> None:
    document = opened()
    widths = [
        sum(int(c.get(qn("w:w"))) for c in table._element.iter(qn("w:gridCol"))) for table in document.tables
    ]
    assert max(widths) <= document.sections[0].page_width.twips - round(30 / 25.4 * 1440) + 5


def test_differences_are_marked() -> None:
    document = opened()
    marked = [r for r in document.element.body.iter(qn("w:r")) if r.find(".//" + qn("w:u")) is not None]
    assert marked


def test_hostile_text_is_shown_as_text() -> None:
    told = "\n".join(contents(opened(hostile())))
    assert "<script>alert(1)</script>{{ 7*7 }}" in told
    assert "\\u202e" in told


def own_template(*paragraphs: str) -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Бланк ИРО"
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    raw = io.BytesIO()
    document.save(raw)
    return raw.getvalue()


def test_a_template_of_ones_own_keeps_its_header_and_text() -> None:
    document = opened(template=own_template("Перед", "{{ report }}", "После"))
    told = contents(document)
    assert (told[0], told[1], told[-1]) == ("Перед", "ЭКСПЕРТНОЕ ЗАКЛЮЧЕНИЕ", "После")
    assert document.sections[0].header.paragraphs[0].text == "Бланк ИРО"
    assert "{{ report }}" not in told


def test_without_a_marker_the_report_goes_to_the_end() -> None:
    told = contents(opened(template=own_template("Перед")))
    assert told[:2] == ["Перед", "ЭКСПЕРТНОЕ ЗАКЛЮЧЕНИЕ"]


def test_a_template_without_page_settings_will_do() -> None:
    raw, bare = io.BytesIO(own_template()), io.BytesIO()
    document = docx.Document(raw)
    section = document.element.body.sectPr
    for child in list(section):
        section.remove(child)
    document.save(bare)
    assert contents(opened(template=bare.getvalue()))


@pytest.mark.parametrize(
    "content", [b"", b"not a document", b"PK\x05\x06" + bytes(18)], ids=["empty", "text", "archive"]
)
def test_a_template_that_is_no_docx_is_refused(content) -> None:
    with pytest.raises(UsageError, match="не является документом DOCX"):
        render((typical(),), context(template=content))


def test_several_reports_stand_in_one_document() -> None:
    document = docx.Document(io.BytesIO(render((typical(), typical()), context())))
    assert contents(document).count("ЭКСПЕРТНОЕ ЗАКЛЮЧЕНИЕ") == 2


def test_the_archive_holds_what_word_needs() -> None:
    names = ZipFile(io.BytesIO(render((typical(),), context()))).namelist()
    assert {"[Content_Types].xml", "word/document.xml", "word/styles.xml"} <= set(names)


def test_without_the_library_the_message_says_what_to_install(monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(UsageError, match=r"pip install 'alignment\[docx\]'"):
        render((typical(),), context())


def test_a_roadmap_in_order_and_one_without_a_parent_are_told_so() -> None:
    from msgspec.structs import replace

    good = contents(opened(typical(findings=(), links=(), verdict="compliant")))
    assert {"Исправлять ничего не требуется.", "Замечаний нет.", "Вопросов нет."} <= set(good)
    bare = replace(
        typical(), parent=None, items=(), links=(), findings=(), criteria=(), checks=(), score=None
    )
    alone = contents(opened(bare, rules=None, particulars=None))
    assert any(
        line.startswith("Вышестоящая карта не указана, поэтому карта проверена сама по себе")
        for line in alone
    )
    assert not any("Оценка по критериям" in line for line in alone)
