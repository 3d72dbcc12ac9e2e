"""`align rules` and `align schema`."""

from __future__ import annotations

import json

import pytest

from alignment.checking import load_packs
from alignment.cli.schema import SCHEMAS
from alignment.reporting.page import Page
from alignment.reporting.rule_pages import show, table
from tests.cli.running import align, written

PACK = """\
pack: mine
title: {ru: Свои правила, en: Our rules}
criteria:
  form: {title: {ru: Оформление, en: Form}, weight: 1}
rules:
  - id: title-short
    title: {ru: Название слишком короткое, en: The title is too short}
    criterion: form
    for: event
    severity: warning
    assert: event.title != 'Да'
    field: title
    message: {ru: Название слишком короткое., en: The title is too short.}
    examples:
      - holds: {event: {title: Семинар}}
      - fails: {event: {title: Да}}
"""


def test_every_rule_is_listed_with_its_title():
    out = " ".join(align("rules", "list", COLUMNS="120").out.split())
    for rule in load_packs().active:
        assert f"{rule.id} {' '.join(rule.title['ru'].split())}" in out


@pytest.mark.parametrize("columns", [40, 80])
def test_every_page_fits(columns):
    rules = load_packs()
    for rule in rules.rules:
        page = Page(columns)
        show(page, rules, rule)
        assert rule.title["ru"].split()[0] in page.plain()
        assert all(
            len(line) <= columns
            for line in page.plain().splitlines()
            if "rules/" not in line and " " in line.strip()
        )
    page = Page(columns)
    table(page, rules)
    assert all(rule.id in page.plain() for rule in rules.active)


def test_examples_of_the_bundled_packs_come_out_as_written():
    outcome = align("rules", "test")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.endswith("все сошлись с написанным\n")


def test_examples_of_a_pack_of_ones_own(tmp_path):
    pack = written(tmp_path, "mine.yaml", PACK)
    assert align("rules", "test", pack).out == "2 примера: все сошлись с написанным\n"
    written(
        tmp_path, "wrong.yaml", PACK.replace("fails: {event: {title: Да}}", "fails: {event: {title: Нет}}")
    )
    outcome = align("rules", "test", "wrong.yaml", cwd=tmp_path)
    assert outcome.code == 1
    assert "wrong.yaml:16:" in outcome.out
    assert outcome.out.endswith("2 примера: не сошлось: 1\n")


def test_a_pack_with_a_mistake_is_told_once_and_nothing_is_checked(maps):
    written(maps, "bad.yaml", PACK.replace("event.title", "event.tile"))
    outcome = align("check", "good.yaml", "late.yaml", "--rules", "bad.yaml", cwd=maps)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Ошибка: bad.yaml:11:")
    assert outcome.err.count("tile") <= 2


def test_rules_of_a_pack_of_ones_own(maps):
    written(maps, "mine.yaml", PACK)
    out = align("rules", "list", "--rules", "mine.yaml", "--lang", "en", cwd=maps).out
    assert "title-short  The title is too short" in out
    assert "deadline" not in out
    assert "1 правило" in align("check", "good.yaml", "--rules", "mine.yaml", cwd=maps).out


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas(name):
    schema = json.loads(align("schema", name).out)
    assert schema["$schema"].startswith("https://json-schema.org/")


def test_no_such_schema():
    assert align("schema", "roadmp").code == 2
