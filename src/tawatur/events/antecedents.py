"""For whom a pronoun stands: the nearest phrase before it that agrees and can play the part."""

from __future__ import annotations

from tawatur.events.agreement import fits_pronoun
from tawatur.events.participants import acts, only_tells
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.trigger_words import TriggerRole


def antecedent(scene: Scene, trigger: TriggerMention, before: int, pronoun: str, role: TriggerRole) -> Phrase | None:
    """The nearest phrase before a token for which a pronoun may stand in this role."""
    for index in range(before - 1, scene.document.sentences[trigger.sentence].first - 1, -1):
        phrase = _candidate(scene, index, before)
        if phrase is None or not fits_pronoun(scene, phrase, pronoun):
            continue
        if role != "agent" or (acts(scene, phrase) and (trigger.rule.frame.talk or not only_tells(scene, phrase))):
            return phrase
    return None


def _candidate(scene: Scene, index: int, stop: int) -> Phrase | None:
    actor = scene.actors.get(index)
    if actor is not None and actor.last <= stop:
        return Phrase(index, actor.last)
    place = scene.places.get(index)
    return Phrase(index, place.last) if place is not None and place.level == "facility" else None
