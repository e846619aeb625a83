"""Builders of feasts and of their days."""

from __future__ import annotations

from tawatur.mentions.time.build_dates import year_shift_of
from tawatur.mentions.time.feasts import days_of_feast
from tawatur.mentions.time.parts import Parts
from tawatur.mentions.time.values import Length, Point, Range, Relation, Value


def feast(parts: Parts) -> Value | None:
    """A feast, or the n-th of its days."""
    point = _feast(parts)
    n = parts.whole("n") or parts.whole("n2") or parts.whole("n3") or 1
    return point if n == 1 or point is None else _later(point, n)


def _later(point: Point, n: int) -> Relation:
    return Relation("ahead", Length(((n - 1.0, "day"),)), point)


def feast_eve(parts: Parts) -> Value | None:
    """The day before a feast."""
    point = _feast(parts)
    return None if point is None else Relation("eve", point)


def feast_days(parts: Parts) -> Value | None:
    """All days of a feast ("during the feast", "the holiday of")."""
    point = _feast(parts)
    if point is None:
        return None
    _, days = days_of_feast(parts.name("feast") or "")
    return Range(point, _later(point, days)) if days > 1 else point


def _feast(parts: Parts) -> Point | None:
    """A feast by the rules of its row, the first reading of which holds the next."""
    point = None
    for rule in reversed((parts.name("feast") or "").split()):
        first, _ = days_of_feast(rule)
        turn, shift = parts.amount("turn"), year_shift_of(parts)
        point = Point(year=parts.whole("year"), year_shift=shift, turn=turn, feast=first, other=point)
    return point
