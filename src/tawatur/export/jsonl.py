"""Records as JSON lines (``tawatur.record/1``)."""

from __future__ import annotations

import msgspec

from tawatur.export.bundle import Bundle
from tawatur.model.record import Record


def write_jsonl(bundle: Bundle) -> bytes:
    """One record a line, in the order of the bundle."""
    return b"".join(msgspec.json.encode(record) + b"\n" for record in bundle.records)


def read_jsonl(data: bytes) -> tuple[Record, ...]:
    """The records of such lines. Raises ``msgspec.ValidationError`` for a line that is no record."""
    decoder = msgspec.json.Decoder(Record)
    return tuple(decoder.decode(line) for line in data.split(b"\n") if line.strip())
