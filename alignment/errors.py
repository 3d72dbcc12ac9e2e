"""The tree of errors; the exit code belongs to the class.

AlignError                 2   anything that a user can mend; its text is one clear message in the user's language
├── UsageError             2   options that don't go together
├── SourceError            2   a file that can't be read as a roadmap; holds every problem of the file
├── PackError              2   a rule pack that can't be used; holds every problem of the pack
└── ConfigError            2   a configuration that can't be used
"""

from __future__ import annotations

from alignment.model import Model


class Problem(Model, frozen=True, kw_only=True):
    """One thing wrong with a file: where (lines and columns from 1; 0 where none is known), what, and what to do."""

    path: str
    line: int = 0
    column: int = 0
    what: str
    advice: str = ""

    def __str__(self) -> str:
        place = self.path
        if self.line:
            place += f":{self.line}:{max(1, self.column)}"
        return f"{place}: {self.what}" + (f" {self.advice}" if self.advice else "")


class AlignError(Exception):
    """Anything that a user can mend."""

    exit_code = 2


class UsageError(AlignError):
    """Options or arguments that don't go together."""


class ProblemsError(AlignError):
    """A file with one or more problems, all told at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class SourceError(ProblemsError):
    """A file that can't be read as a roadmap."""


class PackError(ProblemsError):
    """A rule pack that can't be used."""


class ConfigError(ProblemsError):
    """A configuration that can't be used."""


class BaselineError(ProblemsError):
    """A baseline that can't be used."""
