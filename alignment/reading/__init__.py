"""The text of one cell → its meaning. Readers never raise on any text."""

from __future__ import annotations

from alignment.reading.deadlines import read_deadline
from alignment.reading.executors import read_executors
from alignment.reading.indicators import read_indicator
from alignment.reading.rows import Row, read_rows

__all__ = ["Row", "read_deadline", "read_executors", "read_indicator", "read_rows"]
