"""Plain text, with a small head where there is one: ``publisher: …`` lines, then a blank line, then the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from tawatur.ingest.columns import well_known
from tawatur.ingest.dates import DateError, iso_date
from tawatur.ingest.encodings import decode, opening
from tawatur.ingest.items import Found, Item, Options, Source
from tawatur.model.record import ReportInput

FORMAT = "text"
_HEAD = re.compile(r"(?:---[ \t]*\r?\n)?((?:[^\n:]{1,24}:[^\n]*\n){1,8})(?:---[ \t]*)?\r?\n\s*(?=\S)")
# A first line such as "المصدر: …" may be the text itself; these two say that somebody wrote a head.
_TELLING = frozenset({"publisher", "published_at"})


class Head(msgspec.Struct, frozen=True):
    """The fields of a head and where the text begins (code points)."""

    fields: dict[str, str]
    end: int


def sniff(data: bytes, name: str) -> bool:
    """Anything that decodes and is no XML of some other kind."""
    return opening(data) is not None and not data.lstrip().startswith(b"<?xml")


def read(source: Source, options: Options) -> Iterator[Item]:
    """One report: the whole file."""
    decoded = decode(source.data)
    head = read_head(decoded.text)
    report = ReportInput(decoded.text, source.stem)
    if head is not None:
        try:
            report = _with_head(report, head)
        except DateError as fault:
            yield source.aside(f"its head: {fault}")
            return
    yield Found(report, None, decoded.encoding)


def read_head(text: str) -> Head | None:
    """The head of a text: known names only, a publisher or a date among them, and text after it; else None."""
    found = _HEAD.match(text)
    if found is None:
        return None
    fields: dict[str, str] = {}
    for line in found[1].splitlines():
        name, _, value = line.partition(":")
        field = _field(name)
        if field is None or field in fields:
            return None
        fields[field] = value.strip()
    return Head(fields, found.end()) if fields.keys() & _TELLING else None


def _field(name: str) -> str | None:
    plain = name.strip().casefold().replace("_", " ").replace("-", " ")
    return next((field for field, known in well_known().items() if field != "text" and plain in known), None)


def _with_head(report: ReportInput, head: Head) -> ReportInput:
    told = {field: value for field, value in head.fields.items() if value}
    return ReportInput(
        report.text[head.end :],
        told.get("id", report.id),
        told.get("publisher"),
        iso_date(told.get("published_at")),
        told.get("title"),
        told.get("url"),
        told.get("forwarded_from"),
        iso_date(told.get("edited_at")),
    )
