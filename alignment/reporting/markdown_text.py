"""Text from cells, made safe inside Markdown: it shows as it stands and becomes no link, tag, table or heading."""

from __future__ import annotations

from alignment.reporting.plain import one_line

_SIGNS = str.maketrans(
    {sign: f"\\{sign}" for sign in "\\`*_[]|#~!@$^"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
)


def escape(text: str) -> str:
    """Return a text on one line with every sign of Markdown and HTML made plain; an address makes no link."""
    line = one_line(text).translate(_SIGNS).replace("://", ":&#8203;//").replace("www.", "www&#8203;.")
    return f"\\{line}" if line[:1] in {"-", "+"} else line


def code(text: str) -> str:
    """Return a text as code within a line."""
    line = one_line(text)
    ticks = "`"
    while ticks in line:
        ticks += "`"
    edge = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{ticks}{edge}{line}{edge}{ticks}".replace("|", "\\|")


def fenced(text: str, language: str = "") -> str:
    """Return a text of several lines as a block of code."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{language}\n{text}\n{fence}"


def row(*cells: str) -> str:
    """Return a row of a table; the cells are escaped already."""
    return f"| {' | '.join(cells)} |"
