"""Reading tests/data/cells/indicators.txt: cell | comparator quantity[%] unit; …"""

from __future__ import annotations

from pathlib import Path

from alignment.reading.meaning import Indicator

PATH = Path(__file__).parent.parent / "data" / "cells" / "indicators.txt"


def told(indicator: Indicator) -> str:
    """Return the targets as the table writes them."""
    return "; ".join(
        f"{t.comparator or '-'} "
        + (
            ""
            if t.comparator == "all"
            else ("?" if t.quantity is None else f"{t.quantity}") + "%" * t.percent + " "
        )
        + (t.unit or "_")
        for t in indicator.targets
    )


def table() -> list[tuple[str, str]]:
    """Return (cell, targets) of each line."""
    lines = PATH.read_text(encoding="utf-8").splitlines()
    rows = [line.rsplit("|", 1) for line in lines if line and not line.startswith("#")]
    return [(cell.strip().replace("⏎", "\n"), targets.strip()) for cell, targets in rows]
