"""Plain CSV of incidents and of claims, and the same with a row of HXL tags."""

from __future__ import annotations

from tawatur.export.bundle import Bundle
from tawatur.export.claim_table import ClaimRow, claim_rows
from tawatur.export.columns import column_heads
from tawatur.export.csvs import csv_bytes
from tawatur.export.incident_table import IncidentRow, incident_rows


def write_csv(bundle: Bundle) -> bytes:
    """The incidents, one a row."""
    return csv_bytes(incident_rows(bundle), IncidentRow)


def write_csv_claims(bundle: Bundle) -> bytes:
    """The claims, one a row."""
    return csv_bytes(claim_rows(bundle), ClaimRow)


def write_hxl(bundle: Bundle) -> bytes:
    """The incidents, one a row, with the HXL tags of the columns in the second row."""
    return csv_bytes(incident_rows(bundle), IncidentRow, [head.hxl for head in column_heads().incidents])


def write_hxl_claims(bundle: Bundle) -> bytes:
    """The claims, one a row, with the HXL tags of the columns in the second row."""
    return csv_bytes(claim_rows(bundle), ClaimRow, [head.hxl for head in column_heads().claims])
