from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.incidents.days import Window, iso_day, ordinal, window_of

DAYS = st.integers(700_000, 750_000)


@pytest.mark.parametrize(
    ("iso", "day"),
    [
        ("2022-01-20", date(2022, 1, 20)),
        ("2022-01-20T21:10:00+03:00", date(2022, 1, 20)),
        ("2022-01", date(2022, 1, 1)),
        ("2022", date(2022, 1, 1)),
    ],
)
def test_iso_texts_give_their_day(iso: str, day: date) -> None:
    assert ordinal(iso) == day.toordinal()


@pytest.mark.parametrize("wrong", [None, "", "soon", "2022-13-01"])
def test_no_day_is_no_day(wrong: str | None) -> None:
    assert ordinal(wrong) is None


@given(DAYS)
def test_days_go_there_and_back(day: int) -> None:
    assert ordinal(iso_day(day)) == day


@given(DAYS, DAYS, DAYS, DAYS)
def test_gap_is_the_same_both_ways_and_nothing_for_overlap(a: int, b: int, c: int, d: int) -> None:
    one, other = Window(min(a, b), max(a, b)), Window(min(c, d), max(c, d))
    assert one.gap(other) == other.gap(one) >= 0
    assert (one.gap(other) == 0) == (one.first <= other.last and other.first <= one.last)
    hull = one.hull(other)
    assert hull.first <= min(one.first, other.first)
    assert hull.last >= max(one.last, other.last)


def test_an_open_end_is_the_other_day() -> None:
    assert window_of(None, "2022-01-20") == window_of("2022-01-20", None) == window_of("2022-01-20", "2022-01-20")
    assert window_of(None, None) is None
