"""What the shell completes, and the scripts for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from tests.cli.running import CLEAN, align, written


def completed(*words: str, shell: str = "bash", cwd=None) -> list[str]:
    """Return what is offered for the last word."""
    done = subprocess.run(
        [sys.executable, "-m", "alignment"], capture_output=True, text=True, check=True, cwd=cwd,
        env={**os.environ, "PYTHONPATH": CLEAN["PYTHONPATH"], "_ALIGN_COMPLETE": f"{shell}_complete",
             "COMP_WORDS": " ".join(("align", *words)), "COMP_CWORD": words[-1] if shell == "fish" else str(len(words))},
    )  # fmt: skip
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("ch",), "plain,check"),
        (("rules", "sh"), "plain,show"),
        (("check", "say"), "plain,sayansk.yaml"),
        (("check", "my"), "file,my"),
        (("check", "a.yaml", "--select", "deadline-aft"), "plain,deadline-after-window"),
        (
            ("check", "a.yaml", "--ignore", "title-missing,deadline-aft"),
            "plain,title-missing,deadline-after-window",
        ),
        (("check", "a.yaml", "--fail"), "plain,--fail-on"),
        (("check", "a.yaml", "--fail-on", "wa"), "plain,warning"),
        (("check", "a.yaml", "--rules", "casc"), "plain,cascade"),
        (("check", "a.yaml", "--rules", "mine"), "file,mine"),
        (("check", "a.yaml", "--format", "sar"), "plain,sarif"),
        (("rules", "show", "deadline-aft"), "plain,deadline-after-window"),
        (("schema", "ro"), "plain,roadmap"),
        (("completion", "z"), "plain,zsh"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_bash(words, offered):
    assert offered in completed(*words)


@pytest.mark.parametrize(
    ("words", "incomplete", "offered"),
    [
        (("check",), "say", [("plain", "sayansk.yaml")]),
        (("check",), "plans/", [("file", "plans/")]),
        (("check", "--rules"), "exec", [("plain", "executors")]),
        (("check", "--rules"), "our", [("file", "our")]),
        (("check", "--format"), "chec", [("plain", "checkstyle")]),
        (("check", "--rules", "form", "--select"), "deadline-aft", []),
        (("check", "--select"), "x,deadline-aft", [("plain", "x,deadline-after-window")]),
        (("check", "--rules", "none.yaml", "--select"), "d", []),
    ],
    ids=lambda value: (
        " ".join(value) if isinstance(value, tuple) and value and isinstance(value[0], str) else ""
    ),
)
def test_what_is_offered(words, incomplete, offered):
    from click.shell_completion import BashComplete

    from alignment.cli.app import align as program

    found = BashComplete(program, {}, "align", "_ALIGN_COMPLETE").get_completions(list(words), incomplete)
    assert [(item.type, item.value) for item in found] == offered


def test_zsh_and_fish():
    assert "deadline-after-window" in completed("check", "a", "--select", "deadline-aft", shell="zsh")
    assert any(
        "deadline-after-window" in line
        for line in completed("check", "a", "--select", "deadline-aft", shell="fish")
    )


def test_a_broken_pack_completes_nothing_and_says_nothing(tmp_path):
    written(tmp_path, "bad.yaml", "pack: [")
    assert completed("check", "a", "--rules", "bad.yaml", "--select", "x", cwd=tmp_path) == [""]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_each_shell(shell):
    outcome = align("completion", shell)
    assert outcome.code == 0
    assert f"_ALIGN_COMPLETE={shell}_complete" in outcome.out
    program = shutil.which(shell)
    if program:
        assert (
            subprocess.run(
                [program, "-n"], input=outcome.out, text=True, capture_output=True, check=False
            ).returncode
            == 0
        )


def test_another_shell_is_refused():
    assert align("completion", "csh").code == 2


def test_bash_completes_by_the_script(tmp_path):
    """The script itself, in a real bash."""
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("no bash here")
    command = written(tmp_path, "align", f'#!/bin/sh\nexec "{sys.executable}" -m alignment "$@"\n')
    command.chmod(0o755)
    program = 'source <(align completion bash); COMP_WORDS=(align sch); COMP_CWORD=1; _align_completion align; echo "${COMPREPLY[@]}"'
    done = subprocess.run(
        [bash, "--norc", "-c", program], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": CLEAN["PYTHONPATH"], "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"},
    )  # fmt: skip
    assert done.stdout.split() == ["schema"], done.stderr
