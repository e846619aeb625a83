"""The Python face: single readings of a text, usable without the rest. Stable; offsets are code points of ``text``."""

from __future__ import annotations

from tawatur.lexicon.load import default_lexicon
from tawatur.mentions import actors, places, quantities, time
from tawatur.model.mentions import ActorMention, PlaceMention, QuantityMention, TimeMention
from tawatur.text.document import read_document


def read_times(text: str, anchor: str | None = None) -> tuple[TimeMention, ...]:
    """The time expressions of a text. ``anchor`` is the publication date (ISO 8601); without one "أمس" stays open."""
    return time.read_times(read_document(text, default_lexicon()), anchor)


def read_quantities(text: str) -> tuple[QuantityMention, ...]:
    """The numbers of a text: counts with bounds and what is counted, and (by ``kind``) those that count nothing."""
    return quantities.read_quantities(read_document(text, default_lexicon()))


def read_places(text: str, publisher: str | None = None, country: str | None = None) -> tuple[PlaceMention, ...]:
    """The places of a text, resolved as far as it allows. ``country`` (alpha-2) settles what it leaves open."""
    return places.read_places(read_document(text, default_lexicon()), publisher, country)


def read_actors(text: str) -> tuple[ActorMention, ...]:
    """The participants and sources of a text with their ids in the actor lexicon, where they have one."""
    return actors.read_actors(read_document(text, default_lexicon()))
