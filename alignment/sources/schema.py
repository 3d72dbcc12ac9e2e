"""The JSON Schema of a roadmap's file, for editors: it completes keys, explains them, and marks what the loader would refuse.

Titles and descriptions are in the language of messages. The loader (`build.py`, `rows.py`) is the judge; a test holds the keys
of both together.
"""

from __future__ import annotations

from typing import Any

from alignment.language import _
from alignment.roadmap import LEVELS
from alignment.sources.build import EARLIEST, LATEST

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
WORD = r"\S"
DATE = r"^(\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})$"


def roadmap_schema() -> Schema:
    """Return the schema (draft 2020-12) as JSON-ready data."""
    return {
        "$schema": DIALECT,
        "$id": "roadmap.schema.json",
        "title": _("A roadmap's file"),
        "description": _("A table of numbered events under sections, with a level and a territory."),
        **_object(_header(), required=("level", "territory", "sections")),
        "oneOf": [{"required": ["year"]}, {"required": ["years"]}],
        "$defs": {"section": _section(), "event": _event(), "waiver": _waiver()},
    }


def _object(properties: Schema, required: tuple[str, ...] = ()) -> Schema:
    made: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**made, "required": list(required)} if required else made


def _named(title: str, description: str, *examples: object, **rest: object) -> Schema:
    made: Schema = {"title": title, "description": description, **rest}
    return {**made, "examples": list(examples)} if examples else made


def _cell(title: str, description: str, *examples: object) -> Schema:
    """Return the schema of a cell: YAML reads 30 as a number and nothing as null, the loader takes both as text."""
    return _named(title, description, *examples, type=["string", "number", "null"])


def _header() -> Schema:
    year: Schema = {"type": "integer", "minimum": EARLIEST, "maximum": LATEST}
    text: Schema = {"type": ["string", "null"]}
    return {
        "level": _named(
            _("Level of the roadmap"),
            _("The level of management that the roadmap belongs to."),
            enum=list(LEVELS),
        ),
        "territory": _named(
            _("Territory of the roadmap"),
            _("Whose roadmap it is."),
            "Саянск",
            "Иркутская область",
            type="string",
            pattern=WORD,
        ),
        "project": _named(
            _("Project of the roadmap"),
            _("The project that the roadmap carries out."),
            "500+",
            type=["string", "number"],
        ),
        "year": _named(
            _("Year of the plan"),
            _("The calendar year of the plan; for several years write “years”."),
            2022,
            **year,
        ),
        "years": _named(
            _("Years of the plan"),
            _("The calendar years of the plan."),
            [2023, 2024, 2025],
            type="array",
            minItems=1,
            items=year,
        ),
        "title": _named(_("Title of the document"), _("The title of the document, word for word."), **text),
        **_parties(),
    }


def _parties() -> Schema:
    """Return what the header says of the parent, of those who take part, and the table itself."""
    text: Schema = {"type": ["string", "null"]}
    return {
        "derives_from": _named(
            _("Parent roadmap"),
            _("The file of the roadmap one level above, relative to this file."),
            "irkutsk.yaml",
            **text,
        ),
        "schools": _named(
            _("Schools that take part"),
            _(
                "The schools that take part: their names or their number. Shares of regional targets are counted by it."
            ),
            ["МОУ СОШ № 6"],
            149,
            anyOf=[
                {"type": "integer", "minimum": 1},
                {
                    "type": "array",
                    "minItems": 1,
                    "uniqueItems": True,
                    "items": {"type": "string", "pattern": WORD},
                },
            ],
        ),
        "municipalities": _named(
            _("Municipalities that take part"),
            _("How many municipalities take part; on a regional roadmap."),
            36,
            type="integer",
            minimum=1,
        ),
        "approved": _approval(),
        "organisations": _named(
            _("Organisations and their roles"),
            _(
                "Who fills which role here: the name as it stands in the cells, then the role. A child inherits its parent's."
            ),
            {"МОУ ДПО ЦРО": "муниципальная методическая служба"},
            type="object",
            additionalProperties={"type": "string", "pattern": WORD},
        ),
        "sections": _named(
            _("Sections of the table"),
            _("The parts of the table. A section without events is a heading over those that follow it."),
            type="array",
            minItems=1,
            items={"$ref": "#/$defs/section"},
        ),
    }


