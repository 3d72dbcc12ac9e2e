"""Hand-written maps measured with weights fitted without them, a ninth of the maps at a time: about two minutes."""

from __future__ import annotations

from collections import Counter

from tests.clerks import STYLES
from tests.tools import fit

FOLDS = 9


def report() -> list[list[str]]:
    """Each hand-written map measured with weights that were fitted without it and some others (the lexicon stays)."""
    made, maps = fit.generated(fit.FITTED_ON, range(1, 4), STYLES), fit.handwritten()
    size = sum(len(case.known) for case in made)
    counts: dict[str, Counter[str]] = {}
    for fold in range(FOLDS):
        rest = [case for place, case in enumerate(maps) if place % FOLDS != fold]
        share = size / sum(len(case.known) for case in rest)
        model = fit.fit([*((case, 1.0) for case in made), *((case, share) for case in rest)])
        for out in maps[fold::FOLDS]:
            counts[out.name] = Counter(fit.measured(out, model))
    whole = sum(counts.values(), Counter[str]())
    return [*(_line(case.name, counts[case.name]) for case in maps), _line("**all**", whole)]


def _line(name: str, n: Counter[str]) -> list[str]:
    return [
        name,
        f"{2 * n['tp'] / (2 * n['tp'] + n['fp'] + n['fn']):.3f}",
        f"{n['sure_ok']:.0f}/{n['sure']:.0f}",
    ]
