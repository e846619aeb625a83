"""Rows of tables and JSON objects to reports, by a map of columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tawatur.ingest.columns import ColumnMap, guess_columns
from tawatur.ingest.dates import DateError, iso_date
from tawatur.ingest.errors import UnreadableError
from tawatur.ingest.items import Found, Note, Options, SetAside, Source
from tawatur.model.record import ReportInput

Row = Mapping[str, object]
_DATES = frozenset({"published_at", "edited_at"})


def map_of(source: Source, options: Options, header: list[str]) -> tuple[ColumnMap, list[Note]]:
    """The map for a table with these columns, and what to tell the user of it.

    Raises :class:`UnreadableError` where a column that the user named is missing, or none is known to hold the text.
    """
    if options.columns is not None:
        missing = [column.name for column in options.columns.columns if column.name not in header]
        if missing:
            raise UnreadableError(f"no column {missing[0]!r}; there are: {', '.join(header[:20])}")
        return options.columns, []
    guessed = guess_columns(header)
    if guessed is None:
        raise UnreadableError(f"no column known to hold the text (use --columns text=…): {', '.join(header[:20])}")
    plain = all(column.field == column.name for column in guessed.columns)
    return guessed, [] if plain else [Note(source.where, f"columns taken as {guessed} (--columns says otherwise)")]


def report_of(source: Source, row: Row, columns: ColumnMap, part: str, encoding: str | None) -> Found | SetAside:
    """The report of one row; ``part`` is its number."""
    fields: dict[str, str] = {}
    for column in columns.columns:
        try:
            value = _value(column.field, row.get(column.name), column.pattern)
        except DateError as fault:
            return source.aside(f"{column.name}: {fault}", part)
        except TypeError:
            return source.aside(f"{column.name}: no text but {type(row[column.name]).__name__}", part)
        if value is not None:
            fields[column.field] = value
    if "text" not in fields:
        return source.aside("has no text", part)
    return Found(ReportInput(**fields), part, encoding)


def _value(field: str, value: object, pattern: str | None) -> str | None:
    if value is None or value == "":
        return None
    if field in _DATES:
        return iso_date(value, pattern)
    if isinstance(value, str):
        return value
    if field == "id" and isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:g}" if isinstance(value, float) and value.is_integer() else str(value)
    raise TypeError(field)


def numbered(rows: Iterator[Row], start: int, limit: int) -> Iterator[tuple[int, Row]]:
    """Rows with their numbers; raises :class:`UnreadableError` past ``limit`` rows."""
    for number, row in enumerate(rows, start):
        if number - start >= limit:
            raise UnreadableError(f"more than {limit} rows; split the file")
        yield number, row
