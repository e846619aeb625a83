"""Builders of clock times, parts of the day and lengths."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.mentions.time.items import Item
from tawatur.mentions.time.parts import Parts
from tawatur.mentions.time.values import Clock, Length, Part, Point, Range, Relation, Value

_SHARES = {"HALF": 0.5, "QUARTER": 0.25, "THIRD": 1 / 3, "QUARTERS3": 0.75}
_FRACTIONS = {"HALF": 30, "QUARTER": 15, "THIRD": 20, "QUARTERS3": 45}
FEW = 3
_NOON = 12
_SMALL_HOURS = "small_hours"
_LAST_HOUR = 24
_MOST_YEARS = 1000
_DAYS = ("day", "night", "week")


def clock_digits(parts: Parts) -> Value | None:
    """ "7:56", with seconds and part of day."""
    hour, minute, second = parts.whole("h"), parts.whole("m"), parts.whole("s")
    if hour is None or minute is None or hour > 24 or minute > 59 or len(parts.text("m")) != 2:
        return None
    settled = hour > 12 or hour == 0 or parts.text("h").startswith("0")
    return Clock(hour % 24, minute, second, _part(parts), settled, zone=_zone(parts))


def _zone(parts: Parts) -> str | None:
    return "Z" if parts.name("zone") == "Z" else None


def _part(parts: Parts) -> str | None:
    """The part of day of a clock time; midnight counts as night, midday as noon."""
    if parts.has("point"):
        return "noon" if parts.amount("point") else "night"
    return parts.name("part")


def clock(parts: Parts) -> Value | None:
    """An hour in words or digits with what is added to or taken from it."""
    told = parts.number("h")
    if told is None:
        return None
    hour = int(told)
    minutes = _point_minutes(parts.text("h"), told) if told != hour or "." in parts.text("h") else 0
    if minutes is None:
        return None
    tail = parts.all("tail")
    total = hour * 60 + minutes + _tail_minutes(tail)
    stated = bool(tail) or minutes > 0
    minute = total % 60 if stated else None
    return Clock(total // 60 % 24, minute, None, _part(parts), hour > 12 or hour == 0, zone=_zone(parts))


def _point_minutes(text: str, told: float) -> int | None:
    """Minutes behind a point or comma ("7.30"); a number in words has a share of the hour there ("سبعة ونصف")."""
    if not text or not text[0].isdigit():
        return round(60 * (told - int(told)))
    _, _, minutes = text.replace(",", ".").partition(".")
    return int(minutes) if len(minutes) == 2 and int(minutes) < 60 else None


def _tail_minutes(tail: Sequence[Item]) -> int:
    total, sign = 0, 1
    for item in tail:
        if item.symbol == "EXCEPT":
            sign = -1
        elif item.symbol in _FRACTIONS:
            total += sign * _FRACTIONS[item.symbol]
        elif item.number is not None:
            total += sign * int(item.number.value)
    return total


def clock_point(parts: Parts) -> Value | None:
    minutes = parts.amount("point")
    return Clock(minutes // 60, 0, None, None, True) if minutes is not None else None


def clock_range(parts: Parts) -> Value | None:
    """ "Between 5 and 7 in the morning"."""
    a, b, part = parts.whole("a") or parts.whole("a2"), parts.whole("b"), parts.name("part")
    if a is None or b is None or a > _LAST_HOUR or b > _LAST_HOUR:
        return None
    settled = b > _NOON
    return Range(Clock(a % 24, None, None, part if a < b else None, settled), Clock(b % 24, None, None, part, settled))


def range_of_day(parts: Parts) -> Value | None:
    """Hours from one to another, and the day, or the part of a day, that they belong to."""
    hours, told = parts.value("range"), parts.value("day")
    day, part = (told.day, told.part) if isinstance(told, Part) else (told, None)
    if not isinstance(hours, Range) or not isinstance(day, Point) or not _is_day(day) or not without_days(hours):
        return None
    start, end = (_in_part(hour, part) for hour in (hours.start, hours.end))
    return Range(msgspec.structs.replace(start, day=day), end) if isinstance(start, Clock | Part) else None


def _in_part(hour: Value, part: str | None) -> Value:
    if part is None or not isinstance(hour, Clock) or hour.settled or hour.part is not None:
        return hour
    return msgspec.structs.replace(hour, part=part)


def without_days(hours: Range) -> bool:
    """Whether both ends are hours or parts of a day, and neither has a day of its own."""
    return all(isinstance(end, Clock | Part) and end.day is None for end in (hours.start, hours.end))


def end_of_day(parts: Parts) -> Value | None:
    """The last second of a day."""
    day = parts.value("day")
    if parts.name("edge") != "end" or not isinstance(day, Point):
        return None
    return Clock(23, 59, 59, None, True, day)


def clock_middle(parts: Parts) -> Value | None:
    """ "Mid-night", "mid-morning" written with a dash."""
    minutes = {"night": 0, "morning": 600, "noon": 720, "daytime": 720}.get(parts.name("part") or "")
    return Clock(minutes // 60, 0, None, None, True) if minutes is not None else None


def clock_with_part(parts: Parts) -> Value | None:
    made = parts.value("clock")
    if not isinstance(made, Clock):
        return None
    return msgspec.structs.replace(made, part=made.part or parts.name("part"))


def clock_more(parts: Parts) -> Value | None:
    made = parts.value("clock")
    if not isinstance(made, Clock) or made.minute:
        return None
    return msgspec.structs.replace(made, minute=_tail_minutes(parts.all("more")))


def clock_before(parts: Parts) -> Value | None:
    """ "Three minutes before eight"."""
    made, of = parts.value("clock"), parts.value("of")
    if not isinstance(made, Clock) or not isinstance(of, Length) or of.amounts[0][1] != "minute":
        return None
    minutes = made.hour * 60 + (made.minute or 0) - int(of.amounts[0][0])
    return msgspec.structs.replace(made, hour=minutes // 60 % 24, minute=minutes % 60)


def clock_joined(parts: Parts) -> Value | None:
    """ "340 p.m."."""
    told = parts.whole("hm")
    if told is None or told % 100 > 59 or not 1 <= told // 100 <= 12:
        return None
    return Clock(told // 100, told % 100, None, parts.name("part"))


def clock_words(parts: Parts) -> Value | None:
    """ "Ten forty-five"."""
    hour, minute = parts.whole("h"), parts.whole("m")
    if hour is None or minute is None or not 1 <= hour <= 24 or minute > 59:
        return None
    return Clock(hour % 24, minute, None, parts.name("part"), hour > 12)


def clock_one_word(parts: Parts) -> Value | None:
    """ "Eight forty", which is spelt like forty-eight."""
    told = parts.whole("hm")
    if told is None or told % 10 == 0 or told < 21:
        return None
    return Clock(told % 10, told // 10 * 10, None, parts.name("part"))


def noon_alone(parts: Parts) -> Value | None:
    of = parts.value("of")
    return Clock(12, None, None, None, True) if isinstance(of, Part) and of.part == "noon" else None


def clock_of(parts: Parts) -> Value | None:
    """A clock time of a day, or of the part of a day."""
    made = parts.value("clock") if parts.has("clock") else parts.words()[0].value
    day = parts.value("day")
    if not isinstance(made, Clock) or day is None or made.day is not None:
        return None
    if isinstance(day, Part):
        own = made.part or day.part
        return msgspec.structs.replace(made, part=own, day=day.day)
    return msgspec.structs.replace(made, day=day) if isinstance(day, Point) and _is_day(day) else None


def clock_of_day_number(parts: Parts) -> Value | None:
    """ "On the 15th at eight"."""
    made = parts.value("clock")
    return msgspec.structs.replace(made, day=Point(day=parts.whole("day"))) if isinstance(made, Clock) else None


def clock_of_weekday(parts: Parts) -> Value | None:
    """ "Monday 9:45"."""
    made = clock_digits(parts)
    day = Point(weekday=parts.amount("weekday"))
    return msgspec.structs.replace(made, day=day) if isinstance(made, Clock) else None


def clock_of_relation(parts: Parts) -> Value | None:
    """ "Two days ago at five"."""
    made, day = parts.value("clock"), parts.value("day")
    if not isinstance(made, Clock) or made.day is not None or not isinstance(day, Relation):
        return None
    days = isinstance(day.of, Length) and all(unit in _DAYS for _, unit in day.of.amounts)
    return msgspec.structs.replace(made, day=day) if days and day.relation in ("ago", "ahead") else None


def part_of(parts: Parts) -> Value | None:
    name = parts.name("part")
    day = parts.value("day")
    if name is None or not isinstance(day, Point) or not _is_day(day):
        return None
    return Part(name, _after_midnight(day) if name == _SMALL_HOURS else day)


def _after_midnight(day: Point) -> Value:
    """The hours after the midnight of Saturday are Sunday's; those of "today" are behind the reporter."""
    return day if day.day_shift == 0 else Relation("ahead", Length(((1.0, "day"),)), day)


