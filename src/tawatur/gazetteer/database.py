"""The user's gazetteer: one SQLite file of places that is laid over the shipped tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from tawatur.gazetteer.rows import FormatError
from tawatur.lexicon.letters import fold_text
from tawatur.lexicon.place_words import PlaceRow, place_names

_FIELDS = PlaceRow.__struct_fields__
_SCHEMA = f"""
create table if not exists places (id text primary key, {", ".join(f for f in _FIELDS if f != "id")});
create table if not exists names (folded text not null, id text not null references places (id) on delete cascade);
create index if not exists names_by_folded on names (folded);
"""


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path)
    try:
        connection.executescript(_SCHEMA)
        with connection:
            yield connection
    except sqlite3.DatabaseError as fault:
        raise FormatError(f"{path.name}: no gazetteer database ({fault})") from fault
    finally:
        connection.close()


def add_places(path: Path, rows: Iterable[PlaceRow]) -> int:
    """Stores places, replacing those of the same id; gives how many."""
    count = 0
    marks = ", ".join("?" for _ in _FIELDS)
    with _opened(path) as connection:
        for row in rows:
            values = msgspec.structs.astuple(row)
            connection.execute(f"insert or replace into places ({', '.join(_FIELDS)}) values ({marks})", values)
            connection.execute("delete from names where id = ?", (row.id,))
            names = {(fold_text(name), row.id) for name in place_names(row)}
            connection.executemany("insert into names values (?, ?)", sorted(names))
            count += 1
    return count


def all_places(path: Path) -> tuple[PlaceRow, ...]:
    """Every place of the database by id; none where there is no file."""
    if not path.exists():
        return ()
    with _opened(path) as connection:
        return tuple(_rows(connection.execute(f"select {', '.join(_FIELDS)} from places order by id")))


def find_places(path: Path, name: str) -> tuple[PlaceRow, ...]:
    """The places of the database that have this name in any spelling that folds to the same."""
    if not path.exists():
        return ()
    columns = ", ".join(f"places.{field}" for field in _FIELDS)
    query = f"select distinct {columns} from places join names using (id) where folded = ? order by places.id"
    with _opened(path) as connection:
        return tuple(_rows(connection.execute(query, (fold_text(name),))))


def _rows(cursor: sqlite3.Cursor) -> Iterator[PlaceRow]:
    for values in cursor:
        yield msgspec.convert(dict(zip(_FIELDS, values, strict=True)), PlaceRow)
