"""The configuration: what is said once, where it is found, and what is wrong with it."""

from __future__ import annotations

from datetime import date

import jsonschema
import pytest

from alignment.config.file import load_config
from alignment.config.finding import find_config
from alignment.config.model import KEYS, Config
from alignment.config.schema import config_schema
from alignment.errors import ConfigError
from tests.cli.running import GOOD, LATE, align, written
from tests.cli.test_rules import PACK

WRONG = [
    ("rules = 'cascade'", 1, "Ключ «rules»: нужно указать список имен в кавычках. Например: rules = [\"…\", \"…\"]"),
    ("\n rules = [1]", 2, "Ключ «rules»: нужно указать список имен в кавычках."),
    ("parent = ' '", 1, "Ключ «parent»: нужно указать текст в кавычках."),
    ("parent = 3", 1, "Ключ «parent»: нужно указать текст в кавычках."),
    ("fail-on = 'err'", 1, "Значение «err» для «fail-on» не подходит. Известны: error, warning, info, never."),
    ("fail_on = 'error'", 1, "Неизвестный ключ «fail_on». Возможно, имелось в виду «fail-on»."),
    ("ruls = []", 1, "Неизвестный ключ «ruls». Возможно, имелось в виду «rules»."),
    ("qqq = []", 1, "Неизвестный ключ «qqq». Допустимые ключи: parent, roadmaps, rules,"),
    ("max-errors = -1", 1, "Ключ «max-errors»: нужно указать целое число от 0. Например: max-errors = 0"),
    ("max-errors = true", 1, "Ключ «max-errors»: нужно указать целое число от 0."),
    ("max-errors = 99999999999999999999", 1, "Ключ «max-errors»: нужно указать целое число от 0."),
    ("date = '20.04.2022'", 1, "Ключ «date»: нужно указать дату. Например: date = 2022-04-20"),
    ("date = 2022-04-20T10:00:00", 1, "Ключ «date»: нужно указать дату."),
    ("date = 7", 1, "Ключ «date»: нужно указать дату."),
    ("severity = 'error'", 1, "Ключ «severity»: нужно указать таблицу правил."),
    ("[severity]\n\ndeadline-missing = 'grave'", 3, "Значение «grave» для «deadline-missing» не подходит. Известны: error, warning, info, off."),
    ("severity = {deadline-missing = 1}", 1, "Значение «1» для «deadline-missing» не подходит."),
    ("people = ['x']", 1, "Ключ «people»: нужно указать таблицу людей."),
    ("[people]\ncoordinatr = 'x'", 2, "Неизвестный ключ «coordinatr». Возможно, имелось в виду «coordinator»."),
    ("people.experts = 'x'", 1, "Ключ «people.experts»: нужно указать список имен в кавычках."),
    ("rules = []]", 1, "Файл настроек не соответствует TOML:"),
    ("rules = [", 0, "Файл настроек не соответствует TOML:"),
    ("order = \'\'\'\n[fail]\nfail-on = 1\n\'\'\'\nruls = 1", 5, "Неизвестный ключ «ruls»."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "what"), WRONG, ids=[text for text, _line, _what in WRONG])
def test_what_is_wrong(tmp_path, text, line, what):
    with pytest.raises(ConfigError) as raised:
        load_config(str(written(tmp_path, "align.toml", text)))
    (problem,) = raised.value.problems
    assert problem.line == line
    assert f"{problem.what} {problem.advice}".startswith(what)


def test_everything_that_is_wrong_is_told_at_once_in_the_order_of_the_file(tmp_path):
    text = "zzz = []\nfail-on = 2\n[people]\nwho = 1\n[severity]\ntitle-missing = 'x'\n"
    with pytest.raises(ConfigError) as raised:
        load_config(str(written(tmp_path, "align.toml", text)))
    assert [problem.line for problem in raised.value.problems] == [1, 2, 4, 6]


def test_a_file_that_is_not_there_or_not_text(tmp_path):
    with pytest.raises(ConfigError, match="не удалось прочитать"):
        load_config(tmp_path / "none.toml")
    with pytest.raises(ConfigError, match="не удалось прочитать"):
        load_config(tmp_path)
    (tmp_path / "bad.toml").write_bytes(b"\xff")
    with pytest.raises(ConfigError, match="UTF-8"):
        load_config(tmp_path / "bad.toml")


