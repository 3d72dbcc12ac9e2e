"""The formats for CI: valid by their published schemas, whatever stands in the cells, and the same counts in each."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import msgspec
import pytest
from lxml import etree

from alignment.checking import load_packs
from alignment.checking.findings import Location, Waived
from alignment.errors import Problem
from alignment.reporting import FOR_CI, load_format
from alignment.reporting.context import Context
from alignment.reporting.counts import BASELINE, count
from alignment.reporting.markdown_text import code, escape, fenced
from alignment.reporting.sarif import uri
from tests.reporting.made import event, finding, region, result, roadmap, typical

SCHEMAS = Path(__file__).parents[1] / "data" / "schemas"
NASTY = (
    "]]>", "::error::", "\n::set-output name=x::y", "<b>&amp;</b>", "100 %0A%", "a\r\nb", "\x00\x1b[31m\x07", "\u202eabc", "\ud800",
    "\ufffe", "| x | `code` |", "=1+1", "«кавычки», \"и\" 'те'", "[x](http://a.b)", "",
)  # fmt: skip


def rendered(form: str, *results, **parts) -> str:
    out = load_format(form)(results, Context(rules=load_packs(), **parts))
    text = out.decode("utf-8") if isinstance(out, bytes) else out
    text.encode("utf-8")
    return text


def nasty(text: str):
    """Make a result in which every text that comes from files holds `text`."""
    child = roadmap(event(0, number=text or None, title=text), territory=text, path=f"a {text}.yaml")
    place = Location(path=f"a {text}.yaml", line=3, column=5)
    one = {
        "message": f"Срок {text}",
        "advice": text,
        "event": text or None,
        "location": place,
        "related": place,
    }
    return result(
        child,
        region(event(0)),
        findings=(
            finding(**one),
            finding(**one, fingerprint="f2", waived=Waived(reason=text, by="roadmap")),
            finding(**one, fingerprint="f3", waived=Waived(reason="", by=BASELINE)),
            finding(**one, fingerprint="f4", confidence="low"),
        ),
    )


def unread(text: str) -> tuple[Problem, ...]:
    return (
        Problem(path=f"b {text}", line=2, column=0, what=text or "Плохо", advice=text),
        Problem(path="c", what="Нет"),
    )


def valid(form: str, text: str) -> None:
    """Assert that a report is what its schema says."""
    if form == "sarif":
        schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text())
        jsonschema.Draft4Validator(schema).validate(json.loads(text))
    elif form == "gitlab":
        schema = json.loads((SCHEMAS / "gitlab-code-quality.json").read_text())
        jsonschema.validate(json.loads(text), schema)
    elif form in {"junit", "checkstyle"}:
        name = {"junit": "junit-10.xsd", "checkstyle": "checkstyle.xsd"}[form]
        etree.XMLSchema(etree.parse(SCHEMAS / name)).assertValid(etree.fromstring(text.encode()))
    elif form == "csv":
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        assert {len(row) for row in rows} == {len(rows[0])}
    elif form == "github":
        assert all(line.startswith(("::", "- ")) for line in text.splitlines())


@pytest.mark.parametrize("form", FOR_CI)
@pytest.mark.parametrize("text", NASTY, ids=ascii)
def test_valid_whatever_stands_in_the_cells(form, text):
    valid(form, rendered(form, nasty(text), unread=unread(text), baseline=True))


@pytest.mark.parametrize("form", FOR_CI)
def test_valid_for_nothing_found_and_for_nothing_read(form):
    valid(form, rendered(form, result(roadmap(event(0)))))
    valid(form, rendered(form, unread=unread("x")))
    assert "b x" in rendered(form, unread=unread("x")).replace("%20", " ")


@pytest.mark.parametrize("form", FOR_CI)
def test_valid_without_rules_at_hand(form):
    out = load_format(form)((typical(),), Context())
    valid(form, out if isinstance(out, str) else out.decode())


def test_a_schema_refuses_what_is_wrong():
    """The validation above can fail."""
    with pytest.raises(jsonschema.ValidationError):
        valid("sarif", '{"version": "2.1.0", "runs": [{}]}')
    with pytest.raises(etree.DocumentInvalid):
        valid("junit", '<testsuites><testsuite name="x"/></testsuites>')
    with pytest.raises(etree.DocumentInvalid):
        valid("checkstyle", '<checkstyle><file name="x"><error line="0"/></file></checkstyle>')
    with pytest.raises(jsonschema.ValidationError):
        valid("gitlab", '[{"description": "x"}]')


# SARIF


def sarif(*results, **parts):
    (run,) = json.loads(rendered("sarif", *results, **parts))["runs"]
    return run


def test_sarif_tells_the_cell_and_the_cell_that_it_breaks():
    one = sarif(typical())["results"][0]
    place = one["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "maps/town.yaml"},
        "region": {"startLine": 12, "startColumn": 9},
    }
    (related,) = one["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "maps/region.yaml"
    assert related["message"]["text"] == "пункт 1"
    assert one["partialFingerprints"]["align/v1"] == "f1"
    assert (one["kind"], one["level"]) == ("fail", "error")


def test_sarif_carries_the_help_of_every_rule():
    driver = sarif(typical())["tool"]["driver"]
    rules = {rule["id"]: rule for rule in driver["rules"]}
    assert set(rules) == {rule.id for rule in load_packs().active}
    for rule in rules.values():
        assert rule["help"]["text"]
        assert rule["help"]["markdown"].startswith("# ")
        assert rule["shortDescription"]["text"]
    for one in sarif(typical())["results"]:
        assert driver["rules"][one["ruleIndex"]]["id"] == one["ruleId"]


def test_sarif_suppresses_what_is_accepted_and_asks_what_is_doubtful():
    results = sarif(nasty("x"), baseline=True)["results"]
    assert [[s["kind"] for s in one["suppressions"]] for one in results] == [
        [],
        ["inSource"],
        ["external"],
        [],
    ]
    assert [one["baselineState"] for one in results] == ["new", "new", "unchanged", "new"]
    assert (results[3]["kind"], results[3]["level"]) == ("review", "none")
    assert results[1]["suppressions"][0]["justification"] == "x"


def test_a_finding_at_the_roadmap_above_says_whose_it_is():
    """Two municipalities leave out the same item: the cell is the same, the findings are two."""
    one, other = (
        typical(),
        msgspec.structs.replace(
            typical(), roadmap=roadmap(event(0), territory="Тулун", path="maps/tulun.yaml")
        ),
    )
    found = [one for one in sarif(one, other)["results"] if one["ruleId"] == "item-not-covered"]
    assert [one["message"]["text"].split(":")[0] for one in found] == ["Городок", "Тулун"]
    assert len({one["partialFingerprints"]["primaryLocationLineHash"] for one in found}) == 2
    for form in ("github", "gitlab", "checkstyle", "markdown", "junit"):
        text = rendered(form, one, other)
        assert text.count("Городок: Пункт 5") >= 1, form
        assert text.count("Тулун: Пункт 5") >= 1, form


def test_github_counts_what_is_known_and_lists_it_not():
    text = rendered("github", nasty("слово"), baseline=True)
    assert "::group::Принятые отступления: 1\n" in text
    assert "известно ранее" not in text
    assert "1\u00a0известное\u00a0замечание" in text


def test_sarif_without_a_baseline_says_nothing_of_it():
    assert all("baselineState" not in one for one in sarif(typical())["results"])


def test_sarif_tells_a_file_that_could_not_be_read():
    (invocation,) = sarif(unread=unread("x"))["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [n["message"]["text"] for n in invocation["toolExecutionNotifications"]] == ["x x", "Нет"]
    assert sarif(typical())["invocations"][0]["executionSuccessful"] is True


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("maps/town.yaml", "maps/town.yaml"),
        ("./maps/town.yaml", "maps/town.yaml"),
        ("maps\\town.yaml", "maps/town.yaml"),
        (
            "карты/мой город.yaml",
            "%D0%BA%D0%B0%D1%80%D1%82%D1%8B/%D0%BC%D0%BE%D0%B9%20%D0%B3%D0%BE%D1%80%D0%BE%D0%B4.yaml",
        ),
        ("/tmp/a b.yaml", "file:///tmp/a%20b.yaml"),
        ("C:\\maps\\a.yaml", "file:///C:/maps/a.yaml"),
        ("a:b#c?d%.yaml", "a%3Ab%23c%3Fd%25.yaml"),
        ("-", "-"),
    ],
)
def test_paths_become_uris(path, wanted):
    assert uri(path) == wanted


# The others


def test_junit_fails_what_fails_the_run():
    def failures(threshold):
        root = ET.fromstring(rendered("junit", typical(), fail_on=threshold))
        return [case.get("name") for case in root.iter("testcase") if case.find("failure") is not None]

    errors = ["deadline-after-window: событие 1, пункт 1", "item-not-covered: пункт 5"]
    assert failures("error") == errors
    assert failures("warning") == [*errors, "event-numbering"]
    assert len(failures("info")) == 4
    assert failures("never") == []


def test_junit_counts_what_it_holds_and_shows_rules_that_hold():
    of = result(roadmap(event(0)))
    (suite,) = ET.fromstring(rendered("junit", of))
    assert {name: suite.get(name) for name in ("tests", "failures", "errors", "skipped")} == {
        "tests": "2", "failures": "0", "errors": "0", "skipped": "0",
    }  # fmt: skip
    assert [case.get("name").split(":")[0] for case in suite.iter("testcase")] == [
        "deadline-after-window",
        "event-numbering",
    ]


def test_github_escapes_what_would_end_a_command():
    lines = rendered("github", nasty("100 %, a:b\n::error::x")).splitlines()
    assert lines[0].startswith("::error file=a 100 %25%2C a%3Ab ")
    assert "::Срок 100 %25, a:b ::error::x" in lines[0]
    assert sum(line.startswith("::error") for line in lines) == 1


def test_github_folds_what_is_accepted():
    lines = rendered("github", typical()).splitlines()
    start = lines.index("::group::Принятые отступления: 1")
    assert lines[start + 2] == "::endgroup::"
    assert "[ИРО: письмо]" in lines[start + 1]


def test_gitlab_fingerprints_are_unique_and_the_same_each_time():
    issues = json.loads(rendered("gitlab", typical(), typical()))
    marks = [issue["fingerprint"] for issue in issues]
    assert len(set(marks)) == len(marks)
    assert json.loads(rendered("gitlab", typical(), typical())) == issues


def test_checkstyle_names_files_without_findings():
    root = ET.fromstring(rendered("checkstyle", result(roadmap(event(0)))))
    assert [(file.get("name"), len(file)) for file in root] == [("maps/town.yaml", 0)]


def test_csv_makes_no_formulas_and_keeps_line_breaks():
    rows = list(csv.DictReader(io.StringIO(rendered("csv", nasty("=1+1\nx")), newline="")))
    assert rows[0]["territory"] == "'=1+1\nx"
    assert rows[0]["event"] == "'=1+1\nx"
    assert rows[1]["waived_by"] == "roadmap"


def test_markdown_makes_nothing_of_what_stands_in_cells():
    text = re.sub("``.+?[.]yaml(:3:5)?``", "", rendered("markdown", nasty("<img src=x> [a](http://b) | `c`")))
    assert "<img" not in text
    assert "](http" not in text.replace("\\](", "")
    rows = [line for line in text.splitlines() if line.startswith("| ") and "img" in line]
    assert [row.replace("\\|", "").count("|") for row in rows] == [9]


def test_markdown_tells_who_has_sent_none():
    assert "Не представлены: Тулун" in rendered("markdown", typical(), expected=("городок", "Тулун"))


@pytest.mark.parametrize("form", ["sarif", "junit", "gitlab", "checkstyle", "csv", "github", "markdown"])
def test_the_same_counts_in_every_format(form):
    """Every finding stands in every format, accepted ones included."""
    counts = count(typical())
    total = sum(counts.model_dump().values())
    text = rendered(form, typical())
    found = {
        "sarif": lambda: len(sarif(typical())["results"]),
        "junit": lambda: len(list(ET.fromstring(text).iter("testcase"))),
        "gitlab": lambda: len(json.loads(text)),
        "checkstyle": lambda: len(list(ET.fromstring(text).iter("error"))),
        "csv": lambda: len(list(csv.DictReader(io.StringIO(text, newline="")))),
        "github": lambda: sum(
            line.startswith(("::error ", "::warning ", "::notice ", "- maps")) for line in text.splitlines()
        ),
        "markdown": lambda: sum(line.startswith("- ") for line in text.splitlines()),
    }[form]()
    assert found == total


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a*b_c", r"a\*b\_c"),
        ("- x", r"\- x"),
        ("<b>&", "&lt;b&gt;&amp;"),
        ("# a\n# b", r"\# a \# b"),
        ("http://a www.b.c", "http:&#8203;//a www&#8203;.b.c"),
        ("@all", r"\@all"),
    ],
)
def test_markdown_is_made_plain(text, wanted):
    assert escape(text) == wanted


def test_code_in_markdown_ends_where_it_should():
    assert code("a`b") == "``a`b``"
    assert code("`a") == "`` `a ``"
    assert code("a|b") == r"`a\|b`"
    assert fenced("a\n```\nb") == "````\na\n```\nb\n````"


def test_the_summary_stays_within_what_github_takes(monkeypatch):
    from alignment.reporting import markdown_summary

    monkeypatch.setattr(markdown_summary, "ROOM", 1000)
    many = result(roadmap(event(0)), findings=tuple(finding(fingerprint=str(at)) for at in range(50)))
    text = rendered("markdown", many)
    assert len(text.encode()) < 2000
    assert "Ошибки: 50 замечаний" in text
    shown = text.count("- `maps/town.yaml:12:9`")
    assert 0 < shown < 50
    assert f"- и еще {50 - shown}\n" in text
