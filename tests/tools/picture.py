"""Make docs/report.png, the first screen of the Sayansk report: `python -m tests.tools.picture`.

It needs Playwright and Chromium (CHROMIUM, or the one in PATH), and Pillow to make the file small: a page has few colours.
"""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from datetime import date
from pathlib import Path

PICTURE = Path(__file__).parents[2] / "docs" / "report.png"
WIDTH, HEIGHT = 1200, 820
COLOURS = 64


def page() -> str:
    """Return the report's page; particulars that nobody signed are left out."""
    from alignment.checking import check, load_packs
    from alignment.reporting.context import Context
    from alignment.reporting.expertise import Particulars
    from alignment.reporting.html import render
    from alignment.sources import load_parent, load_roadmap

    roadmap, rules, day = load_roadmap("sayansk.yaml"), load_packs(), date(2022, 4, 20)
    result = check(roadmap, load_parent(roadmap), rules=rules, on=day)
    return render((result,), Context(rules=rules, particulars=Particulars(date=day)))


def screen(source: str) -> bytes:
    """Return the first screen as PNG."""
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "report.html"
        path.write_text(source, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        opened = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        opened.goto(path.as_uri())
        taken = opened.screenshot()
        browser.close()
    return taken


def smaller(picture: bytes) -> bytes:
    """Return the picture with few colours."""
    from PIL import Image

    made = io.BytesIO()
    few = Image.open(io.BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(made, "PNG", optimize=True)
    return made.getvalue()


if __name__ == "__main__":
    PICTURE.write_bytes(smaller(screen(page())))
