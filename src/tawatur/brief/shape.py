"""The brief as data: everything that a rendering shows, in the words in which it shows it."""

from __future__ import annotations

from typing import Literal

import msgspec

from tawatur.brief.strings import Lang
from tawatur.model.codes import PlaceBasis

NoticeState = Literal["in_force", "hours", "open", "to_come", "ended"]
PlaceStanding = Literal["drawn", "wide", "passing", "talk", "background", "unlocated"]


class Quote(msgspec.Struct, frozen=True):
    """A sentence of a report that something rests on.

    ``report`` is the number of the report in the brief (from 1), ``sentence`` that of the sentence in it; ``start`` and
    ``end`` are raw offsets (half-open) of the words within the report, ``text`` the whole sentence. ``before``,
    ``words`` and ``after`` are those words with what stands around them in the sentence.
    """

    report: int
    sentence: int
    start: int
    end: int
    text: str
    before: str
    words: str
    after: str


class Cell(msgspec.Struct, frozen=True):
    """A cell of the matrix: the number that stands, what it replaced, its doubts where nobody is firm, the words."""

    text: str
    earlier: tuple[str, ...]
    part: bool
    doubts: tuple[str, ...]
    quotes: tuple[Quote, ...]


class MatrixRow(msgspec.Struct, frozen=True):
    """One independent origin: its name, kind, the reports that only pass it on, and a cell for each column."""

    voice: str
    kind: str
    copies: int
    cells: tuple[Cell | None, ...]


class SummaryRow(msgspec.Struct, frozen=True):
    """The three summaries of a column."""

    column: str
    range: str
    ucdp: str
    acled: str
    voices: int


class Matrix(msgspec.Struct, frozen=True):
    """Independent origins against what they count."""

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    summary: tuple[SummaryRow, ...]


class FigureRow(msgspec.Struct, frozen=True):
    """A figure that is no casualty: what is counted, who says so."""

    column: str
    voice: str
    kind: str
    cell: Cell


class Toll(msgspec.Struct, frozen=True):
    """A number that an origin gave: when (``stated`` as in the report, ``day`` in words), its bounds (open: null)."""

    stated: str
    day: str
    text: str
    low: int | None
    high: int | None
    superseded: bool
    quotes: tuple[Quote, ...]


class Line(msgspec.Struct, frozen=True):
    """What one origin has counted, first statement first; each number replaces the one before."""

    voice: str
    tolls: tuple[Toll, ...]


class Series(msgspec.Struct, frozen=True):
    """The tolls of one column over time, a line an origin; those without a date of statement come last."""

    column: str
    lines: tuple[Line, ...]


class Position(msgspec.Struct, frozen=True):
    """One side of a contradiction."""

    text: str
    voices: tuple[str, ...]
    quotes: tuple[Quote, ...]


class Dispute(msgspec.Struct, frozen=True):
    """A contradiction: the field, what kind, and its sides."""

    field: str
    why: str
    resolved: bool
    sides: tuple[Position, ...]


class ControlRow(msgspec.Struct, frozen=True):
    """Who is said to hold a place; ``rejected`` names, in words, the people who rejected the claim."""

    place: str
    holder: str
    denied: bool
    voice: str
    stated: str
    standing: str
    current: bool
    rejected: tuple[str, ...]
    quotes: tuple[Quote, ...]


class ClaimRow(msgspec.Struct, frozen=True):
    """What one origin says in one sentence: ``types`` of event, ``marks`` for status, ``doubts`` in words.

    Who rejected it stands among the doubts. ``dated`` is false where no day is stated and ``day`` is the report's.
    """

    day: str
    dated: bool
    types: tuple[str, ...]
    voice: str
    words: str
    marks: tuple[str, ...]
    doubts: tuple[str, ...]
    link: str
    copies: int
    quotes: tuple[Quote, ...]


class Moment(msgspec.Struct, frozen=True):
    """What is said to have happened on one day."""

    day: str
    claims: tuple[ClaimRow, ...]


