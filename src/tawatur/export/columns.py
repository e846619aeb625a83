"""Heads of the columns for people and for HXL, from ``resources/export/columns.yaml``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import msgspec.yaml

_FILE = Path(__file__).resolve().parent.parent / "resources" / "export" / "columns.yaml"


class ColumnHead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A column: its Arabic head, its HXL tag with attributes, and whether the workbook shows it."""

    name: str
    ar: str
    hxl: str
    sheet: bool


class ColumnHeads(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``columns.yaml``, columns in the order of the tables."""

    version: int
    incidents: tuple[ColumnHead, ...]
    claims: tuple[ColumnHead, ...]


@cache
def column_heads() -> ColumnHeads:
    """The heads as shipped."""
    return msgspec.yaml.decode(_FILE.read_bytes(), type=ColumnHeads)
