"""The consolidated report and the index of a set in a browser: sorted, filtered, followed into single reports, printed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.test_expertise_page import axe_source, seen
from tests.cli.running import align

MUNICIPALITIES = 8
WIDTHS = [pytest.param(1440, id="desktop"), pytest.param(768, id="tablet"), pytest.param(390, id="phone")]


@pytest.fixture(scope="session")
def region(tmp_path_factory) -> Path:
    """Return a folder with the whole set of a made-up region."""
    folder = tmp_path_factory.mktemp("region")
    made = align("demo", "-o", folder / "demo", "--count", str(MUNICIPALITIES), "--seed", "3")
    assert made.code == 0, made.err
    written = align(
        "report",
        folder / "demo" / "roadmaps",
        "--config",
        folder / "demo" / "align.toml",
        "-o",
        f"{folder}/set/",
    )
    assert written.code == 0, written.err
    return folder / "set"


def summary(page) -> list[list[str]]:
    """Return the cells of the summary table, row by row, as they stand."""
    return page.eval_on_selector_all(
        "table.towns tbody tr", "rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()))"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["svod.html", "index.html"])
def test_axe_finds_nothing_serious(opened, region, name, scheme, width) -> None:
    page = opened(region / name, width=width, color_scheme=scheme, bypass_csp=True)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.add_script_tag(content=axe_source())
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    told = {
        one["id"]: [node["html"][:120] for node in one["nodes"][:3]]
        for one in found
        if one["impact"] in ("serious", "critical")
    }
    assert told == {}


@pytest.mark.parametrize("name", ["svod.html", "index.html"])
@pytest.mark.parametrize("width", [1440, 1024, 768, 390, 320])
def test_only_wide_tables_are_scrolled_sideways(opened, region, name, width) -> None:
    page = opened(region / name, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_screen_tells_who_has_sent_what_is_typical_and_how_criteria_came_out(
    opened, region
) -> None:
    page = opened(region / "svod.html")
    for selector in (".sentence", ".tally", ".means"):
        box = page.locator(selector).first.bounding_box()
        assert box
        assert box["y"] + box["height"] <= 900, selector
    assert "8 карт" in page.locator(".sentence").inner_text()
    assert page.locator(".means tbody tr").count() == 5


def test_the_summary_is_sorted_by_name_at_first_and_by_any_column_on_a_click(opened, region) -> None:
    page = opened(region / "svod.html")
    names = [row[1] for row in summary(page)]
    assert len(names) == MUNICIPALITIES
    assert [int(row[0]) for row in summary(page)] == list(range(1, MUNICIPALITIES + 1))
    heads = page.locator("table.towns thead th")
    column = next(at for at in range(heads.count()) if heads.nth(at).inner_text().startswith("Балл"))
    heads.nth(column).locator("button").click()
    scores = [int(row[column]) for row in summary(page)]
    assert scores == sorted(scores, reverse=True)
    assert heads.nth(column).get_attribute("aria-sort") == "descending"
    heads.nth(column).locator("button").click()
    assert [int(row[column]) for row in summary(page)] == sorted(scores)
    heads.nth(1).locator("button").click()
    assert heads.nth(column).get_attribute("aria-sort") is None
    assert sorted(row[1] for row in summary(page)) == sorted(names)


def test_the_summary_is_sorted_by_keyboard(opened, region) -> None:
    page = opened(region / "svod.html")
    button = page.locator("table.towns thead button").nth(3)
    button.focus()
    page.keyboard.press("Enter")
    assert page.locator("table.towns thead th").nth(3).get_attribute("aria-sort") == "descending"
    assert page.evaluate("document.activeElement.className") == "sorter"


def test_municipalities_are_found_by_name_and_by_conclusion(opened, region) -> None:
    page = opened(region / "svod.html")
    name = summary(page)[2][1]
    page.fill("#towns-search", name.split("(")[0].upper())
    assert seen(page, "tr.town") == 1
    page.fill("#towns-search", "")
    values = page.eval_on_selector_all("#towns-verdict option", "options => options.map(one => one.value)")
    counted = 0
    for value in filter(None, values):
        page.select_option("#towns-verdict", value)
        counted += seen(page, "tr.town")
    assert counted == MUNICIPALITIES


def test_items_are_found_by_word_and_by_how_they_are_carried_out(opened, region) -> None:
    page = opened(region / "svod.html")
    whole = seen(page, "tr.line")
    page.fill("#items-search", "дневника куратора")
    assert 0 < seen(page, "tr.line") < whole
    page.fill("#items-search", "")
    page.select_option("#items-status", "absent")
    assert 0 < seen(page, "tr.line") < whole
    signs = page.eval_on_selector_all(
        "tr.line:not([hidden])",
        "rows => rows.map(row => [...row.cells].some(cell => cell.textContent.trim() === '✗'))",
    )
    assert all(signs)


def test_what_a_cell_tells_is_told_by_signs_and_not_by_colour_alone(opened, region) -> None:
    page = opened(region / "svod.html")
    told = page.eval_on_selector_all(
        "table.matrix tbody td",
        "cells => [...new Set(cells.map(cell => cell.className + cell.textContent.trim()))]",
    )
    assert len(told) == len({one[:2] for one in told}) == len({one[2:] for one in told})
    assert len(told) >= 4


def test_every_cell_leads_to_where_it_is_told_in_full(opened, region) -> None:
    page = opened(region / "svod.html")
    hrefs = page.eval_on_selector_all(
        "table.matrix tbody td a, table.towns tbody a, .cases a, .duty a",
        "links => links.map(one => one.getAttribute('href'))",
    )
    assert len(hrefs) > 300
    anchors: dict[str, set[str]] = {}
    for href in set(hrefs):
        name, _sign, anchor = href.partition("#")
        if name not in anchors:
            text = (region / (name or "svod.html")).read_text(encoding="utf-8")
            anchors[name] = set(re.findall(r' id="([^"]+)"', text))
        assert not anchor or anchor in anchors[name], href


@pytest.mark.parametrize(("kind", "word"), [("ab", "✗"), ("de", "!")])
def test_a_click_opens_the_row_in_the_report_of_the_municipality(opened, region, kind, word) -> None:
    page = opened(region / "svod.html")
    cell = page.locator(f"table.matrix td.{kind} a").first
    assert cell.inner_text().strip() == word
    cell.click()
    page.wait_for_load_state()
    assert not page.url.split("#")[0].endswith("svod.html")
    assert page.locator(":target").is_visible()


def test_without_javascript_nothing_is_lost(opened, region) -> None:
    with_script = opened(region / "svod.html")
    without = opened(region / "svod.html", java_script_enabled=False)
    for selector in ("tr.town", "tr.line", ".duty", ".cases li"):
        assert seen(without, selector) == seen(with_script, selector) > 0, selector
    assert seen(without, ".controls, .tools, .sorter") == 0


def test_the_index_leads_to_every_report(opened, region) -> None:
    page = opened(region / "index.html")
    hrefs = page.eval_on_selector_all("a[href]", "links => links.map(one => one.getAttribute('href'))")
    pages = {href for href in hrefs if href.endswith(".html")}
    assert pages == {path.name for path in region.glob("*.html")} - {"index.html"}
    page.locator("tr.town a").first.click()
    page.wait_for_load_state()
    assert page.locator("h1").inner_text() == "Экспертное заключение"


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils isn't installed")
def test_it_is_printed_whole_with_the_wide_tables_on_their_side(opened, region, tmp_path) -> None:
    page = opened(region / "svod.html", java_script_enabled=False)
    path = tmp_path / "printed.pdf"
    page.pdf(path=path, prefer_css_page_size=True, print_background=True)
    told = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True
    ).stdout
    sizes = subprocess.run(
        ["pdfinfo", "-f", "1", "-l", "99", path], capture_output=True, text=True, check=True
    ).stdout
    shapes = re.findall(r"size:\s+([\d.]+) x ([\d.]+) pts", sizes)
    assert {float(width) > float(height) for width, height in shapes} == {True, False}
    assert {round(float(side)) for shape in shapes for side in shape} == {595, 842}
    assert "Поиск" not in told
    assert "Выводы и предложения" in told
