"""How surely an event is told: status, certainty, polarity and the publisher's stance."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.attribution import Attributed, Modality
from tawatur.events.drafts import Draft
from tawatur.events.scene import Scene
from tawatur.lexicon.trigger_words import ASPECTS
from tawatur.model.codes import Certainty, Endorsement, Polarity, Status
from tawatur.model.spans import Span

_REACH = 4
_LEADS = 7
_LASTING = frozenset(
    {"clash", "cordon", "displacement", "search_operation", "negotiation", "overflight", "aid_obstruction", "strike",
     "prison_riot", "protest", "looting", "disinformation", "shelling"}
)  # fmt: skip
_LED = _LASTING | {"deployment", "air_strike", "ground_attack"}
_SUDDEN = frozenset({"shelling", "search_operation", "looting"})
_OPENING = 9
_BROKE_OUT = "تجدد"  # تجدد القتال tells the past, though the same letters may be a present
_HOSTILE = frozenset(
    {"ground_attack", "air_strike", "drone_strike", "shelling", "killing", "property_destruction", "arrest", "closure"}
)
_WEIGHT: tuple[Status, ...] = ("threatened", "called_for", "prevented", "attempted", "planned", "ongoing", "occurred")
_DECREED = frozenset({"curfew"})  # what an authority decides is done
_CLOSED = frozenset({"casualty_toll"})  # a count is closed when it is told, whatever it counts goes on
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
    scene: Scene, draft: Draft, kind: str, voice: Attributed | None, modality: Sequence[Modality]
) -> Facts | None:
    """The facts of an event in one voice, or None when its words state nothing (a condition, a hypothesis)."""
    words = [m for m in modality if m.first <= draft.head.first < m.last and _applies(scene, m, draft)]
    denials = {word.cue_first for word in words if word.effect == "polarity"}
    if voice is not None and voice.polarity == "-":  # نفى may be read as a word of its own and as its noun نفي: once
        denials -= set(range(voice.cue_first, voice.cue_last))
        denials |= {voice.cue_first} if _is_denied(scene, draft, voice) else set()
    denied = len(denials)
    if any(word.effect == "no_claim" and not (denied and word.rule == _ANY) for word in words):
        return None
    effects = {word.effect: word.value for word in words if word.effect != "status"}
    status = _status(scene, draft, _told(scene, draft, voice, words))
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
    return "ongoing" if _goes_on(scene, draft) else "occurred"


def _goes_on(scene: Scene, draft: Draft) -> bool:
    """Going on when the text is written: the words say so, or a lasting act is told in the present."""
    head = draft.head
    if scene.grammar.frames[draft.type].talk or draft.type in _CLOSED:
        return False
    rows = scene.document.lexicon.rows(ASPECTS)
    for hit in scene.ranges.aspects.within(max(0, head.first - _REACH), head.last + _REACH):
        side = rows[hit.row].side
        if hit.last <= head.first and side != "behind" and (side != "adjacent" or hit.last == head.first):
            return True
        if hit.first >= head.last and (side == "behind" or (side == "both" and head.tense != "past")):
            return True
    lasts = draft.type in _LASTING if head.rule.row.lasts is None else head.rule.row.lasts
    return (lasts and _told_in_the_present(scene, draft)) or _led_in_the_present(scene, draft)


def _told_in_the_present(scene: Scene, draft: Draft) -> bool:
    """تحاصر قوات ...: a lasting act in the present. الجيش يقصف is how flashes and headlines tell what has happened."""
    head = draft.head
    if head.tense != "present" or scene.document.sentences[head.sentence].kind == "headline":
        return False
    if draft.type == "shelling" and _subject_before(scene, head.first):
        return False
    return draft.type not in _SUDDEN or not _tells_as_a_flash(scene, head.sentence)


def _subject_before(scene: Scene, verb: int) -> bool:
    before = verb - 1
    if before < 0 or scene.document.tokens[verb].proclitics or scene.document.tokens[before].kind != "word":
        return False
    return scene.document.classes[before] in (None, "adjective") and before not in scene.verbs


def _tells_as_a_flash(scene: Scene, number: int) -> bool:
    """قوات الاحتلال تداهم المجمع وتحتجز ...: the sentence opens with its subject and a verb in the present."""
    sentence = scene.document.sentences[number]
    opening = range(sentence.first, min(sentence.first + _OPENING, sentence.last))
    if any(scene.document.tokens[i].text == ":" or scene.document.tokens[i].key in _THAT for i in opening):
        return False
    verb = next((i for i in opening if i in scene.verbs), None)
    return verb is not None and scene.document.tokens[verb].key.startswith(("ي", "ت")) and _subject_before(scene, verb)


def _led_in_the_present(scene: Scene, draft: Draft) -> bool:
    """تشن فصائل هجمات, تشهد المدينة انتشارا: an event noun that a verb in the present governs."""
    head = draft.head
    if draft.type not in _LED:
        return False
    if scene.document.sentences[head.sentence].kind == "headline" or _tells_as_a_flash(scene, head.sentence):
        return False
    if head.form == "verb" and head.rule.row.complement:  # the row holds verb and noun: تشن ... هجمات
        return head.tense == "present"
    if head.form != "noun":
        return False
    for index in range(max(0, head.first - _LEADS), head.first):
        hit = scene.light_verbs.get(index)
        leads = hit is not None and ".present.3" in hit.feature and scene.document.tokens[index].key != _BROKE_OUT
        if leads and _opens_a_clause(scene, index):
            return True
    return False


def _opens_a_clause(scene: Scene, index: int) -> bool:
    before = scene.document.classes[index - 1] if index else None
    if scene.document.tokens[index].proclitics or before in ("subordinator", "conjunction"):
        return scene.document.tokens[index].proclitics in ("", "و", "ف")
    return index == 0 or scene.document.tokens[index - 1].kind == "sign"
