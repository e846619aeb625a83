"""The days of feasts, checked against published calendars."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.lexicon.load import default_lexicon
from tawatur.lexicon.time_words import TIME_WORDS
from tawatur.mentions.time.feasts import days_of_feast, feast_in


def _day(rule: str, year: int) -> str | None:
    number = feast_in(rule, year)
    return None if number is None else date.fromordinal(number).isoformat()


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("g-12-25", 2022, "2022-12-25"),
        ("e+0", 2019, "2019-04-21"),
        ("e-2", 2022, "2022-04-15"),
        ("o+0", 2018, "2018-04-08"),
        ("o+0", 2024, "2024-05-05"),
        ("h-10-01", 2016, "2016-07-06"),
        ("h-10-01", 1437, "2016-07-06"),
        ("h-01-01", 1445, "2023-07-19"),
        ("n-11-4-3", 2023, "2023-11-23"),
        ("n-11-4-3+1", 2023, "2023-11-24"),
        ("n-05--1-0", 2023, "2023-05-29"),
        ("n-05-2-6", 2023, "2023-05-14"),
    ],
)
def test_the_day_of_a_feast_in_a_year(rule: str, year: int, day: str) -> None:
    assert _day(rule, year) == day


@given(st.integers(1900, 2099))
def test_easter_is_a_sunday_of_spring_and_the_eastern_one_never_comes_first(year: int) -> None:
    west, east = feast_in("e+0", year), feast_in("o+0", year)
    assert west is not None
    assert east is not None
    assert date.fromordinal(west).weekday() == date.fromordinal(east).weekday() == 6
    assert date(year, 3, 22).toordinal() <= west <= east <= date(year, 5, 8).toordinal()


def test_every_feast_of_the_lexicon_falls_into_the_year_asked_for() -> None:
    rows = [row for row in default_lexicon().rows(TIME_WORDS) if row.kind in ("feast", "feast_day")]
    assert len(rows) > 40
    for rule in (rule for row in rows for rule in str(row.value).split()):
        first, days = days_of_feast(rule)
        number = feast_in(first, 2021)
        assert number is not None, rule
        assert date.fromordinal(number).year == 2021, rule
        assert 1 <= days <= 4
