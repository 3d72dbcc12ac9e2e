"""`--format sarif`: SARIF 2.1.0, the format of code scanning services.

One run with all results. A rule's help comes from its pack; the cell of the item that an event breaks is a related location;
`partialFingerprints` are those of the findings, so that renumbered or moved rows make no news. Accepted findings are suppressed
(in source where a roadmap accepts them), what the baseline knows is "unchanged", a question to a person is of the kind "review".
Columns count characters. Files that couldn't be read are notifications of an invocation that failed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alignment import __version__
from alignment.language import _, get_language
from alignment.reporting.context import Context
from alignment.reporting.counts import BASELINE, count
from alignment.reporting.gate import UNREADABLE, Shown, accepted, number, path_of, problem_text, shown
from alignment.reporting.json import encode
from alignment.reporting.plain import one_line
from alignment.reporting.rule_pages import said

if TYPE_CHECKING:
    from alignment.checking.findings import Location, Result, Waived
    from alignment.checking.packs.model import Rule, Rules
    from alignment.errors import Problem

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "align/v1"
GITHUB_FINGERPRINT = "primaryLocationLineHash"
"""The one that GitHub tells alerts apart by; without it, it takes a line's text, which is the same for every municipality."""
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
LANGUAGES = {"ru": "ru-RU", "en": "en-US"}


def render(results: tuple[Result, ...], context: Context) -> bytes:
    """Return the log as UTF-8."""
    rules = context.rules.active if context.rules else ()
    known = {rule.id: index for index, rule in enumerate(rules)}
    driver: dict[str, Any] = {
        "name": "align",
        "version": __version__,
        "semanticVersion": __version__,
        "fullName": f"align {__version__}",
        "shortDescription": {"text": _("Checks a roadmap against the roadmap above it")},
        "language": LANGUAGES[get_language()],
        "rules": [_rule(rule, context.rules) for rule in rules if context.rules],
        "notifications": [{"id": UNREADABLE, "shortDescription": {"text": _("Not readable")}}],
    }
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "language": LANGUAGES[get_language()],
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not context.unread,
                "toolExecutionNotifications": [_notification(problem) for problem in context.unread],
            }
        ],
        "artifacts": _artifacts(results),
        "results": [_result(one, known, context) for one in shown(results)],
        "properties": {"roadmaps": [_roadmap(result) for result in results]},
    }
    return encode({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def uri(path: str) -> str:
    """Return a path as a URI reference: relative stays relative, spaces and Cyrillic are percent-encoded."""
    from pathlib import PurePosixPath, PureWindowsPath
    from urllib.parse import quote

    plain = path.replace("\\", "/").removeprefix("./")
    if PureWindowsPath(plain).is_absolute():
        return PureWindowsPath(plain).as_uri()
    if PurePosixPath(plain).is_absolute():
        return PurePosixPath(plain).as_uri()
    return quote(plain, safe="/-._~", errors="surrogatepass")


def _rule(rule: Rule, rules: Rules) -> dict[str, Any]:
    from alignment.reporting.rule_markdown import condition, page

    title, why = said(rule.title), said(rule.why) if rule.why else ""
    return {
        "id": rule.id,
        "name": "".join(part.capitalize() for part in rule.id.split("-")),
        "shortDescription": {"text": title},
        "fullDescription": {"text": why or title},
        "help": {
            "text": f"{why or title}\n\n{condition(rule)}",
            "markdown": f"# {title}\n\n{page(rules, rule)}",
        },
        "defaultConfiguration": {"level": LEVELS[rule.gravest]},
        "properties": {"tags": [rule.criterion], "criterion": rule.criterion, "pack": rule.pack},
    }


def _result(one: Shown, known: dict[str, int], context: Context) -> dict[str, Any]:
    finding = one.finding
    doubt = finding.confidence == "low"
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": "none" if doubt else LEVELS[finding.severity],
        "kind": "review" if doubt else "fail",
        "message": {"text": f"{one.plain} {one_line(finding.advice)}".rstrip()},
        "locations": [{**_location(finding.location), "logicalLocations": _logical(one)}],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint, GITHUB_FINGERPRINT: _of_roadmap(one)},
        "suppressions": [_suppression(finding.waived)] if finding.waived else [],
        "properties": {
            name: one_line(value)
            for name, value in {
                "criterion": finding.criterion,
                "confidence": finding.confidence,
                "severity": finding.severity,
                "event": finding.event,
                "item": finding.item,
                "field": finding.field,
            }.items()
            if value is not None
        },
    }
    if finding.rule in known:
        result["ruleIndex"] = known[finding.rule]
    if finding.related:
        text = _("What it is compared with") if finding.item_index is None else _("item %(number)s") % {
            "number": number(finding.item, finding.item_index)
        }  # fmt: skip
        result["relatedLocations"] = [{"id": 1, **_location(finding.related), "message": {"text": text}}]
    if context.baseline:
        result["baselineState"] = "unchanged" if one.kind == "known" else "new"
    return result


def _of_roadmap(one: Shown) -> str:
    """Return a fingerprint that tells the same finding of two municipalities apart."""
    from hashlib import blake2b

    roadmap = one.result.roadmap
    key = f"{roadmap.level}\n{roadmap.territory}\n{one.finding.fingerprint}"
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest() + ":1"


def _location(location: Location) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(location.path)},
            "region": {"startLine": max(1, location.line), "startColumn": max(1, location.column)},
        }
    }


def _logical(one: Shown) -> list[dict[str, Any]]:
    finding = one.finding
    name = one.row or one_line(one.result.roadmap.territory)
    place = f"{one_line(one.result.roadmap.territory)} / {name}" if one.row else name
    return [{"name": name, "fullyQualifiedName": f"{place} / {finding.field}" if finding.field else place}]


def _suppression(waived: Waived) -> dict[str, Any]:
    inside = waived.by in {"roadmap", "parent"}
    return {
        "kind": "inSource" if inside else "external",
        "justification": accepted(waived) if waived.by == BASELINE else one_line(waived.reason),
    }


def _artifacts(results: tuple[Result, ...]) -> list[dict[str, Any]]:
    roles: dict[str, str] = {}
    for result in results:
        roles[result.roadmap.path] = "analysisTarget"
    for result in results:
        if result.parent:
            roles.setdefault(result.parent.path, "referencedOnCommandLine")
    return [{"location": {"uri": uri(path)}, "roles": [role]} for path, role in roles.items()]


def _roadmap(result: Result) -> dict[str, Any]:
    numbers = count(result).model_dump()
    return {
        "path": path_of(result.roadmap.path),
        "territory": one_line(result.roadmap.territory),
        "verdict": result.verdict,
        "counts": numbers,
    }


def _notification(problem: Problem) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": uri(problem.path)}}
    if problem.line:
        place["region"] = {"startLine": problem.line, "startColumn": max(1, problem.column)}
    return {
        "descriptor": {"id": UNREADABLE},
        "level": "error",
        "message": {"text": problem_text(problem)},
        "locations": [{"physicalLocation": place}],
    }
