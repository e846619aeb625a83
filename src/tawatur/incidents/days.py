"""Days: ISO 8601 to day ordinals and back, windows of days."""

from __future__ import annotations

from datetime import date

import msgspec


class Window(msgspec.Struct, frozen=True, order=True):
    """Days from ``first`` to ``last``, both included, as proleptic Gregorian ordinals."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """Number of days less one."""
        return self.last - self.first

    def gap(self, other: Window) -> int:
        """Days between the two; 0 where they touch or overlap."""
        return max(0, other.first - self.last, self.first - other.last)

    def hull(self, other: Window) -> Window:
        """The shortest window that holds both."""
        return Window(min(self.first, other.first), max(self.last, other.last))


def ordinal(iso: str | None) -> int | None:
    """The day of an ISO 8601 date or date-time (``2022``, ``2022-01``, ``2022-01-20``, ``2022-01-20T21:10+03:00``)."""
    if iso is None:
        return None
    parts = (iso[:10] + "-01-01" if len(iso) <= 7 else iso[:10]).split("-")
    try:
        return date(int(parts[0]), int(parts[1]), int(parts[2])).toordinal()
    except (ValueError, IndexError):
        return None


def iso_day(day: int | None) -> str | None:
    """The ISO 8601 date of a day ordinal."""
    return None if day is None else date.fromordinal(day).isoformat()


def window_of(earliest: str | None, latest: str | None) -> Window | None:
    """The window of two ISO bounds; with one open end the other day alone, with two none."""
    first, last = ordinal(earliest), ordinal(latest)
    if first is None and last is None:
        return None
    low = first if first is not None else last
    high = last if last is not None else first
    assert low is not None
    assert high is not None
    return Window(min(low, high), max(low, high))


def day_or(iso: str | None, otherwise: int) -> int:
    """The day of ``iso``, or ``otherwise`` where it gives none."""
    found = ordinal(iso)
    return otherwise if found is None else found
