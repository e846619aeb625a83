"""What can be wrong with a store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError


class StoreError(Exception):
    """A store cannot be opened, read or written; the message is one line for the user, beginning with where it is."""


class ReportError(StoreError):
    """One report cannot be kept; others can."""


@contextmanager
def faults_of(where: str) -> Iterator[None]:
    """Turns a fault of the database below into a :class:`StoreError` of one line."""
    try:
        yield
    except DBAPIError as fault:
        raise StoreError(f"{where}: {_one_line(fault)}") from fault


def _one_line(fault: DBAPIError) -> str:
    lines = str(fault.orig).strip().splitlines()
    return lines[0] if lines else type(fault).__name__
