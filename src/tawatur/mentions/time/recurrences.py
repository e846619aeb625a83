"""On which day and at which hour a set comes back, in the notation of TIMEX3."""

from __future__ import annotations

from tawatur.mentions.time.frames import Frame
from tawatur.mentions.time.values import Part, Recurring

_PARTS = {
    "dawn": "DW", "morning": "MO", "forenoon": "MO", "daytime": "DT", "noon": "MI", "afternoon": "AF", "sunset": "EV",
    "evening": "EV", "night": "NI", "small_hours": "NI",
}  # fmt: skip


def timex_of(value: Recurring, frames: tuple[Frame, ...]) -> str | None:
    """``XXXX-WXX-5`` (Fridays), ``T09:30``, ``TMO`` (mornings), a weekday with its hour; None where neither is told.

    ``frames`` are the hours at which it comes back.
    """
    if value.date is not None:
        return f"XXXX-{value.date.month or 0:02}-{value.date.day or 0:02}"
    days = "XXXX-WXX-" + ",".join(str(day + 1) for day in value.weekdays) if value.weekdays else ""
    return days + _hour(value, frames) or None


def _hour(value: Recurring, frames: tuple[Frame, ...]) -> str:
    if isinstance(value.at, Part):
        return f"T{_PARTS[value.at.part]}"
    if not frames or frames[0].begin is None:
        return ""
    hour, minute = divmod(frames[0].begin, 60)
    return f"T{hour:02}:{minute:02}" if minute else f"T{hour:02}"
