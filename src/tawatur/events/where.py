"""Binds a place to the event that it speaks of."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.events.drafts import Draft
from tawatur.events.grammar import bare_word
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.stretches import Stretch
from tawatur.model.mentions import PlaceMention

_OPENING = 3
_PLACELESS = frozenset({"ceasefire", "ceasefire_violation", "release", "disinformation", "negotiation", "sanction"})
_DATELINE_SIGNS = frozenset("–—-(/")
_PLURAL_ENDINGS = ("ات", "ين", "تي", "قري", "احياء", "مدن", "ني", "يي", "مناطق")


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
