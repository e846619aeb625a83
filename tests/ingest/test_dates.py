"""Dates as files write them: read when they can mean one thing, refused when they can mean two."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tawatur.ingest.dates import DateError, iso_date, with_offset_of


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2022-01-21", "2022-01-21"),
        ("2022-01-21T10:00:00+03:00", "2022-01-21T10:00:00+03:00"),
        (" 2022-01-21 10:00 ", "2022-01-21 10:00"),
        ("2022/1/21", "2022-01-21"),
        ("٢٠٢٢/١/٢١", "2022-01-21"),
        ("21/1/2022", "2022-01-21"),
        ("21.01.2022 17:05", "2022-01-21T17:05:00"),
        ("1/21/2022", "2022-01-21"),
        ("3/3/2022", "2022-03-03"),
        ("Fri, 21 Jan 2022 01:30:00 +0300", "2022-01-21T01:30:00+03:00"),
        (1642717800, "2022-01-20T22:30:00+00:00"),
        ("1642717800", "2022-01-20T22:30:00+00:00"),
        (1642717800123, "2022-01-20T22:30:00+00:00"),
        (date(2022, 1, 21), "2022-01-21"),
        (datetime(2022, 1, 21), "2022-01-21"),
        (datetime(2022, 1, 21, 5, tzinfo=UTC), "2022-01-21T05:00:00+00:00"),
        ("", None),
        (None, None),
    ],
)
def test_one_meaning(written: object, meant: str | None) -> None:
    assert iso_date(written) == meant


@pytest.mark.parametrize(
    "written",
    ["5/6/2022", "05-06-2022", "21/1/22", "someday", "31/2/2022", "2022-13-45", 1e40, float("nan"), "٣", [], {}],
)
def test_no_meaning_or_two(written: object) -> None:
    with pytest.raises(DateError):
        iso_date(written)


def test_the_form_that_the_user_gives_decides() -> None:
    assert iso_date("5/6/2022", "%d/%m/%Y") == "2022-06-05"
    assert iso_date("5/6/2022 07:30", "%m/%d/%Y %H:%M") == "2022-05-06T07:30:00"
    with pytest.raises(DateError, match="no date of the form"):
        iso_date("2022-06-05", "%d/%m/%Y")


@pytest.mark.parametrize(
    ("local", "unix", "meant"),
    [
        ("2022-01-21T01:30:00", "1642717800", "2022-01-21T01:30:00+03:00"),
        ("2022-01-20T22:30:00", "1642717800", "2022-01-20T22:30:00+00:00"),
        ("2022-01-21T04:00:00", "1642717800", "2022-01-21T04:00:00+05:30"),
        ("2022-01-20T17:30:00", "1642717800", "2022-01-20T17:30:00-05:00"),
    ],
)
def test_a_local_time_and_the_instant_give_the_offset(local: str, unix: str, meant: str) -> None:
    assert with_offset_of(local, unix) == meant
