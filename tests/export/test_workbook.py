from __future__ import annotations

import io
import sys
from typing import Any

import msgspec
import openpyxl
import pytest

from tawatur.export.bundle import Bundle
from tawatur.export.claim_table import claim_rows
from tawatur.export.columns import column_heads
from tawatur.export.errors import MissingExtraError
from tawatur.export.incident_table import incident_rows
from tawatur.export.workbook import write_workbook
from tests.export.made import samples


def book_of(bundle: Bundle) -> Any:
    return openpyxl.load_workbook(io.BytesIO(write_workbook(bundle)))


def test_sheets_run_from_right_to_left_with_frozen_heads() -> None:
    book = book_of(samples())
    assert book.sheetnames == ["الحوادث", "الادعاءات"]
    for sheet, columns in zip(book, (column_heads().incidents, column_heads().claims), strict=True):
        assert sheet.sheet_view.rightToLeft
        assert sheet.freeze_panes == "A2"
        assert [cell.value for cell in sheet[1]] == [head.ar for head in columns if head.sheet]
        assert sheet.auto_filter.ref == sheet.dimensions


def test_a_row_is_an_incident_and_a_claim() -> None:
    incidents, claims = book_of(samples())
    assert incidents.max_row == len(incident_rows(samples())) + 1
    assert claims.max_row == len(claim_rows(samples())) + 1
    assert [row[0].value for row in incidents.iter_rows(min_row=2)] == [r.incident for r in incident_rows(samples())]


def test_days_are_days_and_numbers_numbers() -> None:
    incidents, _ = book_of(samples())
    names = [head.name for head in column_heads().incidents if head.sheet]
    for cells, row in zip(incidents.iter_rows(min_row=2), incident_rows(samples()), strict=True):
        told = dict(zip(names, (cell.value for cell in cells), strict=True))
        assert told["killed_best"] == row.dead.killed_best
        assert (told["date_start"].date() if told["date_start"] else None) == row.when.date_start


def test_text_of_a_report_is_no_formula() -> None:
    first, *rest = samples().incidents
    odd = msgspec.structs.replace(first, place="=HYPERLINK(0)\x07")
    incidents, _ = book_of(Bundle(samples().records, (odd, *rest)))
    names = [head.name for head in column_heads().incidents if head.sheet]
    cell = incidents.cell(2, names.index("place") + 1)
    assert (cell.value, cell.data_type) == ("'=HYPERLINK(0)", "s")


def test_the_policies_are_told() -> None:
    assert "ACLED" in book_of(samples()).properties.description


def test_without_the_library_the_message_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'tawatur\[tables\]'"):
        write_workbook(samples())
