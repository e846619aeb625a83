"""Who is made, let or kept from doing what a verb governs: أجبرت السكان على النزوح, سمحت للعائلات بالعودة."""

from __future__ import annotations

from tawatur.events.antecedents import antecedent
from tawatur.events.clauses import pronoun_subject, subject_before, takes_up
from tawatur.events.constituents import items_of
from tawatur.events.participants import acts
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.subjects import is_joined
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.lexicon import Hit

_DATIVE = frozenset({"ل", "الي"})
_BRINGS_DEED = frozenset({"علي", "الي", "في", "من", "ب", "ل"})


def moved_doer(scene: Scene, hit: Hit, trigger: TriggerMention, start: int) -> Phrase | None:
    """Whom the verb or noun at ``hit`` makes do what ``trigger`` names; the sentence begins at token ``start``."""
    tokens = scene.document.tokens
    before = tokens[trigger.first - 1].key
    if tokens[trigger.first].proclitics[-1:] not in ("ب", "ل") and before not in _BRINGS_DEED:
        return None
    items = [item for item in items_of(scene, hit.last, trigger.first) if acts(scene, item.phrase)]
    dative = next((item.phrase for item in items if item.preposition in _DATIVE), None)
    if dative is not None:
        return dative
    bare = [item.phrase for item in items if not item.preposition and not item.coordinated]
    if hit.feature.startswith("noun"):
        return bare[-1] if bare else None
    if takes_up(scene, hit.first):
        return antecedent(scene, trigger, hit.first, tokens[hit.first].enclitic, "agent")
    if len(bare) > 1:
        return bare[1]
    return bare[0] if bare and _has_subject_before(scene, hit, start) else None


def _has_subject_before(scene: Scene, hit: Hit, start: int) -> bool:
    person = scene.persons.get(hit.first, "")
    if is_joined(scene, hit.first) or pronoun_subject(scene, hit.first, start):
        return True
    return subject_before(scene, hit.first, start, person) is not None
