"""Gold readings: reports with the claims that a careful reader wrote down (see gold/README.md for the format)."""

from __future__ import annotations

from pathlib import Path

import msgspec

from tawatur.model.record import ReportInput


class GoldFigure(msgspec.Struct, frozen=True):
    """A figure as the gold states it; an open bound is null."""

    measure: str
    text: str
    min: int | None = None
    max: int | None = None


class GoldClaim(msgspec.Struct, frozen=True):
    """A claim as the gold states it; texts are exact substrings of the report."""

    type: str
    trigger: str
    status: str
    certainty: str
    polarity: str
    endorsement: str
    mode: str
    agent: str | list[str] | None = None
    recipient: str | list[str] | None = None
    instrument: str | list[str] | None = None
    place: str | list[str] | None = None
    date: str | None = None
    origin: str | list[str] | None = None
    figures: list[GoldFigure] = []


class GoldReport(msgspec.Struct, frozen=True):
    """A report with its gold claims."""

    id: str
    text: str
    publisher: str | None = None
    published_at: str | None = None
    claims: list[GoldClaim] = []

    @property
    def input(self) -> ReportInput:
        """The report as the reader gets it."""
        return ReportInput(self.text, self.id, self.publisher, self.published_at)


def read_gold(path: Path) -> list[GoldReport]:
    """The gold reports of a JSONL file.

    Raises ``OSError`` when the file cannot be read and ``msgspec.ValidationError`` when it is no gold.
    """
    decoder = msgspec.json.Decoder(GoldReport)
    return [decoder.decode(line) for line in path.read_bytes().split(b"\n") if line.strip()]
