"""Calendar arithmetic on proleptic day numbers (``date.toordinal``)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from hijridate import Hijri

HIJRI_YEARS = range(1343, 1501)
"""The years of the Umm al-Qura tables."""
_YEARS = (1, 9998)
FIRST_DAY, LAST_DAY = date(1, 1, 1).toordinal(), date(9998, 12, 31).toordinal()


def day_number(year: int, month: int, day: int) -> int | None:
    """The day number of a Gregorian date, or None where there is no such day."""
    if not (1 <= year <= 9998 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day).toordinal()


def iso_day(number: int) -> str:
    """``YYYY-MM-DD`` of a day number."""
    return date.fromordinal(number).isoformat()


def month_of(year: int, month: int) -> tuple[int, int]:
    """First and last day of a month; ``month`` may run over the ends of the year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    first = date(year, month, 1).toordinal()
    return first, first + monthrange(year, month)[1] - 1


def year_of(year: int) -> tuple[int, int]:
    """First and last day of a year."""
    return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()


def week_of(day: int) -> tuple[int, int]:
    """Monday and Sunday of the week of a day."""
    monday = day - (day - 1) % 7
    return monday, monday + 6


def weekday_of(day: int) -> int:
    """0 for Monday … 6 for Sunday."""
    return (day - 1) % 7


def add_months(day: int, months: int) -> int:
    """The same day of the month so many months on, or its last day where that month is shorter; never beyond the years
    that the calendar has (31 centuries ago)."""
    start = date.fromordinal(day)
    least, most = _YEARS
    month = min(max(12 * start.year + start.month - 1 + months, 12 * least), 12 * most + 11)
    first, last = month_of(month // 12, month % 12 + 1)
    return min(first + start.day - 1, last)


def hijri_day(year: int, month: int, day: int) -> int | None:
    """The day number of an Umm al-Qura date; None outside the tables (1343–1500 AH) or where there is no such day."""
    if year not in HIJRI_YEARS or not 1 <= month <= 12:
        return None
    if not 1 <= day <= Hijri(year, month, 1).month_length():
        return None
    return int(Hijri(year, month, day).to_gregorian().toordinal())


def hijri_month(year: int, month: int) -> tuple[int, int] | None:
    """First and last day of an Umm al-Qura month."""
    first = hijri_day(year, month, 1)
    return None if first is None else (first, first + int(Hijri(year, month, 1).month_length()) - 1)
