"""Builds the consolidated report from results. Pure: the same results, expected names and particulars give the same report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from alignment import __version__
from alignment.checking.findings import Result
from alignment.checking.packs.model import Rules
from alignment.language import get_language
from alignment.reporting.consolidated import words
from alignment.reporting.consolidated.examined import Examined
from alignment.reporting.consolidated.matrix import by_parent, hard_of, matrices_of, regional_slips
from alignment.reporting.consolidated.model import (
    BANDS,
    Consolidated,
    CriterionMean,
    Duty,
    Municipality,
    Received,
    Score,
)
from alignment.reporting.consolidated.rules import broken_of
from alignment.reporting.expertise.build import shown
from alignment.reporting.expertise.criteria import grade_of
from alignment.reporting.expertise.model import Particulars
from alignment.reporting.expertise.procedure import signatures_of
from alignment.reporting.numbers import percent
from alignment.reporting.summary import missing, plain_name
from alignment.reporting.typography import long_date
from alignment.reporting.wording import VERDICTS, word

FROM = {"high": 90, "middle": 70, "low": 50, "lowest": 0}
"""From how many points of 100 on a score is in a band."""


def consolidated(
    results: Sequence[Result],
    expected: Sequence[str] = (),
    particulars: Particulars | None = None,
    *,
    rules: Rules | None = None,
    pages: Sequence[str] = (),
    unread: Sequence[str] = (),
    until: date | None = None,
) -> Consolidated:
    """Return the report on all results but those of roadmaps that others derive from.

    `expected` are the municipalities awaited; `rules` made the results and lend titles and reasons; `pages` are the addresses of the
    single reports, one for each result, where they stand beside; `unread` are the files that couldn't be read; `until` is the day by
    which remarks are to be mended.
    """
    particulars = particulars or Particulars()
    examined = _examined(results, rules, pages)
    rows = tuple(_row(one, order) for order, one in enumerate(examined, start=1))
    parents = [parent for parent, _places in by_parent(examined)]
    received = _received(examined, expected, parents[0].municipalities if len(parents) == 1 else None, unread)
    criteria = _criteria(examined)
    broken, matrices, slips = broken_of(examined), matrices_of(examined), regional_slips(examined)
    many = rules.difficult if rules else 0.0
    hard = hard_of(matrices, many)
    scores = [one.result.score for one in examined if one.result.score is not None]
    verdicts = Counter(row.verdict for row in rows)
    return shown(
        Consolidated(
            language=get_language(),
            version=f"align {__version__}",
            head=words.head_of(len(rows), parents, rules, particulars),
            notice=words.notice_of(rows),
            received=received,
            verdicts=tuple((name, word(VERDICTS, name), verdicts[name]) for name in words.DECISIONS),
            mean=sum(scores) / len(scores) if scores else None,
            criteria=criteria,
            typical=words.typical_of(rows, criteria, broken),
            rows=rows,
            matrices=matrices,
            rules=broken,
            hard=hard,
            hard_text=words.hard_words(many, found=bool(hard)),
            slips=slips,
            duties=tuple(map(_duty, examined, rows)),
            conclusions=words.conclusions_of(rows, received, hard, len(slips)),
            until=until,
            until_words=long_date(until) if until else "",
            signatures=signatures_of(particulars),
            signed_on=long_date(particulars.date) if particulars.date else "",
            date=particulars.date,
        )
    )


def _examined(results: Sequence[Result], rules: Rules | None, pages: Sequence[str]) -> list[Examined]:
    """Return the municipalities in the order of their names; the file tells those apart that have one name."""
    above = {result.parent.path for result in results if result.parent and result.parent.path}
    found = [
        Examined(result, rules, pages[place] if pages else "")
        for place, result in enumerate(results)
        if result.roadmap.path not in above
    ]
    often = Counter(plain_name(one.name) for one in found)
    for one in found:
        if often[plain_name(one.name)] > 1:
            one.name = f"{one.name} ({one.result.roadmap.path})"
    return sorted(found, key=lambda one: (plain_name(one.name), one.result.roadmap.path))


def _row(one: Examined, order: int) -> Municipality:
    result, counts = one.result, one.counts
    return Municipality(
        order=order,
        anchor=f"municipality-{order}",
        name=one.name,
        path=result.roadmap.path,
        href=one.page,
        schools=result.roadmap.school_count,
        events=len(result.roadmap.events),
        covered=one.tally("covered") + one.tally("defects"),
        absent=one.tally("absent"),
        scores=tuple(
            Score(id=score.id, share=score.score, points=_points(score.score), grade=grade_of(score))
            for score in result.criteria
        ),
        share=result.score,
        score=_points(result.score),
        verdict=result.verdict,
        verdict_word=word(VERDICTS, result.verdict),
        errors=counts.error,
        warnings=counts.warning,
        review=counts.review,
    )


def _duty(one: Examined, row: Municipality) -> Duty:
    return Duty(
        row=row.order - 1,
        sentence=words.duty_sentence(row),
        tally=words.tally_of(row),
        priorities=one.priorities,
    )


def _points(share: float | None) -> int | None:
    return None if share is None else int(percent(share))


def _criteria(examined: Sequence[Examined]) -> tuple[CriterionMean, ...]:
    """Return the criteria of all results, in the order in which they first stand."""
    titles: dict[str, str] = {}
    shares: dict[str, list[float]] = {}
    for one in examined:
        for score in one.result.criteria:
            titles.setdefault(score.id, score.title)
            if score.score is not None:
                shares.setdefault(score.id, []).append(score.score)
    return tuple(
        _criterion(name, title, shares.get(name, []), len(examined)) for name, title in titles.items()
    )


def _criterion(name: str, title: str, shares: list[float], of: int) -> CriterionMean:
    bands = Counter(
        next(band for band, least in FROM.items() if int(percent(share)) >= least) for share in shares
    )
    bands["unchecked"] = of - len(shares)
    return CriterionMean(
        id=name,
        title=title,
        mean=sum(shares) / len(shares) if shares else None,
        lowest=min(shares, default=None),
        highest=max(shares, default=None),
        bands=tuple(bands[band] for band in BANDS),
    )


def _received(
    examined: Sequence[Examined], expected: Sequence[str], awaited: int | None, unread: Sequence[str]
) -> Received:
    results = tuple(one.result for one in examined)
    lacking = missing(results, tuple(expected))
    listed = {plain_name(name) for name in expected}
    others = [one.name for one in examined if plain_name(one.result.roadmap.territory) not in listed]
    if expected:
        awaited, count = len(expected), len(expected) - len(lacking)
    else:
        count = len(results)
    of = awaited if awaited and awaited >= count else None
    return Received(
        count=count,
        expected=of,
        missing=lacking,
        unexpected=tuple(others) if expected else (),
        unread=tuple(dict.fromkeys(unread)),
        sentence=words.sentence_of(count, of),
    )
