"""The JSON Schema of a roadmap's file: true to the bundled files and to the loader."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
import yaml

from alignment.data import folder
from alignment.errors import SourceError
from alignment.language import set_language
from alignment.sources import build, loads, rows
from alignment.sources.schema import roadmap_schema

BUNDLED = sorted(folder("roadmaps").glob("*.yaml"))


def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(roadmap_schema())


class TextDates(yaml.SafeLoader):
    """YAML as editors read it: a date is text."""

    yaml_implicit_resolvers = {
        sign: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
        for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def read(text: str) -> Any:
    return yaml.load(text, Loader=TextDates)


@pytest.fixture
def english() -> Iterator[None]:
    set_language("en")
    yield
    set_language("ru")


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(roadmap_schema())
    assert json.loads(json.dumps(roadmap_schema())) == roadmap_schema()


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.name)
def test_bundled_roadmaps_are_valid_and_refer_to_it(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    validator().validate(read(text))
    assert text.startswith(f"# yaml-language-server: $schema={roadmap_schema()['$id']}\n")


def test_the_schema_beside_the_bundled_roadmaps_is_this_one() -> None:
    """`align schema roadmap` writes it; an editor opens it by the first line of a roadmap."""
    written = (folder("roadmaps") / roadmap_schema()["$id"]).read_text(encoding="utf-8")
    assert written == json.dumps(roadmap_schema(), ensure_ascii=False, indent=2) + "\n"


def test_the_loader_knows_the_same_keys() -> None:
    schema = roadmap_schema()
    definitions = schema["$defs"]
    assert set(schema["properties"]) == set(build.ROADMAP_KEYS)
    assert set(schema["required"]) == set(build.REQUIRED)
    assert set(schema["properties"]["approved"]["properties"]) == set(build.APPROVAL_KEYS)
    assert set(definitions["section"]["properties"]) == set(rows.SECTION_KEYS)
    assert set(definitions["event"]["properties"]) == set(rows.EVENT_KEYS)
    assert set(definitions["waiver"]["properties"]) == set(rows.WAIVER_KEYS)


def titles(schema: Any) -> Iterator[str]:
    for key, value in schema.items():
        if isinstance(value, dict):
            yield from titles(value)
        elif key in {"title", "description"}:
            yield value


def has_cyrillic(text: str) -> bool:
    return any("а" <= sign <= "я" for sign in text.lower())


def test_titles_and_descriptions_are_russian() -> None:
    assert all(has_cyrillic(text) for text in titles(roadmap_schema()))


@pytest.mark.usefixtures("english")
def test_titles_and_descriptions_are_english_on_demand() -> None:
    assert not any(has_cyrillic(text) for text in titles(roadmap_schema()))


def test_every_key_is_explained() -> None:
    schema = roadmap_schema()
    for part in (schema, *schema["$defs"].values(), schema["properties"]["approved"]):
        for name, value in part["properties"].items():
            assert {"title", "description"} <= set(value), name


HEAD = "level: regional\nterritory: Область\n"
REST = "sections: [{events: [{title: a}]}]\n"


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        (HEAD + "year: 2022\n" + REST, True),
        (HEAD + "years: [2022, 2023]\n" + REST, True),
        (HEAD + REST, False),
        (HEAD + "year: 2022\nyears: [2022]\n" + REST, False),
        (HEAD + "year: 22\n" + REST, False),
        (HEAD + "year: 2022\nschools: 0\n" + REST, False),
        (HEAD + "year: 2022\nschools: [a, b]\n" + REST, True),
        (HEAD + "year: 2022\nschools: [a, a]\n" + REST, False),
        (HEAD + "year: 2022\ntitel: x\n" + REST, False),
        (HEAD + "year: 2022\napproved: {date: 2022-03-03, number: 28}\n" + REST, True),
        (HEAD + "year: 2022\napproved: {date: вчера}\n" + REST, False),
        (HEAD + "year: 2022\norganisations: {a: }\n" + REST, False),
        (HEAD + "year: 2022\nsections: [{events: [{number: 1}]}]\n", False),
        (
            HEAD
            + "year: 2022\nsections: [{title: a, events: }, {events: [{indicator: 1, derives_from: 2}]}]\n",
            True,
        ),
        (HEAD + "year: 2022\nsections: [{events: [{title: a, waive: [{rule: x}]}]}]\n", False),
    ],
)
def test_the_loader_judges_alike(text: str, fits: bool) -> None:
    assert validator().is_valid(read(text)) == fits
    if fits:
        loads(text, "")
    else:
        with pytest.raises(SourceError):
            loads(text, "")
