"""What of a claim can be asked for: one row for each claim, with folded words and days."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert

from tawatur.model.record import Claim, Record
from tawatur.store.fulltext import forget_claims, index_claims
from tawatur.store.schema import claims
from tawatur.store.words import joined

Row = dict[str, str | int | None]


def claim_rows(record: Record, report: int) -> list[Row]:
    """The rows of a record's claims; ``report`` is the row of its report."""
    day = (record.report.published_at or "")[:10] or None
    return [_row(claim, report, day, record.report.publisher) for claim in record.claims]


def save_claims(connection: Connection, record: Record, report: int) -> None:
    """Writes the rows of a record's claims; ``report`` is the row of its report."""
    rows = claim_rows(record, report)
    if rows:
        connection.execute(insert(claims), rows)
        index_claims(connection, report)


def drop_claims(connection: Connection, report: int) -> None:
    """Takes the rows of a report's claims out."""
    forget_claims(connection, report)
    connection.execute(delete(claims).where(claims.c.report == report))


def _row(claim: Claim, report: int, day: str | None, publisher: str | None) -> Row:
    earliest, latest = days_of(claim, day)
    return {
        "report": report,
        "id": claim.id,
        "type": claim.event.type,
        "status": claim.event.status,
        "actor": joined(_actors(claim)),
        "place": joined(_places(claim)),
        "origin": joined(_origins(claim, publisher)),
        "earliest": earliest,
        "latest": latest,
        "first": claim.event.trigger.start,
        "last": claim.event.trigger.end,
    }


def days_of(claim: Claim, published: str | None) -> tuple[str | None, str | None]:
    """First and last day (YYYY-MM-DD) of what is claimed; where no words say when, the day of the report."""
    time = claim.event.time
    stated = [moment[:10] for moment in (time.earliest, time.latest) if moment] if time else []
    if not stated:
        return published, published
    return min(stated), max(stated)


def _actors(claim: Claim) -> list[str]:
    return [value for role in claim.event.roles for value in (role.text, role.actor) if value]


def _places(claim: Claim) -> list[str]:
    named = ((place.text, place.id, place.name_ar, place.name_en, *place.admin) for place in claim.event.scenes)
    return [value for values in named for value in values if value]


def _origins(claim: Claim, publisher: str | None) -> list[str]:
    chain: Sequence[str | None] = ()
    if claim.attribution.chain:
        last = claim.attribution.chain[-1]
        chain = (last.text, last.actor, publisher if last.kind == "publisher" else None)
    return [value for value in chain if value]
