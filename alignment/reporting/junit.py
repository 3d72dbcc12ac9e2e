"""`--format junit`: test reports, as every CI shows them (the schema that Jenkins publishes: junit-10.xsd).

A roadmap is a suite, a rule that holds is a passed case, a finding is a case that fails where it reaches --fail-on. Findings below
it pass with their text as output; accepted findings, questions to a person and rules that had nothing to look at are skipped, with
the reason. A file that couldn't be read is a suite with an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignment.language import _
from alignment.reporting.context import Context
from alignment.reporting.gate import Shown, path_of, problem_text, shown
from alignment.reporting.plain import one_line

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from alignment.checking.findings import Check, Result
    from alignment.errors import Problem

GRAVER = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "info": ("error", "warning", "info"),
    "never": (),
}


def render(results: tuple[Result, ...], context: Context) -> bytes:
    """Return the document as UTF-8."""
    from xml.etree.ElementTree import Element

    from alignment.reporting.xml import encode

    root = Element("testsuites", name="align")
    unread: dict[str, list[Problem]] = {}
    for problem in context.unread:
        unread.setdefault(path_of(problem.path), []).append(problem)
    for path, problems in unread.items():
        _unread_suite(root, path, problems)
    for result in results:
        _suite(root, result, context)
    return encode(root)


def _suite(root: Element, result: Result, context: Context) -> None:
    from xml.etree.ElementTree import SubElement

    from alignment.reporting.terminal import verdict

    path = path_of(result.roadmap.path)
    suite = SubElement(root, "testsuite", name=path, file=path)
    properties = SubElement(suite, "properties")
    for name, value in {"territory": result.roadmap.territory, "verdict": verdict(result)}.items():
        SubElement(properties, "property", name=name, value=one_line(value))
    found = {one.finding.rule for one in shown((result,))}
    for one in shown((result,)):
        _finding(suite, one, context)
    for check in result.checks:
        if check.rule not in found:
            _clean(suite, check, path, context)
    _count(suite)


def _finding(suite: Element, one: Shown, context: Context) -> None:
    from xml.etree.ElementTree import SubElement

    rule, place = one.finding.rule, one.finding.location
    name = f"{rule}: {one.row}" if one.row else rule
    case = SubElement(suite, "testcase", name=name, classname=_class(path_of(one.result.roadmap.path), rule))
    text = f"{one.path}:{place.line}:{place.column}: {one.whole}"
    if one.kind in GRAVER[context.fail_on]:
        failure = SubElement(case, "failure", type=one.finding.severity, message=one.message)
        failure.text = text
    elif one.kind in {"error", "warning", "info"}:
        SubElement(case, "system-out").text = text
    else:
        SubElement(case, "skipped", message=one.message).text = text


def _clean(suite: Element, check: Check, path: str, context: Context) -> None:
    """Add a rule without findings: passed, or skipped where it had nothing to look at."""
    from xml.etree.ElementTree import SubElement

    name = f"{check.rule}: {one_line(context.title_of(check.rule))}"
    case = SubElement(suite, "testcase", name=name, classname=_class(path, check.rule))
    if not check.passed and check.skipped:
        reasons = "; ".join(f"{one_line(reason)}: {times}" for reason, times in check.reasons.items())
        SubElement(case, "skipped", message=_("Not checked. %(reasons)s") % {"reasons": reasons})


def _unread_suite(root: Element, path: str, problems: list[Problem]) -> None:
    from xml.etree.ElementTree import SubElement

    suite = SubElement(root, "testsuite", name=path, file=path)
    for problem in problems:
        place = f"{path}:{problem.line}:{max(1, problem.column)}" if problem.line else path
        case = SubElement(
            suite, "testcase", name=_("Reading of the file"), classname=_class(path, "unreadable")
        )
        error = SubElement(case, "error", type="unreadable", message=problem_text(problem))
        error.text = f"{place}: {problem_text(problem)}"
    _count(suite)


def _count(suite: Element) -> None:
    suite.set("tests", str(len(suite.findall("testcase"))))
    for name, tag in {"failures": "failure", "errors": "error", "skipped": "skipped"}.items():
        suite.set(name, str(len(suite.findall(f"testcase/{tag}"))))


def _class(path: str, rule: str) -> str:
    """Return a name by which CI groups cases: the file without its ending (points would be packages), then the rule."""
    stem = path.rpartition(".")[0] or path
    return f"{stem.replace('.', '_')}.{rule}"
