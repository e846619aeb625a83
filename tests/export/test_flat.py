from __future__ import annotations

import datetime as dt
import io
import re

import hxl
import pandas
import pytest

from tawatur.export.claim_table import ClaimRow, claim_rows
from tawatur.export.columns import ColumnHead, column_heads
from tawatur.export.flat import write_csv, write_csv_claims, write_hxl, write_hxl_claims
from tawatur.export.formats import Write
from tawatur.export.grid import heads
from tawatur.export.incident_table import IncidentRow, incident_rows
from tawatur.export.tables import ledger_rows, report_rows
from tests.export.frames import rows_of
from tests.export.made import samples

HXL = [(write_hxl, column_heads().incidents), (write_hxl_claims, column_heads().claims)]


@pytest.mark.parametrize(
    ("columns", "shape"), [(column_heads().incidents, IncidentRow), (column_heads().claims, ClaimRow)]
)
def test_every_column_has_its_heads_in_order(columns: tuple[ColumnHead, ...], shape: type[IncidentRow]) -> None:
    assert [head.name for head in columns] == heads(shape)
    assert len({head.hxl for head in columns}) == len(columns)
    assert len({head.ar for head in columns}) == len(columns)
    assert all(re.fullmatch(r"#[a-z0-9]+(\+[a-z0-9_]+)*", head.hxl) for head in columns)


@pytest.mark.parametrize(("write", "columns"), HXL, ids=["incidents", "claims"])
def test_libhxl_finds_no_fault(write: Write, columns: tuple[ColumnHead, ...]) -> None:
    source = hxl.data(io.BytesIO(write(samples())), hxl.InputOptions(allow_local=True))
    told: list[object] = []
    assert hxl.schema(None, callback=told.append).validate(source), told
    assert told == []
    assert [column.display_tag for column in source.columns] == [head.hxl for head in columns]


def test_libhxl_would_find_a_fault() -> None:
    broken = write_hxl(samples()).replace(b"#geo+lat", b"#date+lat")
    source = hxl.data(io.BytesIO(broken), hxl.InputOptions(allow_local=True))
    assert not hxl.schema(None, callback=lambda _: None).validate(source)


def test_hxl_sums_up_what_the_table_says() -> None:
    source = hxl.data(io.BytesIO(write_hxl(samples())), hxl.InputOptions(allow_local=True))
    total = sum(row.dead.killed_acled or 0 for row in incident_rows(samples()))
    assert sum(int(row.get("#affected+killed+v_acled") or 0) for row in source) == total


def test_incidents_come_back() -> None:
    read = rows_of(write_csv(samples()))
    assert [row["incident"] for row in read] == [row.incident for row in incident_rows(samples())]
    for row, ours in zip(read, incident_rows(samples()), strict=True):
        assert row["killed_best"] == ("" if ours.dead.killed_best is None else str(ours.dead.killed_best))
        assert row["date_start"] == (ours.when.date_start.isoformat() if ours.when.date_start else "")


def test_claims_say_who_says_it_and_where_the_words_stand() -> None:
    texts = {record.report.id: record.report.text for record in samples().records}
    rows = claim_rows(samples())
    assert len(rows) == sum(len(record.claims) for record in samples().records)
    for row in rows:
        assert texts[row.told.report][row.wording.start : row.wording.end] == row.wording.trigger
    assert [row["claim"] for row in rows_of(write_csv_claims(samples()))] == [row.told.claim for row in rows]
    known = {incident.id for incident in samples().incidents} | {None}
    assert {row.told.incident for row in rows} <= known


def test_the_ledger_holds_every_value_with_its_evidence() -> None:
    texts = {record.report.id: record.report.text for record in samples().records}
    rows = ledger_rows(samples())
    figures = [row for row in rows if row.field == "figure"]
    assert len(figures) == sum(len(incident.figures) for incident in samples().incidents)
    assert {row.field for row in rows} >= {"place", "time", "agent", "figure"}
    for row in rows:
        assert row.report is not None
        assert row.start is not None
        assert texts[row.report][row.start : row.end]


def test_reports_are_whole() -> None:
    for row, record in zip(report_rows(samples()), samples().records, strict=True):
        assert (row.text, row.sha256, row.claims) == (record.report.text, record.report.sha256, len(record.claims))


def test_pandas_reads_days_as_days() -> None:
    frame = pandas.read_csv(io.BytesIO(write_csv(samples())), parse_dates=["date_start", "date_end"])
    first = next(row.when.date_start for row in incident_rows(samples()) if row.when.date_start)
    assert dt.date(frame["date_start"].dropna().iloc[0].year, 1, 1).year == first.year
