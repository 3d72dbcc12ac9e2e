"""`align demo`, and `align report` on all that it writes: one report, or the whole set in a folder."""

from __future__ import annotations

import re
import sys

import openpyxl
import pytest

from alignment.cli.report_set import file_names, slug
from tests.cli.running import BROKEN, GOOD, LATE, REGION, align, written
from tests.reporting.made import event, result, roadmap


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo") / "made"
    done = align("demo", "-o", folder, "--count", "5", "--missing", "1")
    assert (done.code, done.err) == (0, "")
    assert "Записано 5 вымышленных карт" in done.out
    return folder


@pytest.fixture
def towns(tmp_path):
    folder = tmp_path / "maps"
    folder.mkdir()
    written(folder, "region.yaml", REGION)
    written(folder, "town.yaml", GOOD)
    written(folder, "late.yaml", LATE)
    return folder


def test_a_folder_with_files_is_left_alone(demo) -> None:
    done = align("demo", "-o", demo)
    assert done.code == 2
    assert "не пустая папка" in done.err


def test_there_are_not_names_without_end(tmp_path) -> None:
    done = align("demo", "-o", tmp_path, "--count", "999999")
    assert done.code == 2
    assert "Названий хватает" in done.err


def test_made_up_roadmaps_are_shown_as_such_and_the_missing_one_is_told(demo, tmp_path) -> None:
    done = align(
        "report",
        demo / "roadmaps",
        "--config",
        demo / "align.toml",
        "--consolidated",
        "-o",
        tmp_path / "svod.md",
    )
    assert (done.code, done.err) == (0, "")
    text = (tmp_path / "svod.md").read_text(encoding="utf-8").replace("\xa0", " ")
    assert "Представлено 5 карт из 6." in text
    assert "Вымышленный пример: 5 карт из 5" in text
    names = re.findall(r"^### \d+\. (.+)$", text, re.MULTILINE)
    assert len(names) == 5
    assert all(name.endswith("(вымышленный пример)") for name in names)


@pytest.mark.parametrize("ending", ["html", "xlsx", "docx", "md", "json"])
def test_every_format_is_written(towns, tmp_path, ending) -> None:
    path = tmp_path / f"svod.{ending}"
    assert align("report", towns, "--consolidated", "-o", path).code == 0
    assert path.stat().st_size > 1000
    if ending == "xlsx":
        assert openpyxl.load_workbook(path)["Сводная таблица"].max_row == 3


def test_the_set_is_written_with_links_that_lead_somewhere(towns, tmp_path) -> None:
    folder = tmp_path / "reports"
    done = align("report", towns / "town.yaml", towns / "late.yaml", "-o", f"{folder}/")
    assert (done.code, done.err) == (0, "")
    assert sorted(path.name for path in folder.iterdir()) == [
        "index.html",
        "late.html",
        "svod.docx",
        "svod.html",
        "svod.xlsx",
        "town.html",
    ]
    for name in ("index.html", "svod.html"):
        page = (folder / name).read_text(encoding="utf-8")
        for file, anchor in re.findall(r'href="([^"#]*)(?:#([^"]+))?"', page):
            if file.endswith((".docx", ".xlsx")):
                assert (folder / file).stat().st_size > 1000
                continue
            target = (folder / (file or name)).read_text(encoding="utf-8")
            assert not anchor or f'id="{anchor}"' in target, (name, file, anchor)
    again = align("report", towns / "town.yaml", "-o", folder)
    assert again.code == 0
    assert (folder / "late.html").exists()


def test_a_format_whose_library_is_missing_is_told_and_left_out(towns, tmp_path, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    folder = tmp_path / "reports"
    done = align("report", towns / "town.yaml", "-o", f"{folder}/")
    assert done.code == 0
    assert done.err.startswith("Не записано: ")
    assert "alignment[xlsx]" in done.err
    assert not (folder / "svod.xlsx").exists()
    index = (folder / "index.html").read_text(encoding="utf-8")
    assert "svod.xlsx" not in index
    assert 'href="svod.docx"' in index
    assert align("report", towns / "town.yaml", "-o", f"{folder}/", "-q").err == ""


@pytest.mark.parametrize("by", ["name", "file"])
def test_who_is_awaited_and_by_when_is_told_by_options(towns, tmp_path, by) -> None:
    names = ["Городок", "Поздний", "Не приславший"]
    listed = written(tmp_path, "names.txt", "\ufeff" + "\n".join(["", *names]))
    expected = [str(listed)] if by == "file" else names
    done = align(
        "report", towns, "--consolidated", "-o", tmp_path / "svod.md", "--until", "30.04.2022",
        *(word for one in expected for word in ("--expected", one)),
    )  # fmt: skip
    assert (done.code, done.err) == (0, "")
    text = (tmp_path / "svod.md").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "Представлены 2 карты из 3." in text
    assert "Карту не представили: Не приславший." in text
    assert "Срок устранения: 30 апреля 2022 г." in text
    assert "Вымышленный" not in text


def test_what_cannot_be_read_is_told_and_the_rest_is_written(towns, tmp_path) -> None:
    written(towns, "broken.yaml", BROKEN)
    done = align("report", towns, "--consolidated", "-o", tmp_path / "svod.html")
    assert done.code == 2
    assert "broken.yaml" in (tmp_path / "svod.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(("--consolidated",), "Укажите, куда записать сводный отчет", id="nowhere"),
        pytest.param(
            ("--consolidated", "-o", "svod.txt"), "Укажите, куда записать сводный отчет", id="ending"
        ),
        pytest.param(
            ("--consolidated", "-o", "svod.docx", "--template", "x.docx"), "--template", id="template"
        ),
    ],
)
def test_what_does_not_go_together_is_told(towns, tmp_path, arguments, told) -> None:
    done = align("report", towns / "town.yaml", *arguments, cwd=tmp_path)
    assert done.code == 2
    assert told in done.err


def test_a_region_alone_is_nothing_to_consolidate(towns, tmp_path) -> None:
    done = align("report", towns / "missing*.yaml", "--consolidated", "-o", tmp_path / "svod.html")
    assert done.code == 2
    assert not (tmp_path / "svod.html").exists()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Саянск", "sayansk"),
        ("Щёлково / 2", "shchelkovo-2"),
        ("../../etc", "etc"),
        ("Нью-Ёрк", "nyu-erk"),
        ("«»", ""),
        ("я" * 99, "ya" * 30),
    ],
)
def test_file_names_are_safe(text, name) -> None:
    assert slug(text) == name


def test_file_names_differ_and_keep_off_those_of_the_set() -> None:
    paths = ["a/town.yaml", "b/town.yaml", "svod.yaml", "con.yaml", "com1.yaml", "«».yaml"]
    results = [result(roadmap(event(0), path=path)) for path in paths]
    assert file_names(results) == (
        "town.html", "town-2.html", "svod-report.html", "con-report.html", "com1-report.html", "gorodok.html",
    )  # fmt: skip
