"""Compile the Russian messages: every alignment/locale/ru/*.po into the one catalogue that align reads.

    python -m tests.tools.messages

A part of the program keeps its messages in a file of its own; no text stands in two of them.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

RUSSIAN = Path(__file__).parents[2] / "alignment" / "locale" / "ru"
SAME_EACH_TIME = datetime(2026, 1, 1, tzinfo=UTC)
COMPILED = RUSSIAN / "LC_MESSAGES" / "align.mo"


def merged() -> Catalog:
    """Return all Russian messages as one catalogue."""
    whole = Catalog(locale="ru", domain="align", fuzzy=False, creation_date=SAME_EACH_TIME)
    for path in sorted(RUSSIAN.glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale="ru", abort_invalid=True):
                if message.id:
                    whole.add(message.id, message.string, context=message.context)
    return whole


def compiled() -> bytes:
    """Return the bytes of the catalogue."""
    buffer = io.BytesIO()
    write_mo(buffer, merged())
    return buffer.getvalue()


if __name__ == "__main__":
    COMPILED.parent.mkdir(parents=True, exist_ok=True)
    COMPILED.write_bytes(compiled())
