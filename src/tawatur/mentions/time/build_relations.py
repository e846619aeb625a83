"""Builders of times told by their relation to others: edges, ranges, since, until, ago, within."""

from __future__ import annotations

import msgspec

from tawatur.mentions.time.build_clocks import FEW
from tawatur.mentions.time.parts import Parts
from tawatur.mentions.time.values import (
    Clock,
    Edge,
    EdgeName,
    Length,
    Now,
    Nth,
    Open,
    Part,
    Point,
    Range,
    Relation,
    RelationName,
    Season,
    Value,
)

_EDGES: dict[str, EdgeName] = {"start": "start", "early": "early", "mid": "mid", "late": "late", "end": "end"}
_NTH = {"UNIT_DEF_SG_WEEK": "week", "QUARTER": "quarter", "HALF": "half", "THIRD": "third"}
_ROUND = 50
_UNIT_POINTS = {"week": Point(week_shift=0), "month": Point(month_shift=0), "year": Point(year_shift=0)}


def edge(parts: Parts) -> Value | None:
    name, of = _EDGES.get(parts.name("edge") or ""), parts.value("of")
    return Edge(name, of) if name is not None and of is not None and _is_long(of) else None


def _is_long(value: Value) -> bool:
    """Whether a time is longer than a day, so that it has a beginning and an end worth naming."""
    if isinstance(value, Point):
        return all(told is None for told in (value.day, value.weekday, value.day_shift, value.feast))
    return True


def edge_unit(parts: Parts) -> Value | None:
    name, unit = _EDGES.get(parts.name("edge") or ""), parts.name("unit")
    return Edge(name, _UNIT_POINTS[unit]) if name is not None and unit in _UNIT_POINTS else None


def nth_head(parts: Parts) -> Value | None:
    """ "The first week", of what is still to come."""
    item, ordinal = parts.first("unit"), parts.first("n")
    if item is None or ordinal is None:
        return None
    n = parts.whole("n") if ordinal.number is not None else -1
    return Nth(n, _NTH[item.symbol], Open("nothing")) if n is not None else None


def nth(parts: Parts) -> Value | None:
    """ "The first week of October", "the third quarter of 2016"."""
    head, of = parts.value("head"), parts.value("of")
    if of is None:
        of = _UNIT_POINTS.get(parts.name("unit") or "")
    if not isinstance(head, Nth) or of is None or not _is_long(of):
        return None
    return Nth(head.n, head.unit, of)


def edge_season(parts: Parts) -> Value | None:
    name, month = _EDGES.get(parts.name("edge") or ""), parts.amount("season")
    return Edge(name, Season(month, None)) if name is not None and month is not None else None


def weekdays_of(parts: Parts) -> Value | None:
    """From one weekday to another of a week that is named first."""
    week, a, b = parts.value("week"), parts.value("a"), parts.value("b")
    if not (isinstance(week, Point) and isinstance(a, Point) and isinstance(b, Point)) or week.week_shift is None:
        return None
    start, end = (msgspec.structs.replace(day, week_shift=week.week_shift) for day in (a, b))
    return Range(start, end)


def weekday_nth_of(parts: Parts) -> Value | None:
    """ "The first Friday of Ramadan", the weekday before its number."""
    told, of, item = parts.value("weekday"), parts.value("of"), parts.first("n")
    if not isinstance(told, Point) or told.weekday is None or told.day is not None or of is None or item is None:
        return None
    n = -1 if item.symbol == "MOD_LATE" else item.value.hour if isinstance(item.value, Clock) else parts.whole("n")
    return Nth(n or 1, str(told.weekday), of) if _is_long(of) else None


def week_of_day(parts: Parts) -> Value | None:
    of = parts.value("of")
    return Nth(0, "week", of) if of is not None else None


def eve(parts: Parts) -> Value | None:
    of = parts.value("of")
    return Relation("eve", of) if of is not None else None


def span(parts: Parts) -> Value | None:
    """From one time to another; two clock times, or two days, months, years."""
    a, b = parts.value("a"), parts.value("b")
    if a is None or b is None or isinstance(a, Relation | Range) or isinstance(b, Relation | Range):
        return None
    if isinstance(a, Clock | Part) != isinstance(b, Clock | Part) and not _has_day(a, b):
        return None
    return Range(a, b)


def _has_day(a: Value, b: Value) -> bool:
    """A clock time may be joined to a day only where the clock time has a day of its own."""
    return all(value.day is not None for value in (a, b) if isinstance(value, Clock | Part))


def since(parts: Parts) -> Value | None:
    return _relation("since", parts)


def since_until_now(parts: Parts) -> Value | None:
    """ "From 2011 until now"."""
    end = parts.value("open")
    return _relation("since", parts) if isinstance(end, Open) and end.how == "now" else None


