from __future__ import annotations

import pytest

from tawatur.model.record import Notice, ReportInput
from tawatur.pipeline import read_report


def notice_of(text: str, published_at: str) -> Notice:
    (notice,) = read_report(ReportInput(text, published_at=published_at)).notices
    return notice


@pytest.mark.parametrize(
    ("published_at", "first_night"),
    [("2022-01-21T10:00", "2022-01-21"), ("2022-01-21T20:00", "2022-01-21"), ("2022-01-21", "2022-01-21")],
)
def test_a_curfew_of_one_night_is_that_of_the_coming_one(published_at: str, first_night: str) -> None:
    notice = notice_of("حظر تجول من الخامسة عصراً حتى السابعة صباحاً", published_at)
    assert notice.effective is not None
    assert notice.effective.earliest == f"{first_night}T17:00"


def test_hours_of_the_day_that_are_over_stay_as_told() -> None:
    notice = notice_of("أعلنت الشرطة إغلاق الطريق من الثامنة صباحاً حتى الثانية ظهراً", "2022-01-21T18:00")
    assert notice.expires is not None
    assert notice.expires.latest == "2022-01-21T14:00"


def test_verbs_say_when_it_begins_and_ends() -> None:
    notice = notice_of(
        "فرضت السلطات حظر تجول في سبها يبدأ عند الثامنة مساءً وينتهي في السادسة صباحاً", "2022-01-21T10:00"
    )
    assert notice.effective is not None
    assert notice.expires is not None
    assert (notice.effective.earliest, notice.expires.latest) == ("2022-01-21T20:00", "2022-01-22T06:00")


def test_verbs_of_hours_that_last_for_days_fix_no_day() -> None:
    notice = notice_of("فرضت الشرطة حظر تجول يبدأ من منتصف الليل وينتهي عند السادسة صباحاً ولمدة أسبوع", "2022-01-21")
    assert notice.effective is not None
    assert notice.expires is not None
    assert (notice.effective.text, notice.effective.earliest) == ("منتصف الليل", None)
    assert (notice.expires.text, notice.expires.latest) == ("السادسة صباحاً", None)


def test_at_night_is_an_hour_and_says_nothing_of_every_night() -> None:
    notice = notice_of("حظر تجول من التاسعة والنصف ليلا حتى الرابعة فجرا", "2022-01-21")
    assert notice.effective is not None
    assert notice.effective.earliest == "2022-01-21T21:30"
