"""RSS and Atom feeds: a report for each entry."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from tawatur.ingest.dates import DateError, iso_date
from tawatur.ingest.errors import one_line, parsing
from tawatur.ingest.extras import extra
from tawatur.ingest.items import Found, Item, Options, Source
from tawatur.ingest.markup import EXTRA, decode_markup, plain_text, refuse_entities, with_headline
from tawatur.model.record import ReportInput

FORMAT = "feed"
_HEAD = 4096
_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_PAGE = re.compile(rb"<html[\s>]", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)
_HEADERS = {"content-type": "application/xml; charset=utf-8"}


def sniff(data: bytes, name: str) -> bool:
    """The root element of a feed near the beginning."""
    head = data[:_HEAD].replace(b"\x00", b"")
    return _ROOT.search(head) is not None and _PAGE.search(head) is None


def read(source: Source, options: Options) -> Iterator[Item]:
    """The entries in order; of a feed that is cut short, those before the cut."""
    decoded = decode_markup(source.data)
    refuse_entities(decoded.text)
    library = extra("feedparser", EXTRA)
    with parsing("feed"):
        # Bytes in a stream: of a string the library would think that it may be an address to fetch.
        feed = library.parse(
            io.BytesIO(decoded.text.encode("utf-8", "replace")), response_headers=_HEADERS,
            resolve_relative_uris=False, sanitize_html=True,
        )  # fmt: skip
    whole = len(_CLOSED.findall(decoded.text))
    for number, entry in enumerate(feed.entries, 1):
        if number > whole:
            yield source.aside("is cut short", str(number))
            continue
        try:
            yield Found(_report(entry, feed.feed), str(number), decoded.encoding)
        except DateError as fault:
            yield source.aside(str(fault), str(number))
    if feed.bozo and not isinstance(feed.bozo_exception, library.CharacterEncodingOverride):
        yield source.aside(f"damaged feed, read as far as it goes: {one_line(feed.bozo_exception)}")


def _report(entry: Any, feed: Any) -> ReportInput:
    contents = entry.get("content") or []
    body = contents[0].get("value") if contents else entry.get("summary")
    changed = dict.get(entry, "updated")  # its own look-up takes one date for the other
    title = plain_text(entry.get("title") or "") or None
    published = iso_date(entry.get("published") or changed)
    edited = iso_date(changed)
    outlet = (entry.get("source") or {}).get("title") or feed.get("title")
    return ReportInput(
        with_headline(title, plain_text(body or "")),
        entry.get("id") or None,
        plain_text(outlet) if outlet else None,
        published,
        title,
        entry.get("link") or None,
        None,
        edited if edited != published else None,
    )
