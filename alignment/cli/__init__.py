"""The command line: one file a command, imported when it is called.

Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 bad usage, or input that can't be read; 3 a fault of align
itself; 130 interrupted (Ctrl-C); 141 whoever read the output has closed it. None depends on the format.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import NoReturn

_OBJECTS = 100_000
"""New objects between two collections of garbage: a check makes few cycles, and looking for them costs 5 % of its time."""


def main(args: Sequence[str] | None = None, prog_name: str = "align") -> NoReturn:
    """Run the command line and exit."""
    gc.set_threshold(_OBJECTS)
    try:
        from alignment.cli.app import align

        align.main(args=args, prog_name=prog_name)
    except KeyboardInterrupt:
        sys.exit(130)
