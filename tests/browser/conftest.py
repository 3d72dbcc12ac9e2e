"""A browser without a network, and the pages that tests open in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    api = pytest.importorskip("playwright.sync_api", reason="Playwright isn't installed")
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed (apt-get install chromium)")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sayansk(tmp_path_factory) -> Path:
    """Return the page of the bundled roadmap."""
    from alignment.checking import check, load_packs
    from alignment.reporting.context import Context
    from alignment.reporting.html import render
    from alignment.sources import load_parent, load_roadmap

    roadmap = load_roadmap("sayansk.yaml")
    rules = load_packs()
    path = tmp_path_factory.mktemp("pages") / "sayansk.html"
    path.write_text(
        render((check(roadmap, load_parent(roadmap), rules=rules),), Context(rules=rules)), encoding="utf-8"
    )
    return path


@pytest.fixture(scope="session")
def pages(tmp_path_factory) -> dict[str, Path]:
    """Return pages made by hand."""
    from alignment.reporting.html import render
    from tests.reporting.reports import context, hostile, typical

    folder = tmp_path_factory.mktemp("pages")
    made = {"typical": (typical(),), "hostile": (hostile(),), "two": (typical(), typical())}
    for name, results in made.items():
        (folder / f"{name}.html").write_text(render(results, context()), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in made}


@pytest.fixture
def opened(browser):
    """Return a function that opens a page; anything that the page complains of, or asks the network for, fails the test."""
    contexts, complaints = [], []

    def opening(path: Path, *, width: int = 1440, height: int = 900, anchor: str = "", **options) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on(
            "console",
            lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request",
            lambda request: complaints.append(request.url) if not request.url.startswith("file:") else None,
        )
        page.on("dialog", lambda dialog: (complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.goto(path.as_uri() + anchor)
        return page

    yield opening
    for context in contexts:
        context.close()
    assert complaints == []
