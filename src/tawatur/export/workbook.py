"""A workbook for people: a sheet of incidents and one of claims, from right to left, heads frozen."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any

import msgspec

from tawatur.export.archive import zip_of
from tawatur.export.bundle import Bundle
from tawatur.export.claim_table import claim_rows
from tawatur.export.columns import ColumnHead, column_heads
from tawatur.export.csvs import safe_text
from tawatur.export.errors import MissingExtraError
from tawatur.export.grid import Cell, flat
from tawatur.export.incident_table import incident_rows

_NARROW, _WIDE, _WIDEST = 12, 24, 60
_WIDTHS = {"note": _WIDEST, "figures": 36, "place": _WIDE, "place_en": _WIDE, "type_ar": _WIDE, "origin": 36}
_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_NO_TIME = rb"\g<1>1980-01-01T00:00:00Z"
_NOTE_AR = "الأدنى والأعلى: أدنى ادعاء وأعلاه. UCDP: أدنى وأرجح وأعلى من الأعداد الموثوقة. ACLED: أدنى عدد موثوق."


def write_workbook(bundle: Bundle) -> bytes:
    """The workbook. Raises :class:`MissingExtraError` without openpyxl."""
    openpyxl = _library()
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "الحوادث"
    _fill(openpyxl, sheet, column_heads().incidents, incident_rows(bundle))
    _fill(openpyxl, book.create_sheet("الادعاءات"), column_heads().claims, claim_rows(bundle))
    book.properties.creator = "tawatur"
    book.properties.description = _NOTE_AR
    out = io.BytesIO()
    book.save(out)
    return _timeless(out.getvalue())


def _library() -> Any:
    try:
        import openpyxl
        import openpyxl.styles
    except ImportError as fault:
        raise MissingExtraError("openpyxl", "tables") from fault
    return openpyxl


def _fill(openpyxl: Any, sheet: Any, columns: Sequence[ColumnHead], rows: Sequence[msgspec.Struct]) -> None:
    shown = [head for head in columns if head.sheet]
    sheet.append([head.ar for head in shown])
    for row in rows:
        values = flat(row)
        sheet.append([_cell(values[head.name]) for head in shown])
    sheet.sheet_view.rightToLeft = True
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    for cell in sheet[1]:
        cell.font = openpyxl.styles.Font(bold=True)
        cell.alignment = openpyxl.styles.Alignment(horizontal="center", vertical="top", wrap_text=True)
    for number, head in enumerate(shown, 1):
        letter = openpyxl.utils.get_column_letter(number)
        sheet.column_dimensions[letter].width = _WIDTHS.get(head.name, _NARROW)


def _cell(value: Cell) -> Cell:
    return safe_text(value) if isinstance(value, str) else value


def _timeless(data: bytes) -> bytes:
    """The same workbook without the times of its making, so that the same bundle gives the same bytes."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zip_of((name, _TIMES.sub(_NO_TIME, archive.read(name))) for name in archive.namelist())
