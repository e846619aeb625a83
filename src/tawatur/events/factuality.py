"""How surely an event is told: status, certainty, polarity and the publisher's stance."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.attribution import Attributed, Modality
from tawatur.events.drafts import Draft
from tawatur.events.scene import Scene
from tawatur.model.codes import Certainty, Endorsement, Polarity, Status
from tawatur.model.spans import Span

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
    words = [m for m in modality if m.first <= draft.head.first < m.last]
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


def _status(scene: Scene, draft: Draft, told: str | None) -> Status:
    if draft.head.rule.row.status is not None:
        return draft.head.rule.row.status
    if told is not None and told in _STATUS:
        return _STATUS[told]
    head = draft.head
    token = scene.document.tokens[head.first]
    if head.form == "verb" and token.proclitics.endswith("س"):
        return "planned"
    return "occurred"
