"""Reports in the store: kept as received, one row for each version."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec
from sqlalchemy import ColumnElement, Connection, RowMapping, and_, bindparam, insert, or_, select, update

from tawatur.model.record import Report, ReportInput
from tawatur.store.custody import Arrival
from tawatur.store.errors import ReportError
from tawatur.store.fulltext import index_report
from tawatur.store.log import digest_of
from tawatur.store.schema import reports
from tawatur.store.words import searchable

_HALF = re.compile("[\ud800-\udfff]")
Outcome = Literal["new", "version", "older", "known"]


class Added(msgspec.Struct, frozen=True):
    """What became of a report that was added.

    ``new``; ``version``: a later text of a report that was there (``replaces`` is that one's id); ``older``: an earlier
    text of a report whose later one was there; ``known``: nothing new. ``row`` is its row in the store.
    """

    outcome: Outcome
    id: str
    row: int
    replaces: str | None = None


def raw_bytes(text: str) -> bytes:
    """A report's text as it is kept."""
    return text.encode("utf-8", "surrogatepass")


def find_known(connection: Connection, report: ReportInput | Report) -> Added | None:
    """The row that already says all that this report says: same text, publisher and address, no other date or title.

    Raises ReportError for a report that no store can keep.
    """
    _check(report)
    same = and_(
        reports.c.sha256 == digest_of(raw_bytes(report.text)),
        _is(reports.c.publisher, report.publisher),
        _is(reports.c.url, report.url),
    )
    for row in connection.execute(select(*_HEAD).where(same).order_by(reports.c.row)).mappings():
        if report.published_at in (None, row["published_at"]) and report.title in (None, row["title"]):
            return Added("known", row["id"], row["row"])
    return None


def save_report(connection: Connection, arrival: Arrival, now: str) -> Added:
    """Writes a report that is not known yet and settles which version of it is the current one."""
    report = arrival.record.report
    kin = _versions(connection, report)
    row = _insert(connection, arrival, kin[0]["lineage"] if kin else None, now)
    index_report(connection, row, searchable(report.text))
    before = next((other for other in kin if other["current"]), None)
    if before is None:
        return Added("new", report.id, row)
    if _age(before) > (report.published_at or "", arrival.edited_at or ""):
        return Added("older", report.id, row)
    connection.execute(update(reports).where(reports.c.row == before["row"]).values(current=0))
    connection.execute(update(reports).where(reports.c.row == row).values(current=1))
    return Added("version", report.id, row, before["id"])


def report_digest(report: Report, forwarded_from: str | None, edited_at: str | None) -> str:
    """The digest of all that is kept of a report, for the log; the same as before the last two were kept."""
    kept = [report.id, report.sha256, report.ref, report.publisher, report.url, report.published_at, report.title]
    if forwarded_from or edited_at:
        kept += [forwarded_from, edited_at]
    return digest_of(msgspec.json.encode(kept))


def all_forwards(connection: Connection) -> dict[int, str]:
    """Whom reports were forwarded from, by their rows; only those that were."""
    found = select(reports.c.row, reports.c.forwarded_from).where(reports.c.forwarded_from.is_not(None))
    return {row.row: row.forwarded_from for row in connection.execute(found)}


def subject_of(report: str, row: int) -> str:
    """The name under which the log keeps one version of a report."""
    return f"{report}/{row}"


def wrong_versions(connection: Connection) -> list[str]:
    """Ids of reports whose ``current`` mark is not where the rule puts it: the last published, edited, then added."""
    rows = connection.execute(select(*_HEAD).order_by(reports.c.row)).mappings().all()
    best: dict[int, RowMapping] = {}
    for row in rows:
        known = best.get(row["lineage"])
        if known is None or _age(row) >= _age(known):
            best[row["lineage"]] = row
    return [row["id"] for row in rows if row["current"] != (best[row["lineage"]]["row"] == row["row"])]


def text_of(raw: bytes) -> str:
    """A report's text from what is kept."""
    return bytes(raw).decode("utf-8")


_HEAD = (
    reports.c.row, reports.c.id, reports.c.published_at, reports.c.edited_at, reports.c.title, reports.c.lineage,
    reports.c.current,
)  # fmt: skip


def _age(row: RowMapping) -> tuple[str, str]:
    return row["published_at"] or "", row["edited_at"] or ""


def _versions(connection: Connection, report: Report) -> Sequence[RowMapping]:
    """All rows of the report that this one is a version of, the first one first; empty for a new report."""
    same: list[ColumnElement[bool]] = [reports.c.id == report.id]
    if report.url is not None:
        same.append(and_(reports.c.url == report.url, _is(reports.c.publisher, report.publisher)))
    if report.ref is not None and report.publisher is not None:
        same.append(and_(reports.c.ref == report.ref, reports.c.publisher == report.publisher))
    found = connection.execute(select(reports.c.lineage).where(or_(*same)).order_by(reports.c.row)).scalar()
    if found is None:
        return []
    rows = select(*_HEAD).where(reports.c.lineage == found).order_by(reports.c.row)
    return connection.execute(rows).mappings().all()


_BEGINS = update(reports).where(reports.c.row == bindparam("begun")).values(lineage=bindparam("begun"))
_INSERT = insert(reports).returning(reports.c.row)


def _insert(connection: Connection, arrival: Arrival, lineage: int | None, now: str) -> int:
    report = arrival.record.report
    values = {
        "id": report.id,
        "sha256": report.sha256,
        "ref": report.ref,
        "publisher": report.publisher,
        "url": report.url,
        "published_at": report.published_at,
        "title": report.title,
        "raw": raw_bytes(report.text),
        "lineage": lineage or 0,
        "current": 0 if lineage else 1,
        "added_at": now,
        "forwarded_from": arrival.forwarded_from,
        "edited_at": arrival.edited_at,
    }
    row = int(connection.execute(_INSERT, values).scalar_one())
    if lineage is None:
        connection.execute(_BEGINS, {"begun": row})
    return row


def _check(report: ReportInput | Report) -> None:
    """Not every database keeps half characters, or NUL outside of bytes."""
    named = {"publisher": report.publisher, "url": report.url, "title": report.title}
    named |= {"published_at": report.published_at, "ref": _ref(report)}
    bad = [name for name, value in named.items() if value is not None and "\x00" in value]
    bad += [name for name, value in {**named, "text": report.text}.items() if value is not None and _HALF.search(value)]
    if bad:
        raise ReportError(f"report {report.id}: its {bad[0]} holds characters that cannot be kept")


def _ref(report: ReportInput | Report) -> str | None:
    return report.ref if isinstance(report, Report) else report.id


def _is(column: ColumnElement[str | None], value: str | None) -> ColumnElement[bool]:
    return column.is_(None) if value is None else column == value
