"""What the reader of times promises for any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.lexicon.load import default_lexicon
from tawatur.mentions.time import read_times
from tawatur.model.mentions import TimeMention
from tawatur.text.document import read_document

PIECES = [
    "أمس", "اليوم", "غدا", "الخميس", "20", "كانون الثاني", "/", "-", "،", "2022", "منذ", "حتى", "من", "إلى", "بين", "و",
    "قبل", "بعد", "ثلاثة أيام", "ليل", "فجر", "الساعة", "السابعة", "والنصف", "مساء", "رمضان", "1443", "هـ", "الماضي",
    "المقبل", "مطلع", "نهاية", "الأسبوع", "الشهر", "قتل", "7:30", "31", "02", "(", ")", ".", "\n", "29", "شباط",
    "لليوم", "كل", "كل يوم", "جمعة", "مرتين", "عيد الأضحى", "الفصح", "ربع", "ساعة", "القرن", "العشرين", "بعد منتصف ليل",
]  # fmt: skip


def _read(text: str, anchor: str | None = "2022-01-21", **options: str) -> tuple[TimeMention, ...]:
    return read_times(read_document(text, default_lexicon()), anchor, **options)  # type: ignore[arg-type]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join), st.sampled_from(["2022-01-21", "2020-02-29", None])
)
def test_any_text_gives_ordered_mentions_that_stand_in_it(text: str, anchor: str | None) -> None:
    end = 0
    for mention in _read(text, anchor):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        end = mention.end
        for reading in mention.readings:
            if reading.earliest and reading.latest and len(reading.earliest) == len(reading.latest):
                assert reading.earliest <= reading.latest


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=10).map(" ".join))
def test_appointment_talk_never_fails_either(text: str) -> None:
    assert _read(text, "2016-11-07", register="diary") == _read(text, "2016-11-07", register="diary")


def test_without_an_anchor_nothing_told_from_it_is_resolved() -> None:
    (mention,) = _read("قتل ثلاثة أمس", None)
    assert (mention.readings, mention.basis, mention.precision) == ((), "none", "unknown")


def test_a_date_stated_in_full_needs_no_anchor_and_is_not_moved_by_one() -> None:
    stated = _read("في 14 آذار 2012", None)
    assert stated == _read("في 14 آذار 2012", "2022-01-21")
    assert stated[0].basis == "stated"


def test_both_readings_are_kept_and_the_past_comes_first() -> None:
    (mention,) = _read("وقع الهجوم يوم الاثنين")
    assert [reading.earliest for reading in mention.readings] == ["2022-01-17", "2022-01-24"]


def test_the_future_comes_first_where_the_text_or_the_caller_looks_ahead() -> None:
    for mentions in (_read("ستعقد الجلسة يوم الاثنين"), _read("الاثنين", preference="future")):
        assert mentions[0].readings[0].earliest == "2022-01-24"


def test_a_weekday_beside_yesterday_corrects_an_anchor_of_the_day_after() -> None:
    (mention,) = _read("قتل ثلاثة أمس الأربعاء")
    assert mention.readings[0].earliest == "2022-01-19"


def test_an_anchor_with_an_hour_settles_whether_the_hour_has_come() -> None:
    (mention,) = _read("وقع الانفجار الساعة 11 مساء", "2022-01-21T08:00:00+03:00")
    assert mention.readings[0].earliest == "2022-01-20T23:00"


def test_bare_numbers_are_dates_only_in_appointment_talk() -> None:
    assert _read("سأعود في 15") == ()
    (mention,) = _read("سأعود في 15", register="diary")
    assert mention.readings[0].earliest == "2022-02-15"


def test_an_anchor_that_is_no_date_is_refused() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        _read("أمس", "21.1.2022")


def test_the_day_after_is_counted_from_the_day_before_it_in_the_text() -> None:
    first, second = _read("اعتقل يوم 19 كانون الثاني وأفرج عنه في اليوم التالي")
    assert first.readings[0].earliest == "2022-01-19"
    assert second.readings[0].earliest == "2022-01-20"


def test_hours_up_to_a_moment_with_an_hour_reach_to_the_minute() -> None:
    (mention,) = _read("خلال الساعات الست الماضية", "2022-01-21T03:30")
    assert (mention.readings[0].earliest, mention.readings[0].latest) == ("2022-01-20T21:30", "2022-01-21T03:30")


def test_a_length_of_hours_says_how_long_and_dates_nothing() -> None:
    (mention,) = _read("شن 12 غارة خلال ساعتين")
    assert (mention.readings, mention.duration) == ((), "PT2H")


def test_after_midnight_of_a_night_is_the_next_day() -> None:
    (mention,) = _read("بعد منتصف ليل الأربعاء")
    assert mention.readings[0].earliest == "2022-01-20T00:00"


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        ("بعد ساعتين من الآن", "بعد ساعتين من الآن", "2022-01-21T12:00", "2022-01-21T12:00"),
        ("5 دقائق من الآن", "5 دقائق من الآن", "2022-01-21T10:05", "2022-01-21T10:05"),
        ("الساعة القادمة", "الساعة القادمة", "2022-01-21T10:00", "2022-01-21T11:00"),
        ("غدا من 8 صباحا إلى 4 مساء", "غدا من 8 صباحا إلى 4 مساء", "2022-01-22T08:00", "2022-01-22T16:00"),
        ("3-5 مساء", "3-5 مساء", "2022-01-21T15:00", "2022-01-21T17:00"),
        ("سأعود في 15 الساعة 8:00", "15 الساعة 8:00", "2022-02-15T08:00", "2022-02-15T08:00"),
        ("نهاية هذا اليوم", "نهاية هذا اليوم", "2022-01-21T23:59:59", "2022-01-21T23:59:59"),
        ("عيد الأضحى", "عيد الأضحى", "2022-07-09", "2022-07-09"),
        ("الاثنين 9:45 صباحا", "الاثنين 9:45 صباحا", "2022-01-24T09:45", "2022-01-24T09:45"),
        ("الثلاثاء الثاني من نوفمبر 2021", "الثلاثاء الثاني من نوفمبر 2021", "2021-11-02", "2021-11-02"),
        ("الثلاثاء الثاني من نوفمبر 2023", "الثلاثاء الثاني من نوفمبر 2023", "2023-11-14", "2023-11-14"),
        ("يومين من الغد", "يومين من الغد", "2022-01-24", "2022-01-24"),
    ],
)
def test_appointment_talk_counts_from_the_moment_it_is_said(text: str, words: str, earliest: str, latest: str) -> None:
    (mention,) = _read(text, "2022-01-21T10:00", register="diary")
    assert mention.text == words
    assert (earliest, latest) in [(reading.earliest, reading.latest) for reading in mention.readings]


def test_a_feast_that_is_only_named_dates_nothing_in_news() -> None:
    assert _read("تهنئة بمناسبة عيد الأضحى المبارك") == ()
