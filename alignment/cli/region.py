"""The options of the consolidated report: whether it is written, whose roadmaps are awaited, by when they are to be mended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from pathlib import Path

import click

from alignment.cli.options import Settings
from alignment.cli.translated import option
from alignment.language import N_
from alignment.model import Model


class Region(Model, frozen=True):
    """What the options say. `together` is whether one report on all is wanted, `expected` names of municipalities or of files of names."""

    together: bool
    expected: tuple[str, ...]
    until: date | None

    def awaited(self, settings: Settings) -> tuple[str, ...]:
        """Return whose roadmaps are awaited: those of --expected, those of the configuration without it.

        Raises OSError for a file of names that can't be read.
        """
        if not self.expected:
            return settings.config.municipalities if settings.config else ()
        names = [name for one in self.expected for name in _names(one)]
        return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def _names(given: str) -> list[str]:
    path = Path(given)
    return path.read_text(encoding="utf-8-sig").splitlines() if path.is_file() else [given]


_OPTIONS = (
    option(
        "--consolidated",
        "together",
        is_flag=True,
        help=N_("One report on all roadmaps, instead of one on each."),
    ),
    option(
        "--expected",
        multiple=True,
        metavar=N_("NAME"),
        help=N_(
            "A municipality whose roadmap is awaited, or a text file with a name on each line; repeatable."
        ),
    ),
    option(
        "--until",
        type=click.DateTime(["%Y-%m-%d", "%d.%m.%Y"]),
        metavar=N_("DATE"),
        help=N_("By when the municipalities are to mend their roadmaps; stands in the consolidated report."),
    ),
)


def region(function: Callable[..., int | None]) -> Callable[..., int | None]:
    """Give a command these options; it gets them as one `region`. Stands under `shared`."""

    @wraps(function)
    def command(
        *, together: bool, expected: tuple[str, ...], until: datetime | None, **own: object
    ) -> int | None:
        return function(
            region=Region(together=together, expected=expected, until=until.date() if until else None), **own
        )

    wrapped: Callable[..., int | None] = command
    for add in reversed(_OPTIONS):
        wrapped = add(wrapped)
    return wrapped
