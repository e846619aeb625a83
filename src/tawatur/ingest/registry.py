"""All formats, in the order in which they are asked whether a file is theirs."""

from __future__ import annotations

from tawatur.ingest.formats import (
    csvfile,
    feed,
    jsonfeed,
    jsonl,
    mail,
    packed,
    page,
    parquet,
    pdf,
    tarfiles,
    telegram,
    text,
    warc,
    xlsx,
    zipfiles,
)
from tawatur.ingest.items import Reader

# Those with a signature first, then those known by their structure; plain text takes what is left.
READERS: tuple[Reader, ...] = (
    warc, packed, tarfiles, xlsx, zipfiles, parquet, pdf, telegram, jsonfeed, feed, mail, page, jsonl, csvfile, text,
)  # fmt: skip
CONTAINERS = frozenset({module.FORMAT for module in (warc, packed, tarfiles, zipfiles, mail)})
# Of these only members that look like reports are read; the others hold nothing but what was meant to be read.
MIXED = frozenset({module.FORMAT for module in (tarfiles, zipfiles, mail)})

_SUFFIXES = (
    ".txt", ".text", ".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".xlsx", ".xlsm", ".parquet", ".html", ".htm",
    ".xhtml", ".mhtml", ".mht", ".eml", ".rss", ".atom", ".xml", ".pdf", ".warc", ".wacz", ".zip", ".gz", ".tgz",
    ".zst", ".tar",
)  # fmt: skip


def reader_of(data: bytes, name: str) -> Reader | None:
    """The reader that knows these bytes; None for what is nothing that can be read."""
    return next((reader for reader in READERS if reader.sniff(data, name)), None)


def may_be_report(name: str) -> bool:
    """Whether a file that was not named by the user looks like one to read: a folder holds pictures and scripts too."""
    return name.lower().endswith(_SUFFIXES)
