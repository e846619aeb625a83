"""Gold readings: reports with the claims that a careful reader wrote down (see gold/README.md for the format)."""

from __future__ import annotations

from pathlib import Path

import msgspec

from tawatur.model.codes import Certainty, Endorsement, Measure, Mode, NoticeKind, Polarity, SourceKind, Status
from tawatur.model.record import ReportInput

Words = str | list[str] | None


class GoldFigure(msgspec.Struct, frozen=True):
    """A figure as the gold states it; an open bound is null."""

    measure: Measure
    text: str
    min: int | None = None
    max: int | None = None
    group: str | None = None
    approx: bool = False
    cumulative: bool = False


class GoldClaim(msgspec.Struct, frozen=True):
    """A claim as the gold states it; texts are exact substrings of the report."""

    type: str
    trigger: str
    status: Status
    certainty: Certainty
    polarity: Polarity
    endorsement: Endorsement
    mode: Mode
    agent: Words = None
    recipient: Words = None
    instrument: Words = None
    place: Words = None
    date: str | None = None
    origin: Words = None
    origin_kind: SourceKind | None = None
    chain: Words = None
    figures: list[GoldFigure] = []


class GoldNotice(msgspec.Struct, frozen=True):
    """A notice as the gold states it; ``expires`` is a day, or the words that leave the end open."""

    kind: NoticeKind
    text: str
    issuer: str | None = None
    area: str | None = None
    effective: str | None = None
    expires: str | None = None
    contacts: list[str] = []


class GoldReport(msgspec.Struct, frozen=True):
    """A report with its gold claims.

    In the multi-report gold ``incident_of`` names the incident of each claim (null for one that belongs to none), and
    ``copy_of`` the earlier report that this one takes its text or, where ``copy_kind`` is ``partial``, a passage from.
    """

    id: str
    text: str
    publisher: str | None = None
    published_at: str | None = None
    claims: list[GoldClaim] = []
    notices: list[GoldNotice] = []
    incident_of: list[str | None] = []
    copy_of: str | None = None
    copy_kind: str | None = None

    @property
    def input(self) -> ReportInput:
        """The report as the reader gets it."""
        return ReportInput(self.text, self.id, self.publisher, self.published_at)


def listed(words: Words) -> list[str]:
    """One text, several or none, as a list."""
    if words is None:
        return []
    return [words] if isinstance(words, str) else words


def read_gold(path: Path) -> list[GoldReport]:
    """The gold reports of a JSONL file.

    Raises ``OSError`` when the file cannot be read and ``msgspec.ValidationError`` when it is no gold.
    """
    decoder = msgspec.json.Decoder(GoldReport)
    return [decoder.decode(line) for line in path.read_bytes().split(b"\n") if line.strip()]


def read_gold_folder(folder: Path) -> list[GoldReport]:
    """The gold reports of all JSONL files of a folder, file by file; raises like :func:`read_gold`."""
    return [report for path in sorted(folder.glob("*.jsonl")) for report in read_gold(path)]
