"""Records in the store: what the machine read, as JSON, and the rows that make its claims findable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, RowMapping, Select, delete, insert, select

from tawatur.model.record import Record, Report
from tawatur.store.claims_index import drop_claims, save_claims
from tawatur.store.errors import StoreError
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
    """Writes the first reading of a report, by its row; gives its digest."""
    json = record_json(record)
    digest = digest_of(json.encode())
    run = record.run
    row = {"report": report, "version": run.version, "resources": run.resources, "digest": digest, "json": json}
    connection.execute(insert(records), row)
    save_claims(connection, record, report)
    return digest


def replace_record(connection: Connection, record: Record, report: int) -> str:
    """Writes a reading in the place of an earlier one of the same report; gives its digest."""
    drop_claims(connection, report)
    connection.execute(delete(records).where(records.c.report == report))
    return save_record(connection, record, report)


def record_of(row: RowMapping) -> Record:
    """A record from a row that joins ``records`` and ``reports``: the JSON with the text put back.

    Raises StoreError where someone has changed the row into what is no record.
    """
    try:
        bare = _decoder.decode(row["json"])
        return msgspec.structs.replace(bare, report=msgspec.structs.replace(bare.report, text=text_of(row["raw"])))
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise StoreError(f"report {row['id']}: its record cannot be read ({fault})") from fault


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


def page(connection: Connection, after: int, *, current: bool = True) -> Sequence[RowMapping]:
    """The next rows for :func:`record_of`, in the order in which they were added; empty at the end."""
    rows = select_records(current=current).where(reports.c.row > after).order_by(reports.c.row).limit(_PAGE)
    return connection.execute(rows).mappings().all()


def all_rows(connection: Connection, *, current: bool = True) -> Iterator[RowMapping]:
    """All rows for :func:`record_of`, in the order in which they were added, a page in memory at a time."""
    found = page(connection, -1, current=current)
    while found:
        yield from found
        found = page(connection, found[-1]["row"], current=current)


def _without_text(report: Report) -> Report:
    return msgspec.structs.replace(report, text="")
