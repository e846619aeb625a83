"""All formats, in the order in which they are asked whether a file is theirs."""

from __future__ import annotations

from tawatur.ingest.formats import csvfile, jsonl, packed, tarfiles, text, zipfiles
from tawatur.ingest.items import Reader

# Those with a signature first, then those known by their structure; plain text takes what is left.
READERS: tuple[Reader, ...] = (packed, tarfiles, zipfiles, jsonl, csvfile, text)
CONTAINERS = frozenset({packed.FORMAT, tarfiles.FORMAT, zipfiles.FORMAT})

_SUFFIXES = frozenset(
    {".txt", ".text", ".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".zip", ".gz", ".zst", ".tar", ".tgz"}
)


def reader_of(data: bytes, name: str) -> Reader | None:
    """The reader that knows these bytes; None for what is nothing that can be read."""
    return next((reader for reader in READERS if reader.sniff(data, name)), None)


def may_be_report(name: str) -> bool:
    """Whether a file that was not named by the user looks like one to read: a folder holds pictures and scripts too."""
    return any(name.lower().endswith(suffix) for suffix in _SUFFIXES)
