"""Lengths as ISO 8601 durations and in seconds."""

from __future__ import annotations

import re
from collections.abc import Iterable

_DATE_UNITS = (
    ("century", "Y", 100),
    ("decade", "Y", 10),
    ("year", "Y", 1),
    ("month", "M", 1),
    ("week", "W", 1),
    ("day", "D", 1),
    ("night", "D", 1),
)
_TIME_UNITS = (("hour", "H", 1), ("minute", "M", 1), ("second", "S", 1))
_SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "night": 86400, "week": 604800, "month": 2592000,
    "year": 31536000, "decade": 315360000, "century": 3153600000,
}  # fmt: skip


def iso_duration(amounts: Iterable[tuple[float, str]]) -> str:
    """An ISO 8601 duration such as P3D, PT24H or P1Y1M21D, the larger units first."""
    by_unit = {unit: amount for amount, unit in amounts}
    days = "".join(f"{_plain(by_unit[u] * n)}{letter}" for u, letter, n in _DATE_UNITS if u in by_unit)
    hours = "".join(f"{_plain(by_unit[u] * n)}{letter}" for u, letter, n in _TIME_UNITS if u in by_unit)
    return f"P{days}" + (f"T{hours}" if hours else "")


def seconds_of(amounts: Iterable[tuple[float, str]]) -> float:
    """The length in seconds, with months of 30 and years of 365 days."""
    return sum(amount * _SECONDS[unit] for amount, unit in amounts)


def _plain(value: float) -> str:
    return f"{value:g}" if value < 1e6 else str(int(value))


def parse_duration(text: str) -> float:
    """The seconds of an ISO 8601 duration as :func:`iso_duration` writes it."""
    days, _, hours = text.removeprefix("P").partition("T")
    names = {letter: unit for unit, letter, number in _DATE_UNITS if number == 1 and unit != "night"}
    times = {letter: unit for unit, letter, _ in _TIME_UNITS}
    amounts = [(value, names[letter]) for value, letter in _pieces(days)]
    amounts += [(value, times[letter]) for value, letter in _pieces(hours)]
    return seconds_of(amounts)


def _pieces(text: str) -> list[tuple[float, str]]:
    return [(float(value), letter) for value, letter in re.findall(r"([\d.]+)([A-Z])", text)]
