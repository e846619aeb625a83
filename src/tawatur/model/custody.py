"""Custody: what is kept about how a report came in, so that anyone can find and check the bytes it was read from."""

from __future__ import annotations

import msgspec


class Holder(msgspec.Struct, frozen=True):
    """Bytes that hold a report: a file, or a member of an archive or message, with their SHA-256 and number."""

    name: str
    sha256: str
    size: int


class Custody(msgspec.Struct, frozen=True):
    """Where a report was found and what was done to read it.

    ``holders`` runs from the file given by the user inwards; the last one was read in ``format``. ``part`` says where
    in it the report stands ("line 3", "message 17"), null when it is all of it. ``encoding`` is null where the format
    fixes it. ``taken_at`` is ISO 8601 in UTC, ``version`` the program's. ``repairs`` name what was mended on a copy;
    the bytes before that are kept beside.
    """

    holders: tuple[Holder, ...]
    format: str
    taken_at: str
    version: str
    part: str | None = None
    encoding: str | None = None
    repairs: tuple[str, ...] = ()
