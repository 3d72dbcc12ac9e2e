"""The consolidated report in a browser: sorted, filtered, followed, and accessible."""

from __future__ import annotations

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


@pytest.mark.parametrize("width", [1440, 768, 390])
def test_only_the_wide_tables_scroll_sideways(opened, folder, width) -> None:
    page = opened(folder / "svod.html", width=width)
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
