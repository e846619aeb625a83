"""Days, weeks, months and years on the calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import msgspec

from tawatur.mentions.time.calendar import (
    HIJRI_YEARS,
    add_months,
    day_number,
    hijri_day,
    hijri_month,
    month_of,
    week_of,
    weekday_of,
    year_of,
)
from tawatur.mentions.time.feasts import feast_in
from tawatur.mentions.time.frames import Context, Frame
from tawatur.mentions.time.values import Point

_LEAP_REACH = 9
_FAR = 200
_JUST_BEEN = 15
_MONTHS_BACK = 24


def point_frames(point: Point, context: Context) -> tuple[Frame, ...]:
    """What a point may mean, the likelier first; empty when it needs an anchor and there is none."""
    frames = _readings(point, context)
    if point.other is not None:
        frames += tuple(frame for frame in point_frames(point.other, context) if frame not in frames)
    return frames


def _readings(point: Point, context: Context) -> tuple[Frame, ...]:
    if point.feast is not None:
        return _feast(point, point.feast, context)
    if point.day is not None and (point.month is not None or point.month_shift is not None):
        return _day_of_month(point, context)
    if point.day_shift is not None:
        return _told_day(point, context)
    if point.month is not None or point.month_shift is not None:
        return _month(point, context)
    if point.weekday is not None:
        return _weekday(point, context)
    if point.day is not None:
        return _day_only(point, context)
    if point.week_shift is not None:
        return () if context.day is None else (Frame(*week_of(context.day + 7 * point.week_shift), "week"),)
    return _year(point, context)


def _feast(point: Point, rule: str, context: Context) -> tuple[Frame, ...]:
    """The feast of the year told, else the nearest one, past or coming, with the next best behind it."""
    year = _year_number(point, context)
    if year is not None:
        day = feast_in(rule, year)
        return () if day is None else _frames([day])
    if context.day is None:
        return ()
    anchor = context.day
    this = date.fromordinal(anchor).year
    days = sorted(day for y in range(this - 2, this + 3) if (day := feast_in(rule, y)) is not None)
    past, coming = [day for day in days if day < anchor], [day for day in days if day > anchor]
    if point.turn is not None and point.turn != 0:
        return _frames(past[-1:] if point.turn < 0 else coming[:1])
    near = sorted(days, key=lambda day: abs(day - anchor))
    return _frames([near[0], *(past[-1:] if near[0] >= anchor else coming[:1])])


def _year_number(point: Point, context: Context) -> int | None:
    """The year as stated or counted from the anchor's, in the point's own calendar."""
    if point.year is not None:
        return point.year
    if point.year_shift is None or context.day is None:
        return None
    return _this_year(point, context.day) + point.year_shift


def _this_year(point: Point, day: int) -> int:
    if not point.hijri:
        return date.fromordinal(day).year
    return next((y for y in reversed(HIJRI_YEARS) if (hijri_day(y, 1, 1) or 0) <= day), HIJRI_YEARS[0])


def _day_of_month(point: Point, context: Context) -> tuple[Frame, ...]:
    day = point.day or 0
    year = _year_number(point, context)
    if point.month_shift is not None:
        if context.day is None:
            return ()
        first, last = month_of(*_shifted_month(context.day, point.month_shift))
        return _frames([first + day - 1]) if first + day - 1 <= last else ()
    month = point.month or 0
    make = hijri_day if point.hijri else day_number
    if year is not None:
        number = make(year, month, day)
        return () if number is None else _frames([number])
    if context.day is None:
        return ()
    days = _same_days(point, context.day, lambda y: make(y, month, day))
    if point.turn == 0:  # 27 مارس الجاري
        days = [near for near in days if date.fromordinal(near).year == date.fromordinal(context.day).year] or days
    return _frames(_ordered(point, context, days))


def _same_days(point: Point, anchor: int, day_in: Callable[[int], int | None]) -> list[int]:
    """The last such day up to the anchor and the first one after it."""
    this = _this_year(point, anchor)
    days = [day for y in range(this - _LEAP_REACH, this + _LEAP_REACH) if (day := day_in(y)) is not None]
    past = [day for day in days if day <= anchor]
    coming = [day for day in days if day > anchor]
    return past[-1:] + coming[:1]


def _ordered(point: Point, context: Context, days: list[int]) -> list[int]:
    """Past before future unless the text looks ahead; a modifier or a weekday that fits only one leaves only that."""
    anchor = context.day or 0
    if point.turn is not None and point.turn != 0:
        days = [day for day in days if (day < anchor) == (point.turn < 0)] or days
    if point.weekday is not None:
        days = [day for day in days if weekday_of(day) == point.weekday] or days
    return days[::-1] if context.future and not _far_off(days, anchor) else days


def _far_off(days: list[int], anchor: int) -> bool:
    """Whether the coming day is most of a year away and the past one has just been: then it is the past one."""
    return len(days) == 2 and days[1] - anchor > _FAR and anchor - days[0] < _JUST_BEEN


def _frames(days: list[int]) -> tuple[Frame, ...]:
    return tuple(Frame(day, day) for day in days)


def _told_day(point: Point, context: Context) -> tuple[Frame, ...]:
    """Today, yesterday, tomorrow; a weekday beside the word is believed rather than the word."""
    if context.day is None or point.day_shift is None:
        return ()
    day = context.day + point.day_shift
    if point.weekday is not None and weekday_of(day) != point.weekday:
        back = (weekday_of(day) - point.weekday) % 7
        day = day - back if point.day_shift <= 0 else day - back + 7
    return _frames([day])


def _shifted_month(anchor: int, shift: int) -> tuple[int, int]:
    start = date.fromordinal(anchor)
    return start.year, start.month + shift


def _month(point: Point, context: Context) -> tuple[Frame, ...]:
    if point.month_shift is not None:
        return (
            () if context.day is None else (Frame(*month_of(*_shifted_month(context.day, point.month_shift)), "month"),)
        )
    month = point.month or 0
    year = _year_number(point, context)
    if year is not None:
        return tuple(Frame(*ends, "month") for ends in _month_in(point, year, month))
    if context.day is None:
        return ()
    return tuple(_ordered_months(point, context, context.day))


def _month_in(point: Point, year: int, month: int) -> Iterator[tuple[int, int]]:
    ends = hijri_month(year, month) if point.hijri else month_of(year, month)
    if ends is not None:
        yield ends


def _ordered_months(point: Point, context: Context, anchor: int) -> list[Frame]:
    """The months of that name before, at and after the anchor, as the modifier and the direction of the text ask."""
    this = _this_year(point, anchor)
    months = [ends for y in (this - 1, this, this + 1) for ends in _month_in(point, y, point.month or 0)]
    past = [m for m in months if m[1] < anchor]
    present = [m for m in months if m[0] <= anchor <= m[1]]
    coming = [m for m in months if m[0] > anchor]
    if point.turn is not None and point.turn < 0:
        chosen = past[point.turn :][:1] if point.turn == -1 else past[-2:-1]
    elif point.turn is not None and point.turn > 0:
        chosen = coming[:1]
    elif point.turn == 0:
        chosen = present or [m for m in months if date.fromordinal(m[0]).year == date.fromordinal(anchor).year]
    else:
        chosen = present + (coming[:1] + past[-1:] if context.future else past[-1:] + coming[:1])
        chosen = chosen[:2]
    return [Frame(*ends, "month") for ends in chosen]


def _weekday(point: Point, context: Context) -> tuple[Frame, ...]:
    anchor, weekday = context.day, point.weekday
    if anchor is None or weekday is None:
        return ()
    if point.week_shift is not None:
        return _frames([week_of(anchor + 7 * point.week_shift)[0] + weekday])
    if point.day is not None:
        return _frames(_weekday_on(point.day, weekday, anchor, context.future))
    past = anchor - (weekday_of(anchor) - weekday) % 7
    if point.turn == 0:
        return _frames([week_of(anchor)[0] + weekday])
    if point.turn is not None:
        return _frames([_turned_weekday(past, anchor, point.turn)])
    days = [past, past + 7]
    return _frames(days[::-1] if context.future and past != anchor else days)


def _turned_weekday(past: int, anchor: int, turn: int) -> int:
    if turn > 0:
        return past + 7 * turn
    last = past - 7 if past == anchor else past
    return last + 7 * (turn + 1)


def _weekday_on(day: int, weekday: int, anchor: int, future: bool) -> list[int]:
    """The nearest past and coming days of the month with this number that fall on this weekday."""
    months = range(-_MONTHS_BACK, _MONTHS_BACK)
    days = [
        number for m in months if (number := _nth_day(anchor, m, day)) is not None and weekday_of(number) == weekday
    ]
    past, coming = [d for d in days if d <= anchor][-1:], [d for d in days if d > anchor][:1]
    return coming + past if future else past + coming


def _nth_day(anchor: int, shift: int, day: int) -> int | None:
    first, last = month_of(*_shifted_month(anchor, shift))
    return first + day - 1 if first + day - 1 <= last else None


def _day_only(point: Point, context: Context) -> tuple[Frame, ...]:
    """A bare day of the month: the last such day and the next one."""
    if context.day is None or point.day is None:
        return ()
    days = [number for m in (-2, -1, 0, 1, 2) if (number := _nth_day(context.day, m, point.day)) is not None]
    past, coming = [d for d in days if d <= context.day][-1:], [d for d in days if d > context.day][:1]
    return _frames(coming + past if context.future else past + coming)


def _year(point: Point, context: Context) -> tuple[Frame, ...]:
    year = _year_number(point, context)
    if year is None:
        return ()
    if not point.hijri:
        return (Frame(*year_of(year), "year"),)
    first, last = hijri_month(year, 1), hijri_month(year, 12)
    return (Frame(first[0], last[1], "year"),) if first is not None and last is not None else ()


def moved(day: int, amount: float, unit: str) -> int:
    """A day moved by an amount of a unit; parts of a day move it by the days they fill."""
    if unit == "month":
        return add_months(day, int(amount)) + round(30 * (amount - int(amount)))
    if unit in ("year", "decade", "century"):
        months = amount * {"year": 12, "decade": 120, "century": 1200}[unit]
        return add_months(day, int(months))
    return day + round(amount * {"day": 1, "night": 1, "week": 7}.get(unit, 0))


def with_weekday(point: Point, weekday: int | None) -> Point:
    """The point with a weekday added."""
    return msgspec.structs.replace(point, weekday=weekday)
