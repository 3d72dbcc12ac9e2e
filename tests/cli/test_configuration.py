"""`--config`: what is said once."""

from __future__ import annotations

import pytest

from alignment.configuration import Configuration, load_configuration
from alignment.errors import ConfigError
from tests.cli.running import GOOD, align, written
from tests.cli.test_rules import PACK


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("rules = 'cascade'", [(1, "Ключ «rules»: нужно указать список имен в кавычках.")]),
        ("\n rules = [1]", [(2, "Ключ «rules»: нужно указать список имен в кавычках.")]),
        ("against = ' '", [(1, "Ключ «against»: нужно указать имя файла в кавычках.")]),
        ("fail-on = 'err'", [(1, "Ключ «fail-on»: нужно указать одно из: error, warning, info, never.")]),
        ("fail_on = 'error'\nагнец = 1", None),
        ("ruls = []", [(1, "Нет ключа «ruls». Возможно, имелся в виду «rules».")]),
        ("zzz = []", [(1, "Нет ключа «zzz». Ключи: rules, roadmaps, against, fail-on.")]),
        ("zzz = []\nfail-on = 2", [(1, "Нет ключа «zzz»."), (2, "Ключ «fail-on»")]),
        ("rules = []]", [(1, "Файл настроек не соответствует TOML:")]),
        ("rules = [", [(0, "Файл настроек не соответствует TOML:")]),
    ],
    ids=[
        "no-list",
        "not-names",
        "blank",
        "severity",
        "not-toml",
        "near",
        "far",
        "two",
        "not-toml-either",
        "cut-off",
    ],
)
def test_what_is_wrong(tmp_path, text, problems):
    with pytest.raises(ConfigError) as raised:
        load_configuration(written(tmp_path, "align.toml", text))
    if problems is not None:
        found = raised.value.problems
        assert [problem.line for problem in found] == [line for line, _what in problems]
        for problem, (_line, what) in zip(found, problems, strict=True):
            assert f"{problem.what} {problem.advice}".startswith(what)


def test_a_file_that_is_not_there_or_not_text(tmp_path):
    with pytest.raises(ConfigError, match="не удалось прочитать"):
        load_configuration(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_bytes(b"\xff")
    with pytest.raises(ConfigError, match="UTF-8"):
        load_configuration(tmp_path / "bad.toml")


def test_paths_are_beside_the_configuration(tmp_path):
    written(tmp_path, "region.yaml", "")
    text = "rules = ['form', 'our.yaml']\nroadmaps = ['plans']\nagainst = 'region.yaml'\nfail-on = 'never'\n"
    assert load_configuration(written(tmp_path, "align.toml", text)) == Configuration(
        rules=("form", str(tmp_path / "our.yaml")),
        roadmaps=(tmp_path / "plans",),
        against=str(tmp_path / "region.yaml"),
        fail_on="never",
    )


def test_a_table_of_pyproject(tmp_path):
    path = written(
        tmp_path, "pyproject.toml", "[project]\nname = 'x'\n[tool.align]\nagainst = 'irkutsk.yaml'\n"
    )
    assert load_configuration(path) == Configuration(against="irkutsk.yaml")
    assert load_configuration(written(tmp_path, "pyproject.toml", "")) == Configuration()


def test_it_stands_behind_the_options(maps, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    written(
        maps,
        "alone.yaml",
        GOOD.replace("derives_from: region.yaml\n", "").replace("20.03.2022", "29.03.2022"),
    )
    written(maps, "align.toml", "roadmaps = ['.']\nagainst = 'region.yaml'\nfail-on = 'never'\n")
    config = ("--config", maps / "align.toml")
    assert align("check", "alone.yaml", *config, cwd=elsewhere).code == 0
    assert align("check", "alone.yaml", *config, "--fail-on", "error", cwd=elsewhere).code == 1
    assert align("check", "region.yaml", *config, cwd=elsewhere).code == 0
    assert align("match", "alone.yaml", *config, cwd=elsewhere).code == 0
    assert align("explain", "alone.yaml", "1", *config, cwd=elsewhere).code == 0


def test_rules(maps):
    written(maps, "mine.yaml", PACK)
    written(maps, "align.toml", "rules = ['mine.yaml']\n")
    assert "title-short" in align("rules", "list", "--config", "align.toml", cwd=maps).out
    assert (
        "title-short" not in align("rules", "list", "--config", "align.toml", "--rules", "form", cwd=maps).out
    )


def test_a_wrong_one_is_told(maps):
    written(maps, "align.toml", "ruls = []\n")
    outcome = align("check", "good.yaml", "--config", "align.toml", cwd=maps)
    assert outcome == (2, "", "Ошибка: align.toml:1:1: Нет ключа «ruls». Возможно, имелся в виду «rules».\n")
