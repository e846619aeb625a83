"""The incident: claims of many reports that speak of one happening, and the ledger of who says what about it.

Days are ISO 8601 dates, statement times ISO 8601 as the report gave them. Nothing here is decided by a clock: an
incident is a function of the records that went in.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from tawatur.model.codes import Certainty, Endorsement, Measure, Polarity, SourceKind, Status

GradeName = Literal["confirmed", "fair", "weak", "contested", "discounted"]
Decision = Literal["same", "different", "unsure"]
Part = Literal["core", "follow", "talk", "background"]
Standing = Literal["current", "superseded", "part", "background"]
Scope = Literal["toll", "cumulative", "part"]


class Reason(msgspec.Struct, frozen=True):
    """Why: the id of the rule that decided and the values that fill its sentence."""

    rule: str
    values: dict[str, str] = {}


class Evidence(msgspec.Struct, frozen=True):
    """The words of a report that something rests on: ``report`` is its id, offsets are code points, half-open."""

    report: str
    claim: str
    start: int
    end: int


class Voice(msgspec.Struct, frozen=True):
    """One independent origin and the reports through which it speaks.

    ``id`` is an actor id, or ``name:`` with a folded name, or a publisher's voice. ``copies`` counts the reports beyond
    the first that only pass its words on. ``publishers`` are as written. ``reason`` says why it counts as one.
    """

    id: str
    name: str
    kind: SourceKind
    reports: tuple[str, ...]
    publishers: tuple[str, ...]
    copies: int
    reason: Reason


class Member(msgspec.Struct, frozen=True):
    """A claim of the incident. ``voice`` is the :class:`Voice` that it counts for, ``independence`` says why.

    ``link`` is why the claim belongs here, ``admission`` names the interest it goes against (or null).
    """

    evidence: Evidence
    type: str
    status: Status
    part: Part
    voice: str
    independence: Reason
    stated_at: str | None
    earliest: str | None
    latest: str | None
    certainty: Certainty
    polarity: Polarity
    endorsement: Endorsement
    link: Reason
    admission: str | None


class Value(msgspec.Struct, frozen=True):
    """One value of a field with the voices and words behind it, first statement first."""

    key: str
    text: str
    voices: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    first_stated: str | None
    last_stated: str | None
    standing: Standing = "current"


class FieldLedger(msgspec.Struct, frozen=True):
    """All values claimed for one field: ``place``, ``time``, ``agent``, ``recipient``, ``outcome``."""

    field: str
    values: tuple[Value, ...]


class FigureValue(msgspec.Struct, frozen=True):
    """A figure as one voice gives it. ``column`` is the id of its :class:`Column`; an open bound is null."""

    column: str
    voice: str
    min: int | None
    max: int | None
    approx: bool
    scope: Scope
    stated_at: str | None
    standing: Standing
    replaced_by: str | None
    evidence: tuple[Evidence, ...]
    text: str


class Column(msgspec.Struct, frozen=True):
    """A column of the casualty matrix: what is counted (``measure``) and among whom (``group``, a class or party)."""

    id: str
    measure: Measure
    group: str
    label: str


class Control(msgspec.Struct, frozen=True):
    """Who is said to hold a place. ``polarity`` ``-`` says that the holder does not hold it."""

    place: str
    place_text: str
    holder: str
    holder_text: str
    polarity: Polarity
    voice: str
    stated_at: str | None
    standing: Standing
    doubted: bool
    evidence: tuple[Evidence, ...]


class Side(msgspec.Struct, frozen=True):
    """One side of a contradiction."""

    text: str
    voices: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Contradiction(msgspec.Struct, frozen=True):
    """Two or more voices that cannot all be right about ``field``; ``resolved`` when one of them has given way."""

    field: str
    sides: tuple[Side, ...]
    reason: Reason
    resolved: bool = False


class Grade(msgspec.Struct, frozen=True):
    """Airwars' ladder and the Admiralty pair (``reliability`` A-F, ``credibility`` 1-6), each with its rule."""

    grade: GradeName
    reliability: str
    credibility: int
    reason: Reason
    admiralty_reason: Reason


class Casualties(msgspec.Struct, frozen=True):
    """One column summed up three ways: lowest and highest claim, UCDP low/best/high, ACLED's conservative number."""

    column: str
    min: int | None
    max: int | None
    low: int | None
    best: int | None
    high: int | None
    acled: int | None
    voices: int


class Link(msgspec.Struct, frozen=True):
    """A judgement on another incident that could be the same happening but was not joined."""

    other: str
    decision: Decision
    reason: Reason


class Incident(msgspec.Struct, frozen=True):
    """Claims of many reports that speak of one happening. ``id`` derives from its earliest claim.

    ``earliest`` and ``latest`` bound the days on which things are said to have happened; ``family`` is the kind of
    happening; ``reports`` are report ids in order of statement; ``independent`` counts the voices.
    """

    id: str
    family: str
    types: tuple[str, ...]
    place: str | None
    place_id: str | None
    lat: float | None
    lon: float | None
    earliest: str | None
    latest: str | None
    reports: tuple[str, ...]
    independent: int
    voices: tuple[Voice, ...]
    members: tuple[Member, ...]
    fields: tuple[FieldLedger, ...]
    columns: tuple[Column, ...]
    figures: tuple[FigureValue, ...]
    control: tuple[Control, ...]
    contradictions: tuple[Contradiction, ...]
    casualties: tuple[Casualties, ...]
    grade: Grade
    links: tuple[Link, ...]
