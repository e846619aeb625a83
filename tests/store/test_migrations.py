"""Migrations: a store of version 1, made and kept as a file, becomes one of today with nothing lost.

``data/version1.sqlite.gz`` was made by the program whose newest tables were version 1: the market twice (once with an
address), the prison, their incidents, and a judgement.
"""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, inspect

from tawatur.store import IncidentQuery, Query, StoreError, migrate_store, open_store
from tawatur.store.engine import open_engine, reading, writing
from tawatur.store.location import url_of
from tawatur.store.migrations import LATEST, migrate, set_meta, version_of
from tawatur.store.schema import metadata

from .made import MARKET, PRISON, build, market

_OLD = Path(__file__).parent / "data" / "version1.sqlite.gz"


@pytest.fixture
def old(file: str) -> str:
    """A store of version 1."""
    Path(file).write_bytes(gzip.decompress(_OLD.read_bytes()))
    return file


def _engine(location: str) -> Engine:
    return create_engine(url_of(location))


def test_an_older_store_is_not_opened_but_named(old: str) -> None:
    with pytest.raises(StoreError, match="run `tawatur migrate`"):
        open_store(old)
    with pytest.raises(StoreError, match="run `tawatur migrate`"):
        open_store(old, create=True)


def test_nothing_is_lost(old: str) -> None:
    assert migrate_store(old) == (1, LATEST)
    with open_store(old) as store:
        assert store.verify().problems == ()
        assert [hit.text for hit in store.search(Query("سجن الوادي"))] == [PRISON]
        assert [hit.text for hit in store.search(Query(place="تل الزيتون"))] == [MARKET, MARKET]
        assert [judgement.who for judgement in store.judgements()] == ["سلمى"]
        assert store.counts().reports == 3
        assert [added.outcome for added in store.add([market()])] == ["known"]


def test_incidents_are_built_again(old: str) -> None:
    migrate_store(old)
    with open_store(old) as store:
        assert len(store.incidents(IncidentQuery())) == 3
        assert store.incidents_stale("1")
        store.rebuild(build, "1")
        assert len(store.incidents(IncidentQuery(type="ground_attack"))) == 1


def test_migrating_twice_changes_nothing(old: str) -> None:
    migrate_store(old)
    assert migrate_store(old) == (LATEST, LATEST)


def test_step_by_step_or_at_once_on_both_kinds_of_store(location: str) -> None:
    engine = open_engine(location)
    for version in range(1, LATEST + 1):
        with writing(engine) as connection:
            assert migrate(connection, version) == (version - 1, version)
    with open_store(location) as store:
        store.add([market()])
        store.rebuild(build, "1")
        assert len(store.incidents(IncidentQuery(type="shelling"))) == 1
    engine.dispose()


def test_queries_know_the_tables_as_they_are(location: str) -> None:
    open_store(location, create=True).close()
    engine = _engine(location)
    there = inspect(engine)
    for table in metadata.sorted_tables:
        assert [c["name"] for c in there.get_columns(table.name)] == [c.name for c in table.columns], table.name
    engine.dispose()


def test_a_newer_store_is_left_alone(file: str) -> None:
    open_store(file, create=True).close()
    engine = open_engine(file)
    with writing(engine) as connection:
        set_meta(connection, "schema", str(LATEST + 1))
    for attempt in (open_store, migrate_store):
        with pytest.raises(StoreError, match="newer program"):
            attempt(file)
    with reading(engine) as connection:
        assert version_of(connection) == LATEST + 1
    engine.dispose()


def test_there_must_be_a_store_to_migrate(tmp_path: Path, file: str) -> None:
    with pytest.raises(StoreError, match="there is no store here"):
        migrate_store(str(tmp_path / "absent"))
    Path(file).touch()
    with pytest.raises(StoreError, match="there is no store here"):
        migrate_store(file)


def test_a_step_that_fails_leaves_the_old_version(old: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(dialect: str) -> tuple[str, ...]:
        return ("CREATE TABLE half (a TEXT)", f"CREATE NONSENSE {dialect}")

    monkeypatch.setattr("tawatur.store.migrations.STEPS", (broken, broken))
    with pytest.raises(StoreError, match="NONSENSE"):
        migrate_store(old)
    engine = _engine(old)
    assert "half" not in inspect(engine).get_table_names()
    with engine.connect() as connection:
        assert version_of(connection) == 1
    engine.dispose()
