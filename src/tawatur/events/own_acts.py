"""Whether a source speaks of its own act: "أعلنت الفصائل مهاجمة القاعدة", "ألقينا القبض على", "حظر التجوال"."""

from __future__ import annotations

from tawatur.attribution import Attributed
from tawatur.events.clauses import takes_up
from tawatur.events.governors import governing_verb
from tawatur.events.known_deeds import is_known_deed
from tawatur.events.participants import is_armed
from tawatur.events.phrases import Phrase
from tawatur.events.readings import DONE, as_it_stands
from tawatur.events.scene import Scene
from tawatur.events.speakers import Doer, body_meant, is_person
from tawatur.events.subjects import chained_pronoun
from tawatur.events.tellings import Telling
from tawatur.events.triggers import TriggerMention
from tawatur.events.verb_roles import verb_roles
from tawatur.lexicon.cue_words import CUES

_PAPERS = frozenset({"بيان", "تقرير", "بلاغ", "مصدر", "مصادر", "خبر"})
_OPENS_CONTENT = 4
_BEFALLS = frozenset({"killing", "execution", "casualty_toll", "arrest", "abduction"})  # قال إنه قتل: often passive
_PARTIES = frozenset({"official", "party_statement"})
_ANNOUNCES = frozenset({"announce", "confirm", "threaten", "responsibility", "deny"})
_STATEMENT = "statement:"
_SETS_OFF = "تفجير"
_HAPPENS = frozenset({"سقوط", "تعرض", "وقوع", "انفجار", "اصابه"})
_AGAINST = frozenset({"احباط", "صد", "افشال", "التصدي", "تعرض", "وقوع", "رصد", "توثيق", "ادانه", "ضد", "مقتل"})
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
_CIVIL_ACTS = frozenset({"closure", "strike", "protest", "aid", "evacuation", "weapons_intercepted", "recruitment"})
_BLOWS = frozenset(
    {"ground_attack", "shooting", "shelling", "drone_strike", "ied", "air_strike", "property_destruction"}
)
_OF_A_FORCE = frozenset({"state_force", "military_unit", "vehicle", "weapon"})
_COUNTERPARTS = frozenset({"rebel_group", "jihadist_group", "militia", "armed_group", "party", "coalition"})


def own_agent(scene: Scene, telling: Telling, voice: Attributed) -> Doer | None:
    """Who did what a source tells of itself, for a claim without a named agent."""
    if is_known_deed(scene, telling.draft.head):
        return None
    heads = [as_it_stands(scene, trigger) for trigger in telling.draft.triggers]
    himself = body_meant(scene, voice.links[-1], talks=True)
    if is_spoken_threat(scene, telling):
        return himself
    if any(head.person.startswith("1") or _leads_in_first_person(scene, head) for head in heads):
        speaks = scene.grammar.frames[telling.type].talk or telling.type == "sanction"
        return himself if speaks else body_meant(scene, voice.links[-1], talks=False)
    head = next((head for head in heads if not head.rule.row.result), telling.draft.head)
    does = head.form != "verb" or verb_roles(head)[0] != "none"  # نعى: who mourns has not killed
    if does and not head.passive and _means_itself(scene, head):
        told = voice.links[-1].kind in _PARTIES or telling.type not in _BEFALLS
        return himself if told else None
    if _is_done(scene, head):
        return None
    own = not _only_counts(voice) and not _is_paper(scene, voice) and _announces_own(scene, telling, voice, head)
    if not own or scene.grammar.frames[telling.type].talk:
        return himself if own else None
    return body_meant(scene, voice.links[-1], talks=False) or himself  # المتحدث باسم الجيش: the army did it


def is_spoken_threat(scene: Scene, telling: Telling) -> bool:
    """ستسوء الأمور, سيدفعون الثمن: words that threaten and tell of no threatening; whoever speaks them threatens."""
    head = telling.draft.head
    ahead = head.person.startswith("1") or "س" in scene.document.tokens[head.first].proclitics
    if telling.type != "threat" or (head.form != "phrase" and not ahead):
        return False
    return not any(hit.first in range(head.first, head.last) for hit in scene.document.hits(CUES))


def _announces_own(scene: Scene, telling: Telling, voice: Attributed, head: TriggerMention) -> bool:
    """Whether a verbal noun is what its source announces to do or to have done."""
    link = voice.links[-1]
    if telling.type == "curfew" and link.kind == "official" and not is_person(scene, link):
        return True  # قيادة العمليات: حظر التجوال
    spelt_alike = voice.talk == "announce" and head.first == voice.first  # أعلن الحوثيون شن هجمات: no verb without أن
    if head.form not in ("noun", "phrase") and not spelt_alike:
        return False
    pronoun = any(token.enclitic for token in scene.document.tokens[head.first : head.last])
    if not pronoun and _is_met_by_others(scene, head):
        return False
    if telling.type in _CIVIL_ACTS and voice.talk == "announce" and voice.links[-1].kind not in ("media", "eyewitness"):
        return _opens_with_noun(scene, voice, telling)
    if voice.links[-1].kind not in _PARTIES or not _is_own_deed(scene, telling, head):
        return False
    if voice.rule.startswith(_STATEMENT) and telling.type in _BLOWS and not _is_armed(scene, voice):
        return False  # الدفاع المدني, as a letterhead: قصف على القرية
    pronoun = pronoun and voice.talk in _ANNOUNCES
    announces = voice.talk in ("announce", "threaten") or (voice.talk == "claim" and _is_armed(scene, voice))
    announces = announces or (voice.talk == "confirm" and _is_carried_out(scene, head) and _is_armed(scene, voice))
    return pronoun or (announces and _opens_with_noun(scene, voice, telling)) or _hits_the_force(scene, telling, voice)


