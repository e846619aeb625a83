"""Whether a sentence speaks of war at all, or of sport, markets, weather, books with the words of war."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tawatur.events.disasters import names_disaster, tells_of_deeds
from tawatur.events.figurative import without_force
from tawatur.events.grammar import TriggerRule
from tawatur.events.scene import Scene
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.trigger_words import INSTRUMENTS, PLACE_NOUNS, TOPICS, TRIGGERS
from tawatur.text.segments import Sentence

_WAR = "war"  # the row of topics.yaml whose words are signs that event words are meant as they stand
_VICTIMS = "victims"  # they are signs of war, too, but where other things hurt people (_HURTFUL)
_FICTION = frozenset({"fiction", "antiquity"})
_ARMED = frozenset(
    {"state_force", "rebel_group", "jihadist_group", "militia", "tribal_force", "coalition", "armed_group", "fighters",
     "military_unit", "detainees"}
)  # fmt: skip
_HARM = frozenset({"killed", "wounded", "killed_or_wounded", "detained", "displaced", "abducted"})
_WEAPONLESS = frozenset({"crowd_control", "vehicle", "thrown", "barrier", "splinter"})
_HOUSEHOLD = frozenset({"thrown", "barrier"})  # stones, tyres
_LITERAL = frozenset(
    {"protest", "strike", "protest_repression", "violent_demonstration", "curfew", "arrest", "car_bomb",
     "drone_strike", "suicide_attack", "ied", "landmine", "shooting", "assassination", "prison_riot", "abduction",
     "chemical_attack", "sexual_violence", "displacement", "ceasefire_violation", "responsibility_claim"}
)  # fmt: skip
_CIVIL = frozenset(
    {
        "aid",
        "aid_obstruction",
        "return",
        "ceasefire",
        "negotiation",
        "release",
        "sanction",
        "recruitment",
        "evacuation",
        "closure",
        "condemnation",
        "torture",
        "execution",
        "overflight",
        "search_operation",
        "demand",
        "threat",
        "accusation",
    }
)  # acts that the words beside them fix well enough: a lorry of aid, a road, a displaced family
_PUBLIC = frozenset({"government", "official", "organisation", "party", "security", "international"})
_HURTFUL = frozenset(
    {"accidents", "weather", "disaster", "health", "nature_and_farms"}
)  # where people are hurt without war
_SETS_THE_SCENE = 4
_GROUNDS_OF_WAR = frozenset({"settlements", "facilities", "ways", "surroundings"})
_PLAIN = 2


def count_other_words(scene: Scene) -> int:
    """How many words of other topics than war the whole text holds."""
    return len(_other_words(scene, scene.document.hits(TOPICS)))


def other_topic(scene: Scene, sentence: Sentence, others: int) -> bool:
    """True when words of another topic stand in the sentence (or fill the text) and nothing of war stands in it.

    Where they outnumber the words of war, or tell of fiction, only a named fighter or a count of victims is of war.
    ``others`` is :func:`count_other_words`.
    """
    if not others:
        return False
    first, last = sentence.first, sentence.last
    words = scene.ranges.topics.within(first, last)
    here = _other_words(scene, words)
    hurtful = is_hurtful(scene, here)
    if hurtful and names_disaster(scene, here) and tells_of_deeds(scene, first, last):
        return False
    words = _without_victims(scene, words) if hurtful else words
    of_war = len(scene.document.hits(TOPICS)) - others
    if not here and (others < _SETS_THE_SCENE or of_war > others):
        return False
    tells_of_war = of_war > max(others, _SETS_THE_SCENE)
    fiction = _is_fiction(scene, here)
    plain = tells_of_war or (of_war > others and not fiction)
    if len(here) < _needed(scene, sentence, plain, others - of_war) and (tells_of_war or others < _SETS_THE_SCENE):
        return False
    outnumbered = len(here) > max(1, len(words) - len(here)) and not _has_literal(scene, sentence, hurtful)
    if not tells_of_war and (outnumbered or fiction):
        return not _names_fighters_or_victims(scene, first, last, here)
    return not _speaks_of_war(scene, first, last, named_only=len(here) >= _PLAIN)


def _needed(scene: Scene, sentence: Sentence, of_war: bool, lead: int) -> int:
    """How many words of another topic a sentence must hold to be of it: two in a text of war (``of_war``).

    ``lead`` is how far the other topics lead in the text.
    """
    if of_war:
        return _PLAIN
    placed = scene.ranges.places.within(sentence.first, sentence.last)
    hurtful = is_hurtful(scene, scene.ranges.topics.within(sentence.first, sentence.last))
    return _PLAIN if lead < _PLAIN and placed and _has_literal(scene, sentence, hurtful) else 1


def is_hurtful(scene: Scene, hits: Sequence[Hit]) -> bool:
    rows = scene.document.lexicon.rows(TOPICS)
    return any(rows[hit.row].id in _HURTFUL for hit in hits)


def _without_victims(scene: Scene, hits: Sequence[Hit]) -> list[Hit]:
    rows = scene.document.lexicon.rows(TOPICS)
    return [hit for hit in hits if rows[hit.row].id != _VICTIMS]


def _is_fiction(scene: Scene, hits: Sequence[Hit]) -> bool:
    rows = scene.document.lexicon.rows(TOPICS)
    return any(rows[hit.row].id in _FICTION for hit in hits)


def _names_fighters_or_victims(scene: Scene, first: int, last: int, others: Sequence[Hit]) -> bool:
    actors = scene.ranges.actors.within(first, last)
    named = (actor for actor in actors if actor.kind in _ARMED and actor.actor is not None)
    if any(not without_force(scene, actor.first, actor.last) for actor in named):
        return True
    if is_hurtful(scene, others):
        return False
    return any(q.measure in _HARM for q in scene.ranges.quantities.within(first, last))


class Signs(msgspec.Struct, frozen=True):
    """What tells in a whole text that event words are meant as they stand.

    ``spoken``: words, fighters, weapons or victims of war; ``war``: these or an event word that has but one sense;
    ``public``: besides these a public actor, or a place by name or kind.
    """

    spoken: bool
    war: bool
    public: bool


def signs_of(scene: Scene) -> Signs:
    """The signs of a text, looked for once."""
    spoken = _speaks_of_war(scene, 0, len(scene.document.tokens), named_only=False)
    war = spoken or _any_literal(scene)
    return Signs(spoken, war, war or _is_public(scene))


def figure_of_speech(trigger: TriggerMention, signs: Signs) -> bool:
    """سيطر, انفجر, يدك حصون الخصم: a word with other senses and no sign in the whole text that this one is meant.

    Words that only count beside others ask for a sign of war: in sport, markets and at table the same words stand
    side by side.
    """
    if _is_literal(trigger.rule):
        return False
    if trigger.rule.row.near or trigger.rule.row.measure == "wounded":
        return trigger.type not in _CIVIL and not signs.war
    return trigger.last - trigger.first == 1 and not signs.public


def _other_words(scene: Scene, hits: Sequence[Hit]) -> list[Hit]:
    rows = scene.document.lexicon.rows(TOPICS)
    return [hit for hit in hits if rows[hit.row].id not in (_WAR, _VICTIMS)]


def _speaks_of_war(scene: Scene, first: int, last: int, named_only: bool) -> bool:
    """``named_only``: attackers and defenders count only with a name, where the other topic is plain (المهاجم)."""
    actors = scene.ranges.actors.within(first, last)
    armed = [actor for actor in actors if actor.kind in _ARMED and (actor.actor is not None or not named_only)]
    if any(not without_force(scene, actor.first, actor.last) for actor in armed):
        return True
    words = scene.ranges.topics.within(first, last)
    others = _other_words(scene, words)
    words = _without_victims(scene, words) if is_hurtful(scene, others) else words
    if len(words) > len(others) or _names_fighters_or_victims(scene, first, last, others):
        return True
    means = scene.document.lexicon.rows(INSTRUMENTS)
    weapons = scene.ranges.instruments.within(first, last)
    real = [hit for hit in weapons if means[hit.row].kind not in _WEAPONLESS]
    return any(not without_force(scene, hit.first, hit.last) for hit in real)


def _has_literal(scene: Scene, sentence: Sentence, hurtful: bool) -> bool:
    """Whether an event word with but one sense stands there; words that ask for others beside them do not count.

    Nor does a word of death where the other topic is itself deadly (``hurtful``).
    """
    triggers = scene.ranges.triggers.within(sentence.first, sentence.last)
    rules = [(scene.grammar.triggers[hit.row], hit) for hit in triggers]
    return any(
        not rule.row.near and (_is_literal(rule) or hit.last - hit.first > 1)
        for rule, hit in rules
        if not (hurtful and rule.row.type == "killing")
    )


def _is_literal(rule: TriggerRule) -> bool:
    return rule.row.literal or rule.row.type in _LITERAL


def _any_literal(scene: Scene) -> bool:
    rules = (scene.grammar.triggers[hit.row] for hit in scene.document.hits(TRIGGERS))
    return any(not rule.asks and _is_literal(rule) for rule in rules)


def _is_public(scene: Scene) -> bool:
    """A public actor, a weapon, or a place by name or kind, anywhere in the text."""
    means = scene.document.lexicon.rows(INSTRUMENTS)
    armed = any(means[hit.row].kind not in _HOUSEHOLD for hit in scene.document.hits(INSTRUMENTS))
    if scene.mentions.places or _is_set_somewhere(scene) or armed:
        return True
    return any(actor.actor is not None or actor.kind in _PUBLIC for actor in scene.mentions.actors)


def _is_set_somewhere(scene: Scene) -> bool:
    """Whether a general noun of the places of war stands in the text; shops and gardens are of every walk of life."""
    rows = scene.document.lexicon.rows(PLACE_NOUNS)
    return any(rows[hit.row].id in _GROUNDS_OF_WAR for hit in scene.document.hits(PLACE_NOUNS))
