"""The JSON Schema of rule packs, for editors: it completes keys and words and explains them.

The loader is the judge (it also checks expressions); a test holds the keys of both together.
"""

from __future__ import annotations

from typing import Any

from alignment.checking.findings import SEVERITIES
from alignment.checking.packs.model import DIFFICULT, DOUBT, FIELDS, FURTHER, OUTCOMES, SUBJECTS
from alignment.checking.packs.schema_titles import PACK, RULE, titled
from alignment.language import _

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_CELLS = ("number", "title", "deadline", "executors", "indicator")
_SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
_NAMES: Schema = {"type": "array", "items": {"type": "string"}}


def rules_schema() -> Schema:
    """Return the schema (draft 2020-12) as JSON-ready data; titles and descriptions are in the language of messages."""
    return {
        "$schema": DIALECT,
        "$id": "rules.schema.json",
        "title": _("A rule pack"),
        "description": _("Rules by which a roadmap is judged, with criteria, weights and the verdict."),
        **_object(titled(_pack(), PACK), required=("pack",)),
        "$defs": {
            "text": _text(),
            "condition": _condition(),
            "severity": _severity(),
            "rule": _rule(),
            "example": _example(),
            "row": _row(),
        },
    }


def _object(properties: Schema, required: tuple[str, ...] = ()) -> Schema:
    made: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**made, "required": list(required)} if required else made


def _ref(name: str, description: str = "", *examples: object) -> Schema:
    made: Schema = {"$ref": f"#/$defs/{name}"}
    if description:
        made["description"] = description
    return {**made, "examples": list(examples)} if examples else made


def _string(description: str, *examples: str, **rest: object) -> Schema:
    made: Schema = {"type": "string", "description": description, **rest}
    return {**made, "examples": list(examples)} if examples else made


def _list(items: Schema, description: str = "") -> Schema:
    made: Schema = {"type": "array", "items": items}
    return {**made, "description": description} if description else made


def _text() -> Schema:
    both = _object({"ru": {"type": "string"}, "en": {"type": "string"}}, required=("ru",))
    return {"oneOf": [{"type": "string"}, both]}


def _pack() -> Schema:
    return {
        "pack": _string(_("Name of the pack."), "cascade"),
        "title": _ref("text", _("Title of the pack.")),
        "basis": _string(_("The document that the rules rest on."), "Приказ от 03.03.2022 № 28"),
        "extends": {
            "description": _("Packs that this one extends: bundled ones, or files beside it."),
            "oneOf": [{"type": "string"}, _NAMES],
            "examples": ["cascade", ["deadlines", "form"]],
        },
        "criteria": {
            "type": "object",
            "description": _("Criteria with their shares of the whole score."),
            "additionalProperties": _criterion(),
        },
        "penalties": {
            "description": _("What a row loses in its criterion by its gravest finding, from 0 to 1."),
            **_object(dict.fromkeys(SEVERITIES, _SHARE)),
        },
        "verdict": {
            "description": _("Conditions of the verdict over score, lowest, errors and warnings."),
            **_object({"compliant": _outcome(), "partial": _outcome(left=True), "noncompliant": _outcome()}),
        },
        "parameters": {
            "type": "object",
            "description": _("Values that expressions read as parameters.name."),
            "properties": {
                DOUBT: {**_SHARE, "description": _("From which probability a candidate counts.")},
                FURTHER: {
                    **_SHARE,
                    "description": _("From which probability an event may carry out a further item too."),
                },
                DIFFICULT: {
                    **_SHARE,
                    "description": _(
                        "From which part of the municipalities on an item that they miss or move is difficult."
                    ),
                },
            },
            "additionalProperties": {"type": ["number", "string", "boolean", "array"]},
        },
        "off": {**_NAMES, "description": _("Rules of the extended packs to switch off.")},
        "change": {
            "type": "object",
            "description": _("What to change in rules of the extended packs."),
            "additionalProperties": _change(),
        },
        "rules": _list(_ref("rule"), _("The rules, in the order in which findings are shown.")),
    }


def _criterion() -> Schema:
    return _object({"title": _ref("text"), "weight": {"type": "number", "minimum": 0, "maximum": 1000}})


def _outcome(*, left: bool = False) -> Schema:
    """Return what a verdict takes: a condition, or a condition with its texts; what is `left` has no condition."""
    texts: Schema = {
        "title": _ref("text", _("What the verdict is called in reports.")),
        "words": _ref("text", _("The condition in plain words.")),
    }
    if left:
        return _object(texts)
    return {"oneOf": [{"type": "string"}, _object({"when": {"type": "string"}, **texts}, required=("when",))]}


