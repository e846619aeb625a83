"""Verification: the log is unbroken, all it speaks of is there unchanged, and every span fits its text."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, RowMapping, select

from tawatur.model.record import Record
from tawatur.store.claims_index import Row, claim_rows
from tawatur.store.custody import custody_digest
from tawatur.store.errors import StoreError
from tawatur.store.log import FIRST, chain_hash, digest_of, entries, head
from tawatur.store.records import all_rows, record_json, record_of
from tawatur.store.reports import report_digest, subject_of, wrong_versions
from tawatur.store.schema import claims, custody, judgements, log, records, reports

_NAMED = ("id", "ref", "publisher", "url", "published_at", "title", "sha256")
_INDEXED = [column for column in claims.c if column.name != "row"]


class Problem(msgspec.Struct, frozen=True):
    """Something that is not as it should be: where, and what."""

    where: str
    what: str


class Verdict(msgspec.Struct, frozen=True):
    """What a verification looked at and found. ``head`` is the hash of the last log entry: note it elsewhere."""

    entries: int
    reports: int
    spans: int
    head: str
    problems: tuple[Problem, ...]


def verify(connection: Connection, known_head: str | None = None) -> Verdict:
    """Looks at everything. ``known_head`` is a head noted earlier, which the log must still hold."""
    problems = [*_chain(connection), *_known(connection, known_head), *_missing(connection), *_judgements(connection)]
    problems += _custody(connection)
    logged = _logged(connection)
    seen, spans = 0, 0
    for row in all_rows(connection, current=False):
        seen += 1
        try:
            record = record_of(row)
        except StoreError as fault:
            problems.append(Problem(f"report {row['id']}", str(fault)))
            continue
        problems += [*_report(row, record, logged), *_index(connection, row["row"], record), *_misfits(record)]
        spans += sum(1 for _ in spans_of(record))
    seq, last = head(connection)
    return Verdict(seq, seen, spans, last, tuple(problems))


def _misfits(record: Record) -> Iterator[Problem]:
    for where, start, end, words in spans_of(record):
        if record.report.text[start:end] != words:
            yield Problem(f"report {record.report.id}", f"{where} is not at {start}:{end}")


def spans_of(record: Record) -> Iterator[tuple[str, int, int, str]]:
    """Every span of a record as (path, start, end, words): code points, half-open."""
    yield from _spans("claims", msgspec.to_builtins(record.claims))
    yield from _spans("notices", msgspec.to_builtins(record.notices))


def _spans(path: str, value: object) -> Iterator[tuple[str, int, int, str]]:
    if isinstance(value, dict):
        if isinstance(value.get("text"), str) and isinstance(value.get("start"), int):
            yield path, value["start"], value["end"], value["text"]
        for name, inner in value.items():
            yield from _spans(f"{path}.{name}", inner)
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from _spans(f"{path}[{number}]", inner)


def _chain(connection: Connection) -> Iterator[Problem]:
    seq, prev = 0, FIRST
    for entry in entries(connection):
        seq += 1
        if entry.seq != seq:
            yield Problem(f"log entry {seq}", "is missing")
            seq = entry.seq
        if entry.prev != prev:
            yield Problem(f"log entry {entry.seq}", "does not follow from the entry before it")
        if entry.hash != chain_hash(entry.seq, entry.at, entry.kind, entry.subject, entry.digest, entry.prev):
            yield Problem(f"log entry {entry.seq}", "was changed")
        prev = entry.hash


def _known(connection: Connection, known: str | None) -> Iterator[Problem]:
    if known is not None and not connection.execute(select(log.c.seq).where(log.c.hash == known)).first():
        yield Problem("log", f"does not hold the entry {known}")


def _missing(connection: Connection) -> Iterator[Problem]:
    """Reports of the log that the store has not, reports never read, wrong choices of the current version."""
    rows = connection.execute(select(reports.c.id, reports.c.row)).all()
    told = connection.execute(select(log.c.subject).where(log.c.kind == "report")).scalars()
    for subject in sorted(set(told) - {subject_of(row.id, row.row) for row in rows}):
        yield Problem(f"report {subject}", "is in the log and not in the store")
    unread = select(reports.c.id).where(reports.c.row.not_in(select(records.c.report)))
    for name in connection.execute(unread).scalars():
        yield Problem(f"report {name}", "has no record")
    for name in wrong_versions(connection):
        yield Problem(f"report {name}", "is wrongly marked as the current version, or not marked")


def _judgements(connection: Connection) -> Iterator[Problem]:
    kept = {row.id: digest_of(row.json.encode()) for row in connection.execute(select(judgements))}
    told = select(log.c.subject, log.c.digest).where(log.c.kind == "judgement")
    logged = {row.subject: row.digest for row in connection.execute(told)}
    for name in sorted(kept.keys() | logged.keys()):
        if name not in kept:
            yield Problem(f"judgement {name}", "is in the log and not in the store")
        elif kept[name] != logged.get(name):
            yield Problem(f"judgement {name}", "is not what the log says")


def _custody(connection: Connection) -> Iterator[Problem]:
    rows = select(custody, reports.c.id).join(reports, custody.c.report == reports.c.row)
    kept = {subject_of(r["id"], r["report"]): custody_digest(r) for r in connection.execute(rows).mappings()}
    told = select(log.c.subject, log.c.digest).where(log.c.kind == "custody")
    logged = {row.subject: row.digest for row in connection.execute(told)}
    for subject in sorted(kept.keys() | logged.keys()):
        if kept.get(subject) != logged.get(subject):
            yield Problem(f"report {subject}", "how it came in is not what the log says")


def _logged(connection: Connection) -> dict[tuple[str, str], str]:
    """The digests that the log gave last for reports and readings, by kind and subject."""
    told = select(log.c.kind, log.c.subject, log.c.digest).where(log.c.kind.in_(("report", "record")))
    return {(row.kind, row.subject): row.digest for row in connection.execute(told.order_by(log.c.seq))}


def _report(row: RowMapping, record: Record, logged: dict[tuple[str, str], str]) -> Iterator[Problem]:
    report = record.report
    where, subject = f"report {report.id}", subject_of(report.id, row["row"])
    if digest_of(bytes(row["raw"])) != row["sha256"]:
        yield Problem(where, "its text was changed: SHA-256 differs")
    if any(row[name] != getattr(report, name) for name in _NAMED):
        yield Problem(where, "its row differs from its record")
    if report_digest(report, row["forwarded_from"], row["edited_at"]) != logged.get(("report", subject)):
        yield Problem(where, "is not what the log says")
    if digest_of(record_json(record).encode()) != logged.get(("record", subject)):
        yield Problem(where, "its record is not what the log says")


def _index(connection: Connection, row: int, record: Record) -> Iterator[Problem]:
    wanted = claim_rows(record, row)
    asked = select(*_INDEXED).where(claims.c.report == row).order_by(claims.c.row)
    kept: list[Row] = [dict(r) for r in connection.execute(asked).mappings()]
    if kept != wanted:
        yield Problem(f"report {record.report.id}", "the index of its claims is out of date")
