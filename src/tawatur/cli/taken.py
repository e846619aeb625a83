"""What was taken in, for people: where each report was found, what is known of it, how its text begins."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.cli.tables import isolate
from tawatur.ingest.items import Taken
from tawatur.model.custody import Custody

_FIELDS = ("id", "publisher", "published_at", "edited_at", "forwarded_from", "title", "url")
_BEGINNING = 60


def taken_lines(item: Taken) -> Iterator[str]:
    """A head, a line for each field that is known, and the beginning of the text with its length (code points)."""
    yield " · ".join((where_of(item.custody), item.custody.format, *_remarks(item.custody)))
    for name in _FIELDS:
        value = getattr(item.report, name)
        if value is not None:
            yield f"  {name}: {isolate(value)}"
    words = " ".join(item.report.text.split())
    shown = words if len(words) <= _BEGINNING else words[:_BEGINNING] + "…"
    yield f"  text ({len(item.report.text)}): {isolate(shown)}"


def custody_lines(custody: Custody) -> Iterator[str]:
    """How a report came in: the files from outside in with their digests, then when and how it was read."""
    for holder in custody.holders:
        yield f"  from {holder.name} ({holder.size} bytes, sha256 {holder.sha256})"
    part = f", part {custody.part}" if custody.part else ""
    read = " · ".join((custody.format, *_remarks(custody)))
    yield f"  taken in {custody.taken_at} by {custody.version}: {read}{part}"


def where_of(custody: Custody) -> str:
    """The names from outside in, and the part: ``posts.zip!posts.csv:3``."""
    return "!".join(holder.name for holder in custody.holders) + (f":{custody.part}" if custody.part else "")


def _remarks(custody: Custody) -> tuple[str, ...]:
    encoding = (custody.encoding,) if custody.encoding else ()
    return (*encoding, *(f"mended: {repair}" for repair in custody.repairs))
