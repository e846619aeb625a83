"""The samples' gold readings as a brief."""

from __future__ import annotations

from functools import cache

from tawatur.brief import Brief, brief_of
from tawatur.brief.strings import Lang
from tawatur.evaluate.gold import read_gold
from tawatur.incidents import build_incidents
from tawatur.model.incident import Incident
from tawatur.model.record import Record
from tests.incidents.gold_records import GOLD, record_of


@cache
def records() -> tuple[Record, ...]:
    return tuple(record_of(report) for report in read_gold(GOLD / "samples.jsonl"))


@cache
def incidents() -> tuple[Incident, ...]:
    return build_incidents(records())


@cache
def brief(lang: Lang) -> Brief:
    return brief_of(records(), incidents(), lang)