def _approval() -> Schema:
    text: Schema = {"type": ["string", "number", "null"]}
    properties = {
        "by": _named(_("Approved by whom"), _("The body that approved the roadmap."), **text),
        "date": _named(
            _("Date of the document"),
            _("The date of the document."),
            "2022-03-03",
            type="string",
            pattern=DATE,
        ),
        "number": _named(_("Number of the document"), _("The number of the document."), "28", **text),
    }
    return _named(
        _("Approval of the roadmap"),
        _("By whom, when and by which document the roadmap was approved."),
        **_object(properties),
    )


def _section() -> Schema:
    properties = {
        "title": _cell(_("Heading of the section"), _("The section's heading, word for word.")),
        "purpose": _cell(_("Purpose of the section"), _("The aims and tasks that stand under the heading.")),
        "events": _named(
            _("Events of the section"),
            _("The rows of the section."),
            type=["array", "null"],
            items={"$ref": "#/$defs/event"},
        ),
    }
    return _named(
        _("Section of the table"), _("A part of the table under one heading."), **_object(properties)
    )


def _event() -> Schema:
    number: Schema = {"type": ["string", "number"]}
    properties = {
        "number": _cell(_("Number of the row"), _("The row's number, kept as text."), 2, "2.10", "I.3", "4а"),
        "title": _cell(
            _("Event as it is called"),
            _("What is done, word for word."),
            "Утверждение муниципальной дорожной карты",
        ),
        "deadline": _cell(
            _("Deadline of the event"),
            _("The cell word for word."),
            "01.03.2022 – 25.03.2022",
            "Апрель; октябрь",
        ),
        "executors": _cell(
            _("Executors of the event"),
            _("The cell word for word."),
            "Муниципальный координатор, МОУ СОШ № 6",
        ),
        "indicator": _cell(
            _("Indicator of the event"), _("The cell word for word."), "Не менее одного отчета"
        ),
        "derives_from": _named(
            _("Items of the parent"),
            _("The numbers of the parent's items that the event carries out, where the author names them."),
            [6],
            anyOf=[number, {"type": "array", "items": number}, {"type": "null"}],
        ),
        "waive": _named(
            _("Waived findings"),
            _(
                "Findings that are accepted, each with its reason; on a parent's item they hold for every event of it."
            ),
            type=["array", "null"],
            items={"$ref": "#/$defs/waiver"},
        ),
        "note": _cell(_("Note on the row"), _("What was mended in the row, and how.")),
        "merged": _named(
            _("Merged cells"),
            _("The cells that the source shares with the row above; their text is repeated in the row."),
            ["deadline", "executors"],
            type=["array", "null"],
            items={"enum": ["title", "deadline", "executors", "indicator"]},
        ),
    }
    cells = ("title", "deadline", "executors", "indicator")
    filled = [{"required": [name], "properties": {name: {"not": {"enum": ["", None]}}}} for name in cells]
    return _named(_("Row of the table"), _("A row of the table."), **_object(properties), anyOf=filled)


def _waiver() -> Schema:
    properties = {
        "rule": _named(
            _("Waived rule"),
            _("The rule whose finding is accepted."),
            "deadline-after-window",
            type="string",
            pattern=WORD,
        ),
        "reason": _named(
            _("Reason of the waiver"),
            _("Why it is accepted."),
            "письмо ИРО от 21.03.2022",
            type="string",
            pattern=WORD,
        ),
        "until": _named(
            _("Last day of the waiver"),
            _("The last day on which the waiver holds."),
            "2022-04-20",
            type="string",
            pattern=DATE,
        ),
    }
    return _named(
        _("Waiver of a finding"),
        _("A finding that is accepted."),
        **_object(properties, required=("rule", "reason")),
    )
