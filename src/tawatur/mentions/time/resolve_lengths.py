"""Times told by a length: ago, within, from a time on."""

from __future__ import annotations

from datetime import date

from tawatur.mentions.time.calendar import month_of
from tawatur.mentions.time.frames import DAY_MINUTES, Context, Frame
from tawatur.mentions.time.resolve_points import moved
from tawatur.mentions.time.values import Length, Relation

Frames = tuple[Frame, ...]
_CLOCK_MINUTES = {"hour": 60.0, "minute": 1.0, "second": 1 / 60}


def _lasting(length: Length, bases: Frames) -> Frames:
    """From the start of a time for a length: hours run on the clock, days include the first."""
    return tuple(_run_on(base, length) for base in bases[:1] if base.first is not None and not length.vague)


def _run_on(base: Frame, length: Length) -> Frame:
    first = base.first or 0
    if all(unit in _CLOCK_MINUTES for _, unit in length.amounts):
        minutes = (base.begin or 0) + round(sum(amount * _CLOCK_MINUTES[unit] for amount, unit in length.amounts))
        until = None if base.begin is None else minutes % DAY_MINUTES
        return Frame(first, first + minutes // DAY_MINUTES, "days", base.begin, until)
    return Frame(first, _moved(first, length, 1) - 1, "days", base.begin)


def from_base(value: Relation, length: Length, bases: Frames) -> Frames:
    if value.relation == "lasting":
        return _lasting(length, bases)
    sign = -1 if value.relation == "ago" else 1
    if length.vague:
        return ()
    if all(unit in _CLOCK_MINUTES for _, unit in length.amounts):
        return tuple(_clock_from(base, length, sign) for base in bases if base.first is not None)
    return tuple(
        Frame(day, day)
        for base in bases
        if base.first is not None and (day := _moved(base.first, length, sign)) is not None
    )


def _clock_from(base: Frame, length: Length, sign: int) -> Frame:
    """Hours before or after a time; only its day where that time has no hour."""
    first = base.first or 0
    if base.begin is None:
        return Frame(first, first)
    minutes = base.begin + sign * _minutes(length)
    day, minute = first + minutes // DAY_MINUTES, minutes % DAY_MINUTES
    return Frame(day, day, "minute", minute, minute, None, base.zone)


def _minutes(length: Length) -> int:
    return round(sum(amount * _CLOCK_MINUTES[unit] for amount, unit in length.amounts))


def _moved(day: int, length: Length, sign: int) -> int:
    for amount, unit in length.amounts:
        day = moved(day, sign * amount, unit)
    return day


def from_anchor(relation: str, length: Length, context: Context, anchor: int) -> Frames:
    clock = all(unit in _CLOCK_MINUTES for _, unit in length.amounts)
    if relation == "ago":
        return _ago(length, context, anchor, clock)
    if relation == "ahead":
        return _ahead(length, context, anchor, clock)
    if relation == "row":
        amount, unit = length.amounts[0]
        return (Frame(moved(anchor, 1 - amount, unit), anchor, "days"),)
    if relation == "within" and clock and not (context.future or context.diary) and _minutes(length) < DAY_MINUTES:
        return ()  # "twelve strikes within two hours" says how long it took, not when
    past = _stretch(length, context, anchor, -1, clock)
    if relation in ("last", "since"):
        return past + _decades(length, anchor, -1)
    coming = _stretch(length, context, anchor, 1, clock)
    if relation == "next":
        return coming + _decades(length, anchor, 1)
    return coming + past if context.future else past + coming


def _decades(length: Length, anchor: int, sign: int) -> Frames:
    """The second reading of decades: those of the calendar."""
    amount, unit = length.amounts[0]
    if unit != "decade" or length.vague:
        return ()
    this = date.fromordinal(anchor).year // 10 * 10
    start, end = (this - 10 * int(amount), this - 1) if sign < 0 else (this + 10, this + 9 + 10 * int(amount))
    return (Frame(month_of(start, 1)[0], month_of(end, 12)[1], "year"),)


def _ago(length: Length, context: Context, anchor: int, clock: bool) -> Frames:
    if clock:
        return _hours_off(length, context, anchor, -1)
    if length.vague:
        unit = length.amounts[0][1]
        if not context.diary and unit not in ("day", "night"):
            return (Frame(None, moved(anchor, -1, unit), "unknown"),)
        day = _moved(anchor, length, -1)
        return (Frame(day, day),) if context.diary else (Frame(None, anchor - 1, "unknown"),)
    day = _moved(anchor, length, -1)
    return (Frame(day, day),)


def _hours_off(length: Length, context: Context, anchor: int, sign: int) -> Frames:
    """So many hours from the moment of publication; only the day where that moment has no hour."""
    if length.vague or context.minute is None:
        days = round(sum(amount * _CLOCK_MINUTES[unit] for amount, unit in length.amounts) / DAY_MINUTES - 0.25)
        day = anchor + sign * (0 if length.vague else max(0, days))
        return (Frame(day, day),)
    minutes = context.minute + sign * round(sum(amount * _CLOCK_MINUTES[unit] for amount, unit in length.amounts))
    day, minute = anchor + minutes // DAY_MINUTES, minutes % DAY_MINUTES
    return (Frame(day, day, "hour", minute, minute),)


def _ahead(length: Length, context: Context, anchor: int, clock: bool) -> Frames:
    """After so long: a coming time only where the text looks ahead; else it is counted from what was told before."""
    if not (context.future or context.diary) or length.vague:
        return ()
    if clock:
        return _hours_off(length, context, anchor, 1)
    day = _moved(anchor, length, 1)
    return (Frame(day, day),)


def _stretch(length: Length, context: Context, anchor: int, sign: int, clock: bool) -> Frames:
    """The length up to the anchor, or from it; an unstated number of days is open at the far end."""
    if clock and context.minute is not None and not length.vague:
        return _hours_to_the_minute(length, context.minute, anchor, sign)
    if clock:
        return _hours_stretch(length, anchor, sign)
    if length.vague and not context.diary:
        return (Frame(None, anchor, "unknown"),) if sign < 0 else (Frame(anchor, None, "unknown"),)
    if sign < 0:
        return (Frame(_moved(anchor, length, -1), anchor, "days"),)
    return (Frame(anchor + 1, _moved(anchor, length, 1), "days"),)


def _hours_to_the_minute(length: Length, minute: int, anchor: int, sign: int) -> Frames:
    """Hours up to the moment of publication, or from it on."""
    moved = minute + sign * _minutes(length)
    begin, until = (moved, minute) if sign < 0 else (minute, moved)
    first, last = anchor + begin // DAY_MINUTES, anchor + until // DAY_MINUTES
    return (Frame(first, last, "hour", begin % DAY_MINUTES, until % DAY_MINUTES),)


def _hours_stretch(length: Length, anchor: int, sign: int) -> Frames:
    """Hours and minutes reach over as many days as they fill, at least the day of publication."""
    total = sum(amount * _CLOCK_MINUTES[unit] for amount, unit in length.amounts)
    days = 0 if length.vague else int(total // DAY_MINUTES)
    ends = (anchor - days, anchor) if sign < 0 else (anchor, anchor + days)
    return (Frame(*ends, "days" if days else "day"),)
