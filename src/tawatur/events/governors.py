"""What a word that governs an event noun lends it: the subject of a light verb, whom a speech act turns to."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from tawatur.events.antecedents import antecedent
from tawatur.events.carry import Carried
from tawatur.events.clauses import phrase_ending_at, subject_of
from tawatur.events.constituents import HARD_SIGNS, REACH, describes
from tawatur.events.control import moved_doer
from tawatur.events.earlier_subjects import earlier_subject
from tawatur.events.issuers import issuer
from tawatur.events.known_deeds import is_known_deed
from tawatur.events.participants import acts
from tawatur.events.phrases import Phrase, phrase_at
from tawatur.events.relatives import relative_doer, takes_up_deed
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.lexicon import Hit
from tawatur.lexicon.trigger_words import TriggerRole

# Behind these an event only says when, where or why another one was.
_ONLY_DATE = frozenset(
    {"خلال", "بعد", "قبل", "اثر", "عقب", "اثناء", "منذ", "جراء", "بسبب", "نتيجه", "قرب", "وسط", "رغم", "مع"}
)
_LIGHT_REACH = 5
_LONGEST_CLOCK = 5
_INTENDS = frozenset({"threat", "responsibility_claim"})  # هدد بقصف, تبنى الهجوم
_DENIES = frozenset({"نفي", "نفت", "ينفي", "تنفي", "نافيا", "نافيه", "انكر", "انكرت"})
_ASSAULTS = frozenset({"ground_attack", "shelling", "air_strike", "search_operation", "arrest", "abduction", "cordon"})
_CROWDS = frozenset({"protest", "strike"})
_ASKS = frozenset({"protest", "negotiation", "strike", "condemnation"})
_ASKED = frozenset({"ceasefire", "release", "negotiation"})
_TRAPS = frozenset({"ambush"})
_URGES = frozenset({"الضغط", "للضغط", "اجل", "السعي", "التدخل", "للتدخل", "التحرك", "للتحرك"})
_CLASHES = frozenset({"clash", "violent_demonstration"})


def light_verb_parts(scene: Scene, trigger: TriggerMention, carried: Carried) -> Iterator[Part]:
    """شنت طائرات غارات, تعرضت دورية لإطلاق نار, الهجوم الذي نفذته خلايا: the subject of a light verb."""
    sentence = scene.document.sentences[trigger.sentence]
    after, trapped = relative_doer(scene, trigger), _trapped(scene, trigger, carried)
    if after is not None or trapped is not None:
        yield from (part for part in (after, trapped) if part is not None)
        yield from _survivor(scene, trigger, carried)
        return
    if _only_dates(scene, trigger.first) or is_known_deed(scene, trigger) or _is_for_a_crowd(scene, trigger):
        return
    yield from issuer(scene, trigger)
    for index in range(trigger.first - 1, max(sentence.first, trigger.first - REACH) - 1, -1):
        hit = _light_at(scene, index)
        if hit is not None and (not _is_taken(scene, hit, trigger) or _has_its_object(scene, hit)):
            hit = None
        if hit is not None and hit.last <= trigger.first and scene.grammar.light_verbs[hit.row].moves:
            moved = moved_doer(scene, hit, trigger, sentence.first)
            if moved is not None:
                yield Part("agent", moved, "moved")
                return
        elif hit is not None and hit.last <= trigger.first:
            role = _light_role(scene, index, trigger)
            if scene.document.tokens[index].enclitic and hit.feature.startswith("noun"):
                yield from _of_pronoun(scene, index, trigger, role)
                return
            subject = _light_subject(scene, index, trigger, sentence.first, carried)
            if subject is None and hit.feature.startswith("noun") and _only_dates(scene, index):
                return
            if subject is not None and role != "none":
                yield Part(role, subject, "light_verb")
            if subject is not None or not hit.feature.startswith("noun"):
                return
        dated = index in scene.times or index + 1 in scene.times  # تنفذ منذ يوم الأحد حملة
        if index < trigger.first - 1 and _only_dates(scene, index + 1) and not dated:
            return
        if _opens_clause(scene, index):
            return


def _survivor(scene: Scene, trigger: TriggerMention, carried: Carried) -> Iterator[Part]:
    """نجا ضابط من محاولة اغتيال نفذها ملثمون: whom the deed met, beside whoever did it."""
    verb = governing_verb(scene, trigger)
    if verb is None or scene.grammar.light_verbs[scene.light_verbs[verb].row].role != "recipient":
        return
    found = _light_subject(scene, verb, trigger, scene.document.sentences[trigger.sentence].first, carried)
    if found is not None:
        yield Part("recipient", found, "light_verb")


def _trapped(scene: Scene, trigger: TriggerMention, carried: Carried) -> Part | None:
    """وقعت قوة من الجيش في كمين: whoever falls into an ambush suffers it."""
    if trigger.rule.row.id not in _TRAPS or trigger.first == 0 or scene.document.tokens[trigger.first - 1].key != "في":
        return None
    verb = governing_verb(scene, trigger)
    if verb is None or scene.grammar.light_verbs[scene.light_verbs[verb].row].role != "none":
        return None
    subject = _light_subject(scene, verb, trigger, scene.document.sentences[trigger.sentence].first, carried)
    return Part("recipient", subject, "trapped") if subject is not None else None


def governing_verb(scene: Scene, trigger: TriggerMention) -> int | None:
    """The token of the light verb that governs an event noun (ستواصل القصف), or None."""
    start = scene.document.sentences[trigger.sentence].first
    for index in range(trigger.first - 1, max(start, trigger.first - REACH) - 1, -1):
        hit = _light_at(scene, index)
        if hit is not None and hit.last <= trigger.first and not hit.feature.startswith("noun"):
            return index
        if _opens_clause(scene, index):
            return None
    return None


def _light_at(scene: Scene, index: int) -> Hit | None:
    """The light verb or its noun that begins at a token, unless the word is none where it stands (تسع عائلات)."""
    hit = scene.light_verbs.get(index)
    if hit is None or hit.feature.endswith(".1s"):  # أفشل is "foiled" sooner than "I fail"
        return None
    if scene.grammar.light_verbs[hit.row].behind:
        return None
    return None if hit.feature.endswith(".jussive") and index not in scene.verbs else hit


def _is_taken(scene: Scene, hit: Hit, trigger: TriggerMention) -> bool:
    """Whether an event has the proclitic that a light verb asks for (ورد ... بقصف)."""
    return scene.document.tokens[trigger.first].proclitics.endswith(scene.grammar.light_verbs[hit.row].takes)


def _has_its_object(scene: Scene, hit: Hit) -> bool:
    """هجوم شنته المليشيا: a light verb with a pronoun governs what stands before it, and no deed behind it."""
    return not hit.feature.startswith("noun") and takes_up_deed(scene, hit)


def _light_role(scene: Scene, index: int, trigger: TriggerMention) -> TriggerRole:
    """What the subject of a light verb does; استمر القصف says nothing of it, استمر الجيش في القصف does."""
    role = scene.grammar.light_verbs[scene.light_verbs[index].row].role
    into = scene.document.tokens[trigger.first].key == "في"  # وقع جنود | في الأسر
    goes_on_with = into or scene.document.tokens[scene.light_verbs[index].last].key == "في"
    return (trigger.rule.row.subject or "agent") if role == "none" and goes_on_with else role


def _is_for_a_crowd(scene: Scene, trigger: TriggerMention) -> bool:
    """ندد بالدعم للاحتجاجات: who speaks of help for protests does not protest."""
    return trigger.type in _CROWDS and scene.document.tokens[trigger.first].proclitics.endswith("ل")


def _only_dates(scene: Scene, index: int) -> bool:
    return index > 0 and scene.document.tokens[index - 1].key in _ONLY_DATE


def _of_pronoun(scene: Scene, index: int, trigger: TriggerMention, role: TriggerRole) -> Iterator[Part]:
    """أثناء محاولتهم العودة, بعد تعرضه لقصف: whose attempt or suffering it was."""
    found = antecedent(scene, trigger, index, scene.document.tokens[index].enclitic, role)
    if found is not None and role != "none":
        yield Part(role, found, "pronoun")


def _opens_clause(scene: Scene, index: int) -> bool:
    """Whether the search for a governing verb ends here: at a sign, or at a verb that is not joined to one before."""
    token = scene.document.tokens[index]
    if token.text in ".؛;:":
        return not any(time.last > index for time in scene.ranges.times.within(index - _LONGEST_CLOCK, index))  # 4:35
    joined = "و" in token.proclitics and index not in scene.sayings  # أطلقوا ..، وأعلن الجيش | اعتراضه
    return index in scene.verbs and not joined and not describes(scene, index)


def _light_subject(scene: Scene, index: int, trigger: TriggerMention, start: int, carried: Carried) -> Phrase | None:
    hit = scene.light_verbs[index]
    if hit.feature.startswith("noun"):
        found = phrase_at(scene, hit.last, trigger.first)
        suffers = scene.grammar.light_verbs[hit.row].role == "recipient"  # تعرض | سفينة لهجوم
        return found if found is not None and (suffers or acts(scene, found)) else None
    person = scene.persons.get(index) or hit.feature.split(".")[2]
    found = subject_of(scene, hit.first, hit.last, person, start, trigger.first)
    if found is None and index not in scene.verbs and scene.grammar.light_verbs[hit.row].role == "recipient":
        return phrase_at(scene, hit.last, trigger.first)  # عن تعرض | سفينة لهجوم, which is spelt like a verb
    if found is not None or "و" not in scene.document.tokens[index].proclitics:
        return found
    verb = msgspec.structs.replace(trigger, first=index, last=hit.last, person=person)
    return earlier_subject(scene, verb, carried)


def reached(scene: Scene, trigger: TriggerMention) -> Iterator[Part]:
    """قصف صاروخي طال مخيم الريان: the object of a light verb whose subject is the event."""
    end = scene.document.sentences[trigger.sentence].last
    for index in range(trigger.last, min(trigger.last + _LIGHT_REACH, end)):
        hit = scene.light_verbs.get(index)
        if hit is not None:
            role = scene.grammar.light_verbs[hit.row].object
            phrase = phrase_at(scene, hit.last, end) if role != "none" else None
            if phrase is not None:
                yield Part(role, phrase, "reached")
            return
        if scene.document.tokens[index].text in HARD_SIGNS:
            return


def governed_agent(scene: Scene, trigger: TriggerMention, carried: Carried) -> Iterator[Part]:
    """The doer that the word before lends: who is accused of it or called to it, who did the deed beside it."""
    suspect = phrase_ending_at(scene, scene.document.sentences[trigger.sentence].first, trigger.first)
    if suspect is not None and _is_suspected(scene, suspect, trigger):
        yield Part("agent", suspect, "suspected")
        return
    head = carried.head
    if head is None or head.first >= trigger.first or _is_cut_off(scene, head, trigger):
        return
    if (
        is_known_deed(scene, trigger)
        or _is_for_a_crowd(scene, trigger)
        or (head.type in _INTENDS and _only_dates(scene, trigger.first))
    ):
        return
    proclitics = scene.document.tokens[trigger.first].proclitics
    if head.type in _INTENDS:
        if carried.agent is not None and "و" not in proclitics and not _is_denied(scene, head):
            yield Part("agent", carried.agent, "intended")
    elif head.rule.frame.talk and carried.addressee is not None:
        between = scene.document.tokens[head.last : trigger.first]
        if not any(token.key in _URGES for token in between):  # الضغط في سبيل الإفراج
            yield Part("agent", carried.addressee, "addressed")
    elif head.rule.frame.talk or carried.agent is None or (head.type in _ASKS and trigger.type in _ASKED):
        return
    elif head.type in _CLASHES and head.form == "noun" and "و" in proclitics:
        return  # اشتباكات بين مجموعتين وإغلاق الطريق: which of them, or who else, is not told
    elif proclitics[-1:] in ("ب", "و", "ل") or _befell_the_same(scene, head, trigger):
        yield Part("agent", carried.agent, "agent.carried")


def _is_suspected(scene: Scene, phrase: Phrase, trigger: TriggerMention) -> bool:
    """أعدموا تسعة متهمين | باغتيال الوزير: whom one suspects of a deed is said to have done it."""
    actor = scene.actors.get(phrase.first)
    return actor is not None and actor.kind == "suspects" and scene.document.tokens[trigger.first].proclitics == "ب"


def _befell_the_same(scene: Scene, head: TriggerMention, trigger: TriggerMention) -> bool:
    """اقتحم الجنود المستشفى بعد حصاره: who assailed it did the other deed to it as well."""
    row, frame = trigger.rule.row, trigger.rule.frame
    befalls = (row.genitive or frame.genitive) == "recipient" and not row.result
    return befalls and bool(scene.document.tokens[trigger.last - 1].enclitic) and head.type in _ASSAULTS


def _is_denied(scene: Scene, head: TriggerMention) -> bool:
    """نفت مسؤوليتها عن: who denies it has not done it."""
    return any(token.key in _DENIES for token in scene.document.tokens[max(0, head.first - _LIGHT_REACH) : head.first])


def _is_cut_off(scene: Scene, head: TriggerMention, trigger: TriggerMention) -> bool:
    """Whether another clause begins between two events."""
    tokens, classes = scene.document.tokens, scene.document.classes
    return any(
        i in scene.verbs or tokens[i].text in HARD_SIGNS or classes[i] in ("subordinator", "relative")
        for i in range(head.last, trigger.first)
    )