def lasting(parts: Parts) -> Value | None:
    """From a time for a length."""
    base, of = parts.value("base"), parts.value("of")
    return Relation("lasting", of, base) if base is not None and of is not None else None


def starting(parts: Parts) -> Value | None:
    return _relation("from", parts)


def until(parts: Parts) -> Value | None:
    return _relation("until", parts)


def before(parts: Parts) -> Value | None:
    return None if _is_round(parts) else _relation("before", parts)


def after(parts: Parts) -> Value | None:
    return None if _is_round(parts) else _relation("after", parts)


def _is_round(parts: Parts) -> bool:
    """Whether a bare year is so round that it may count something ("after 2000 strikes")."""
    item, of = parts.first("of"), parts.value("of")
    bare = item is not None and item.symbol == "VAGUEDATE_YEAR" and isinstance(of, Point)
    return bare and isinstance(of, Point) and (of.year or 0) % _ROUND == 0


def _relation(name: RelationName, parts: Parts) -> Value | None:
    of = parts.value("of")
    return Relation(name, of) if of is not None else None


def length_or_unit(parts: Parts) -> Length | None:
    """A counted length, or a bare unit: one of a singular, an unstated number of a plural, two of a dual."""
    of = parts.value("of")
    if isinstance(of, Length):
        return of
    item = parts.first("unit")
    if item is None or item.word is None:
        return None
    unit = str(item.word.value)
    if "_PL_" in item.symbol:
        return Length(((float(FEW), unit),), vague=True)
    return Length(((2.0 if "DUAL" in item.symbol else 1.0, unit),))


def since_length(parts: Parts) -> Value | None:
    of = length_or_unit(parts)
    return Relation("since", of) if of is not None else None


def ago(parts: Parts) -> Value | None:
    of = length_or_unit(parts)
    return Relation("ago", of, parts.value("base")) if of is not None else None


def ago_event(parts: Parts) -> Value | None:
    """Counted from an event, not from a date: it stays without days."""
    return length_or_unit(parts)


def ahead(parts: Parts) -> Value | None:
    of = length_or_unit(parts)
    return Relation("ahead", of, parts.value("base")) if of is not None else None


def within(parts: Parts) -> Value | None:
    of = length_or_unit(parts)
    return Relation("within", of) if of is not None else None


def length_turn(parts: Parts) -> Value | None:
    """ "The last 24 hours", "the coming two days"."""
    of, turn = length_or_unit(parts), parts.amount("turn")
    if of is None or turn is None or turn == 0:
        return None
    return Relation("last" if turn < 0 else "next", of)


def first_of(parts: Parts) -> Value | None:
    """ "The first three months of the year": so long from its beginning."""
    item, of = parts.first("n"), parts.value("of") or parts.value("of2")
    base = parts.value("base") or _UNIT_POINTS.get(parts.name("unit") or "")
    nth = 1 if item is None else item.value.hour if isinstance(item.value, Clock) else parts.whole("n")
    if nth != 1 or not isinstance(of, Length) or base is None or not _is_long(base):
        return None
    return Relation("lasting", of, base)


def hour_turn(parts: Parts) -> Value | None:
    """ "The last hour", "the coming minute"."""
    turn = parts.amount("turn")
    unit = "minute" if parts.has("unit") else "hour"
    return Relation("last" if turn < 0 else "next", Length(((1.0, unit),))) if turn else None


def last_ten(parts: Parts) -> Value | None:
    """ "The last ten years"."""
    unit = parts.name("unit")
    return Relation("last", Length(((10.0, unit),))) if unit is not None else None


def during_shift(parts: Parts) -> Value | None:
    """ "During the past week" is the seven days up to publication; longer units are those of the calendar."""
    of = parts.value("of")
    if not isinstance(of, Point) or of.week_shift not in (-1, 1):
        return of
    return Relation("last" if of.week_shift < 0 else "next", Length(((1.0, "week"),)))


def later_in(parts: Parts) -> Value | None:
    """What is still to come of a longer time, or what is past of it."""
    of, turn = parts.value("of"), parts.amount("turn")
    if of is None or turn is None or not _is_long(of):
        return of
    return Relation("rest" if turn > 0 else "past_of", of)


def rest(parts: Parts) -> Value | None:
    of = parts.value("of") if parts.has("of") else _UNIT_POINTS.get(parts.name("unit") or "")
    return Relation("rest", of) if of is not None else None


def now(parts: Parts) -> Value | None:
    return Now()


def just_now(parts: Parts) -> Value | None:
    return Now(back=True)


def open_now(parts: Parts) -> Value | None:
    return Open("now")


def open_notice(parts: Parts) -> Value | None:
    return Open("notice")


def nothing(parts: Parts) -> Value | None:
    """For words that only look like times: they are taken and mean nothing."""
    return Open("nothing")