def _is_met_by_others(scene: Scene, head: TriggerMention) -> bool:
    """إحباط هجوم, حصيلتها للهجوم: what a source speaks of as the deed of others."""
    tokens = scene.document.tokens
    before = tokens[head.first - 1] if head.first else None
    if before is None:
        return False
    of_a_noun = tokens[head.first].proclitics.endswith("ل") and before.kind == "word"
    opened = scene.document.classes[head.first - 1] in ("subordinator", "pronoun") or head.first - 1 in scene.verbs
    return before.key in _AGAINST or (of_a_noun and not opened)


def _hits_the_force(scene: Scene, telling: Telling, voice: Attributed) -> bool:
    """كتائب كذا: استهداف دبابة, بثت مشاهد قنص جندي: an armed party shows or tells a blow at what only a force has."""
    origin = scene.actors.get(voice.links[-1].first)
    if telling.type not in _BLOWS or origin is None or origin.kind not in _COUNTERPARTS:
        return False
    hit = [scene.actors.get(part.phrase.first) for part in telling.parts if part.role == "recipient"]
    return any(
        actor is not None and actor.kind in _OF_A_FORCE and not actor.text.endswith(("نا", "هم", "ها")) for actor in hit
    )


def _leads_in_first_person(scene: Scene, head: TriggerMention) -> bool:
    """تمكنا من إسقاط, سنواصل ملاحقة: the verb that governs the noun speaks of "us"."""
    governor = governing_verb(scene, head) if head.form == "noun" else None
    return governor is not None and scene.persons.get(governor, "").startswith("1")


def _is_own_deed(scene: Scene, telling: Telling, head: TriggerMention) -> bool:
    """An act that is done and does not befall: قصف, توقيف; of blasts the one that is set off (تفجير دبابة)."""
    key = scene.document.tokens[head.first].key
    return (telling.type in _OWN_ACTS or key == _SETS_OFF) and key not in _HAPPENS


def _is_armed(scene: Scene, voice: Attributed) -> bool:
    """الاحتلال يزعم اعتقال 20: of whom it doubts, the desk still says what they claim to have done."""
    return is_armed(scene, Phrase(voice.links[-1].first, voice.links[-1].last))


def _is_carried_out(scene: Scene, head: TriggerMention) -> bool:
    """أكدت القيادة تنفيذ | غارات: the noun of a light verb right before a deed says that whoever confirms it did it."""
    light = scene.light_verbs.get(head.first - 1)
    row = None if light is None else scene.grammar.light_verbs[light.row]
    return row is not None and light is not None and light.feature.startswith("noun") and row.role == "agent"


def _is_done(scene: Scene, head: TriggerMention) -> bool:
    """وجرى توقيفهم, تم قصف الموقع: who did it is left out on purpose."""
    return head.first > 0 and scene.document.tokens[head.first - 1].key in DONE


def _is_paper(scene: Scene, voice: Attributed) -> bool:
    """البيان, التقرير: what was written tells and does nothing."""
    return scene.document.tokens[voice.links[-1].first].key.removeprefix("ال") in _PAPERS


def _only_counts(voice: Attributed) -> bool:
    """أحصى مسؤول إحراق 12 منزلا, قدر الجيش: who counts what others did has not done it."""
    return voice.rule.rpartition(":")[2].partition("+")[0] in _COUNTING


def _means_itself(scene: Scene, head: TriggerMention) -> bool:
    """قالت إنها قصفت, إنها ستواصل القصف: the verb, or the one that governs the noun, has a pronoun for its subject."""
    start = scene.document.sentences[head.sentence].first
    if head.form == "verb" or scene.document.tokens[head.first].proclitics.endswith("س"):
        return bool(chained_pronoun(scene, head.first, start, head.person))
    governor = governing_verb(scene, head)
    if governor is None or (takes_up(scene, governor) and scene.document.tokens[governor].enclitic):
        return False
    return bool(chained_pronoun(scene, governor, start))


def _opens_with_noun(scene: Scene, voice: Attributed, telling: Telling) -> bool:
    """أعلنت الفصائل مهاجمة ... وتدمير: what is announced are verbal nouns, the first one or those joined to it."""
    if scene.document.classes[voice.first] == "subordinator":
        return False
    first = min((t.first for t in telling.draft.triggers if not t.rule.row.result), default=telling.draft.head.first)
    return first - voice.first <= _OPENS_CONTENT or "و" in scene.document.tokens[first].proclitics
