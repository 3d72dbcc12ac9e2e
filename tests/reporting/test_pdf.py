"""The PDF: the printed form of the page."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from alignment.errors import UsageError
from alignment.reporting.pdf import _fetch_nothing, render
from tests.reporting.reports import context, hostile, typical


def printable() -> bool:
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError):
        return False
    return True


needs_weasyprint = pytest.mark.skipif(not printable(), reason="WeasyPrint or its Pango isn't installed")
needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils isn't installed")


@needs_weasyprint
def test_the_same_input_gives_the_same_bytes() -> None:
    one = render((typical(),), context())
    assert one.startswith(b"%PDF-")
    assert one == render((typical(),), context())


@needs_weasyprint
@needs_poppler
def test_the_page_is_printed_whole(tmp_path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(render((hostile(),), context()))
    told = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "Экспертное заключение" in told
    assert "Почему: пункт не отражен" in told  # folded on the screen, printed all the same
    first, second, *_rest = told.split("\f")
    assert (first.split()[0], second.split()[0]) == ("Экспертное", "2")  # page numbers begin with the second


@pytest.mark.parametrize("reason", ["missing", "broken"])
def test_without_the_library_the_message_says_what_to_do(monkeypatch, tmp_path, reason) -> None:
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    if reason == "missing":
        monkeypatch.setitem(sys.modules, "weasyprint", None)
    else:
        (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library pango')")
        monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(
        UsageError, match="alignment\\[pdf\\]" if reason == "missing" else "cannot load library pango"
    ):
        render((typical(),), context())


def test_no_address_is_fetched() -> None:
    with pytest.raises(ValueError, match="not fetched: https://example"):
        _fetch_nothing("https://example.org/x.png")
