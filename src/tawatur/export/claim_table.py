"""The table of claims: one a row, with who says it, who did what to whom, where and when."""

from __future__ import annotations

import datetime as dt

import msgspec

from tawatur.export.bundle import Bundle
from tawatur.export.gloss import figure_en, note_of, place_en, role_en, source_en, type_en
from tawatur.export.views import day_of
from tawatur.model.ontology import ontology
from tawatur.model.record import ChainLink, Claim, Event, Place, Record, Role, Time


class Told(msgspec.Struct, frozen=True):
    """Which report tells a claim, and the incident that it belongs to."""

    claim: str
    report: str
    incident: str | None
    publisher: str | None
    published_at: str | None


class Act(msgspec.Struct, frozen=True):
    """What is claimed and how firmly."""

    type: str
    type_ar: str
    type_en: str
    status: str
    polarity: str
    certainty: str
    endorsement: str
    mode: str


class Source(msgspec.Struct, frozen=True):
    """Who says it: the last link of the chain."""

    origin: str | None
    origin_en: str
    origin_kind: str | None


class Parties(msgspec.Struct, frozen=True):
    """Who did it and to whom."""

    agent: str
    agent_en: str
    agent_id: str | None
    recipient: str
    recipient_en: str
    recipient_id: str | None


class Where(msgspec.Struct, frozen=True):
    """Where it happened; degrees of WGS84."""

    place: str | None
    place_en: str
    place_id: str | None
    country: str | None
    lat: float | None
    lon: float | None


class When(msgspec.Struct, frozen=True):
    """The days that the words give."""

    date_start: dt.date | None
    date_end: dt.date | None
    date_precision: str | None


class Counted(msgspec.Struct, frozen=True):
    """The dead, where one figure counts them, and all figures in words, as the origin gives them."""

    killed_min: int | None
    killed_max: int | None
    figures: str


class Wording(msgspec.Struct, frozen=True):
    """The trigger with its code points (half-open), and the claim in one line."""

    trigger: str
    start: int
    end: int
    note: str


class ClaimRow(msgspec.Struct, frozen=True):
    """A claim. The columns are those of its groups in this order."""

    told: Told
    act: Act
    source: Source
    parties: Parties
    where: Where
    when: When
    counted: Counted
    wording: Wording


def claim_rows(bundle: Bundle) -> list[ClaimRow]:
    """The claims in the order of the bundle, each with the incident that it belongs to."""
    homes = {(m.evidence.report, m.evidence.claim): row.id for row in bundle.incidents for m in row.members}
    pairs = ((record, claim) for record in bundle.records for claim in record.claims)
    return [_row(claim, record, homes.get((record.report.id, claim.id))) for record, claim in pairs]


def _row(claim: Claim, record: Record, incident: str | None) -> ClaimRow:
    event, report, chain = claim.event, record.report, claim.attribution.chain
    trigger = event.trigger
    return ClaimRow(
        told=Told(claim.id, report.id, incident, report.publisher, report.published_at),
        act=_act(claim),
        source=_source(chain[-1] if chain else None, report.publisher),
        parties=_parties(event),
        where=_where(event.place),
        when=_when(event.time),
        counted=_counted(event),
        wording=Wording(trigger.text, trigger.start, trigger.end, note_of(claim, record)),
    )


def _act(claim: Claim) -> Act:
    kind, facts = claim.event.type, claim.factuality
    return Act(
        type=kind,
        type_ar=ontology().name(kind, "ar"),
        type_en=type_en(kind),
        status=claim.event.status,
        polarity=facts.polarity,
        certainty=facts.certainty,
        endorsement=facts.endorsement,
        mode=claim.attribution.mode,
    )


def _source(last: ChainLink | None, publisher: str | None) -> Source:
    return Source(None, "", None) if last is None else Source(last.text, source_en(last, publisher), last.kind)


def _parties(event: Event) -> Parties:
    agents, recipients = _with_role(event, "agent"), _with_role(event, "recipient")
    return Parties(
        agent=_words(agents),
        agent_en="; ".join(map(role_en, agents)),
        agent_id=_id(agents),
        recipient=_words(recipients),
        recipient_en="; ".join(map(role_en, recipients)),
        recipient_id=_id(recipients),
    )


def _with_role(event: Event, name: str) -> list[Role]:
    return [role for role in event.roles if role.role == name]


def _words(roles: list[Role]) -> str:
    return "؛ ".join(role.text for role in roles)


def _id(roles: list[Role]) -> str | None:
    return next((role.actor for role in roles if role.actor), None)


def _where(place: Place | None) -> Where:
    if place is None:
        return Where(None, "", None, None, None, None)
    return Where(place.text, place_en(place), place.id, place.country, place.lat, place.lon)


def _when(time: Time | None) -> When:
    return When(None, None, None) if time is None else When(day_of(time.earliest), day_of(time.latest), time.precision)


def _counted(event: Event) -> Counted:
    """Of several counts of the dead (civilians and fighters) none is the count of all."""
    dead = [figure for figure in event.figures if figure.measure == "killed"]
    low, high = (dead[0].min, dead[0].max) if len(dead) == 1 else (None, None)
    return Counted(low, high, "; ".join(figure_en(figure) for figure in event.figures))
