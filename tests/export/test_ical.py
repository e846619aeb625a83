from __future__ import annotations

import builtins
from datetime import UTC, date, datetime
from typing import Any

import icalendar
import msgspec
import pytest

from tawatur.export.bundle import Bundle
from tawatur.export.errors import MissingExtraError
from tawatur.export.ical import ical_skips, write_ical
from tawatur.export.tier import for_public
from tawatur.export.tier_rules import TierRules
from tawatur.model.record import Time
from tests.export.made import samples
from tests.export.orders_made import CITY, WORDS, bundle, judged, notice, record, time


def _events(bundle: Bundle) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(write_ical(bundle))
    assert not calendar.errors
    assert calendar.walk("VCALENDAR")[0]["version"] == "2.0"
    events = list(calendar.walk("VEVENT"))
    assert all(not event.errors for event in events)
    assert all(event.has_key("uid") and event.has_key("dtstamp") and event.has_key("dtstart") for event in events)
    return events


def _event(bundle: Bundle) -> icalendar.Event:
    (event,) = _events(bundle)
    return event


def _when(event: icalendar.Event) -> tuple[Any, Any]:
    return event.decoded("dtstart"), event.decoded("dtend") if "dtend" in event else None


def test_the_curfew_of_the_samples_is_its_days() -> None:
    event = _event(samples())
    assert _when(event) == (date(2022, 1, 24), date(2022, 2, 1))
    assert str(event["summary"]) == "حظر تجوال: مدينة الحسكة"
    assert str(event["status"]) == "TENTATIVE"


def test_what_it_leaves_out_is_told() -> None:
    left = {skip.id.rpartition("-")[2]: skip.reason for skip in ical_skips(samples())}
    assert left["n2"] == "names no first day"
    assert left["n3"] == "is no window of time in which people may not move"
    shown = {str(event["x-tawatur-notice"]) for event in _events(samples())}
    told = {notice.id for record in samples().records for notice in record.notices}
    assert shown | {skip.id for skip in ical_skips(samples())} == told


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2022-01-24", "2022-01-24", (date(2022, 1, 24), date(2022, 1, 25))),
        ("2022-01-24T18:00", "2022-01-25T06:00", (datetime(2022, 1, 24, 18), datetime(2022, 1, 25, 6))),
        ("2022-01-24", "2022-01-25T06:00", (datetime(2022, 1, 24), datetime(2022, 1, 25, 6))),
        ("2022-01-24T18:00", "2022-01-25", (datetime(2022, 1, 24, 18), datetime(2022, 1, 26))),
        ("2022-01-24", None, (date(2022, 1, 24), None)),
        ("2022-01-24T18:00", None, (datetime(2022, 1, 24, 18), None)),
        ("2022-01-24", "2022-01-20", (date(2022, 1, 24), None)),
    ],
)
def test_windows(first: str, last: str | None, expected: tuple[object, object]) -> None:
    event = _event(bundle(record(notice(effective=time(first, first), expires=time(None, last)))))
    assert _when(event) == expected


@pytest.mark.parametrize(
    ("expires", "summary"),
    [
        (time(None, None, "حتى إشعار آخر"), "حظر تجوال: مدينة الرقة (حتى إشعار آخر)"),
        (None, "حظر تجوال: مدينة الرقة (لا تذكر نهاية)"),
    ],
)
def test_a_window_without_an_end_says_so(expires: Time | None, summary: str) -> None:
    assert str(_event(bundle(record(notice(expires=expires))))["summary"]) == summary


def test_no_first_day_no_event() -> None:
    for effective in (None, time(None, None)):
        told = bundle(record(notice(effective=effective)))
        assert _events(told) == []
        assert [skip.reason for skip in ical_skips(told)] == ["names no first day"]


def test_a_person_confirms_it() -> None:
    told = record()
    event = _event(bundle(told, *judged(told)))
    assert str(event["status"]) == "CONFIRMED"
    assert event.decoded("dtstamp") == datetime(2022, 1, 23, 12, 30, tzinfo=UTC)
    assert "Confirmed by سلمى" in str(event["description"])
    rejected = bundle(told, *judged(told, "reject"))
    assert _events(rejected) == []
    assert [skip.id for skip in ical_skips(rejected)] == ["r1-n1"]


def test_it_is_public_only_in_the_public_tier() -> None:
    assert str(_event(bundle(record()))["class"]) == "PRIVATE"
    assert str(_event(for_public(bundle(record()), TierRules()))["class"]) == "PUBLIC"


def test_a_point_only_where_it_is_the_place_s_own() -> None:
    assert "geo" in _event(bundle(record()))
    parent = msgspec.structs.replace(CITY, basis="parent")
    assert "geo" not in _event(bundle(record(notice(area=parent))))
    assert "geo" not in _event(bundle(record(notice(area=None))))


def test_the_notice_comes_back() -> None:
    event, told = _event(bundle(record())), notice()
    back = (str(event["x-tawatur-notice"]), str(event["location"]), str(event["x-tawatur-issuer"]))
    assert back == (told.id, "مدينة الرقة", "الشرطة")
    assert [str(name) for name in event["categories"].cats] == [told.kind]
    assert str(event["contact"]) == "0900 000 001"
    assert str(event["description"]).split("\n\n")[0] == WORDS
    assert _when(event) == (date(2022, 1, 24), date(2022, 2, 1))


def test_lines_are_short_and_no_control_character_is_left() -> None:
    span = msgspec.structs.replace(notice().span, text="سطر\x00\x0b\ud800\r\n" + "كلمة، طويلة; " * 30)
    data = write_ical(bundle(record(notice(span=span))))
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\x00" not in data
    assert "كلمة، طويلة; كلمة" in str(_event(bundle(record(notice(span=span))))["description"])


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def absent(name: str, *rest: Any, **more: Any) -> Any:
        if name == "icalendar":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", absent)
    with pytest.raises(MissingExtraError, match=r"needs icalendar: pip install 'tawatur\[calendar\]'"):
        write_ical(bundle(record()))
