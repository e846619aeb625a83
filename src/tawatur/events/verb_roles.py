"""The participants of an event that a verb or a participle tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from tawatur.events.agreement import fits_pronoun, may_follow, may_precede
from tawatur.events.antecedents import meant_by, pronoun_object
from tawatur.events.carry import Carried
from tawatur.events.clauses import (
    Subject,
    phrase_ending_at,
    pronoun_subject,
    subject_before,
)
from tawatur.events.constituents import Item, with_coordinated
from tawatur.events.earlier_subjects import earlier_subject
from tawatur.events.participants import (
    HARM,
    acts,
    does_nothing,
    is_accusative,
    is_ground,
    is_means,
    is_oblique,
    is_thing,
)
from tawatur.events.phrases import Phrase
from tawatur.events.readings import bears_pronoun
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.trigger_words import TriggerRole

_SUFFIXES = {"3ms": "ه", "3fs": "ها", "3mp": "هم"}  # the pronoun that stands for the subject of a verb
_TAKES_WEAPONS = frozenset({"weapons_intercepted", "looting", "property_destruction"})
_BLAME = "مسووليه"
_VICTIM_FIRST = frozenset({"killing", "execution", "casualty_toll"})


class _Verb(msgspec.Struct, frozen=True):
    """A verb with what stands around it: constituents behind it, the subject before it, that of the clause before."""

    trigger: TriggerMention
    items: Sequence[Item]
    bare: tuple[int, ...]
    before: Subject | None
    earlier: Phrase | None
    completed: bool


def verb_parts(
    scene: Scene,
    trigger: TriggerMention,
    items: Sequence[Item],
    carried: Carried,
    completed: bool,
) -> Iterator[Part]:
    """Participants of a verb; ``completed`` when a noun of its own idiom stands in the object's place (أطلق النار)."""
    start = scene.document.sentences[trigger.sentence].first
    bare = tuple(i for i, item in enumerate(items) if not item.preposition and not item.coordinated)
    pronoun = pronoun_subject(scene, trigger.first, start)
    before = None if pronoun else subject_before(scene, trigger.first, start, trigger.person)
    earlier = earlier_subject(scene, trigger, carried)
    verb = _Verb(trigger, items, bare, before, earlier, completed)
    pronoun_meant = not bare or bears_pronoun(scene, trigger)
    if pronoun_meant and not (before and before.relative):
        yield from _object_meant(scene, verb, carried)
    resumed = _taken_up(scene, verb, start)
    if resumed is not None:
        yield from _resuming_parts(scene, verb, resumed)
    elif trigger.passive:
        yield from _passive_parts(scene, verb, carried)
    elif trigger.person.startswith("1"):
        yield from _first_person_parts(scene, verb, start)
    elif bare and bears_pronoun(scene, trigger):
        yield from _resumed_parts(verb)
    elif before is not None and _is_resumed(scene, verb):
        yield from parts_from(verb_roles(trigger)[0], items, bare[0], "verb.subject")
        yield Part(verb_roles(trigger)[1], before.phrase, "resumed")
    elif before is not None and not _is_victim(scene, verb):
        yield Part(verb_roles(trigger)[0], before.phrase, "subject.before")
        yield from _object(verb, 0)
    elif before is not None:
        yield Part(verb_roles(trigger)[1], before.phrase, "passive.before")
    elif pronoun:
        yield from _object(verb, 0)
        yield from maybe(verb_roles(trigger)[0], earlier, "subject.pronoun")
    else:
        yield from _subject_behind(scene, verb)


def _first_person_parts(scene: Scene, verb: _Verb, start: int) -> Iterator[Part]:
    """قصفنا: who speaks did it; but زورق صدمنا is what befell the speakers."""
    if verb.trigger.person == "1p" and verb.trigger.tense == "past" and not verb.bare:
        before = subject_before(scene, verb.trigger.first, start, "3ms")
        yield from maybe(verb_roles(verb.trigger)[0], before.phrase if before else None, "subject.before")
    yield from _object(verb, 0)


