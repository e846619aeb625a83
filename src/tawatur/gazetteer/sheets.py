"""Rows of tables: CSV files and the first sheet of XLSX workbooks, as dictionaries by column name."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from tawatur.gazetteer.rows import FormatError

_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_CELL = re.compile("[A-Z]+")
_LARGEST = 200_000_000


def read_table(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Line numbers (from 1, the header is line 1) with the cells by column name. Blank rows are skipped."""
    lines = _xlsx_lines(path) if path.suffix.lower() == ".xlsx" else _csv_lines(path)
    header: list[str] | None = None
    for number, cells in lines:
        if header is None:
            header = [cell.strip().lstrip("\ufeff") for cell in cells]
        elif any(cell.strip() for cell in cells):
            yield number, {name: cell.strip() for name, cell in zip(header, cells, strict=False) if name}
    if header is None:
        raise FormatError(f"{path.name}: the table is empty")


def _csv_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        sample = file.read(4096)
        file.seek(0)
        header = sample.partition("\n")[0]
        delimiter = max(",;\t", key=header.count)
        reader = csv.reader(file, delimiter=delimiter)
        for cells in reader:
            yield reader.line_num, cells


def _xlsx_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        with zipfile.ZipFile(path) as book:
            shared = _shared_strings(book)
            sheet = _part(book, _first_sheet(book))
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError) as fault:
        raise FormatError(f"{path.name}: no readable workbook ({fault})") from fault
    for row in sheet.iter(f"{_NS}row"):
        yield int(row.get("r") or 0), _cells(row, shared)


def _part(book: zipfile.ZipFile, name: str) -> ElementTree.Element:
    if book.getinfo(name).file_size > _LARGEST:
        raise FormatError(f"{name}: larger than {_LARGEST} bytes")
    return ElementTree.fromstring(book.read(name))


def _first_sheet(book: zipfile.ZipFile) -> str:
    return min(
        (n for n in book.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", n)), key=lambda n: (len(n), n)
    )


def _shared_strings(book: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    root = _part(book, "xl/sharedStrings.xml")
    return ["".join(text.text or "" for text in item.iter(f"{_NS}t")) for item in root.iter(f"{_NS}si")]


def _cells(row: ElementTree.Element, shared: list[str]) -> list[str]:
    cells: dict[int, str] = {}
    for cell in row.iter(f"{_NS}c"):
        match = _CELL.match(cell.get("r") or "")
        index = _column(match.group()) if match else len(cells)
        cells[index] = _value(cell, shared)
    return [cells.get(i, "") for i in range(max(cells, default=-1) + 1)]


def _column(letters: str) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def _value(cell: ElementTree.Element, shared: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return "".join(text.text or "" for text in cell.iter(f"{_NS}t"))
    value = cell.find(f"{_NS}v")
    text = (value.text or "") if value is not None else ""
    return shared[int(text)] if cell.get("t") == "s" and text.isdigit() and int(text) < len(shared) else text
