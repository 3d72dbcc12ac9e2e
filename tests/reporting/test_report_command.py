"""`align report`: the real command, its files, and what it refuses."""

from __future__ import annotations

import io
import json
import os
import stat

import docx
import pytest

from tests.cli.running import align

PEOPLE = (
    "--date",
    "20.04.2022",
    "--expert",
    "Иванова И. И.",
    "--coordinator",
    "Петрова П. П.",
    "--order",
    "№ 5",
    "--basis",
    "п. 16",
)


@pytest.fixture(scope="module")
def html(tmp_path_factory) -> str:
    path = tmp_path_factory.mktemp("report") / "sayansk.html"
    done = align("report", "sayansk.yaml", "-o", path, *PEOPLE)
    assert (done.code, done.out, done.err) == (0, "", "")
    return path.read_text(encoding="utf-8")


def test_the_page_names_people_date_and_ground(html) -> None:
    for told in ("20\u00a0апреля\u00a02022\u00a0г.", "Иванова И. И.", "Петрова П. П.", "№ 5", "п. 16"):
        assert told in html


def test_check_gives_the_same_page(tmp_path, html) -> None:
    done = align("check", "sayansk.yaml", "--format", f"html:{tmp_path / 'check.html'}")
    assert done.code in (0, 1)
    written = align("report", "sayansk.yaml", "-o", tmp_path / "report.html")
    assert written.code == 0
    assert (tmp_path / "check.html").read_bytes() == (tmp_path / "report.html").read_bytes()


def test_every_format_tells_the_same_verdict_and_counts(html) -> None:
    from alignment.checking import check
    from alignment.reporting.counts import count
    from alignment.sources import load_parent, load_roadmap

    roadmap = load_roadmap("sayansk.yaml")
    result = check(roadmap, load_parent(roadmap))
    told = json.loads(align("check", "sayansk.yaml", "--format", "json").out)["results"][0]
    assert told["verdict"] == result.verdict
    assert f'class="verdict {result.verdict}"' in html
    counts = count(result)
    for number in (counts.error, counts.warning, counts.review):
        assert f"<li><b>{number}</b>" in html
    terminal = align("check", "sayansk.yaml").out
    assert f"{counts.error} ошиб" in terminal


@pytest.mark.parametrize("ending", ["html", "docx", "md"])
def test_the_ending_tells_the_format(tmp_path, ending) -> None:
    path = tmp_path / f"report.{ending}"
    assert align("report", "sayansk.yaml", "-o", path).code == 0
    begins = {"html": b"<!DOCTYPE", "docx": b"PK", "md": "# Экспертное".encode()}
    assert path.read_bytes().lstrip().startswith(begins[ending])


def test_several_formats_are_written_at_once(tmp_path) -> None:
    done = align(
        "report",
        "sayansk.yaml",
        "--format",
        f"html:{tmp_path / 'a.html'}",
        "--format",
        f"md:{tmp_path / 'a.md'}",
    )
    assert done.code == 0
    assert {path.name for path in tmp_path.iterdir()} == {"a.html", "a.md"}


def test_a_template_of_ones_own_is_used(tmp_path) -> None:
    document = docx.Document()
    document.add_paragraph("Бланк управления")
    document.save(tmp_path / "own.docx")
    done = align("report", "sayansk.yaml", "-o", tmp_path / "a.docx", "--template", tmp_path / "own.docx")
    assert done.code == 0
    made = docx.Document(io.BytesIO((tmp_path / "a.docx").read_bytes()))
    assert made.paragraphs[0].text == "Бланк управления"


def test_others_may_read_what_is_written(tmp_path) -> None:
    mask = os.umask(0o022)
    try:
        align("report", "sayansk.yaml", "-o", tmp_path / "a.md")
        assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o644
        (tmp_path / "a.md").chmod(0o600)
        align("report", "sayansk.yaml", "-o", tmp_path / "a.md")
        assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o600
    finally:
        os.umask(mask)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param([], "Укажите, куда записать заключение", id="no output"),
        pytest.param(["-o", "a.odt"], "По расширению a.odt формат не определить", id="unknown ending"),
        pytest.param(["-o", "a.json"], "json", id="no document"),
        pytest.param(
            ["-o", "a.html", "--template", "own.docx"], "только к формату DOCX", id="template of HTML"
        ),
        pytest.param(["-o", "a.docx", "--template", "none.docx"], "none.docx", id="no template"),
        pytest.param(["-o", "a.html", "--date", "весна"], "весна", id="no date"),
        pytest.param(["-o", "no/such/a.html"], "no/such", id="no folder"),
    ],
)
def test_what_cannot_be_is_refused_in_one_message(tmp_path, arguments, message) -> None:
    done = align("report", "sayansk.yaml", *arguments, cwd=tmp_path)
    assert done.code == 2
    assert message in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_read_is_told_and_the_others_reported(tmp_path) -> None:
    done = align("report", "sayansk.yaml", "none.yaml", "-o", tmp_path / "a.html")
    assert done.code == 2
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "none.yaml" in page
    assert "Саянск" in page


def test_nothing_is_written_where_nothing_could_be_read(tmp_path) -> None:
    assert align("report", "none.yaml", "-o", tmp_path / "a.html").code == 2
    assert list(tmp_path.iterdir()) == []