def verb_roles(trigger: TriggerMention) -> tuple[TriggerRole, TriggerRole]:
    """The roles of subject and object: those of the row, else those of the type."""
    row, frame = trigger.rule.row, trigger.rule.frame
    return row.subject or frame.subject, row.object or frame.object


def parts_from(role: TriggerRole, items: Sequence[Item], index: int, rule: str) -> Iterator[Part]:
    """Item ``index`` with those joined to it, all in one role."""
    for phrase, later in with_coordinated(items, index):
        yield Part(role, phrase, rule + "+" if later else rule)


def maybe(role: TriggerRole, phrase: Phrase | None, rule: str) -> Iterator[Part]:
    if phrase is not None:
        yield Part(role, phrase, rule)


def _object_meant(scene: Scene, verb: _Verb, carried: Carried) -> Iterator[Part]:
    """تتهمه, اعتقلتهم: the object is a pronoun, who is meant stands before, and before the subject if that does
    (والشرطة | تفرقهم)."""
    trigger, items = verb.trigger, verb.items
    pronoun = scene.document.tokens[trigger.last - 1].enclitic or ("ه" if bears_pronoun(scene, trigger) else "")
    if not pronoun or any(item.preposition == "علي" for item in items):
        return
    beside = _described_noun(scene, trigger, pronoun)
    if beside is not None:
        yield Part(verb_roles(trigger)[1], beside, "described")
        return
    behind = trigger.first if verb.before is None else verb.before.phrase.first
    found = meant_by(scene, trigger, behind, pronoun, "recipient", carried.struck)
    yield from maybe(verb_roles(trigger)[1], found, "pronoun")


def _described_noun(scene: Scene, trigger: TriggerMention, pronoun: str) -> Phrase | None:
    """صاروخا | أطلقه المسلحون, مبنى | قصفته الطائرات: a verb right behind an indefinite noun that it takes up."""
    tokens = scene.document.tokens
    if tokens[trigger.first].proclitics:
        return None
    beside = phrase_ending_at(scene, scene.document.sentences[trigger.sentence].first, trigger.first)
    if beside is None or tokens[beside.first].key.startswith("ال"):
        return None
    if not (is_accusative(scene, beside.first) or is_thing(scene, beside)):
        return None
    return beside if fits_pronoun(scene, beside, pronoun) else None


def _object(verb: _Verb, number: int) -> Iterator[Part]:
    aimed = verb.completed and any(item.preposition == "علي" for item in verb.items)  # شن غارات على, ألقى القبض على
    aimed = aimed or (verb.trigger.type == "release" and any(item.preposition == "عن" for item in verb.items))
    if len(verb.bare) > number and not aimed:
        rule = "verb.second" if number else "verb.object"
        yield from parts_from(verb_roles(verb.trigger)[1], verb.items, verb.bare[number], rule)


def _taken_up(scene: Scene, verb: _Verb, start: int) -> Phrase | None:
    """ناشط أفرج عنه الحوثيون, مستوطنا أطلقت سراحه: the phrase right before a verb that a pronoun behind it takes up."""
    pronoun = pronoun_object(scene, verb.trigger)
    beside = phrase_ending_at(scene, start, verb.trigger.first) if pronoun else None
    if beside is None or not fits_pronoun(scene, beside, pronoun):
        return None
    clashes = not verb.trigger.passive and not may_precede(scene, beside, verb.trigger.person)
    return beside if clashes or _doer_behind(scene, verb) is not None else None


def _doer_behind(scene: Scene, verb: _Verb) -> Phrase | None:
    phrase = verb.items[verb.bare[0]].phrase if verb.bare else None
    if phrase is None or not acts(scene, phrase) or not may_follow(scene, phrase, verb.trigger.person):
        return None
    return phrase


def _resuming_parts(scene: Scene, verb: _Verb, resumed: Phrase) -> Iterator[Part]:
    yield Part("recipient", resumed, "resumed")
    yield from maybe(verb_roles(verb.trigger)[0], _doer_behind(scene, verb) or verb.earlier, "verb.subject")


