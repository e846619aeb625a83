"""Custody in the store: how each version of a report came in, beside its text."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, RowMapping, insert, select

from tawatur.model.custody import Custody
from tawatur.model.record import Record
from tawatur.store.log import digest_of
from tawatur.store.schema import custody


class Arrival(msgspec.Struct, frozen=True):
    """A reading on its way into the store, with what its record does not say about how the report came in.

    ``original`` is the text as bytes before it was mended, where it was. Dates are ISO 8601.
    """

    record: Record
    forwarded_from: str | None = None
    edited_at: str | None = None
    custody: Custody | None = None
    original: bytes | None = None


def arrival_of(item: Record | Arrival) -> Arrival:
    """A bare record came in some way that nobody noted."""
    return item if isinstance(item, Arrival) else Arrival(item)


def save_custody(connection: Connection, kept: Custody, original: bytes | None, report: int) -> str:
    """Writes how a report came in, by its row; gives the digest of all of it."""
    json = msgspec.json.encode(kept).decode()
    connection.execute(insert(custody), {"report": report, "json": json, "original": original})
    return _digest(json, original)


def custody_of(connection: Connection, report: int) -> tuple[Custody, bytes | None] | None:
    """How a version came in, by its row, and its bytes before mending; None where nobody noted it."""
    row = connection.execute(select(custody).where(custody.c.report == report)).mappings().first()
    if row is None:
        return None
    original = row["original"]
    return msgspec.json.decode(row["json"], type=Custody), None if original is None else bytes(original)


def custody_digest(row: RowMapping) -> str:
    """The digest of a kept row."""
    return _digest(row["json"], row["original"])


def _digest(json: str, original: bytes | None) -> str:
    return digest_of(msgspec.json.encode([json, None if original is None else digest_of(bytes(original))]))
