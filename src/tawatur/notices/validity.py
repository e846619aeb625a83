"""From when and until when an order of an authority holds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from tawatur.mentions.collection import time_of_mention
from tawatur.model.mentions import TimeMention
from tawatur.model.record import Time
from tawatur.text.document import Document

_CLOCK = frozenset({"minute", "hour", "part_of_day"})
_DAYS = frozenset(
    {"اليوم", "امس", "غدا", "غد", "الليله", "السبت", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه"}
)
_UNTIL = frozenset({"حتي", "الي", "لغايه", "لحين"})
_LED = 2  # يبدأ | من الساعة السادسة
_MINUTES = len("2024-05-06T10:00")
_DAY = timedelta(days=1)
_MORNING = 9


class Order(msgspec.Struct, frozen=True):
    """The times of the sentence that gives an order; ``begins`` and ``ends`` are the tokens behind words for that
    (يبدأ, وينتهي), ``daily`` says that its hours come back each day, ``published`` when the report was (ISO 8601)."""

    document: Document
    times: tuple[TimeMention, ...]
    begins: frozenset[int]
    ends: frozenset[int]
    daily: bool
    published: str | None


def validity(order: Order) -> tuple[Time | None, Time | None]:
    """When an order begins to hold and when it ends, as far as the sentence says."""
    told = [time for time in order.times if time.kind != "duration"]
    ends = [time for time in told if _is_end(order, time)]
    starts = [time for time in told if time not in ends and _is_start(order, time)]
    hours = next((time for time in starts if _is_of_no_day(order, time)), None)
    if hours is not None:
        start, end = _of_hours(order, hours, starts, ends)
    else:
        start, end = _ends_of(starts[0]) if starts else (None, None)
    last = next((time for time in ends if time.kind != "time" or end is None), None)
    return start, time_of_mention(last) if last is not None else end


def _is_start(order: Order, time: TimeMention) -> bool:
    return time.kind in ("date", "interval", "open") or (time.kind == "time" and _is_led(time, order.begins))


def _is_led(time: TimeMention, words: frozenset[int]) -> bool:
    return any(time.first - gap in words for gap in range(_LED + 1))


def _is_end(order: Order, time: TimeMention) -> bool:
    if time.kind == "open":
        return time_of_mention(time).earliest is None
    tokens = order.document.tokens
    until = tokens[time.first].key in _UNTIL or tokens[max(0, time.first - 1)].key in _UNTIL
    return until or _is_led(time, order.ends)


def _is_of_no_day(order: Order, time: TimeMention) -> bool:
    """Hours from and to, or the hour at which an order begins, of a day that is not told."""
    if time.precision not in _CLOCK or _names_a_day(order, time):
        return False
    return time.rule == "from_to" or (time.kind == "time" and _is_led(time, order.begins))


def _names_a_day(order: Order, time: TimeMention) -> bool:
    return any(token.key in _DAYS for token in order.document.tokens[time.first : time.last])


def _of_hours(
    order: Order, hours: TimeMention, starts: Sequence[TimeMention], ends: Sequence[TimeMention]
) -> tuple[Time | None, Time | None]:
    """Hours that come back each day hold from the day that is told beside them (من العاشرة ليلاً حتى الخامسة فجراً
    ابتداء من السبت); those of one night are the coming ones."""
    days = (time_of_mention(time) for time in starts if time is not hours and time.kind in ("date", "open"))
    day = next((time for time in days if time.earliest is not None), None)
    if day is not None:
        return _from_hour(day, hours), None
    closing = next((time for time in ends if time.kind == "time"), None)
    if _comes_back(order, hours, ends):
        return _words_only(hours), _words_only(closing or hours) if hours.rule == "from_to" or closing else None
    return _coming(order, *(_opened_and_closed(hours, closing) if closing else _ends_of(hours)))


def _from_hour(day: Time, hours: TimeMention) -> Time:
    """A day from the first of some hours on."""
    first = hours.readings[0].earliest if hours.readings else None
    if day.earliest is None or first is None or "T" not in first or "T" in day.earliest:
        return day
    return msgspec.structs.replace(day, earliest=f"{day.earliest}T{first.partition('T')[2]}", precision="hour")


def _comes_back(order: Order, hours: TimeMention, ends: Sequence[TimeMention]) -> bool:
    """من التاسعة مساء حتى الرابعة فجرا: hours without a day that hold each day, of which no one is meant."""
    lasting = any(time.kind != "time" for time in ends)
    lengths = (time for time in order.times if time.kind == "duration" and time.first >= hours.last)
    return lasting or order.daily or any(map(_lasts_days, lengths))


def _lasts_days(time: TimeMention) -> bool:
    """Whether a length is more than one day; 24 hours are one."""
    length = time.duration or ""
    return length.startswith("P") and not length.startswith("PT") and length != "P1D"


def _words_only(time: TimeMention) -> Time:
    return Time(time.text, time.start, time.end, None, None, "unknown", "none")


def _ends_of(time: TimeMention) -> tuple[Time, Time | None]:
    """When an order begins and, where the same words say it ("من 24 ولغاية 31"), when it ends."""
    found = time_of_mention(time)
    if time.rule != "from_to" or found.earliest is None or found.latest is None:
        return found, None
    first, last = found.earliest, found.latest
    return msgspec.structs.replace(found, latest=first), msgspec.structs.replace(found, earliest=last)


def _opened_and_closed(opening: TimeMention, closing: TimeMention) -> tuple[Time, Time]:
    """يبدأ في الثامنة مساءً وينتهي في السادسة صباحاً: an end that comes before its begin is of the next day."""
    start, end = time_of_mention(opening), time_of_mention(closing)
    first, last = _moment(start.earliest), _moment(end.latest)
    return start, _later(end) if first and last and last <= first else end


def _coming(order: Order, start: Time, end: Time | None) -> tuple[Time, Time | None]:
    """The hours of a night that was over when the report came out are those of the next: an order is for what comes."""
    if end is None or order.published is None:
        return start, end
    first, last, now = _moment(start.earliest), _moment(end.latest), _moment(order.published)
    if first is None or last is None or now is None or now < last:
        return start, end
    at_night = first.date() < last.date() or last.hour < _MORNING
    return (_later(start), _later(end)) if at_night else (start, end)


def _later(time: Time) -> Time:
    """The same hour of the next day."""
    earliest, latest = (
        (at + _DAY).isoformat(timespec="minutes") if (at := _moment(end)) else None
        for end in (time.earliest, time.latest)
    )
    return msgspec.structs.replace(time, earliest=earliest, latest=latest)


def _moment(text: str | None) -> datetime | None:
    """An hour of a day; none for a whole day."""
    return datetime.fromisoformat(text[:_MINUTES]) if text is not None and "T" in text else None
