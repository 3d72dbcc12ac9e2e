"""`align check --watch`: the work is done again whenever one of the files was saved.

By polling, which needs no package and works on shared folders too; a round costs a `stat` of some files.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NoReturn

PAUSE = 0.3
"""Seconds between two looks."""

Seen = dict[str, tuple[int, int, int]]


def pause() -> None:
    """Wait until the next look."""
    time.sleep(PAUSE)


def watch(
    paths: Callable[[], Iterable[str]], work: Callable[[], None], wait: Callable[[], None] = pause
) -> NoReturn:
    """Do the work, then again whenever a file of `paths()` is changed, there anew, or gone; until it is interrupted.

    What is saved while the work is done counts as a change. `wait` passes the time between two looks.
    """
    while True:
        before = seen(paths())
        work()
        known = {path: before.get(path, now) for path, now in seen(paths()).items()}
        while seen(paths()) == known:
            wait()


def seen(paths: Iterable[str]) -> Seen:
    """Return what tells a changed file: time, size and inode; zeros where there is none."""
    found: Seen = {}
    for path in paths:
        try:
            status = Path(path).stat()
            found[path] = (status.st_mtime_ns, status.st_size, status.st_ino)
        except (OSError, ValueError):
            found[path] = (0, 0, 0)
    return found
