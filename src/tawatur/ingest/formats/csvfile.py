"""Tables as text: comma, semicolon, tab or bar between the columns, their names in the first row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from tawatur.ingest.columns import guess_columns
from tawatur.ingest.encodings import decode, opening
from tawatur.ingest.errors import UnreadableError, parsing
from tawatur.ingest.items import Item, Options, Source
from tawatur.ingest.rows import Row, map_of, numbered, report_of

FORMAT = "csv"
_SUFFIXES = (".csv", ".tsv")
_DELIMITERS = ",;\t|"
_HEAD = 4096
_LONGEST_NAME = 30


def sniff(data: bytes, name: str) -> bool:
    """The suffix; or a first line of two known columns at least, the text among them."""
    text = opening(data)
    if text is None:
        return False
    if name.lower().endswith(_SUFFIXES):
        return True
    first = text[:_HEAD].split("\n", 1)[0].strip()
    cells = first.split(_delimiter(first))
    if len(cells) < 2 or max(map(len, cells)) > _LONGEST_NAME:
        return False  # the well-known names are loaded only for what may be some
    columns = guess_columns(cells)
    return columns is not None and len(columns.columns) > 1


def read(source: Source, options: Options) -> Iterator[Item]:
    """A report for each row; the number of a row is the line that it ends on."""
    decoded = decode(source.data)
    text = decoded.text
    csv.field_size_limit(options.limits.text_chars * 2)
    with parsing("table", csv.Error):
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text.split("\n", 1)[0]), strict=False)
        header = [name.strip() for name in next(lines, [])]
        if len(header) > options.limits.columns:
            raise UnreadableError(f"more than {options.limits.columns} columns")
        columns, notes = map_of(source, options, header)
        yield from notes
        for _, row in numbered(_rows(header, lines), 1, options.limits.rows):
            yield report_of(source, row, columns, str(lines.line_num), decoded.encoding)


def _rows(header: list[str], lines: Iterator[list[str]]) -> Iterator[Row]:
    for cells in lines:
        if any(cells):
            yield dict(zip(header, cells, strict=False))


def _delimiter(line: str) -> str:
    return max(_DELIMITERS, key=line.count)
