"""The consolidated report in a browser: sorted, filtered, followed, and accessible."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from tests.browser.test_expertise_page import axe_source, seen


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    from alignment.checking import check, load_packs
    from alignment.cli.report_set import write_set
    from alignment.demo import as_yaml, made_up
    from alignment.reporting.context import Context
    from alignment.sources import load_parent, load_roadmap, loads

    path = tmp_path_factory.mktemp("set")
    rules = load_packs()
    roadmaps = [
        loads(as_yaml(one), f"{one.name}.yaml") for one in made_up(load_roadmap("irkutsk.yaml"), count=6)
    ]
    write_set(path, [check(one, load_parent(one), rules=rules) for one in roadmaps], Context(rules=rules))
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("name", ["svod.html", "index.html"])
def test_axe_finds_nothing_serious(opened, folder, name, width, scheme) -> None:
    page = opened(folder / name, width=width, color_scheme=scheme, bypass_csp=True)
    page.add_script_tag(content=axe_source())
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert {
        one["id"]: [node["html"][:120] for node in one["nodes"][:3]]
        for one in found
        if one["impact"] in ("serious", "critical")
    } == {}


@pytest.mark.parametrize("name", ["svod.html", "index.html"])
@pytest.mark.parametrize("width", [1440, 1024, 768, 390, 320])
def test_only_the_wide_tables_scroll_sideways(opened, folder, name, width) -> None:
    page = opened(folder / name, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def column(page, at: int) -> list[str]:
    return page.evaluate(
        f"[...document.querySelectorAll('tr.town')].map(row => row.cells[{at}].textContent.trim())"
    )


def test_columns_are_sorted_by_their_heads(opened, folder) -> None:
    page = opened(folder / "svod.html")
    head = page.locator("table.towns th", has_text="Балл")
    at = head.evaluate("head => head.cellIndex")
    head.locator("button").click()
    down = [int(text) for text in column(page, at)]
    assert down == sorted(down, reverse=True)
    assert head.get_attribute("aria-sort") == "descending"
    head.locator("button").press("Enter")
    assert [int(text) for text in column(page, at)] == sorted(down)
    page.locator("table.towns th button").first.click()
    assert column(page, 0) == [str(number) for number in range(1, 7)]


def test_rows_of_both_tables_are_filtered(opened, folder) -> None:
    page = opened(folder / "svod.html")
    name = column(page, 1)[0].split()[0]
    page.fill("#towns-search", name.upper())
    assert 1 <= seen(page, "tr.town") <= 6
    page.select_option("#items-status", "absent")
    some = seen(page, "tr.line")
    assert 0 < some < page.locator("tr.line").count()
    assert page.locator("tr.line").filter(visible=True).filter(has=page.locator("td.ab")).count() == some


def test_a_cell_leads_to_its_place_in_the_municipality_s_report(opened, folder) -> None:
    page = opened(folder / "index.html")
    page.click("p.sentence a")
    page.wait_for_url("**/svod.html")
    page.locator("td.ab a").first.click()
    page.wait_for_url("**#remark-*")
    assert page.locator(":target").count() == 1


def test_municipalities_are_found_by_conclusion(opened, folder) -> None:
    page = opened(folder / "svod.html")
    values = page.eval_on_selector_all("#towns-verdict option", "options => options.map(one => one.value)")
    found = []
    for value in filter(None, values):
        page.select_option("#towns-verdict", value)
        found.append(seen(page, "tr.town"))
    assert sum(found) == 6
    assert all(found)


def test_the_first_screen_tells_who_has_sent_and_how_criteria_came_out(opened, folder) -> None:
    page = opened(folder / "svod.html")
    for selector in (".sentence", ".tally", ".means"):
        box = page.locator(selector).first.bounding_box()
        assert box
        assert box["y"] + box["height"] <= 900, selector
    assert "6 карт" in page.locator(".sentence").inner_text().replace("\u00a0", " ")
    assert page.locator(".means tbody tr").count() == 5


def test_what_a_cell_tells_is_told_by_signs_and_not_by_colour_alone(opened, folder) -> None:
    page = opened(folder / "svod.html")
    told = page.eval_on_selector_all(
        "table.matrix tbody td",
        "cells => [...new Set(cells.map(cell => cell.className + cell.textContent.trim()))]",
    )
    assert len(told) == len({one[:2] for one in told}) == len({one[2:] for one in told})
    assert len(told) >= 4


def test_every_cell_leads_to_where_it_is_told_in_full(opened, folder) -> None:
    page = opened(folder / "svod.html")
    hrefs = page.eval_on_selector_all(
        "table.matrix tbody td a, table.towns tbody a, .cases a, .duty a",
        "links => links.map(one => one.getAttribute('href'))",
    )
    assert len(hrefs) > 300
    anchors: dict[str, set[str]] = {}
    for href in set(hrefs):
        name, _sign, anchor = href.partition("#")
        if name not in anchors:
            text = (folder / (name or "svod.html")).read_text(encoding="utf-8")
            anchors[name] = set(re.findall(r' id="([^"]+)"', text))
        assert not anchor or anchor in anchors[name], href


def test_without_javascript_nothing_is_lost(opened, folder) -> None:
    with_script = opened(folder / "svod.html")
    without = opened(folder / "svod.html", java_script_enabled=False)
    for selector in ("tr.town", "tr.line", ".duty", ".cases li"):
        assert seen(without, selector) == seen(with_script, selector) > 0, selector
    assert seen(without, ".controls, .tools, .sorter") == 0


def test_the_index_leads_to_every_report(opened, folder) -> None:
    page = opened(folder / "index.html")
    hrefs = page.eval_on_selector_all("a[href]", "links => links.map(one => one.getAttribute('href'))")
    pages = {href for href in hrefs if href.endswith(".html")}
    assert pages == {path.name for path in folder.glob("*.html")} - {"index.html"}
    page.locator("tr.town a").first.click()
    page.wait_for_load_state()
    assert page.locator("h1").inner_text() == "Экспертное заключение"


def test_what_a_municipality_must_mend_is_copied_as_plain_text(opened, folder) -> None:
    page = opened(folder / "svod.html")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    duty = page.locator(".duty:has(ol)").first
    duty.locator("button.copy").click()
    duty.get_by_text("Скопировано").wait_for()
    told = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert told[0] == duty.locator("h3").inner_text()
    assert told[2].startswith("1. ")
    assert told[-1].startswith("Срок устранения:")


def test_the_table_fits_a_wide_screen(opened, folder) -> None:
    page = opened(folder / "svod.html")
    page.set_viewport_size({"width": 1440, "height": 900})
    hidden = page.evaluate(
        "[...document.querySelectorAll('.scroll')].map(one => one.scrollWidth - one.clientWidth)"
    )
    assert not any(hidden)


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils isn't installed")
def test_it_is_printed_whole_with_the_wide_tables_on_their_side(opened, folder, tmp_path) -> None:
    page = opened(folder / "svod.html", java_script_enabled=False)
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
