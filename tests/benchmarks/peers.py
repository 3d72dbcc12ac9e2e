"""Other ways of matching on the same maps, each at its best threshold.

A peer is a function of (event texts, item texts) to a matrix of likeness; the item of the highest value is taken where it reaches the
threshold. Texts are given by column: title, deadline, executors, indicator.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence

import numpy as np

from alignment.roadmap import Event

Peer = Callable[[Sequence[Event], Sequence[Event]], np.ndarray]


def token_sort_ratio(events: Sequence[Event], items: Sequence[Event]) -> np.ndarray:
    """rapidfuzz.fuzz.token_sort_ratio of titles."""
    return _rapidfuzz("token_sort_ratio", events, items)


def weighted_ratio(events: Sequence[Event], items: Sequence[Event]) -> np.ndarray:
    """rapidfuzz.fuzz.WRatio of titles."""
    return _rapidfuzz("WRatio", events, items)


def token_set_ratio(events: Sequence[Event], items: Sequence[Event]) -> np.ndarray:
    """rapidfuzz.fuzz.token_set_ratio of all columns."""
    return _rapidfuzz("token_set_ratio", events, items, whole=True)


def _rapidfuzz(
    scorer: str, events: Sequence[Event], items: Sequence[Event], *, whole: bool = False
) -> np.ndarray:
    from rapidfuzz import fuzz, process, utils

    text = _whole if whole else _title
    return process.cdist([text(e) for e in events], [text(i) for i in items], scorer=getattr(fuzz, scorer),
                         processor=utils.default_process) / 100  # fmt: skip


def stems_of_all_columns(events: Sequence[Event], items: Sequence[Event]) -> np.ndarray:
    """TF-IDF over the stems of all columns, cosine (scikit-learn, Snowball)."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(tokenizer=_stems, token_pattern=None, lowercase=False, sublinear_tf=True)
    known = vectorizer.fit_transform([_whole(i) for i in items])
    found = vectorizer.transform([_whole(e) for e in events])
    return np.asarray((found @ known.T).todense())


def record_linkage(events: Sequence[Event], items: Sequence[Event]) -> np.ndarray:
    """recordlinkage: q-grams of each column, weighted by its unsupervised ECM classifier."""
    import pandas as pd
    import recordlinkage

    logging.getLogger("recordlinkage").setLevel(logging.ERROR)
    fields = ("title", "deadline", "executors", "indicator")
    left = pd.DataFrame([{f: e.cell(f).lower() or " " for f in fields} for e in events])
    right = pd.DataFrame([{f: i.cell(f).lower() or " " for f in fields} for i in items])
    pairs = recordlinkage.Index().full().index(left, right)
    compare = recordlinkage.Compare()
    for field in fields:
        compare.string(field, field, method="qgram", label=field)
    vectors = compare.compute(pairs, left, right).fillna(0)
    classifier = recordlinkage.ECMClassifier(binarize=0.5)
    try:
        classifier.fit(vectors)
        chance = classifier.prob(vectors)
    except (ValueError, IndexError, ZeroDivisionError):
        chance = vectors.mean(axis=1)
    score = 0.5 * chance.fillna(0) + 0.5 * vectors.mean(axis=1)  # the mean parts pairs of equal probability
    return score.unstack().to_numpy()


PEERS: dict[str, Peer] = {
    "rapidfuzz token_sort_ratio, titles": token_sort_ratio,
    "rapidfuzz WRatio, titles": weighted_ratio,
    "rapidfuzz token_set_ratio, all columns": token_set_ratio,
    "TF-IDF on stems, all columns": stems_of_all_columns,
    "recordlinkage, q-grams and ECM": record_linkage,
}


def counts(
    matrix: np.ndarray, wanted: Sequence[Sequence[int] | None], threshold: float
) -> tuple[int, int, int]:
    """True and false positives and false negatives of the best item of each event; None in `wanted` is not scored."""
    tp = fp = fn = 0
    best = matrix.argmax(axis=1)
    for event, want in enumerate(wanted):
        if want is None:
            continue
        found = matrix[event, best[event]] >= threshold
        right = found and best[event] in want
        tp, fp, fn = tp + right, fp + (found and not right), fn + (bool(want) and not right)
    return tp, fp, fn


def best_threshold(cases: Sequence[tuple[np.ndarray, Sequence[Sequence[int] | None]]]) -> float:
    """The threshold of the highest F1 over the cases together."""

    def f1(threshold: float) -> float:
        tp, fp, fn = (sum(part) for part in zip(*(counts(m, w, threshold) for m, w in cases), strict=True))
        return 2 * tp / max(1, 2 * tp + fp + fn)

    return max((t / 100 for t in range(2, 100, 2)), key=f1)


def _title(event: Event) -> str:
    return event.title


def _whole(event: Event) -> str:
    return f"{event.title} {event.deadline} {event.executors} {event.indicator}"


def _stems(text: str) -> list[str]:
    import Stemmer

    return Stemmer.Stemmer("russian").stemWords(re.findall(r"\w+", text.lower().replace("ё", "е")))
