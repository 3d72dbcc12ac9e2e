"""Hand-written maps measured with weights fitted without them, one after another: about ten seconds a map."""

from __future__ import annotations

from collections import Counter

from tests.clerks import STYLES
from tests.tools import fit


def report() -> list[list[str]]:
    """Each hand-written map measured with weights that were fitted without it (the lexicon stays)."""
    made, maps, rows = fit.generated(fit.FITTED_ON, range(1, 4), STYLES), fit.handwritten(), []
    size = sum(len(case.known) for case in made)
    whole: Counter[str] = Counter()
    for out in maps:
        rest = [case for case in maps if case is not out]
        share = size / sum(len(case.known) for case in rest)
        model = fit.fit([*((case, 1.0) for case in made), *((case, share) for case in rest)])
        n = Counter(fit.measured(out, fit.choose(out.pairs, model), model))
        whole.update(n)
        rows.append(_line(out.name, n))
    return [*rows, _line("**all**", whole)]


def _line(name: str, n: Counter[str]) -> list[str]:
    return [
        name,
        f"{2 * n['tp'] / (2 * n['tp'] + n['fp'] + n['fn']):.3f}",
        f"{n['sure_ok']:.0f}/{n['sure']:.0f}",
    ]
