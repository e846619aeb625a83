"""ACLED-shaped CSV: one row an incident, so that nobody who was killed is counted twice."""

from __future__ import annotations

import msgspec

from tawatur.export.acled_codes import CodedActor, acled_codes, coded, is_armed, sub_event, targets_civilians
from tawatur.export.areas import areas_of, country_of
from tawatur.export.bundle import Bundle, Skip
from tawatur.export.csvs import csv_bytes
from tawatur.export.gloss import place_en
from tawatur.export.notes import incident_note, voice_en
from tawatur.export.views import View, days_of, deaths_of, first_day, leading_type, parties, place_of, views_of
from tawatur.model.codes import RoleName
from tawatur.model.ontology import EventType

_POLICY = "Fatalities: the lowest credible count (ACLED policy)."
_NO_COUNT = "Fatalities: nobody gives a count."


class AcledRow(msgspec.Struct, frozen=True):
    """The 31 columns in ACLED's order. What cannot be known from reports is empty (``source_scale``, ``tags``)."""

    event_id_cnty: str
    event_date: str | None
    year: int | None
    time_precision: int | None
    disorder_type: str
    event_type: str
    sub_event_type: str
    actor1: str
    assoc_actor_1: str
    inter1: str
    actor2: str
    assoc_actor_2: str
    inter2: str
    interaction: str
    civilian_targeting: str
    iso: int | None
    region: str
    country: str
    admin1: str
    admin2: str
    admin3: str
    location: str
    latitude: float | None
    longitude: float | None
    geo_precision: int | None
    source: str
    source_scale: str
    notes: str
    fatalities: int
    tags: str
    timestamp: int | None


class _Coding(msgspec.Struct, frozen=True):
    kind: EventType
    sub_event: str
    agent: CodedActor | None
    target: CodedActor | None


def write_acled(bundle: Bundle) -> bytes:
    """The incidents that took place, as ACLED's columns."""
    pairs = ((view, _coding(view)) for view in views_of(bundle))
    return csv_bytes([_row(view, coding) for view, coding in pairs if isinstance(coding, _Coding)], AcledRow)


def acled_skips(bundle: Bundle) -> tuple[Skip, ...]:
    """The incidents that have no row, and why."""
    pairs = ((view, _coding(view)) for view in views_of(bundle))
    return tuple(Skip(view.incident.id, why) for view, why in pairs if isinstance(why, str))


def _coding(view: View) -> _Coding | str:
    if not view.standing:
        return "no origin states without doubt that it took place"
    if first_day(view) is None:
        return "nobody says on which day"
    # A type whose sub-event type hangs on an agent that nobody names gives way to the next.
    kind = leading_type(view, lambda row: _sub_event(view, row) is not None)
    named = None if kind is None else _sub_event(view, kind)
    if kind is None or named is None:
        return "its types have no sub-event type of ACLED, or none without a named agent"
    agent = _actor(view, kind, "agent")
    return _Coding(kind, named, agent, _actor(view, kind, "recipient", other_than=agent))


def _sub_event(view: View, kind: EventType) -> str | None:
    return sub_event(kind, _actor(view, kind, "agent"))


def _actor(view: View, kind: EventType, role: RoleName, other_than: CodedActor | None = None) -> CodedActor | None:
    place = place_of(view)
    country, name = (place.country if place else None), areas_of(place).country
    found = ((party, coded(party, country, name)) for party in parties(view, (kind.id,), role))
    known = [(party, actor) for party, actor in found if actor is not None and actor != other_than]
    # Who is named by some is not unknown to all.
    armed = next((actor for party, actor in known if party.actor is not None and is_armed(actor)), None)
    first = next((actor for _, actor in known), None)
    return armed if first is not None and armed is not None and is_armed(first) else first


def _row(view: View, coding: _Coding) -> AcledRow:
    codes, place, day = acled_codes(), place_of(view), first_day(view)
    areas, country = areas_of(place), country_of(place)
    one, two = _sides(coding)
    dead = deaths_of(view).acled
    return AcledRow(
        event_id_cnty=f"{codes.prefix}{view.name}",
        event_date=day,
        year=int(day[:4]) if day else None,
        time_precision=codes.time_precision(days_of(view)),
        disorder_type=codes.disorder(coding.sub_event),
        event_type=(coding.kind.acled or ("", ""))[0],
        sub_event_type=coding.sub_event,
        actor1=one.name if one else "",
        assoc_actor_1=one.associated if one else "",
        inter1=codes.inters[one.inter] if one else "",
        actor2=two.name if two else "",
        assoc_actor_2=two.associated if two else "",
        inter2=codes.inters[two.inter] if two else "",
        interaction=codes.interaction(one.inter if one else None, two.inter if two else None),
        civilian_targeting=codes.civilian_targeting if targets_civilians(coding.target) else "",
        iso=country.iso if country else None,
        region=country.acled_region if country else "",
        country=areas.country,
        admin1=areas.admin1,
        admin2=areas.admin2,
        admin3=areas.admin3,
        location=place_en(place),
        latitude=view.incident.lat,
        longitude=view.incident.lon,
        geo_precision=codes.geo_precision(place) if view.incident.lat is not None else None,
        source="; ".join(voice_en(voice) for voice in view.incident.voices),
        source_scale="",
        notes=incident_note(view, coding.kind.id, _NO_COUNT if dead is None else _POLICY),
        fatalities=dead or 0,
        tags="",
        timestamp=None,
    )


def _sides(coding: _Coding) -> tuple[CodedActor | None, CodedActor | None]:
    """Actor 1 and actor 2; where only the target is known it comes first, as ACLED has it."""
    return (coding.agent, coding.target) if coding.agent is not None else (coding.target, None)
