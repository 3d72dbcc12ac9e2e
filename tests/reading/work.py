"""How much work a reader does, without a clock: the calls that it makes, of Python's functions and of C's."""

from __future__ import annotations

import sys
from collections.abc import Callable


def calls(read: Callable[[str], object], text: str) -> int:
    """Return how many calls reading a text takes."""
    made = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(text)
    finally:
        sys.setprofile(before)
    return made


def grows_evenly(read: Callable[[str], object], unit: str) -> bool:
    """Return whether eight times the text takes no more than about eight times the work."""
    small, large = (calls(read, unit * (size // len(unit))) for size in (2_500, 20_000))
    return large <= 12 * small
