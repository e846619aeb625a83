"""What is hit and where: a town, camp or district that an attack strikes is its place, not its recipient."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.lexicon.trigger_words import PLACE_NOUNS

_TALK = frozenset({"accusation", "condemnation", "threat", "demand", "sanction", "responsibility_claim", "negotiation"})
_TAKEN = frozenset({"territory_gain", "closure"})  # the ground itself is what is taken or shut
_PUBLIC = frozenset({"civilians", "families", "crowd"})
_FACILITIES = "facilities"


def settle_places(scene: Scene, kind: str, parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts with settlements and districts moved from recipient to place, but where they are what is taken."""
    if kind in _TALK or kind in _TAKEN:
        return tuple(parts)
    settled = (_settled(scene, part) if part.role == "recipient" else part for part in parts)
    return tuple(part for part in settled if part.role != "place" or _may_be_place(scene, part))


def _settled(scene: Scene, part: Part) -> Part:
    if part.phrase.first in scene.quantities or not _is_ground(scene, part):
        return part
    return msgspec.structs.replace(part, role="place")


def _is_ground(scene: Scene, part: Part) -> bool:
    first = part.phrase.first
    place = scene.places.get(first)
    if place is not None:
        return place.level != "facility" and (place.level != "country" or part.rule.startswith("on"))
    rows = scene.document.lexicon.rows(PLACE_NOUNS)
    nouns = scene.ranges.place_nouns.within(first, first + 1)
    return any(rows[hit.row].id != _FACILITIES for hit in nouns)


def _may_be_place(scene: Scene, part: Part) -> bool:
    """Verbs of motion take a place behind them, but not every noun there is one."""
    first, last = part.phrase.first, part.phrase.last
    if scene.ranges.places.within(first, last) or scene.ranges.place_nouns.within(first, first + 1):
        return True
    actor = scene.actors.get(first)
    return actor is not None and actor.kind in ("facility", "infrastructure")


def asks_the_public(scene: Scene, kind: str, parts: Sequence[Part]) -> bool:
    """A request to the inhabitants is an instruction (a notice), not a demand between parties."""
    if kind != "demand":
        return False
    for part in parts:
        actor = scene.actors.get(part.phrase.first)
        if part.role == "recipient" and actor is not None and actor.actor is None and actor.kind in _PUBLIC:
            return True
    return False
