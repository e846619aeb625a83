"""Excel workbooks: each sheet a table with its column names in the first row that has any."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from tawatur.ingest.errors import UnreadableError, parsing
from tawatur.ingest.extras import extra
from tawatur.ingest.items import Item, Options, Source
from tawatur.ingest.limits import Limits
from tawatur.ingest.rows import map_of, numbered, report_of

FORMAT = "xlsx"
EXTRA = "tables"
_BOOK = "xl/workbook.xml"


def sniff(data: bytes, name: str) -> bool:
    """A ZIP archive with a workbook in it; one that is cut short by its name."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    if name.lower().endswith((".xlsx", ".xlsm")):
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _BOOK in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def read(source: Source, options: Options) -> Iterator[Item]:
    """The rows of each sheet; a sheet without a column for the text is set aside."""
    library = extra("openpyxl", EXTRA)
    extra("defusedxml", EXTRA)  # with it the library refuses entities
    declared = extra("openpyxl.utils.exceptions", EXTRA).InvalidFileException
    _check_size(source.data, options.limits)
    with parsing("workbook", declared):
        book = library.load_workbook(io.BytesIO(source.data), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what it says of its own size may be anything
            yield from _sheet(source, sheet, options)


def _check_size(data: bytes, limits: Limits) -> None:
    with parsing("workbook"), zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
    size = sum(member.file_size for member in members)
    if size > limits.file_bytes or (size > limits.ratio_from and size > limits.ratio * len(data)):
        raise UnreadableError(f"unpacks to {size} bytes, more than is read")


def _sheet(source: Source, sheet: Any, options: Options) -> Iterator[Item]:
    rows = enumerate(sheet.iter_rows(max_col=options.limits.columns, values_only=True), 1)
    filled = ((number, row) for number, row in rows if any(cell is not None for cell in row))
    _, first = next(filled, (0, ()))
    header = ["" if cell is None else str(cell).strip() for cell in first]
    try:
        columns, notes = map_of(source, options, header)
    except UnreadableError as fault:
        yield source.aside(str(fault), sheet.title)
        return
    yield from notes
    cells = ({**dict(zip(header, row, strict=False)), "": number} for number, row in filled)
    for _, row in numbered(cells, 1, options.limits.rows):
        yield report_of(source, row, columns, f"{sheet.title}!{row['']}", None)
