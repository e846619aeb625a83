"""From values to frames of the calendar: what a time may mean, the likelier reading first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec

from tawatur.mentions.time.calendar import add_months, month_of
from tawatur.mentions.time.frames import DAY_MINUTES, Context, Frame, minutes_of
from tawatur.mentions.time.resolve_lengths import from_anchor, from_base
from tawatur.mentions.time.resolve_points import point_frames
from tawatur.mentions.time.resolve_wholes import edge_in, nth_in, season_of, turning_day
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
_EDGE_TURNS = ("since", "from", "until", "before", "after")
_NIGHT_SMALL_HOURS = range(1, 5)
_DAYTIME_MORNING = range(6, 12)
_LAST_CENTURY_FROM = 30


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
    return tuple(frame for whole in frames_of(value.of, context) if (frame := edge_in(value.edge, whole, context)))


def _nth(value: Nth, context: Context) -> Frames:
    return tuple(frame for whole in frames_of(value.of, context) if (frame := nth_in(value, whole)))


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
        return (start.begin or 0) <= (DAY_MINUTES if end.until is None else end.until)
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
        return tuple(season_of(value.month, date.fromordinal(f.first).year) for f in years if f.first is not None)
    if context.day is None:
        return ()
    year = date.fromordinal(context.day).year
    seasons = [season_of(value.month, y) for y in (year - 2, year - 1, year, year + 1)]
    past = [s for s in seasons if s.last is not None and s.last < context.day]
    rest = [s for s in seasons if s not in past]
    if point.turn is not None and point.turn < 0:
        return (past[point.turn],)
    if point.turn is None:
        return (rest[0], past[-1]) if context.future or _holds(rest[0], context.day) else (past[-1], rest[0])
    return (rest[0],) if point.turn == 0 else tuple(s for s in rest if s.first and s.first > context.day)[:1]


def _holds(frame: Frame, day: int) -> bool:
    return frame.first is not None and frame.last is not None and frame.first <= day <= frame.last


def _weekend(value: Weekend, context: Context) -> Frames:
    weeks = frames_of(value.week, context)
    fridays = [week.first + 4 for week in weeks if week.first is not None]
    return tuple(Frame(friday + off, friday + off + 1, "days") for friday in fridays for off in (0, 1))


def _decade(value: Decade, context: Context) -> Frames:
    century = value.century if value.century is not None else 1900 if value.start >= _LAST_CENTURY_FROM else 2000
    start = century + value.start
    return (Frame(month_of(start, 1)[0], month_of(start + 9, 12)[1], "year"),)


def _now(value: Now, context: Context) -> Frames:
    if context.day is None:
        return ()
    if context.diary and context.minute is not None:
        return (Frame(context.day, context.day, "minute", context.minute, context.minute),)
    return (Frame(context.day, context.day, "day"),)


def _same(value: Same, context: Context) -> Frames:
    """Counted from the time mentioned before; "the next day" may stand alone beside the anchor."""
    before = context.before
    if before is None and context.diary and context.day is not None:
        before = Frame(context.day, context.day)
    if before is None or before.first is None or before.last is None:
        return ()
    if value.how == "span":  # a day is no period
        return (before,) if before.first < before.last else ()
    if value.how == "day":
        return (Frame(before.first, before.last),) if before.first == before.last else ()
    day = before.last + 1 if value.how == "next" else before.first - 1
    return (Frame(day, day),)


def _recurring(value: Recurring, context: Context) -> Frames:
    """Only the hours at which it comes back, without a day."""
    return frames_of(value.at, msgspec.structs.replace(context, day=None)) if value.at is not None else ()


def _nothing(value: Value, context: Context) -> Frames:
    return ()


def _relation(value: Relation, context: Context) -> Frames:
    if isinstance(value.of, Length):
        return _by_length(value, value.of, context)
    if isinstance(value.of, Edge) and value.relation in _EDGE_TURNS:
        value = msgspec.structs.replace(value, of=value.of.of, edge=value.of.edge)
    if value.relation == "since" and context.day is not None:
        past = msgspec.structs.replace(context, future=False)
        begun = [turning_day(frame, value.edge) for frame in frames_of(value.of, past)]
        frames = [frame for frame in begun if frame.first is None or frame.first <= context.day]
        return tuple(Frame(f.first, context.day, _since_precision(f, context.day), f.begin) for f in frames[:1])
    if value.relation == "until" and not (isinstance(value.of, Point) and value.of.month is not None and value.edge):
        context = msgspec.structs.replace(context, future=True)
    wholes = frames_of(value.of, context)
    turns = [turning_day(whole, value.edge) for whole in wholes]
    beside = (_beside(value.relation, turn, context) for turn in turns)
    return tuple(frame for frame in beside if frame is not None)


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
    if relation in ("before", "after") and whole.begin is not None and first == last:
        return _of_that_day(relation, whole, first)
    if relation == "before":
        return Frame(None, first - 1, whole.precision)
    if relation == "after":
        return Frame(last + 1, None, whole.precision)
    if relation == "eve":
        return Frame(first - 1, first - 1)
    if context.day is None or not first <= context.day <= last:
        return whole
    return Frame(context.day, last, "days") if relation == "rest" else Frame(first, context.day, "days")


def _of_that_day(relation: str, whole: Frame, day: int) -> Frame:
    """Before or after an hour of a day is still that day."""
    if relation == "before":
        return Frame(day, day, whole.precision, 0, whole.begin)
    return Frame(day, day, whole.precision, whole.until, DAY_MINUTES - 1)


def _until(whole: Frame, first: int, last: int) -> Frame:
    """Until noon is until its first minute, until Saturday until its end."""
    if whole.begin is not None and first == last:
        return Frame(None, first, whole.precision, None, whole.begin)
    return Frame(None, last, whole.precision)


def _by_length(value: Relation, length: Length, context: Context) -> Frames:
    bases = frames_of(value.base, context) if value.base is not None else ()
    if value.base is not None:
        return from_base(value, length, bases)
    if context.day is None:
        return ()
    return from_anchor(value.relation, length, context, context.day)


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
    Recurring: _recurring,
}
