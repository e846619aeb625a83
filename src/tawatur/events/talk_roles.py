"""Who speaks in a speech act and to whom it turns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.events.carry import Carried
from tawatur.events.clauses import pronoun_subject
from tawatur.events.constituents import Item
from tawatur.events.drafts import Draft
from tawatur.events.participants import acts, is_armed, only_tells
from tawatur.events.phrases import Phrase, phrase_at
from tawatur.events.scene import Scene
from tawatur.events.sides import Part, is_someone
from tawatur.events.triggers import TriggerMention

_CALLED_REACH = 5
_QUOTES = frozenset('"”“«»')
_MUTE = frozenset({"infrastructure", "vehicle", "weapon", "goods"})


def spoken(scene: Scene, draft: Draft, parts: Sequence[Part], carried: Carried) -> list[Part]:
    """The parts of a speech act: who speaks, and those to whom it can turn."""
    speaker = carried.speaker_of(draft.head) or _of_itself(scene, draft.head, carried)
    led = _with_speaker(scene, draft.head, parts, speaker)
    return [part for part in led if part.role != "recipient" or _is_addressed(scene, draft, part)]


def _with_speaker(scene: Scene, head: TriggerMention, parts: Sequence[Part], speaker: Phrase | None) -> list[Part]:
    """The parts of a speech act with the speaker that attribution found, where syntax gives none or no one who acts;
    what was taken for the subject behind the verb is then its object."""
    own = next((part for part in parts if part.role == "agent"), None)
    if speaker is None or (own is not None and _is_surely_speaker(scene, head, own, speaker)):
        return list(parts)
    others = [part for part in parts if part.role != "agent"]
    objects = [Part("recipient", p.phrase, "verb.object") for p in parts if p.role == "agent" and _behind(p, speaker)]
    return [Part("agent", speaker, "speaker"), *objects, *others]


def _of_itself(scene: Scene, head: TriggerMention, carried: Carried) -> Phrase | None:
    """الحكومة تقول إنها ستقضي على المتمردين: a threat of whoever says so of itself."""
    start = scene.document.sentences[head.sentence].first
    if not pronoun_subject(scene, head.first, start):
        return None
    return next((carried.speakers[i] for i in range(head.first - 1, start - 1, -1) if i in carried.speakers), None)


def _is_surely_speaker(scene: Scene, head: TriggerMention, own: Part, speaker: Phrase) -> bool:
    if own.phrase.first == speaker.first:  # مدير | شؤونها في غزة
        one_word = own.phrase.last - own.phrase.first == 1
        return not one_word or scene.document.tokens[own.phrase.first].key.startswith("ال")
    heard = speaker.last <= head.first and speaker.first not in scene.verbs
    if heard and own.rule == "subject.inherited" and not own.phrase.first <= speaker.first < own.phrase.last:
        return False  # دعا المجلس أنصاره إلى كذا، محذرا: of a participle the one whom attribution heard
    if own.phrase.first < speaker.first:
        return True
    joined = "و" in scene.document.tokens[head.first].proclitics
    if joined and own.rule.startswith("verb.subject") and speaker.last <= head.first < own.phrase.first:
        return False  # نفت الإدارة ...، واتهمت | عناصر كذا: who speaks on has her object behind the verb
    return acts(scene, own.phrase) and not only_tells(scene, own.phrase)


def _behind(part: Part, speaker: Phrase) -> bool:
    return part.rule.startswith("verb.subject") and part.phrase.first != speaker.first


def _is_addressed(scene: Scene, draft: Draft, part: Part) -> bool:
    """Whether a talk act turns to a phrase: someone, or the deed that is condemned."""
    if draft.type == "condemnation":
        return True
    first = part.phrase.first
    actor = scene.actors.get(first)
    if is_someone(scene, part.phrase):
        return actor is None or actor.kind not in _MUTE  # ممر آمن لمن علقوا
    if first in scene.deeds or not part.rule.startswith("verb."):
        return False
    if draft.type == "demand":
        noun = scene.document.tokens[first].key.startswith("ال") and first not in scene.light_verbs  # السماح بمرور كذا
        return part.rule.startswith("verb.second") and noun
    return draft.type == "accusation"


def condemned_as(scene: Scene, item: Item) -> Iterator[Part]:
    """ندد بما وصفه | بالعدوان: what is condemned stands behind the verb that calls it so."""
    first, tokens = item.phrase.first, scene.document.tokens
    if tokens[first].key not in ("ما", "بما"):
        return
    end = min(first + _CALLED_REACH, len(tokens))
    at = next((i for i in range(first + 1, end) if tokens[i].proclitics == "ب"), None)
    found = phrase_at(scene, at, len(tokens)) if at is not None else None
    if found is not None:
        yield Part("recipient", found, "condemned")


def menaced(scene: Scene, item: Item) -> Iterator[Part]:
    """توعد باجتثاث | الحركة, بسحق | المتمردين: whom one threatens with what is no deed of its own."""
    first = item.phrase.first
    if first in scene.deeds or first in scene.actors:
        return
    for index in range(first + 1, min(first + _CALLED_REACH, len(scene.document.tokens))):
        actor = scene.actors.get(index)
        if actor is not None and is_armed(scene, Phrase(index, actor.last)):
            yield Part("recipient", Phrase(index, actor.last), "menaced")
        if actor is not None or (scene.document.tokens[index].text not in _QUOTES and index >= item.phrase.last):
            return
