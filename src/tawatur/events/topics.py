"""Whether a sentence speaks of war at all, or of sport, markets, weather, books with the words of war."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.events.scene import Scene
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.trigger_words import INSTRUMENTS, TOPICS
from tawatur.text.segments import Sentence

_WAR = "war"  # the row of topics.yaml whose words are signs that event words are meant as they stand
_ARMED = frozenset(
    {"state_force", "rebel_group", "jihadist_group", "militia", "tribal_force", "coalition", "armed_group", "fighters",
     "military_unit", "detainees"}
)  # fmt: skip
_HARM = frozenset({"killed", "wounded", "killed_or_wounded", "detained", "displaced", "abducted"})
_WEAPONLESS = frozenset({"crowd_control", "vehicle"})
_LITERAL = frozenset(
    {"protest", "strike", "protest_repression", "violent_demonstration", "curfew", "arrest", "car_bomb",
     "drone_strike", "suicide_attack", "ied", "landmine", "shooting", "assassination", "prison_riot", "abduction",
     "chemical_attack", "sexual_violence", "displacement", "ceasefire_violation", "responsibility_claim"}
)  # fmt: skip
_SETS_THE_SCENE = 4
_PLAIN = 2


def other_topic(scene: Scene, sentence: Sentence) -> bool:
    """True when words of another topic stand in the sentence (or fill the text) and nothing of war stands in it.

    A sentence without such words is of another topic when nothing in the whole text tells of war, and all its event
    words are such as have another sense (سيطر, انفجر).
    """
    here = _other_words(scene, scene.ranges.topics.within(sentence.first, sentence.last))
    everywhere = scene.document.hits(TOPICS)
    others = len(_other_words(scene, everywhere))
    tells_of_war = len(everywhere) - others > max(others, _SETS_THE_SCENE)
    literal = not _only_figurative(scene, sentence)
    if len(here) >= (_PLAIN if tells_of_war or literal else 1) or (others >= _SETS_THE_SCENE and not tells_of_war):
        return not _speaks_of_war(scene, sentence.first, sentence.last, named_only=len(here) >= _PLAIN)
    return not literal and not _any_sign(scene)


def _other_words(scene: Scene, hits: Sequence[Hit]) -> list[Hit]:
    rows = scene.document.lexicon.rows(TOPICS)
    return [hit for hit in hits if rows[hit.row].id != _WAR]


def _speaks_of_war(scene: Scene, first: int, last: int, named_only: bool) -> bool:
    """``named_only``: attackers and defenders count only with a name, where the other topic is plain (المهاجم)."""
    actors = scene.ranges.actors.within(first, last)
    if any(actor.kind in _ARMED and (actor.actor is not None or not named_only) for actor in actors):
        return True
    if any(q.measure in _HARM for q in scene.ranges.quantities.within(first, last)):
        return True
    words = scene.ranges.topics.within(first, last)
    if len(words) > len(_other_words(scene, words)):
        return True
    rows = scene.document.lexicon.rows(INSTRUMENTS)
    weapons = scene.ranges.instruments.within(first, last)
    return any(rows[hit.row].kind not in _WEAPONLESS for hit in weapons)


def _only_figurative(scene: Scene, sentence: Sentence) -> bool:
    """No event word that has but one sense; words that ask for others beside them do not count."""
    triggers = scene.ranges.triggers.within(sentence.first, sentence.last)
    rules = (scene.grammar.triggers[hit.row] for hit in triggers)
    return all(rule.near or rule.row.type not in _LITERAL for rule in rules)


def _any_sign(scene: Scene) -> bool:
    """A sign of war, or a public actor or place by name, anywhere in the text."""
    if any(actor.actor is not None for actor in scene.mentions.actors) or scene.mentions.places:
        return True
    return _speaks_of_war(scene, 0, len(scene.document.tokens), named_only=False)
