"""Where a store is: a file, or the URL of a PostgreSQL database."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from tawatur.store.errors import StoreError

VARIABLE = "TAWATUR_STORE"
_FILE = "store.sqlite"
_POSTGRES = ("postgresql://", "postgres://", "postgresql+psycopg://")


def locate(given: str | None, environ: Mapping[str, str]) -> str:
    """The store that is meant: ``given``, else ``$TAWATUR_STORE``, else a file in the user's data directory."""
    named = given or environ.get(VARIABLE)
    if named:
        return named
    data = environ.get("XDG_DATA_HOME") or ""
    home = Path(data) if Path(data).is_absolute() else Path.home() / ".local" / "share"
    return str(home / "tawatur" / _FILE)


def is_server(location: str) -> bool:
    """Whether ``location`` is the URL of a database server and not a file."""
    return location.startswith(_POSTGRES)


def url_of(location: str) -> URL:
    """The URL that the database library takes; raises :class:`StoreError` for one that it does not know."""
    if not is_server(location):
        if "://" in location:
            scheme = location.split("://", 1)[0]
            raise StoreError(f"{scheme}://: a store is a file or a postgresql:// URL")
        return URL.create("sqlite", database=location)
    try:
        return make_url(location).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError) as fault:
        raise StoreError("the store's postgresql:// URL cannot be read") from fault


def shown(location: str) -> str:
    """``location`` for messages: without password and options."""
    if not is_server(location):
        return location
    return url_of(location).set(drivername="postgresql", query={}).render_as_string(hide_password=True)
