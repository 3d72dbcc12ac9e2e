"""The action, the hook and the CI files, run as far as goes without their servers."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from alignment.cli.init import ci_file
from tests.cli.running import CLEAN, GOOD, LATE, REGION, ROOT, written


@pytest.fixture
def repository(tmp_path):
    """A repository of roadmaps, and `align` of this checkout on the path."""
    place = tmp_path / "repo"
    (place / "roadmaps").mkdir(parents=True)
    for name, text in {"region": REGION, "good": GOOD, "late": LATE}.items():
        written(place / "roadmaps", f"{name}.yaml", text)
    programs = tmp_path / "bin"
    programs.mkdir()
    command = written(programs, "align", f'#!/bin/sh\nexec "{sys.executable}" -m alignment "$@"\n')
    command.chmod(0o755)
    return place


def environment(repository: Path, **more: str) -> dict[str, str]:
    path = f"{repository.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": CLEAN["PYTHONPATH"], **more}


# GitHub


def action() -> dict:
    return yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def run_action(repository: Path, **inputs: str) -> tuple[int, str, dict[str, str], str]:
    """Run the checking step as GitHub does; return code, log, outputs and summary."""
    description = action()
    step = next(step for step in description["runs"]["steps"] if step.get("id") == "check")
    values = {name: one.get("default", "") for name, one in description["inputs"].items()} | inputs
    given = {
        name: values[text.removeprefix("${{ inputs.").removesuffix(" }}")]
        for name, text in step["env"].items()
    }
    output, summary = repository.parent / "output", repository.parent / "summary.md"
    output.write_text("")
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], cwd=repository, capture_output=True, text=True, check=False,
        env=environment(repository, GITHUB_OUTPUT=str(output), GITHUB_STEP_SUMMARY=str(summary), **given),
    )  # fmt: skip
    told = dict(line.split("=", 1) for line in output.read_text().splitlines())
    return (
        done.returncode,
        done.stdout + done.stderr,
        told,
        summary.read_text(encoding="utf-8") if summary.exists() else "",
    )


def test_the_action_is_what_github_takes():
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "check_jsonschema",
            "--builtin-schema",
            "vendor.github-actions",
            str(ROOT / "action.yml"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_no_input_of_the_action_becomes_a_command():
    assert all("${{" not in step.get("run", "") for step in action()["runs"]["steps"])


def test_the_action_marks_the_cell_and_fails(repository):
    code, log, told, summary = run_action(repository)
    assert (code, told) == (1, {"exit-code": "1"})
    assert "::error file=roadmaps/late.yaml,line=11,col=19,title=" in log
    assert summary.startswith("## Проверка дорожных карт")
    assert json.loads((repository / "align.sarif").read_text())["version"] == "2.1.0"


@pytest.mark.parametrize(
    ("inputs", "wanted"),
    [
        ({"files": "roadmaps/good.yaml"}, 0),
        ({"files": "roadmaps/good.yaml\nroadmaps/la*.yaml\n"}, 1),
        ({"files": "$(touch stolen) `touch stolen`; touch stolen"}, 2),
        ({"files": "--help"}, 2),
        ({"fail-on": "never", "sarif": ""}, 0),
        ({"files": "roadmaps/good.yaml", "against": "roadmaps/late.yaml"}, 2),
        ({"config": "none.toml"}, 2),
        ({"baseline": "none.json"}, 2),
    ],
    ids=["one", "lines-and-patterns", "no-command", "no-option", "never", "against", "config", "baseline"],
)
def test_the_inputs_of_the_action(repository, inputs, wanted):
    code, log, told, _summary = run_action(repository, **inputs)
    assert (code, told["exit-code"]) == (wanted, str(wanted)), log
    assert not (repository / "stolen").exists()


def test_the_workflow_of_init_runs(repository):
    workflow = yaml.safe_load(ci_file("github.yml", None))
    assert workflow[True], "YAML 1.1 reads the key “on” as true"
    step = next(step for step in workflow["jobs"]["align"]["steps"] if step.get("name") == "Проверка")
    summary = repository.parent / "summary.md"
    done = subprocess.run(
        ["bash", "-e", "-c", step["run"]], cwd=repository, capture_output=True, text=True, check=False,
        env=environment(repository, GITHUB_STEP_SUMMARY=str(summary)),
    )  # fmt: skip
    assert done.returncode == 1
    assert "::error file=roadmaps/late.yaml" in done.stdout
    assert summary.is_file()


# GitLab


def test_the_gitlab_job_runs_and_leaves_its_reports(repository):
    job = yaml.safe_load(ci_file("gitlab-ci.yml", None))["align"]
    done = subprocess.run(
        ["bash", "-e", "-c", "\n".join(job["script"])],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
        env=environment(repository),
    )
    assert done.returncode == 1, done.stderr
    reports = job["artifacts"]["reports"]
    assert (
        json.loads((repository / reports["codequality"]).read_text())[0]["location"]["path"]
        == "roadmaps/late.yaml"
    )
    assert (repository / reports["junit"]).read_bytes().startswith(b"<?xml")


@pytest.mark.parametrize("name", ["github.yml", "gitlab-ci.yml"])
def test_a_job_without_the_variable_says_so(name):
    text = ci_file(name, None).decode()
    line = next(line for line in text.splitlines() if "ALIGN_PACKAGE:?" in line)
    done = subprocess.run(["bash", "-c", line.split("run: ")[-1].strip("- ")], capture_output=True, text=True, check=False, env={"PATH": os.environ["PATH"]})  # fmt: skip
    assert done.returncode != 0
    assert "ALIGN_PACKAGE: Задайте" in done.stderr


# pre-commit


def hooks() -> list[dict]:
    return yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


def test_the_manifest_is_what_pre_commit_takes():
    from pre_commit.clientlib import load_manifest

    assert [hook["id"] for hook in load_manifest(ROOT / ".pre-commit-hooks.yaml")] == [
        "align-check",
        "align-rules-test",
    ]


@pytest.mark.skipif(shutil.which("git") is None, reason="pre-commit needs git")
def test_the_hook_runs_on_the_files_of_a_commit(repository):
    """By a local repository of hooks: the same entries and files, without the installation that would need a network."""
    config = {"repos": [{"repo": "local", "hooks": [{**hook, "language": "system"} for hook in hooks()]}]}
    written(repository, ".pre-commit-config.yaml", yaml.safe_dump(config, allow_unicode=True))
    (repository / "rules").mkdir()
    written(repository, "other.yaml", "level: x")

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        home = {
            "PRE_COMMIT_HOME": str(repository.parent / "hooks"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
        }
        return subprocess.run(
            command,
            cwd=repository,
            capture_output=True,
            text=True,
            check=False,
            env=environment(repository, **home),
        )

    run("git", "init", "-q")
    run("git", "add", "roadmaps/good.yaml", "roadmaps/region.yaml", "other.yaml", ".pre-commit-config.yaml")
    good = run(sys.executable, "-m", "pre_commit", "run", "--all-files")
    assert good.returncode == 0, good.stdout + good.stderr
    assert "align check" in good.stdout
    run("git", "add", "roadmaps/late.yaml")
    late = run(sys.executable, "-m", "pre_commit", "run", "--all-files")
    assert late.returncode == 1
    assert "Срок «29.03.2022»" in late.stdout
