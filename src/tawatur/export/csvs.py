"""Rows of typed structs as CSV."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Sequence

import msgspec

from tawatur.export.grid import Cell, heads, values_of

# Spreadsheets take text that begins so for a formula (OWASP, "CSV injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(
    rows: Sequence[msgspec.Struct], shape: type[msgspec.Struct], second: Sequence[str] | None = None
) -> bytes:
    """UTF-8 with ``\\n`` ends: the names of the columns of ``shape``, a ``second`` row of heads, then the rows.

    An absent value is an empty cell. Text on several lines becomes one line; text that a spreadsheet would take for a
    formula gets an apostrophe before it.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads(shape))
    if second is not None:
        writer.writerow(second)
    writer.writerows([_written(value) for value in values_of(row)] for row in rows)
    return out.getvalue().encode()


def _written(value: Cell) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.date):
        return value.isoformat()
    return safe_text(value) if isinstance(value, str) else value


def safe_text(text: str) -> str:
    """Text of a cell: one line, without control characters, and no formula."""
    plain = "".join(char if char.isprintable() or char in _KEPT else " " for char in text)
    line = " ".join(plain.split())
    return f"'{line}" if len(line) > 1 and line.startswith(_FORMULA) else line


# Marks of direction and joining: they belong to Arabic text though they do not print.
_KEPT = frozenset("\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069")
