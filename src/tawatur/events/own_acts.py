"""Whether a source speaks of its own act: "أعلنت الفصائل مهاجمة القاعدة", "ألقينا القبض على"."""

from __future__ import annotations

from tawatur.attribution import Attributed
from tawatur.events.scene import Scene
from tawatur.events.tellings import Telling

_OPENS_CONTENT = 4
_PARTIES = frozenset({"official", "party_statement"})
_ANNOUNCES = frozenset({"announce", "confirm", "threaten", "responsibility", "deny"})
_OWN_ACTS = frozenset(
    {
        "ground_attack", "air_strike", "drone_strike", "shelling", "arrest", "release", "weapons_intercepted",
        "search_operation", "deployment", "withdrawal", "closure", "curfew", "evacuation", "aid", "recruitment",
        "territory_gain", "execution", "property_destruction", "ceasefire", "cordon", "ambush", "threat", "demand",
        "accusation", "condemnation", "responsibility_claim", "assassination", "infiltration", "sanction",
    }
)  # fmt: skip


def speaks_of_itself(scene: Scene, telling: Telling, voice: Attributed) -> bool:
    """True when the origin of a claim without a named agent is its agent."""
    head = telling.draft.head
    if head.person.startswith("1"):
        return True
    if voice.links[-1].kind not in _PARTIES or telling.type not in _OWN_ACTS or head.form not in ("noun", "phrase"):
        return False
    pronoun = bool(scene.document.tokens[head.last - 1].enclitic) and voice.talk in _ANNOUNCES
    return pronoun or (voice.talk in ("announce", "threaten") and _opens_with_noun(scene, voice, head.first))


def _opens_with_noun(scene: Scene, voice: Attributed, token: int) -> bool:
    """أعلنت الفصائل مهاجمة ... وتدمير: what is announced are verbal nouns, the first one or those joined to it."""
    if scene.document.classes[voice.first] == "subordinator":
        return False
    return token - voice.first <= _OPENS_CONTENT or "و" in scene.document.tokens[token].proclitics
