"""The expertise report as PDF: the printed form of the same page.

WeasyPrint and not a browser: it knows the page's margin boxes and repeated heads, needs no display, starts nothing, gives a tagged file
with bookmarks, and is the same on every machine. Chromium prints the page as well, but isn't there on a server, differs from version to
version, and stamps the time into the file. It is an extra, for it needs the system's Pango.
"""

from __future__ import annotations

from alignment.checking.findings import Result
from alignment.errors import UsageError
from alignment.language import _
from alignment.reporting.context import Context
from alignment.reporting.html import page, reports


def render(results: tuple[Result, ...], context: Context) -> bytes:
    """Return the page printed. Raises UsageError where WeasyPrint can't be used."""
    try:
        from weasyprint import HTML
    except ImportError:
        raise UsageError(
            _(
                "PDF needs the library WeasyPrint. Install it: pip install 'alignment[pdf]', or print the HTML report from a "
                "browser."
            )
        ) from None
    except OSError as error:
        raise UsageError(
            _(
                "WeasyPrint is installed but can't start: %(why)s. It needs the system's library Pango; or print the HTML "
                "report from a browser."
            )
            % {"why": str(error).splitlines()[0]}
        ) from None
    source = page(reports(results, context), context, printing=True)
    made: bytes = HTML(string=source, url_fetcher=_fetch_nothing).write_pdf(
        pdf_identifier=b"align", pdf_variant="pdf/ua-1"
    )
    return made


def _fetch_nothing(url: str, *_args: object, **_options: object) -> dict[str, object]:
    """Refuse every address: the page is whole by itself."""
    message = f"not fetched: {url}"
    raise ValueError(message)
