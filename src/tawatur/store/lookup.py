"""Finding one thing by its id, and counting all."""

from __future__ import annotations

import msgspec
from sqlalchemy import ColumnElement, Connection, FromClause, case, func, select

from tawatur.model.record import Record
from tawatur.store.records import record_of, select_records
from tawatur.store.schema import claims, incidents, judgements, reports


class Version(msgspec.Struct, frozen=True):
    """One version of a report: its id, when it was published and added (ISO 8601), and whether it is current."""

    id: str
    sha256: str
    published_at: str | None
    added_at: str
    current: bool


class StoredReport(msgspec.Struct, frozen=True):
    """A report with its reading and all its versions, the first added first. ``row`` is its row in the store."""

    row: int
    record: Record
    versions: tuple[Version, ...]


class Counts(msgspec.Struct, frozen=True):
    """How many reports there are (current ones), versions of them in all, claims, incidents and judgements."""

    reports: int
    versions: int
    claims: int
    incidents: int
    judgements: int


def report_named(connection: Connection, name: str) -> StoredReport | None:
    """A report by its id, or else by the id that its input carried; the current version before others."""
    for condition in (reports.c.id == name, reports.c.ref == name):
        found = _one(connection, condition)
        if found is not None:
            return found
    return None


def report_of_claim(connection: Connection, claim: str) -> StoredReport | None:
    """The report that holds a claim, by the claim's id."""
    return _one(connection, reports.c.row.in_(select(claims.c.report).where(claims.c.id == claim)))


def report_of_notice(connection: Connection, notice: str) -> StoredReport | None:
    """The report that holds a notice, by the notice's id, which begins with the report's."""
    found = _one(connection, reports.c.id == notice.rpartition("-")[0])
    return found if found and any(one.id == notice for one in found.record.notices) else None


def counts(connection: Connection) -> Counts:
    """Counts of the store."""
    current = select(func.coalesce(func.sum(case((reports.c.current == 1, 1), else_=0)), 0))
    others = [_count(connection, table) for table in (reports, claims, incidents, judgements)]
    return Counts(int(connection.execute(current).scalar_one()), *others)


def _count(connection: Connection, table: FromClause) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _one(connection: Connection, condition: ColumnElement[bool]) -> StoredReport | None:
    rows = select_records(current=False).where(condition).order_by(reports.c.current.desc(), reports.c.row.desc())
    row = connection.execute(rows.limit(1)).mappings().first()
    if row is None:
        return None
    kin = select(reports).where(reports.c.lineage == row["lineage"]).order_by(reports.c.row)
    versions = tuple(
        Version(v["id"], v["sha256"], v["published_at"], v["added_at"], bool(v["current"]))
        for v in connection.execute(kin).mappings()
    )
    return StoredReport(row["row"], record_of(row), versions)
