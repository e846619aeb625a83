"""From triggers to events: a consequence joins the means named beside it, a general word the specific one."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.events.causes import caused_by
from tawatur.events.consequences import (
    added_victims,
    caused_before,
    counts_one_act,
    joins_backwards,
    toll_before,
)
from tawatur.events.means import narrowed
from tawatur.events.phrases import Phrase
from tawatur.events.same_act import names_same_act, repels, taken_up
from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention


class Draft(msgspec.Struct, frozen=True):
    """An event on its way: its head trigger, the triggers it took in, its type and the means that narrowed it.

    ``triggers`` are head and absorbed ones in text order.
    """

    head: TriggerMention
    type: str
    absorbed: tuple[TriggerMention, ...]
    instrument: Phrase | None
    triggers: tuple[TriggerMention, ...]


def draft_events(scene: Scene, triggers: Sequence[TriggerMention]) -> tuple[Draft, ...]:
    """The events of one sentence from its triggers in text order."""
    ahead = (*triggers[1:], None)
    triggers = [
        here for here, after in zip(triggers, ahead, strict=True) if after is None or not repels(scene, here, after)
    ]
    heads = _heads(scene, triggers)
    drafts: list[Draft] = []
    for index, trigger in enumerate(triggers):
        if heads[index] != index:
            continue
        own = tuple([triggers[i] for i in range(len(triggers)) if heads[i] == index])
        members = tuple([member for member in own if member is not trigger])
        if trigger.rule.row.weak and not members and not _weak_stands(scene, trigger):
            continue
        kind, means = narrowed(scene, trigger, members, _reach(triggers, heads, index))
        drafts.append(Draft(trigger, kind, members, means or _spoken_means(scene, members), own))
    return tuple(drafts)


def _spoken_means(scene: Scene, members: Sequence[TriggerMention]) -> Phrase | None:
    """مقتل ... برصاص: a means that an event took in as a word of its own, or what blew up (بانفجار | جسم غريب)."""
    for member in members:
        if _is_mere_means(member):
            return Phrase(member.first, member.last)
        if member.rule.frame.subject == "instrument":
            hits = (scene.instruments.get(index) for index in range(member.first, member.last + 1))
            named = next((hit for hit in hits if hit is not None), None)
            if named is not None:
                return Phrase(named.first, named.last)
    return None


def _heads(scene: Scene, triggers: Sequence[TriggerMention]) -> list[int]:
    """For each trigger the index of the trigger that heads its event (its own when it stands alone)."""
    heads = list(range(len(triggers)))
    for index in range(1, len(triggers)):
        before = heads[index - 1]
        if counts_one_act(scene, triggers[index - 1], triggers[index]):
            heads = [index if head == before else head for head in heads]
        elif (toll := toll_before(scene, triggers, heads, index)) is not None:
            heads[index] = toll
        elif joins_backwards(scene, triggers, before, index) or names_same_act(
            scene, triggers[index - 1], triggers[index]
        ):
            heads[index] = before
        elif (earlier := _behind_weak(triggers, heads, index)) is not None and names_same_act(
            scene, triggers[earlier], triggers[index]
        ):
            heads[index] = heads[earlier]
        elif (cause := caused_before(scene, triggers, heads, index)) is not None:
            heads[index] = cause
        elif (resumed := taken_up(scene, triggers, heads, index)) is not None:
            heads[index] = resumed
    for index in range(len(triggers) - 2, -1, -1):
        after = next((i for i in range(index + 1, len(triggers)) if heads[i] != index), None)
        if heads[index] == index and after is not None and caused_by(scene, triggers, heads, index, after):
            target = heads[after]
            heads = [target if head == index else head for head in heads]
    for index in range(1, len(triggers)):
        if heads[index] == index and (act := added_victims(scene, triggers, heads, index)) is not None:
            heads = [act if head == index else head for head in heads]
    return heads


def _behind_weak(triggers: Sequence[TriggerMention], heads: Sequence[int], index: int) -> int | None:
    """The trigger before a word that names an event only beside a figure (أعدم ... أسرى ... رميا بالرصاص)."""
    between = index - 1
    weak = between > 0 and heads[between] == between and triggers[between].rule.row.weak
    return between - 1 if weak else None


def _weak_stands(scene: Scene, trigger: TriggerMention) -> bool:
    """A weak word stands on its own in a headline or beside a figure, never as a mere instrument."""
    if trigger.form == "phrase":
        return False
    sentence = scene.document.sentences[trigger.sentence]
    counted = any(
        q.kind == "count" and trigger.first <= max(q.last, q.counted_last or 0)
        for q in scene.ranges.quantities.within(sentence.first, trigger.last + 1)
    )
    return counted or (sentence.kind == "headline" and trigger.first - sentence.first <= 4)


def _is_mere_means(trigger: TriggerMention) -> bool:
    """برصاص, بنيران: words that are no event by themselves."""
    return trigger.rule.row.weak and trigger.form == "phrase" and trigger.rule.frame.means


def _reach(triggers: Sequence[TriggerMention], heads: Sequence[int], index: int) -> tuple[int, int]:
    """The tokens in which the event of head ``index`` may find its means: up to its neighbours of other events."""
    free = (heads[i] == i and _is_mere_means(t) for i, t in enumerate(triggers))
    others = [(i, t) for (i, t), own in zip(enumerate(triggers), free, strict=True) if heads[i] != index and not own]
    before = [t.last for i, t in others if i < index]
    after = [t.first for i, t in others if i > index]
    return (max(before) if before else 0), (min(after) if after else 1 << 30)
