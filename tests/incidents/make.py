"""Short ways to make records for tests of the incidents layer."""

from __future__ import annotations

from typing import Any

import msgspec

from tawatur.evaluate.gold import GoldReport
from tawatur.mentions.collection import Mentions
from tawatur.model.record import Record, ReportInput
from tawatur.pipeline import mentions_of
from tests.incidents.gold_records import record_of

Gold = dict[str, Any]


def claim(kind: str, trigger: str, **fields: Any) -> Gold:
    """A gold claim with the defaults of plain narration."""
    base: Gold = {
        "type": kind, "trigger": trigger, "status": "occurred", "agent": None, "recipient": None, "instrument": None,
        "place": None, "date": None, "figures": [], "origin": None, "origin_kind": "publisher", "chain": None,
        "mode": "narrated", "certainty": "certain", "polarity": "+", "endorsement": "asserts",
    }  # fmt: skip
    if "origin" in fields:
        base |= {"mode": "indirect", "endorsement": "reports", "origin_kind": "monitor"}
    return {**base, **fields}


def figure(measure: str, group: str | None, low: int | None, text: str, **fields: Any) -> Gold:
    """A gold figure, exact unless told otherwise."""
    return {"measure": measure, "group": group, "min": low, "max": low, "text": text, **fields}


def report(
    name: str, text: str, *claims: Gold, publisher: str | None = "وكالة النهر", day: str = "2023-03-10"
) -> Record:
    """A record of gold claims whose parties are known and whose places are mere words."""
    gold = {"id": name, "publisher": publisher, "published_at": day, "text": text, "claims": list(claims)}
    return record_of(msgspec.convert(gold, GoldReport), _parties_only)


def _parties_only(report: ReportInput) -> Mentions:
    return msgspec.structs.replace(mentions_of(report), places=())