def _change() -> Schema:
    return _object(
        {
            "severity": _ref("severity"),
            "criterion": {"type": "string"},
            **{
                key: _ref("text")
                for key in ("title", "message", "advice", "proposal", "why", "recommendation")
            },
            "basis": {"type": "string"},
        }
    )


def _condition() -> Schema:
    choice = _object({"if": {"type": ["string", "boolean"]}, "else": _ref("text")}, required=("if",))
    return {"oneOf": [{"type": ["string", "boolean"]}, _list(choice)]}


def _severity() -> Schema:
    word: Schema = {"enum": list(SEVERITIES)}
    choice = _object({"if": {"type": ["string", "boolean"]}, "then": word}, required=("if", "then"))
    last = _object({"else": word}, required=("else",))
    return {"oneOf": [word, _list({"oneOf": [choice, last]})]}


def _rule() -> Schema:
    expression: Schema = {"type": ["string", "boolean"]}
    properties = {
        "id": _string(_("Id of the rule."), "deadline-missing", pattern="^[a-z][a-z0-9]*(-[a-z0-9]+)*$"),
        "title": _ref("text", _("Title of the rule.")),
        "criterion": _string(_("The criterion that the rule counts in."), "deadlines"),
        "for": {"enum": list(SUBJECTS), "description": _("What the rule is looked at on.")},
        "together": {
            "enum": ["events", "items"],
            "description": _(
                "Whose rows are judged as one on a link: all events of the item, or all items of the event."
            ),
        },
        "each": _string(_("A list each member of which gives a finding of its own."), "role in event.roles"),
        "severity": _ref("severity", _("How grave a finding is.")),
        "when": _ref("condition", _("When the rule is looked at, and why it isn't otherwise.")),
        "assert": {**expression, "description": _("What must hold."), "examples": ["event.title"]},
        "unsure": {
            **expression,
            "description": _(
                "When a finding is a question to a person, which costs nothing and fails no run."
            ),
        },
        "field": {"enum": list(FIELDS), "description": _("The cell that a finding points at.")},
        "related": _string(_("Rows the first of which is the other side of a finding."), "event.repeats"),
        "message": _ref("text", _("What is wrong; {{ … }} puts values in.")),
        "advice": _ref("text", _("What to do.")),
        "proposal": _ref("text", _("The cell as it might be written.")),
        "basis": _string(_("The document that the rule rests on.")),
        "why": _ref("text", _("Why the rule is there, for its page.")),
        "recommendation": _ref(
            "text", _("What all who break the rule are told, in the consolidated report.")
        ),
        "examples": _list(
            _ref("example"), _("Rows on which the rule holds, fails, asks a person or isn't looked at.")
        ),
        "last": {"type": "boolean", "description": _("Whether it looks at what the other rules left.")},
        "alone": {"type": "boolean", "description": _("Whether it is looked at without a parent too.")},
    }
    return _object(
        titled(properties, RULE), required=("id", "title", "criterion", "for", "severity", "message")
    )


def _example() -> Schema:
    header: Schema = {"type": "object"}
    case = _object(
        {
            "event": _ref("row"),
            "events": _list(_ref("row")),
            "item": _ref("row"),
            "items": _list(_ref("row")),
            "roadmap": header,
            "parent": header,
            "on": {"type": "string"},
            "message": {"type": "string"},
        }
    )
    return {**_object(dict.fromkeys(OUTCOMES, case)), "minProperties": 1, "maxProperties": 1}


def _row() -> Schema:
    cell: Schema = {"type": ["string", "number", "null"]}
    waiver = _object(
        {"rule": {"type": "string"}, "reason": {"type": "string"}, "until": {"type": "string"}},
        required=("rule", "reason"),
    )
    return _object(
        {
            **dict.fromkeys((*_CELLS, "section"), cell),
            "of": _list({"type": "integer", "minimum": 1}, _("Items that it is linked to, counted from 1.")),
            "perhaps": _list(
                {"type": "integer", "minimum": 1}, _("Items that it may carry out too, counted from 1.")
            ),
            "status": {"enum": ["certain", "probable", "review", "none"]},
            "waive": _list(waiver),
            "merged": _list({"enum": list(_CELLS)}, _("Cells that the row shares with the row above.")),
        }
    )
