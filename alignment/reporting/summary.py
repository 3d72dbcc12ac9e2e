"""What several roadmaps have in common: findings by rule, and who has sent none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from alignment.reporting.counts import kind

if TYPE_CHECKING:
    from alignment.checking.findings import Result


def by_rule(results: tuple[Result, ...]) -> list[tuple[str, int, int]]:
    """Return (rule, errors and warnings, roadmaps that have them), the most frequent first.

    Questions to a person, notes, accepted and known findings are no news and don't count.
    """
    times: dict[str, int] = {}
    files: dict[str, set[int]] = {}
    for at, result in enumerate(results):
        for finding in result.findings:
            if kind(finding) in {"error", "warning"}:
                times[finding.rule] = times.get(finding.rule, 0) + 1
                files.setdefault(finding.rule, set()).add(at)
    ordered = sorted(times, key=lambda rule: (-times[rule], -len(files[rule]), rule))
    return [(rule, times[rule], len(files[rule])) for rule in ordered]


def missing(results: tuple[Result, ...], expected: tuple[str, ...]) -> tuple[str, ...]:
    """Return the expected municipalities of which there is no roadmap, in the order given; case and spaces don't matter."""
    there = {plain_name(result.roadmap.territory) for result in results}
    return tuple(name for name in expected if plain_name(name) not in there)


def plain_name(name: str) -> str:
    """Return a name by which municipalities are held to be the same: case, spaces and «ё» don't matter."""
    return " ".join(name.split()).casefold().replace("ё", "е")
