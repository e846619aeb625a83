"""Each test of the contract runs against a SQLite file and against a PostgreSQL server."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tawatur.store import Store, open_store

from . import server

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The URL of a running server; skips where none can be started."""
    reason = server.missing()
    if reason:
        pytest.skip(reason)
    with server.running() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store can be made: an absent file, or an empty schema of a server."""
    if request.param == "sqlite":
        return str(tmp_path / "store.sqlite")
    url = request.getfixturevalue("postgres_url")
    schema = f"test_{next(_numbers)}"
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    engine.dispose()
    return f"{url}&options=-csearch_path%3D{schema}"


@pytest.fixture
def store(location: str) -> Iterator[Store]:
    """An empty store whose clock stands still."""
    with open_store(location, create=True, clock=lambda: "2024-01-01T00:00:00Z") as opened:
        yield opened


@pytest.fixture
def file(tmp_path: Path) -> str:
    """Where a SQLite store can be made."""
    return str(tmp_path / "store.sqlite")
