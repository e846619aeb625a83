"""Whether a text tells of floods, storms or earthquakes and of nothing that people did to each other."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.events.scene import Scene
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.trigger_words import INSTRUMENTS, TOPICS

_DISASTER = "disaster"  # the row of topics.yaml that holds the words of nature's violence
_FIGHTERS = frozenset({"rebel_group", "jihadist_group", "militia", "tribal_force", "armed_group", "fighters"})
# No aircraft: they bring help.
_WEAPONS = frozenset({"explosive", "firearm", "heavy_weapon", "rocket", "shell", "drone", "blade", "chemical"})
# Deeds that no storm does; the words of deaths, rescues, closures, warnings and ruined houses are those of floods too.
_DEEDS = frozenset(
    {"protest", "strike", "protest_repression", "violent_demonstration", "curfew", "arrest", "car_bomb", "air_strike",
     "drone_strike", "suicide_attack", "ied", "landmine", "shooting", "assassination", "prison_riot", "abduction",
     "chemical_attack", "sexual_violence", "ceasefire_violation", "responsibility_claim", "ceasefire", "shelling",
     "clash", "execution", "torture", "release", "sanction", "infiltration", "looting", "aid_obstruction", "overflight"}
)  # fmt: skip
_LONG = 120
_PLENTY = 3


def tells_of_disaster(scene: Scene) -> bool:
    """Words of weather or earthquakes, in a long text several, and no fighter, weapon or deed of violence beside them.

    Soldiers and police are no sign of war here: they come to the rescue.
    """
    if names_disaster(scene, scene.document.hits(TOPICS)) < (_PLENTY if len(scene.document.tokens) > _LONG else 1):
        return False
    return not (_names_fighters(scene) or _names_weapons(scene) or tells_of_deeds(scene, 0, len(scene.document.tokens)))


def names_disaster(scene: Scene, hits: Sequence[Hit]) -> int:
    """How many of the ``hits`` of topics are words of nature's violence."""
    rows = scene.document.lexicon.rows(TOPICS)
    return sum(rows[hit.row].id == _DISASTER for hit in hits)


def _names_fighters(scene: Scene) -> bool:
    return any(actor.kind in _FIGHTERS for actor in scene.mentions.actors)


def _names_weapons(scene: Scene) -> bool:
    rows = scene.document.lexicon.rows(INSTRUMENTS)
    return any(rows[hit.row].kind in _WEAPONS for hit in scene.document.hits(INSTRUMENTS))


def tells_of_deeds(scene: Scene, first: int, last: int) -> bool:
    """Whether the tokens ``first:last`` name, in a word of one sense, a deed that only people do."""
    rules = (scene.grammar.triggers[hit.row] for hit in scene.ranges.triggers.within(first, last))
    return any(rule.row.type in _DEEDS and not rule.asks for rule in rules)
