"""Whether a source speaks of its own act: "أعلنت الفصائل مهاجمة القاعدة", "ألقينا القبض على"."""

from __future__ import annotations

from tawatur.attribution import Attributed
from tawatur.events.clauses import pronoun_subject
from tawatur.events.governors import governing_verb
from tawatur.events.participants import is_armed
from tawatur.events.phrases import Phrase
from tawatur.events.readings import as_it_stands
from tawatur.events.scene import Scene
from tawatur.events.tellings import Telling
from tawatur.events.triggers import TriggerMention

_OPENS_CONTENT = 4
_BEFALLS = frozenset({"killing", "execution", "casualty_toll", "arrest", "abduction"})  # قال إنه قتل: often passive
_PARTIES = frozenset({"official", "party_statement"})
_ANNOUNCES = frozenset({"announce", "confirm", "threaten", "responsibility", "deny"})
_SETS_OFF = "تفجير"
_COUNTING = frozenset({"publish_toll", "document", "estimate", "monitor_spot", "show_figures", "ascribe"})
_OWN_ACTS = frozenset(
    {
        "ground_attack", "air_strike", "drone_strike", "shelling", "arrest", "release", "weapons_intercepted",
        "search_operation", "deployment", "withdrawal", "closure", "curfew", "evacuation", "aid", "recruitment",
        "territory_gain", "execution", "property_destruction", "ceasefire", "cordon", "ambush", "threat", "demand",
        "accusation", "condemnation", "responsibility_claim", "assassination", "infiltration", "sanction", "ied",
        "clash",
    }
)  # fmt: skip


def speaks_of_itself(scene: Scene, telling: Telling, voice: Attributed) -> bool:
    """True when the origin of a claim without a named agent is its agent."""
    heads = [as_it_stands(scene, trigger) for trigger in telling.draft.triggers]
    if any(head.person.startswith("1") for head in heads):
        return True
    head = next((head for head in heads if not head.rule.row.result), telling.draft.head)
    if not head.passive and _means_itself(scene, head):
        return voice.links[-1].kind in _PARTIES or telling.type not in _BEFALLS
    if (
        _only_counts(voice)
        or voice.links[-1].kind not in _PARTIES
        or not _is_own_deed(scene, telling, head)
        or head.form not in ("noun", "phrase")
    ):
        return False
    pronoun = bool(scene.document.tokens[head.last - 1].enclitic) and voice.talk in _ANNOUNCES
    announces = voice.talk in ("announce", "threaten") or (voice.talk == "claim" and _is_armed(scene, voice))
    return pronoun or (announces and _opens_with_noun(scene, voice, head.first))


def _is_own_deed(scene: Scene, telling: Telling, head: TriggerMention) -> bool:
    """An act that is done and does not befall: قصف, توقيف; of blasts the one that is set off (تفجير دبابة)."""
    return telling.type in _OWN_ACTS or scene.document.tokens[head.first].key == _SETS_OFF


def _is_armed(scene: Scene, voice: Attributed) -> bool:
    """الاحتلال يزعم اعتقال 20: of whom it doubts, the desk still says what they claim to have done."""
    return is_armed(scene, Phrase(voice.links[-1].first, voice.links[-1].last))


def _only_counts(voice: Attributed) -> bool:
    """أحصى مسؤول إحراق 12 منزلا, قدر الجيش: who counts what others did has not done it."""
    return voice.rule.rpartition(":")[2].partition("+")[0] in _COUNTING


def _means_itself(scene: Scene, head: TriggerMention) -> bool:
    """قالت إنها قصفت, إنها ستواصل القصف: the verb, or the one that governs the noun, has a pronoun for its subject."""
    start = scene.document.sentences[head.sentence].first
    if head.form == "verb" or scene.document.tokens[head.first].proclitics.endswith("س"):
        return bool(pronoun_subject(scene, head.first, start))
    governor = governing_verb(scene, head)
    return governor is not None and bool(pronoun_subject(scene, governor, start))


def _opens_with_noun(scene: Scene, voice: Attributed, token: int) -> bool:
    """أعلنت الفصائل مهاجمة ... وتدمير: what is announced are verbal nouns, the first one or those joined to it."""
    if scene.document.classes[voice.first] == "subordinator":
        return False
    return token - voice.first <= _OPENS_CONTENT or "و" in scene.document.tokens[token].proclitics
