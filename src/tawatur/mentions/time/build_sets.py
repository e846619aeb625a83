"""Builders of what comes back again and again."""

from __future__ import annotations

import msgspec

from tawatur.mentions.time.build_clocks import without_days
from tawatur.mentions.time.durations import iso_duration
from tawatur.mentions.time.parts import Parts
from tawatur.mentions.time.values import Clock, Length, Part, Point, Range, Recurring, Value

_UNIT_PERIODS = {"TODAY": "P1D", "HOURWORD": "PT1H"}


def recurring(parts: Parts) -> Value | None:
    """ "Weekly", "every day"."""
    return Recurring(parts.name("set") or "P1D")


def recurring_week(parts: Parts) -> Value | None:
    """ "Every Friday", "every Monday and Thursday", "every Friday morning"."""
    words = [item.word for item in parts.all("weekdays") if item.word is not None and item.word.kind == "weekday"]
    weekdays = tuple(word.value for word in words if isinstance(word.value, int))
    part = parts.name("part")
    return Recurring("P1W", weekdays, Part(part) if part is not None else None) if weekdays else None


def recurring_part(parts: Parts) -> Value | None:
    """ "Every morning", of one weekday where that is named."""
    part, weekday = parts.name("part"), parts.amount("weekday")
    if part is None:
        return None
    return Recurring("P1D", (), Part(part)) if weekday is None else Recurring("P1W", (weekday,), Part(part))


def recurring_part_of(parts: Parts) -> Value | None:
    """ "The evening of every Friday"."""
    told, part = parts.value("set"), parts.name("part")
    if not isinstance(told, Recurring) or part is None or told.at is not None:
        return None
    return msgspec.structs.replace(told, at=Part(part))


def recurring_date(parts: Parts) -> Value | None:
    """ "Every 4 January"."""
    of = parts.value("of")
    if not isinstance(of, Point) or of.month is None or of.day is None or of.year is not None:
        return None
    return Recurring("P1Y", date=of)


def recurring_length(parts: Parts) -> Value | None:
    """ "Every two weeks", "every six hours"."""
    of, unit = parts.value("of"), parts.name("unit")
    if unit is not None:
        return Recurring(iso_duration(((2.0, unit),)))
    return Recurring(iso_duration(of.amounts)) if isinstance(of, Length) and not of.vague else None


def recurring_times(parts: Parts) -> Value | None:
    """ "Twice a month": the period in which it happens so often."""
    told, item = parts.value("set"), parts.first("unit")
    if isinstance(told, Recurring):
        return told
    if item is None:
        return None
    return Recurring(_UNIT_PERIODS.get(item.symbol) or iso_duration(((1.0, parts.name("unit") or "day"),)))


def recurring_days(parts: Parts) -> Value | None:
    """ "Friday and Sunday of every week"."""
    told = parts.value("set")
    days = [item.value for item in parts.all("days") if isinstance(item.value, Point)]
    weekdays = tuple(day.weekday for day in days if day.weekday is not None)
    return Recurring("P1W", weekdays) if isinstance(told, Recurring) and told.period == "P1W" else None


def recurring_at(parts: Parts) -> Value | None:
    """ "Every Monday at nine"."""
    told, at = parts.value("set"), parts.value("at")
    if not isinstance(told, Recurring) or not isinstance(at, Clock | Part) or at.day is not None:
        return None
    if isinstance(told.at, Part) and isinstance(at, Clock):
        at = msgspec.structs.replace(at, part=at.part or told.at.part)
    elif told.at is not None:
        return None
    return msgspec.structs.replace(told, at=at)


def recurring_range(parts: Parts) -> Value | None:
    """ "Daily from eight to two"."""
    told, at = parts.value("set") or parts.value("set2"), parts.value("range") or parts.value("range2")
    if not isinstance(told, Recurring) or told.at is not None or not isinstance(at, Range) or not without_days(at):
        return None
    return msgspec.structs.replace(told, at=at)
