"""Incidents: kept as built, and known to be out of date when they are."""

from __future__ import annotations

from tawatur.model.incident import Incident
from tawatur.model.record import ReportInput
from tawatur.store import IncidentQuery, Store

from ..made import build, incident, market, prison, read


def _ids(store: Store, **asked: object) -> list[str]:
    return [found.id for found in store.incidents(IncidentQuery(**asked))]


def test_they_come_back_as_they_were_built(store: Store) -> None:
    store.add([market(), prison()])
    built = store.rebuild(build, "1")
    assert len(built) == 2
    assert store.incidents(IncidentQuery()) == built
    assert store.incident(built[0].id) == built[0]
    assert store.incident("i-nothing") is None
    assert store.verify().problems == ()


def test_new_reports_readings_and_programs_make_them_stale(store: Store) -> None:
    assert store.incidents_stale("1")
    store.add([market()])
    store.rebuild(build, "1")
    assert not store.incidents_stale("1")
    assert store.incidents_stale("2")
    store.add([market()])
    assert not store.incidents_stale("1")
    store.add([prison()])
    assert store.incidents_stale("1")
    store.rebuild(build, "1")
    row, record = next(store.records())
    store.save_readings([(row, record)])
    assert store.incidents_stale("1")


def test_only_current_versions_are_built_from(store: Store) -> None:
    for text in ("قصفت المدفعية أولا", "قصفت المدفعية ثانيا"):
        store.add([read(ReportInput(text, url="u"))])
    built = store.rebuild(build, "1")
    assert [i.reports for i in built] == [tuple(r.report.id for _, r in store.records())]


def test_building_again_forgets_the_incidents_before(store: Store) -> None:
    store.add([market(), prison()])
    store.rebuild(build, "1")
    store.rebuild(lambda records: build(records)[:1], "1")
    assert len(_ids(store)) == 1
    assert store.counts().incidents == 1


def test_a_build_of_an_older_state_does_not_undo_a_newer_one(store: Store) -> None:
    store.add([market()])

    def slow(records: object) -> tuple[Incident, ...]:
        old = build(records)  # type: ignore[arg-type]
        store.add([prison()])
        store.rebuild(build, "1")
        return old

    store.rebuild(slow, "1")
    assert store.counts().incidents == 2


def test_what_can_be_asked(store: Store) -> None:
    first, second = market(), prison()
    store.add([first, second])
    store.rebuild(lambda _: (incident(first, "weak", "i-1"), incident(second, "fair", "i-2")), "1")
    assert _ids(store) == ["i-1", "i-2"]
    assert _ids(store, grade="fair") == ["i-2"]
    assert _ids(store, since="2023-05-02") == ["i-2"]
    assert _ids(store, until="2023-05-02") == ["i-1"]
    assert _ids(store, type="shelling") == ["i-1"]
    assert _ids(store, report=second.report.id) == ["i-2"]
    assert _ids(store, minimum=2) == []


def test_where_claims_belong(store: Store) -> None:
    first = market()
    store.add([first])
    store.rebuild(lambda _: (incident(first, name="i-1"),), "1")
    assert store.homes([first.report.id, "nothing"]) == {(first.report.id, first.claims[0].id): ("i-1",)}
