"""Who takes part in an event: the parts that its words bring, the surest first, one filling a role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.events.constituents import Item, items_of
from tawatur.events.drafts import Draft
from tawatur.events.grammar import bare_word
from tawatur.events.noun_roles import Carried, noun_parts, owner_parts, relative_doer
from tawatur.events.participants import acts, cannot_act, is_means
from tawatur.events.phrases import Phrase, phrase_at
from tawatur.events.readings import as_it_stands
from tawatur.events.scene import Scene
from tawatur.events.sides import TWO_SIDED, Part, between_parts, is_someone, sides_afar
from tawatur.events.triggers import TriggerMention
from tawatur.events.verb_roles import participle_parts, parts_from, patient_parts, verb_parts

_RANKS = frozenset({"صفوف", "اوساط"})
_NAMES_MEANS = frozenset({"weapons_intercepted", "property_destruction", "looting", "recruitment"})


def parts_of(scene: Scene, draft: Draft, stop: int, inherited: Phrase | None, carried: Carried) -> tuple[Part, ...]:
    """The participants of an event. ``stop`` is the token where the next event begins; ``inherited`` is the agent of
    the verb before, for a verb that names no subject of its own; ``carried`` what the event before hands on."""
    absorbed = [part for trigger in draft.absorbed for part in _absorbed_parts(scene, draft, trigger, stop)]
    parts = [part for part in absorbed if part.rule != "victim"]
    parts.extend(_own_parts(scene, draft.head, stop, inherited, carried, draft.absorbed))
    parts.extend(part for part in absorbed if part.rule == "victim")
    if draft.instrument is not None:
        parts.append(Part("instrument", draft.instrument, "means"))
        parts.extend(_wielder(scene, draft.instrument))
    parts = [other for part in parts for other in _as_means(scene, draft, part)]
    if draft.head.rule.frame.talk:
        parts = [part for part in parts if part.role != "recipient" or _is_addressed(scene, draft, part)]
    if draft.type == "casualty_toll":  # حصيلة لوزارة الصحة: ل says whose count it is
        parts = [part for part in parts if part.rule.rstrip("+") != "to"]
    return _settled([part for part in parts if part.role != "agent" or not cannot_act(scene, part.phrase)])


def _is_addressed(scene: Scene, draft: Draft, part: Part) -> bool:
    """Whether a talk act turns to a phrase: someone, or the deed that is condemned."""
    if draft.type == "condemnation":
        return True
    if is_someone(scene, part.phrase):
        return True
    return draft.type == "accusation" and part.rule.startswith("verb.object") and part.phrase.first not in scene.deeds


def _as_means(scene: Scene, draft: Draft, part: Part) -> Iterator[Part]:
    """A weapon without a crew is what the deed is done with, whatever its place in the sentence; its owner did it."""
    striking = part.role in ("agent", "recipient") and draft.head.rule.frame.means and draft.type not in _NAMES_MEANS
    if not striking or not is_means(scene, part.phrase):
        yield part
        return
    hit = scene.instruments.get(part.phrase.first)
    yield Part("instrument", part.phrase, part.rule)
    if hit is not None and hit.last < part.phrase.last and scene.document.classes[hit.last] is None:
        owner = Phrase(hit.last, part.phrase.last)
        if scene.document.tokens[hit.last].key.startswith("ال") and hit.last not in scene.nisbas:
            yield Part("agent", owner, "means.owner")


def _wielder(scene: Scene, means: Phrase) -> Iterator[Part]:
    """برصاص حرس الحدود, بصاروخ حوثي: whose weapon it is."""
    if means.last in scene.nisbas or means.last in scene.actors:
        phrase = phrase_at(scene, means.last, len(scene.document.tokens)) or Phrase(means.last, means.last + 1)
        if not scene.document.tokens[means.last].proclitics and acts(scene, phrase):
            yield Part("agent", phrase, "means.owner")


def _settled(parts: Sequence[Part]) -> tuple[Part, ...]:
    """One filling a role (coordinated ones stand together), first found first; no words in two roles."""
    kept: list[Part] = []
    taken: set[int] = set()
    for part in parts:
        rivals = [k for k in kept if k.role == part.role]
        if rivals and not (part.rule.endswith("+") and rivals[-1].rule.rstrip("+") == part.rule.rstrip("+")):
            continue
        tokens = range(part.phrase.first, part.phrase.last)
        if part.role != "none" and taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(part)
    return tuple(kept)


def _own_parts(
    scene: Scene,
    trigger: TriggerMention,
    stop: int,
    inherited: Phrase | None,
    carried: Carried,
    absorbed: Sequence[TriggerMention],
) -> Iterator[Part]:
    trigger = as_it_stands(scene, trigger)
    names_means = trigger.type in _NAMES_MEANS
    taken = {i for other in absorbed for i in range(other.first, other.last) if not names_means}
    found = [item for item in items_of(scene, trigger.last, stop) if item.phrase.first not in taken]
    items = [*_beyond_complements(scene, trigger, found, stop), *_beyond_relative(scene, trigger, stop)]
    if trigger.rule.row.itself is not None and trigger.form == "noun":
        own = phrase_at(scene, trigger.first, stop) or Phrase(trigger.first, trigger.last)
        yield Part(trigger.rule.row.itself, own, "itself")
    if trigger.form == "verb":
        yield from verb_parts(scene, trigger, items, inherited, len(items) < len(found))
    elif trigger.form in ("noun", "phrase"):
        yield from noun_parts(scene, trigger, items, carried)
    elif trigger.form == "participle":
        yield from participle_parts(scene, trigger, items, inherited)
    else:
        yield from patient_parts(scene, trigger)
    yield from _prepositional_parts(scene, trigger, items)
    if trigger.rule.frame.id in TWO_SIDED and not any(item.preposition == "بين" for item in items):
        yield from sides_afar(scene, trigger, stop)
    if trigger.form == "noun" and not trigger.rule.frame.talk:
        yield from owner_parts(scene, items)


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
        if bare_word(scene.document.tokens[first].key) not in words:
            yield item
        elif first + 1 < item.phrase.last:
            rest = phrase_at(scene, first + 1, stop)
            if rest is not None and not scene.document.tokens[first].key.startswith("ال"):
                yield Item("", rest, False)


def _absorbed_parts(scene: Scene, draft: Draft, trigger: TriggerMention, stop: int) -> Iterator[Part]:
    """What an absorbed word brings: the object of استهدف, the victims of a consequence named before its means."""
    items = [item for item in items_of(scene, trigger.last, stop) if not item.preposition]
    if not items:
        return
    if trigger.form == "verb" and scene.document.tokens[trigger.last - 1].enclitic:
        yield Part("agent", items[0].phrase, "resumed.subject")
        return
    if trigger.type == "ground_attack" and trigger.form in ("verb", "participle"):
        for item in items[:1]:
            yield Part("recipient", item.phrase, "target")
    elif trigger.first < draft.head.first:
        yield Part("recipient", items[0].phrase, "victim")


def _prepositional_parts(scene: Scene, trigger: TriggerMention, items: Sequence[Item]) -> Iterator[Part]:
    frame = trigger.rule.frame
    for index, item in enumerate(items):
        preposition = item.preposition
        if preposition == "by":
            yield from parts_from("agent", items, index, "by")
        elif preposition == "عن" and frame.id == "release":
            yield from parts_from("recipient", items, index, "about")
        elif preposition == "علي":
            yield from parts_from(frame.on, items, index, "on")
        elif preposition in ("ضد", "بحق", "تجاه"):
            yield from parts_from("recipient", items, index, "against")
        elif preposition == "ل" and trigger.form in ("noun", "phrase"):
            role = trigger.rule.row.genitive or frame.genitive
            yield from parts_from(role, items, index, "to")
        elif preposition == "بين" and frame.id in TWO_SIDED:
            yield from between_parts(scene, frame.id, items, index)
        elif preposition == "مع" and frame.id in TWO_SIDED:
            yield from parts_from("recipient", items, index, "with")
        elif preposition in ("من", "الي", "ل") and frame.talk and is_someone(scene, item.phrase):
            yield from parts_from("recipient", items, index, "addressee")
        elif preposition == "ب" and frame.id == "condemnation":
            yield from parts_from("recipient", items, index, "condemned")
        elif frame.subject == "instrument" and _is_blasted(scene, item):
            yield from parts_from("recipient", items, index, "blasted")
        elif preposition == "في" and frame.id == "property_destruction" and trigger.rule.row.complement:
            yield from parts_from("recipient", items, index, "set_in")
        elif preposition == "في" and _is_ranks(scene, item):
            yield Part("recipient", Phrase(item.phrase.first + 1, item.phrase.last), "in_ranks")


def _is_blasted(scene: Scene, item: Item) -> bool:
    """انفجر لغم بسيارة, انفجرت سيارة أمام مركز: what a blast hits, or the building right before it."""
    actor = scene.actors.get(item.phrase.first)
    if actor is None or is_means(scene, item.phrase):
        return False
    return item.preposition == "ب" or (item.preposition == "امام" and actor.kind == "facility")


def _is_ranks(scene: Scene, item: Item) -> bool:
    """في صفوف القوات: among whom the victims were."""
    key = scene.document.tokens[item.phrase.first].key
    return key in _RANKS and item.phrase.last - item.phrase.first > 1
