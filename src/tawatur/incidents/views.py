"""Claims as the linking stages see them: one flat view a claim, with day, place, parties and origin made comparable."""

from __future__ import annotations

import msgspec

from tawatur.incidents.days import Window, iso_day, ordinal, window_of
from tawatur.incidents.earlier import is_former, is_told_before
from tawatur.incidents.origins import Origin, origin_of
from tawatur.incidents.parties import Parties, parties_of, party_of_role
from tawatur.incidents.places import PlaceView, anaphors_resolved, places_of
from tawatur.incidents.policy import FamilyPart, linking
from tawatur.incidents.words import plain_words
from tawatur.model.record import Claim, Record


class ClaimView(msgspec.Struct, frozen=True):
    """One claim. ``window`` is what the words say of the time, ``sentence`` the index of its segment (-1 for none).

    ``former``: a toll that the words themselves call replaced; ``told_before``: stated before the report.
    """

    report: str
    claim: Claim
    family: str
    part: FamilyPart
    point: bool
    onset: bool
    window: Window | None
    dated: bool
    cumulative: bool
    places: tuple[PlaceView, ...]
    parties: frozenset[str]
    origin: Origin
    sentence: int
    headline: bool
    former: bool
    told_before: bool


class ReportView(msgspec.Struct, frozen=True):
    """One report. ``day`` is the day of publication, else the first day that its words give, else null."""

    record: Record
    day: int | None
    claims: tuple[ClaimView, ...]
    parties: Parties
    words: frozenset[str]

    @property
    def id(self) -> str:
        """The report's id."""
        return self.record.report.id

    @property
    def order(self) -> tuple[str, str]:
        """Reports sort by statement time, then id; undated ones by the day they speak of."""
        return (stated_at(self.record, self.day) or "9999", self.id)


def stated_at(record: Record, day: int | None) -> str | None:
    """When a report says what it says: its publication time, else the day it speaks of."""
    return record.report.published_at or iso_day(day)


def view_of(record: Record) -> ReportView:
    """The comparable view of a record."""
    parties = parties_of(record)
    claims = sorted(record.claims, key=lambda claim: (claim.event.trigger.start, claim.id))
    known = [place for claim in claims for place in places_of(claim)]
    views = tuple(_view(claim, record, parties, known) for claim in claims)
    return ReportView(record, _day(record, views), views, parties, frozenset(plain_words(record.report.text)))


def _view(claim: Claim, record: Record, parties: Parties, known: list[PlaceView]) -> ClaimView:
    event, family = claim.event, linking().family_of(claim.event.type)
    window = window_of(event.time.earliest, event.time.latest) if event.time is not None else None
    origin = origin_of(claim.attribution, record, parties)
    own = origin.key if origin.party else None
    found = (party_of_role(role, own, parties) for role in event.roles if role.role in ("agent", "recipient"))
    sentence, headline = _sentence(record, event.trigger.start)
    return ClaimView(
        report=record.report.id,
        claim=claim,
        family=family.family,
        part=family.part,
        point=family.point and event.status not in ("ongoing",),
        onset=family.onset and event.status != "ongoing",
        window=window,
        dated=window is not None and window.length <= linking().limits.imprecise_days,
        cumulative=any(figure.cumulative for figure in event.figures),
        places=anaphors_resolved(places_of(claim), known),
        parties=frozenset(party for party in found if party is not None),
        origin=origin,
        sentence=sentence,
        headline=headline,
        former=is_former(claim, record),
        told_before=is_told_before(claim, record),
    )


def _sentence(record: Record, offset: int) -> tuple[int, bool]:
    for index, segment in enumerate(record.segments):
        if segment.start <= offset < segment.end:
            return index, segment.kind == "headline"
    return -1, False


def _day(record: Record, views: tuple[ClaimView, ...]) -> int | None:
    published = ordinal(record.report.published_at)
    if published is not None:
        return published
    days = [view.window.first for view in views if view.window is not None and view.dated]
    return max(days, default=None)
