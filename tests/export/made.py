"""The samples as a bundle: read by the program once, its incidents built from them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tawatur.export.bundle import Bundle
from tawatur.ingest.intake import Desk, take_in
from tawatur.ingest.items import Taken
from tawatur.pipeline import read_incidents, read_report

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


@cache
def samples() -> Bundle:
    """The bundle of ``samples/``."""
    taken = take_in([str(SAMPLES)], Desk("0.1", "2024-01-01T00:00:00Z"))
    records = tuple(read_report(item.report) for item in taken if isinstance(item, Taken))
    return Bundle(records, read_incidents(records))
