"""Every id that a report may meet has words."""

from __future__ import annotations

from typing import get_args

import pytest

from alignment.checking.findings import SEVERITIES, Verdict
from alignment.matching.evidence import NAMES
from alignment.matching.links import Origin, Status
from alignment.reading.meaning import Comparator, ExecutorLevel, Unread
from alignment.reporting import wording
from alignment.roadmap import FIELDS


@pytest.mark.parametrize(
    ("table", "ids"),
    [
        (wording.VERDICTS, get_args(Verdict)),
        (wording.SEVERITIES, SEVERITIES),
        (wording.STATUSES, get_args(Status)),
        (wording.MEANINGS, get_args(Status)),
        (wording.ORIGINS, get_args(Origin)),
        (wording.FIELDS, FIELDS),
        (wording.LEVELS, get_args(ExecutorLevel)),
        (wording.UNREAD, get_args(Unread)),
        (wording.COMPARATORS, get_args(Comparator)),
        (wording.EVIDENCE, NAMES),
    ],
    ids=[
        "verdict",
        "severity",
        "status",
        "meaning",
        "origin",
        "field",
        "level",
        "unread",
        "comparator",
        "evidence",
    ],
)
def test_words_for_every_id(table, ids):
    assert set(table) == set(ids)


def test_an_unknown_id_is_shown_as_it_is():
    assert wording.word(wording.FIELDS, "row") == "row"
