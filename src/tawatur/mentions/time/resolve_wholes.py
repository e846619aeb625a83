"""Parts of longer times: edges, the n-th week or share, seasons."""

from __future__ import annotations

from tawatur.mentions.time.calendar import add_months, month_of, week_of, weekday_of
from tawatur.mentions.time.frames import Context, Frame
from tawatur.mentions.time.values import Nth

_YEAR_DAYS = 365.25


def edge_in(edge: str, whole: Frame, context: Context) -> Frame | None:
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
        return add_months(first, 6 * _years(first, last))
    return first + (3 if whole.precision == "week" else (last - first + 1) // 2)


def _thirds(whole: Frame, first: int, last: int) -> tuple[int, int]:
    """Where the second and last third begin: the 11th and 21st of a month, May and September, Wednesday and Friday."""
    if whole.precision == "year":
        return _thirds_of_years(first, _years(first, last))
    if whole.precision == "month" and last - first < 31:
        return first + 10, first + 20
    if whole.precision == "week":
        return first + 2, first + 4
    third = (last - first + 1) // 3
    return first + third, first + 2 * third


def _years(first: int, last: int) -> int:
    return max(1, round((last - first + 1) / _YEAR_DAYS))


def _thirds_of_years(first: int, years: int) -> tuple[int, int]:
    """Four months each of one year; of a decade three years, the four in the middle, and three."""
    third = 4 if years == 1 else 12 * round(years / 3)
    return add_months(first, third), add_months(first, 12 * years - third)


def nth_in(value: Nth, whole: Frame) -> Frame | None:
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


def season_of(month: int, year: int) -> Frame:
    return Frame(month_of(year, month)[0], month_of(year, month + 2)[1], "month")


def turning_day(whole: Frame, edge: str | None) -> Frame:
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
