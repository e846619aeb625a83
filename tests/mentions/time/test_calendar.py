"""Calendar arithmetic."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tawatur.mentions.time.calendar import (
    add_months,
    day_number,
    hijri_day,
    hijri_month,
    iso_day,
    month_of,
    week_of,
    weekday_of,
    year_of,
)

DAYS = st.integers(date(1900, 1, 1).toordinal(), date(2100, 12, 31).toordinal())


def test_a_day_that_does_not_exist_has_no_number() -> None:
    assert day_number(2021, 2, 29) is None
    assert day_number(2021, 13, 1) is None
    assert day_number(2020, 2, 29) == date(2020, 2, 29).toordinal()


@given(DAYS)
def test_a_week_runs_from_monday_to_sunday_and_holds_its_day(day: int) -> None:
    first, last = week_of(day)
    assert first <= day <= last
    assert (weekday_of(first), weekday_of(last)) == (0, 6)
    assert weekday_of(day) == date.fromordinal(day).weekday()


@given(DAYS, st.integers(-60, 60))
def test_adding_months_lands_in_the_month_meant(day: int, months: int) -> None:
    start, end = date.fromordinal(day), date.fromordinal(add_months(day, months))
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day <= start.day


def test_a_short_month_ends_at_its_last_day() -> None:
    assert iso_day(add_months(date(2021, 3, 31).toordinal(), -1)) == "2021-02-28"


def test_months_run_over_the_end_of_the_year() -> None:
    assert month_of(2021, 13) == month_of(2022, 1)
    assert month_of(2021, 0) == month_of(2020, 12)
    assert year_of(2020)[1] - year_of(2020)[0] == 365


def test_hijri_days_follow_the_umm_al_qura_tables() -> None:
    assert hijri_day(1443, 9, 1) == date(2022, 4, 2).toordinal()
    assert hijri_day(1443, 9, 31) is None
    assert hijri_day(1200, 1, 1) is None
    assert hijri_month(1200, 1) is None


@given(st.integers(1343, 1499), st.integers(1, 11))
def test_hijri_months_follow_each_other_without_a_gap(year: int, month: int) -> None:
    this, following = hijri_month(year, month), hijri_month(year, month + 1)
    assert this is not None
    assert following is not None
    assert this[1] + 1 == following[0]
