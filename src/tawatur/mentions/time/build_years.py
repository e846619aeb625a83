"""Builders of years, seasons, decades and centuries."""

from __future__ import annotations

from tawatur.mentions.time.build_dates import year_shift_of
from tawatur.mentions.time.parts import Parts
from tawatur.mentions.time.values import Decade, Length, Point, Range, Relation, Season, Value

_LAST_CENTURY = 21


def two_years(parts: Parts) -> Value | None:
    a, b = parts.whole("a"), parts.whole("b")
    return Range(Point(year=a), Point(year=b)) if a is not None and b is not None and a < b else None


def year_span(parts: Parts) -> Value | None:
    return two_years(parts)


def year(parts: Parts) -> Value | None:
    value = parts.whole("year")
    hijri = value is not None and 1300 <= value < 1500
    return Point(year=value, hijri=hijri)


def bare_year(parts: Parts) -> Value | None:
    """A four-digit number that nothing calls a year: only the years of living memory, written plainly."""
    value = parts.whole("year")
    item = parts.first("year")
    words = item is not None and item.symbol not in ("DIG_H", "DIG_I")
    living = value is not None and 1900 <= value <= 2099
    return Point(year=value) if words or (living and parts.text("year").isdigit()) else None


def season(parts: Parts) -> Value | None:
    month = parts.amount("season")
    point = Point(year=parts.whole("year"), turn=parts.amount("turn"), year_shift=year_shift_of(parts))
    return Season(month, point) if month is not None else None


def decade(parts: Parts) -> Value | None:
    """Ten years of the century told beside them, else of the last hundred years."""
    value = parts.amount("decade")
    nth = parts.whole("n")
    return Decade(value, None if nth is None else (nth - 1) * 100) if value is not None else None


def century(parts: Parts) -> Value | None:
    """ "The nineteenth century": the years 1801 to 1900."""
    nth = parts.whole("n")
    return Range(Point(year=nth * 100 - 99), Point(year=nth * 100)) if nth and nth <= _LAST_CENTURY else None


def years_listed(parts: Parts) -> Value | None:
    """Years that follow each other, joined by "and"."""
    years = [int(item.number.value) for item in parts.all("years") if item.number is not None]
    if years != list(range(years[0], years[0] + len(years))):
        return None
    return Range(Point(year=years[0]), Point(year=years[-1]))


def decade_shift(parts: Parts) -> Value | None:
    turn, unit = parts.amount("turn"), parts.name("unit")
    return Relation("last" if turn < 0 else "next", Length(((1.0, unit),))) if turn and unit else None


def century_year(parts: Parts) -> Value | None:
    """ "Nineteen ninety-nine"."""
    a, b = parts.whole("a"), parts.whole("b")
    return Point(year=a * 100 + b) if a is not None and b is not None and 17 <= a <= 21 and b >= 25 else None
