"""Reads the table of a configuration: everything that is wrong is told at once, with the line and the nearest known word."""

# ruff: noqa: ANN401 - TOML holds anything; a reader is named by the kind that it reads
from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from alignment.config.model import KEYS, PEOPLE, SEVERITIES, THRESHOLDS, Config, Key
from alignment.config.paths import relative
from alignment.errors import ConfigError, Problem
from alignment.language import _


def read_table(
    table: dict[str, Any], prefix: tuple[str, ...], name: str, source: bytes, folder: Path
) -> Config:
    """Return the configuration in a table that stands at `prefix` in a file. Raises ConfigError with every problem."""
    reader = _Reader(name, source, prefix, folder)
    values = reader.keys((), table, KEYS)
    people = values.pop("people", {})
    if reader.problems:
        raise ConfigError(tuple(sorted(reader.problems, key=lambda problem: (problem.line, problem.column))))
    given = {key.replace("-", "_"): value for key, value in {**values, **people}.items()}
    return Config(path=name, lines=reader.lines, **given)


class _Reader:
    """Reads values and remembers lines and problems."""

    def __init__(self, name: str, source: bytes, prefix: tuple[str, ...], folder: Path) -> None:
        from alignment.config.places import places

        self.name, self.prefix, self.folder = name, prefix, folder
        self.problems: list[Problem] = []
        self.lines: dict[str, int] = {}
        self._places = places(source.decode("utf-8", "replace").removeprefix("\ufeff"))

    def keys(self, path: tuple[str, ...], table: dict[str, Any], known: dict[str, Key]) -> dict[str, Any]:
        found = {}
        for key, value in table.items():
            here = (*path, key)
            if key not in known:
                self.wrong(here, _("Unknown key “%(key)s”.") % {"key": key}, _nearest(key, known))
                continue
            self.lines[".".join(here)] = self.place(here)[0]
            read = getattr(self, f"read_{known[key].kind}")(here, value)
            if read is not None:
                found[key] = read
        return found

    def place(self, path: tuple[str, ...]) -> tuple[int, int]:
        from alignment.config.places import place_of

        return place_of(self._places, (*self.prefix, *path))

    def wrong(self, path: tuple[str, ...], what: str, advice: str = "") -> None:
        line, column = self.place(path)
        self.problems.append(Problem(path=self.name, line=line, column=column, what=what, advice=advice))

    def must(self, path: tuple[str, ...], what: str, example: str) -> None:
        self.wrong(
            path,
            _("“%(key)s” must be %(wanted)s.") % {"key": ".".join(path), "wanted": what},
            _("For example: %(example)s") % {"example": example},
        )

    def read_text(self, path: tuple[str, ...], value: Any) -> str | None:
        if isinstance(value, str) and value.strip():
            return value
        self.must(path, _("a text in quotation marks"), f'{path[-1]} = "…"')
        return None

    def read_path(self, path: tuple[str, ...], value: Any) -> str | None:
        text = self.read_text(path, value)
        return None if text is None else relative(self.folder, text)

    def read_name(self, path: tuple[str, ...], value: Any) -> str | None:
        """Read a path, or the name of something that comes with align."""
        text = self.read_text(path, value)
        if text is None:
            return None
        near = self.folder / text
        return relative(self.folder, text) if near.exists() else text

    def read_names(self, path: tuple[str, ...], value: Any) -> tuple[str, ...] | None:
        if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
            self.must(path, _("a list of names in quotation marks"), f'{path[-1]} = ["…", "…"]')
            return None
        for one in value:
            self.lines[".".join((*path, one))] = self.lines[".".join(path)]
        if path == ("rules",):
            return tuple(
                relative(self.folder, one) if (self.folder / one).is_file() else one for one in value
            )
        return tuple(value)

    def read_paths(self, path: tuple[str, ...], value: Any) -> tuple[str, ...] | None:
        """Read one path or a list of them."""
        found = self.read_names(path, [value] if isinstance(value, str) else value)
        return None if found is None else tuple(relative(self.folder, one) for one in found)

    def read_count(self, path: tuple[str, ...], value: Any) -> int | None:
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        self.must(path, _("a whole number, 0 or more"), f"{path[-1]} = 0")
        return None

    def read_date(self, path: tuple[str, ...], value: Any) -> date | None:
        try:
            if isinstance(value, str):
                return date.fromisoformat(value)
        except ValueError:
            pass
        self.must(path, _("a date"), f"{path[-1]} = 2022-04-20")
        return None

    def read_threshold(self, path: tuple[str, ...], value: Any) -> str | None:
        return self._choice(path, value, THRESHOLDS)

    def read_severities(self, path: tuple[str, ...], value: Any) -> dict[str, str] | None:
        if not isinstance(value, dict):
            self.must(path, _("a table of rules"), '[severity] deadline-before-window = "warning"')
            return None
        found = {}
        for rule, severity in value.items():
            here = (*path, rule)
            self.lines[".".join(here)] = self.place(here)[0]
            if chosen := self._choice(here, severity, SEVERITIES):
                found[rule] = chosen
        return found

    def read_people(self, path: tuple[str, ...], value: Any) -> dict[str, Any] | None:
        if not isinstance(value, dict):
            self.must(path, _("a table of people"), '[people] coordinator = "…"')
            return None
        return self.keys(path, value, PEOPLE)

    def _choice(self, path: tuple[str, ...], value: Any, known: Iterable[str]) -> str | None:
        if isinstance(value, str) and value in known:
            return value
        self.wrong(
            path,
            _("“%(value)s” isn't possible for “%(key)s”.") % {"value": value, "key": path[-1]},
            _("Known are: %(names)s.") % {"names": ", ".join(known)},
        )
        return None


def _nearest(key: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key.lower().replace("_", "-"), list(known), n=1, cutoff=0.5)
    if near:
        return _("Did you mean “%(key)s”?") % {"key": near[0]}
    return _("Known keys: %(keys)s.") % {"keys": ", ".join(known)}