def this_part(parts: Parts) -> Value | None:
    """ "This morning", with a weekday or date beside it."""
    name, day = parts.name("part"), parts.value("day")
    told = day if isinstance(day, Point) else Point(day_shift=0)
    return Part(name, told) if name is not None else None


def _is_day(point: Point) -> bool:
    """Whether a point may be a single day ("صباح أيار" has none)."""
    return any(told is not None for told in (point.day, point.weekday, point.day_shift, point.feast))


def night_pair(parts: Parts) -> Value | None:
    """The night between two days that follow each other."""
    a, b = parts.value("a"), parts.value("b")
    if not isinstance(a, Point) or not isinstance(b, Point):
        return None
    if a.weekday is not None and b.weekday is not None and (a.weekday + 1) % 7 != b.weekday:
        return None
    return Part("night", a, b) if _is_day(a) and _is_day(b) and a != b else None


def night_of_days(parts: Parts) -> Value | None:
    """ "The night of 10-11 June"."""
    of = parts.value("of")
    if not isinstance(of, Range) or not isinstance(of.start, Point) or not isinstance(of.end, Point):
        return None
    a, b = of.start, of.end
    if a.day is None or b.day is None or a.month != b.month or b.day - a.day != 1:
        return None
    return Part("night", a, b)


def told_night(parts: Parts) -> Value | None:
    shift = parts.amount("night")
    return Part(parts.name("part") or "night", Point(day_shift=shift))


