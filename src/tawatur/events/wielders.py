"""Whose weapon it was: برصاص حرس الحدود, بنيرانهم, بصاروخ حوثي."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.events.antecedents import antecedent
from tawatur.events.drafts import Draft
from tawatur.events.participants import acts
from tawatur.events.phrases import Phrase, phrase_at
from tawatur.events.relatives import taken_up_by
from tawatur.events.scene import Scene
from tawatur.events.sides import Part

_FIRE = frozenset({"رصاص", "نيران", "رصاصات", "قذائف", "قذايف", "صواريخ", "مدفعيه", "قناصه"})
_WHENCE = frozenset({"المصدر", "المصادر", "الهويه", "الجهه"})
_REACH = 12
_STOPPED = frozenset({"weapons_intercepted"})  # صواريخ أطلقها العدو: who sent what was stopped has not stopped it
_BY_FIRE = frozenset({"shooting", "shelling", "killing", "air_strike"})


def owners(scene: Scene, draft: Draft, stop: int) -> Iterator[Part]:
    """The owner of the means of an event, or of the fire that its words name (أصيب شاب في الرأس برصاص الاحتلال)."""
    means = draft.instrument
    if means is not None:
        yield from _owner(scene, draft, means.last)
        if draft.type not in _STOPPED:
            yield from _layer(scene, draft, means)
        return
    if draft.head.rule.frame.id not in _BY_FIRE and draft.type not in _BY_FIRE:
        return
    last = min(stop, draft.head.last + _REACH, scene.document.sentences[draft.head.sentence].last)
    for index in range(draft.head.last, last):
        token = scene.document.tokens[index]
        if index in scene.verbs:
            return
        if token.proclitics == "ب" and token.key in _FIRE:
            yield from _owner(scene, draft, index + 1)
            return


def _layer(scene: Scene, draft: Draft, means: Phrase) -> Iterator[Part]:
    """عبوة زرعها مجهولون, الألغام التي زرعها الحوثيون, قنبلة ألقاها ملثم: who laid or threw the weapon."""
    part = taken_up_by(scene, means.last, scene.document.sentences[draft.head.sentence].last)
    if part is not None:
        yield part


def _owner(scene: Scene, draft: Draft, behind: int) -> Iterator[Part]:
    """Who stands behind the words for a weapon, or for whom their pronoun stands."""
    tokens = scene.document.tokens
    pronoun = tokens[behind - 1].enclitic
    if pronoun:
        meant = antecedent(scene, draft.head, draft.head.first, pronoun, "agent")
        if meant is not None:
            yield Part("agent", meant, "means.owner")
        return
    if (behind not in scene.nisbas and behind not in scene.actors) or _is_unknown(scene, behind):
        return
    whole = phrase_at(scene, behind, len(tokens)) if behind in scene.actors else None
    phrase = whole or Phrase(behind, behind + 1)
    if not tokens[behind].proclitics and acts(scene, phrase):
        yield Part("agent", phrase, "means.owner")


def _is_unknown(scene: Scene, index: int) -> bool:
    """برصاص مجهول المصدر: nobody knows whence it came."""
    return any(token.key in _WHENCE for token in scene.document.tokens[index + 1 : index + 2])
