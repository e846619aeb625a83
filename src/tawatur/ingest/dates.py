"""Dates as files write them, to ISO 8601. What can be read in two ways is not read."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_NUMERIC = re.compile(
    r"(\d{1,4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{1,2})(?:[T,\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?"
)
_UNIX = re.compile(r"\d{9,10}(\.\d+)?|\d{12,13}")
_MILLISECONDS = 10**11


class DateError(ValueError):
    """Words are no date, or several; the message says why."""


def iso_date(value: object, pattern: str | None = None) -> str | None:
    """``value`` as ISO 8601: a date, with its time and offset where it has them; None for nothing.

    Takes dates, numbers of seconds or milliseconds since 1970, ISO 8601, the dates of mail and feeds, and numbers
    whose order is clear (2022/1/21, 21/1/2022). Raises :class:`DateError` for all else, 5/6/2022 among it.
    """
    if value is None:
        return None
    if isinstance(value, date):
        return _plain(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_unix(float(value))
    words = str(value).strip().translate(_DIGITS)
    if not words:
        return None
    return _by_pattern(words, pattern) if pattern else _by_form(words)


def with_offset_of(local: str, unix: str) -> str:
    """A local time with the offset that the same instant in seconds since 1970 shows (Telegram gives both)."""
    instant = datetime.fromtimestamp(int(unix), UTC)
    offset = datetime.fromisoformat(local).replace(tzinfo=UTC) - instant
    minutes = round(offset.total_seconds() / 60)
    return instant.astimezone(timezone(timedelta(minutes=minutes))).isoformat()


def _by_pattern(words: str, pattern: str) -> str:
    try:
        found = datetime.strptime(words, pattern)
    except (ValueError, re.error) as fault:
        raise DateError(f"{words!r} is no date of the form {pattern}") from fault
    return _plain(found if _tells_time(pattern) else found.date())


def _tells_time(pattern: str) -> bool:
    return any(mark in pattern for mark in ("%H", "%I", "%c", "%X", "%T", "%s"))


def _by_form(words: str) -> str:
    try:
        datetime.fromisoformat(words)
    except ValueError:
        if _UNIX.fullmatch(words):
            return _from_unix(float(words))
        return _numeric(words) or _of_mail(words)
    return words


def _from_unix(seconds: float) -> str:
    try:
        whole = datetime.fromtimestamp(seconds / 1000 if seconds > _MILLISECONDS else seconds, UTC)
    except (OverflowError, ValueError, OSError) as fault:
        raise DateError(f"{seconds:g} is no time in seconds since 1970") from fault
    return whole.replace(microsecond=0).isoformat()


def _numeric(words: str) -> str | None:
    found = _NUMERIC.fullmatch(words)
    if found is None:
        return None
    first, middle, last = (int(found[i]) for i in (1, 2, 3))
    year, month, day = (first, middle, last) if len(found[1]) == 4 else _day_first(words, first, middle, last)
    try:
        if found[4] is None:
            return date(year, month, day).isoformat()
        return datetime(year, month, day, int(found[4]), int(found[5]), int(found[6] or 0)).isoformat()
    except ValueError as fault:
        raise DateError(f"{words!r} is no date") from fault


def _day_first(words: str, first: int, middle: int, year: int) -> tuple[int, int, int]:
    if year < 1000:
        raise DateError(f"{words!r} may be several dates: write the year in four digits")
    if middle > 12:
        return year, first, middle
    if first <= 12 and first != middle:
        raise DateError(f"{words!r} may be two dates: write {year}-MM-DD, or give its form with --columns")
    return year, middle, first


def _of_mail(words: str) -> str:
    from email.utils import parsedate_to_datetime  # most input needs no mail

    try:
        return _plain(parsedate_to_datetime(words))
    except (ValueError, TypeError, IndexError, OverflowError) as fault:
        raise DateError(f"{words[:40]!r} is no date") from fault


def _plain(found: date) -> str:
    if isinstance(found, datetime):
        at_midnight = found.tzinfo is None and (found.hour, found.minute, found.second) == (0, 0, 0)
        return found.date().isoformat() if at_midnight else found.replace(microsecond=0).isoformat()
    return found.isoformat()
