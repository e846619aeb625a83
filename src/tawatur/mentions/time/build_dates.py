"""Builders of days, months and years: from the parts of a match to a value, or None where they do not fit."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from tawatur.mentions.time.calendar import day_number as day_number_of
from tawatur.mentions.time.calendar import weekday_of
from tawatur.mentions.time.parts import Parts
from tawatur.mentions.time.values import (
    Nth,
    Point,
    Range,
    Same,
    Value,
    Weekend,
)

_PIVOT = 70
_MERGED = (
    "year", "month", "day", "weekday", "day_shift", "week_shift", "month_shift", "year_shift", "turn", "feast"
)  # fmt: skip
_SHIFTS = {"day": "day_shift", "week": "week_shift", "month": "month_shift", "year": "year_shift"}


def full_year(value: int) -> int:
    """A two-digit year as 1970–2069; a longer one as it is."""
    return value + (1900 if value >= _PIVOT else 2000) if value < 100 else value


def numeric_date(parts: Parts) -> Value | None:
    """Three numbers: year first when it has four digits, else day, month, year."""
    texts = [parts.text(name) for name in "abc"]
    separators = {item.text for item in parts.words() if item.symbol in ("SLASH", "DASH")}
    if not all(text.isdigit() for text in texts) or ("/" not in separators and not parts.glued("a")):
        return None
    return three_numbers(texts)


def dotted_date(parts: Parts) -> Value | None:
    return three_numbers(parts.text("a").split("."))


def three_numbers(texts: list[str]) -> Point | None:
    """The day meant by three numbers in digits, with the other order as its second reading where both are days."""
    a, b, c = (int(text) for text in texts)
    if len(texts[0]) == 4:
        return _point(a, b, c) or _point(a, c, b)
    if len(texts[2]) not in (2, 4) or len(texts[0]) > 2 or len(texts[1]) > 2:
        return None
    year = full_year(c)
    readings = [_point(year, b, a), _point(year, a, b)]
    if len(texts[2]) == 2:
        readings.append(_point(full_year(a), b, c))
    return _first_of(readings)


def _first_of(readings: list[Point | None]) -> Point | None:
    """The first reading that is a day, with the next different one beside it."""
    found = list(dict.fromkeys(point for point in readings if point is not None))
    if not found:
        return None
    return found[0] if len(found) == 1 else msgspec.structs.replace(found[0], other=found[1])


def _point(year: int, month: int, day: int) -> Point | None:
    hijri = 1300 <= year < 1500
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Point(year=year, month=month, day=day, hijri=hijri)


def numeric_day_month(parts: Parts) -> Value | None:
    """Day and month in digits; the other order where the second is no month, and as a second reading."""
    a, b = parts.whole("a"), parts.whole("b")
    return None if a is None or b is None else day_and_month(a, b)


def day_and_month(a: int, b: int) -> Point | None:
    """Day a of month b; the other order where that is none, and as a second reading."""
    readings = [Point(month=month, day=day) for day, month in ((a, b), (b, a)) if 1 <= month <= 12]
    return _first_of([*readings])


def numeric_month(parts: Parts) -> Value | None:
    year = parts.whole("a") or parts.whole("a2")
    month = parts.whole("b") or parts.whole("b2")
    return Point(year=year, month=month) if month else None


def paired_month(parts: Parts) -> Value | None:
    """Two names of one month."""
    words = [item.word for item in parts.all("months") if item.word is not None]
    month = words[0].value
    if len(words) == 2 and words[1].value == month and isinstance(month, int):
        return Point(month=month)
    return None


def _month(parts: Parts) -> Point | None:
    """Month, year and modifier of a match that names a month."""
    number = _month_number(parts, "month")
    item = parts.first("month")
    if item is None or number is None:
        return None
    hijri = item.symbol == "HMONTH"
    year = parts.whole("year")
    era = parts.first("era")
    if year is not None and hijri != (1300 <= year < 1500) and (hijri or (era is not None and era.symbol == "ERA_H")):
        return None
    return Point(year=year, month=number, hijri=hijri, turn=parts.amount("turn"), year_shift=year_shift_of(parts))


def _month_number(parts: Parts, name: str) -> int | None:
    made = parts.value(name)
    return made.month if isinstance(made, Point) else parts.amount(name)


def year_shift_of(parts: Parts) -> int | None:
    """Years from the present one ("last year"), where the match has such a part."""
    shifts = [item.word.value for item in parts.all("yearshift") if item.word is not None and item.symbol[:4] != "UNIT"]
    return shifts[0] if shifts and isinstance(shifts[0], int) else None


def month(parts: Parts) -> Value | None:
    return _month(parts)


def day_month(parts: Parts) -> Value | None:
    point = _month(parts)
    day = 1 if parts.has("first") else parts.whole("day")
    if point is None or day is None:
        return None
    return msgspec.structs.replace(point, day=day)


def day_of_shift(parts: Parts) -> Value | None:
    """ "20 of next month"."""
    return Point(day=parts.whole("day"), month_shift=_shift(parts, "shift"))


def _shift(parts: Parts, name: str) -> int | None:
    for item in parts.all(name):
        if item.word is not None and item.word.kind in ("this", "mod", "mod_then") and isinstance(item.word.value, int):
            return item.word.value
    return None


def day_number(parts: Parts) -> Value | None:
    return Point(day=parts.whole("day"))


def days_of_month(parts: Parts) -> Value | None:
    """Two days of one month, the first before the second."""
    a, b = parts.whole("a"), parts.whole("b")
    base = Point(month_shift=_shift(parts, "shift")) if parts.has("shift") else _month(parts)
    if a is None or b is None or base is None or a >= b:
        return None
    return Range(msgspec.structs.replace(base, day=a), msgspec.structs.replace(base, day=b))


def two_weekdays(parts: Parts) -> Value | None:
    a, b = parts.amount("a"), parts.amount("b")
    turn = parts.amount("turn")
    return Range(Point(weekday=a, turn=turn), Point(weekday=b, turn=turn))


def days_listed(parts: Parts) -> Value | None:
    """Days that follow each other, joined by "and"."""
    base = _month(parts)
    days = [int(item.number.value) for item in parts.all("days") if item.number is not None]
    if base is None or days != list(range(days[0], days[0] + len(days))):
        return None
    return Range(msgspec.structs.replace(base, day=days[0]), msgspec.structs.replace(base, day=days[-1]))


def weekdays_listed(parts: Parts) -> Value | None:
    """Weekdays that follow each other, joined by "and"."""
    days = [item.word.value for item in parts.all("days") if item.word is not None and item.word.kind == "weekday"]
    follow = all(isinstance(a, int) and (a + 1) % 7 == b for a, b in pairwise(days))
    turn = parts.amount("turn")
    first, last = days[0], days[-1]
    if not follow or not isinstance(first, int) or not isinstance(last, int):
        return None
    return Range(Point(weekday=first, turn=turn), Point(weekday=last, turn=turn))


def weekdays_joined(parts: Parts) -> Value | None:
    """Two weekdays that follow each other with one modifier."""
    a, b = parts.amount("a"), parts.amount("b")
    return two_weekdays(parts) if a is not None and b is not None and (a + 1) % 7 == b else None


def two_months(parts: Parts) -> Value | None:
    a, b = _month_number(parts, "a"), _month_number(parts, "b")
    told = Point(year=parts.whole("year"), turn=parts.amount("turn"))
    return Range(msgspec.structs.replace(told, month=a), msgspec.structs.replace(told, month=b)) if a and b else None


def weekday_date(parts: Parts) -> Value | None:
    """ "Wednesday 19/1/2022"; the weekday settles which of two orders is meant."""
    point = numeric_date(parts)
    if not isinstance(point, Point):
        return None
    weekday = parts.amount("weekday")
    other = None if point.other is None else msgspec.structs.replace(point.other, weekday=weekday)
    return msgspec.structs.replace(point, weekday=weekday, other=other)


def weekday_numeric(parts: Parts) -> Value | None:
    """ "Wednesday 19/1"."""
    a, b = parts.whole("a"), parts.whole("b")
    point = day_and_month(a, b) if a and b else None
    if point is None:
        return None
    weekday = parts.amount("weekday")
    other = None if point.other is None else msgspec.structs.replace(point.other, weekday=weekday)
    return msgspec.structs.replace(point, weekday=weekday, other=other)


def shift(parts: Parts) -> Value | None:
    """A week, month or year counted from the present one."""
    words = [item.word for item in parts.words() if item.word is not None]
    unit = next(str(word.value) for word in words if word.kind == "unit")
    steps = next((word.value for word in words if word.kind in ("this", "mod", "mod_then")), None)
    if unit not in _SHIFTS or not isinstance(steps, int):
        return None
    return msgspec.structs.replace(Point(), **{_SHIFTS[unit]: steps})


def deictic(parts: Parts) -> Value | None:
    return Point(day_shift=parts.amount("day"))


def weekday(parts: Parts) -> Value | None:
    return Point(weekday=parts.amount("weekday"), turn=parts.amount("turn"))


def same(parts: Parts) -> Value | None:
    return Same(parts.name("same") or "day")


def weekend(parts: Parts) -> Value | None:
    """Friday and Saturday, or Saturday and Sunday."""
    week = Point(week_shift=parts.amount("turn") or 0)
    return Weekend(week)


def promoted(parts: Parts) -> Value | None:
    """What was only a part of something larger stands for itself."""
    return parts.value("of")


def weekday_number(parts: Parts) -> Value | None:
    day = parts.whole("day") or parts.whole("day_dig")
    return Point(weekday=parts.amount("weekday"), day=day) if day else None


def weekday_day_month(parts: Parts) -> Value | None:
    """ "Tuesday the second of November", or the second Tuesday where the second is no Tuesday."""
    point = day_month(parts)
    weekday = parts.amount("weekday")
    if not isinstance(point, Point) or point.month is None or point.day is None or weekday is None:
        return None
    number = day_number_of(point.year or 0, point.month, point.day)
    if point.hijri or number is None or weekday_of(number) == weekday:
        return msgspec.structs.replace(point, weekday=weekday)
    return Nth(point.day, str(weekday), msgspec.structs.replace(point, day=None))


def weekday_nth(parts: Parts) -> Value | None:
    """ "The second Sunday" of this month; a higher number is a day of the month."""
    n, day = parts.whole("n"), parts.amount("weekday")
    if n is None or day is None:
        return None
    return Nth(n, str(day), Point(month_shift=0)) if n <= 5 else Point(weekday=day, day=n)


def digits_of_date(parts: Parts) -> Value | None:
    """ "22-4", "4.22", "2015.3"."""
    if parts.has("dotted"):
        first, _, second = parts.text("dotted").partition(".")
        return _dotted_two(first, second)
    return numeric_day_month(parts)


def _dotted_two(first: str, second: str) -> Point | None:
    if not (first.isdigit() and second.isdigit()):
        return None
    a, b = int(first), int(second)
    if len(first) == 4:
        return Point(year=a, month=b) if 1 <= b <= 12 else None
    return day_and_month(a, b) if a <= 31 and b <= 31 else None


def today_turn(parts: Parts) -> Value | None:
    return Point(day_shift=parts.amount("turn"))


def my_unit(parts: Parts) -> Value | None:
    return Point(day_shift=0) if parts.name("unit") == "day" else Point(week_shift=0)


def nth_weekday(parts: Parts) -> Value | None:
    """ "The first Friday of July"."""
    base, day = parts.value("of"), parts.amount("unit")
    item = parts.first("n")
    if base is None or day is None or item is None:
        return None
    n = -1 if item.symbol == "LASTWORD" else parts.whole("n") or 1
    return Nth(n, str(day), base)


def merged(parts: Parts) -> Value | None:
    """One day told in several ways; None where they contradict each other."""
    values = [item.value for item in parts.all("days") if item.value is not None]
    points = [value for value in values if isinstance(value, Point)]
    if len(points) < len(values):
        return None
    first, *others = points
    told: Point | None = first
    for other in others:
        told = _merge(told, other) if told is not None else None
    return told


def _merge(a: Point, b: Point) -> Point | None:
    if a.hijri != b.hijri and a.day and b.day and a.month and b.month:  # the same day in both calendars
        return _in_both_calendars(a, b)
    if a.hijri != b.hijri and a.month and b.month:
        return None
    fields: dict[str, int | str | bool | None] = {}
    for name in _MERGED:
        x, y = getattr(a, name), getattr(b, name)
        if x is not None and y is not None and x != y:
            return None
        fields[name] = y if x is None else x
    point = msgspec.structs.replace(a, **fields, hijri=a.hijri or b.hijri, other=a.other or b.other)
    return point if _agrees(point) else None


def _agrees(point: Point) -> bool:
    """Whether the fields together tell one day, week or month, not two different times."""
    month = point.month is not None
    if point.feast is not None:
        return not month and point.day is None and point.day_shift is None
    shifts = (point.day_shift, point.week_shift, point.month_shift, point.year_shift)
    if sum(shift is not None for shift in shifts) > 1 or (month and point.month_shift is not None):
        return False
    if point.day_shift is not None:
        return not month or point.day is not None
    if point.weekday is not None:
        return point.day is not None or point.week_shift is not None
    return month or point.month_shift is not None


def _in_both_calendars(a: Point, b: Point) -> Point:
    gregorian, hijri = (b, a) if a.hijri else (a, b)
    if gregorian.year is None and hijri.year is not None:
        return msgspec.structs.replace(hijri, weekday=a.weekday or b.weekday, other=None)
    weekday = gregorian.weekday if gregorian.weekday is not None else hijri.weekday
    return msgspec.structs.replace(gregorian, weekday=weekday)
