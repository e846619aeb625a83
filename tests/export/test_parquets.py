from __future__ import annotations

import io
import re
import sys
import zipfile
from pathlib import Path

import duckdb
import polars
import pyarrow.parquet as parquet
import pytest

from tawatur.export.bundle import Bundle
from tawatur.export.claim_table import claim_rows
from tawatur.export.errors import MissingExtraError
from tawatur.export.grid import flat
from tawatur.export.incident_table import incident_rows
from tawatur.export.parquets import write_claims, write_incidents, write_ledger, write_parquet, write_reports
from tawatur.export.tables import ledger_rows, report_rows
from tests.export.made import samples

PAGE = Path(__file__).resolve().parents[2] / "docs" / "export" / "parquet.md"
QUERIES = re.findall(r"^```sql\n((?:.*\n)*?)```\n\n```\n((?:.*\n)*?)```$", PAGE.read_text("utf-8"), re.MULTILINE)
WRITERS = {
    "reports": (write_reports, report_rows),
    "claims": (write_claims, claim_rows),
    "incidents": (write_incidents, incident_rows),
    "ledger": (write_ledger, ledger_rows),
}


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the unpacked tables, which is the current one."""
    with zipfile.ZipFile(io.BytesIO(write_parquet(samples()))) as archive:
        archive.extractall(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", WRITERS)
def test_a_table_comes_back_row_by_row(name: str) -> None:
    write, rows_of = WRITERS[name]
    read = parquet.read_table(io.BytesIO(write(samples())))
    assert read.to_pylist() == [flat(row) for row in rows_of(samples())]
    assert b"UCDP" in read.schema.metadata[b"tawatur.policy"]


@pytest.mark.parametrize("name", WRITERS)
def test_an_empty_table_has_the_same_columns(name: str) -> None:
    write, _ = WRITERS[name]
    empty = parquet.read_table(io.BytesIO(write(Bundle((), ()))))
    assert empty.num_rows == 0
    assert empty.schema.equals(parquet.read_table(io.BytesIO(write(samples()))).schema)


def test_polars_and_duckdb_read_the_same(tables: Path) -> None:
    frame = polars.read_parquet(tables / "incidents.parquet")
    assert frame.schema["date_start"] == polars.Date
    assert frame["killed_acled"].sum() == sum(row.dead.killed_acled or 0 for row in incident_rows(samples()))
    ((total,),) = duckdb.sql("SELECT sum(killed_acled) FROM 'incidents.parquet'").fetchall()
    assert total == frame["killed_acled"].sum()


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize(("query", "shown"), QUERIES)
def test_the_queries_of_the_page_give_what_it_shows(query: str, shown: str) -> None:
    found = duckdb.sql(query)
    rows = [["" if value is None else str(value) for value in row] for row in found.fetchall()]
    lines = [" | ".join(row) for row in (found.columns, *rows)]
    assert lines == shown.rstrip("\n").split("\n")


def test_the_page_shows_three_queries() -> None:
    assert len(QUERIES) >= 3


def test_without_the_library_the_message_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'tawatur\[tables\]'"):
        write_claims(samples())
