"""Where a finding is shown."""

from __future__ import annotations

from alignment.checking.findings import Location
from alignment.checking.sheets.sheet import RowView, Sheet
from alignment.roadmap import Place


def located(row: RowView | None, field: str, child: Sheet) -> Location:
    """Return the place of a row's cell; the beginning of the child's file where there is no row."""
    if row is None:
        return Location(path=child.roadmap.path, line=1, column=1)
    place: Place = row.row.event.place(field)
    return Location(path=row.sheet.roadmap.path, line=place.line, column=place.column)
