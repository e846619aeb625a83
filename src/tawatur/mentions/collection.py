"""All mentions of one report, and how they become fields of its record."""

from __future__ import annotations

from operator import attrgetter

import msgspec

from tawatur.model.mentions import ActorMention, PlaceMention, QuantityMention, TimeMention
from tawatur.model.record import Place, Time

_PLACE_FIELDS = attrgetter(*Place.__struct_fields__)


class Mentions(msgspec.Struct, frozen=True):
    """The mentions of one report, each kind in text order; ``anchor`` is the ISO date that its times were read from."""

    times: tuple[TimeMention, ...]
    quantities: tuple[QuantityMention, ...]
    places: tuple[PlaceMention, ...]
    actors: tuple[ActorMention, ...]
    anchor: str | None = None


def place_of_mention(found: PlaceMention) -> Place:
    """A place mention as a field of the record."""
    return Place(*_PLACE_FIELDS(found))


def time_of_mention(found: TimeMention) -> Time:
    """The likeliest reading of a time mention; one unresolved, or an hour of no known day, keeps its words alone."""
    reading = found.readings[0] if found.readings else None
    if reading is not None and any((end or "").startswith("T") for end in (reading.earliest, reading.latest)):
        reading = None
    return Time(
        found.text,
        found.start,
        found.end,
        reading.earliest if reading else None,
        reading.latest if reading else None,
        found.precision if reading else "unknown",
        found.basis if reading else "none",
    )
