"""Whose weapon it was: برصاص حرس الحدود, بنيرانهم, بصاروخ حوثي."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.events.antecedents import antecedent
from tawatur.events.clauses import takes_up
from tawatur.events.drafts import Draft
from tawatur.events.participants import acts
from tawatur.events.phrases import Phrase, phrase_at
from tawatur.events.scene import Scene
from tawatur.events.sides import Part

_FIRE = frozenset({"رصاص", "نيران", "رصاصات", "قذائف", "قذايف", "صواريخ", "مدفعيه", "قناصه"})
_REACH = 12
_BY_FIRE = frozenset({"shooting", "shelling", "killing", "air_strike"})


def owners(scene: Scene, draft: Draft, stop: int) -> Iterator[Part]:
    """The owner of the means of an event, or of the fire that its words name (أصيب شاب في الرأس برصاص الاحتلال)."""
    means = draft.instrument
    if means is not None:
        yield from _owner(scene, draft, means.last)
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


def _owner(scene: Scene, draft: Draft, behind: int) -> Iterator[Part]:
    """Who stands behind the words for a weapon, or for whom their pronoun stands."""
    tokens = scene.document.tokens
    pronoun = tokens[behind - 1].enclitic
    if pronoun:
        meant = antecedent(scene, draft.head, draft.head.first, pronoun, "agent")
        if meant is not None:
            yield Part("agent", meant, "means.owner")
        return
    layer = _layer(scene, behind)
    if layer is not None:
        yield Part("agent", layer, "means.layer")
        return
    if behind not in scene.nisbas and behind not in scene.actors:
        return
    phrase = phrase_at(scene, behind, len(tokens)) or Phrase(behind, behind + 1)
    if not tokens[behind].proclitics and acts(scene, phrase):
        yield Part("agent", phrase, "means.owner")


def _layer(scene: Scene, behind: int) -> Phrase | None:
    """عبوة زرعها مجهولون, السيارة التي فخختها الخلية: who laid or sent the weapon, in the clause that describes it."""
    at = behind + (behind < len(scene.document.tokens) and scene.document.classes[behind] == "relative")
    hit = scene.light_verbs.get(at)
    if hit is None or scene.grammar.light_verbs[hit.row].role != "agent" or not takes_up(scene, at):
        return None
    found = phrase_at(scene, hit.last, len(scene.document.tokens))
    return found if found is not None and acts(scene, found) else None