def _passive_parts(scene: Scene, verb: _Verb, carried: Carried) -> Iterator[Part]:
    object_ = verb_roles(verb.trigger)[1]
    sent = verb.before is not None and verb.trigger.type == "deployment" and acts(scene, verb.before.phrase)
    if verb.before is not None and sent:
        yield Part("agent", verb.before.phrase, "passive.before")  # قوة أُرسلت لتعزيز الحراسة
    elif verb.before is not None and (verb.before.relative or not verb.bare):
        yield Part(object_, verb.before.phrase, "passive.before")
    elif verb.bare:
        yield from parts_from(object_, verb.items, verb.bare[0], "passive")
    elif verb.before is not None:
        yield Part(object_, verb.before.phrase, "passive.before")
    elif object_ == "recipient" and carried.struck is not None:  # أصيب ثلاثة جنود نقلوا إلى المستشفى
        trigger = verb.trigger
        found = meant_by(scene, trigger, trigger.first, _SUFFIXES.get(trigger.person, ""), "recipient", carried.struck)
        yield from maybe(object_, found, "passive.afar")


def _is_victim(scene: Scene, verb: _Verb) -> bool:
    """37 شخصاً قتلوا, السجن لم يستعد: a verb that names no object speaks of what befell people or a thing."""
    if verb.bare or verb.completed or verb.before is None or verb_roles(verb.trigger)[0] != "agent":
        return False
    if bears_pronoun(scene, verb.trigger):  # الشرطة اعتقلته
        return False
    if verb.trigger.type not in HARM and not is_thing(scene, verb.before.phrase) and not _is_ground(scene, verb):
        return False
    return not any(i.preposition in ("علي", "عن") and not _is_of_a_deed(scene, verb, i) for i in verb.items)


def _is_of_a_deed(scene: Scene, verb: _Verb, item: Item) -> bool:
    """موظف قتل في إطلاق نار | على القافلة: what was struck is told of a deed that stands between."""
    return any(index in scene.deeds for index in range(verb.trigger.last, item.phrase.first))


def _is_ground(scene: Scene, verb: _Verb) -> bool:
    """القرية قصفت: a place that no one acts as, before a verb of attack."""
    means = verb.trigger.rule.frame.means
    return verb.before is not None and means and is_ground(scene, verb.before.phrase)


def _is_resumed(scene: Scene, verb: _Verb) -> bool:
    """أسرى أفرج عنهم الحوثيون: a preposition with a pronoun takes up what stands before; the doer stands behind."""
    last = verb.trigger.last
    tokens, classes = scene.document.tokens, scene.document.classes
    if classes[last - 1] == "pronoun":  # the words of the event hold it: أفرج عنهم
        last -= 1
    if not verb.bare or last >= len(tokens) or classes[last] != "pronoun":
        return False
    phrase = verb.items[verb.bare[0]].phrase
    return phrase.first == last + 1 and may_follow(scene, phrase, verb.trigger.person) and acts(scene, phrase)


def _resumed_parts(verb: _Verb) -> Iterator[Part]:
    """الصواريخ التي أطلقتها حماس: the pronoun takes up what the relative clause describes."""
    subject, object_ = verb_roles(verb.trigger)
    yield from parts_from(subject, verb.items, verb.bare[0], "verb.subject")
    before = verb.before
    yield from maybe(object_, before.phrase if before is not None and before.relative else None, "relative.object")


def _subject_behind(scene: Scene, verb: _Verb) -> Iterator[Part]:
    trigger, items, bare = verb.trigger, verb.items, verb.bare
    subject, object_ = verb_roles(trigger)
    if not bare:
        yield from maybe(subject, verb.earlier, "subject.afar")
        return
    phrase = items[bare[0]].phrase
    if subject == "none" and trigger.last - trigger.first > 1 and phrase.first == trigger.last:
        yield from parts_from(object_, items, bare[0], "verb.object")  # عثر على جثث | ثلاثة رعاة
        return
    fits = may_follow(scene, phrase, trigger.person) and not is_oblique(scene, phrase)
    if fits and _is_subject(scene, verb, phrase):
        yield from parts_from(subject, items, bare[0], "verb.subject")
        yield from _object(verb, 1)
    else:
        yield from parts_from(object_, items, bare[0], "verb.object")
        yield from maybe(subject, verb.earlier, "subject.afar")


