"""Who takes part in an event: the parts that its words bring, the surest first, one filling a role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from tawatur.events.absorbed import absorbed_parts, suffers_too
from tawatur.events.agreement import fits_pronoun
from tawatur.events.antecedents import meant_by, pronoun_object
from tawatur.events.by_preposition import prepositional_parts
from tawatur.events.carry import Carried
from tawatur.events.clauses import phrase_ending_at
from tawatur.events.constituents import Item, items_of
from tawatur.events.drafts import Draft
from tawatur.events.idioms import idiom_parts
from tawatur.events.noun_roles import blow_parts, noun_parts, owner_parts
from tawatur.events.participants import acts, cannot_act, does_nothing, is_armed, is_means
from tawatur.events.participles import is_lone_participle, participle_parts, patient_parts
from tawatur.events.phrases import Phrase, phrase_at
from tawatur.events.readings import as_it_stands
from tawatur.events.receivers import received, told_to_leave
from tawatur.events.relatives import relative_doer
from tawatur.events.scene import Scene
from tawatur.events.settle import falls_on_ground, governs
from tawatur.events.sides import TWO_SIDED, Part, sides_afar
from tawatur.events.talk_roles import condemned_as, spoken
from tawatur.events.targets import blown_up
from tawatur.events.triggers import TriggerMention
from tawatur.events.verb_roles import verb_parts
from tawatur.events.wielders import owners

_BLOWS_UP = "نفجر"  # انفجر: what blows up has no doer
_CROWDS = frozenset({"protesters", "rioters", "civilians", "students", "crowd", "families", "activists", "displaced"})
_SUBJECTS = ("subject.", "verb.subject")
_TAKES_DEEDS = frozenset({"condemnation", "protest_repression"})  # أدان الهجوم, فض الاعتصام
_BLOWS = frozenset({"air_strike", "drone_strike", "shelling", "explosion"})
_STRIKES = _BLOWS | {"ground_attack", "property_destruction"}
_UNARMED = frozenset({"protest", "strike"})
_CARES = frozenset({"evacuation", "aid"})
_NAMES_MEANS = frozenset({"weapons_intercepted", "property_destruction", "looting", "recruitment"})


def parts_of(scene: Scene, draft: Draft, stop: int, carried: Carried) -> tuple[Part, ...]:
    """The participants of an event. ``stop`` is the token where the next event begins; ``carried`` is what the events
    before in the sentence hand on."""
    parts, victims = absorbed_parts(scene, draft, stop)
    suffering = {part.phrase.first for part in victims}  # أصيب is a light verb, too
    own = _own_parts(scene, draft.head, stop, carried, draft.absorbed)
    parts.extend(part for part in own if part.rule != "light_verb" or part.phrase.first not in suffering)
    parts.extend(victims)
    if draft.instrument is not None:
        parts.insert(0 if _is_named(scene, draft) else len(parts), Part("instrument", draft.instrument, "means"))
    parts.extend(owners(scene, draft, stop))
    parts = [other for part in parts for other in _as_means(scene, draft, part)]
    parts = list(blown_up(scene, draft, parts))
    if draft.head.rule.frame.talk:
        parts = spoken(scene, draft, parts, carried)
    if draft.type == "protest_repression":
        parts = _with_crowd(scene, parts, carried)
    if draft.type == "casualty_toll":  # حصيلة لوزارة الصحة: ل says whose count it is
        parts = [part for part in parts if part.rule.rstrip("+") != "to"]
    if draft.type == "evacuation":
        told = told_to_leave(scene, draft.head.first, scene.document.sentences[draft.head.sentence].first)
        parts = [Part("recipient", told, "told"), *parts] if told is not None else parts
    parts = list(received(scene, draft.type, draft.head.first, parts))
    parts = [part for part in parts if part.role != "agent" or _may_act(scene, draft.type, part)]
    nouns = {trigger.first for trigger in draft.triggers if trigger.form == "noun" and trigger.rule.frame.means}
    acts_told = nouns - scene.instruments.keys()
    parts = [part for part in parts if part.role != "recipient" or part.phrase.first not in acts_told]  # قتلى | الهجوم
    if draft.type in _UNARMED:  # فرقت بالغاز مظاهرة, جابت مسيرة الشوارع
        parts = [part for part in parts if part.role != "instrument"]
    return _settled([(_slot(scene, draft.type, part), part) for part in parts])


def _with_crowd(scene: Scene, parts: Sequence[Part], carried: Carried) -> list[Part]:
    """رشق شبان الدورية فردت الشرطة بالغاز: whom the force meets are those who acted before, where nobody is named."""
    before = [phrase for phrase in (carried.agent, carried.subject) if phrase is not None and _is_crowd(scene, phrase)]
    if not before:
        return list(parts)
    named = [part for part in parts if part.role != "recipient" or part.rule != "pronoun"]
    return [*named, Part("recipient", before[0], "crowd")]


def _stays(scene: Scene, trigger: TriggerMention, index: int) -> bool:
    """استهدف قناص | مزارعا, إخلاء | جرحى: a sniper did the deed that he names; the hurt are whom one cares for."""
    actor = scene.actors.get(index)
    if actor is None or scene.document.tokens[index].proclitics:
        return False
    return actor.kind == "fighters" or (actor.kind == "casualties" and trigger.type in _CARES)


def _is_crowd(scene: Scene, phrase: Phrase) -> bool:
    actor = scene.actors.get(phrase.first)
    return actor is not None and actor.kind in _CROWDS


def _may_act(scene: Scene, kind: str, part: Part) -> bool:
    if does_nothing(scene, part.phrase, kind):
        return False
    return not cannot_act(scene, part.phrase) or governs(scene, kind, part)


def _is_named(scene: Scene, draft: Draft) -> bool:
    """انفجرت سيارة مفخخة | مركونة: whether the words of the act themselves name the weapon."""
    weapon = draft.instrument
    if weapon is None or draft.type in _NAMES_MEANS or not is_means(scene, weapon):
        return False
    return draft.head.first <= weapon.first <= draft.head.last


def _as_means(scene: Scene, draft: Draft, part: Part) -> Iterator[Part]:
    """A weapon without a crew is what the deed is done with, whatever its place in the sentence; its owner did it."""
    caused = _BLOWS_UP not in scene.document.tokens[draft.head.first].key
    if caused and part.role == "instrument" and part.rule.startswith(_SUBJECTS) and acts(scene, part.phrase):
        yield Part("agent", part.phrase, part.rule)  # فجروا سيارة: men are no weapon
        return
    striking = part.role in ("agent", "recipient") and draft.head.rule.frame.means and draft.type not in _NAMES_MEANS
    march = scene.document.tokens[part.phrase.first].key.startswith("مسير")
    striking = striking and not (draft.type == "protest_repression" and march)  # قمع مسيرة
    if not striking or not is_means(scene, part.phrase):
        yield part
        return
    owner = _owner_within(scene, part.phrase)
    weapon = Phrase(part.phrase.first, owner.first) if owner is not None else part.phrase
    yield Part("instrument", weapon, part.rule)
    if owner is not None:
        yield Part("agent", owner, "means.owner")


def _owner_within(scene: Scene, phrase: Phrase) -> Phrase | None:
    """مسيرات | الجيش: the owner of a weapon in one phrase with it."""
    hit = scene.instruments.get(phrase.first)
    if hit is None or hit.last >= phrase.last or scene.document.classes[hit.last] is not None:
        return None
    owned = scene.document.tokens[hit.last].key.startswith("ال") and hit.last not in scene.nisbas
    return Phrase(hit.last, phrase.last) if owned else None


def _slot(scene: Scene, kind: str, part: Part) -> str:
    """What a part stands for: the ground that was hit leaves room for whom it befell."""
    return "ground" if falls_on_ground(scene, kind, part) else part.role


def _settled(parts: Sequence[tuple[str, Part]]) -> tuple[Part, ...]:
    """One filling a slot (coordinated ones and victims stand together), found first; no words in two roles."""
    kept: dict[str, list[Part]] = {}
    taken: set[int] = set()
    for slot, part in parts:
        rivals = kept.setdefault(slot, [])
        if rivals and not (_joins(part, rivals[-1]) or suffers_too(part, rivals)):
            continue
        tokens = range(part.phrase.first, part.phrase.last)
        if part.role != "none" and taken.isdisjoint(tokens):
            taken.update(tokens)
            rivals.append(part)
    return tuple(part for rivals in kept.values() for part in rivals)


def _joins(part: Part, rival: Part) -> bool:
    """Whether a part is coordinated with the one before it."""
    return part.rule.endswith("+") and rival.rule.rstrip("+") == part.rule.rstrip("+")


def _own_parts(
    scene: Scene,
    trigger: TriggerMention,
    stop: int,
    carried: Carried,
    absorbed: Sequence[TriggerMention],
) -> Iterator[Part]:
    trigger = as_it_stands(scene, trigger)
    if trigger.type in _TAKES_DEEDS:
        stop = scene.document.sentences[trigger.sentence].last
    if trigger.type in _CARES and stop == trigger.last and stop in scene.actors:  # إخلاء | جرحى, who are told of, too
        stop = scene.actors[stop].last
    blow = _blow_behind(trigger, absorbed)
    if blow is not None:
        yield from blow_parts(scene, trigger, blow, stop, carried)
        return
    names_means = trigger.type in _NAMES_MEANS
    spans = () if names_means else (range(other.first, other.last) for other in absorbed)
    taken = {i for span in spans for i in span if not _stays(scene, trigger, i)}
    every = list(items_of(scene, trigger.last, stop))
    found = [item for item in every if item.phrase.first not in taken]
    items = [*_beyond_complements(scene, trigger, found, stop), *_beyond_relative(scene, trigger, stop)]
    yield from _named_weapons(scene, trigger, every)
    yield from _of_force(scene, trigger, stop, taken)
    if trigger.type == "condemnation":
        yield from (part for item in items for part in condemned_as(scene, item))
    if trigger.rule.row.itself is not None and trigger.form == "noun":
        own = phrase_at(scene, trigger.first, stop) or Phrase(trigger.first, trigger.last)
        yield Part(trigger.rule.row.itself, own, "itself")
    completed = _is_completed(scene, trigger, len(items) < len(found), absorbed)
    yield from _parts_by_form(scene, trigger, items, carried, completed)
    yield from prepositional_parts(scene, trigger, items)
    yield from _taken_up(scene, trigger, carried)
    if trigger.rule.frame.id in TWO_SIDED and not any(item.preposition == "بين" for item in items):
        yield from sides_afar(scene, trigger, stop)
    if trigger.form == "noun" and not trigger.rule.frame.talk:
        yield from owner_parts(scene, items)


def _blow_behind(trigger: TriggerMention, absorbed: Sequence[TriggerMention]) -> TriggerMention | None:
    """استهدفت | غارة إسرائيلية سيارة: the noun of a blow that is the subject of the verb before it, and not what the
    verb of an idiom asks for (شن غارة)."""
    if trigger.form != "verb" or trigger.passive or trigger.rule.row.complement or trigger.type not in _STRIKES:
        return None
    nouns = (word for word in absorbed if word.form == "noun" and word.type in _BLOWS)
    one = trigger.person in ("3ms", "3fs")
    return next((noun for noun in nouns if one and noun.first == trigger.last), None)


def _parts_by_form(
    scene: Scene, trigger: TriggerMention, items: Sequence[Item], carried: Carried, completed: bool
) -> Iterator[Part]:
    """What the grammatical form of the trigger brings; ``completed``: its idiom has its object already."""
    if trigger.form == "verb":
        yield from verb_parts(scene, trigger, items, carried, completed)
    elif trigger.form == "participle" or is_lone_participle(scene, trigger):
        yield from participle_parts(scene, trigger, items, carried.subject)
    elif trigger.form in ("noun", "phrase"):
        if scene.document.classes[trigger.last - 1] == "pronoun":  # ناشط | أفرج عنه | الحوثيون
            yield from _taken_up(scene, trigger, carried)
            doer = next((item.phrase for item in items[:1] if not item.preposition), None)
            if doer is not None and acts(scene, doer):
                yield Part("agent", doer, "verb.subject")
            if trigger.rule.frame.talk:  # اعتقلتهم الشرطة | متهمة إياهم
                yield from participle_parts(scene, trigger, [], carried.subject)
        else:
            yield from idiom_parts(scene, trigger, carried)
            yield from noun_parts(scene, trigger, items, carried)
    else:
        yield from patient_parts(scene, trigger)


def _taken_up(scene: Scene, trigger: TriggerMention, carried: Carried) -> Iterator[Part]:
    """أفرجوا عنه, أضرموا فيها النيران: whom or what a pronoun takes up, right before the verb or told before."""
    pronoun = pronoun_object(scene, trigger)
    if not pronoun:
        return
    beside = phrase_ending_at(scene, scene.document.sentences[trigger.sentence].first, trigger.first)
    if beside is None or not fits_pronoun(scene, beside, pronoun):
        beside = meant_by(scene, trigger, trigger.first, pronoun, "recipient", carried.struck)
    if beside is not None:
        yield Part("recipient", beside, "pronoun")


def _is_completed(scene: Scene, trigger: TriggerMention, dropped: bool, absorbed: Sequence[TriggerMention]) -> bool:
    """Whether a noun of the verb's own idiom stands in the object's place: أطلق النار, شن غارات, but no قتلوا برصاص."""
    if dropped or not trigger.rule.frame.means:
        return dropped
    nouns = (other for other in absorbed if other.form == "noun" and other.type == trigger.type)
    return any(not _is_brought(scene, noun.first) for noun in nouns)


def _is_brought(scene: Scene, index: int) -> bool:
    """قتل برصاص, قتل في إطلاق نار: behind a preposition a noun says how, and completes no verb."""
    brought = index > 0 and scene.document.classes[index - 1] == "preposition"
    return brought or scene.document.tokens[index].proclitics.endswith("ب")


def _beyond_relative(scene: Scene, trigger: TriggerMention, stop: int) -> Iterator[Item]:
    """القصف الذي شنته القوات | على السوق: what stands behind the subject of a relative clause on the event."""
    doer = relative_doer(scene, trigger) if trigger.form == "noun" else None
    if doer is not None:
        yield from (item for item in items_of(scene, doer.phrase.last, stop) if item.preposition)


def _beyond_complements(scene: Scene, trigger: TriggerMention, items: Sequence[Item], stop: int) -> Iterator[Item]:
    """The constituents without the nouns that only complete a verb (القبض, النار); what follows such a noun in its
    phrase stands for itself (سراح | الرهائن)."""
    words = trigger.rule.complement.words
    for item in items:
        first = item.phrase.first
        if scene.document.tokens[first].bare not in words:
            yield item
        elif first + 1 < item.phrase.last:
            rest = phrase_at(scene, first + 1, stop)
            if rest is not None and not scene.document.tokens[first].key.startswith("ال"):
                yield Item("", rest, False)


def _named_weapons(scene: Scene, trigger: TriggerMention, items: Sequence[Item]) -> Iterator[Part]:
    """ألقوا قنبلة يدوية: the noun that completes the words of the event is its weapon, too."""
    for item in items if trigger.rule.frame.means else ():
        first = item.phrase.first
        if first in scene.instruments and scene.document.tokens[first].bare in trigger.rule.complement.words:
            yield Part("instrument", item.phrase, "complement")


def _of_force(scene: Scene, trigger: TriggerMention, stop: int, taken: Set[int]) -> Iterator[Part]:
    """وصلت تعزيزات من | القوات: of whose force those who came are, where their own noun names the event."""
    for index in (
        range(trigger.first, min(stop, len(scene.document.tokens) - 2)) if trigger.rule.frame.id == "deployment" else ()
    ):
        named = index in taken or index < trigger.last
        if named and scene.document.tokens[index + 1].key == "من" and index + 2 in scene.actors:
            phrase = Phrase(index + 2, scene.actors[index + 2].last)
            if is_armed(scene, phrase):
                yield Part("agent", phrase, "of")
            return
