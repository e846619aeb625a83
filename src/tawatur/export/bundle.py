"""What an export is made of."""

from __future__ import annotations

from typing import Literal

import msgspec

from tawatur.model.incident import Incident
from tawatur.model.judgement import Judgement
from tawatur.model.record import Claim, Record

Tier = Literal["internal", "public"]


class Bundle(msgspec.Struct, frozen=True):
    """Records with the incidents that their claims speak of and what people judged of them.

    ``tier`` says what has been done to it already: ``public`` comes from :func:`tawatur.export.tier.for_public` only.
    """

    records: tuple[Record, ...]
    incidents: tuple[Incident, ...]
    judgements: tuple[Judgement, ...] = ()
    tier: Tier = "internal"

    def record_by_id(self) -> dict[str, Record]:
        """The records by the id of their report."""
        return {record.report.id: record for record in self.records}

    def claim_by_id(self) -> dict[str, tuple[Record, Claim]]:
        """The claims by their id, each with the record that holds it."""
        return {claim.id: (record, claim) for record in self.records for claim in record.claims}


class Skip(msgspec.Struct, frozen=True):
    """Something of the bundle that a format has no place for: its id, and why it was left out."""

    id: str
    reason: str
