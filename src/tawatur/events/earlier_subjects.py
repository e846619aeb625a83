"""The subject that a verb without one takes from the verbs before it in its sentence."""

from __future__ import annotations

from tawatur.events.agreement import agrees_in_full, may_precede
from tawatur.events.carry import Carried
from tawatur.events.clauses import describes_deed
from tawatur.events.participants import HARM, acts, only_tells
from tawatur.events.phrases import Phrase
from tawatur.events.scene import Scene
from tawatur.events.subjects import opens_content, subject_in_chain
from tawatur.events.triggers import TriggerMention


def earlier_subject(scene: Scene, trigger: TriggerMention, carried: Carried) -> Phrase | None:
    """The subject of the verb before, for a verb that names none; who only spoke is not who acted."""
    if trigger.person.startswith("1") or trigger.passive:
        return None
    single = trigger.person in ("3ms", "3fs") and not trigger.rule.frame.talk
    if single and describes_deed(scene, trigger.first):
        return None
    inherited = carried.subject
    if inherited is not None and not may_precede(scene, inherited, trigger.person):
        inherited = None
    start = scene.document.sentences[trigger.sentence].first
    chained = subject_in_chain(scene, trigger.first, trigger.person, start)
    surely = inherited is not None and agrees_in_full(scene, inherited, trigger.person)
    if chained is not None and not (surely and carried.suffers(chained)):
        return chained
    afar = subject_afar(scene, trigger)
    if inherited is None or afar is None:
        return inherited or afar
    nearer = inherited.first < afar.first and _is_sure_subject(scene, afar) and not (surely and carried.suffers(afar))
    return afar if nearer else inherited


def _is_sure_subject(scene: Scene, phrase: Phrase) -> bool:
    """Before its verb, or behind a verb that opens its clause (behind another it may be the object)."""
    if phrase.last in scene.verbs or phrase.last + 1 in scene.verbs:
        return True
    verb = phrase.first - 1
    tokens, classes = scene.document.tokens, scene.document.classes
    if "و" in tokens[verb].proclitics or verb == 0:
        return True
    before = verb - 1 if classes[verb - 1] != "auxiliary" else max(0, verb - 2)
    return tokens[before].kind == "sign" or classes[before] in ("conjunction", "subordinator", "auxiliary")


def subject_afar(scene: Scene, trigger: TriggerMention) -> Phrase | None:
    """أصدرت الحركة بياناً طالبت فيه ...: the subject of the nearest verb before that agrees."""
    sentence = scene.document.sentences[trigger.sentence]
    talk = trigger.rule.frame.talk
    for index in range(trigger.first - 1, sentence.first - 1, -1):
        actor = scene.actors.get(index)
        if actor is None or actor.last > trigger.first:
            continue
        phrase = Phrase(index, actor.last)
        if trigger.type in HARM and not acts(scene, phrase, trigger.type):
            continue
        papers = only_tells(scene, phrase) and not agrees_in_full(scene, phrase, trigger.person)  # منشورات ...، هددوا
        agrees = may_precede(scene, phrase, trigger.person) and not papers
        if agrees and _was_subject(scene, phrase, sentence.first, trigger.first, talk):
            return phrase
    return None


def _was_subject(scene: Scene, phrase: Phrase, start: int, stop: int, talk: bool) -> bool:
    """Whether a participant is the subject of a verb beside it, and no mere speaker unless a talk act is sought."""
    tokens = scene.document.tokens
    if tokens[phrase.first].proclitics.endswith(("ل", "ب")) or not acts(scene, phrase):
        return False
    if phrase.first > start and scene.document.classes[phrase.first - 1] == "preposition":
        return False
    at = phrase.last + (scene.document.classes[phrase.last] == "auxiliary")  # كان مجهولون | قد ألقوا
    behind = at in scene.verbs and not tokens[at].proclitics
    verb = phrase.last if behind else phrase.first - 1
    if not behind and tokens[phrase.first].enclitic and tokens[verb].proclitics == "و":  # ونشرت قناصتها: her own
        return False
    if not talk and (only_tells(scene, phrase) or (verb in scene.sayings and opens_content(scene, phrase.last, stop))):
        return False
    return phrase.first == start or verb in scene.verbs or behind or _opens_with_unknown_verb(scene, phrase, start)


def _opens_with_unknown_verb(scene: Scene, phrase: Phrase, start: int) -> bool:
    """حالت الشرطة دون ...: a word that no list knows, in ت, before the first participant of the sentence."""
    token = scene.document.tokens[start]
    unknown = scene.document.classes[start] is None and start not in scene.actors and start not in scene.places
    return phrase.first == start + 1 and unknown and token.key.endswith("ت") and not token.key.startswith("ال")
