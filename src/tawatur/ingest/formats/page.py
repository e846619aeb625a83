"""Saved web pages: the article, its publisher, title, date and address, without what stands around it."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from typing import Any

from tawatur.ingest.dates import DateError, iso_date
from tawatur.ingest.errors import parsing
from tawatur.ingest.extras import extra
from tawatur.ingest.items import Found, Item, Options, Source
from tawatur.ingest.markup import EXTRA, decode_markup, with_headline
from tawatur.model.record import ReportInput

FORMAT = "html"
_SUFFIXES = (".html", ".htm", ".xhtml")
_HEAD = 2048
_OPENS = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{4}\)(\S{1,2000}) -->")
_TIMES = (
    r"<meta[^>]{0,300}?(?:property|name|itemprop)\s*=\s*[\"'](?:article:published_time|datePublished|pubdate|dc\.date)"
    r"[\"'][^>]{0,300}?content\s*=\s*[\"']([^\"']{4,40})[\"']",
    r"\"datePublished\"\s*:\s*\"([^\"]{4,40})\"",
)
_PUBLISHED = re.compile("|".join(_TIMES), re.IGNORECASE)
_ORGANISATION = re.compile(r"\"publisher\"\s*:\s*\{[^{}]{0,400}?\"name\"\s*:\s*\"([^\"\n]{1,120})\"")
# Only what the page says of itself; the present day, which the library would take as a bound, is not asked.
_DATING = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}


def sniff(data: bytes, name: str) -> bool:
    """An HTML tag near the beginning, or the suffix of a page."""
    head = data[:_HEAD].replace(b"\x00", b"")
    return _OPENS.search(head) is not None or (name.lower().endswith(_SUFFIXES) and b"<" in head)


def read(source: Source, options: Options) -> Iterator[Item]:
    """One report: the article of the page."""
    decoded = decode_markup(source.data)
    saved_from = _SAVED_FROM.search(decoded.text[:_HEAD])
    url = source.url or (saved_from[1] if saved_from else None)
    library = extra("trafilatura", EXTRA)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it discards is told as set aside
    with parsing("page"):
        page = library.bare_extraction(
            decoded.text, url=url, include_comments=False, with_metadata=True, date_extraction_params=_DATING
        )
    if page is None or not page.text:
        yield source.aside("no article was found in this page")
        return
    yield Found(_report(page, decoded.text, url), None, decoded.encoding)


def _report(page: Any, markup: str, url: str | None) -> ReportInput:
    return ReportInput(
        with_headline(page.title, page.text),
        None,
        page.sitename or _publisher(markup) or page.hostname or None,
        _published(markup) or page.date or None,
        page.title or None,
        url or page.url or None,
    )


def _publisher(markup: str) -> str | None:
    """The publisher in the data for search engines (JSON-LD), which the library passes over."""
    found = _ORGANISATION.search(markup)
    try:
        name = json.loads(f'"{found[1]}"') if found else None
    except ValueError:
        return None
    return str(name).strip() or None if name else None


def _published(markup: str) -> str | None:
    """The time that the page gives in full: the library keeps the day alone, as its zone has it."""
    for found in _PUBLISHED.finditer(markup):
        try:
            return iso_date(found[1] or found[2])
        except DateError:
            continue
    return None
