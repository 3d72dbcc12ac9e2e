"""The configuration: a TOML file (`align.toml`, or the table `[tool.align]` of a pyproject.toml) that says once what options say each time.

    rules = ["cascade", "our-rules.yaml"]    # bundled names, or files beside the configuration
    roadmaps = ["plans"]                     # folders where a FILE that is no path is looked up
    against = "region.yaml"                  # the parent of every roadmap
    fail-on = "warning"

Paths are relative to the configuration's own folder. An option on the command line goes before the configuration.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from alignment.errors import ConfigError, Problem
from alignment.language import _
from alignment.model import Model

FAIL_ON = ("error", "warning", "info", "never")


class Configuration(Model, frozen=True):
    """What a configuration says; a field is empty or None where it says nothing. Paths are ready for use."""

    rules: tuple[str, ...] = ()
    roadmaps: tuple[Path, ...] = ()
    against: str | None = None
    fail_on: str | None = None


def load_configuration(path: str | Path) -> Configuration:
    """Return the configuration in a file. Raises ConfigError with every problem of it."""
    path = Path(path)
    text, table = _table(path)
    problems: list[Problem] = []

    def value(key: str, fits: Callable[[Any], bool], wanted: str, otherwise: Any) -> Any:  # noqa: ANN401 - TOML's own
        if key in table and not fits(table[key]):
            problems.append(
                _problem(path, text, key, _("“%(key)s” must be %(wanted)s.") % {"key": key, "wanted": wanted})
            )
            return otherwise
        return table.get(key, otherwise)

    names = _("a list of names in quotation marks")
    configuration = Configuration(
        rules=tuple(_pack(path, name) for name in value("rules", _is_names, names, ())),
        roadmaps=tuple(path.parent / name for name in value("roadmaps", _is_names, names, ())),
        against=_beside(path, value("against", _is_name, _("a file's name in quotation marks"), None)),
        fail_on=value(
            "fail-on", FAIL_ON.__contains__, _("one of: %(words)s") % {"words": ", ".join(FAIL_ON)}, None
        ),
    )
    problems += [_unknown(path, text, key) for key in table if key not in KEYS]
    if problems:
        raise ConfigError(tuple(sorted(problems, key=lambda problem: problem.line)))
    return configuration


KEYS = ("rules", "roadmaps", "against", "fail-on")


def _table(path: Path) -> tuple[str, dict[str, Any]]:
    """Return the text of a file and the table in it that is ours."""
    import tomllib

    try:
        text = path.read_text(encoding="utf-8-sig")
        whole = tomllib.loads(text)
    except OSError as error:
        what = _("The configuration can't be read: %(why)s.") % {"why": error.strerror or error}
        raise ConfigError((Problem(path=str(path), what=what),)) from None
    except UnicodeDecodeError:
        raise ConfigError((Problem(path=str(path), what=_("The configuration isn't UTF-8 text.")),)) from None
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at line (\d+), column (\d+)", str(error))
        line, column = map(int, place.groups()) if place else (0, 0)
        what = _("The configuration isn't TOML: %(why)s.") % {"why": str(error).partition(" (at")[0]}
        raise ConfigError((Problem(path=str(path), line=line, column=column, what=what),)) from None
    if path.name == "pyproject.toml":
        whole = whole.get("tool", {}).get("align", {})
    return text, whole


def _is_name(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_names(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_name, value))


def _pack(path: Path, name: str) -> str:
    """Return a pack's name: a file beside the configuration, or a bundled pack."""
    return str(path.parent / name) if name.endswith((".yaml", ".yml")) or "/" in name else name


def _beside(path: Path, name: str | None) -> str | None:
    """Return a file beside the configuration; a name that isn't there is looked up as any other."""
    return str(path.parent / name) if name and (path.parent / name).exists() else name


def _unknown(path: Path, text: str, key: str) -> Problem:
    from difflib import get_close_matches

    near = get_close_matches(key, KEYS, n=1)
    advice = (
        _("Did you mean '%(name)s'?") % {"name": near[0]}
        if near
        else _("Keys: %(keys)s.") % {"keys": ", ".join(KEYS)}
    )
    return _problem(path, text, key, _("There is no key “%(key)s”.") % {"key": key}, advice)


def _problem(path: Path, text: str, key: str, what: str, advice: str = "") -> Problem:
    found = re.search(rf'^[ \t]*"?{re.escape(key)}"?[ \t]*=', text, re.MULTILINE)
    line = text.count("\n", 0, found.start()) + 1 if found else 0
    return Problem(path=str(path), line=line, column=1, what=what, advice=advice)