def test_a_file_that_is_too_large(tmp_path):
    with pytest.raises(ConfigError, match="больше мегабайта"):
        load_config(written(tmp_path, "align.toml", "#" * 1_000_001))


WHOLE = """\ufeff\
rules = ["form", "our.yaml"]
parent = "region.yaml"
roadmaps = "plans"
baseline = "known.json"
fail-on = "never"
max-errors = 3
date = 2022-04-20
select = ["title-missing"]
ignore = []
municipalities = ["Саянск"]
order = "Приказ"
basis = "пункт 16"
severity = { title-missing = "off" }

[people]
coordinator = "И. И. Иванова"
experts = ["П. П. Петров"]
"""


def test_everything_that_it_may_hold(tmp_path):
    for name in ("region.yaml", "our.yaml"):
        written(tmp_path, name, "")
    found = load_config(str(written(tmp_path, "align.toml", WHOLE)))
    assert found == Config(
        path=str(tmp_path / "align.toml"),
        lines=found.lines,
        rules=("form", str(tmp_path / "our.yaml")),
        parent=str(tmp_path / "region.yaml"),
        roadmaps=(str(tmp_path / "plans"),),
        baseline=str(tmp_path / "known.json"),
        fail_on="never",
        max_errors=3,
        date=date(2022, 4, 20),
        select=("title-missing",),
        municipalities=("Саянск",),
        order="Приказ",
        basis="пункт 16",
        severity={"title-missing": "off"},
        coordinator="И. И. Иванова",
        experts=("П. П. Петров",),
    )
    assert (found.line("rules"), found.line("people", "experts"), found.line("order")) == (1, 17, 11)
    assert load_config(str(tmp_path / "align.toml")) == found, "read from the cache"


def test_a_name_that_is_no_file_beside_it_is_looked_up_as_any_other(tmp_path):
    assert (
        load_config(str(written(tmp_path, "align.toml", "parent = 'irkutsk.yaml'"))).parent == "irkutsk.yaml"
    )


def test_a_table_of_pyproject(tmp_path):
    text = "[project]\nname = 'x'\n[tool.align]\nparent = 'irkutsk.yaml'\nfail-on = 'x'\n"
    with pytest.raises(ConfigError) as raised:
        load_config(str(written(tmp_path, "pyproject.toml", text)))
    assert [problem.line for problem in raised.value.problems] == [5]
    with pytest.raises(ConfigError, match=r"tool\.align"):
        load_config(str(written(tmp_path, "pyproject.toml", "[tool]\nalign = 1")))
    assert load_config(str(written(tmp_path, "pyproject.toml", ""))).parent is None


def test_it_is_found_upwards(tmp_path):
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert find_config(below) is None
    whole = written(tmp_path, "align.toml", "")
    assert find_config(below) == whole
    written(tmp_path / "a", "pyproject.toml", "[tool.other]\nx = 'align'")
    assert find_config(below) == whole, "a project without our table is passed over"
    written(tmp_path / "a", "pyproject.toml", "[tool # align")
    assert find_config(below) == whole, "a broken project that may not be meant for us too"
    near = written(tmp_path / "a", "pyproject.toml", "[tool.align]")
    assert find_config(below) == near
    own = written(tmp_path / "a", "align.toml", "")
    assert find_config(below) == own, "align.toml goes before pyproject.toml in one folder"


def test_the_schema_knows_what_the_reader_knows(tmp_path):
    import tomllib

    schema = config_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert set(schema["properties"]) == set(KEYS)
    whole = tomllib.loads(WHOLE.removeprefix("\ufeff"))
    jsonschema.validate({**whole, "date": whole["date"].isoformat()}, schema)
    for text, _line, _what in WRONG:
        try:
            data = tomllib.loads(text)
        except tomllib.TOMLDecodeError:
            continue
        if "date" not in data and 99999999999999999999 not in data.values():
            with pytest.raises(jsonschema.ValidationError):
                jsonschema.validate(data, schema)


