"""PLOVER events as JSON lines: one event a claim, since PLOVER knows who did what to whom, not who agrees."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
import msgspec.yaml

from tawatur.export.areas import areas_of
from tawatur.export.bundle import Bundle, Skip
from tawatur.export.gloss import actor_en, note_of, place_en, source_en
from tawatur.model.ontology import ontology
from tawatur.model.record import Claim, Place, Record, Role

_FILE = Path(__file__).resolve().parent.parent / "resources" / "export" / "plover.yaml"
_HAPPENED = frozenset({"occurred", "ongoing"})


class QuadRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The event types of one quadrant."""

    quad: str
    events: tuple[str, ...]


class PloverCodes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``plover.yaml``."""

    version: int
    quads: tuple[QuadRow, ...]


class PloverActor(msgspec.Struct, frozen=True):
    """A participant: its English name, id, kind and the words of the report."""

    name: str
    actor: str | None
    kind: str | None
    text: str


class PloverPlace(msgspec.Struct, frozen=True):
    """Where: the English name, country (alpha-2) and province, point in degrees of WGS84."""

    name: str
    country: str | None
    admin1: str
    lat: float | None
    lon: float | None


class PloverEvent(msgspec.Struct, frozen=True):
    """One event, ``date`` its first day, ``date_end`` its last; ``origin`` and ``certainty``: whose, how sure."""

    id: str
    event: str
    mode: str | None
    quad: str
    date: str | None
    date_end: str | None
    actor: tuple[PloverActor, ...]
    recipient: tuple[PloverActor, ...]
    place: PloverPlace | None
    origin: str
    certainty: str
    text: str
    note: str
    publisher: str | None
    published_at: str | None
    url: str | None
    type: str


@cache
def plover_quads() -> dict[str, str]:
    """The quadrant of each event type."""
    codes = msgspec.yaml.decode(_FILE.read_bytes(), type=PloverCodes)
    return {event: row.quad for row in codes.quads for event in row.events}


def write_plover(bundle: Bundle) -> bytes:
    """The claims that say something took place and have a PLOVER type, one a line."""
    return b"".join(msgspec.json.encode(event) + b"\n" for event in _events(bundle))


def plover_skips(bundle: Bundle) -> tuple[Skip, ...]:
    """The claims that are no PLOVER event, and why."""
    claims = (claim for record in bundle.records for claim in record.claims)
    pairs = ((claim.id, _why_not(claim)) for claim in claims)
    return tuple(Skip(name, why) for name, why in pairs if why is not None)


def _why_not(claim: Claim) -> str | None:
    event, facts = claim.event, claim.factuality
    if _codes(claim)[0] is None:
        return f"{event.type} has no type of PLOVER"
    if facts.polarity == "-" or facts.endorsement == "denies":
        return "it is denied"
    return None if event.status in _HAPPENED else f"it did not take place: {event.status}"


def _codes(claim: Claim) -> tuple[str | None, str | None]:
    row = next((row for row in ontology().types if row.id == claim.event.type), None)
    return row.plover if row is not None and row.plover is not None else (None, None)


def _events(bundle: Bundle) -> Iterator[PloverEvent]:
    for record in bundle.records:
        for claim in record.claims:
            event, mode = _codes(claim)
            if event is not None and _why_not(claim) is None:
                yield _event(claim, record, event, mode)


def _event(claim: Claim, record: Record, event: str, mode: str | None) -> PloverEvent:
    time, report = claim.event.time, record.report
    chain = claim.attribution.chain
    return PloverEvent(
        id=claim.id,
        event=event,
        mode=mode,
        quad=plover_quads()[event],
        date=time.earliest[:10] if time is not None and time.earliest else None,
        date_end=time.latest[:10] if time is not None and time.latest else None,
        actor=_actors(claim, "agent"),
        recipient=_actors(claim, "recipient"),
        place=_place(claim.event.place),
        origin=source_en(chain[-1], report.publisher) if chain else "",
        certainty=claim.factuality.certainty,
        text=_sentence(claim, record),
        note=note_of(claim, record),
        publisher=report.publisher,
        published_at=report.published_at,
        url=report.url,
        type=claim.event.type,
    )


def _actors(claim: Claim, role: str) -> tuple[PloverActor, ...]:
    return tuple(_actor(part) for part in claim.event.roles if part.role == role)


def _actor(role: Role) -> PloverActor:
    return PloverActor(actor_en(role.actor, role.kind, role.text), role.actor, role.kind, role.text)


def _place(place: Place | None) -> PloverPlace | None:
    if place is None:
        return None
    return PloverPlace(place_en(place), place.country, areas_of(place).admin1, place.lat, place.lon)


def _sentence(claim: Claim, record: Record) -> str:
    """The sentence that holds the trigger."""
    at = claim.event.trigger.start
    held = next((s for s in record.segments if s.start <= at < s.end), None)
    return " ".join((record.report.text[held.start : held.end] if held else claim.event.trigger.text).split())
