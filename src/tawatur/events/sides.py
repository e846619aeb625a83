"""A participant, and the two sides of events that have two: بين س وص."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.events.constituents import REACH, Item, items_of, with_coordinated
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.trigger_words import TriggerRole

TWO_SIDED = frozenset({"clash", "negotiation", "ceasefire", "release", "ceasefire_violation", "violent_demonstration"})
_FOES = frozenset({"clash", "violent_demonstration"})


class Part(msgspec.Struct, frozen=True):
    """A participant: its role, its tokens and the rule that found it."""

    role: TriggerRole
    phrase: Phrase
    rule: str


def sides_afar(scene: Scene, trigger: TriggerMention, stop: int) -> Iterator[Part]:
    """الصفقة التي جرت بين س وص: the two sides behind a verb of the event."""
    sentence = scene.document.sentences[trigger.sentence]
    for index in range(trigger.last, min(stop, sentence.last, trigger.last + REACH)):
        if scene.document.tokens[index].key == "بين":
            items = [item for item in items_of(scene, index, stop) if item.preposition == "بين" or item.coordinated]
            if items and is_someone(scene, items[0].phrase) and (len(items) > 1 or _are_two(scene, items[0].phrase)):
                yield from between_parts(scene, trigger.rule.frame.id, items, 0)
            return


def _are_two(scene: Scene, phrase: Phrase) -> bool:
    """بين تشكيلين مسلحين, بين الجانبين: two sides in one word."""
    return scene.document.tokens[phrase.first].key.endswith("ين")


def is_someone(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names whom one can speak to: a participant, or a country."""
    if phrase.first in scene.actors or phrase.first in scene.nisbas or phrase.first in scene.capitals:
        return True
    place = scene.places.get(phrase.first)
    return place is not None and place.level == "country"


def between_parts(scene: Scene, kind: str, items: Sequence[Item], index: int) -> Iterator[Part]:
    """اشتباكات بين س وص: the two sides; what lies between two things that cannot act is a place."""
    sides = [phrase for phrase, _ in with_coordinated(items, index)]
    if len(sides) == 1 and sides[0].first not in scene.actors:
        yield Part("place", sides[0], "between.place")
        return
    yield Part("agent", sides[0], "between")
    second: TriggerRole = "recipient" if kind in _FOES else "agent"
    for phrase in sides[1:]:
        yield Part(second, phrase, "between" if second == "recipient" else "between+")