def _is_subject(scene: Scene, verb: _Verb, phrase: Phrase) -> bool:
    """Whether the first phrase behind a verb is its subject and not the object of one that was named before."""
    trigger = verb.trigger
    subject, object_ = verb_roles(trigger)
    if trigger.rule.row.charges and _is_charged(scene, verb, phrase):
        return False
    if subject != "agent" or object_ == "agent" or verb.completed:
        return True
    if does_nothing(scene, phrase, trigger.type):
        return False
    if _is_owned(scene, phrase) and verb.earlier is not None and _coordinates(scene, trigger):
        return False  # اقتحموا البلدة ونشروا قناصتهم
    if trigger.rule.frame.genitive == "agent" and object_ != "recipient":
        return not is_thing(scene, phrase)
    told_on = verb.earlier is not None and _coordinates(scene, trigger)
    if told_on and is_ground(scene, phrase) and trigger.type in _TAKES_WEAPONS:
        return False  # وجرفت أراضي ودفيئات
    if len(verb.bare) >= 2 or _takes_deed(scene, trigger, phrase):
        return trigger.type not in _TAKES_WEAPONS or not is_means(scene, phrase)
    if is_means(scene, phrase) and not trigger.rule.frame.means:
        return False
    if told_on:
        return False
    if _takes_on(scene, verb):
        return acts(scene, phrase, trigger.type) or scene.actors[phrase.first].kind == "weapon"
    if trigger.type in _VICTIM_FIRST:
        return False
    return acts(scene, phrase, trigger.type) or trigger.rule.frame.talk


def _is_owned(scene: Scene, phrase: Phrase) -> bool:
    """قناصتهم, عناصر شرطتها: with the pronoun of whoever acts at its end."""
    tokens = scene.document.tokens
    return bool(tokens[phrase.first].enclitic) or bool(tokens[phrase.last - 1].enclitic)


def _takes_deed(scene: Scene, trigger: TriggerMention, phrase: Phrase) -> bool:
    """وطلب النظام | تسليم السلاح: the deed that is called for stands right behind the subject."""
    behind = phrase.last
    if trigger.type != "demand" or behind not in scene.deeds or behind in scene.verbs:
        return False
    return not scene.document.tokens[behind].proclitics


def _takes_on(scene: Scene, verb: _Verb) -> bool:
    """أجهز المقاتلون | على خمسة جنود, ردت المدفعية | على مصادر النيران: what it was done to stands behind "on", so that
    the phrase before did it."""
    taken = (item.phrase for item in verb.items if item.preposition == "علي")
    on = verb.trigger.rule.frame.on == "recipient" and any(phrase.first in scene.actors for phrase in taken)
    return on and verb.items[verb.bare[0]].phrase.first in scene.actors


def _is_charged(scene: Scene, verb: _Verb, phrase: Phrase) -> bool:
    """واتهمت الميليشيا بقصف الأحياء: who stands alone behind the verb, before "of", is accused and does not accuse."""
    tokens = scene.document.tokens
    others = [verb.items[i].phrase for i in verb.bare[1:]]
    told_on = _coordinates(scene, verb.trigger) and verb.earlier is not None
    if not others and verb.completed:
        return told_on  # وحملت واشنطن كامل المسؤولية
    if others and told_on:
        return all(any(tokens[i].bare == _BLAME for i in range(other.first, other.last)) for other in others)
    return not others and phrase.last < len(tokens) and tokens[phrase.last].proclitics.endswith("ب")


def _coordinates(scene: Scene, trigger: TriggerMention) -> bool:
    return "و" in scene.document.tokens[trigger.first].proclitics
