"""What fails a run, and what is written: exit codes, choice of rules, several formats at once, outputs that can't be written."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.running import CLEAN, GOOD, LATE, align, process, written

UNNUMBERED = LATE.replace("number: 2", "number: 7")
"""One error (the deadline) and one warning (the numbers)."""


@pytest.fixture
def two(maps: Path) -> Path:
    written(maps, "two.yaml", UNNUMBERED)
    return maps


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 1),
        (["--fail-on", "error"], 1),
        (["--fail-on", "never"], 0),
        (["--max-errors", "0"], 1),
        (["--max-errors", "1"], 0),
        (["--fail-on", "warning", "--max-errors", "1"], 1),
        (["--fail-on", "warning", "--max-errors", "2"], 0),
        (["--ignore", "deadline-after-window"], 0),
        (["--ignore", "deadline-after-window", "--fail-on", "warning"], 1),
        (["--ignore", "deadline-after-window,event-numbering", "--fail-on", "warning"], 0),
        (["--ignore", "deadline-after-window", "--ignore", "event-numbering", "--fail-on", "warning"], 0),
        (["--select", "event-numbering"], 0),
        (["--select", "event-numbering", "--fail-on", "warning"], 1),
        (["--select", "title-missing", "--fail-on", "info"], 0),
        (["--select", "event-numbering", "--ignore", "event-numbering", "--fail-on", "info"], 0),
        (["--max-errors", "-1"], 2),
        (["--max-errors", "x"], 2),
        (["--fail-on", "fatal"], 2),
    ],
    ids=lambda value: " ".join(value) or "by-default" if isinstance(value, list) else "",
)
def test_what_fails(two, options, code):
    assert align("check", "two.yaml", "-q", *options, cwd=two).code == code


@pytest.mark.parametrize(
    "form", ["terminal", "json", "sarif", "junit", "github", "gitlab", "checkstyle", "markdown", "csv"]
)
def test_the_exit_code_hangs_on_no_format(two, form):
    assert align("check", "two.yaml", "--format", form, cwd=two).code == 1
    assert align("check", "good.yaml", "--format", form, cwd=two).code == 0
    assert align("check", "broken.yaml", "--format", form, cwd=two).code == 2


@pytest.mark.parametrize("form", ["sarif", "junit", "github", "gitlab", "checkstyle", "markdown", "csv"])
def test_a_format_for_ci_is_written_where_nothing_could_be_read(two, form):
    assert "broken.yaml" in align("check", "broken.yaml", "--format", form, cwd=two).out


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("deadline-aftr-window", "Возможно, имелся в виду «deadline-after-window»."),
        ("zzz", "Все правила: align rules list"),
    ],
)
@pytest.mark.parametrize("key", ["--select", "--ignore"])
def test_an_unknown_rule_names_the_nearest(two, key, name, advice):
    outcome = align("check", "two.yaml", key, name, cwd=two)
    assert outcome == (2, "", f"Ошибка: Нет правила «{name}». {advice}\n")


def test_several_formats_at_once(two):
    outcome = align(
        "check",
        "two.yaml",
        "--format",
        "sarif:out.sarif",
        "--format",
        "github",
        "--format",
        "junit:j.xml",
        cwd=two,
    )
    assert outcome.out.startswith("::error file=two.yaml,line=11,col=19")
    assert len(json.loads((two / "out.sarif").read_text())["runs"][0]["results"]) >= 2
    assert (two / "j.xml").read_bytes().startswith(b"<?xml")


@pytest.mark.parametrize(
    ("formats", "what"),
    [
        (["sarif:a", "csv:a"], "a"),
        (["sarif:a", "csv:./a"], "a"),
        (["sarif", "csv"], "стандартный вывод"),
        (["sarif:two.yaml"], "two.yaml"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_two_outputs_in_one_place(two, formats, what):
    options = [part for form in formats for part in ("--format", form)]
    outcome = align("check", "two.yaml", *options, cwd=two)
    assert (outcome.code, outcome.out) == (2, "")
    assert what in outcome.err
    assert (two / "two.yaml").read_text() == UNNUMBERED


def test_the_ending_tells_the_format(two):
    align("check", "two.yaml", "-o", "out.sarif", cwd=two)
    assert json.loads((two / "out.sarif").read_text())["version"] == "2.1.0"
    align("check", "two.yaml", "-o", "out.csv", cwd=two)
    assert (two / "out.csv").read_text().startswith("path,line,column,")


@pytest.mark.parametrize(
    "place",
    ["none/out.sarif", "good.yaml/out.sarif", "/proc/out.sarif"],
    ids=["missing", "a-file", "read-only"],
)
def test_a_folder_that_cannot_be_written_to(two, place):
    outcome = align("check", "two.yaml", "--format", f"sarif:{place}", "--format", "github", cwd=two)
    assert outcome.code == 2
    assert outcome.err.startswith("Ошибка: ")
    assert f"{place}: " in outcome.err or "Нет папки" in outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize(
    "options", [["-o", "/dev/full"], ["--format", "sarif:/dev/full"]], ids=["output", "format"]
)
def test_a_full_disk(two, options):
    outcome = align("check", "two.yaml", *options, cwd=two)
    assert outcome.code == 2
    assert "на диске не осталось места" in outcome.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_behind_standard_output(two):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "alignment", "check", "two.yaml", "--format", "csv"], stdout=full, stderr=subprocess.PIPE,
            check=False, cwd=two, env={**os.environ, "PYTHONPATH": CLEAN["PYTHONPATH"]},
        )  # fmt: skip
    assert done.returncode == 2
    assert "на диске не осталось места" in done.stderr.decode()


def test_a_file_system_that_runs_full_leaves_the_old_file_whole(two, monkeypatch):
    """The new content goes beside the old one and takes its place at the end."""
    (two / "out.sarif").write_text("old")
    done = subprocess.run(
        ["bash", "-c", f"ulimit -f 1; exec {sys.executable} -m alignment check two.yaml -o out.sarif"],
        capture_output=True, check=False, cwd=two, env={**os.environ, "PYTHONPATH": CLEAN["PYTHONPATH"], "ALIGN_CACHE_DIR": str(two / "cache")},
    )  # fmt: skip
    assert done.returncode != 0
    assert (two / "out.sarif").read_text() == "old"


def test_a_closed_pipe(two):
    program = f"{sys.executable} -m alignment check two.yaml --format sarif | head -c 1 >/dev/null; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=two,
        env={**os.environ, "PYTHONPATH": CLEAN["PYTHONPATH"]},
    )
    assert done.stdout.strip() in {"141", "1"}, "1 where the pipe took all before it was closed"
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("delay", [0.02, 0.06, 0.1, 0.15, 0.2])
def test_ctrl_c_at_any_moment_leaves_the_old_file_or_the_whole_new_one(two, delay):
    (two / "out.json").write_text("{}")
    with subprocess.Popen(
        [sys.executable, "-m", "alignment", "check", "sayansk.yaml", "-o", "out.json"], cwd=two,
        env={**os.environ, "PYTHONPATH": CLEAN["PYTHONPATH"]}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as running:  # fmt: skip
        time.sleep(delay)
        running.send_signal(signal.SIGINT)
        running.communicate()
    assert running.returncode in {130, 1, -signal.SIGINT}
    assert json.loads((two / "out.json").read_text()) is not None
    assert [path.name for path in two.iterdir() if path.name.startswith(".out.json")] == []


def test_waivers_are_counted_and_listed_in_every_format(two):
    waived = LATE.replace("        executors: Муниципальный орган", "        waive: [{rule: deadline-after-window, reason: письмо ИРО}]\n        executors: Муниципальный орган")  # fmt: skip
    written(two, "waived.yaml", waived)
    for form in (
        "terminal",
        "json",
        "sarif",
        "junit",
        "github",
        "gitlab",
        "checkstyle",
        "markdown",
        "csv",
        "html",
        "md",
    ):
        outcome = align("check", "waived.yaml", "--format", form, cwd=two)
        assert (outcome.code, "письмо ИРО" in outcome.out) == (0, True), form


def test_an_expired_waiver_is_a_finding_and_so_is_one_that_matches_nothing(two):
    text = GOOD.replace(
        "        executors: Муниципальный орган",
        "        waive: [{rule: deadline-after-window, reason: письмо}]\n        executors: Муниципальный орган",
    )
    written(two, "unused.yaml", text)
    rules = [
        one["rule"]
        for one in json.loads(align("check", "unused.yaml", "--format", "json", cwd=two).out)["results"][0][
            "findings"
        ]
    ]
    assert "waiver-unused" in rules
    written(two, "expired.yaml", text.replace("reason: письмо", "reason: письмо, until: 2022-03-01"))
    found = json.loads(
        align("check", "expired.yaml", "--format", "json", "--date", "2022-03-02", cwd=two).out
    )["results"][0]["findings"]
    assert "waiver-expired" in [one["rule"] for one in found]


def test_trace_shows_each_expression_with_its_value(two):
    outcome = align("check", "two.yaml", "--select", "deadline-after-window", "--trace", cwd=two)
    assert outcome.code == 1
    assert "deadline-after-window · two.yaml\n" in outcome.out
    assert "событие 1, пункт 1: не выполнено\n" in outcome.out
    assert "    event.windows = 29.03.2022\n" in outcome.out
    assert "событие 7, пункт 2: выполнено\n" in outcome.out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--trace"], "--trace показывает названные правила: добавьте --select ПРАВИЛО."),
        (
            ["--trace", "--select", "title-missing", "--format", "json"],
            "--trace выводится только текстом: уберите --format.",
        ),
    ],
    ids=["no-rule", "a-format"],
)
def test_trace_in_the_wrong_way(two, options, said):
    assert align("check", "two.yaml", *options, cwd=two) == (2, "", f"Ошибка: {said}\n")


def test_trace_without_a_parent(two):
    outcome = align("check", "region.yaml", "--select", "deadline-after-window", "--trace", cwd=two)
    assert "Не рассматривалось: нужна вышестоящая карта." in outcome.out


def test_start_up_imports_nothing_of_it(tmp_path):
    """What isn't asked for isn't loaded."""
    code = (
        "import sys\nfrom alignment.cli import main\ntry:\n    main(['check', 'sayansk.yaml', '-q'])\n"
        "except SystemExit:\n    print('\\n' + ' '.join(sys.modules), file=sys.stderr)\n"
    )
    for _time in range(2):
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path, env={**os.environ, "PYTHONPATH": CLEAN["PYTHONPATH"]})  # fmt: skip
    loaded = set(done.stderr.splitlines()[-1].split())
    never = {
        "sarif",
        "junit",
        "github",
        "gitlab",
        "checkstyle",
        "markdown_summary",
        "csv",
        "trace",
        "xml",
        "rule_markdown",
    }
    assert not loaded & {f"alignment.reporting.{name}" for name in never}
    others = {"alignment.baseline", "alignment.config.file", "alignment.cli.watching", "alignment.checking.packs.choosing", "tomllib", "json", "xml.etree.ElementTree", "click.shell_completion"}  # fmt: skip
    assert not loaded & others


def test_output_of_a_process_is_that_of_the_call(two):
    assert process("check", "two.yaml", "--format", "github", cwd=two) == align(
        "check", "two.yaml", "--format", "github", cwd=two
    )
