"""Rows whose columns stand in groups are flat where they are written."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from tawatur.export.airwars import AirwarsRow
from tawatur.export.claim_table import ClaimRow
from tawatur.export.grid import columns_of, flat, heads, values_of
from tawatur.export.incident_table import IncidentRow
from tawatur.export.ucdp import UcdpRow


class Inner(msgspec.Struct, frozen=True):
    day: dt.date | None
    type_: str


class Outer(msgspec.Struct, frozen=True):
    id: int
    inner: Inner
    note: str


ROW = Outer(1, Inner(dt.date(2022, 1, 20), "clash"), "so")


def test_a_group_stands_where_it_is_declared() -> None:
    assert heads(Outer) == ["id", "day", "type", "note"]
    assert columns_of(Outer)["type"] is str
    assert list(values_of(ROW)) == [1, dt.date(2022, 1, 20), "clash", "so"]
    assert flat(ROW) == {"id": 1, "day": dt.date(2022, 1, 20), "type": "clash", "note": "so"}


@pytest.mark.parametrize(("shape", "columns"), [(UcdpRow, 49), (AirwarsRow, 34), (IncidentRow, 34), (ClaimRow, 38)])
def test_no_two_groups_share_a_column(shape: type[msgspec.Struct], columns: int) -> None:
    """Columns of one name would hide one another: there must be as many as the groups declare."""
    assert len(heads(shape)) == _declared(shape) == columns


def _declared(shape: type[msgspec.Struct]) -> int:
    fields = [field.type for field in msgspec.structs.fields(shape)]
    return sum(_declared(t) if isinstance(t, type) and issubclass(t, msgspec.Struct) else 1 for t in fields)