class VoiceRow(msgspec.Struct, frozen=True):
    """An independent origin and why it counts as one."""

    name: str
    kind: str
    why: str
    reports: tuple[int, ...]
    copies: int


class Related(msgspec.Struct, frozen=True):
    """Another incident that may be the same, and why it was kept apart; ``shown`` where it is in this brief too."""

    id: str
    headline: str
    why: str
    shown: bool


class MapPlace(msgspec.Struct, frozen=True):
    """A place that claims name. ``written`` are the reports' words for it, ``note`` says how well it is known.

    ``lat`` and ``lon`` are degrees (WGS 84), ``radius_km`` how far off they may be; with basis ``parent`` they are of
    the place named in ``parent``. ``standing`` says whether the map shows it, or why not; ``firm`` is false where all
    claims are doubted, denied or only possible.
    """

    number: int
    id: str | None
    name: str
    written: tuple[str, ...]
    level: str
    country: str
    lat: float | None
    lon: float | None
    radius_km: float | None
    basis: PlaceBasis
    parent: str
    standing: PlaceStanding
    note: str
    firm: bool
    claims: int
    voices: int
    quotes: tuple[Quote, ...]


class JudgedRow(msgspec.Struct, frozen=True):
    """What a person decided, why and when (in words); ``machine`` is what the machine says of the same field now."""

    decision: str
    machine: str
    who: str
    at: str
    why: str
    overruled: bool
    quotes: tuple[Quote, ...]


class IncidentBrief(msgspec.Struct, frozen=True):
    """One incident, ready to show."""

    id: str
    headline: str
    type: str
    place: str
    days: str
    grade: str
    grade_name: str
    grade_why: str
    admiralty: str
    admiralty_why: str
    counts: str
    killed: str | None
    judged: tuple[JudgedRow, ...]
    voices: tuple[VoiceRow, ...]
    matrix: Matrix
    figures: tuple[FigureRow, ...]
    series: tuple[Series, ...]
    places: tuple[MapPlace, ...]
    disputes: tuple[Dispute, ...]
    control: tuple[ControlRow, ...]
    timeline: tuple[Moment, ...]
    unverified: tuple[ClaimRow, ...]
    reports: tuple[int, ...]
    related: tuple[Related, ...]

    @property
    def has_undated(self) -> bool:
        """Whether the timeline holds what stands under the day of its report for want of a day of its own."""
        return any(not row.dated for moment in self.timeline for row in moment.claims)


class NoticeRow(msgspec.Struct, frozen=True):
    """An instruction to the public. ``state`` is that of the brief's ``notice_day``.

    ``open``: nobody states an end; ``hours``: it is given by the hour and may come round each day.
    """

    kind: str
    issuer: str
    area: str
    effective: str
    expires: str
    state: NoticeState
    state_name: str
    contacts: tuple[str, ...]
    quotes: tuple[Quote, ...]


class Sentence(msgspec.Struct, frozen=True):
    """A stretch of a report's text (raw offsets, half-open); ``marks`` are the ranges in it that claims rest on."""

    number: int
    start: int
    end: int
    kind: str
    marks: tuple[tuple[int, int], ...]


class ReportText(msgspec.Struct, frozen=True):
    """A report as the brief prints it; telephone numbers other than an authority's contacts are masked."""

    number: int
    id: str
    ref: str | None
    publisher: str
    published: str
    title: str | None
    url: str | None
    text: str
    sentences: tuple[Sentence, ...]
    claims: int


class Brief(msgspec.Struct, frozen=True):
    """The whole brief in one language. ``scope`` is the period and area asked for, in words, or blank.

    ``notice_day`` is the day (in words) on which the notices' state is judged, blank where no report has a date.
    """

    lang: Lang
    title: str
    subtitle: str
    scope: str
    notice_day: str
    incidents: tuple[IncidentBrief, ...]
    notices: tuple[NoticeRow, ...]
    reports: tuple[ReportText, ...]
