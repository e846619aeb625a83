"""Entities of FollowTheMoney, the data model of Aleph and OpenSanctions, one a line.

A report is an ``Article``, a claim a ``Note`` on it that begins with who says so, an incident an ``Event`` with what is
told of it, a place an ``Address`` and a known actor a ``LegalEntity``. The model has no word for doubt: doubts stand in
summaries and notes, and nothing is tagged as anything.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime

import msgspec

from tawatur.export.bundle import Bundle
from tawatur.export.gloss import day_en, note_of, place_en, quoted, type_en
from tawatur.export.iris import web_address
from tawatur.export.moments import is_day
from tawatur.export.notes import incident_note
from tawatur.export.plain import plain
from tawatur.export.views import View, first_day, last_day, leading_type, parties, place_of, views_of
from tawatur.lexicon.english import actor_name
from tawatur.model.record import Claim, Place, Record

_NOT_IN_IDS = re.compile(r"[^0-9A-Za-z.-]+")
_LANGUAGES = {"ar": "ara"}  # ISO 639-3, as the model has them


class Entity(msgspec.Struct, frozen=True):
    """One entity: ``schema`` is a type of the model, ``properties`` its values, all of them text."""

    id: str
    schema: str
    properties: dict[str, tuple[str, ...]]


def write_ftm(bundle: Bundle) -> bytes:
    """JSON lines, an entity a line and each once: reports with their claims, then incidents with who and where."""
    found: dict[str, Entity] = {}
    for entity in _entities(bundle):
        found.setdefault(entity.id, entity)
    return b"".join(msgspec.json.encode(entity) + b"\n" for entity in found.values())


def _entities(bundle: Bundle) -> Iterator[Entity]:
    homes: dict[str, list[str]] = defaultdict(list)
    for incident in bundle.incidents:
        for member in incident.members:
            homes[member.evidence.claim].append(entity_id("incident", incident.id))
    for record in bundle.records:
        yield _article(record)
        yield from (_note(record, claim, homes[claim.id]) for claim in record.claims)
    for view in views_of(bundle):
        yield from _incident(view)


def entity_id(kind: str, name: str) -> str:
    """An id with the letters that the model allows."""
    return f"tawatur-{kind}-{_NOT_IN_IDS.sub('-', name).strip('-')}"


def _article(record: Record) -> Entity:
    report = record.report
    return _entity(
        entity_id("report", report.id),
        "Article",
        fileName=f"{report.id}.txt",
        title=report.title,
        publisher=report.publisher,
        publishedAt=_date(report.published_at),
        sourceUrl=web_address(report.url),
        language=_LANGUAGES.get(report.language),
        bodyText=report.text,
        processingAgent=f"tawatur {record.run.version}",
    )


def _note(record: Record, claim: Claim, events: list[str]) -> Entity:
    article = entity_id("report", record.report.id)
    return _entity(
        entity_id("claim", claim.id),
        "Note",
        name=type_en(claim.event.type),
        description=note_of(claim, record),
        entity=[*events, article],
        proof=article,
    )


def _incident(view: View) -> Iterator[Entity]:
    incident, place = view.incident, place_of(view)
    kind = leading_type(view, lambda _: True)
    name = kind.id if kind else incident.types[0]
    involved = {
        entity_id("actor", party.actor): actor_name(party.actor)
        for party in parties(view, incident.types, "agent", "recipient")
        if party.actor is not None
    }
    named = {entity: label for entity, label in involved.items() if label is not None}
    yield _entity(
        entity_id("incident", incident.id),
        "Event",
        name=_title(view, name),
        recordId=incident.id,
        startDate=first_day(view),
        endDate=last_day(view),
        location=_where(view),
        addressEntity=_place_id(place),
        country=_country(place),
        summary=incident_note(view, name),
        keywords=[type_en(row) for row in incident.types],
        involved=list(named),
        proof=[entity_id("report", report.id) for report in view.reports],
    )
    yield from (_entity(entity, "LegalEntity", name=label) for entity, label in named.items())
    if place is not None and place.id is not None:
        yield _address(place)


def _title(view: View, kind: str) -> str:
    day = first_day(view)
    return ", ".join(part for part in (type_en(kind), _where(view), day_en(day) if day else "") if part)


def _where(view: View) -> str:
    """The place by its English name, else by the words of the reports."""
    return place_en(place_of(view)) or quoted(view.incident.place)


def _address(place: Place) -> Entity:
    """A place; a point only where it is the place's own."""
    own = place.basis == "own" and place.lat is not None and place.lon is not None
    return _entity(
        _place_id(place) or "",
        "Address",
        name=place_en(place),
        full=place_en(place),
        alias=place.name_ar,
        country=_country(place),
        latitude=str(place.lat) if own else None,
        longitude=str(place.lon) if own else None,
    )


def _place_id(place: Place | None) -> str | None:
    return entity_id("place", place.id) if place is not None and place.id is not None else None


def _country(place: Place | None) -> str | None:
    return place.country.lower() if place is not None and place.country is not None else None


def _date(moment: str | None) -> str | None:
    """A day, or a time in UTC, which is what times of the model are; one without an offset is its day."""
    if moment is None or is_day(moment):
        return moment
    found = datetime.fromisoformat(moment)
    return found.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S") if found.tzinfo else moment[:10]


def _entity(given_id: str, schema: str, /, **properties: str | list[str] | None) -> Entity:
    """An entity with the properties that have a value."""
    listed = {key: [value] if isinstance(value, str) else value or [] for key, value in properties.items()}
    kept = {key: tuple(plain(value) for value in values if value) for key, values in listed.items()}
    return Entity(given_id, schema, {key: values for key, values in kept.items() if values})
