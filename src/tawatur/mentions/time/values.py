"""What time expressions mean, before they are laid on the calendar.

A value holds only what the words say; :mod:`tawatur.mentions.time.resolve` turns it into days.
"""

from __future__ import annotations

from typing import Literal

import msgspec

EdgeName = Literal["start", "early", "mid", "late", "end"]
RelationName = Literal[
    "since",
    "from",
    "until",
    "before",
    "after",
    "within",
    "ago",
    "ahead",
    "last",
    "next",
    "row",
    "eve",
    "rest",
    "past_of",
    "lasting",
]


class Point(msgspec.Struct, frozen=True, gc=False):
    """A day, week, month or year, as far as it is stated.

    ``weekday`` counts from Monday 0. Shifts count days, weeks, months and years from the anchor ("last year": -1).
    ``turn`` is the modifier of a weekday or month: -1 past, 1 next, 0 current, with 2 meaning one further.
    ``feast`` is the rule of a feast (:mod:`tawatur.mentions.time.feasts`): the nearest one is meant, past or coming.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hijri: bool = False
    day_shift: int | None = None
    week_shift: int | None = None
    month_shift: int | None = None
    year_shift: int | None = None
    turn: int | None = None
    feast: str | None = None
    other: Point | None = None
    """A second reading of the same words (4/5/2021), or the same day in the other calendar."""


class Length(msgspec.Struct, frozen=True, gc=False):
    """A stretch of time as amounts of units; ``vague`` where the number is not stated ("a few days", "hours")."""

    amounts: tuple[tuple[float, str], ...]
    vague: bool = False


class Clock(msgspec.Struct, frozen=True, gc=False):
    """A time of day, with the day when it is stated; ``second`` is None where no seconds are given.

    ``settled`` says that the half of the day is known (24-hour time, or a part of day was named); ``zone``
    is Z for Greenwich time.
    """

    hour: int
    minute: int | None
    second: int | None = None
    part: str | None = None
    settled: bool = False
    day: Value | None = None
    zone: str | None = None


class Part(msgspec.Struct, frozen=True, gc=False):
    """A part of the day of ``day``; without a day where that is not stated. ``until`` is the second day of a night."""

    part: str
    day: Value | None = None
    until: Value | None = None


class Edge(msgspec.Struct, frozen=True, gc=False):
    """Start, middle or end of a longer time; early and late are less exact than start and end."""

    edge: EdgeName
    of: Value


class Nth(msgspec.Struct, frozen=True, gc=False):
    """The n-th ``unit`` (week, quarter, half, third, or a weekday as its digit) of a longer time; -1 is the last."""

    n: int
    unit: str
    of: Value


class Range(msgspec.Struct, frozen=True, gc=False):
    """From one time to another, both included."""

    start: Value
    end: Value


class Season(msgspec.Struct, frozen=True, gc=False):
    """Three months from ``month``; the winter of a year begins in its December."""

    month: int
    point: Point | None = None


class Weekend(msgspec.Struct, frozen=True, gc=False):
    """The weekend of a week, which is Friday and Saturday or Saturday and Sunday."""

    week: Point


class Decade(msgspec.Struct, frozen=True, gc=False):
    """Ten years from ``start`` (30 for the thirties) of the century whose first year is ``century``, if told."""

    start: int
    century: int | None = None


class Relation(msgspec.Struct, frozen=True, gc=False):
    """A time by its relation to another, to a length, or to the anchor; ``base`` is what it is counted from.

    ``edge`` is the edge of ``of`` that is meant ("since the middle of May").
    """

    relation: RelationName
    of: Value
    base: Value | None = None
    edge: EdgeName | None = None


class Now(msgspec.Struct, frozen=True, gc=False):
    """The moment of publication; ``back`` for "a while ago"."""

    back: bool = False


class Same(msgspec.Struct, frozen=True, gc=False):
    """A time told from one mentioned before: ``how`` is day, span, next or previous."""

    how: str


class Open(msgspec.Struct, frozen=True, gc=False):
    """No end ("until further notice") or up to the present ("so far"): ``how`` is notice or now."""

    how: str


class Recurring(msgspec.Struct, frozen=True, gc=False):
    """Again and again; ``period`` is ISO 8601, on the ``weekdays`` (Monday 0) or ``date`` and ``at`` the hours told."""

    period: str
    weekdays: tuple[int, ...] = ()
    at: Value | None = None
    date: Point | None = None


Value = (
    Point
    | Length
    | Clock
    | Part
    | Edge
    | Nth
    | Range
    | Season
    | Weekend
    | Decade
    | Relation
    | Now
    | Same
    | Open
    | Recurring
)
