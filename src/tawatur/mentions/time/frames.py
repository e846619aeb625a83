"""Frames: stretches of the calendar that a value may mean, and what they are reckoned from."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from tawatur.lexicon.time_words import PartOfDay
from tawatur.mentions.time.calendar import FIRST_DAY, LAST_DAY, iso_day
from tawatur.model.codes import Precision
from tawatur.model.mentions import Interval

DAY_MINUTES = 24 * 60


class Frame(msgspec.Struct, frozen=True, gc=False):
    """Days ``first`` to ``last`` (day numbers, both included; None is open) and, where known, minutes of those days.

    ``second`` is stated only for a time told to the second, ``zone`` (Z) only for Greenwich time.
    """

    first: int | None
    last: int | None
    precision: Precision = "day"
    begin: int | None = None
    until: int | None = None
    second: int | None = None
    zone: str = ""


class Context(msgspec.Struct, frozen=True, gc=False):
    """What a mention is reckoned from.

    ``day`` and ``minute`` are the anchor (local), None where there is none. ``future`` says that a coming time is
    likelier than a past one. ``before`` is the frame of the mention before it. ``diary``: appointment talk, where early
    and late mean halves and bare lengths lie ahead.
    """

    parts: Mapping[str, PartOfDay]
    day: int | None
    minute: int | None = None
    future: bool = False
    before: Frame | None = None
    diary: bool = False


def minutes_of(clock: str) -> int:
    """Minutes of ``HH:MM``."""
    return int(clock[:2]) * 60 + int(clock[3:5])


def interval_of(frame: Frame) -> Interval:
    """The ends as ISO dates, with the hour where it is known."""
    return Interval(_end(frame.first, frame.begin, frame), _end(frame.last, frame.until, frame))


def _end(day: int | None, minute: int | None, frame: Frame) -> str | None:
    if day is not None and not FIRST_DAY <= day <= LAST_DAY:  # the last 900,000,001 days
        return None
    if minute is None:
        return None if day is None else iso_day(day)
    clock = (
        f"T{minute // 60:02}:{minute % 60:02}"
        + (f":{frame.second:02}" if frame.second is not None else "")
        + frame.zone
    )
    return clock if day is None else iso_day(day) + clock
