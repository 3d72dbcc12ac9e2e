"""A page of a terminal: lines of styled pieces, wrapped to a width, printed plain or in colours.

The layout is the same either way. Without colours nothing but text is written, so a pipe and a file need no Rich, which takes
longer to import than a whole check; Rich is imported for a terminal that shows colours.
"""

from __future__ import annotations

from alignment.reporting.plain import width, wrap

Piece = tuple[str, str]
Line = tuple[Piece, ...]

STYLES = {
    "": "",
    "head": "bold",
    "dim": "dim",
    "mark": "bold underline",
    "error": "bold red",
    "warning": "bold yellow",
    "info": "cyan",
    "review": "bold magenta",
    "good": "bold green",
    "advice": "green",
}
_SPACES = str.maketrans("\u00a0\u202f\u2007", "   ")
"""No-break spaces keep words together when lines are broken; what is written is easier to search without them."""


class Page:
    """Lines that are added one after another; texts must be visible already (alignment.reporting.plain)."""

    def __init__(self, columns: int) -> None:
        self.columns = columns
        self.lines: list[Line] = []

    def add(self, *pieces: Piece) -> None:
        """Add one line as it is."""
        self.lines.append(pieces)

    def blank(self) -> None:
        """Add an empty line, never two in a row nor one at the top."""
        if self.lines and self.lines[-1]:
            self.lines.append(())

    def heading(self, text: str, style: str = "head") -> None:
        """Add a heading with space before it."""
        self.blank()
        for line in wrap(text.upper(), self.columns):
            self.add((line, style))

    def text(
        self, text: str, style: str = "", *, indent: int = 0, first: Piece = ("", ""), most: int = 0
    ) -> None:
        """Add a wrapped text after `first` (a bullet), its further lines under its beginning; `most` lines where > 0."""
        start = indent + width(first[0])
        lines = wrap(text, max(self.columns - start, 10))
        if most and len(lines) > most:
            lines = [*lines[: most - 1], _ended(lines[most - 1], self.columns - start)]
        for number, line in enumerate(lines):
            margin = (" " * indent, ""), first
            self.add(*(margin if not number else ((" " * start, ""),)), (line, style))

    def beside(self, left: list[Line], right: list[Line], *, indent: int, half: int) -> None:
        """Add two blocks of lines side by side, each `half` cells wide."""
        for number in range(max(len(left), len(right))):
            one = left[number] if number < len(left) else ()
            two = right[number] if number < len(right) else ()
            gap = half - sum(width(text) for text, _style in one)
            self.add((" " * indent, ""), *one, (" " * gap + " │ ", "dim"), *two)

    def plain(self) -> str:
        """Return the page without any escape sequence."""
        return "".join(
            "".join(text for text, _style in line).rstrip() + "\n" for line in self.lines
        ).translate(_SPACES)

    def colored(self) -> str:
        """Return the page with colours."""
        from rich.color import ColorSystem
        from rich.style import Style

        styles = {name: Style.parse(style) for name, style in STYLES.items()}
        return "".join(
            "".join(
                styles[style].render(text, color_system=ColorSystem.STANDARD) if style else text
                for text, style in line
                if text
            )
            + "\n"
            for line in self.lines
        ).translate(_SPACES)


def _ended(line: str, limit: int) -> str:
    if width(line) >= limit:
        line = line.rpartition(" ")[0] or line[:-1]
    return line.rstrip(" ,;.") + "…"
