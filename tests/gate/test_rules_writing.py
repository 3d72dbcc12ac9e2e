"""Rules in the open: a rule to begin with, the reference, and schemas for editors."""

from __future__ import annotations

import json

import jsonschema
import pytest
import yaml

from alignment.checking import load_packs
from alignment.data import folder
from tests.cli.running import ROOT, align, written


@pytest.mark.parametrize("subject", ["event", "link", "item", "roadmap"])
def test_a_new_rule_works_at_once(maps, subject):
    assert align("rules", "new", "my-rule", "--for", subject, "-o", "mine.yaml", cwd=maps) == (0, "", "")
    tested = align("rules", "test", "mine.yaml", cwd=maps)
    assert tested.code == 0, tested.out
    rule = load_packs([str(maps / "mine.yaml")]).rule("my-rule")
    assert (rule.subject, {example.outcome for example in rule.examples} >= {"holds", "fails"}) == (
        subject,
        True,
    )
    assert align("check", "good.yaml", "--rules", "mine.yaml", "--select", "my-rule", cwd=maps).code == 0
    schema = json.loads(align("schema", "rules").out)
    jsonschema.validate(
        json.loads(json.dumps(yaml.safe_load((maps / "mine.yaml").read_text()), default=str)), schema
    )


def test_without_a_file_it_is_printed():
    assert align("rules", "new", "my-rule").out.startswith(
        "# yaml-language-server: $schema=rules.schema.json\n"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("deadline-missing", "Правило «deadline-missing» уже есть: rules/deadlines.yaml:"),
        ("My Rule", "«My Rule» не может быть обозначением правила."),
        ("правило", "«правило» не может быть обозначением правила."),
    ],
)
def test_an_id_that_cannot_be(name, said):
    outcome = align("rules", "new", name)
    assert (outcome.code, outcome.out) == (2, "")
    assert said in outcome.err


def test_a_file_that_is_there_is_not_changed(tmp_path):
    written(tmp_path, "mine.yaml", "old")
    assert align("rules", "new", "my-rule", "-o", "mine.yaml", cwd=tmp_path).err == (
        "Ошибка: mine.yaml уже есть и не изменяется. Укажите другой файл.\n"
    )
    assert (tmp_path / "mine.yaml").read_text() == "old"


def test_the_committed_reference_is_what_the_packs_say():
    outcome = align("rules", "docs", "-o", "docs/rules.md", "--check", cwd=ROOT)
    assert outcome == (0, "", ""), "run: align rules docs -o docs/rules.md"


def test_the_reference_holds_every_rule(tmp_path):
    text = align("rules", "docs").out
    for rule in load_packs().active:
        assert f"### `{rule.id}`\n" in text
        assert f"(#{rule.id})" in text


def test_the_comparison_can_fail(tmp_path):
    written(tmp_path, "rules.md", "old")
    for name in ("rules.md", "none.md"):
        outcome = align("rules", "docs", "-o", name, "--check", cwd=tmp_path)
        assert (outcome.code, outcome.out) == (1, "")
        assert f"{name} не соответствует наборам правил." in outcome.err
    assert (tmp_path / "rules.md").read_text() == "old"
    assert align("rules", "docs", "-o", "rules.md", cwd=tmp_path).code == 0
    assert align("rules", "docs", "-o", "rules.md", "--check", cwd=tmp_path) == (0, "", "")
    assert align("rules", "docs", "--check", cwd=tmp_path).code == 2


def test_the_reference_of_a_pack_of_ones_own(maps):
    align("rules", "new", "my-rule", "-o", "mine.yaml", cwd=maps)
    assert "### `my-rule`" in align("rules", "docs", "--rules", "mine.yaml", cwd=maps).out


@pytest.mark.parametrize("name", ["roadmap", "rules", "config"])
def test_schemas_are_valid_and_in_russian(name):
    schema = json.loads(align("schema", name).out)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert any("а" <= letter <= "я" for letter in schema["title"].lower())


@pytest.mark.parametrize("name", ["roadmap", "rules", "config"])
def test_every_key_has_a_title_a_description_and_an_example_that_fits(name):
    schema = json.loads(align("schema", name).out)
    inner = {"rules": ["rule"], "roadmap": ["event"], "config": []}[name]
    for part in (schema, *(schema["$defs"][one] for one in inner)):
        for key, one in part["properties"].items():
            assert one.get("title"), key
            assert one.get("description"), key
            for example in one.get("examples", []):
                jsonschema.validate(example, {**one, "$defs": schema.get("$defs", {})})
    if name != "roadmap":
        assert all(one["examples"] for one in schema["properties"].values())


def test_bundled_packs_fit_the_schema():
    validator = jsonschema.Draft202012Validator(json.loads(align("schema", "rules").out))
    for path in sorted(folder("rules").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        data = json.loads(json.dumps(yaml.safe_load(text), default=str))
        assert [error.message for error in validator.iter_errors(data)] == [], path.name
        assert text.startswith("# yaml-language-server: $schema=rules.schema.json\n")


@pytest.mark.parametrize(("name", "place"), [("rules", "rules"), ("roadmap", "roadmaps")])
def test_the_schema_beside_the_bundled_files_is_that_of_the_command(name, place):
    assert (folder(place) / f"{name}.schema.json").read_text(encoding="utf-8") == align("schema", name).out


def test_where_each_value_of_the_configuration_comes_from(maps):
    written(
        maps,
        "align.toml",
        "# x\nfail-on = 'info'\n[people]\ncoordinator = 'И. И.'\n[severity]\ntitle-missing = 'info'\n",
    )
    found = json.loads(align("config", "show", "--rules", "form", "--format", "json", cwd=maps).out)
    assert found["path"] == "align.toml"
    assert found["values"]["fail-on"] == {"value": "info", "from": "align.toml:2"}
    assert found["values"]["people.coordinator"] == {"value": "И. И.", "from": "align.toml:4"}
    assert found["values"]["rules"] == {"value": ["form"], "from": "командная строка"}
    assert found["values"]["baseline"] == {"value": None, "from": "по умолчанию"}
    assert found["values"]["severity"] == {"value": {"title-missing": "info"}, "from": "align.toml:5"}
    text = align("config", "show", cwd=maps).out
    assert text.startswith("Настройки: align.toml\n")
    assert "severity            title-missing = info  (align.toml:5)" in text


def test_no_configuration_at_all(tmp_path):
    assert align("config", "show", cwd=tmp_path).out.startswith("Настроек нет ни здесь, ни выше")
