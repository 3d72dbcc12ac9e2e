"""`--format github`: workflow commands, which GitHub shows at the lines of a pull request.

    ::error file=plan.yaml,line=12,col=19,title=…::message

GitHub takes such a line from the log of a step. `%`, CR and LF are escaped in messages, `:` and `,` in properties too, so that
no cell can end a command or begin one. Accepted findings are listed in a folded group of the log: they need no mark at a line.
Those that the baseline knows are counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignment.language import _
from alignment.reporting.context import Context
from alignment.reporting.gate import path_of, problem_text, shown
from alignment.reporting.plain import one_line

if TYPE_CHECKING:
    from alignment.checking.findings import Result

COMMANDS = {"error": "error", "warning": "warning", "info": "notice", "review": "notice"}
_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(results: tuple[Result, ...], context: Context) -> str:
    """Return one command a finding, then the accepted findings, then a line of counts for each roadmap."""
    lines = [
        _command(
            "error", problem.path, problem.line, problem.column, _("Not readable"), problem_text(problem)
        )
        for problem in context.unread
    ]
    waived = []
    for one in shown(results):
        if one.kind not in COMMANDS:
            waived += [one] if one.kind == "waived" else []
            continue
        place = one.finding.location
        title = f"{context.title_of(one.finding.rule)} ({one.finding.rule})"
        lines.append(_command(COMMANDS[one.kind], one.path, place.line, place.column, title, one.whole))
    if waived:
        lines.append("::group::" + _text(_("Accepted findings: %(count)d") % {"count": len(waived)}))
        lines += [f"- {_text(f'{one.path}:{one.finding.location.line} {one.message}')}" for one in waived]
        lines.append("::endgroup::")
    lines += [_summary(result) for result in results]
    return "".join(f"{line}\n" for line in lines)


def _command(name: str, path: str, line: int, column: int, title: str, message: str) -> str:
    properties = {"file": path_of(path)}
    if line:
        properties |= {"line": str(line), "col": str(max(1, column))}
    properties["title"] = one_line(title)
    told = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {told}::{_text(message)}"


def _text(message: str) -> str:
    return one_line(message).translate(_MESSAGE)


def _summary(result: Result) -> str:
    from alignment.reporting.counts import count
    from alignment.reporting.terminal import tally, verdict

    return f"- {_text(result.roadmap.territory)}: {verdict(result)} ({tally(count(result))})"
