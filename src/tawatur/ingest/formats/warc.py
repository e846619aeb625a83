"""Web captures (WARC, packed or not; within WACZ by way of ZIP): the pages, feeds and documents of the responses."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from typing import Any
from urllib.parse import urlsplit

from tawatur.ingest.errors import UnreadableError, one_line, parsing
from tawatur.ingest.extras import extra
from tawatur.ingest.items import Item, Member, Options, PassedOver, Source
from tawatur.ingest.markup import EXTRA

FORMAT = "warc"
_MAGIC, _GZIP = b"WARC/", b"\x1f\x8b"
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/feed+json": ".json",
    "application/pdf": ".pdf",
}
_KINDS = frozenset({"response", "resource"})
_OK = "200"


def sniff(data: bytes, name: str) -> bool:
    """The first line of a record, packed or not."""
    return data.startswith(_MAGIC) or (data.startswith(_GZIP) and _unpacked_head(data).startswith(_MAGIC))


def _unpacked_head(data: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(data[:4096], 16)
    except zlib.error:
        return b""


def read(source: Source, options: Options) -> Iterator[Item]:
    """A member for each response that holds a document; of a capture that is cut short, those before the cut."""
    library = extra("warcio.archiveiterator", EXTRA)
    fault = extra("warcio.exceptions", EXTRA).ArchiveLoadFailed
    with parsing("web capture", fault):
        records = iter(library.ArchiveIterator(io.BytesIO(source.data)))
        while (record := _next(records)) is not None:
            yield _item(source, record, options)


def _next(records: Iterator[Any]) -> Any:
    """The next record; the library would print its doubts, which are told as set aside here."""
    with redirect_stderr(io.StringIO()):
        return next(records, None)


def _item(source: Source, record: Any, options: Options) -> Item:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    kind = _content_type(record)
    if record.rec_type not in _KINDS or kind not in _SUFFIXES or not _succeeded(record):
        return PassedOver(f"{source.where}!{url or record.rec_type}")
    try:
        with parsing("record"):
            data = record.content_stream().read(options.limits.file_bytes + 1)
    except UnreadableError as fault:
        return source.aside(one_line(fault), url)
    if len(data) > options.limits.file_bytes:
        return source.aside(f"is larger than {options.limits.file_bytes} bytes", url)
    if _is_short(record):
        return source.aside("is cut short", url)
    return Member(_name(url, _SUFFIXES[kind]), data, url or None)


def _content_type(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return (headers.get_header("Content-Type") or "").split(";")[0].strip().lower()


def _succeeded(record: Any) -> bool:
    return record.http_headers is None or record.http_headers.get_statuscode() == _OK


def _is_short(record: Any) -> bool:
    """The library ends quietly where the file does; what the record promised is then still wanting."""
    limit = getattr(record.raw_stream, "limit", 0)
    return isinstance(limit, int) and limit > 0


def _name(url: str, suffix: str) -> str:
    return (url or "record") if urlsplit(url).path.endswith(suffix) else f"{url or 'record'}{suffix}"
