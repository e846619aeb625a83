"""The samples as a bundle: read by the program once, its incidents built from them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tawatur.export.bundle import Bundle
from tawatur.ingest.files import read_inputs
from tawatur.model.record import ReportInput
from tawatur.pipeline import read_incidents, read_report

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


@cache
def samples() -> Bundle:
    """The bundle of ``samples/``."""
    reports = (item for item in read_inputs([str(SAMPLES)]) if isinstance(item, ReportInput))
    records = tuple(read_report(report) for report in reports)
    return Bundle(records, read_incidents(records))
