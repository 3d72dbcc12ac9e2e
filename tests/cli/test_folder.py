"""Several files are written into a folder all or none."""

from __future__ import annotations

import pytest

from alignment.cli.folder import write_together


def there(folder) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()}


def failing(*files):
    yield from files
    raise ValueError("the third report can't be made")


def test_files_are_written_into_a_new_folder_and_replaced_in_an_old_one(tmp_path) -> None:
    folder = tmp_path / "a" / "b"
    write_together(folder, [("index.html", "one"), ("town.html", b"two")])
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    (folder / "index.html").chmod(0o640)
    write_together(folder, iter([("index.html", "three")]))
    assert there(folder) == {"index.html": "three", "town.html": "two", "notes.txt": "mine"}
    assert (folder / "index.html").stat().st_mode & 0o777 == 0o640
    assert len(list(folder.iterdir())) == 3


def test_nothing_is_left_where_a_file_cannot_be_made(tmp_path) -> None:
    with pytest.raises(ValueError, match="third"):
        write_together(tmp_path / "a" / "b", failing(("index.html", "one")))
    assert list(tmp_path.iterdir()) == []


def test_an_old_set_stays_whole_where_a_new_file_cannot_be_made(tmp_path) -> None:
    write_together(tmp_path, [("index.html", "old"), ("town.html", "old")])
    with pytest.raises(ValueError, match="third"):
        write_together(tmp_path, failing(("index.html", "new"), ("town.html", "new")))
    assert there(tmp_path) == {"index.html": "old", "town.html": "old"}


def test_a_folder_in_the_place_of_a_file_is_told_and_the_old_set_stays(tmp_path) -> None:
    (tmp_path / "town.html").mkdir()
    (tmp_path / "town.html" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(IsADirectoryError, match=r"town\.html"):
        write_together(tmp_path, [("index.html", "new"), ("town.html", "new")])
    assert there(tmp_path) == {"mine.txt": "mine"}


def test_what_was_replaced_is_put_back_where_a_file_cannot_take_its_place(tmp_path) -> None:
    (tmp_path / "index.html").write_text("old", encoding="utf-8")
    with pytest.raises(OSError):  # noqa: PT011 - two files of one name: the second has no source to move from
        write_together(tmp_path, [("index.html", "new"), ("town.html", "new"), ("index.html", "again")])
    assert there(tmp_path) == {"index.html": "old"}
