"""What may go out: taken out of what an export is made of, before any format sees it."""

from __future__ import annotations

import msgspec

from tawatur.model.record import Record


class TierRules(msgspec.Struct, frozen=True):
    """``embargo``: the last day (ISO 8601) whose reports may go out."""

    embargo: str | None = None


def released(records: tuple[Record, ...], rules: TierRules) -> tuple[Record, ...]:
    """The records whose reports may go out: published on the embargo's day or before. Undated ones may not."""
    if rules.embargo is None:
        return records
    return tuple(r for r in records if (r.report.published_at or "9999")[:10] <= rules.embargo)
