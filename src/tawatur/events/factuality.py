"""How surely an event is told: status, certainty, polarity and the publisher's stance."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.attribution import Attributed, Modality
from tawatur.events.aspect import goes_on
from tawatur.events.bounds import applies
from tawatur.events.drafts import Draft
from tawatur.events.sayings import Sayings
from tawatur.events.scene import Scene
from tawatur.model.codes import Certainty, Endorsement, Polarity, Status
from tawatur.model.spans import Span
from tawatur.text.ordered import Covering

_HOSTILE = frozenset(
    {"ground_attack", "air_strike", "drone_strike", "shelling", "killing", "property_destruction", "arrest", "closure"}
)
_WEIGHT: tuple[Status, ...] = ("threatened", "called_for", "prevented", "attempted", "planned", "ongoing", "occurred")
_DECREED = frozenset({"curfew"})  # what an authority decides is done
_IF = "if"
_ANY = "any_such"  # أي هجوم: no attack is meant, but "not any" denies one
_UNTRUE = frozenset(
    {"neg_untrue", "neg_not_true"}
)  # لا صحة لـ, غير صحيح: of the publisher itself they deny what is told
_DENIES = "denial:"
_LIES = "disinformation"
_TOLD = ("told:", "publish:")
_DENIED_BEFORE = 2  # what is denied goes before the setting: سقوط قتلى | في الاشتباكات
_CAUSED = frozenset({"عقب", "اثر", "جراء"})
_FURTHEST_CAUSE = 4
_ENDING = frozenset({"انهاء", "رفع", "فك", "كسر", "تخفيف"})
_ENDED = frozenset({"cordon", "aid_obstruction", "closure", "curfew", "abduction", "arrest"})
_GO_ON = ("سنواصل", "ستواصل", "سيواصل", "سنستمر", "ستستمر", "سنكثف", "سنصعد")
_AIMS = frozenset({"before_begin"})
_BEGUN = frozenset({"ceasefire", "release", "aid", "withdrawal", "return", "evacuation", "negotiation"})
_DURING = frozenset({"في", "خلال", "اثناء", "بعد", "عقب", "اثر", "منذ", "جراء"})
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


class Words(msgspec.Struct, frozen=True):
    """The words of modality of a document by the tokens in their reach, and those of trying by their own first one.

    At the tokens ``untrue`` the publisher itself, and nobody whom it names, calls what was told untrue.
    """

    reaching: Covering[Modality]
    attempts: dict[int, list[Modality]]
    untrue: frozenset[int]

    def at(self, draft: Draft) -> list[Modality]:
        """Those in whose reach an event stands; a try may be part of its trigger (محاولة اغتيال)."""
        head = draft.head
        found = self.reaching.at(head.first)
        if head.last - head.first > 1 and draft.type != "negotiation":
            tries = [word for token in range(head.first, head.last) for word in self.attempts.get(token, ())]
            found = sorted([*found, *(word for word in tries if word not in found)], key=_place)
        return found


def _place(word: Modality) -> tuple[int, int]:
    return word.cue_first, word.first


def words_of(modality: Sequence[Modality], sayings: Sayings) -> Words:
    """The words of modality, prepared once for all events."""
    attempts: dict[int, list[Modality]] = {}
    for word in modality:
        if word.value == "attempted":
            attempts.setdefault(word.cue_first, []).append(word)
    cues = [word.cue_first for word in modality if word.rule in _UNTRUE]
    untrue = frozenset([cue for cue in cues if not any(one.links for one in sayings.voices(cue))])
    return Words(Covering(modality), attempts, untrue)


def facts_of(scene: Scene, draft: Draft, ahead: bool, voice: Attributed | None, modality: Words) -> Facts | None:
    """The facts of an event in one voice, or None when its words state nothing (a condition, a hypothesis).

    ``ahead`` says that the event's time is still to come.
    """
    words = [word for word in modality.at(draft) if applies(scene, word, draft)]
    called_untrue = any(word.cue_first in modality.untrue for word in words)
    words = [word for word in words if not _is_another_verdict(word, draft, voice, modality.untrue)]
    denials = {word.cue_first for word in words if word.effect == "polarity"}
    if voice is not None and voice.polarity == "-":  # نفى may be read as a word of its own and as its noun نفي: once
        denials -= set(range(voice.cue_first, voice.cue_last))
        denials |= {voice.cue_first} if _is_denied(scene, draft, voice) else set()
    denied = len(denials)
    if any(word.effect == "no_claim" and not _leaves_claim(draft, word, denied > 0) for word in words):
        return None
    effects = {word.effect: word.value for word in words if word.effect != "status"}
    told = _told(scene, draft, voice, words) or _by_its_time(scene, draft, ahead)
    status = _status(scene, draft, told)
    certainty = _CERTAINTY.get(effects.get("certainty", ""), voice.certainty if voice is not None else "certain")
    stance: Endorsement = voice.stance if voice is not None else "asserts"
    if called_untrue:
        stance = "denies"
    endorsement = _ENDORSEMENT.get(effects.get("endorsement", ""), stance)
    cues = tuple(scene.document.span(word.cue_first, word.cue_last) for word in words)
    return Facts(status, certainty, "-" if denied % 2 else "+", endorsement, cues, words[0].rule if words else "")


def _is_another_verdict(word: Modality, draft: Draft, voice: Attributed | None, untrue: frozenset[int]) -> bool:
    """Who tells a thing does not deny it where the publisher, or who cites him (ما يروجه العدو كذب) calls it untrue."""
    if word.effect == "certainty" and voice is not None and voice.rule.startswith(_DENIES):
        return not voice.first <= word.cue_first < voice.last  # تردد أنه قتل، وهو ما نفاه محاميه
    if word.rule not in _UNTRUE:
        return False
    if draft.type == _LIES:
        return True  # ما يروجه العدو محض كذب tells of the spreading of lies and does not deny it
    if voice is None or not voice.links:
        return word.cue_first in untrue
    return voice.rule.startswith(_TOLD) or not voice.first <= word.cue_first < voice.last


def _leaves_claim(draft: Draft, word: Modality, denied: bool) -> bool:
    """لم تقع أي غارة denies; إذا عادوا فسيدفعون الثمن is how one threatens."""
    foretold = draft.type == "threat" and draft.head.form == "phrase" and word.cue_last < draft.head.first
    return (denied and word.rule == _ANY) or (foretold and word.rule == _IF)


def _is_denied(scene: Scene, draft: Draft, voice: Attributed) -> bool:
    """Whether a voice that denies means the event: نفى سقوط قتلى في الاشتباكات leaves the clashes as they were."""
    first = draft.head.first
    tokens = scene.document.tokens
    if any(tokens[i].key in _CAUSED for i in range(max(voice.first + 1, first - _FURTHEST_CAUSE), first)):
        return False
    known = draft.head.form == "noun" and tokens[first].key.startswith("ال") and first - voice.first >= _DENIED_BEFORE
    return not (known and tokens[first - 1].key in _DURING)


def _told(scene: Scene, draft: Draft, voice: Attributed | None, words: Sequence[Modality]) -> Status | None:
    """The status that the words around an event give it; of several the one that says most: a foiled try is foiled."""
    told = {word.value for word in words if word.effect == "status" and _may_come(word, draft)}
    future = scene.document.tokens[draft.head.first].proclitics.endswith("س") and draft.head.form == "verb"
    if scene.grammar.frames[draft.type].talk:
        return "planned" if future else None
    if future and draft.type in _HOSTILE and _spoken_by_the_doer(draft, voice):
        told.add("threatened")
    if draft.type in _HOSTILE and voice is not None and _goes_on_with(scene, draft):
        told.add("threatened")
    if draft.type in _DECREED:
        told.discard("planned")
    if told and draft.type in _ENDED and scene.document.tokens[draft.head.first - 1].key in _ENDING:
        return "ongoing"
    return next((status for status in _WEIGHT if status in told), None)


def _may_come(word: Modality, draft: Draft) -> bool:
    """قبل دخول الهدنة حيز التنفيذ is still to come; قبل بدء الهجوم may tell the past."""
    return word.rule not in _AIMS or draft.type in _BEGUN


def _goes_on_with(scene: Scene, draft: Draft) -> bool:
    """سنواصل استهداف السفن, أنها ستواصل مهاجمة القواعد: the speaker means to go on."""
    before = scene.document.tokens[max(0, draft.head.first - 2) : draft.head.first]
    return draft.head.form == "noun" and any(token.text.startswith(_GO_ON) for token in before)


def _by_its_time(scene: Scene, draft: Draft, ahead: bool) -> Status | None:
    """أعلنت إضرابا يوم غد, تغلق المعبر الأحد المقبل: what has its time to come is planned."""
    over = draft.head.tense == "past" or scene.grammar.frames[draft.type].talk
    return "planned" if ahead and not over else None


def _spoken_by_the_doer(draft: Draft, voice: Attributed | None) -> bool:
    return draft.head.person.startswith("1") or (voice is not None and voice.talk == "threaten")


def _status(scene: Scene, draft: Draft, told: Status | None) -> Status:
    if draft.head.rule.row.status is not None:
        return draft.head.rule.row.status
    if told is not None:
        return told
    return "ongoing" if goes_on(scene, draft) else "occurred"
