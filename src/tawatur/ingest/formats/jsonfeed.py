"""JSON Feed (jsonfeed.org, 1.0 and 1.1): a report for each item."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from tawatur.ingest.dates import DateError, iso_date
from tawatur.ingest.encodings import decode
from tawatur.ingest.errors import UnreadableError, one_line
from tawatur.ingest.items import Found, Item, Options, Source
from tawatur.ingest.markup import plain_text, with_headline
from tawatur.model.record import ReportInput

FORMAT = "jsonfeed"
_VERSION = re.compile(rb'"version"\s*:\s*"https?:(?:/|\\/){2}jsonfeed\.org')
_HEAD = 4096


class _Entry(msgspec.Struct, frozen=True):
    id: str | int | float
    url: str | None = None
    external_url: str | None = None
    title: str | None = None
    content_text: str | None = None
    content_html: str | None = None
    summary: str | None = None
    date_published: str | None = None
    date_modified: str | None = None


class _Feed(msgspec.Struct, frozen=True):
    items: list[msgspec.Raw]
    title: str | None = None


def sniff(data: bytes, name: str) -> bool:
    """The version near the beginning."""
    return data.lstrip().startswith((b"{", b"\xef\xbb\xbf{")) and _VERSION.search(data[:_HEAD]) is not None


def read(source: Source, options: Options) -> Iterator[Item]:
    """The items in order; one that is not as the format says is set aside."""
    decoded = decode(source.data)
    try:
        feed = msgspec.json.decode(decoded.text.encode("utf-8", "replace"), type=_Feed)
    except (msgspec.DecodeError, RecursionError) as fault:
        raise UnreadableError(f"damaged JSON Feed: {one_line(fault)}") from fault
    decoder = msgspec.json.Decoder(_Entry)
    for number, raw in enumerate(feed.items, 1):
        try:
            yield Found(_report(decoder.decode(raw), feed), str(number), decoded.encoding)
        except (msgspec.DecodeError, DateError, RecursionError) as fault:
            yield source.aside(one_line(fault), str(number))


def _report(entry: _Entry, feed: _Feed) -> ReportInput:
    body = entry.content_text or plain_text(entry.content_html or entry.summary or "")
    return ReportInput(
        with_headline(entry.title, body),
        str(entry.id),
        feed.title,
        iso_date(entry.date_published),
        entry.title,
        entry.url or entry.external_url,
        None,
        iso_date(entry.date_modified),
    )
