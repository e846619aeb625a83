"""Opening: what is a store, what is not, and where it is looked for."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tawatur.store import StoreError, locate, open_store
from tawatur.store.location import shown


@pytest.mark.parametrize(
    ("given", "environ", "found"),
    [
        ("a.sqlite", {"TAWATUR_STORE": "b.sqlite"}, "a.sqlite"),
        (None, {"TAWATUR_STORE": "b.sqlite", "XDG_DATA_HOME": "/data"}, "b.sqlite"),
        (None, {"XDG_DATA_HOME": "/data"}, "/data/tawatur/store.sqlite"),
        (None, {"XDG_DATA_HOME": "relative"}, str(Path.home() / ".local/share/tawatur/store.sqlite")),
        (None, {}, str(Path.home() / ".local/share/tawatur/store.sqlite")),
    ],
)
def test_where_the_store_is(given: str | None, environ: dict[str, str], found: str) -> None:
    assert locate(given, environ) == found


def test_a_password_is_never_shown() -> None:
    assert "secret" not in shown("postgresql://me:secret@host/db?options=secret")


def test_an_absent_store_is_not_made_by_reading(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store here"):
        open_store(str(tmp_path / "absent"))
    assert list(tmp_path.iterdir()) == []


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    open_store(str(tmp_path / "a" / "b" / "store"), create=True).close()
    assert (tmp_path / "a" / "b" / "store").exists()


def test_an_empty_database_is_no_store_for_reading(file: str) -> None:
    Path(file).touch()
    with pytest.raises(StoreError, match="there is no store here"):
        open_store(file)
    with open_store(file, create=True) as store:
        assert store.counts().reports == 0


def test_another_file_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("these are notes, long enough for a head")
    with pytest.raises(StoreError, match="this file is no store"):
        open_store(str(other), create=True)
    assert other.read_text().startswith("these are notes")


def test_another_database_is_left_alone(file: str) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    with pytest.raises(StoreError, match="no store of Tawatur"):
        open_store(file, create=True)
    with sqlite3.connect(file) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]


def test_a_damaged_file_is_one_line(file: str) -> None:
    open_store(file, create=True).close()
    data = bytearray(Path(file).read_bytes())
    data[100:4000] = b"\xff" * 3900
    Path(file).write_bytes(bytes(data))
    with pytest.raises(StoreError) as fault:
        open_store(file)
    assert "\n" not in str(fault.value)


@pytest.mark.parametrize("url", ["mysql://host/db", "http://host/", "postgresql://host:port/db"])
def test_a_url_that_is_no_store_is_one_line(url: str) -> None:
    with pytest.raises(StoreError) as fault:
        open_store(url)
    assert "\n" not in str(fault.value)


def test_a_server_that_is_not_there_is_one_line() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError) as fault:
        open_store("postgresql://me:secret@127.0.0.1:1/db")
    assert "secret" not in str(fault.value)
    assert "\n" not in str(fault.value)
