"""The log: it only grows, and each entry's hash covers the one before, so that no past entry can be changed unseen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import Connection, insert, select

from tawatur.store.schema import log

Item = tuple[str, str, str]
FIRST = "0" * 64


class LogEntry(msgspec.Struct, frozen=True):
    """``kind``: store, report, custody, record, judgement or incidents. ``subject`` is an id, ``at`` ISO 8601 in UTC.

    ``digest`` is the SHA-256 of what was written, ``hash`` the SHA-256 of all other fields.
    """

    seq: int
    at: str
    kind: str
    subject: str
    digest: str
    prev: str
    hash: str


def digest_of(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def chain_hash(seq: int, at: str, kind: str, subject: str, digest: str, prev: str) -> str:
    """The hash of an entry from its fields."""
    return digest_of(msgspec.json.encode([seq, at, kind, subject, digest, prev]))


def append(connection: Connection, at: str, items: Iterable[Item]) -> None:
    """Appends (kind, subject, digest) entries. The caller holds the right to write."""
    seq, prev = head(connection)
    rows = []
    for kind, subject, digest in items:
        seq += 1
        link = chain_hash(seq, at, kind, subject, digest, prev)
        rows.append(
            {"seq": seq, "at": at, "kind": kind, "subject": subject, "digest": digest, "prev": prev, "hash": link}
        )
        prev = link
    if rows:
        connection.execute(insert(log), rows)


def head(connection: Connection) -> tuple[int, str]:
    """Number and hash of the last entry; (0, zeros) for an empty log."""
    row = connection.execute(select(log.c.seq, log.c.hash).order_by(log.c.seq.desc()).limit(1)).first()
    return (row.seq, row.hash) if row else (0, FIRST)


def entries(connection: Connection, after: int = 0) -> Iterator[LogEntry]:
    """The entries with a number above ``after``, in order."""
    found = connection.execute(select(log).where(log.c.seq > after).order_by(log.c.seq))
    for row in found:
        yield LogEntry(*row)
