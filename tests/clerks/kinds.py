"""Kinds of defects, the rules that may rightly report each, and families of units."""

from __future__ import annotations

import re

KINDS: dict[str, frozenset[str]] = {
    "deadline_after_window": frozenset({"deadline-after-window"}),
    "deadline_before_window": frozenset({"deadline-before-window"}),
    "deadline_reversed": frozenset({"deadline-reversed"}),
    "deadline_unreadable": frozenset({"deadline-unreadable"}),
    "deadline_missing": frozenset({"deadline-missing"}),
    "deadline_wrong_year": frozenset({"deadline-outside-year"}),
    "deadline_window_skipped": frozenset({"deadline-window-skipped"}),
    "executor_missing_municipal_role": frozenset({"executor-role-missing"}),
    "executor_wrong_level": frozenset({"executor-wrong-level"}),
    "executor_empty": frozenset({"executor-missing"}),
    "indicator_missing": frozenset({"indicator-missing"}),
    "indicator_no_number": frozenset({"indicator-without-quantity"}),
    "indicator_below_share": frozenset({"indicator-below-share"}),
    "indicator_incomplete": frozenset({"indicator-incomplete"}),
    "indicator_wrong_unit": frozenset({"indicator-unit-mismatch", "indicator-copied"}),
    "indicator_copy_paste": frozenset({"indicator-copied", "indicator-unit-mismatch"}),
    "duplicate_event": frozenset({"event-duplicate"}),
    "numbering_gap": frozenset({"event-numbering"}),
    "title_missing": frozenset({"title-missing"}),
    "section_missing": frozenset({"section-missing"}),
    "omitted_regional_item": frozenset({"item-not-covered"}),
}


FAMILIES = ((re.compile(r"отчет|протокол|справк|приказ|акт\b|план|положени|карт|документ|соглашени|рекомендаци|пакет|программ"), "document"),
            (re.compile(r"педагог|учител|участник|обучающ|наставник|координатор|куратор|оператор|родител|руководител|респондент|подросток"),
             "person"))  # fmt: skip


def family(unit: str) -> str:
    """Units of one family are the same to an expert: a document, a person, or the unit itself."""
    return next((name for pattern, name in FAMILIES if pattern.search(unit)), unit)
