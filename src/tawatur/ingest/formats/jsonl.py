"""JSON lines, a JSON array of objects, or one object: a report each. A record of ours is taken up as its report."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tawatur.ingest.columns import ColumnMap
from tawatur.ingest.encodings import decode, opening
from tawatur.ingest.errors import UnreadableError, one_line
from tawatur.ingest.items import Item, Note, Options, SetAside, Source
from tawatur.ingest.rows import Row, map_of, report_of
from tawatur.model.record import SCHEMA

FORMAT = "json"
_SUFFIXES = (".jsonl", ".ndjson", ".json")
_HEAD = 256


def sniff(data: bytes, name: str) -> bool:
    """An object or an array of them at the beginning, or the suffix."""
    text = opening(data)
    if text is None:
        return False
    head = text[:_HEAD].lstrip()
    return name.lower().endswith(_SUFFIXES) or head.startswith(("{", "[{", "[\n", "[ "))


def read(source: Source, options: Options) -> Iterator[Item]:
    """A report for each object; a line that is none is set aside."""
    decoded = decode(source.data)
    maps: dict[tuple[str, ...], ColumnMap | None] = {}
    for number, row in _objects(source, decoded.text):
        if isinstance(row, SetAside):
            yield row
            continue
        row = _reported(row)
        keys = tuple(row)
        if keys not in maps:
            maps[keys], notes = _map(source, options, keys)
            yield from [] if len(maps) > 1 else notes
        columns = maps[keys]
        if columns is None:
            yield source.aside("has no text", number)
        else:
            yield report_of(source, row, columns, number, decoded.encoding)


def _reported(row: Row) -> Row:
    """The report of a record (``tawatur read --format jsonl``, ``tawatur export``), to be read anew; else the row."""
    report = row.get("report")
    if row.get("schema") != SCHEMA or not isinstance(report, dict):
        return row
    kept = {name: report.get(name) for name in ("publisher", "published_at", "title", "url", "text")}
    return {"id": report.get("ref"), **kept}


def _map(source: Source, options: Options, keys: tuple[str, ...]) -> tuple[ColumnMap | None, list[Note]]:
    """Objects may each have other keys: what the user said holds for all, a guess is made for each set of them."""
    if options.columns is not None:
        return options.columns, []
    try:
        return map_of(source, options, list(keys))
    except UnreadableError:
        return None, []


def _objects(source: Source, text: str) -> Iterator[tuple[str, Row | SetAside]]:
    start = text.lstrip()
    lines = text.split("\n")
    if start.startswith("[") or not _is_object(next((line for line in lines if line.strip()), "")):
        whole = _whole(start)
        if whole is not None:
            for number, value in enumerate(whole, 1):
                yield str(number), value if isinstance(value, dict) else source.aside("is no object", str(number))
            return
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield str(number), _from_line(source, line, str(number))


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _whole(text: str) -> list[object] | None:
    """The objects of a text that is one JSON value; None for lines."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as fault:
        if text.startswith("["):
            raise UnreadableError(f"damaged JSON: {one_line(fault)}") from fault
        return None
    return value if isinstance(value, list) else [value]


def _from_line(source: Source, line: str, number: str) -> Row | SetAside:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as fault:
        return source.aside(f"no JSON: {one_line(fault)}", number)
    return value if isinstance(value, dict) else source.aside("is no object", number)