def part_alone(parts: Parts) -> Value | None:
    """A part of an unnamed day."""
    name = parts.name("part")
    return Part(name) if name is not None else None


def _unit(item: Item | None) -> str | None:
    return str(item.word.value) if item is not None and item.word is not None else None


def length(parts: Parts) -> Value | None:
    number, unit = parts.number("num"), _unit(parts.first("unit"))
    if unit == "year" and number and number > _MOST_YEARS and parts.words()[0].word is not None:
        return None  # "the years 2015"
    return Length(((float(number), unit),)) if number and unit else None


def length_dual(parts: Parts) -> Value | None:
    unit = _unit(parts.first("unit"))
    return Length(((2.0, unit),)) if unit else None


def length_one(parts: Parts) -> Value | None:
    unit = _unit(parts.first("unit"))
    return Length(((1.0, unit),)) if unit else None


def length_few(parts: Parts) -> Value | None:
    unit = _unit(parts.first("unit") or parts.first("unit2"))
    return Length(((float(FEW), unit),), vague=True) if unit else None


def share_of_unit(parts: Parts) -> Value | None:
    """ "Half an hour", "three quarters of an hour"."""
    unit, share = _unit_or_hour(parts.first("unit")), _share(parts)
    return Length(((share, unit),)) if unit and share else None


def _unit_or_hour(item: Item | None) -> str | None:
    return "hour" if item is not None and item.symbol == "HOURWORD" else _unit(item)


def _share(parts: Parts) -> float | None:
    item = parts.first("share")
    return _SHARES[item.symbol] if item is not None else None


def length_and_share(parts: Parts) -> Value | None:
    """ "ثلاث ساعات ونصف", "ساعتين وربع", "ساعة إلا ربعا"."""
    share = _share(parts)
    if share is None:
        return None
    for name, amount in (("unit", parts.number("num")), ("unit2", 2), ("unit3", 1)):
        unit = _unit(parts.first(name))
        if unit is not None and amount is not None:
            return Length(((float(amount) + (-share if parts.has("less") else share), unit),))
    return None


def length_sum(parts: Parts) -> Value | None:
    """Several units that make one length; each unit only once."""
    amounts: list[tuple[float, str]] = []
    vague = False
    for item in parts.all("parts"):
        if isinstance(item.value, Length):
            amounts.extend(item.value.amounts)
            vague = vague or item.value.vague
        elif item.word is not None and item.word.kind == "unit":
            amounts.append((1.0, str(item.word.value)))
    units = {unit for _, unit in amounts}
    return Length(tuple(amounts), vague) if len(units) == len(amounts) else None


def row(parts: Parts) -> Value | None:
    """ "For the fourth day in a row"."""
    n = parts.whole("n")
    item = parts.first("unit") or parts.first("unit2")
    named = {"TODAY": "day", "TONIGHT": "night"}
    unit = named.get(item.symbol) if item is not None and item.symbol in named else _unit(item)
    return Relation("row", Length(((float(n), unit),))) if n and unit else None


def throughout(parts: Parts) -> Value | None:
    item = parts.first("unit")
    unit = "day" if item is not None and item.symbol == "TODAY" else _unit(item)
    return Length(((1.0, unit),)) if unit else None
