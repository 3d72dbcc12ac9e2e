"""The verdict with its reason, and what to mend first."""

from __future__ import annotations

import re

from alignment.checking.findings import SEVERITIES, Verdict
from alignment.language import N_, _, ngettext
from alignment.reporting.counts import count
from alignment.reporting.expertise.book import Book, said
from alignment.reporting.expertise.model import CriterionRow, Fact, Opinion, Priority, Remark
from alignment.reporting.expertise.remarks import Remarks
from alignment.reporting.numbers import percent
from alignment.reporting.typography import listed, tied

MOST_PRIORITIES = 5
_FEW, _SHORT = 3, 80
"""So few pieces of advice, of so few characters each, are told in full."""
_SENTENCE = re.compile(r"\w{4,}[»)]?[.](?=\s+[А-ЯЁA-Z])|\d[.](?=\s+[А-ЯЁA-Z])")
_MANY = 12
"""So many rows are named in one sentence."""
SENTENCES: dict[Verdict, str] = {
    "compliant": N_("The roadmap complies with the roadmap of the level above"),
    "partial": N_("The roadmap complies in part and needs mending"),
    "noncompliant": N_("The roadmap does not comply and is returned for revision"),
    "unchecked": N_("The roadmap was not checked: no verdict"),
}
ALONE: dict[Verdict, str] = {
    "compliant": N_("The roadmap by itself has no grave defects"),
    "partial": N_("The roadmap by itself needs mending"),
    "noncompliant": N_("The roadmap by itself is not in order and is returned for revision"),
    "unchecked": N_("The roadmap was not checked: no verdict"),
}


def opinion_of(book: Book, criteria: tuple[CriterionRow, ...], remarks: Remarks) -> Opinion:
    """Return the verdict, why, the counts, and what to mend first."""
    result = book.result
    sentences = SENTENCES if result.parent else ALONE
    return Opinion(
        verdict=result.verdict,
        sentence=_titled(book) or _(sentences[result.verdict]),
        why=tied(_why(book, criteria)),
        score=None if result.score is None else int(percent(result.score)),
        counts=count(result),
        tally=_tally(book),
        priorities=priorities_of(book, remarks.numbered),
    )


def _titled(book: Book) -> str:
    """Return what the packs call the verdict on a roadmap that was compared."""
    outcome = book.rules.outcomes.get(book.result.verdict) if book.rules and book.result.parent else None
    return said(outcome.title) if outcome else ""


def _why(book: Book, criteria: tuple[CriterionRow, ...]) -> str:
    counts = count(book.result)
    if book.result.score is None:
        return _("There was nothing that the rules could be applied to.")
    if not counts.error and not counts.warning:
        return _("No defects were found in what was checked.")
    told = ((counts.error, _errors), (counts.warning, _warnings))
    found = listed(words(many) for many, words in told if many)
    lost = [row for row in criteria if row.share is not None and row.share < 1]
    if not lost:
        return _("Found: %(found)s.") % {"found": found}
    worst = min(lost, key=lambda row: row.share or 0.0)
    return _("Found: %(found)s. The lowest score is for “%(criterion)s”: %(points)s of %(most)s points.") % {
        "found": found,
        "criterion": worst.title,
        "points": worst.points,
        "most": worst.most,
    }


def _tally(book: Book) -> tuple[Fact, ...]:
    counts, result = count(book.result), book.result
    own = sum(link.status == "none" for link in result.links)
    told = [
        _errors(counts.error),
        _warnings(counts.warning),
        ngettext("%(count)d question to an expert", "%(count)d questions to an expert", counts.review)
        % {"count": counts.review},
        ngettext("%(count)d own initiative", "%(count)d own initiatives", own) % {"count": own},
        ngettext("%(count)d accepted deviation", "%(count)d accepted deviations", counts.waived)
        % {"count": counts.waived},
    ]
    return tuple(Fact(name, many) for text in told for many, _space, name in (text.partition(" "),))


def _errors(many: int) -> str:
    return ngettext("%(count)d error", "%(count)d errors", many) % {"count": many}


def _warnings(many: int) -> str:
    return ngettext("%(count)d warning", "%(count)d warnings", many) % {"count": many}


