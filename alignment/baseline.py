"""The baseline: findings that were there before, so that only new ones fail a run.

A JSON file, sorted, without a date, so that its changes can be read in a review:

    {"version": 1, "roadmaps": [{"path": …, "territory": …, "level": …, "years": [2022],
                                 "findings": [{"fingerprint": …, "rule": …, "row": "2", "title": …, "message": …}]}]}

A finding is known by its fingerprint, which is of rule, field and titles: row numbers, order and messages may change. Rows that
move can change what a doubtful event is compared with; so an entry that matches nothing else also knows one finding of the same
rule on a row of the same title. Number and message are for readers alone. A roadmap is known by its path, or by territory, level and
years where its file was moved.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from alignment.errors import BaselineError, Problem
from alignment.language import _
from alignment.model import Model

if TYPE_CHECKING:
    from alignment.checking.findings import Finding, Result
    from alignment.roadmap import Roadmap

VERSION = 1
BY: Literal["baseline"] = "baseline"


class Entry(Model, frozen=True):
    """A finding that is known."""

    fingerprint: str
    rule: str
    row: str | None = None
    title: str = ""
    message: str = ""


class Known(Model, frozen=True):
    """The known findings of one roadmap."""

    path: str
    territory: str
    level: str
    years: tuple[int, ...]
    findings: tuple[Entry, ...] = ()

    @property
    def identity(self) -> tuple[str, str, tuple[int, ...]]:
        """What a roadmap is known by where its file was moved."""
        return (" ".join(self.territory.split()).casefold(), self.level, self.years)


class Baseline(Model, frozen=True):
    """All that is known. `path` is the file's name in messages."""

    roadmaps: tuple[Known, ...] = ()
    version: int = VERSION
    path: str = ""


class Stale(Model, frozen=True):
    """An entry that matches nothing any more."""

    known: Known
    entry: Entry


def baseline_of(results: Iterable[Result], *, kept: Iterable[Known] = ()) -> Baseline:
    """Return the baseline of results, with `kept` of roadmaps that weren't checked now.

    Accepted findings are left out, for they fail nothing; questions to a person are in, for a link may become certain.
    """
    made = [_known(result) for result in results]
    return Baseline(roadmaps=tuple(sorted((*made, *kept), key=lambda known: known.path)))


def dump(baseline: Baseline) -> bytes:
    """Return the file's bytes."""
    data = {"version": baseline.version, "roadmaps": baseline.roadmaps}
    return msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n"


def load_baseline(path: str | Path) -> Baseline:
    """Return the baseline in a file.

    Raises BaselineError where it can't be read, is no baseline, is broken, or was written by a newer version.
    """
    name = str(path)
    try:
        source = Path(path).read_bytes()
    except OSError as error:
        from alignment.system_errors import reason

        what = _("The baseline can't be read: %(why)s.") % {"why": reason(error)}
        raise _error(name, what, _("Write it: align baseline FILE -o %(path)s") % {"path": name}) from None
    except ValueError as error:
        raise _error(name, str(error)) from None
    _require_version(source, name)
    try:
        found = msgspec.json.decode(source, type=Baseline)
    except (msgspec.ValidationError, msgspec.DecodeError) as error:
        raise _error(
            name, _("This is no baseline: %(why)s.") % {"why": error}, _("Write it anew: align baseline.")
        ) from None
    return msgspec.structs.replace(found, path=name)


def apply(baseline: Baseline, results: tuple[Result, ...]) -> tuple[tuple[Result, ...], tuple[Stale, ...]]:
    """Return the results with known findings marked as waived by the baseline, and the entries that match nothing any more.

    An entry of a rule that wasn't run is not stale. Raises BaselineError where the baseline is of none of the roadmaps.
    """
    pairs = [(result, known_of(baseline, result.roadmap)) for result in results]
    if results and baseline.roadmaps and not any(known for _result, known in pairs):
        raise _of_others(baseline, results)
    marked = [_marked(result, known, baseline.path) if known else result for result, known in pairs]
    return tuple(marked), stale_of(baseline, results)


def unmarked(results: tuple[Result, ...]) -> tuple[Result, ...]:
    """Return the results as they were before `apply`."""

    def unmark(finding: Finding) -> Finding:
        known = finding.waived is not None and finding.waived.by == BY
        return msgspec.structs.replace(finding, waived=None) if known else finding

    return tuple(
        msgspec.structs.replace(result, findings=tuple(map(unmark, result.findings))) for result in results
    )


def stale_of(baseline: Baseline, results: Iterable[Result]) -> tuple[Stale, ...]:
    """Return the entries of the roadmaps that match nothing any more; one of a rule that wasn't run is not stale."""
    stale: list[Stale] = []
    for result in results:
        known = known_of(baseline, result.roadmap)
        if known is not None:
            run = {check.rule for check in result.checks}
            left = _paired(known, result)[1]
            stale += [Stale(known=known, entry=entry) for entry in left if entry.rule in run]
    return tuple(stale)


