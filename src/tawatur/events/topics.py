"""Whether a sentence speaks of war at all, or of sport, markets, weather, books with the words of war."""

from __future__ import annotations

from tawatur.events.scene import Scene
from tawatur.lexicon.trigger_words import INSTRUMENTS, TOPICS
from tawatur.text.segments import Sentence

_ARMED = frozenset(
    {"state_force", "rebel_group", "jihadist_group", "militia", "tribal_force", "coalition", "armed_group", "fighters",
     "military_unit", "detainees"}
)  # fmt: skip
_HARM = frozenset({"killed", "wounded", "killed_or_wounded", "detained", "displaced", "abducted"})
_WEAPONLESS = frozenset({"crowd_control", "vehicle"})
_SETS_THE_SCENE = 4
_PLAIN = 2


def other_topic(scene: Scene, sentence: Sentence) -> bool:
    """True when words of another topic stand in the sentence (or fill the text) and nothing of war stands in it."""
    hits = scene.document.hits(TOPICS)
    if not hits:
        return False
    here = scene.ranges.topics.within(sentence.first, sentence.last)
    if not here and len(hits) < _SETS_THE_SCENE:
        return False
    return not _speaks_of_war(scene, sentence, named_only=len(here) >= _PLAIN)


def _speaks_of_war(scene: Scene, sentence: Sentence, named_only: bool) -> bool:
    """``named_only``: attackers and defenders count only with a name, where the other topic is plain (المهاجم)."""
    actors = scene.ranges.actors.within(sentence.first, sentence.last)
    if any(actor.kind in _ARMED and (actor.actor is not None or not named_only) for actor in actors):
        return True
    quantities = scene.ranges.quantities.within(sentence.first, sentence.last)
    if any(q.measure in _HARM for q in quantities):
        return True
    rows = scene.document.lexicon.rows(INSTRUMENTS)
    weapons = scene.ranges.instruments.within(sentence.first, sentence.last)
    return any(rows[hit.row].kind not in _WEAPONLESS for hit in weapons)
