"""What must not change an incident: the order of reports, copies of them, taking one out and putting it back."""

from __future__ import annotations

import random
from functools import cache

import msgspec
import pytest

from tawatur.evaluate.gold import read_gold
from tawatur.incidents import IncidentBook, build_incidents
from tawatur.model.incident import Incident
from tawatur.model.record import Record
from tests.incidents.gold_records import GOLD, record_of

FILES = sorted(path.stem for path in (GOLD / "incidents").glob("*.jsonl"))


@cache
def records_of(name: str) -> tuple[Record, ...]:
    return tuple(record_of(report) for report in read_gold(GOLD / "incidents" / f"{name}.jsonl"))


def as_bytes(incidents: tuple[Incident, ...]) -> bytes:
    return msgspec.json.encode(incidents)


def copy_of(record: Record) -> Record:
    report = msgspec.structs.replace(record.report, id=f"zz-{record.report.id}", publisher="ناقل الأخبار المستعار")
    return msgspec.structs.replace(record, report=report)


@pytest.mark.parametrize("name", FILES)
def test_shuffling_the_reports_changes_nothing(name: str) -> None:
    records = list(records_of(name))
    expected = as_bytes(build_incidents(records))
    for seed in range(3):
        random.Random(seed).shuffle(records)
        assert as_bytes(build_incidents(records)) == expected


@pytest.mark.parametrize("name", FILES)
def test_taking_a_report_out_and_putting_it_back_restores_the_bytes(name: str) -> None:
    book = IncidentBook(records_of(name))
    expected = as_bytes(book.incidents())
    for record in records_of(name)[::3]:
        book.remove(record.report.id)
        assert all(record.report.id not in incident.reports for incident in book.incidents())
        book.add(record)
    assert as_bytes(book.incidents()) == expected


@pytest.mark.parametrize("name", FILES)
def test_a_copy_adds_no_voice_and_changes_no_grade(name: str) -> None:
    records = records_of(name)
    plain = {incident.id: incident for incident in build_incidents(records)}
    for record in records:
        copied = {incident.id: incident for incident in build_incidents([*records, copy_of(record)])}
        assert copied.keys() == plain.keys()
        for name_, incident in plain.items():
            assert copied[name_].independent == incident.independent, (record.report.id, name_)
            assert copied[name_].grade == incident.grade, (record.report.id, name_)
            assert copied[name_].casualties == incident.casualties
            assert [c.field for c in copied[name_].contradictions] == [c.field for c in incident.contradictions]


@pytest.mark.parametrize("name", FILES)
def test_one_by_one_gives_the_same_as_all_at_once(name: str) -> None:
    book = IncidentBook()
    for record in records_of(name):
        book.add(record)
        book.incidents()
    assert as_bytes(book.incidents()) == as_bytes(build_incidents(records_of(name)))


@pytest.mark.parametrize("name", FILES)
def test_the_incidents_of_a_report_are_those_of_the_whole_book(name: str) -> None:
    book = IncidentBook(records_of(name))
    whole = {incident.id: incident for incident in book.incidents()}
    for record in records_of(name)[:4]:
        for incident in book.incidents_of(record.report.id):
            expected = msgspec.structs.replace(whole[incident.id], links=())
            assert msgspec.structs.replace(incident, links=()) == expected


def test_a_record_read_anew_replaces_the_old_one() -> None:
    record = records_of(FILES[0])[0]
    emptied = msgspec.structs.replace(record, claims=())
    assert build_incidents([record, emptied]) == ()
    assert build_incidents([emptied, record]) == build_incidents([record])


def test_every_claim_belongs_to_exactly_one_incident() -> None:
    records = [record for name in FILES for record in records_of(name)]
    members = [(m.evidence.report, m.evidence.claim) for i in build_incidents(records) for m in i.members]
    assert len(members) == len(set(members)) == sum(len(record.claims) for record in records)
