"""The schema of rule packs knows the keys that the loader knows, and accepts the bundled packs."""

import json

import pytest
import yaml

from alignment.checking.packs import reading_example, reading_pack, reading_rule
from alignment.checking.packs.files import bundled_packs
from alignment.checking.packs.schema import rules_schema
from alignment.data import folder

jsonschema = pytest.importorskip("jsonschema")


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(rules_schema())


def test_the_schema_knows_the_loader_s_keys():
    schema = rules_schema()
    assert set(schema["properties"]) == set(reading_pack.KEYS)
    assert set(schema["$defs"]["rule"]["properties"]) == set(reading_rule.KEYS)
    assert set(schema["properties"]["change"]["additionalProperties"]["properties"]) == set(
        reading_rule.CHANGEABLE
    )
    case = schema["$defs"]["example"]["properties"]["holds"]
    assert set(case["properties"]) == set(reading_example.EXAMPLE_KEYS)


@pytest.mark.parametrize("pack", bundled_packs())
def test_a_bundled_pack_fits_the_schema(pack):
    text = (folder("rules") / f"{pack}.yaml").read_text(encoding="utf-8")
    jsonschema.validate(yaml.load(text, Loader=yaml.BaseLoader), loosened(rules_schema()))


def loosened(schema):
    """The schema for BaseLoader's values, which are texts all."""
    if isinstance(schema, dict):
        if schema.get("type") in ("number", "boolean", "integer"):
            return {"type": "string"}
        return {key: loosened(value) for key, value in schema.items()}
    return [loosened(member) for member in schema] if isinstance(schema, list) else schema


@pytest.mark.parametrize("wrong", [{}, {"pack": "x", "rule": []}, {"pack": "x", "rules": [{"id": "a"}]}])
def test_a_wrong_pack_doesnt_fit(wrong):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, rules_schema())


def test_the_schema_beside_the_packs_is_up_to_date():
    """`align schema rules -o rules/rules.schema.json` writes it anew."""
    committed = json.loads((folder("rules") / "rules.schema.json").read_text(encoding="utf-8"))
    assert committed == rules_schema()