def test_every_key_of_the_schema_is_explained_by_an_example_that_fits():
    schema = config_schema()
    for name, one in schema["properties"].items():
        assert one["title"]
        assert one["description"]
        for example in one["examples"]:
            jsonschema.validate({name: example}, schema)


def test_it_stands_behind_the_options(maps, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    written(
        maps,
        "alone.yaml",
        GOOD.replace("derives_from: region.yaml\n", "").replace("20.03.2022", "29.03.2022"),
    )
    written(maps, "align.toml", "roadmaps = ['.']\nparent = 'region.yaml'\nfail-on = 'never'\n")
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
    said = "Ошибка: align.toml:1:1: Неизвестный ключ «ruls». Возможно, имелось в виду «rules».\n"
    assert align("check", "good.yaml", "--config", "align.toml", cwd=maps) == (2, "", said)
    assert align("check", "good.yaml", cwd=maps) == (2, "", said), "found without being named"


def test_severities_and_rules_that_are_not_run(maps):
    written(maps, "align.toml", "[severity]\ndeadline-after-window = 'warning'\n")
    assert align("check", "late.yaml", cwd=maps).code == 0
    assert align("check", "late.yaml", "--fail-on", "warning", cwd=maps).code == 1
    written(maps, "align.toml", "[severity]\ndeadline-after-window = 'off'\n")
    assert align("check", "late.yaml", "--fail-on", "warning", cwd=maps).code == 0
    written(maps, "align.toml", "ignore = ['deadline-after-window']\n")
    assert align("check", "late.yaml", cwd=maps).code == 0
    assert align("check", "late.yaml", "--ignore", "title-missing", cwd=maps).code == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [("select = [\n  'deadline-aftr-window']", 1), ("\n[severity]\ndeadline-aftr-window = 'info'", 3)],
    ids=["select", "severity"],
)
def test_an_unknown_rule_is_told_with_its_line_and_the_nearest_one(maps, text, line):
    written(maps, "align.toml", text)
    outcome = align("check", "good.yaml", cwd=maps)
    assert outcome == (
        2, "", f"Ошибка: align.toml:{line}:1: Нет правила «deadline-aftr-window». Возможно, имелся в виду «deadline-after-window».\n",
    )  # fmt: skip


def test_the_gate_stands_in_it_and_options_go_before_it(maps):
    written(maps, "align.toml", "max-errors = 1\n")
    assert align("check", "late.yaml", cwd=maps).code == 0
    assert align("check", "late.yaml", "--max-errors", "0", cwd=maps).code == 1


def test_the_day_by_which_waivers_expire(maps):
    waived = LATE.replace("        executors: Муниципальный орган", "        waive: [{rule: deadline-after-window, reason: письмо, until: 2022-04-20}]\n        executors: Муниципальный орган")  # fmt: skip
    written(maps, "waived.yaml", waived)
    written(maps, "align.toml", "date = 2022-04-20\n")
    assert align("check", "waived.yaml", cwd=maps).code == 0
    assert align("check", "waived.yaml", "--date", "21.04.2022", cwd=maps).code == 1
    written(maps, "align.toml", "")
    assert align("check", "waived.yaml", cwd=maps).code == 1, "today is later"


def test_the_report_is_made_by_the_same_rules_day_and_people(maps):
    written(
        maps,
        "align.toml",
        "date = 2022-04-20\n[severity]\ndeadline-after-window = 'off'\n[people]\ncoordinator = 'И. И. Иванова'\n",
    )
    for command in (
        ("check", "late.yaml", "--format", "md"),
        ("report", "late.yaml", "-o", "-", "--format", "md"),
    ):
        out = align(*command, cwd=maps).out
        assert "И. И. Иванова" in out
        assert "20 апреля 2022" in out.replace("\u00a0", " ")
        assert "29.03.2022» заканчивается позже" not in out
    assert (
        "П. П. Петров"
        in align(
            "report", "late.yaml", "-o", "-", "--format", "md", "--coordinator", "П. П. Петров", cwd=maps
        ).out
    )


def test_without_a_day_the_report_leaves_it_to_be_filled_in(maps):
    import re

    assert not re.search(r"20(2[3-9]|[3-9]\d)", align("check", "late.yaml", "--format", "md", cwd=maps).out)
