"""`--format gitlab`: a Code Quality report, which GitLab shows in a merge request.

A list of {description, check_name, fingerprint, severity, location: {path, lines: {begin}}}. GitLab compares the report with
that of the target branch by fingerprints, which must be unique in a report: ours are joined with the path, for two
municipalities may have the same rows. It knows no accepted findings: they are told as such, with severity info.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from alignment.reporting.context import Context
from alignment.reporting.gate import UNREADABLE, path_of, problem_text, shown
from alignment.reporting.json import encode

if TYPE_CHECKING:
    from alignment.checking.findings import Result

SEVERITIES = {"error": "major", "warning": "minor"}


def render(results: tuple[Result, ...], context: Context) -> bytes:
    """Return the report as UTF-8."""
    given: set[str] = set()
    issues = [
        _issue(given, problem_text(problem), UNREADABLE, "blocker", path_of(problem.path), problem.line)
        for problem in context.unread
    ]
    for one in shown(results):
        finding = one.finding
        severity = SEVERITIES.get(one.kind, "info")
        issues.append(
            _issue(
                given, one.whole, finding.rule, severity, one.path, finding.location.line, finding.fingerprint
            )
        )
    return encode(issues)


def _issue(
    given: set[str], text: str, name: str, severity: str, path: str, line: int, mark: str = ""
) -> dict[str, Any]:
    return {
        "description": text,
        "check_name": name,
        "fingerprint": _unique(given, f"{path}\n{mark or f'{name} {text}'}"),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": max(1, line)}},
    }


def _unique(given: set[str], key: str) -> str:
    """Return a fingerprint that no other issue of the report has."""
    times = 0
    while True:
        mark = blake2b(f"{key}\n{times}".encode(), digest_size=16).hexdigest()
        if mark not in given:
            given.add(mark)
            return mark
        times += 1
