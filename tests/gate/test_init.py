"""`align init`: a folder of roadmaps with all it needs; nothing that is there is changed."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import jsonschema
import pytest
import yaml

from alignment.cli.init import CI, ci_file, files, installed_from
from alignment.data import folder
from tests.cli.running import GOOD, REGION, align, written

EVERYTHING = [
    "align.toml",
    "roadmaps/.gitkeep",
    ".vscode/settings.json",
    ".vscode/extensions.json",
    "schemas/roadmap.schema.json",
    "schemas/rules.schema.json",
    "schemas/align.schema.json",
]


@pytest.mark.parametrize("ci", ["github", "gitlab", "none"])
def test_what_is_written(tmp_path, ci):
    outcome = align("init", "--ci", ci, cwd=tmp_path)
    wanted = [*EVERYTHING, *([CI[ci]] if ci in CI else [])]
    assert outcome.code == 0
    assert outcome.out.splitlines()[: len(wanted)] == [f"записано: {Path(name)}" for name in wanted]
    assert sorted(
        str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()
    ) == sorted(wanted)
    assert ("ALIGN_PACKAGE" in outcome.out) == (ci != "none")


def test_what_is_there_stays(tmp_path):
    written(tmp_path, "align.toml", "fail-on = 'never'\n")
    (tmp_path / "roadmaps").mkdir()
    (tmp_path / ".gitlab-ci.yml").symlink_to("elsewhere")
    outcome = align("init", ".", "--ci", "gitlab", cwd=tmp_path)
    assert "уже есть, не изменено: align.toml\n" in outcome.out
    assert "уже есть, не изменено: .gitlab-ci.yml\n" in outcome.out
    assert (tmp_path / "align.toml").read_text() == "fail-on = 'never'\n"
    assert (tmp_path / ".gitlab-ci.yml").is_symlink()
    assert not (tmp_path / "roadmaps" / ".gitkeep").exists()
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    again = align("init", "--ci", "gitlab", cwd=tmp_path).out
    assert "записано" not in again
    assert {path: path.read_bytes() for path in before} == before


def test_a_folder_that_is_to_be_made_and_a_file_that_is_none(tmp_path):
    assert align("init", "new/place", "--ci", "none", cwd=tmp_path).code == 0
    assert (tmp_path / "new" / "place" / "align.toml").is_file()
    written(tmp_path, "file", "")
    assert align("init", "file", cwd=tmp_path) == (2, "", "Ошибка: file – не папка.\n")


def test_the_new_folder_works_at_once(tmp_path):
    align("init", cwd=tmp_path)
    written(tmp_path / "roadmaps", "region.yaml", REGION)
    written(tmp_path / "roadmaps", "good.yaml", GOOD)
    assert align("check", "roadmaps", cwd=tmp_path).code == 0
    assert align("check", "good.yaml", cwd=tmp_path).code == 2, "the folder isn't named in the configuration"
    shown = align("config", "show", cwd=tmp_path).out
    assert "fail-on             error  (align.toml:6)" in shown


def test_the_configuration_fits_its_schema_with_every_comment_taken_away():
    text = (folder("templates") / "start" / "align.toml").read_text(encoding="utf-8")
    lines = [
        line.removeprefix("# ")
        for line in text.splitlines()
        if (not line.startswith("#:") and "=" in line) or "[" in line
    ]
    schema = json.loads(files("none", None)["schemas/align.schema.json"])
    data = tomllib.loads("\n".join(line for line in lines if not line.startswith("Настройки")))
    jsonschema.validate(data, schema)
    assert {"parent", "rules", "fail-on", "baseline", "municipalities", "severity", "people"} <= set(data)


def test_the_editor_finds_the_schemas():
    made = files("none", None)
    for path in json.loads(made[".vscode/settings.json"])["yaml.schemas"]:
        assert path.removeprefix("./") in made
    assert b"./schemas/align.schema.json" in made["align.toml"]


@pytest.mark.parametrize("package", [None, "git+https://git.example.org/align.git@1.0", 'a "b" $c'])
def test_ci_files_are_what_their_services_take(tmp_path, package):
    for name, options in {
        "github.yml": ["--builtin-schema", "vendor.github-workflows"],
        "gitlab-ci.yml": ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
    }.items():
        content = ci_file(name, package)
        (tmp_path / name).write_bytes(content)
        done = subprocess.run(
            [sys.executable, "-m", "check_jsonschema", *options, str(tmp_path / name)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout
        assert b"@PACKAGE" not in content
        if package:
            assert package in json.dumps(yaml.safe_load(content), ensure_ascii=False).replace("\\", "")


def test_where_align_was_installed_from(tmp_path, monkeypatch):
    assert installed_from() is None or installed_from().startswith("git+")

    class Told:
        def __init__(self, text):
            self.text = text

        def read_text(self, _name):
            return self.text

    for text, wanted in {
        None: None,
        '{"url": "file:///x", "dir_info": {}}': None,
        '{"url": "https://x/y.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}}': "git+https://x/y.git@abc",
    }.items():
        monkeypatch.setattr("importlib.metadata.distribution", lambda _name, text=text: Told(text))
        assert installed_from() == wanted


def test_the_address_of_git_stands_in_the_ci_file(tmp_path):
    outcome = align("init", "--package", "git+https://x/y.git", cwd=tmp_path)
    assert "ALIGN_PACKAGE" not in outcome.out
    workflow = yaml.safe_load((tmp_path / ".github" / "workflows" / "align.yml").read_text())
    assert workflow["jobs"]["align"]["steps"][2]["env"] == {"ALIGN_PACKAGE": "git+https://x/y.git"}
