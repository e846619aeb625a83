"""Whether a trigger tells that something happened, or only names a thing, a topic or a time."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.attribution import Attributed
from tawatur.events.scene import Scene, within
from tawatur.events.triggers import TriggerMention

_ANCHORS = frozenset({"بعد", "قبل", "منذ", "خلال", "عقب", "اثناء", "قبيل", "بعيد", "اثر", "حول", "بشان", "عن"})


def stands(scene: Scene, trigger: TriggerMention, attributions: Sequence[Attributed]) -> bool:
    """False for words inside a name, inside the phrase of a source, and for bare anchors ("بعد الهجوم،")."""
    if _inside_name(scene, trigger) or _inside_source(trigger, attributions):
        return False
    return not _bare_anchor(scene, trigger)


def _inside_name(scene: Scene, trigger: TriggerMention) -> bool:
    """جهاز الإسعاف, لجنة التهدئة: the word is part of the name of an organisation."""
    for actor in within(scene.mentions.actors, max(0, trigger.first - 8), trigger.last):
        if actor.actor is not None and actor.first < trigger.first and trigger.last <= actor.last:
            return True
    return False


def _inside_source(trigger: TriggerMention, attributions: Sequence[Attributed]) -> bool:
    return any(link.first <= trigger.first < link.last for found in attributions for link in found.links)


def _bare_anchor(scene: Scene, trigger: TriggerMention) -> bool:
    """A definite event noun behind a preposition of time or topic, with nothing said of it."""
    tokens = scene.document.tokens
    if trigger.form != "noun" or trigger.last - trigger.first > 1 or not tokens[trigger.first].key.startswith("ال"):
        return False
    if trigger.first == 0 or tokens[trigger.first - 1].key not in _ANCHORS:
        return False
    following = tokens[trigger.last] if trigger.last < len(tokens) else None
    return following is None or following.kind == "sign" or "و" in following.proclitics
