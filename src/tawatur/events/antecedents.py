"""For whom a pronoun stands: the nearest phrase before it that agrees and can play the part."""

from __future__ import annotations

from tawatur.events.agreement import fits_pronoun
from tawatur.events.participants import acts, only_tells
from tawatur.events.phrases import Phrase, phrase_at
from tawatur.events.scene import Scene
from tawatur.events.sites import site_of
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.trigger_words import TriggerRole

_ENDINGS = ("هما", "هم", "ها", "ه")
_OBLIQUE_REACH = 2
_WAYS = frozenset(
    {"طريق", "طريقا", "شارع", "شارعا", "معبر", "معبرا", "جسر", "جسرا", "اوتوستراد", "طرق", "طرقات", "بوابه"}
)
_FEMININE_WAYS = frozenset({"طرق", "طرقات", "بوابه"})
_LIBERTY = "سراح"


def antecedent(scene: Scene, trigger: TriggerMention, before: int, pronoun: str, role: TriggerRole) -> Phrase | None:
    """The nearest phrase before a token for which a pronoun may stand in this role."""
    for index in range(before - 1, scene.document.sentences[trigger.sentence].first - 1, -1):
        phrase = _candidate(scene, index, before, pronoun)
        if phrase is None or not fits_pronoun(scene, phrase, pronoun):
            continue
        if role != "agent" or (acts(scene, phrase) and (trigger.rule.frame.talk or not only_tells(scene, phrase))):
            return phrase
    return None


def meant_by(
    scene: Scene, trigger: TriggerMention, before: int, pronoun: str, role: TriggerRole, struck: Phrase | None
) -> Phrase | None:
    """For whom a pronoun stands: whom or what the deed before was done to (اعتقلوا ناشطا ثم أفرجوا عنه), else the
    nearest that fits."""
    if trigger.type == "weapons_intercepted" and role == "recipient":
        weapon = _weapon_before(scene, trigger, before, pronoun)
        if weapon is not None:
            return weapon
    if trigger.type == "closure" and role == "recipient":
        way = _way_before(scene, trigger, before, pronoun)
        if way is not None:
            return way
    physical = role == "recipient" and not trigger.rule.frame.talk
    if physical and struck is not None and _may_be_meant(scene, struck, before, pronoun):
        return struck
    return antecedent(scene, trigger, before, pronoun, role)


def _weapon_before(scene: Scene, trigger: TriggerMention, before: int, pronoun: str) -> Phrase | None:
    """إطلاق صاروخ على المطار واعتراضه: what is brought down is the nearest weapon that fits."""
    for index in range(before - 1, scene.document.sentences[trigger.sentence].first - 1, -1):
        weapon = phrase_at(scene, index, before) if index in scene.instruments else None
        if weapon is not None and fits_pronoun(scene, weapon, pronoun):
            return weapon
    return None


def _way_before(scene: Scene, trigger: TriggerMention, before: int, pronoun: str) -> Phrase | None:
    """على طريق المطار وأقفله: what is shut is the way told last; طريق is of both genders."""
    for index in range(before - 1, scene.document.sentences[trigger.sentence].first - 1, -1):
        bare = scene.document.tokens[index].bare
        if bare in _WAYS and (pronoun == "ها" or bare not in _FEMININE_WAYS) and pronoun in ("ه", "ها"):
            site = site_of(scene, index, before)
            return Phrase(index, max(index + 1, site.last if site is not None else 0))
    return None


def _may_be_meant(scene: Scene, phrase: Phrase, before: int, pronoun: str) -> bool:
    """What a deed was done to, unless it is an abstract noun (أوقفت المنظمة العمل) or a thing of the one meant."""
    token = scene.document.tokens[phrase.first]
    written = scene.document.raw[token.start : token.end]
    owned = bool(token.enclitic) or (written.endswith(pronoun) and not scene.document.lexicon.knows(token.key))
    thing = not token.key.startswith("ال") and not owned and phrase.last <= before
    known = thing or _candidate(scene, phrase.first, before, pronoun) is not None
    return known and fits_pronoun(scene, phrase, pronoun)


def pronoun_object(scene: Scene, trigger: TriggerMention) -> str:
    """أفرج عنه, أطلقوا سراحهم, أضرموا فيه النيران, متوعدا إياها: the pronoun that says whom it befell, if any."""
    end = scene.document.sentences[trigger.sentence].last
    for index in range(trigger.first, min(trigger.last + _OBLIQUE_REACH, end)):
        token = scene.document.tokens[index]
        if token.key == _LIBERTY and token.enclitic and trigger.rule.frame.id == "release":
            return token.enclitic
        if scene.document.classes[index] == "pronoun" and (ending := _brought(trigger, token.key)):
            return ending
        if index >= trigger.last and (index in scene.verbs or token.kind == "sign"):
            return ""
    return ""


def _brought(trigger: TriggerMention, key: str) -> str:
    """The ending of a pronoun behind the preposition that brings whom an event befell, else nothing."""
    frame, row = trigger.rule.frame, trigger.rule.row
    ending = next((e for e in _ENDINGS if key.endswith(e)), "")
    lead = key.removesuffix(ending)
    brings = {
        "ايا": True,
        "عن": frame.id == "release",
        "علي": frame.on == "recipient" and not frame.talk,
        "في": frame.id == "property_destruction" and bool(row.complement or trigger.last - trigger.first > 1),
    }
    return ending if brings.get(lead, False) else ""


def _candidate(scene: Scene, index: int, stop: int, pronoun: str) -> Phrase | None:
    if scene.document.tokens[index].enclitic == pronoun:  # محتوياته ... فيه: one and the same owner
        return None
    actor = scene.actors.get(index)
    if actor is not None and actor.last <= stop:
        return Phrase(index, actor.last)
    counted = scene.quantities.get(index)
    if counted is not None and counted.kind == "count" and counted.counted_last is not None:
        return Phrase(index, max(counted.last, counted.counted_last)) if counted.last <= stop else None
    place = scene.places.get(index)
    return Phrase(index, place.last) if place is not None and place.level == "facility" else None
