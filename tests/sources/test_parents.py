"""The roadmap that a roadmap derives from: where it is looked for, and which ones are refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from alignment import load_roadmap
from alignment.data import folder
from alignment.errors import SourceError
from alignment.sources import load_parent, loads


def write(path: Path, level: str, derives_from: str | None = None) -> Path:
    above = f"derives_from: {derives_from}\n" if derives_from else ""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"level: {level}\nterritory: {path.stem}\nyear: 2022\n{above}sections: [{{events: [{{title: a}}]}}]\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(child: str, **options: str) -> str:
    with pytest.raises(SourceError) as raised:
        load_parent(load_roadmap(child), **options)
    return str(raised.value)


def test_the_bundled_parent_of_the_bundled_child(here: Path) -> None:
    parent = load_parent(load_roadmap("sayansk.yaml"))
    assert parent is not None
    assert (parent.path, parent.level) == ("roadmaps/irkutsk.yaml", "regional")


def test_a_parent_is_relative_to_the_file_of_its_child(here: Path) -> None:
    write(here / "a" / "город.yaml", "municipal", "../область.yaml")
    write(here / "область.yaml", "regional")
    parent = load_parent(load_roadmap("a/город.yaml"))
    assert parent is not None
    assert parent.path == "область.yaml"


def test_a_parent_that_is_not_beside_its_child_is_looked_up(here: Path) -> None:
    write(here / "город.yaml", "municipal", "irkutsk.yaml")
    parent = load_parent(load_roadmap("город.yaml"))
    assert parent is not None
    assert parent.path == "roadmaps/irkutsk.yaml"


def test_the_folders_of_the_configuration_hold_parents_too(here: Path) -> None:
    write(here / "город.yaml", "municipal", "область.yaml")
    write(here / "карты" / "область.yaml", "regional")
    parent = load_parent(load_roadmap("город.yaml"), folders=[here / "карты"])
    assert parent is not None
    assert parent.path == str(here / "карты" / "область.yaml")


def test_a_copy_of_a_bundled_roadmap_has_the_parent_beside_it(here: Path) -> None:
    shutil.copy(folder("roadmaps") / "sayansk.yaml", here / "sayansk.yaml")
    write(here / "irkutsk.yaml", "regional")
    parent = load_parent(load_roadmap("sayansk.yaml"))
    assert parent is not None
    assert (parent.path, len(parent.events)) == ("irkutsk.yaml", 1)


def test_against_goes_before_derives_from(here: Path) -> None:
    write(here / "город.yaml", "municipal", "нет.yaml")
    write(here / "область.yaml", "regional")
    parent = load_parent(load_roadmap("город.yaml"), against=here / "область.yaml")
    assert parent is not None
    assert parent.territory == "область"


def test_a_text_without_a_file_has_its_parent_in_the_current_folder(here: Path) -> None:
    write(here / "область.yaml", "regional")
    child = loads(write(here / "x" / "город.yaml", "municipal", "область.yaml").read_bytes(), "-")
    parent = load_parent(child)
    assert parent is not None
    assert parent.path == "область.yaml"


@pytest.mark.parametrize("level", ["federal", "regional"])
def test_the_upper_levels_may_stand_alone(here: Path, level: str) -> None:
    assert load_parent(load_roadmap(write(here / "a.yaml", level))) is None


@pytest.mark.parametrize("level", ["municipal", "school"])
def test_the_lower_levels_may_not(here: Path, level: str) -> None:
    write(here / "город.yaml", level)
    assert refused("город.yaml") == (
        "город.yaml:1:8: Не указано, на какой карте основана эта, поэтому проверить ее не по чему. "
        "Добавьте в нее строку «derives_from: ФАЙЛ» или назовите карту вышестоящего уровня параметром --against ФАЙЛ."
    )


def test_a_missing_parent_is_told_where_it_is_named(here: Path) -> None:
    write(here / "город.yaml", "municipal", "область.yaml")
    assert refused("город.yaml") == (
        "город.yaml:4:15: Нет файла «область.yaml», на котором основана карта. "
        "Укажите путь относительно этого файла или назовите карту вышестоящего уровня параметром --against ФАЙЛ."
    )


def test_a_broken_parent_is_told_as_itself(here: Path) -> None:
    write(here / "город.yaml", "municipal", "область.yaml")
    (here / "область.yaml").write_text("", encoding="utf-8")
    assert refused("город.yaml").startswith("область.yaml:1:1: Файл пуст.")


@pytest.mark.parametrize(
    ("child", "parent", "wanted"),
    [
        ("municipal", "municipal", "regional"),
        ("municipal", "federal", "regional"),
        ("school", "regional", "municipal"),
    ],
)
def test_a_parent_stands_one_level_above(here: Path, child: str, parent: str, wanted: str) -> None:
    write(here / "c.yaml", child, "p.yaml")
    write(here / "p.yaml", parent)
    told = (
        f"p.yaml:1:8: Уровень этой карты – «{parent}», а карта уровня «{child}» должна быть основана на карте уровня "
        f"«{wanted}». Укажите верную карту в «derives_from» или параметром --against либо исправьте «level»."
    )
    assert refused("c.yaml") == told
    assert refused("c.yaml", against="p.yaml") == told


@pytest.mark.parametrize(
    ("child", "parent"), [("regional", "federal"), ("municipal", "regional"), ("school", "municipal")]
)
def test_any_two_neighbouring_levels_go_together(here: Path, child: str, parent: str) -> None:
    write(here / "c.yaml", child, "p.yaml")
    write(here / "p.yaml", parent)
    found = load_parent(load_roadmap("c.yaml"))
    assert found is not None
    assert found.level == parent


def test_a_federal_roadmap_has_no_parent(here: Path) -> None:
    write(here / "c.yaml", "federal", "p.yaml")
    write(here / "p.yaml", "federal")
    assert (
        refused("c.yaml")
        == "c.yaml:4:15: Федеральная карта не может быть основана на другой. Удалите «derives_from»."
    )


@pytest.mark.parametrize("name", ["c.yaml", "./c.yaml", "link.yaml"])
def test_a_roadmap_that_derives_from_itself(here: Path, name: str) -> None:
    write(here / "c.yaml", "municipal", name)
    (here / "link.yaml").symlink_to("c.yaml")
    shown = "link.yaml" if name == "link.yaml" else "c.yaml"
    assert refused("c.yaml") == (
        f"c.yaml:4:15: Карта через derives_from ссылается на саму себя: c.yaml → {shown}. "
        "Укажите карту вышестоящего уровня."
    )


def test_a_chain_that_leads_back(here: Path) -> None:
    write(here / "a.yaml", "municipal", "b.yaml")
    write(here / "b.yaml", "regional", "c.yaml")
    write(here / "c.yaml", "federal", "a.yaml")
    assert "ссылается на саму себя: a.yaml → b.yaml → c.yaml → a.yaml." in refused("a.yaml")


@pytest.mark.parametrize("higher", [None, "level: x\n"], ids=["missing", "broken"])
def test_what_is_wrong_above_the_parent_is_not_this_check(here: Path, higher: str | None) -> None:
    write(here / "a.yaml", "municipal", "b.yaml")
    write(here / "b.yaml", "regional", "c.yaml")
    if higher:
        (here / "c.yaml").write_text(higher, encoding="utf-8")
    parent = load_parent(load_roadmap("a.yaml"))
    assert parent is not None
    assert parent.path == "b.yaml"
