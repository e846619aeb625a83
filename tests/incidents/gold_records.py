"""Records of gold claims for tests of the stages after reading."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tawatur.evaluate.gold import GoldReport
from tawatur.evaluate.gold_records import Find, record_of_gold
from tawatur.evaluate.incident_gold import IncidentGold, read_incident_gold
from tawatur.lexicon.load import default_lexicon
from tawatur.model.record import Record
from tawatur.pipeline import mentions_of, segments_of
from tawatur.text.document import read_document

GOLD = Path(__file__).resolve().parents[2] / "gold"


@cache
def incident_gold() -> IncidentGold:
    """The multi-report gold of this repository."""
    return read_incident_gold(GOLD / "incidents")


def record_of(gold: GoldReport, find: Find = mentions_of) -> Record:
    """The record of a reader who reads what the gold says."""
    return record_of_gold(gold, find, segments_of(read_document(gold.text, default_lexicon())))
