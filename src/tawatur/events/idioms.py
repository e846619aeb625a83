"""The participants of a fixed phrase that opens with a verb: دفعت بتعزيزات, أغلقت مداخل, فجّر انتحاري."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tawatur.events.carry import Carried
from tawatur.events.clauses import pronoun_subject, subject_before, topic_before
from tawatur.events.earlier_subjects import earlier_subject
from tawatur.events.participants import acts
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.triggers import TriggerMention
from tawatur.events.verb_roles import verb_roles
from tawatur.lexicon.forms import FINITE

_BLEW_UP = "فجر"
_STOPS = frozenset({"weapons_intercepted"})
_BEFORE_VERBS = frozenset({"قد", "لقد"})


def idiom_parts(scene: Scene, trigger: TriggerMention, carried: Carried) -> Iterator[Part]:
    """القوات دفعت بتعزيزات: the subject of a fixed phrase that opens with a verb."""
    if trigger.type == "territory_gain" and scene.document.classes[trigger.first] == "preposition":
        held = topic_before(scene, trigger.first, scene.document.sentences[trigger.sentence].first)
        if held is not None:
            yield Part("recipient", held, "held")  # السجن تحت سيطرة القوات
    if trigger.form != "phrase" or trigger.last - trigger.first < 2:
        return
    if trigger.type == "suicide_attack" and scene.document.tokens[trigger.first].key.endswith(_BLEW_UP):
        yield Part("agent", Phrase(trigger.first + 1, trigger.last), "verb.subject")  # فجّر | انتحاري
        return
    yield from _doer(scene, trigger, carried)


def _doer(scene: Scene, trigger: TriggerMention, carried: Carried) -> Iterator[Part]:
    """Who did what the phrase says: before its verb, within it (تصدت الدفاعات الجوية), or in the verb before."""
    person = _person(scene, trigger)
    if not person:
        return
    start = scene.document.sentences[trigger.sentence].first
    governs = opens_with_deed(scene, trigger)
    before = subject_before(scene, trigger.first, start, person)
    inside = scene.actors.get(trigger.first + 1)
    role = verb_roles(trigger)[0]
    if before is not None and acts(scene, before.phrase):
        if trigger.rule.row.genitive is None or governs:
            yield Part(role, before.phrase, "subject.before")
    elif inside is not None and inside.last <= trigger.last and trigger.type in _STOPS:
        yield Part(role, Phrase(trigger.first + 1, inside.last), "verb.subject")
    elif governs and (before is None or pronoun_subject(scene, trigger.first, start)):
        verb = msgspec.structs.replace(trigger, person=person)
        earlier = earlier_subject(scene, verb, carried)
        if earlier is not None and acts(scene, earlier):
            yield Part(role, earlier, "subject.afar")


def _person(scene: Scene, trigger: TriggerMention) -> str:
    """The person of the verb with which a phrase opens, nothing where it opens with a noun."""
    key = scene.document.tokens[trigger.first].key
    if opens_with_deed(scene, trigger):
        return scene.persons[trigger.first]
    if key.endswith("وا"):
        return "3mp"
    if key.endswith("ت"):
        return "3fs"
    behind_particle = trigger.first > 0 and scene.document.tokens[trigger.first - 1].key in _BEFORE_VERBS
    return "3ms" if key.startswith("ي") or behind_particle else ""


def opens_with_deed(scene: Scene, trigger: TriggerMention) -> bool:
    """أغلقت مداخل, فرضت حصارا, أطلقت الرصاص: whether a phrase opens with a verb of somebody's deed, whose object the
    rest of it is; سقطت قذيفة and دوت انفجارات name what fell or was heard."""
    first = trigger.first
    if trigger.form != "phrase" or first not in scene.persons or trigger.rule.frame.talk:
        return False
    light = scene.light_verbs.get(first)
    if light is not None and scene.grammar.light_verbs[light.row].role == "agent":
        return True
    hits = scene.ranges.triggers.within(first, first + 1)
    rules = [scene.grammar.triggers[hit.row] for hit in hits if hit.feature.startswith(FINITE)]
    alike = (rule for rule in rules if rule.row.type == trigger.rule.row.type)
    return any((rule.row.subject or rule.frame.subject) == "agent" for rule in alike)
