"""How surely an event is told: status, certainty, polarity and the publisher's stance."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.attribution import Attributed, Modality
from tawatur.events.aspect import goes_on
from tawatur.events.drafts import Draft
from tawatur.events.scene import Scene
from tawatur.model.codes import Certainty, Endorsement, Polarity, Status
from tawatur.model.spans import Span

_HOSTILE = frozenset(
    {"ground_attack", "air_strike", "drone_strike", "shelling", "killing", "property_destruction", "arrest", "closure"}
)
_WEIGHT: tuple[Status, ...] = ("threatened", "called_for", "prevented", "attempted", "planned", "ongoing", "occurred")
_DECREED = frozenset({"curfew"})  # what an authority decides is done
_ANY = "any_such"  # أي هجوم: no attack is meant, but "not any" denies one
_UNTRUE = "neg_untrue"  # لا صحة لـ: in nobody else's mouth the publisher itself calls it false
_DENIED_BEFORE = 2  # what is denied goes before the setting: سقوط قتلى | في الاشتباكات
_DURING = frozenset({"في", "خلال", "اثناء", "بعد", "عقب", "اثر", "منذ", "جراء"})
_AFTER = frozenset({"بعد", "عقب", "منذ", "اثر", "جراء", "غداه", "بسبب", "رغم", "بموجب"})
_ANSWER = frozenset({"رد", "ردا", "ردها", "رده", "الرد", "احتجاجا", "للرد"})
_THAT = frozenset({"ان", "بان", "الي", "لان"})
_CERTAINTY: dict[str, Certainty] = {"certain": "certain", "probable": "probable", "possible": "possible"}
_ENDORSEMENT: dict[str, Endorsement] = {"reports": "reports", "doubts": "doubts", "denies": "denies"}


class Facts(msgspec.Struct, frozen=True):
    """The factuality of one claim, the words that gave it and the rule of the strongest of them."""

    status: Status
    certainty: Certainty
    polarity: Polarity
    endorsement: Endorsement
    cues: tuple[Span, ...]
    rule: str


def facts_of(
    scene: Scene, draft: Draft, ahead: bool, voice: Attributed | None, modality: Sequence[Modality]
) -> Facts | None:
    """The facts of an event in one voice, or None when its words state nothing (a condition, a hypothesis).

    ``ahead`` says that the event's time is still to come.
    """
    words = [m for m in modality if m.first <= draft.head.first < m.last and _applies(scene, m, draft)]
    denials = {word.cue_first for word in words if word.effect == "polarity"}
    if voice is not None and voice.polarity == "-":  # نفى may be read as a word of its own and as its noun نفي: once
        denials -= set(range(voice.cue_first, voice.cue_last))
        denials |= {voice.cue_first} if _is_denied(scene, draft, voice) else set()
    denied = len(denials)
    if any(word.effect == "no_claim" and not (denied and word.rule == _ANY) for word in words):
        return None
    effects = {word.effect: word.value for word in words if word.effect != "status"}
    told = _told(scene, draft, voice, words) or _by_its_time(scene, draft, ahead)
    status = _status(scene, draft, told)
    certainty = _CERTAINTY.get(effects.get("certainty", ""), voice.certainty if voice is not None else "certain")
    stance: Endorsement = voice.stance if voice is not None else "asserts"
    if voice is None and any(word.rule == _UNTRUE for word in words):
        stance = "denies"
    endorsement = _ENDORSEMENT.get(effects.get("endorsement", ""), stance)
    cues = tuple(scene.document.span(word.cue_first, word.cue_last) for word in words)
    return Facts(status, certainty, "-" if denied % 2 else "+", endorsement, cues, words[0].rule if words else "")


def _is_denied(scene: Scene, draft: Draft, voice: Attributed) -> bool:
    """Whether a voice that denies means the event: نفى سقوط قتلى في الاشتباكات leaves the clashes as they were."""
    first = draft.head.first
    tokens = scene.document.tokens
    known = draft.head.form == "noun" and tokens[first].key.startswith("ال") and first - voice.first >= _DENIED_BEFORE
    return not (known and tokens[first - 1].key in _DURING)


def _applies(scene: Scene, word: Modality, draft: Draft) -> bool:
    return not _cut_off(scene, word, draft) and not _named(scene, word)


def _named(scene: Scene, word: Modality) -> bool:
    """جهاز مكافحة الإرهاب, أطباء بلا حدود: the word is part of somebody's name."""
    before = scene.ranges.actors.within(max(0, word.cue_first - 3), word.cue_first)
    return any(actor.first < word.cue_first < actor.last for actor in before)


def _told(scene: Scene, draft: Draft, voice: Attributed | None, words: Sequence[Modality]) -> Status | None:
    """The status that the words around an event give it; of several the one that says most: a foiled try is foiled."""
    told = {word.value for word in words if word.effect == "status"}
    future = scene.document.tokens[draft.head.first].proclitics.endswith("س") and draft.head.form == "verb"
    if scene.grammar.frames[draft.type].talk:
        return "planned" if future else None
    if future and draft.type in _HOSTILE and _spoken_by_the_doer(draft, voice):
        told.add("threatened")
    if draft.type in _DECREED:
        told.discard("planned")
    return next((status for status in _WEIGHT if status in told), None)


def _by_its_time(scene: Scene, draft: Draft, ahead: bool) -> Status | None:
    """أعلنت إضرابا يوم غد, تغلق المعبر الأحد المقبل: what has its time to come is planned."""
    over = draft.head.tense == "past" or scene.grammar.frames[draft.type].talk
    return "planned" if ahead and not over else None


def _spoken_by_the_doer(draft: Draft, voice: Attributed | None) -> bool:
    return draft.head.person.startswith("1") or (voice is not None and voice.talk == "threaten")


def _cut_off(scene: Scene, word: Modality, draft: Draft) -> bool:
    """Whether a word about trying, planning or calling ends before the event.

    It does not reach over a new clause (حاولت ... حيث جرت اشتباكات; دعا إلى التعبئة وهدد) nor to what has happened
    before (ردها على الهجوم الذي شنته; المطالبة بالثأر بعد مقتل).
    """
    if word.effect != "status" or word.cue_last > draft.head.first:
        return False
    tokens, classes = scene.document.tokens, scene.document.classes
    between = range(word.cue_last, draft.head.first)
    if any(classes[i] == "subordinator" and tokens[i].key == "حيث" for i in between):
        return True
    if _happened_before(scene, draft, word):
        return True
    new_verb = draft.head.form == "verb" and "و" in tokens[draft.head.first].proclitics
    return new_verb and not any(tokens[i].key in _THAT for i in between)


def _happened_before(scene: Scene, draft: Draft, word: Modality) -> bool:
    tokens, head = scene.document.tokens, draft.head
    if word.value == "prevented" or head.first - word.cue_last < 1:
        return False
    before = tokens[head.first - 1].key
    if before in _AFTER or (before == "علي" and tokens[head.first - 2].key in _ANSWER):
        return True
    known = head.form == "noun" and tokens[head.first].key.startswith("ال")
    return known and head.last < len(tokens) and scene.document.classes[head.last] == "relative"


def _status(scene: Scene, draft: Draft, told: Status | None) -> Status:
    if draft.head.rule.row.status is not None:
        return draft.head.rule.row.status
    if told is not None:
        return told
    return "ongoing" if goes_on(scene, draft) else "occurred"
