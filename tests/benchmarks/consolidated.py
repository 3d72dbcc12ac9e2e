"""How long the consolidated report takes, and how large it is, with 36 and with 500 municipalities.

    python -m tests.benchmarks.consolidated [--browser]

The roadmaps are made up (alignment.demo). With --browser, Chromium opens each page, and sorts and filters it.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from alignment.checking import check, load_packs
from alignment.cli.report_set import file_names, render
from alignment.demo import as_yaml, made_up
from alignment.reporting.consolidated import FORMATS, consolidated
from alignment.sources import load_parent, load_roadmap, loads

T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Return how many seconds the work took, and what came of it."""
    start = perf_counter()
    done = work()
    return perf_counter() - start, done


def measure(count: int, *, browser: bool) -> None:
    """Print the times and sizes for so many municipalities."""
    rules, parent = load_packs(), load_roadmap("irkutsk.yaml")
    roadmaps = [loads(as_yaml(one), f"{one.name}.yaml") for one in made_up(parent, count=count)]
    seconds, results = timed(lambda: [check(one, load_parent(one), rules=rules) for one in roadmaps])
    print(f"{count} municipalities: checked in {seconds:.1f} s")
    pages = file_names(results)
    seconds, report = timed(lambda: consolidated(results, rules=rules, pages=pages))
    print(f"  model  {seconds:6.2f} s")
    for name in FORMATS:
        seconds, content = timed(lambda name=name: render(name, report))  # type: ignore[misc]
        data = content.encode() if isinstance(content, str) else content
        print(f"  {name:5}  {seconds:6.2f} s  {len(data) / 1e6:6.2f} MB")
        if name == "html" and browser:
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "svod.html"
                path.write_bytes(data)
                in_browser(path)


def in_browser(path: Path) -> None:
    """Print how long a browser takes to show the page, to sort its table, and to filter its matrix."""
    from playwright.sync_api import sync_playwright

    from tests.browser.conftest import CHROMIUM, FLAGS

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = opened.new_page(viewport={"width": 1440, "height": 900})
        frame = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
        work = {
            "shown": lambda: page.goto(path.as_uri()),
            "sorted": lambda: page.evaluate("document.querySelectorAll('.towns .sorter')[12].click()"),
            "filtered": lambda: page.select_option("#items-status", "absent"),
            "searched": lambda: page.fill("#towns-search", "град"),
        }
        for name, doing in work.items():
            seconds, _done = timed(lambda doing=doing: (doing(), page.evaluate(frame)))  # type: ignore[misc]
            print(f"    {name:9} {seconds * 1000:6.0f} ms")
        opened.close()


if __name__ == "__main__":
    for many in (36, 500):
        measure(many, browser="--browser" in sys.argv)
