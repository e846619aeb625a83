"""The day of a feast in a year, by the rule that its lexicon row gives (see ``words_feasts.yaml``)."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from tawatur.mentions.time.calendar import HIJRI_YEARS, day_number, hijri_day

_FIXED = re.compile(r"(?P<calendar>[gh])-(?P<month>\d\d)-(?P<day>\d\d)")
_EASTER = re.compile(r"(?P<church>[eo])(?P<days>[+-]\d+)")
_WEEKDAY = re.compile(r"n-(?P<month>\d\d)-(?P<nth>-1|[1-5])-(?P<weekday>[0-6])(?P<days>\+\d+)?")


def days_of_feast(rule: str) -> tuple[str, int]:
    """The rule of the first day and how many days the feast has."""
    first, _, days = rule.partition("=")
    return first, int(days or 1)


def is_hijri(rule: str) -> bool:
    """Whether the feast follows the Hijri year."""
    return rule.startswith("h")


def feast_in(rule: str, year: int) -> int | None:
    """The day number of a feast in a year, which is Hijri for Hijri feasts if it is one (below 1600)."""
    if fixed := _FIXED.fullmatch(rule):
        month, day = int(fixed["month"]), int(fixed["day"])
        if fixed["calendar"] == "g":
            return day_number(year, month, day)
        return hijri_day(year, month, day) if year < HIJRI_YEARS.stop + 100 else _hijri_in(year, month, day)
    if easter := _EASTER.fullmatch(rule):
        return (_western_easter(year) if easter["church"] == "e" else _eastern_easter(year)) + int(easter["days"])
    if told := _WEEKDAY.fullmatch(rule):
        day = _nth_weekday(year, int(told["month"]), int(told["nth"]), int(told["weekday"]))
        return day + int(told["days"] or 0)
    return None


def _hijri_in(year: int, month: int, day: int) -> int | None:
    """The first such Hijri day that falls into a Gregorian year."""
    about = int((year - 622) * 33 / 32)
    days = (hijri_day(hijri, month, day) for hijri in range(about - 1, about + 3))
    return next((found for found in days if found is not None and date.fromordinal(found).year == year), None)


def _western_easter(year: int) -> int:
    """Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher (from 1583)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    leap = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + leap + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    months, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, months, day + 1).toordinal()


def _eastern_easter(year: int) -> int:
    """Easter Sunday of the Julian calendar (Meeus) as its Gregorian day, which lies 13 days on from 1900 to 2099."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1).toordinal() + year // 100 - year // 400 - 2


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> int:
    first = date(year, month, 1).toordinal()
    last = first + monthrange(year, month)[1] - 1
    if nth < 0:
        return last - (last - 1 - weekday) % 7
    return first + (weekday - (first - 1)) % 7 + 7 * (nth - 1)
