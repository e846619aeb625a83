from __future__ import annotations

from typing import Any

import msgspec
import pytest

from tawatur.brief.scope import Area, Scope, area_of, claims_within, incidents_within, notice_within, records_within
from tawatur.incidents import build_incidents
from tawatur.model.record import Notice, Place, Record, Time
from tawatur.model.spans import Span
from tests.incidents.make import claim, report

NOWHERE = Place("", 0, 0, None, None, None, None, None, None, "none", None, "in", None, (), None, None, ())


def place(text: str, **fields: Any) -> Place:
    return msgspec.structs.replace(NOWHERE, text=text, **fields)


def area(name: str) -> Area:
    found = area_of(name)
    assert found is not None
    return found


def told(name: str, day: str, where: Place | None = None, date: str | None = None) -> Record:
    record = report(name, "قصف على الحي", claim("shelling", "قصف", date=date), day=day)
    (one,) = record.claims
    event = msgspec.structs.replace(one.event, place=where)
    return msgspec.structs.replace(record, claims=(msgspec.structs.replace(one, event=event),))


def notice(starts: str | None, ends: str | None, where: Place | None = None, precision: Any = "day") -> Notice:
    def time(day: str | None) -> Time | None:
        return None if day is None else Time("حتى", 0, 3, day, day, precision, "anchored")

    return Notice("n1", "curfew", None, where, time(starts), time(ends), (), Span("حظر", 0, 3))


def test_an_area_is_a_place_and_what_lies_in_it() -> None:
    hasakah = area("الحسكة")
    assert hasakah.holds(place("الحسكة", id="gn:173811", admin=("sy.hasakah", "sy")))
    assert hasakah.holds(place("سجن الصناعة", id="x", admin=("gn:173811", "sy.hasakah", "sy")))
    assert hasakah.holds(place("القامشلي", id="gn:173377", admin=("sy.hasakah", "sy")))
    assert not hasakah.holds(place("حلب", id="gn:170063", admin=("sy.aleppo", "sy")))
    assert not hasakah.holds(place("سوريا", id="sy"))


def test_spelling_and_ids_name_the_same_area() -> None:
    assert area("الحسكه").ids >= {"gn:173811"}
    assert area("sy.hasakah").ids == {"sy.hasakah"}
    assert area("Al-Hasakah").ids == {"gn:173811"}


def test_words_decide_only_where_the_gazetteer_is_silent() -> None:
    hasakah = area("الحسكة")
    assert hasakah.holds(place("سجن الحسكة"))
    assert not hasakah.holds(place("شارع الحسكة", admin=("gn:170654", "sy")))
    assert not hasakah.holds(place("محيط السجن"))
    assert area("تل لا يعرفه أحد").holds(place("قرية تل لا يعرفه أحد"))


def test_a_name_without_words_is_no_area() -> None:
    assert area_of(" — ") is None


@pytest.mark.parametrize(
    ("since", "until", "held"),
    [
        ("2023-03-01", "2023-03-05", True),
        ("2023-03-05", None, True),
        (None, "2023-03-04", False),
        ("2023-03-06", None, False),
    ],
)
def test_a_claim_lies_on_its_day_and_not_on_its_reports(since: str | None, until: str | None, held: bool) -> None:
    record = told("a", "2023-03-10", date="2023-03-05")
    assert bool(claims_within(record, Scope(since, until))) is held


def test_a_claim_without_a_day_lies_on_its_reports() -> None:
    assert claims_within(told("a", "2023-03-10"), Scope("2023-03-10", "2023-03-10"))
    assert not claims_within(told("a", "2023-03-10"), Scope("2023-03-11", None))


def test_incidents_and_reports_are_chosen_by_claims() -> None:
    records = [
        told("a", "2023-03-10", place("الحسكة", id="gn:173811", admin=("sy.hasakah", "sy"))),
        told("b", "2023-03-10", place("حلب", id="gn:170063", admin=("sy.aleppo", "sy"))),
    ]
    scope = Scope("2023-03-01", "2023-03-31", area("الحسكة"))
    chosen = incidents_within(records, build_incidents(records), scope)
    assert [incident.reports for incident in chosen] == [("a",)]
    assert [record.report.id for record in records_within(records, chosen, scope)] == ["a"]


def test_notices_of_the_period_and_area() -> None:
    hasakah = place("الحسكة", id="gn:173811", admin=("sy.hasakah", "sy"))
    scope = Scope("2022-01-28", "2022-02-02", area("الحسكة"))
    assert notice_within(notice("2022-01-24", "2022-01-31", hasakah), scope)
    assert notice_within(notice("2022-01-24", None), scope)
    assert not notice_within(notice("2022-01-24", "2022-01-27", hasakah), scope)
    assert not notice_within(notice("2022-02-03", None), scope)
    assert not notice_within(notice("2022-01-24", "2022-01-31", place("حلب", id="gn:170063")), scope)


def test_hours_of_the_night_end_no_notice() -> None:
    scope = Scope("2022-01-28", "2022-02-02")
    assert notice_within(notice("2022-01-23T18:00", "2022-01-24T06:00", precision="hour"), scope)


def test_a_scope_in_words() -> None:
    assert Scope("2022-01-20", "2022-01-31", area("الحسكة")).words("en") == "\u2068الحسكة\u2069 · 20–31 January 2022"
    assert Scope(until="2022-01-31").words("en") == "– 31 January 2022"
    assert Scope().is_open
