from __future__ import annotations

import msgspec
import pytest

from tawatur.brief import brief_of
from tawatur.brief.scope import Scope
from tawatur.brief.shape import NoticeRow
from tawatur.model.record import Notice
from tests.brief.test_scope import notice
from tests.incidents.make import report


def rows(*notices: Notice, scope: Scope | None = None, day: str = "2022-01-30") -> tuple[NoticeRow, ...]:
    record = msgspec.structs.replace(report("a", "حظر تجوال", day=day), notices=notices)
    return brief_of([record], [], "en", scope=scope or Scope()).notices


@pytest.mark.parametrize(
    ("starts", "ends", "state"),
    [
        ("2022-01-24", "2022-01-30", "in_force"),
        ("2022-01-24", "2022-01-29", "ended"),
        ("2022-01-24", None, "open"),
        (None, None, "open"),
        ("2022-01-31", None, "to_come"),
    ],
)
def test_a_notice_is_judged_by_the_last_day_of_the_reports(starts: str | None, ends: str | None, state: str) -> None:
    (row,) = rows(notice(starts, ends))
    assert row.state == state


def test_a_period_ends_where_it_says() -> None:
    (row,) = rows(notice("2022-01-24", "2022-01-31"), scope=Scope(until="2022-01-25"), day="2022-03-01")
    assert row.state == "in_force"


def test_hours_are_shown_in_words_once_and_never_called_ended() -> None:
    (row,) = rows(notice("2022-01-23T18:00", "2022-01-24T06:00", precision="hour"))
    assert (row.state, row.effective, row.expires) == ("hours", "حتى", "")


def test_those_in_force_come_first() -> None:
    found = rows(notice("2022-01-01", "2022-01-02"), notice(None, None), notice("2022-01-24", "2022-01-31"))
    assert [row.state for row in found] == ["in_force", "open", "ended"]


def test_the_day_is_named() -> None:
    assert brief_of([report("a", "نص", day="2022-01-30")], [], "en").notice_day == "30 January 2022"
    assert brief_of([], [], "en").notice_day == ""
