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
_LASTING = frozenset(
    {"clash", "cordon", "displacement", "search_operation", "negotiation", "overflight", "aid_obstruction", "strike",
     "prison_riot", "protest", "looting", "disinformation", "shelling"}
)  # fmt: skip
_HOSTILE = frozenset(
    {"ground_attack", "air_strike", "drone_strike", "shelling", "killing", "property_destruction", "arrest", "closure"}
)
_STATUS: dict[str, Status] = {
    status: status
    for status in ("occurred", "ongoing", "attempted", "prevented", "planned", "threatened", "called_for")
}
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
    words = [m for m in modality if m.first <= draft.head.first < m.last and not _cut_off(scene, m, draft)]
    if any(word.effect == "no_claim" for word in words):
        return None
    effects = {word.effect: word.value for word in words}
    denied = sum(word.effect == "polarity" for word in words) + (voice is not None and voice.polarity == "-")
    status = _status(scene, draft, effects.get("status"))
    certainty = _CERTAINTY.get(effects.get("certainty", ""), voice.certainty if voice is not None else "certain")
    stance: Endorsement = voice.stance if voice is not None else "asserts"
    endorsement = _ENDORSEMENT.get(effects.get("endorsement", ""), stance)
    cues = tuple(scene.document.span(word.cue_first, word.cue_last) for word in words)
    return Facts(status, certainty, "-" if denied % 2 else "+", endorsement, cues, words[0].rule if words else "")


def _cut_off(scene: Scene, word: Modality, draft: Draft) -> bool:
    """A word about trying or planning does not reach over a new clause (حاولت ... حيث جرت اشتباكات)."""
    if word.effect != "status" or word.cue_last > draft.head.first:
        return False
    between = range(word.cue_last, draft.head.first)
    return any(scene.document.classes[i] == "subordinator" and scene.document.tokens[i].key == "حيث" for i in between)


def _status(scene: Scene, draft: Draft, told: str | None) -> Status:
    if draft.head.rule.row.status is not None:
        return draft.head.rule.row.status
    if told is not None and told in _STATUS:
        return _STATUS[told]
    head = draft.head
    token = scene.document.tokens[head.first]
    if head.form == "verb" and token.proclitics.endswith("س"):
        return "threatened" if draft.type in _HOSTILE else "planned"
    return "ongoing" if _goes_on(scene, draft) else "occurred"


def _goes_on(scene: Scene, draft: Draft) -> bool:
    """Going on when the text is written: the words say so, or a verb of a lasting act stands in the present."""
    head = draft.head
    if scene.grammar.frames[draft.type].talk:
        return False
    rows = scene.document.lexicon.rows(ASPECTS)
    for hit in scene.ranges.aspects.within(max(0, head.first - _REACH), head.last + _REACH):
        side = rows[hit.row].side
        if hit.first < head.first and side != "behind" and hit.last <= head.first:
            return True
        if hit.first >= head.last and side != "before":
            return True
    headline = scene.document.sentences[head.sentence].kind == "headline"
    return draft.type in _LASTING and head.tense == "present" and not headline
