"""From values to frames of the calendar: what a time may mean, the likelier reading first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec

from tawatur.mentions.time.calendar import add_months, month_of, week_of, weekday_of
from tawatur.mentions.time.frames import DAY_MINUTES, Context, Frame, minutes_of
from tawatur.mentions.time.resolve_points import moved, point_frames
from tawatur.mentions.time.values import (
    Clock,
    Decade,
    Edge,
    Length,
    Now,
    Nth,
    Open,
    Part,
    Point,
    Range,
    Recurring,
    Relation,
    Same,
    Season,
    Value,
    Weekend,
)
from tawatur.model.codes import Precision

Frames = tuple[Frame, ...]
_CLOCK_MINUTES = {"hour": 60.0, "minute": 1.0, "second": 1 / 60}
_EDGE_TURNS = ("since", "from", "until", "before", "after")
_NIGHT_SMALL_HOURS = range(1, 5)
_DAYTIME_MORNING = range(6, 12)


def frames_of(value: Value, context: Context) -> Frames:
    """All readings of a value; empty when it cannot be resolved."""
    return _RESOLVERS[type(value)](value, context)


def _clock(value: Clock, context: Context) -> Frames:
    days = frames_of(value.day, context) if value.day is not None else ()
    if value.day is not None and not days:
        return ()
    hours = _hours(value, context)
    if value.day is None:
        days = _clock_days(hours[0] * 60 + (value.minute or 0), context)
    exact: Precision = "hour" if value.minute is None else "minute"
    found: list[Frame] = []
    for day in days:
        for hour in hours:
            minute = hour * 60 + (value.minute or 0)
            found.append(Frame(day.first, day.last, exact, minute, minute, value.second, value.zone or ""))
    return tuple(found)


def _clock_days(minute: int, context: Context) -> Frames:
    """The day of publication, or the day before when that hour had not come yet; no day without an anchor."""
    if context.day is None:
        return (Frame(None, None),)
    today = Frame(context.day, context.day)
    if context.minute is not None and minute > context.minute and not context.future:
        return (Frame(context.day - 1, context.day - 1), today)
    return (today,)


def _hours(value: Clock, context: Context) -> list[int]:
    """The hour on the 24-hour clock; both halves of the day where the words leave it open."""
    hour = value.hour
    if value.part is not None:
        return [_hour_in(hour, context.parts[value.part].half, value.part)]
    if value.settled or hour > 12 or hour == 0:
        return [hour]
    return [hour, (hour + 12) % 24] if hour < 12 else [12, 0]


def _hour_in(hour: int, half: str, part: str) -> int:
    if hour > 12:
        return hour
    if half == "am":
        return hour % 12
    if half == "day":
        return hour if hour in _DAYTIME_MORNING else hour % 12 + 12
    if half == "night":
        return hour % 12 if hour == 12 or hour in _NIGHT_SMALL_HOURS else hour + 12
    if part == "noon" and hour in (10, 11):
        return hour
    return hour % 12 + 12


def _part(value: Part, context: Context) -> Frames:
    hours = context.parts[value.part]
    begin, until = minutes_of(hours.begin), minutes_of(hours.end)
    if value.day is None:
        days: Frames = (Frame(context.day, context.day),)
    elif value.until is not None:
        return _night(value.day, value.until, begin, context)
    else:
        days = frames_of(value.day, context)
    return tuple(Frame(day.first, day.last, "part_of_day", begin, until) for day in days)


def _night(a: Value, b: Value, begin: int, context: Context) -> Frames:
    """The night from one day to the next, until the end of the small hours."""
    found: list[Frame] = []
    for frame in frames_of(a, context) or frames_of(b, context):
        if frame.first is not None:
            day = frame.first if frames_of(a, context) else frame.first - 1
            found.append(Frame(day, day + 1, "part_of_day", begin, minutes_of("05:59")))
    return tuple(found)


def _edge(value: Edge, context: Context) -> Frames:
    return tuple(frame for whole in frames_of(value.of, context) if (frame := _edge_in(value.edge, whole, context)))


def _edge_in(edge: str, whole: Frame, context: Context) -> Frame | None:
    """The first, middle or last third of a longer time (halves in appointment talk)."""
    first, last = whole.first, whole.last
    if first is None or last is None:
        return None
    early, mid = edge in ("start", "early"), edge == "mid"
    if context.diary and not mid:
        half = _half(whole, first, last)
        return Frame(first, half - 1, "days") if early else Frame(half, last, "days")
    a, b = _thirds(whole, first, last)
    ends = (first, a - 1) if early else (a, b - 1) if mid else (b, last)
    return Frame(*ends, "month" if whole.precision in ("year", "month") and last - first > 60 else "days")


def _half(whole: Frame, first: int, last: int) -> int:
    if whole.precision == "year":
        return add_months(first, 6)
    return first + (3 if whole.precision == "week" else (last - first + 1) // 2)


def _thirds(whole: Frame, first: int, last: int) -> tuple[int, int]:
    """Where the second and last third begin: the 11th and 21st of a month, May and September, Wednesday and Friday."""
    if whole.precision == "year":
        return add_months(first, 4), add_months(first, 8)
    if whole.precision == "month" and last - first < 31:
        return first + 10, first + 20
    if whole.precision == "week":
        return first + 2, first + 4
    third = (last - first + 1) // 3
    return first + third, first + 2 * third


def _nth(value: Nth, context: Context) -> Frames:
    return tuple(frame for whole in frames_of(value.of, context) if (frame := _nth_in(value, whole)))


def _nth_in(value: Nth, whole: Frame) -> Frame | None:
    first, last = whole.first, whole.last
    if first is None or last is None:
        return None
    if value.unit == "week":
        return _nth_week(value.n, first, last)
    if value.unit.isdigit():
        return _nth_weekday(value.n, int(value.unit), first, last)
    return _nth_share(value.n, {"quarter": 4, "third": 3, "half": 2}[value.unit], whole, first, last)


def _nth_week(n: int, first: int, last: int) -> Frame:
    """Weeks belong to the time that holds their Thursday; week 0 is the week of the day itself."""
    if n == 0:
        return Frame(*week_of(first), "week")
    if n < 0:
        monday = week_of(last)[0]
        return Frame(*week_of(monday if monday + 3 <= last else monday - 7), "week")
    monday = week_of(first)[0]
    return Frame(*week_of((monday if monday + 3 >= first else monday + 7) + 7 * (n - 1)), "week")


def _nth_weekday(n: int, weekday: int, first: int, last: int) -> Frame | None:
    day = last - (weekday_of(last) - weekday) % 7 if n < 0 else first + (weekday - weekday_of(first)) % 7 + 7 * (n - 1)
    return Frame(day, day) if first <= day <= last else None


def _nth_share(n: int, of: int, whole: Frame, first: int, last: int) -> Frame | None:
    n = of if n < 0 else n
    if n > of:
        return None
    if whole.precision == "year":
        months = 12 // of
        return Frame(add_months(first, months * (n - 1)), add_months(first, months * n) - 1, "month")
    days = last - first + 1
    return Frame(first + days * (n - 1) // of, first + days * n // of - 1, "days")


def _range(value: Range, context: Context) -> Frames:
    a, b = _shared(value.start, value.end)
    starts, ends = frames_of(a, context), frames_of(b, context)
    found: list[Frame] = []
    for start in starts:
        end = min((end for end in ends if _follows(start, end)), key=_last_day, default=None)
        if end is not None:
            found.append(Frame(start.first, end.last, _coarser(start, end), start.begin, end.until))
    if not found and starts and ends:
        found.extend(_over_the_border(starts[0], ends[0]))
    return tuple(dict.fromkeys(found))


def _last_day(frame: Frame) -> int:
    return frame.last or 0


def _follows(start: Frame, end: Frame) -> bool:
    if start.first is None or end.last is None:
        return True
    return (start.first, start.begin or 0) <= (end.last, DAY_MINUTES if end.until is None else end.until)


def _over_the_border(start: Frame, end: Frame) -> Frames:
    """The second end a day, a week or a year later: from 18:00 to 06:00, from Saturday to Tuesday."""
    if start.first is None or end.last is None:
        return ()
    for days in (1, 7):
        if (start.first, start.begin or 0) <= (end.last + days, end.until or 0) and start.first - end.last <= days:
            return (Frame(start.first, end.last + days, _coarser(start, end), start.begin, end.until),)
    return (Frame(start.first, add_months(end.last, 12), _coarser(start, end), start.begin, end.until),)


def _coarser(start: Frame, end: Frame) -> Precision:
    return end.precision if start.precision == end.precision and end.precision != "day" else "days"


def _shared(a: Value, b: Value) -> tuple[Value, Value]:
    """A year stated at one end holds for the other; a day or part of day before a clock time too."""
    if isinstance(a, Point) and isinstance(b, Point):
        return _shared_year(a, b)
    if isinstance(a, Clock) and isinstance(b, Clock) and a.part is None and not a.settled and a.hour < b.hour:
        a = msgspec.structs.replace(a, part=b.part)
    if isinstance(a, Clock | Part) and isinstance(b, Clock | Part):
        day = a.day if a.day is not None else b.day
        return msgspec.structs.replace(a, day=day), b if b.day is not None else msgspec.structs.replace(b, day=day)
    return a, b


def _shared_year(a: Point, b: Point) -> tuple[Point, Point]:
    if a.year is None and a.month is not None and b.year is not None and b.month is not None:
        later = (a.month, a.day or 0) > (b.month, b.day or 0)
        return msgspec.structs.replace(a, year=b.year - later), b
    if a.year is not None and a.month is not None and b.year is None and b.month is not None:
        later = (a.month, a.day or 0) > (b.month, b.day or 32)
        return a, msgspec.structs.replace(b, year=a.year + later)
    return a, b


def _season(value: Season, context: Context) -> Frames:
    point = value.point or Point()
    if point.year is not None or point.year_shift is not None:
        years = frames_of(Point(year=point.year, year_shift=point.year_shift), context)
        return tuple(_season_of(value.month, date.fromordinal(f.first).year) for f in years if f.first is not None)
    if context.day is None:
        return ()
    year = date.fromordinal(context.day).year
    seasons = [_season_of(value.month, y) for y in (year - 2, year - 1, year, year + 1)]
    past = [s for s in seasons if s.last is not None and s.last < context.day]
    rest = [s for s in seasons if s not in past]
    if point.turn is not None and point.turn < 0:
        return (past[point.turn],)
    if point.turn is None:
        return (rest[0], past[-1]) if context.future or _holds(rest[0], context.day) else (past[-1], rest[0])
    return (rest[0],) if point.turn == 0 else tuple(s for s in rest if s.first and s.first > context.day)[:1]


def _holds(frame: Frame, day: int) -> bool:
    return frame.first is not None and frame.last is not None and frame.first <= day <= frame.last


def _season_of(month: int, year: int) -> Frame:
    return Frame(month_of(year, month)[0], month_of(year, month + 2)[1], "month")


def _weekend(value: Weekend, context: Context) -> Frames:
    weeks = frames_of(value.week, context)
    fridays = [week.first + 4 for week in weeks if week.first is not None]
    return tuple(Frame(friday + off, friday + off + 1, "days") for friday in fridays for off in (0, 1))


def _decade(value: Decade, context: Context) -> Frames:
    start = 1900 + value.start if value.start >= 30 else 2000 + value.start
    return (Frame(month_of(start, 1)[0], month_of(start + 9, 12)[1], "year"),)


def _now(value: Now, context: Context) -> Frames:
    return () if context.day is None else (Frame(context.day, context.day, "day"),)


def _same(value: Same, context: Context) -> Frames:
    """Counted from the time mentioned before; "the next day" may stand alone beside the anchor."""
    before = context.before
    if before is None and context.diary and context.day is not None:
        before = Frame(context.day, context.day)
    if before is None or before.first is None or before.last is None:
        return ()
    if value.how == "span":
        return (before,)
    if value.how == "day":
        return (Frame(before.first, before.last),) if before.first == before.last else ()
    day = before.last + 1 if value.how == "next" else before.first - 1
    return (Frame(day, day),)


def _nothing(value: Value, context: Context) -> Frames:
    return ()


def _relation(value: Relation, context: Context) -> Frames:
    if isinstance(value.of, Length):
        return _by_length(value, value.of, context)
    if isinstance(value.of, Edge) and value.relation in _EDGE_TURNS:
        value = msgspec.structs.replace(value, of=value.of.of, edge=value.of.edge)
    if value.relation == "since" and context.day is not None:
        past = msgspec.structs.replace(context, future=False)
        begun = [_turning(frame, value.edge) for frame in frames_of(value.of, past)]
        frames = [frame for frame in begun if frame.first is None or frame.first <= context.day]
        return tuple(Frame(f.first, context.day, _since_precision(f, context.day), f.begin) for f in frames[:1])
    if value.relation == "until" and not (isinstance(value.of, Point) and value.of.month is not None and value.edge):
        context = msgspec.structs.replace(context, future=True)
    wholes = frames_of(value.of, context)
    turns = [_turning(whole, value.edge) for whole in wholes]
    beside = (_beside(value.relation, turn, context) for turn in turns)
    return tuple(frame for frame in beside if frame is not None)


def _turning(whole: Frame, edge: str | None) -> Frame:
    """The day that "since" and "until" mean by an edge: the first, middle or last, or where the last third begins."""
    first, last = whole.first, whole.last
    if edge is None or first is None or last is None:
        return whole
    if edge in ("start", "early"):
        return Frame(first, first)
    if edge == "mid":
        middle = first + (14 if whole.precision == "month" else (last - first) // 2)
        return Frame(middle, middle)
    return Frame(last, last) if edge == "end" else Frame(_thirds(whole, first, last)[1], last)


def _since_precision(frame: Frame, anchor: int) -> Precision:
    return frame.precision if frame.first == anchor else "days"


def _beside(relation: str, whole: Frame, context: Context) -> Frame | None:
    first, last = whole.first, whole.last
    if first is None or last is None:
        return Frame(None, None, whole.precision, whole.begin, None) if relation in ("since", "from") else whole
    if relation in ("since", "from"):
        return Frame(first, None, whole.precision, whole.begin)
    if relation == "until":
        return _until(whole, first, last)
    if relation == "before":
        return Frame(None, first if whole.begin is not None else first - 1, whole.precision, None, whole.begin)
    if relation == "after":
        return Frame(last if whole.until is not None else last + 1, None, whole.precision, whole.until)
    if relation == "eve":
        return Frame(first - 1, first - 1)
    if context.day is None or not first <= context.day <= last:
        return whole
    return Frame(context.day, last, "days") if relation == "rest" else Frame(first, context.day, "days")


def _until(whole: Frame, first: int, last: int) -> Frame:
    """Until noon is until its first minute, until Saturday until its end."""
    if whole.begin is not None and first == last:
        return Frame(None, first, whole.precision, None, whole.begin)
    return Frame(None, last, whole.precision)


def _by_length(value: Relation, length: Length, context: Context) -> Frames:
    bases = frames_of(value.base, context) if value.base is not None else ()
    if value.base is not None:
        return _from_base(value, length, bases)
    if context.day is None:
        return ()
    return _from_anchor(value.relation, length, context, context.day)


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


def _from_base(value: Relation, length: Length, bases: Frames) -> Frames:
    if value.relation == "lasting":
        return _lasting(length, bases)
    sign = -1 if value.relation == "ago" else 1
    if length.vague:
        return ()
    return tuple(
        Frame(day, day)
        for base in bases
        if base.first is not None and (day := _moved(base.first, length, sign)) is not None
    )


def _moved(day: int, length: Length, sign: int) -> int:
    for amount, unit in length.amounts:
        day = moved(day, sign * amount, unit)
    return day


def _from_anchor(relation: str, length: Length, context: Context, anchor: int) -> Frames:
    clock = all(unit in _CLOCK_MINUTES for _, unit in length.amounts)
    if relation == "ago":
        return _ago(length, context, anchor, clock)
    if relation == "ahead":
        return _ahead(length, context, anchor, clock)
    if relation == "row":
        amount, unit = length.amounts[0]
        return (Frame(moved(anchor, 1 - amount, unit), anchor, "days"),)
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
    if clock:
        return _hours_stretch(length, anchor, sign)
    if length.vague and not context.diary:
        return (Frame(None, anchor, "unknown"),) if sign < 0 else (Frame(anchor, None, "unknown"),)
    if sign < 0:
        return (Frame(_moved(anchor, length, -1), anchor, "days"),)
    return (Frame(anchor + 1, _moved(anchor, length, 1), "days"),)


def _hours_stretch(length: Length, anchor: int, sign: int) -> Frames:
    """Hours and minutes reach over as many days as they fill, at least the day of publication."""
    total = sum(amount * _CLOCK_MINUTES[unit] for amount, unit in length.amounts)
    days = 0 if length.vague else int(total // DAY_MINUTES)
    ends = (anchor - days, anchor) if sign < 0 else (anchor, anchor + days)
    return (Frame(*ends, "days" if days else "day"),)


_RESOLVERS: dict[type, Callable[[Any, Context], Frames]] = {
    Point: point_frames,
    Clock: _clock,
    Part: _part,
    Edge: _edge,
    Nth: _nth,
    Range: _range,
    Season: _season,
    Weekend: _weekend,
    Decade: _decade,
    Now: _now,
    Same: _same,
    Relation: _relation,
    Length: _nothing,
    Open: _nothing,
    Recurring: _nothing,
}
