"""Event words that a sentence only names in passing: who called for a thing, and the fighting that there was not."""

from __future__ import annotations

from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention

_TO_IT = frozenset({"اليها", "اليه", "اليهما", "له", "لها"})
_NOT_WITH = frozenset({"دون", "بدون", "بلا"})
_FIGHTING = frozenset({"clash", "shooting"})


def only_in_passing(scene: Scene, trigger: TriggerMention) -> bool:
    """Whether a word of demand or of fighting tells nothing of its own."""
    return _called_for_it(scene, trigger) or _without_fighting(scene, trigger)


def _called_for_it(scene: Scene, trigger: TriggerMention) -> bool:
    """مسيرة دعت إليها النقابة: who called for what is told there."""
    tokens = scene.document.tokens
    verb = trigger.type == "demand" and trigger.form == "verb" and trigger.last < len(tokens)
    return verb and tokens[trigger.last].key in _TO_IT and "و" not in tokens[trigger.first].proclitics


def _without_fighting(scene: Scene, trigger: TriggerMention) -> bool:
    """دخلت البلدة من دون قتال: there was none."""
    tokens = scene.document.tokens
    noun = trigger.type in _FIGHTING and trigger.form == "noun" and trigger.first > 0
    indefinite = noun and not tokens[trigger.first].key.startswith("ال") and not tokens[trigger.first].proclitics
    return indefinite and tokens[trigger.first - 1].key in _NOT_WITH
