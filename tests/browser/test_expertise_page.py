"""The expertise report in a browser: read, filtered, searched, printed, with and without JavaScript."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

WIDTHS = [pytest.param(1440, id="desktop"), pytest.param(768, id="tablet"), pytest.param(390, id="phone")]


def axe_source() -> str:
    package = pytest.importorskip("axe_playwright_python", reason="axe-playwright-python isn't installed")
    (source,) = Path(package.__file__).parent.rglob("axe.min.js")
    return source.read_text(encoding="utf-8")


def seen(page, selector: str) -> int:
    return page.locator(selector).filter(visible=True).count()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_serious(opened, sayansk, scheme, width) -> None:
    page = opened(sayansk, width=width, color_scheme=scheme, bypass_csp=True)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.add_script_tag(content=axe_source())
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    told = {
        one["id"]: [node["html"][:120] for node in one["nodes"][:3]]
        for one in found
        if one["impact"] in ("serious", "critical")
    }
    assert told == {}


@pytest.mark.parametrize("width", [1440, 1024, 768, 390, 320])
def test_nothing_has_to_be_scrolled_sideways(opened, sayansk, width) -> None:
    page = opened(sayansk, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_screen_tells_verdict_score_criteria_and_what_to_mend(opened, sayansk) -> None:
    page = opened(sayansk)
    for selector in (".sentence", ".score b", ".scores", ".tally", ".first"):
        box = page.locator(selector).bounding_box()
        assert box
        assert box["y"] + box["height"] <= 900, selector
    assert page.locator(".scores tbody tr").count() == 5


def test_remarks_are_filtered_by_severity_criterion_and_words(opened, pages) -> None:
    page = opened(pages["typical"])
    whole = seen(page, "[data-rows='tr.remark'] tr.remark")
    page.select_option("#remarks-severity", "error")
    assert 0 < seen(page, "[data-rows='tr.remark'] tr.remark") < whole
    assert seen(page, "tr.remark.is-warning") == 0
    assert page.locator("#warnings").is_hidden()
    page.select_option("#remarks-severity", "")
    page.select_option("#remarks-criterion", "form")
    assert seen(page, "[data-rows='tr.remark'] tr.remark") == 1
    page.select_option("#remarks-criterion", "")
    page.fill("#remarks-search", "НУМЕРАЦИЮ")
    assert seen(page, "[data-rows='tr.remark'] tr.remark") == 1
    assert page.locator("[data-rows='tr.remark'] .found").inner_text() == f"Показано: 1 из {whole}"
    page.fill("#remarks-search", "такого слова нет")
    assert seen(page, "[data-rows='tr.remark'] tr.remark") == 0


def test_the_alignment_is_filtered_and_put_in_another_order(opened, sayansk) -> None:
    page = opened(sayansk)
    whole = seen(page, "tbody.pairing")
    page.select_option("#alignment-show", "remarks")
    some = seen(page, "tbody.pairing")
    page.select_option("#alignment-show", "clean")
    assert some + seen(page, "tbody.pairing") == whole
    page.select_option("#alignment-show", "")
    page.select_option("#alignment-sort", "gravity")
    grave = page.eval_on_selector_all("tbody.pairing", "rows => rows.map(row => Number(row.dataset.gravity))")
    assert grave == sorted(grave)
    page.select_option("#alignment-sort", "order")
    order = page.eval_on_selector_all("tbody.pairing", "rows => rows.map(row => Number(row.dataset.order))")
    assert order == list(range(1, whole + 1))


def test_a_finding_is_two_clicks_away(opened, sayansk) -> None:
    page = opened(sayansk)
    page.locator(".first .refs a").first.click()
    row = page.locator(":target")
    assert row.is_visible()
    assert row.evaluate("row => row.getBoundingClientRect().top") < 900
    page.locator("tr.remark td a[href^='#event-']").first.click()
    assert page.locator("tbody.pairing:target").is_visible()


def test_a_link_shows_a_row_that_the_filters_hide(opened, pages) -> None:
    page = opened(pages["typical"])
    page.fill("#remarks-search", "такого слова нет")
    page.locator("a[href='#remark-1']").first.click()
    page.locator("#remark-1").wait_for(state="visible", timeout=5000)


def test_a_link_into_a_fold_unfolds_it(opened, sayansk) -> None:
    page = opened(sayansk)
    anchor = page.eval_on_selector("details tr.remark", "row => row.id")
    page.goto(f"{sayansk.as_uri()}#{anchor}")
    assert page.locator(f"#{anchor}").is_visible()


def test_everything_is_unfolded_and_folded_again(opened, pages) -> None:
    page = opened(pages["typical"])
    button = page.locator("[data-unfold]")
    button.click()
    assert page.locator("details:not([open])").count() == 0
    assert button.inner_text() == "Свернуть все"
    button.click()
    assert page.locator("details[open]").count() == 0


def test_it_is_used_by_keyboard(opened, pages) -> None:
    page = opened(pages["typical"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "report"
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"


def test_without_javascript_nothing_is_lost(opened, sayansk) -> None:
    with_script = opened(sayansk)
    without = opened(sayansk, java_script_enabled=False)
    assert seen(without, "tbody.pairing") == seen(with_script, "tbody.pairing")
    assert seen(without, "tr.remark") == seen(with_script, "tr.remark")
    assert seen(without, ".controls, .tools") == 0
    without.locator("summary").first.click()
    assert without.locator("details[open]").count() == 1


@pytest.mark.parametrize("name", ["hostile", "two"])
def test_pages_of_hostile_text_and_of_two_roadmaps_work(opened, pages, name) -> None:
    page = opened(pages[name], width=390)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("main article").count() == (2 if name == "two" else 1)
    assert page.locator("main script, main a[href^='javascript']").count() == 0


def test_filters_of_one_report_leave_the_other_alone(opened, pages) -> None:
    page = opened(pages["two"])
    page.fill("#r1-alignment-search", "такого слова нет")
    assert seen(page, "article:nth-of-type(1) tbody.pairing") == 0
    assert seen(page, "article:nth-of-type(2) tbody.pairing") == 4


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils isn't installed")
@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without"])
def test_it_is_printed_whole_on_a4(opened, sayansk, tmp_path, script) -> None:
    page = opened(sayansk, java_script_enabled=script)
    path = tmp_path / "printed.pdf"
    page.pdf(path=path, prefer_css_page_size=True, print_background=True)
    told = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True
    ).stdout
    sheets = told.split("\f")
    assert "(A4)" in subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    assert [sheet.split()[0] for sheet in sheets[1:4]] == ["2", "3", "4"]
    assert not sheets[0].split()[0].isdigit()
    assert "Как оценивается" in told  # what is folded on the screen
    assert "Поиск" not in told  # what works on the screen alone
    heads = sum("Мероприятие" in sheet and "Исполнители" in sheet for sheet in sheets)
    assert heads > 5  # the head of the long table is repeated
