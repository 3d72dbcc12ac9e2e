"""The baseline: only new findings fail; what is known stays known when rows are renumbered, moved or reworded."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from alignment.data import folder
from tests.cli.running import GOOD, LATE, align, written


@pytest.fixture
def known(maps: Path) -> Path:
    """A folder with a baseline of late.yaml."""
    assert align("baseline", "late.yaml", "-o", "base.json", cwd=maps) == (
        0,
        "",
        "base.json: 1 известное замечание\n",
    )
    return maps


def check(place: Path, name: str = "late.yaml", *options: str):
    return align("check", name, "--baseline", "base.json", "-q", *options, cwd=place)


def findings(place: Path, name: str, *options: str) -> list[tuple[str, str | None]]:
    """Return the rules of the findings that fail, with their rows."""
    out = align("check", name, "--baseline", "base.json", "--format", "json", *options, cwd=place).out
    (result,) = json.loads(out)["results"]
    return [
        (one["rule"], one["event"])
        for one in result["findings"]
        if one["waived"] is None and one["confidence"] == "high"
    ]


def test_what_it_holds(known):
    (roadmap,) = json.loads((known / "base.json").read_text())["roadmaps"]
    assert (roadmap["path"], roadmap["territory"], roadmap["level"], roadmap["years"]) == (
        "late.yaml",
        "Поздний",
        "municipal",
        [2022],
    )
    (entry,) = roadmap["findings"]
    assert (entry["rule"], entry["row"]) == ("deadline-after-window", "1")
    assert entry["title"] == "Разработка и утверждение муниципальной дорожной карты"


def test_known_findings_fail_nothing_and_new_ones_do(known):
    assert align("check", "late.yaml", cwd=known).code == 1
    assert check(known) == (0, check(known).out, "")
    assert "1 известное замечание" in check(known).out.replace("\u00a0", " ")
    written(known, "late.yaml", LATE.replace("deadline: апрель 2022", "deadline: июнь 2022"))
    assert check(known).code == 1
    assert findings(known, "late.yaml") == [("deadline-after-window", "2")]


def test_the_same_finding_in_renumbered_moved_and_reworded_rows(known):
    first, second = (
        LATE[LATE.index("      - number: 1") : LATE.index("      - number: 2")],
        LATE[LATE.index("      - number: 2") :],
    )
    head = LATE[: LATE.index("      - number: 1")]
    written(
        known,
        "late.yaml",
        head + second.replace("number: 2", "number: 1") + first.replace("number: 1", "number: 2"),
    )
    assert check(known).code == 0
    written(
        known,
        "late.yaml",
        "# сноска\n\n" + LATE.replace("number: 1\n", "number: I.1\n").replace("29.03.2022", "30.03.2022"),
    )
    assert check(known, "late.yaml", "--ignore", "event-numbering").code == 0


def test_sayansk_renumbered_and_with_a_row_moved(tmp_path):
    data = yaml.safe_load((folder("roadmaps") / "sayansk.yaml").read_text(encoding="utf-8"))

    def write(name: str) -> None:
        (tmp_path / name).write_text(
            yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8"
        )

    write("map.yaml")
    assert align("baseline", "map.yaml", "-o", "base.json", cwd=tmp_path).code == 0
    rows = [row for section in data["sections"] for row in section.get("events") or []]
    for number, row in enumerate(rows, start=8):
        row["number"] = str(number)
    section = next(section for section in data["sections"] if len(section.get("events") or []) > 4)
    section["events"].insert(3, section["events"].pop(1))
    section["events"][1]["number"], section["events"][2]["number"], section["events"][3]["number"] = (
        "9",
        "10",
        "11",
    )
    write("map.yaml")
    assert findings(tmp_path, "map.yaml") == []


def test_a_moved_file_is_known_by_its_head(known):
    (known / "late.yaml").rename(known / "other.yaml")
    assert check(known, "other.yaml").code == 0


def test_a_stale_entry_is_told_and_dropped_at_the_next_writing(known):
    written(known, "late.yaml", LATE.replace("29.03.2022", "20.03.2022"))
    outcome = align("check", "late.yaml", "--baseline", "base.json", cwd=known)
    assert outcome.code == 0
    assert outcome.err.startswith("base.json: 1 запись больше ничему не соответствует")
    assert "late.yaml: deadline-after-window: Срок «29.03.2022»" in outcome.err
    assert check(known).err == "", "quiet"
    outcome = align("baseline", "late.yaml", "-o", "base.json", cwd=known)
    assert outcome.err.startswith("base.json: 1 запись больше ничему не соответствует и убрана:")
    assert json.loads((known / "base.json").read_text())["roadmaps"][0]["findings"] == []
    assert align("check", "late.yaml", "--baseline", "base.json", cwd=known).err == ""


def test_an_entry_of_a_rule_that_was_not_run_is_not_stale(known):
    assert (
        align("check", "late.yaml", "--baseline", "base.json", "--select", "title-missing", cwd=known).err
        == ""
    )


def test_writing_again_changes_nothing(known):
    before = (known / "base.json").read_bytes()
    assert align("baseline", "late.yaml", "-o", "base.json", cwd=known).code == 0
    assert (known / "base.json").read_bytes() == before


def test_other_roadmaps_stay_as_long_as_their_files_are_there(known):
    written(known, "third.yaml", LATE.replace("Поздний", "Третий"))
    align("baseline", "late.yaml", "third.yaml", "-o", "base.json", cwd=known)
    align("baseline", "third.yaml", "-o", "base.json", cwd=known)
    assert [one["territory"] for one in json.loads((known / "base.json").read_text())["roadmaps"]] == [
        "Поздний",
        "Третий",
    ]
    (known / "late.yaml").unlink()
    align("baseline", "third.yaml", "-o", "base.json", cwd=known)
    assert [one["territory"] for one in json.loads((known / "base.json").read_text())["roadmaps"]] == [
        "Третий"
    ]


def test_a_new_roadmap_beside_a_known_one_has_only_new_findings(known):
    written(known, "third.yaml", LATE.replace("Поздний", "Третий"))
    assert check(known, "third.yaml", "late.yaml").code == 1


def test_it_goes_to_standard_output_where_no_file_is_named(known):
    assert align("baseline", "late.yaml", cwd=known).out == (known / "base.json").read_text()


def test_nothing_is_written_where_a_file_cannot_be_read(known):
    before = (known / "base.json").read_bytes()
    for name in ("broken.yaml", "no-such-*.yaml"):
        assert align("baseline", "late.yaml", name, "-o", "base.json", cwd=known).code == 2
    assert (known / "base.json").read_bytes() == before


def test_it_stands_in_the_configuration(known):
    written(known, "align.toml", "baseline = 'base.json'\n")
    assert align("check", "late.yaml", cwd=known).code == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "base.json:1:2: База известных замечаний повреждена: это не JSON."),
        (b"\xff\x00", "base.json:1:1: База известных замечаний повреждена: это не JSON."),
        (b"", "base.json:1:1: База известных замечаний повреждена: это не JSON."),
        (b"[]", "base.json: Это не база известных замечаний."),
        (b'{"version": 1}', "base.json: Это не база известных замечаний."),
        (b'{"version": "1", "roadmaps": []}', "base.json: Это не база известных замечаний."),
        (b'{"version": 2, "roadmaps": []}', "base.json: База записана в версии 2, а этой программе известны версии до 1. Обновите align"),
        (b'{"version": 1, "roadmaps": [{"path": "x"}]}', "base.json: Это не база известных замечаний: "),
        (None, "base.json: Базу известных замечаний не удалось прочитать: нет такого файла или папки. Составьте ее: align baseline"),
    ],
    ids=["cut-off", "no-text", "empty", "a-list", "no-roadmaps", "no-version", "newer", "no-head", "missing"],
)  # fmt: skip
def test_one_that_cannot_be_used(maps, content, said):
    if content is not None:
        (maps / "base.json").write_bytes(content)
    outcome = align("check", "late.yaml", "--baseline", "base.json", cwd=maps)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"Ошибка: {said}")


@pytest.mark.parametrize("name", ["good.yaml", "late.yaml"])
def test_one_of_another_roadmap(known, name):
    written(known, "good.yaml", GOOD)
    written(known, "late.yaml", GOOD)
    outcome = align("check", name, "--baseline", "base.json", cwd=known)
    assert outcome.code == 2
    assert "Поздний, 2022" in outcome.err
    assert "Городок, 2022" in outcome.err


def test_a_file_that_is_no_baseline_is_not_overwritten(known):
    outcome = align("baseline", "late.yaml", "-o", "good.yaml", cwd=known)
    assert outcome.code == 2
    assert (known / "good.yaml").read_text() == GOOD


def test_a_folder_or_an_impossible_name_is_no_baseline(maps):
    for name in (".", "a\0b"):
        assert align("check", "late.yaml", "--baseline", name, cwd=maps).code == 2


def test_two_roadmaps_of_one_territory_are_told_apart_by_their_files(known):
    written(known, "draft.yaml", LATE)
    align("baseline", "late.yaml", "draft.yaml", "-o", "base.json", cwd=known)
    assert check(known, "draft.yaml").code == 0
    written(known, "third.yaml", LATE)
    assert check(known, "third.yaml", "late.yaml").code == 1, "which of the two it was nobody can tell"


def test_an_entry_that_matches_nothing_knows_one_finding_of_the_same_row(known):
    """A moved row may be compared with another item: the finding is the old one in other words."""
    data = json.loads((known / "base.json").read_text())
    data["roadmaps"][0]["findings"][0]["fingerprint"] = "of another item"
    written(known, "base.json", json.dumps(data))
    outcome = align("check", "late.yaml", "--baseline", "base.json", cwd=known)
    assert (outcome.code, outcome.err) == (0, "")
    data["roadmaps"][0]["findings"][0]["title"] = "Другое"
    written(known, "base.json", json.dumps(data))
    assert check(known).code == 1


def test_a_finding_about_the_whole_roadmap_is_known_too(maps):
    text = "rules:\n  - {id: whole, title: x, criterion: form, for: roadmap, severity: error, assert: roadmap.approved, message: Нет., examples: []}\n"
    written(maps, "mine.yaml", "pack: mine\ncriteria: {form: {title: x}}\n" + text)
    options = ("--rules", "mine.yaml")
    align("baseline", "good.yaml", "-o", "base.json", *options, cwd=maps)
    assert align("check", "good.yaml", *options, cwd=maps).code == 1
    assert align("check", "good.yaml", "--baseline", "base.json", *options, cwd=maps).code == 0


def test_an_empty_one_knows_nothing(known):
    written(known, "base.json", '{"version": 1, "roadmaps": []}')
    assert check(known).code == 1


def test_the_expertise_shows_every_finding(known):
    """A baseline lets a run pass; it makes no defect an accepted one."""
    plain = align("check", "late.yaml", "--format", "md", cwd=known)
    with_baseline = align("check", "late.yaml", "--format", "md", "--baseline", "base.json", cwd=known)
    assert (plain.code, with_baseline.code) == (1, 0)
    assert plain.out == with_baseline.out


def test_sarif_says_what_is_new(known):
    written(known, "late.yaml", LATE.replace("number: 2", "number: 5"))
    out = align("check", "late.yaml", "--baseline", "base.json", "--format", "sarif", cwd=known).out
    found = {one["ruleId"]: one["baselineState"] for one in json.loads(out)["runs"][0]["results"]}
    assert (found["deadline-after-window"], found["event-numbering"]) == ("unchanged", "new")


def test_the_terminal_lists_known_ones_when_asked(known):
    assert (
        "Известны ранее (база): 1".upper()
        in align("check", "late.yaml", "--baseline", "base.json", cwd=known).out.upper()
    )
    assert (
        "· Срок «29.03.2022»" in align("check", "late.yaml", "--baseline", "base.json", "-v", cwd=known).out
    )
