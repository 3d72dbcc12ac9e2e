"""FILE may be a folder or a pattern."""

from __future__ import annotations

import json

import pytest

from alignment.cli.expansion import expand
from tests.cli.running import GOOD, align, written


@pytest.fixture
def plans(maps):
    """A folder of plans with what else may lie there."""
    place = maps / "plans"
    (place / "2022").mkdir(parents=True)
    (place / ".hidden").mkdir()
    text = GOOD.replace("derives_from: region.yaml", "derives_from: ../region.yaml")
    written(place, "b.yaml", text.replace("Городок", "Бор"))
    written(place, "a.yml", text.replace("Городок", "Агинск"))
    written(place / "2022", "c.yaml", text.replace("Городок", "Тулун").replace("../", "../../"))
    written(place / ".hidden", "d.yaml", text)
    written(place, ".e.yaml", text)
    written(place, "compose.yaml", "services: {}\n")
    written(place, "notes.txt", "level: municipal\n")
    return maps


def territories(*arguments, cwd):
    outcome = align("check", *arguments, "--format", "json", cwd=cwd)
    return outcome, [one["roadmap"]["territory"] for one in json.loads(outcome.out)["results"]]


def test_a_folder_is_all_roadmaps_in_it_in_order(plans):
    outcome, found = territories("plans", cwd=plans)
    assert found == ["Агинск", "Бор", "Тулун"]
    assert outcome.err.replace("\\", "/") == "Пропущен 1 файл, это не дорожная карта (plans/compose.yaml)\n"
    assert align("check", "plans", "-q", cwd=plans).err == ""


def test_many_that_are_no_roadmaps_are_counted(plans):
    for name in "fghi":
        written(plans / "plans", f"{name}.yaml", "x: 1")
    outcome, _found = territories("plans", cwd=plans)
    assert outcome.err.startswith(
        "Пропущено 5 файлов, это не дорожные карты (plans/compose.yaml, plans/f.yaml, plans/g.yaml…)"
    )


def test_a_broken_roadmap_in_a_folder_is_told(plans):
    written(plans / "plans", "broken.yaml", "\ufefflevel: municipal\nterritory: [\n")
    outcome, found = territories("plans", cwd=plans)
    assert outcome.code == 2
    assert len(found) == 3
    assert "broken.yaml:" in outcome.err


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("plans/*.yaml", ["Бор"]),
        ("plans/[ab].y*ml", ["Агинск", "Бор"]),
        ("plans/**/c.yaml", ["Тулун"]),
    ],
)  # fmt: skip
def test_a_pattern_that_no_shell_has_expanded(plans, pattern, wanted):
    (plans / "plans" / "compose.yaml").unlink()
    assert territories(pattern, cwd=plans)[1] == wanted


def test_a_file_whose_name_is_like_a_pattern(plans):
    written(plans, "x[1].yaml", GOOD)
    assert territories("x[1].yaml", cwd=plans)[1] == ["Городок"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("empty", "empty: В этой папке нет дорожных карт. Укажите другую."),
        ("none-*.yaml", "none-*.yaml: Этому образцу не соответствует ни один файл."),
    ],
)
def test_nothing_there_is_no_success(plans, name, said):
    (plans / "empty").mkdir()
    outcome = align("check", name, "good.yaml", "-q", cwd=plans)
    assert outcome.code == 2
    assert outcome.err == f"Ошибка: {said}\n"
    assert "Городок" in outcome.out


def test_each_file_once(plans, monkeypatch):
    monkeypatch.chdir(plans)
    (plans / "plans" / "compose.yaml").unlink()
    files, problems = expand(["good.yaml", "plans", "plans/b.yaml", "good.yaml", "-"])
    assert [name.replace("\\", "/") for name in files] == [
        "good.yaml",
        "plans/a.yml",
        "plans/b.yaml",
        "plans/2022/c.yaml",
        "-",
    ]
    assert problems == ()


def test_a_file_that_cannot_be_read_counts_as_a_roadmap(plans, monkeypatch):
    monkeypatch.chdir(plans)
    (plans / "plans" / "gone.yaml").symlink_to("nowhere")
    assert "plans/gone.yaml" in expand(["plans"], quiet=True)[0]


def test_the_summary_by_file_and_by_rule_and_who_has_sent_none(plans):
    written(plans, "align.toml", "municipalities = ['Бор', 'Саянск']\n")
    out = align("check", "plans", "late.yaml", cwd=plans).out.replace("\u00a0", " ")
    assert "ПО ПРАВИЛАМ\n  Срок позже регионального (deadline-after-window): 1 замечание, в 1 карте\n" in out
    assert "Не представлены: Саянск" in out
    assert "Не представлены" not in align("check", "good.yaml", cwd=plans).out, "one roadmap is no collection"
    assert "Не представлены: Бор, Саянск" in align("check", "plans/2022", cwd=plans).out
    assert out.count("Бор (plans/b.yaml)") == 1