def priorities_of(book: Book, remarks: tuple[Remark, ...]) -> tuple[Priority, ...]:
    """Return what to mend first, by rule: all errors before any warning, and of these what costs most points first."""
    groups: dict[tuple[str, str], list[Remark]] = {}
    for one in remarks:
        if one.severity != "info":
            groups.setdefault((one.severity, one.rule), []).append(one)
    ranked = sorted(
        groups.values(),
        key=lambda group: (SEVERITIES.index(group[0].severity), -_cost(book, group), group[0].order),
    )
    return tuple(_priority(group) for group in ranked[:MOST_PRIORITIES])


def _cost(book: Book, group: list[Remark]) -> float:
    """Return about how many points of the whole a group of remarks costs."""
    rows = {(one.event or one.item or one).anchor for one in group}
    score = next((one for one in book.result.criteria if one.id == group[0].criterion), None)
    if score is None or not score.passed + score.failed:
        return 0.0
    return score.weight * len(rows) / (score.passed + score.failed)


def _priority(group: list[Remark]) -> Priority:
    first = group[0]
    links = tuple(Fact(f"№\u00a0{one.order}", one.anchor) for one in group)
    advised: dict[str, list[Remark]] = {}
    for one in group:
        advised.setdefault(_first_sentence(one.advice), []).append(one)
    if len(group) == 1:
        text = _told([first], _first_sentence(first.advice or first.message))
    elif 1 < len(advised) <= _FEW and all(advice and len(advice) <= _SHORT for advice in advised):
        told = [_told(rows, advice).rstrip(".") for advice, rows in advised.items()]
        text = "; ".join([told[0], *map(_lowered, told[1:])]) + "."
    elif shared := common_advice(list(advised)):
        text = _told(group, shared)
        if shared not in advised:
            text = _("%(advice)s, as the remarks tell.") % {"advice": text.rstrip(".")}
    else:
        text = _told(group, f"{first.rule_title}.")
    return Priority(text=tied(text), severity=first.severity, remarks=links)


def _told(rows: list[Remark], advice: str) -> str:
    return f"{_where(rows)}: {_lowered(advice)}"


def _first_sentence(text: str) -> str:
    """Return a text up to the first full stop that ends a sentence: a short word before it is an abbreviation."""
    end = _SENTENCE.search(text)
    return text[: end.end()] if end else text


def common_advice(advice: list[str]) -> str:
    """Return the beginning that all pieces of advice share, up to the end of a clause; "" where it says nothing by itself."""
    if len(set(advice)) == 1:
        return advice[0]
    shared = _shared(min(advice), max(advice))
    ends = [at for at, sign in enumerate(shared) if sign in ".:;," and advice[0][at + 1 : at + 2].isspace()]
    clause = shared[: ends[-1]] if ends else ""
    return f"{clause}." if clause.count(" ") >= 1 else ""


def _shared(one: str, other: str) -> str:
    """Return the beginning that two texts share; that of all texts is that of the first and the last in order."""
    length = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return one[:length]


def _where(group: list[Remark]) -> str:
    events = list(dict.fromkeys(one.event.number for one in group if one.event))
    items = list(dict.fromkeys(one.item.number for one in group if one.item and not one.event))
    parts = []
    if events:
        parts.append(
            ngettext("Event %(numbers)s", "Events %(numbers)s", len(events)) % {"numbers": _numbers(events)}
        )
    if items:
        text = ngettext(
            "Item %(numbers)s of the roadmap above", "Items of the roadmap above %(numbers)s", len(items)
        )
        parts.append(text % {"numbers": _numbers(items)})
    return "; ".join(parts) or _("The roadmap as a whole")


def _numbers(numbers: list[str]) -> str:
    if len(numbers) <= _MANY:
        return listed(numbers)
    more = len(numbers) - _MANY + 1
    rest = ngettext("%(count)d more", "%(count)d more", more) % {"count": more}
    return listed([*numbers[: _MANY - 1], rest])


def _lowered(text: str) -> str:
    """Return a sentence that goes on after a colon: its first letter small, unless it begins with an abbreviation."""
    return text[:1].lower() + text[1:] if len(text) > 1 and text[1:2].islower() else text
