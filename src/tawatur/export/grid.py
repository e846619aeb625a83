"""Tables as structs: a row is a struct of groups of columns, flat only where it is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

Cell = str | int | float | bool | dt.date | None


@cache
def columns_of(shape: type[msgspec.Struct]) -> dict[str, Any]:
    """The columns of a table in order, each with its type; the fields of a group stand where the group stands.

    The trailing underscore of a name that Python reserves is no part of it.
    """
    found: dict[str, Any] = {}
    for field in msgspec.structs.fields(shape):
        found |= columns_of(field.type) if _is_group(field.type) else {field.name.rstrip("_"): field.type}
    return found


def heads(shape: type[msgspec.Struct]) -> list[str]:
    """The names of the columns."""
    return list(columns_of(shape))


def values_of(row: msgspec.Struct) -> Iterator[Cell]:
    """The values of a row, as many as its table has columns."""
    for value in msgspec.structs.astuple(row):
        if isinstance(value, msgspec.Struct):
            yield from values_of(value)
        else:
            yield value


def flat(row: msgspec.Struct) -> dict[str, Cell]:
    """The values of a row by column."""
    return dict(zip(heads(type(row)), values_of(row), strict=True))


def _is_group(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)
