"""Days and times as instants: for formats that want a time of day and an offset from UTC."""

from __future__ import annotations

from datetime import UTC, datetime, time

NO_INSTANT = "1970-01-01T00:00:00-00:00"  # where a format wants a time and none is known: plainly none
_UTC = "-00:00"  # as CAP writes it; RFC 3339, 4.3: the offset of the place is not known
_DAY = len("2022-01-20")


def is_day(moment: str) -> bool:
    """Whether an ISO 8601 time is a day and no more."""
    return len(moment) == _DAY


def instant(moment: str, offset: str | None, *, end: bool = False) -> str:
    """A day or time (ISO 8601) to the second with an offset: its own, else ``offset`` (``+03:00``), else UTC.

    A day is its first second, or, as an ``end``, its last. UTC is ``-00:00``.
    """
    found = datetime.fromisoformat(moment)
    if is_day(moment) and end:
        found = datetime.combine(found.date(), time(23, 59, 59))
    if found.tzinfo is None:
        return found.isoformat(timespec="seconds") + _utc(offset or _UTC)
    if not found.utcoffset():
        return found.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + _UTC
    return found.isoformat(timespec="seconds")


def _utc(offset: str) -> str:
    return _UTC if offset == "+00:00" else offset
