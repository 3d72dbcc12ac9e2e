"""Make templates/report.docx, the bundled template of the DOCX report.

    python -m tests.tools.docx_template

The customs are those of ГОСТ Р 7.0.97 (an A4 page; fields of at least 20 mm on the left, top and bottom and 10 mm on the right; Times New
Roman 12–14; smaller type in tables; page numbers in the middle of the upper field from the second page on). Whether a document
made from it conforms to the standard's edition of 2025 nobody has certified.
"""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

TEMPLATE = Path(__file__).parents[2] / "templates" / "report.docx"
FONT = "Times New Roman"


def template() -> bytes:
    """Return the template's bytes, the same each time."""
    document = Document()
    page(document.sections[0])
    styles(document)
    numbers(document.sections[0])
    document.core_properties.author = "align"
    document.core_properties.comments = ""
    document.core_properties.title = ""
    raw, fixed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with ZipFile(raw) as source, ZipFile(fixed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name != "docProps/thumbnail.jpeg":
                target.writestr(
                    ZipInfo(name, (1980, 1, 1, 0, 0, 0)), cleaned(name, source.read(name)), ZIP_DEFLATED
                )
    return fixed.getvalue()


def cleaned(name: str, content: bytes) -> bytes:
    """Drop the picture of python-docx's own template."""
    if name == "_rels/.rels":
        import re

        return re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", content)
    return content


def page(section) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(20), Mm(10)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.header_distance = section.footer_distance = Mm(10)


def styles(document) -> None:
    normal = document.styles["Normal"]
    dress(normal, 12)
    normal.paragraph_format.space_after = Pt(6)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "ru-RU")
    normal.element.get_or_add_rPr().append(language)
    for name, size, before in (("Title", 14, 0), ("Heading 1", 13, 14), ("Heading 2", 12, 10)):
        style = document.styles[name]
        dress(style, size, bold=True)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(4)
        style.paragraph_format.keep_with_next = True
    title = document.styles["Title"]
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    border = title.element.pPr.find(qn("w:pBdr"))
    if border is not None:
        title.element.pPr.remove(border)
    following = document.styles.add_style("Title Next", WD_STYLE_TYPE.PARAGRAPH)
    following.base_style = title
    following.paragraph_format.page_break_before = True
    subtitle = document.styles["Subtitle"]
    dress(subtitle, 12)
    subtitle.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    dress(document.styles["List Bullet"], 12)
    small = document.styles.add_style("Table Text", WD_STYLE_TYPE.PARAGRAPH)
    small.base_style = normal
    dress(small, 10)
    small.paragraph_format.space_after = Pt(0)
    dense = document.styles.add_style("Table Dense", WD_STYLE_TYPE.PARAGRAPH)
    dense.base_style = small
    dress(dense, 9)


def dress(style, size: int, *, bold: bool = False) -> None:
    style.font.name, style.font.size, style.font.bold, style.font.italic = FONT, Pt(size), bold, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(kind), FONT)
    for name in ("w:spacing", "w:kern"):
        found = style.element.rPr.find(qn(name))
        if found is not None:
            style.element.rPr.remove(found)


def numbers(section) -> None:
    """Number the pages at the top, in the middle, from the second on."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


if __name__ == "__main__":
    TEMPLATE.write_bytes(template())
