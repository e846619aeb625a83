"""Binds place, time and figures to the event that they speak of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.events.drafts import Draft, only_dates
from tawatur.events.grammar import bare_word
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.quantity_nouns import COUNTABLES
from tawatur.model.codes import Measure
from tawatur.model.mentions import PlaceMention, QuantityMention, TimeMention

_BOUND_KINDS = frozenset({"date", "interval"})
_OPENING = 3
_PLACELESS = frozenset({"ceasefire", "ceasefire_violation", "release", "disinformation", "negotiation", "sanction"})
_DATELINE_SIGNS = frozenset("–—-(/")
_PLURAL_ENDINGS = ("ات", "ين", "تي", "قري", "احياء", "مدن", "ني", "يي", "مناطق")
_PEOPLE = frozenset(
    {"victim", "captive", "displaced", "person", "fighter", "nationality", "household", "group", "organisation"}
)
_NO_FIGURE = frozenset({"time", "distance", "weight", "money", "score", "abstract", "talk"})
_DETAINING = frozenset({"arrest", "search_operation", "casualty_toll"})
_LAUNCHING = frozenset({"shelling", "drone_strike", "ied", "grenade"})


class Stretch(msgspec.Struct, frozen=True):
    """Where an event's words lie: its sentence, the end of the event before it, the start of the one after it."""

    first: int
    last: int
    after: int
    stop: int


def place_of(scene: Scene, draft: Draft, parts: Sequence[Part], stretch: Stretch) -> PlaceMention | Phrase | None:
    """Where it happened: a part that is a place, else the nearest place of the stretch, else a noun of place."""
    if scene.grammar.frames[draft.type].talk:
        return None
    used = {i for part in parts if part.role != "place" for i in range(part.phrase.first, part.phrase.last)}
    named = next((part for part in parts if part.role == "place"), None)
    if named is not None:
        return _mention_over(scene, named.phrase) or named.phrase
    places = [
        p
        for p in scene.ranges.places.within(stretch.first, stretch.last)
        if _is_free(scene, p, used) and not _is_dateline(scene, p, stretch.first)
    ]
    behind = [p for p in places if draft.head.last <= p.first < stretch.stop]
    ahead = [p for p in places if stretch.after <= p.first < draft.head.first]
    opening = [p for p in places if _fronted(scene, p, stretch) and p.first < draft.head.first]
    for found in (behind,) if draft.type in _PLACELESS else (behind, ahead, opening):
        if found:
            return _with_coordinated(scene, found[0])
    return _general_place(scene, draft.head.last, min(stretch.stop, stretch.last), used)


def _fronted(scene: Scene, place: PlaceMention, stretch: Stretch) -> bool:
    """وفي مدينة طفس، ...: a place that a preposition sets before the whole sentence."""
    if place.first > stretch.first + _OPENING:
        return False
    before = scene.document.classes[place.first - 1] if place.first > stretch.first else None
    return before == "preposition" or "ب" in scene.document.tokens[place.first].proclitics


def _is_dateline(scene: Scene, place: PlaceMention, first: int) -> bool:
    """بغداد – , عدن (وكالة): where the report was written, not where anything happened."""
    tokens = scene.document.tokens
    return place.first == first and place.last < len(tokens) and tokens[place.last].text in _DATELINE_SIGNS


def _with_coordinated(scene: Scene, place: PlaceMention) -> PlaceMention:
    """بلدات صيدا والنعيمة: the words of all places that one plural noun holds, with the identity of the first."""
    first, last = place.first, place.last
    tokens = scene.document.tokens
    nouns = scene.ranges.place_nouns.within(first - 1, first)
    if not nouns or not bare_word(tokens[first - 1].key).endswith(_PLURAL_ENDINGS):
        return place
    while last in scene.places and "و" in tokens[last].proclitics:
        last = scene.places[last].last
    span = scene.document.span_without_clitics(first - 1, last)
    return msgspec.structs.replace(place, text=span.text, start=span.start, end=span.end, first=first - 1, last=last)


def _mention_over(scene: Scene, phrase: Phrase) -> PlaceMention | None:
    inside = scene.ranges.places.within(phrase.first, phrase.last)
    return inside[0] if inside else None


def _is_free(scene: Scene, place: PlaceMention, used: set[int]) -> bool:
    """A place that is part of a participant's name, or itself the participant, is not where it happened."""
    if any(i in used for i in range(place.first, place.last)):
        return False
    return not any(
        actor.actor is not None and actor.first <= place.first and place.last <= actor.last
        for actor in scene.ranges.actors.within(max(0, place.first - 8), place.first + 1)
    )


def _general_place(scene: Scene, first: int, stop: int, used: set[int]) -> Phrase | None:
    """في المدينة, داخل السجن: a general noun of place behind a preposition."""
    for hit in scene.ranges.place_nouns.within(first, stop):
        if hit.first in used:
            continue
        before = scene.document.classes[hit.first - 1] if hit.first else None
        if before == "preposition" or "ب" in scene.document.tokens[hit.first].proclitics:
            return Phrase(hit.first, hit.last)
    return None


