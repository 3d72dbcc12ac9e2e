"""Reads the examples of a rule: rows with their cells word for word."""

from __future__ import annotations

from typing import Any

from alignment.checking.packs.document import Path
from alignment.checking.packs.model import OUTCOMES, Example
from alignment.checking.packs.reader import PackReader
from alignment.language import _

EXAMPLE_KEYS = ("event", "events", "item", "items", "roadmap", "parent", "on", "message")
CELLS = ("number", "title", "deadline", "executors", "indicator")


def read_examples(reader: PackReader, path: Path) -> tuple[Example, ...]:
    """Read the examples at a path."""
    examples = []
    for index in range(len(reader.items(path))):
        here = (*path, index)
        value = reader.mapping(here)
        reader.keys(here, value, OUTCOMES)
        if len(value) != 1:
            reader.document.problem(here, _("An example is one of “holds”, “fails”, “asks”, “skips”."))
            continue
        outcome = next(iter(value))
        inside = (*here, outcome)
        reader.keys(inside, reader.mapping(inside), EXAMPLE_KEYS)
        line, column = reader.document.at(here)
        examples.append(
            Example(
                outcome=outcome,  # type: ignore[arg-type] # an unknown one was noted above
                data=_example_data(reader, inside),
                message=reader.text((*inside, "message")),
                line=line,
                column=column,
            )
        )
    return tuple(examples)


def _example_data(reader: PackReader, path: Path) -> dict[str, Any]:
    """Return an example's rows with their cells word for word."""
    data: dict[str, Any] = {}
    for side in ("event", "item"):
        rows = []
        if reader.get((*path, side)) is not None:
            rows.append(_row(reader, (*path, side)))
        more = (*path, f"{side}s")
        rows += [_row(reader, (*more, index)) for index in range(len(reader.items(more)))]
        data[f"{side}s"] = rows
    for header in ("roadmap", "parent"):
        data[header] = dict(reader.mapping((*path, header)))
    data["on"] = reader.text((*path, "on"))
    return data


def _row(reader: PackReader, path: Path) -> dict[str, Any]:
    value = reader.mapping(path)
    reader.keys(path, value, (*CELLS, "section", "of", "perhaps", "status", "waive", "merged"))
    row: dict[str, Any] = {
        cell: reader.text((*path, cell)) or "" for cell in (*CELLS, "section") if cell in value
    }
    for key in ("of", "perhaps", "waive", "merged"):
        if key in value:
            row[key] = reader.items((*path, key))
    if "status" in value:
        row["status"] = reader.choice((*path, "status"), ("certain", "probable", "review", "none"), "certain")
    return row
