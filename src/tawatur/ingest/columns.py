"""Which column of a table is which field of a report: as the user says, else by well-known names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import msgspec

from tawatur.ingest.errors import InputError

FIELDS = ("text", "id", "publisher", "published_at", "title", "url", "forwarded_from", "edited_at")
_RESOURCE = Path(__file__).resolve().parent.parent / "resources" / "ingest" / "columns.yaml"
_BLANKS = str.maketrans("_-", "  ")


class Column(msgspec.Struct, frozen=True):
    """A column by its name; ``pattern`` is the form of its dates (as of strptime) where the user gave one."""

    field: str
    name: str
    pattern: str | None = None


class ColumnMap(msgspec.Struct, frozen=True):
    """Columns for fields; ``guessed`` when nobody said so."""

    columns: tuple[Column, ...]
    guessed: bool = False

    def __str__(self) -> str:
        return ",".join(f"{column.field}={column.name}" for column in self.columns)

    def of(self, field: str) -> Column | None:
        """The column of a field."""
        return next((column for column in self.columns if column.field == field), None)


def parse_columns(words: str) -> ColumnMap:
    """A map from ``text=body,published_at=date:%d/%m/%Y``. Raises :class:`InputError` for anything else."""
    columns = tuple(_column(pair) for pair in words.split(","))
    fields = [column.field for column in columns]
    if len(set(fields)) < len(fields) or "text" not in fields:
        raise InputError(f"--columns: each field once, and text among them: {words!r}")
    return ColumnMap(columns)


def _column(pair: str) -> Column:
    field, equals, rest = pair.partition("=")
    name, colon, pattern = rest.partition(":")
    if not equals or not name or field.strip() not in FIELDS:
        raise InputError(f"--columns: {pair!r} is not FIELD=COLUMN with FIELD one of {', '.join(FIELDS)}")
    return Column(field.strip(), name.strip(), pattern if colon else None)


def guess_columns(header: Iterable[str]) -> ColumnMap | None:
    """A map by well-known names of columns; None when no column is known to hold the text."""
    names = list(header)
    plain = {name.strip().casefold().translate(_BLANKS): name for name in reversed(names)}
    columns: list[Column] = []
    for field, known in well_known().items():
        found = next((plain[word] for word in known if word in plain), None)
        if found is not None and found not in {column.name for column in columns}:
            columns.append(Column(field, found))
    return ColumnMap(tuple(columns), guessed=True) if any(c.field == "text" for c in columns) else None


@cache
def well_known() -> dict[str, tuple[str, ...]]:
    """Names under which tables and headers keep each field, likeliest first."""
    import yaml  # only tables and headers pay for it

    read = msgspec.convert(yaml.safe_load(_RESOURCE.read_text(encoding="utf-8")), dict[str, tuple[str, ...]])
    return {field: read.get(field, ()) for field in FIELDS}
