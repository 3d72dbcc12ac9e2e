"""`align check` as a user runs it: outcomes, exit codes, files."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import GOOD, ROOT, align, process, written


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(["good.yaml"], 0, id="nothing-found"),
        pytest.param(["late.yaml"], 1, id="an-error"),
        pytest.param(["late.yaml", "--fail-on", "never"], 0, id="never"),
        pytest.param(["late.yaml", "--fail-on", "info"], 1, id="from-info-on"),
        pytest.param(["good.yaml", "late.yaml"], 1, id="one-of-two"),
        pytest.param(["broken.yaml"], 2, id="unreadable"),
        pytest.param(["broken.yaml", "late.yaml"], 2, id="unreadable-goes-before-findings"),
        pytest.param(["broken.yaml", "good.yaml", "--fail-on", "never"], 2, id="unreadable-with-never"),
        pytest.param(["no-such.yaml"], 2, id="missing"),
        pytest.param(["."], 2, id="a-folder"),
        pytest.param(["region.yaml"], 0, id="a-region-needs-no-parent"),
        pytest.param(["good.yaml", "--against", "late.yaml"], 2, id="parent-of-the-wrong-level"),
        pytest.param(["good.yaml", "--rules", "no-such-pack"], 2, id="no-such-pack"),
        pytest.param(["good.yaml", "--format", "yson"], 2, id="no-such-format"),
        pytest.param(["late.yaml", "--format", "json"], 1, id="the-format-changes-nothing"),
        pytest.param(["late.yaml", "-q"], 1, id="quiet"),
    ],
)
def test_exit_codes(maps, arguments, code):
    outcome = process("check", *arguments, cwd=maps)
    assert outcome.code == code
    assert align("check", *arguments, cwd=maps) == outcome
    assert "Traceback" not in outcome.err
    assert bool(outcome.err) == (code == 2)


def test_one_bad_file_among_good_ones(maps):
    outcome = align("check", "broken.yaml", "good.yaml", "-q", cwd=maps)
    assert outcome.err.startswith("Ошибка: broken.yaml:")
    assert outcome.out.startswith("Городок: соответствует")
    assert "НЕ ПРОВЕРЕНЫ, ТАК КАК ПРОЧИТАТЬ ИХ НЕ УДАЛОСЬ\n  ✗ broken.yaml\n" in outcome.out


def test_a_file_named_twice_is_checked_once(maps):
    assert align("check", "good.yaml", "good.yaml", "-q", cwd=maps).out.count("Городок") == 1


def test_the_finding_names_its_cell(maps):
    out = align("check", "late.yaml", cwd=maps).out
    assert "late.yaml:11:19" in out
    assert "region.yaml:10:19" in out


def test_bundled_roadmaps_from_anywhere(tmp_path):
    outcome = process("check", "sayansk.yaml", "-q", cwd=tmp_path)
    assert outcome.code == 1
    assert outcome.out.startswith("Саянск: ")


def test_the_same_bytes_each_time(maps):
    for form in ("terminal", "json"):
        assert align("check", "late.yaml", "--format", form, cwd=maps) == align(
            "check", "late.yaml", "--format", form, cwd=maps
        )


def test_standard_input(maps):
    late = (maps / "late.yaml").read_text()
    outcome = process(
        "check", "-", "--stdin-name", "maps/new.yaml", "--against", "region.yaml", stdin=late, cwd=maps
    )
    assert outcome.code == 1
    assert "maps/new.yaml:11:19" in outcome.out


def test_standard_input_that_is_no_roadmap(maps):
    outcome = process("check", "-", stdin=b"\xff\xfe\x00", cwd=maps)
    assert outcome.code == 2
    assert outcome.err.startswith("Ошибка: -")


def test_a_municipality_needs_a_parent(maps):
    written(maps, "alone.yaml", GOOD.replace("derives_from: region.yaml\n", ""))
    outcome = align("check", "alone.yaml", cwd=maps)
    assert outcome.code == 2
    assert "alone.yaml" in outcome.err
    assert "--against" in outcome.err
    assert outcome.out == ""


def test_all_problems_of_a_file_at_once(maps):
    written(maps, "two.yaml", GOOD.replace("year: 2022", "year: поздно").replace("territory", "teritory"))
    errors = align("check", "two.yaml", cwd=maps).err.splitlines()
    assert len(errors) >= 2
    assert all(line.startswith("Ошибка: two.yaml:") for line in errors)


def test_no_colours_in_a_pipe_unless_asked(maps):
    assert "\x1b" not in align("check", "late.yaml", cwd=maps).out
    assert "\x1b[" in align("check", "late.yaml", "--color", "always", cwd=maps).out


def test_english(maps):
    out = align("check", "late.yaml", "--lang", "en", "-q", cwd=maps).out
    assert "error" in out
    assert "points" in out


def test_two_formats_at_once(maps):
    outcome = align("check", "late.yaml", "-q", "--format", "terminal", "--format", "json:out.json", cwd=maps)
    assert outcome.out.startswith("Поздний:")
    assert json.loads((maps / "out.json").read_text())["results"][0]["roadmap"]["territory"] == "Поздний"


def test_the_suffix_of_the_output_names_the_format(maps):
    align("check", "late.yaml", "-o", "out.json", cwd=maps)
    assert json.loads((maps / "out.json").read_text())["version"] == 1
    assert (maps / "out.json").stat().st_mode & 0o777 == 0o666 & ~_umask()


def test_terminal_and_json_agree(maps):
    outcome = align("check", "late.yaml", "--format", "terminal", "--format", "json:out.json", cwd=maps)
    counts = json.loads((maps / "out.json").read_text())["results"][0]["counts"]
    assert f"\n{counts['error']} ошиб" in outcome.out
    assert f", {counts['warning']} предуп" in outcome.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "jsn"], "Нет формата «jsn». Возможно, имелся в виду «json». Форматы:"),
        (
            ["--format", "json", "--format", "terminal"],
            "Два формата пришлось бы записать в одно место (стандартный вывод).",
        ),
        (
            ["--format", "json:a", "--format", "terminal:./a"],
            "Два формата пришлось бы записать в одно место (a).",
        ),
        (["--format", "json:a", "-o", "b"], "У каждого формата указан свой файл, поэтому --output b лишний."),
        (["-o", "late.yaml"], "late.yaml – это проверяемый файл; укажите для вывода другой."),
        (
            ["-o", "no/such/out.json"],
            "Нет папки no/such, чтобы записать в нее out.json. Создайте ее или укажите другую.",
        ),
        (["-o", "."], "Ошибка: "),
    ],
    ids=[
        "unknown",
        "both-to-stdout",
        "both-to-a-file",
        "left-over",
        "onto-the-input",
        "no-folder",
        "a-folder",
    ],
)
def test_outputs_that_cannot_be(maps, arguments, message):
    before = (maps / "late.yaml").read_bytes()
    outcome = align("check", "late.yaml", *arguments, cwd=maps)
    assert outcome.code == 2
    assert message in outcome.err
    assert "Traceback" not in outcome.err
    assert (maps / "late.yaml").read_bytes() == before


def test_a_device_is_written_to_and_not_replaced(maps):
    assert align("check", "good.yaml", "-o", "/dev/null", cwd=maps).code == 0
    assert not Path("/dev/null").is_file()


def test_a_full_disk(maps):
    with Path("/dev/full").open("w") as full:
        done = _started(maps, "late.yaml", stdout=full)
        err = done.communicate()[1]
    assert done.returncode == 2
    assert err.startswith("Ошибка: ")


def test_a_closed_pipe_is_no_error(maps):
    reading, writing = os.pipe()
    os.close(reading)
    done = _started(maps, "late.yaml", stdout=writing)
    os.close(writing)
    assert done.communicate()[1] == ""
    assert done.returncode == 141


def test_ctrl_c(maps):
    running = _started(maps, "-", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    import time

    time.sleep(1)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=10)
    assert (running.returncode, out) == (130, "")
    assert err.strip() == "Прервано."


def test_python_m_alignment_and_align_are_one():
    done = subprocess.run(
        [sys.executable, "-m", "alignment", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("align ")


def _umask():
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _started(folder, *arguments, **streams):
    return subprocess.Popen(
        [sys.executable, "-m", "alignment", "check", *arguments], cwd=folder, text=True, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)}, **streams,
    )  # fmt: skip


def test_an_output_keeps_its_rights_and_a_link_stays_a_link(maps):
    kept = written(maps, "kept.json", "{}")
    kept.chmod(0o600)
    (maps / "link.json").symlink_to(kept)
    align("check", "good.yaml", "-o", "link.json", cwd=maps)
    assert (maps / "link.json").is_symlink()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert json.loads(kept.read_text())["version"] == 1


@pytest.mark.parametrize(
    ("encoding", "sign"),
    [("utf-8", "  ✗ ошибка"), ("cp1251", "  x ошибка"), ("cp866", "  x ошибка"), ("koi8-r", "  x ошибка")],
)
def test_a_terminal_that_does_not_know_every_sign(maps, encoding, sign):
    done = subprocess.run(
        [sys.executable, "-m", "alignment", "check", "late.yaml"], cwd=maps, capture_output=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding},
    )  # fmt: skip
    text = done.stdout.decode(encoding)
    assert sign in text
    assert "?" not in text


def test_json_is_utf8_whatever_the_terminal(maps):
    done = subprocess.run(
        [sys.executable, "-m", "alignment", "check", "late.yaml", "--format", "json"], cwd=maps, capture_output=True,
        check=False, env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert json.loads(done.stdout.decode())["results"][0]["roadmap"]["territory"] == "Поздний"
