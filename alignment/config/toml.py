"""TOML as plain data, and what is wrong with it in words."""

from __future__ import annotations

from typing import Any

from alignment.errors import ConfigError, Problem
from alignment.language import _


def parsed(source: bytes, name: str) -> dict[str, Any]:
    """Return the data of a TOML file, dates as text; remembered between runs. Raises ConfigError where it is broken."""
    from alignment.data import cached

    def parse(source: bytes) -> dict[str, Any]:
        import tomllib

        try:
            made: dict[str, Any] = _plain(tomllib.loads(source.decode("utf-8-sig")))
        except UnicodeDecodeError:
            raise ConfigError((Problem(path=name, what=_("The configuration isn't UTF-8 text.")),)) from None
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise ConfigError((_broken(str(error), name),)) from None
        return made

    return cached(source, dict[str, Any], parse, kind="config")


def _plain(value: Any) -> Any:  # noqa: ANN401 - TOML holds anything
    if isinstance(value, dict):
        return {key: _plain(member) for key, member in value.items()}
    if isinstance(value, list):
        return [_plain(member) for member in value]
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 2**63:
        return float(value) if abs(value) < 10**300 else str(value)[:20]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _broken(text: str, name: str) -> Problem:
    """Turn «Invalid value (at line 3, column 5)» into a problem at that place."""
    import re

    place = re.search(r" \(at line (\d+), column (\d+)\)$", text)
    line, column = (int(place[1]), int(place[2])) if place else (0, 0)
    why = text[: place.start()] if place else text
    return Problem(
        path=name,
        line=line,
        column=column,
        what=_("The configuration isn't TOML: %(why)s.") % {"why": why},
        advice=_("Write lines “key = value”, texts in quotes."),
    )
