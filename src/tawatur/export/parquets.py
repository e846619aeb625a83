"""Parquet: reports, claims, incidents and the ledger as tables that DuckDB, polars and pandas read."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from tawatur.export.archive import zip_of
from tawatur.export.bundle import Bundle
from tawatur.export.claim_table import ClaimRow, claim_rows
from tawatur.export.errors import MissingExtraError
from tawatur.export.grid import columns_of, values_of
from tawatur.export.incident_table import POLICY, IncidentRow, incident_rows
from tawatur.export.tables import LedgerRow, ReportRow, ledger_rows, report_rows

if TYPE_CHECKING:
    import pyarrow

_POLICY = f"claims, ledger: as each origin gives them. incidents: {POLICY}"
Rows = Callable[[Bundle], Sequence[msgspec.Struct]]
_TABLES: dict[str, tuple[type[msgspec.Struct], Rows]] = {
    "reports": (ReportRow, report_rows),
    "claims": (ClaimRow, claim_rows),
    "incidents": (IncidentRow, incident_rows),
    "ledger": (LedgerRow, ledger_rows),
}


def write_parquet(bundle: Bundle) -> bytes:
    """All tables, one file each, in one archive."""
    return zip_of((f"{name}.parquet", _table_bytes(name, bundle)) for name in _TABLES)


def _table_bytes(name: str, bundle: Bundle) -> bytes:
    """One table. Raises :class:`MissingExtraError` without pyarrow."""
    arrow, parquet = _libraries()
    shape, rows_of = _TABLES[name]
    schema = arrow.schema(_fields(shape, arrow), metadata={"tawatur.policy": _POLICY, "tawatur.tier": bundle.tier})
    columns = list(zip(*(values_of(row) for row in rows_of(bundle)), strict=True))
    arrays = [arrow.array(columns[i] if columns else [], field.type) for i, field in enumerate(schema)]
    out = io.BytesIO()
    parquet.write_table(arrow.Table.from_arrays(arrays, schema=schema), out, compression="zstd")
    return out.getvalue()


write_reports = partial(_table_bytes, "reports")
write_claims = partial(_table_bytes, "claims")
write_incidents = partial(_table_bytes, "incidents")
write_ledger = partial(_table_bytes, "ledger")


def _libraries() -> tuple[Any, Any]:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as fault:
        raise MissingExtraError("pyarrow", "tables") from fault
    return pyarrow, parquet


def _fields(shape: type[msgspec.Struct], arrow: Any) -> list[pyarrow.Field]:
    """Columns typed as those of ``shape``; those that may be absent are nullable."""
    kinds = {
        str: arrow.string(),
        int: arrow.int64(),
        float: arrow.float64(),
        bool: arrow.bool_(),
        dt.date: arrow.date32(),
    }
    fields = []
    for head, hint in columns_of(shape).items():
        options = get_args(hint) or (hint,)
        base = next(option for option in options if option is not type(None))
        fields.append(arrow.field(head, kinds[base], nullable=type(None) in options))
    return fields
