"""How large and how quick the consolidated report is for a region of 36 and one of 500 municipalities.

    python tests/benchmarks/region.py [--sizes 36 500]

Made-up roadmaps (alignment.demo) are checked, and the report is built and written in every format; the page is then opened in headless
Chromium (CHROMIUM, or the one on the path; left out where there is none). Times are of one run, wall clock; "opened" is until the
page's load event and its first layout, "sorted" until the summary table stands in another order, "searched" until a word is
looked up among the municipalities. Memory is the peak of this process.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from alignment.checking import check, load_packs
from alignment.demo import as_yaml, made_up
from alignment.reporting.consolidated import FORMATS, consolidated
from alignment.reporting.context import Context
from alignment.sources import load_roadmap, loads

T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Return what some work gives, and how many seconds it takes."""
    start = time.perf_counter()
    done = work()
    return done, time.perf_counter() - start


def measure(count: int, folder: Path) -> None:
    """Print the numbers of one region."""
    from alignment.cli.report_set import file_names, render

    parent, rules = load_roadmap("irkutsk.yaml"), load_packs()
    texts = [(one.name, as_yaml(one)) for one in made_up(parent, count=count)]
    results, took = timed(
        lambda: [check(loads(text, f"{name}.yaml"), parent, rules=rules) for name, text in texts]
    )
    print(f"{count} municipalities\n  checked          {took:7.2f} s")
    pages = file_names(results)
    report, took = timed(lambda: consolidated(results, rules=rules, pages=pages))
    print(f"  model built      {took:7.2f} s")
    for name in FORMATS:
        made, took = timed(lambda name=name: render(name, report))
        content = made if isinstance(made, bytes) else made.encode()
        (folder / f"svod.{name}").write_bytes(content)
        print(f"  {name:<5} written    {took:7.2f} s {len(content) / 1e6:8.2f} MB")
    one_page, took = timed(lambda: single(results[0], rules))
    print(f"  a single report  {took:7.2f} s {len(one_page) / 1e6:8.2f} MB, by {count}: {took * count:.0f} s")
    print(f"  memory           {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.0f} MB")
    in_browser(folder / "svod.html")


def single(result: object, rules: object) -> bytes:
    """Return one municipality's page."""
    from alignment.reporting.html import render

    return render((result,), Context(rules=rules)).encode()  # type: ignore[arg-type]


def in_browser(path: Path) -> None:
    """Print how a browser fares with a page."""
    from tests.browser.conftest import CHROMIUM, FLAGS

    if CHROMIUM is None:
        print("  no Chromium")
        return
    from playwright.sync_api import sync_playwright

    layout, elements = "document.body.offsetHeight", "document.querySelectorAll('*').length"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        _, opened = timed(lambda: (page.goto(path.as_uri()), page.evaluate(layout)))
        print(f"  opened           {opened:7.2f} s {page.evaluate(elements):>8} elements")
        _, took = timed(
            lambda: (page.locator("table.sortable .sorter").nth(2).click(), page.evaluate(layout))
        )
        print(f"  sorted           {took:7.2f} s")
        _, took = timed(
            lambda: (page.locator("input[type=search]").first.fill("чудо"), page.evaluate(layout))
        )
        print(f"  searched         {took:7.2f} s")
        _, took = timed(lambda: page.pdf(path=path.with_suffix(".pdf"), prefer_css_page_size=True))
        print(f"  printed          {took:7.2f} s {path.with_suffix('.pdf').stat().st_size / 1e6:8.2f} MB")
        browser.close()


def main() -> None:
    """Measure every size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[36, 500])
    for size in parser.parse_args().sizes:
        with tempfile.TemporaryDirectory() as folder:
            measure(size, Path(folder))


if __name__ == "__main__":
    main()
