"""The record: what one report says.

The JSON of these types is the public contract (``tawatur.record/1``). Offsets are half-open, in code points of the
report's text exactly as received. What the report does not state is null or an empty list, never a default.
"""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from tawatur.model.codes import (
    Certainty,
    Endorsement,
    Measure,
    Mode,
    NoticeKind,
    PlaceBasis,
    PlaceLevel,
    PlaceRelation,
    Polarity,
    Precision,
    RoleName,
    SegmentKind,
    SourceKind,
    Status,
    TimeBasis,
)
from tawatur.model.spans import Span

SCHEMA: Final = "tawatur.record/1"


class ReportInput(msgspec.Struct, frozen=True):
    """A report as it comes in: only ``text`` is required; dates are ISO 8601.

    ``forwarded_from`` names who published the text before the publisher passed it on; ``edited_at`` is when this
    wording came to be, where the publisher changed it after ``published_at``.
    """

    text: str
    id: str | None = None
    publisher: str | None = None
    published_at: str | None = None
    title: str | None = None
    url: str | None = None
    forwarded_from: str | None = None
    edited_at: str | None = None


class Report(msgspec.Struct, frozen=True):
    """A report as the record keeps it. ``id`` derives from publisher, url and text; ``ref`` is the input's own id."""

    id: str
    ref: str | None
    publisher: str | None
    url: str | None
    published_at: str | None
    title: str | None
    language: str
    sha256: str
    text: str


class Segment(msgspec.Struct, frozen=True):
    """A stretch of the text and what it is."""

    start: int
    end: int
    kind: SegmentKind


class Figure(msgspec.Struct, frozen=True):
    """A counted quantity; an open bound is null."""

    text: str
    start: int
    end: int
    measure: Measure
    group: str | None
    min: int | None
    max: int | None
    approx: bool
    cumulative: bool


class Candidate(msgspec.Struct, frozen=True):
    """A place that was considered for a name and lost, with the reason."""

    id: str
    name_ar: str
    reason: str


class Place(msgspec.Struct, frozen=True):
    """A place as written and what it resolves to; ``radius_km`` says how far off the point may be."""

    text: str
    start: int
    end: int
    id: str | None
    name_ar: str | None
    name_en: str | None
    level: PlaceLevel | None
    lat: float | None
    lon: float | None
    basis: PlaceBasis
    radius_km: float | None
    relation: PlaceRelation
    country: str | None
    admin: tuple[str, ...]
    pcode: str | None
    geonameid: int | None
    candidates: tuple[Candidate, ...]


class Role(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who or what takes part, as written; ``actor`` is an id of the actor lexicon.

    ``place`` is the place that a recipient is, where the gazetteer or the report itself knows it: a prison or a market
    that is hit is the recipient, and where it happened. It is left out of the JSON where there is none.
    """

    text: str
    start: int
    end: int
    role: RoleName
    actor: str | None
    kind: str | None
    place: Place | None = None


class Time(msgspec.Struct, frozen=True):
    """A time as written and the interval it means (ISO 8601, both ends included)."""

    text: str
    start: int
    end: int
    earliest: str | None
    latest: str | None
    precision: Precision
    basis: TimeBasis


class Event(msgspec.Struct, frozen=True):
    """What is said to have happened. Claims of one report that tell the same event share ``id``."""

    id: str
    type: str
    status: Status
    trigger: Span
    roles: tuple[Role, ...]
    figures: tuple[Figure, ...]
    place: Place | None
    time: Time | None

    @property
    def scenes(self) -> tuple[Place, ...]:
        """Where it happened: its own place, then the known places that it was done to."""
        struck = (role.place for role in self.roles if role.place is not None)
        return (*((self.place,) if self.place is not None else ()), *struck)


class ChainLink(msgspec.Struct, frozen=True):
    """One hop of an attribution; the publisher's own link has no words."""

    kind: SourceKind
    actor: str | None
    text: str | None
    start: int | None
    end: int | None


class Attribution(msgspec.Struct, frozen=True):
    """Who says it: ``chain`` runs from the publisher inwards, the origin last."""

    mode: Mode
    chain: tuple[ChainLink, ...]
    cue: Span | None
    content: Span | None


class Factuality(msgspec.Struct, frozen=True):
    """How surely: the origin's certainty and polarity, and the publisher's own stance."""

    certainty: Certainty
    polarity: Polarity
    endorsement: Endorsement
    cues: tuple[Span, ...]


class ClaimOrigin(msgspec.Struct, frozen=True):
    """Which rules and lexicon entries gave each field."""

    rules: dict[str, str]


class Claim(msgspec.Struct, frozen=True):
    """One origin, in one report, presents one event, this surely."""

    id: str
    event: Event
    attribution: Attribution
    factuality: Factuality
    origin: ClaimOrigin


class Notice(msgspec.Struct, frozen=True):
    """An instruction of an authority to the public."""

    id: str
    kind: NoticeKind
    issuer: Role | None
    area: Place | None
    effective: Time | None
    expires: Time | None
    contacts: tuple[Span, ...]
    span: Span


class Run(msgspec.Struct, frozen=True):
    """What read the report: program version and digest of the lexicons and gazetteer used."""

    version: str
    resources: str


class Record(msgspec.Struct, frozen=True):
    """What one report says."""

    report: Report
    segments: tuple[Segment, ...]
    claims: tuple[Claim, ...]
    notices: tuple[Notice, ...]
    run: Run
    schema: Literal["tawatur.record/1"] = SCHEMA
