"""From mentions and phrases to the fields of a record."""

from __future__ import annotations

from tawatur.events.binding import CountedFigure
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.lexicon.trigger_words import INSTRUMENTS
from tawatur.mentions.collection import time_of_mention
from tawatur.model.codes import RoleName
from tawatur.model.mentions import QuantityMention, TimeMention
from tawatur.model.record import Figure, Place, Role, Time

_LONGEST_PART = 2
_NUMBER_OF = frozenset({"عدد", "اعداد"})


def role_of(scene: Scene, part: Part, name: RoleName, place: Place | None) -> Role:
    """A participant as the record keeps it, with its actor id and kind where the lexicon knows it.

    ``place`` is the known place that it is, for a recipient that is one.
    """
    span = scene.document.span_without_clitics(_uncounted(scene, part.phrase), part.phrase.last)
    actor = scene.actors.get(part.phrase.first)
    kind = actor.kind if actor is not None else None
    instrument = scene.instruments.get(part.phrase.first)
    if kind is None and instrument is not None:
        kind = scene.document.lexicon.rows(INSTRUMENTS)[instrument.row].kind
    known = actor.actor if actor is not None else scene.nisbas.get(part.phrase.first)
    if kind is None and part.phrase.first in scene.nisbas:
        kind = "state"
    return Role(span.text, span.start, span.end, name, known, kind, place)


def _uncounted(scene: Scene, phrase: Phrase) -> int:
    """ثلاثة جنود, but نحو 10 آلاف | شخص: whoever is counted begins behind a long count, which a figure tells."""
    actor = scene.actors.get(phrase.first)
    if actor is not None and scene.document.tokens[phrase.first].key in _NUMBER_OF:
        return actor.head
    quantity = scene.quantities.get(phrase.first)
    if quantity is None and actor is not None and actor.first > phrase.first + _LONGEST_PART:
        return actor.first  # عددا غير معروف من | السجناء
    counted = quantity.counted_first if quantity is not None and quantity.kind == "count" else None
    if counted is None or phrase.first not in scene.actors or not phrase.first + 1 < counted < phrase.last:
        return phrase.first
    return phrase.first if scene.document.tokens[counted - 1].key == "من" else counted


def time_field(found: TimeMention | None) -> Time | None:
    """A time mention as a field of the record."""
    return None if found is None else time_of_mention(found)


def figure_field(scene: Scene, counted: CountedFigure, cumulative: bool) -> Figure:
    """A counted figure of an event; ``cumulative`` when the event's own words run over a period."""
    quantity = counted.quantity
    return Figure(
        quantity.text,
        quantity.start,
        quantity.end,
        counted.measure,
        _group(scene, quantity),
        quantity.min,
        quantity.max,
        quantity.approx,
        quantity.cumulative or cumulative,
    )


def _group(scene: Scene, quantity: QuantityMention) -> str | None:
    """The words counted, with what completes them: of 374 من عناصر داعش the members of IS, not just members."""
    first, last = quantity.counted_first, quantity.counted_last
    if first is None or last is None:
        return quantity.counted
    covering = scene.ranges.actors.within(quantity.first, last)
    end = max((actor.last for actor in covering if actor.first <= first and actor.last > last), default=None)
    return quantity.counted if end is None else scene.document.span_without_clitics(first, end).text
