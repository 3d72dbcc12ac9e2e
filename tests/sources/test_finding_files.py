"""Which file a name means, and what is said where it can't be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from alignment import load_roadmap
from alignment.data import folder
from alignment.errors import SourceError
from alignment.sources import files

FILE = "level: regional\nterritory: Область\nyear: 2022\nsections: [{events: [{title: a}]}]\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(name: str | Path) -> str:
    with pytest.raises(SourceError) as raised:
        load_roadmap(name)
    return str(raised.value)


def test_a_path_is_taken_as_it_is(here: Path) -> None:
    (here / "карта.yaml").write_text(FILE, encoding="utf-8")
    assert load_roadmap("карта.yaml").path == "карта.yaml"
    assert load_roadmap(here / "карта.yaml").path == str(here / "карта.yaml")


@pytest.mark.parametrize("name", ["sayansk.yaml", "roadmaps/sayansk.yaml"])
def test_a_bundled_roadmap_is_found_and_named_alike_anywhere(here: Path, name: str) -> None:
    assert load_roadmap(name).path == "roadmaps/sayansk.yaml"


def test_the_folders_of_the_configuration_go_before_the_bundled_ones(here: Path) -> None:
    own = here / "own"
    own.mkdir()
    (own / "sayansk.yaml").write_text(FILE, encoding="utf-8")
    assert load_roadmap("sayansk.yaml", folders=[own]).path == str(own / "sayansk.yaml")


def test_a_file_here_goes_before_all(here: Path) -> None:
    (here / "sayansk.yaml").write_text(FILE, encoding="utf-8")
    assert load_roadmap("sayansk.yaml").path == "sayansk.yaml"


def test_a_bundled_file_is_not_called_like_another_that_stands_here(here: Path) -> None:
    (here / "roadmaps").mkdir()
    (here / "roadmaps" / "sayansk.yaml").write_text(FILE, encoding="utf-8")
    assert load_roadmap("sayansk.yaml").path == str(folder("roadmaps") / "sayansk.yaml")


def test_a_bundled_file_by_its_whole_path_keeps_it(here: Path) -> None:
    whole = folder("roadmaps") / "sayansk.yaml"
    assert load_roadmap(whole).path == str(whole)


def test_no_name_leads_out_of_the_bundled_folder(here: Path) -> None:
    assert refused("../roadmaps/sayansk.yaml").startswith("../roadmaps/sayansk.yaml: Такого файла нет.")


def test_a_missing_file_suggests_the_nearest_name(here: Path) -> None:
    assert (
        refused("sayansl.yaml")
        == "sayansl.yaml: Такого файла нет. Возможно, имелся в виду файл sayansk.yaml."
    )


def test_a_missing_file_suggests_one_beside_it(here: Path) -> None:
    (here / "город.yml").write_text(FILE, encoding="utf-8")
    assert refused(here / "горот.yml").endswith(f"Возможно, имелся в виду файл {here / 'город.yml'}.")


@pytest.mark.parametrize("name", ["x", "a\0b", "sayansk.yaml/x"])
def test_a_missing_file_with_no_near_name_lists_the_bundled_ones(here: Path, name: str) -> None:
    assert refused(name) == (
        f"{name}: Такого файла нет. Проверьте путь. Встроенные карты: irkutsk.yaml, sayansk.yaml."
    )


def test_no_name_at_all(here: Path) -> None:
    """An empty name is what a script passes whose variable is unset."""
    assert refused("") == ".: Это папка, а не файл. Укажите файл в этой папке."


def test_a_folder(here: Path) -> None:
    (here / "карты").mkdir()
    assert refused("карты") == "карты: Это папка, а не файл. Укажите файл в этой папке."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes are of Unix")
def test_a_pipe_is_not_waited_for(here: Path) -> None:
    os.mkfifo(here / "труба.yaml")
    assert refused("труба.yaml") == (
        "труба.yaml: Это не обычный файл. Сохраните данные в файл или подайте их на стандартный ввод: «align check -»."
    )


def test_a_link_to_itself(here: Path) -> None:
    (here / "a.yaml").symlink_to("b.yaml")
    (here / "b.yaml").symlink_to("a.yaml")
    assert refused("a.yaml") == (
        "a.yaml: Символическая ссылка ведет на саму себя. Укажите файл, на который она должна вести."
    )


def test_a_name_longer_than_the_disk_allows(here: Path) -> None:
    name = "a" * 5000
    assert refused(name).startswith(f"{name}: Файл не удается прочитать: ")


def test_a_file_too_large_is_not_read(here: Path) -> None:
    with (here / "большой.yaml").open("wb") as file:
        file.truncate(files.LARGEST + 1)
    assert refused("большой.yaml") == (
        "большой.yaml: Файл больше 20 МБ. "
        "Дорожная карта – текстовый файл в несколько сотен килобайт: проверьте, тот ли это файл."
    )


@pytest.mark.skipif(os.name == "nt", reason="users are of Unix")
def test_a_file_without_permission(here: Path) -> None:
    (here / "a.yaml").write_text(FILE, encoding="utf-8")
    (here / "a.yaml").chmod(0)
    load_roadmap("sayansk.yaml")  # what is imported late must not wait for the other user
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)  # root may read everything
    try:
        told = refused("a.yaml")
    finally:
        if root:
            os.seteuid(0)
    assert told == "a.yaml: Нет прав на чтение файла. Разрешите его чтение."


@pytest.mark.parametrize("suffix", [".docx", ".PDF", ".xlsx", ".html", ".txt"])
def test_documents_are_not_taken_for_yaml(here: Path, suffix: str) -> None:
    (here / f"карта{suffix}").write_bytes(b"a: b")
    assert refused(f"карта{suffix}") == (
        f"карта{suffix}: Файл вида «{suffix}» нельзя прочитать как дорожную карту. "
        "Перенесите таблицу в YAML по образцу встроенных карт."
    )


def test_a_missing_document_is_missing(here: Path) -> None:
    assert "Такого файла нет." in refused("карта.docx")


def test_the_problems_name_the_file_as_it_was_given(here: Path) -> None:
    (here / "a.yaml").write_bytes("Привет".encode("cp1251"))
    assert refused("./a.yaml").startswith("a.yaml:1:1: Файл не в кодировке UTF-8: похоже на Windows-1251.")