def known_of(baseline: Baseline, roadmap: Roadmap) -> Known | None:
    """Return what is known of a roadmap. Raises BaselineError where its file held another one when the baseline was written."""
    identity = _head(roadmap).identity
    path = _plain(roadmap.path)
    here = next((known for known in baseline.roadmaps if _plain(known.path) == path), None)
    alike = [known for known in baseline.roadmaps if known.identity == identity]
    if here is not None and here.identity == identity:
        return here
    if len(alike) == 1:
        return alike[0]
    if here is None:
        return None
    what = _("The baseline knows %(path)s as the roadmap of %(known)s, and now it is that of %(found)s.")
    raise _error(
        baseline.path,
        what % {"path": here.path, "known": _named(here), "found": _named(_head(roadmap))},
        _("Take the right baseline, or write it anew: align baseline."),
    )


def _known(result: Result) -> Known:
    entries = {
        finding.fingerprint: Entry(
            fingerprint=finding.fingerprint,
            rule=finding.rule,
            row=finding.event if finding.index is not None else finding.item,
            title=_title(finding, result),
            message=finding.message,
        )
        for finding in result.findings
        if finding.waived is None or finding.waived.by == BY
    }
    ordered = sorted(entries.values(), key=lambda entry: (entry.rule, entry.fingerprint))
    return msgspec.structs.replace(_head(result.roadmap), findings=tuple(ordered))


def _title(finding: Finding, result: Result) -> str:
    """Return the title of the row that a finding is about; "" where it is about the whole roadmap."""
    if finding.index is not None:
        return result.roadmap.events[finding.index].title
    if finding.item_index is not None:
        return (result.parent or result.roadmap).events[finding.item_index].title
    return ""


def _paired(known: Known, result: Result) -> tuple[frozenset[str], tuple[Entry, ...]]:
    """Return the fingerprints of the findings that are known, and the entries that match none."""
    from alignment.checking.comparing.normal import normal

    there = {finding.fingerprint for finding in result.findings}
    marks = {entry.fingerprint for entry in known.findings} & there
    left: dict[tuple[str, str], list[Entry]] = {}
    for entry in known.findings:
        if entry.fingerprint not in there:
            left.setdefault((entry.rule, normal(entry.title)), []).append(entry)
    if left:
        for finding in result.findings:
            key = (finding.rule, normal(_title(finding, result)))
            if finding.fingerprint not in marks and finding.waived is None and left.get(key):
                left[key].pop()
                marks.add(finding.fingerprint)
    return frozenset(marks), tuple(entry for entries in left.values() for entry in entries)


def _head(roadmap: Roadmap) -> Known:
    return Known(
        path=_plain(roadmap.path), territory=roadmap.territory, level=roadmap.level, years=roadmap.years
    )


def _marked(result: Result, known: Known, path: str) -> Result:
    from alignment.checking.findings import Waived

    marks, _left = _paired(known, result)
    waived = Waived(reason=path, by=BY)

    def mark(finding: Finding) -> Finding:
        if finding.waived is None and finding.fingerprint in marks:
            return msgspec.structs.replace(finding, waived=waived)
        return finding

    return msgspec.structs.replace(result, findings=tuple(map(mark, result.findings)))


def _require_version(source: bytes, name: str) -> None:
    """Refuse what is no JSON, no baseline, or a newer one, before its inside is looked at."""
    try:
        data: Any = msgspec.json.decode(source)
    except msgspec.DecodeError:
        raise _broken(source, name) from None
    version = data.get("version") if isinstance(data, dict) else None
    if not isinstance(version, int) or not isinstance(data.get("roadmaps"), list):
        raise _error(
            name, _("This is no baseline."), _("Write one to another file: align baseline FILE -o base.json")
        )
    if version > VERSION:
        what = _("The baseline is of version %(found)d, and this align knows versions up to %(known)d.")
        raise _error(name, what % {"found": version, "known": VERSION}, _("Update align, or write it anew."))


def _broken(source: bytes, name: str) -> BaselineError:
    import json

    line = column = 0
    try:
        json.loads(source.decode("utf-8", "replace"))
    except (json.JSONDecodeError, RecursionError) as error:
        line, column = getattr(error, "lineno", 0), getattr(error, "colno", 0)
    what = _("The baseline is broken: this is no JSON.")
    advice = _("Restore the file, or write it anew: align baseline.")
    return BaselineError((Problem(path=name, line=line, column=column, what=what, advice=advice),))


def _of_others(baseline: Baseline, results: tuple[Result, ...]) -> BaselineError:
    known = ", ".join(_named(one) for one in baseline.roadmaps[:5])
    found = ", ".join(_named(_head(result.roadmap)) for result in results[:5])
    what = _("The baseline is of other roadmaps (%(known)s), none of which is checked here (%(found)s).")
    return _error(
        baseline.path,
        what % {"known": known, "found": found},
        _("Take the right baseline, or write it anew: align baseline."),
    )


def _named(known: Known) -> str:
    return f"{known.territory}, {', '.join(map(str, known.years))}"


def _plain(path: str) -> str:
    return path.replace("\\", "/").removeprefix("./")


def _error(path: str, what: str, advice: str = "") -> BaselineError:
    return BaselineError((Problem(path=path, what=what, advice=advice),))
