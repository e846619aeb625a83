"""Records in the store: what the machine read, as JSON, and the rows that make its claims findable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, RowMapping, Select, delete, insert, select

from tawatur.model.record import Record, Report
from tawatur.store.claims_index import save_claims
from tawatur.store.log import digest_of
from tawatur.store.reports import text_of
from tawatur.store.schema import records, reports

_decoder = msgspec.json.Decoder(Record)
_PAGE = 500


def record_json(record: Record) -> str:
    """A record as it is kept: the text stands in the report's row and is left out here."""
    bare = msgspec.structs.replace(record, report=_without_text(record.report))
    return msgspec.json.encode(bare).decode()


def save_record(connection: Connection, record: Record, report: int) -> str:
    """Writes a record in the place of an earlier reading of the same report; gives its digest."""
    json = record_json(record)
    digest = digest_of(json.encode())
    connection.execute(delete(records).where(records.c.report == report))
    run = record.run
    row = {"report": report, "version": run.version, "resources": run.resources, "digest": digest, "json": json}
    connection.execute(insert(records).values(row))
    save_claims(connection, record, report)
    return digest


def record_of(row: RowMapping) -> Record:
    """A record from a row that joins ``records`` and ``reports``: the JSON with the text put back."""
    bare = _decoder.decode(row["json"])
    return msgspec.structs.replace(bare, report=msgspec.structs.replace(bare.report, text=text_of(row["raw"])))


def select_records(*, current: bool = True) -> Select[tuple[object, ...]]:
    """Rows for :func:`record_of`; only of current versions unless told otherwise."""
    rows = select(reports, records.c.json).join(records, records.c.report == reports.c.row)
    return rows.where(reports.c.current == 1) if current else rows


def records_with_ids(connection: Connection, ids: Sequence[str]) -> Iterator[Record]:
    """The current records of these report ids, in the order in which they were added."""
    for start in range(0, len(ids), _PAGE):
        page = reports.c.id.in_(ids[start : start + _PAGE])
        for row in connection.execute(select_records().where(page).order_by(reports.c.row)).mappings():
            yield record_of(row)


def page(connection: Connection, after: int, *, current: bool = True) -> list[tuple[RowMapping, Record]]:
    """The next records with the row of their report, in the order in which they were added; empty at the end."""
    rows = select_records(current=current).where(reports.c.row > after).order_by(reports.c.row).limit(_PAGE)
    return [(row, record_of(row)) for row in connection.execute(rows).mappings()]


def pages(connection: Connection, *, current: bool = True) -> Iterator[tuple[RowMapping, Record]]:
    """All records with the row of their report, in the order in which they were added, a page in memory at a time."""
    found = page(connection, 0, current=current)
    while found:
        yield from found
        found = page(connection, found[-1][0]["row"], current=current)


def _without_text(report: Report) -> Report:
    return msgspec.structs.replace(report, text="")
