"""How the tables came to be: numbered steps, never edited once released, each run in one transaction."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, inspect, select

from tawatur.store.ddl import ONE, THREE, TWO
from tawatur.store.errors import StoreError
from tawatur.store.schema import meta

Step = Callable[[str], tuple[str, ...]]

# Position + 1 is the version that a step leads to; a step gives its statements for a dialect.
STEPS: tuple[Step, ...] = (ONE.statements, TWO.statements, THREE.statements)
LATEST = len(STEPS)
_KEY = "schema"


def version_of(connection: Connection) -> int:
    """The version of a store's tables; 0 for an empty database. Raises StoreError for someone else's database."""
    names = inspect(connection).get_table_names()
    if "meta" not in names:
        if names:
            raise StoreError("this database holds other tables and is no store of Tawatur")
        return 0
    found = connection.execute(select(meta.c.value).where(meta.c.key == _KEY)).scalar()
    if found is None or not found.isdigit():
        raise StoreError("this database is no store of Tawatur")
    return int(found)


def migrate(connection: Connection, to: int = LATEST) -> tuple[int, int]:
    """Brings the tables up to version ``to``; gives the versions before and after.

    Raises StoreError for a store of a newer program.
    """
    before = version_of(connection)
    if before > LATEST:
        raise StoreError(f"the store is of version {before}, this program knows {LATEST}: use a newer program")
    for number in range(before, to):
        for statement in STEPS[number](connection.dialect.name):
            connection.exec_driver_sql(statement)
        set_meta(connection, _KEY, str(number + 1))
    return before, max(before, to)


def set_meta(connection: Connection, key: str, value: str) -> None:
    """Keeps a value under a key of the ``meta`` table."""
    connection.execute(meta.delete().where(meta.c.key == key))
    connection.execute(meta.insert().values(key=key, value=value))


def get_meta(connection: Connection, key: str) -> str | None:
    """The value under a key of the ``meta`` table, or None."""
    return connection.execute(select(meta.c.value).where(meta.c.key == key)).scalar()


__all__ = ["LATEST", "STEPS", "get_meta", "migrate", "set_meta", "version_of"]
