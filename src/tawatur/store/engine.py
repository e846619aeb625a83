"""Engines: one way to open SQLite and PostgreSQL, so that reads do not wait and writers wait for one another."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import NoSuchModuleError

from tawatur.store.errors import StoreError
from tawatur.store.location import is_server, url_of

APPLICATION_ID = 0x54415741
_BUSY_SECONDS = 60
_LOCK = 0x7461776174757220
# FULL: a commit has reached the disk when it returns, so not even a power cut takes it back.
_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA cache_size=-65536",
)


def open_engine(location: str) -> Engine:
    """An engine for a location; no connection is made yet."""
    if is_server(location):
        return _postgres(location)
    engine = create_engine(url_of(location), connect_args={"timeout": _BUSY_SECONDS})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _postgres(location: str) -> Engine:
    try:
        return create_engine(url_of(location), pool_size=2, connect_args={"connect_timeout": 10})
    except (ModuleNotFoundError, NoSuchModuleError) as fault:
        raise StoreError("a PostgreSQL store needs the extra: pip install 'tawatur[postgres]'") from fault


def _prepare(raw: sqlite3.Connection, _record: object) -> None:
    # The driver's own transactions begin late and hide DDL; we begin them ourselves.
    raw.isolation_level = None
    for pragma in _PRAGMAS:
        raw.execute(pragma)


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("tawatur_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the store from beginning to end."""
    options = {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    with engine.connect().execution_options(**options) as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that holds the only right to write; committed at the end, undone when anything fails."""
    with engine.connect().execution_options(tawatur_write=True) as connection, connection.begin():
        if engine.dialect.name != "sqlite":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        yield connection


def mark_file(connection: Connection) -> None:
    """Writes our application id into a new SQLite file."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def check_file(path: Path) -> None:
    """Raises StoreError where a file is no SQLite file at all."""
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as fault:
        raise StoreError(f"{path}: {fault.strerror or fault}") from fault
    if head and head != b"SQLite format 3\x00":
        raise StoreError(f"{path}: this file is no store")
