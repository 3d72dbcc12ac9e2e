"""`--watch`: checks again when something was saved; time is passed by the tests themselves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from alignment.cli.watching import seen, watch
from tests.cli.running import CLEAN, LATE, align, written


class Script:
    """Takes the place of waiting: does one step after the other, then interrupts."""

    def __init__(self, *steps):
        self.steps = list(steps)

    def __call__(self):
        if not self.steps:
            raise KeyboardInterrupt
        self.steps.pop(0)()


def watched(tmp_path, *steps, paths=None, work=None):
    """Return how often the work was done."""
    done = []

    def count():
        done.append(1)
        if work:
            work(len(done))

    with pytest.raises(KeyboardInterrupt):
        watch(paths or (lambda: [str(tmp_path / "a"), str(tmp_path / "b")]), count, Script(*steps))
    return len(done)


def test_once_where_nothing_changes(tmp_path):
    assert watched(tmp_path, lambda: None, lambda: None) == 1


@pytest.mark.parametrize("name", ["a", "b"])
def test_again_where_a_file_is_saved_made_or_taken_away(tmp_path, name):
    path = tmp_path / name
    steps = (lambda: path.write_text("1"), lambda: path.write_text("22"), lambda: None, path.unlink)
    assert watched(tmp_path, *steps) == 4


def test_again_where_a_file_is_put_in_the_place_of_another(tmp_path):
    written(tmp_path, "a", "1")
    other = written(tmp_path, "c", "2")
    assert watched(tmp_path, lambda: other.replace(tmp_path / "a")) == 2


def test_again_where_a_file_comes_into_a_folder(tmp_path):
    def paths():
        return [str(path) for path in sorted(tmp_path.glob("*.yaml"))]

    assert watched(tmp_path, lambda: written(tmp_path, "new.yaml", "1"), paths=paths) == 2


def test_what_is_saved_during_the_work_is_not_missed(tmp_path):
    def work(times):
        if times == 1:
            written(tmp_path, "a", "x")

    assert watched(tmp_path, work=work) == 2


def test_what_cannot_be_looked_at_is_as_if_it_were_not_there(tmp_path):
    assert seen(["a\0b", str(tmp_path / "none")]) == {"a\0b": (0, 0, 0), str(tmp_path / "none"): (0, 0, 0)}


def test_a_real_one(maps):
    """The command itself: it tells its first outcome, sees the saved file, and ends with Ctrl-C."""
    environment = {**os.environ, "PYTHONPATH": CLEAN["PYTHONPATH"], "PYTHONUNBUFFERED": "1"}
    running = subprocess.Popen(
        [sys.executable, "-m", "alignment", "check", "late.yaml", "-q", "--watch"], cwd=maps, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip

    def told() -> str:
        """Return what is said on stderr until it waits again."""
        lines = []
        while not lines or not lines[-1].startswith("Жду изменений"):
            lines.append(running.stderr.readline())
            assert lines[-1], lines
        return "".join(lines[:-1])

    try:
        assert told() == ""
        written(maps, "late.yaml", LATE.replace("29.03.2022", "20.03.2022"))
        assert told() == ""
        written(maps, "late.yaml", "level: [")
        assert told().startswith("Ошибка: late.yaml:")
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=20)
    finally:
        running.kill()
    assert running.returncode == 130
    assert "Traceback" not in err
    assert out.count("Поздний: ") == 2


def test_the_roadmap_its_parent_the_packs_and_the_baseline_are_watched(maps, monkeypatch, capfd):
    from datetime import date

    from alignment.baseline import load_baseline
    from alignment.checking import load_packs
    from alignment.cli.checking import Order
    from alignment.cli.gating import Gate
    from alignment.cli.options import Settings
    from alignment.cli.watching_check import keep_checking

    monkeypatch.chdir(maps)
    align("rules", "new", "my-rule", "-o", "mine.yaml", cwd=maps)
    align("baseline", "late.yaml", "-o", "base.json", cwd=maps)
    settings = Settings(rules=("mine.yaml",), formats=(), output=None, verbosity=-1, color="never")
    order = Order(
        files=("late.yaml",), against=None, stdin_name="-", settings=settings, traced=False, rules=load_packs(["mine.yaml"]),
        gate=Gate(day=date(2022, 4, 20), baseline="base.json"), baseline=load_baseline("base.json"),
    )  # fmt: skip
    again = [
        lambda path=path: path.write_text(path.read_text() + "\n")
        for path in (maps / "region.yaml", maps / "late.yaml", maps / "base.json")
    ]
    broken = lambda: written(maps, "mine.yaml", "pack: [")  # noqa: E731
    with pytest.raises(KeyboardInterrupt):
        keep_checking(order, Script(*again, lambda: None, broken))
    out, err = capfd.readouterr()
    assert out.count("Поздний: ") == 4
    assert err.count("Жду изменений") == 5
    assert "Ошибка: mine.yaml:" in err


def test_a_real_pause_passes(monkeypatch):
    from alignment.cli import watching

    monkeypatch.setattr(watching, "PAUSE", 0)
    watching.pause()


def test_not_for_standard_input(maps):
    assert align("check", "-", "--watch", cwd=maps).code == 2
