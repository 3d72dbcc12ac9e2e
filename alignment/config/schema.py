"""The JSON Schema of align.toml, for editors; made from the same table that the reader uses."""

from __future__ import annotations

from typing import Any

from alignment.config.model import KEYS, PEOPLE, SEVERITIES, THRESHOLDS, Config, Key
from alignment.language import _

Schema = dict[str, Any]


def config_schema() -> Schema:
    """Return the schema (draft 2020-12) as JSON-ready data; titles and descriptions in the language of messages."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "config.schema.json",
        "title": _("Configuration of align"),
        "description": _("align.toml, or [tool.align] in pyproject.toml. Paths are relative to the file."),
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _property(name, key) for name, key in KEYS.items()},
    }


def _property(name: str, key: Key) -> Schema:
    text = {"type": "string", "pattern": r"\S"}
    kinds: dict[str, Schema] = {
        "text": text,
        "path": text,
        "name": text,
        "names": {"type": "array", "items": text},
        "paths": {"anyOf": [text, {"type": "array", "items": text}]},
        "count": {"type": "integer", "minimum": 0},
        "date": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "threshold": {"enum": list(THRESHOLDS)},
        "severities": {"type": "object", "additionalProperties": {"enum": list(SEVERITIES)}},
        "people": {"type": "object", "additionalProperties": False},
    }
    made = {"title": _(key.title), "description": _(key.text), **kinds[key.kind], "examples": [key.example]}
    if key.kind == "people":
        made["properties"] = {name: _property(name, one) for name, one in PEOPLE.items()}
    field = name.replace("-", "_")
    default = getattr(Config(), field, None)
    return {**made, "default": default} if isinstance(default, str | int) else made