def time_of(scene: Scene, draft: Draft, stretch: Stretch, spoken: frozenset[int]) -> TimeMention | None:
    """When it happened; times at tokens ``spoken`` say when it was said and are passed over.

    A threat or an accusation has none: a time before it is when it was said, one behind it of what it speaks.
    """
    if scene.grammar.frames[draft.type].talk:
        return None
    times = [
        t
        for t in scene.ranges.times.within(stretch.first, stretch.last)
        if t.kind in _BOUND_KINDS and t.first not in spoken
    ]
    behind = [t for t in times if draft.head.last <= t.first < stretch.stop]
    ahead = [t for t in times if stretch.after <= t.first < draft.head.first]
    goes_on = draft.head.form == "verb" and "و" in scene.document.tokens[draft.head.first].proclitics
    opening = [t for t in times if goes_on and t.first <= stretch.first + _OPENING and t.first < draft.head.first]
    for found in (behind[:1], ahead[-1:], opening):
        if found:
            return found[0]
    return None


class CountedFigure(msgspec.Struct, frozen=True):
    """A quantity with what it measures in the event that it belongs to."""

    quantity: QuantityMention
    measure: Measure


def figures_by_draft(scene: Scene, drafts: Sequence[Draft], first: int, last: int) -> list[list[CountedFigure]]:
    """The counts of tokens ``first:last``, each with the event whose words govern it."""
    found: list[list[CountedFigure]] = [[] for _ in drafts]
    owners = sorted(
        ((trigger, number) for number, draft in enumerate(drafts) for trigger in draft.triggers),
        key=lambda pair: pair[0].first,
    )
    for quantity in scene.ranges.quantities.within(first, last):
        if quantity.kind != "count":
            continue
        owner = _governor(scene, owners, quantity)
        if owner is None:
            continue
        trigger, number = owner
        measure = _measure(scene, drafts[number], trigger, quantity, found[number])
        if measure == "detained" and drafts[number].type not in _DETAINING:
            continue  # سجن يضم آلاف المعتقلين: those held before are no outcome of the attack
        if measure is not None and _suits(measure, _counted_class(scene, quantity)):
            found[number].append(CountedFigure(quantity, measure))
    return found


def _governor(
    scene: Scene, owners: Sequence[tuple[TriggerMention, int]], quantity: QuantityMention
) -> tuple[TriggerMention, int] | None:
    end = max(quantity.last, quantity.counted_last or 0)
    for owner in owners:
        if owner[0].first < end and quantity.first < owner[0].last:
            return owner
    before = [owner for owner in owners if owner[0].last <= quantity.first]
    telling = [owner for owner in before if not only_dates(scene, owner[0])]
    if before:
        return (telling or before)[-1]
    after = [owner for owner in owners if owner[0].first >= end]
    return after[0] if after and after[0][0].first - end <= 8 else None


def _measure(
    scene: Scene, draft: Draft, trigger: TriggerMention, quantity: QuantityMention, earlier: Sequence[CountedFigure]
) -> Measure | None:
    """What the count counts: what its own words say, else what the governing word says, else the type's own."""
    if quantity.measure is not None:
        return quantity.measure
    if quantity.part_of is not None and earlier:
        return earlier[-1].measure
    if trigger.rule.row.measure is not None:
        return trigger.rule.row.measure
    if draft.type in _LAUNCHING and _counts_projectiles(scene, quantity):
        return "launched"
    frame = scene.grammar.frames[trigger.type if trigger.rule.row.result else draft.type]
    if frame.measure is not None:
        return frame.measure
    if draft.type == "clash" and _counted_class(scene, quantity) == "fighter":
        return "fighters_present"
    return "other" if frame.means and trigger.first <= quantity.first else None


def _counted_class(scene: Scene, quantity: QuantityMention) -> str | None:
    """The class of the noun counted (person, vehicle, building, ...), or None where the lexicon does not know it."""
    if quantity.counted_first is None:
        return None
    hits = scene.ranges.countables.within(quantity.counted_first, quantity.counted_first + 1)
    return scene.document.lexicon.rows(COUNTABLES)[hits[0].row].noun_class if hits else None


def _suits(measure: Measure, counted: str | None) -> bool:
    """People are killed, displaced or arrested, things destroyed or intercepted; hours and metres are neither."""
    if counted is None or counted == "case":
        return True
    if counted in _NO_FIGURE:
        return False
    if measure in ("destroyed", "damaged", "launched", "intercepted"):
        return counted not in _PEOPLE
    return measure == "other" or counted in _PEOPLE


def _counts_projectiles(scene: Scene, quantity: QuantityMention) -> bool:
    first = quantity.counted_first if quantity.counted_first is not None else quantity.first
    return any(i in scene.instruments for i in range(first, max(quantity.last, quantity.counted_last or 0)))


def stretches(scene: Scene, drafts: Sequence[Draft], first: int, last: int) -> Iterator[Stretch]:
    """For each event of a sentence (tokens ``first:last``) where its own words may lie."""
    for number, draft in enumerate(drafts):
        others = [t for i, other in enumerate(drafts) if i != number for t in other.triggers]
        end = max(t.last for t in draft.triggers)
        after = max((t.last for t in others if t.first < draft.head.first), default=first)
        stop = min((t.first for t in others if t.first >= end), default=last)
        inside = min((t.first for t in others if t.first >= draft.head.last), default=last)
        yield Stretch(first, last, after, max(stop, inside))
