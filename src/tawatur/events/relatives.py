"""Whose deed it was by the clause that takes it up: الهجوم الذي نفذته خلايا, كمين نصبه مسلحون, عبوة زرعها مجهولون."""

from __future__ import annotations

from tawatur.events.participants import acts
from tawatur.events.phrases import is_adjectival, phrase_at
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.lexicon import Hit

_OF_IT = frozenset({"فيها", "فيه", "بها", "به"})
_REACH = 5
_BARE_REACH = 3  # without a relative pronoun the clause stands close to its noun


def relative_doer(scene: Scene, trigger: TriggerMention) -> Part | None:
    """الهجوم الذي نفذته خلايا: the subject of a light verb that takes up the event noun before it."""
    end = scene.document.sentences[trigger.sentence].last
    held = trigger.last - 1 if trigger.last - trigger.first > 1 else trigger.last  # لغم زرعته
    return taken_up_by(scene, trigger.last, end) or taken_up_by(scene, held, end)


def taken_up_by(scene: Scene, behind: int, end: int) -> Part | None:
    """The subject of a light verb whose pronoun stands for what ends before token ``behind``; the sentence ends at
    ``end``."""
    for index in range(behind, min(behind + _REACH, end)):
        hit = scene.light_verbs.get(index)
        if hit is None or hit.feature.startswith("noun") or not takes_up_deed(scene, hit):
            continue
        if scene.document.classes[index - 1] != "relative" and index - behind > _BARE_REACH:
            return None
        if not all(_only_qualifies(scene, i) for i in range(behind, index)):
            return None
        return _subject(scene, hit, end)
    return None


def _subject(scene: Scene, hit: Hit, end: int) -> Part | None:
    row = scene.grammar.light_verbs[hit.row]
    phrase = phrase_at(scene, hit.last + _is_followed_by_pronoun(scene, hit), end)
    if phrase is None or row.role == "none" or (row.behind and not acts(scene, phrase)):
        return None
    return Part(row.role, phrase, "light_verb.relative")


def takes_up_deed(scene: Scene, hit: Hit) -> bool:
    """Whether a light verb ends in a pronoun (شنه, which folding spells like شنت with a slip, and نفذتها) or has one
    behind its preposition (شارك فيها)."""
    if _is_followed_by_pronoun(scene, hit):
        return True
    token = scene.document.tokens[hit.last - 1]
    spelt = ".past.3fs" in hit.feature or scene.grammar.light_verbs[hit.row].behind
    slip = spelt and scene.document.raw[token.end - 1] == "ه"
    return bool(token.enclitic) or slip or token.key.endswith(("اه", "ها"))


def _is_followed_by_pronoun(scene: Scene, hit: Hit) -> bool:
    """شارك فيها, قام بها: with the pronoun for the event behind it."""
    return hit.last < len(scene.document.tokens) and scene.document.tokens[hit.last].key in _OF_IT


def _only_qualifies(scene: Scene, index: int) -> bool:
    """Whether a word between an event noun and its relative clause is no noun of which the clause might speak."""
    if scene.document.classes[index] is not None or scene.document.tokens[index].kind == "sign":
        return True
    return is_adjectival(scene, index) or index in scene.deeds or index in scene.light_verbs
