"""Who takes part in an event, from word order, prepositions, relative clauses and light verbs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.events.constituents import REACH, Item, items_of, with_coordinated
from tawatur.events.drafts import Draft
from tawatur.events.grammar import bare_word
from tawatur.events.phrases import Phrase, phrase_at
from tawatur.events.scene import Scene
from tawatur.events.sides import TWO_SIDED, Part, between_parts, is_someone, sides_afar
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.trigger_words import TriggerRole

_ARMED_KINDS = frozenset(
    {"state", "state_force", "government_body", "rebel_group", "jihadist_group", "militia", "tribal_force", "coalition",
     "party", "armed_group", "military_unit", "fighters", "group"}
)  # fmt: skip
_ACTING_KINDS = _ARMED_KINDS | frozenset(
    {"officials", "leaders", "spokesperson", "organisation", "un_body", "aid_body", "monitor", "media", "agency",
     "crowd", "company", "other", "medics", "person", "protesters", "rioters", "notables", "activists", "religious",
     "journalists", "students", "aid", "experts", "sources", "families", "displaced", "detainees", "civilians"}
)  # fmt: skip
_HARM = frozenset(
    {"killing", "execution", "arrest", "abduction", "torture", "shooting", "assassination", "release",
     "sexual_violence", "casualty_toll", "recruitment", "evacuation"}
)  # fmt: skip
_VICTIM_FIRST = frozenset({"killing", "execution", "casualty_toll"})
_BRINGS_OBJECT = frozenset({"ل", "علي", "عن", ""})


def parts_of(scene: Scene, draft: Draft, stop: int, inherited: Phrase | None) -> tuple[Part, ...]:
    """The participants of an event. ``stop`` is the token where the next event begins; ``inherited`` is the agent of
    the verb before, for a verb that names no subject of its own."""
    parts: list[Part] = []
    for trigger in draft.triggers:
        if trigger is draft.head:
            parts.extend(_own_parts(scene, trigger, stop, inherited, draft.absorbed))
        else:
            parts.extend(_absorbed_parts(scene, draft, trigger, stop))
    if draft.instrument is not None:
        parts.append(Part("instrument", draft.instrument, "means"))
    if draft.head.rule.frame.talk:
        parts = [part for part in parts if part.role != "recipient" or is_someone(scene, part.phrase)]
    if draft.type == "casualty_toll":  # حصيلة لوزارة الصحة: ل says whose count it is
        parts = [part for part in parts if part.rule.rstrip("+") != "to"]
    return _settled([part for part in parts if part.role != "agent" or not _cannot_act(scene, part.phrase)])


def _cannot_act(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is no doer: another deed (صفقة, اقتحام) or a place, unless it names a participant as well."""
    if phrase.first in scene.actors or phrase.first in scene.nisbas or phrase.first in scene.instruments:
        return False
    return phrase.first in scene.deeds or _is_thing(scene, phrase)


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
    absorbed: Sequence[TriggerMention],
) -> Iterator[Part]:
    taken = {i for other in absorbed for i in range(other.first, other.last)}
    items = [
        item
        for item in items_of(scene, trigger.last, stop)
        if item.phrase.first not in taken and not _completes(scene, trigger, item)
    ]
    if trigger.rule.row.itself is not None and trigger.form == "noun":
        yield Part(
            trigger.rule.row.itself,
            phrase_at(scene, trigger.first, stop) or Phrase(trigger.first, trigger.last),
            "itself",
        )
    if trigger.form == "verb":
        yield from _verb_parts(scene, trigger, items, inherited)
    elif trigger.form in ("noun", "phrase"):
        yield from _noun_parts(scene, trigger, items)
    elif trigger.form == "participle":
        yield from _participle_parts(scene, trigger, items, inherited)
    else:
        yield from _patient_parts(scene, trigger)
    yield from _prepositional_parts(scene, trigger, items)
    if trigger.rule.frame.id in TWO_SIDED and not any(item.preposition == "بين" for item in items):
        yield from sides_afar(scene, trigger, stop)


def _completes(scene: Scene, trigger: TriggerMention, item: Item) -> bool:
    """القبض, النار, غارات: a noun that only completes the meaning of its verb is no participant."""
    return bare_word(scene.document.tokens[item.phrase.first].key) in trigger.rule.complement.words


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


def _parts(role: TriggerRole, items: Sequence[Item], index: int, rule: str) -> Iterator[Part]:
    for phrase, later in with_coordinated(items, index):
        yield Part(role, phrase, rule + "+" if later else rule)


def _verb_parts(
    scene: Scene, trigger: TriggerMention, items: Sequence[Item], inherited: Phrase | None
) -> Iterator[Part]:
    subject, object_ = _verb_roles(trigger)
    bare = [i for i, item in enumerate(items) if not item.preposition and not item.coordinated]
    before, relative = _subject_before(scene, trigger)
    pronoun = scene.document.tokens[trigger.last - 1].enclitic
    victims = before is not None and not bare and trigger.type in _HARM
    if trigger.passive or victims:
        yield from _parts(object_, items, bare[0], "passive") if bare else _maybe(object_, before, "passive.before")
    elif pronoun and bare:
        yield from _parts(subject, items, bare[0], "verb.subject")
        yield from _maybe(object_, before if relative else None, "relative.object")
    elif trigger.person.startswith("1") and bare:
        yield from _parts(object_, items, bare[0], "verb.object")
    elif before is not None:
        yield Part(subject, before, "subject.before")
        if bare:
            yield from _parts(object_, items, bare[0], "verb.object")
    elif len(bare) >= 2 and not _oblique(scene, items[bare[0]].phrase):
        yield from _parts(subject, items, bare[0], "verb.subject")
        yield from _parts(object_, items, bare[1], "verb.object")
    elif bare:
        yield from _single(scene, trigger, items, bare[0], inherited)
    else:
        yield from _maybe(subject, inherited or _subject_afar(scene, trigger), "subject.afar")


def _verb_roles(trigger: TriggerMention) -> tuple[TriggerRole, TriggerRole]:
    row, frame = trigger.rule.row, trigger.rule.frame
    return row.subject or frame.subject, row.object or frame.object


def _maybe(role: TriggerRole, phrase: Phrase | None, rule: str) -> Iterator[Part]:
    if phrase is not None:
        yield Part(role, phrase, rule)


def _single(
    scene: Scene, trigger: TriggerMention, items: Sequence[Item], index: int, inherited: Phrase | None
) -> Iterator[Part]:
    """One noun phrase after a verb: its subject when it can act, else the object of a dropped subject or a passive."""
    subject, object_ = _verb_roles(trigger)
    phrase = items[index].phrase
    plural = trigger.person in ("3mp", "1p", "3md")
    acts = trigger.type not in _VICTIM_FIRST and _acts(scene, phrase, trigger.type) and not _oblique(scene, phrase)
    if subject != "agent" or (acts and not plural and not (inherited and _coordinates(scene, trigger))):
        yield from _parts(subject, items, index, "verb.subject")
        return
    yield from _parts(object_, items, index, "verb.object")
    yield from _maybe(subject, inherited or _subject_afar(scene, trigger), "subject.afar")


def _oblique(scene: Scene, phrase: Phrase) -> bool:
    """A sound plural or dual in -ين is no subject, nor what bears the ending of an object (شاباً)."""
    token = scene.document.tokens[phrase.first]
    written = scene.document.raw[token.start : token.end]
    return (token.key.endswith("ين") and len(token.key) >= 5) or written.endswith(("\u064b", "\u064bا"))


def _subject_afar(scene: Scene, trigger: TriggerMention) -> Phrase | None:
    """أصدرت الحركة بياناً طالبت فيه ...: the subject of the verb before, for a verb that names none."""
    sentence = scene.document.sentences[trigger.sentence]
    for index in range(trigger.first - 1, sentence.first - 1, -1):
        actor = scene.actors.get(index)
        if actor is None or actor.last > trigger.first or not _acts(scene, Phrase(index, actor.last)):
            continue
        tokens = scene.document.tokens
        if tokens[index].proclitics.endswith(("ل", "ب")):
            continue
        follows = actor.last in scene.verbs and "و" not in tokens[actor.last].proclitics
        if index == sentence.first or index - 1 in scene.verbs or follows:
            return Phrase(index, actor.last)
    return None


def _coordinates(scene: Scene, trigger: TriggerMention) -> bool:
    return "و" in scene.document.tokens[trigger.first].proclitics


def _acts(scene: Scene, phrase: Phrase, kind: str = "") -> bool:
    """Whether a phrase names someone who acts; in an act of harm only armed or official bodies do, uncounted."""
    if phrase.first in scene.nisbas:
        return True
    actor = scene.actors.get(phrase.first)
    if actor is None:
        return False
    if kind in _HARM:
        return actor.kind in _ARMED_KINDS and actor.number is None
    return actor.actor is not None or actor.kind in _ACTING_KINDS


def _subject_before(scene: Scene, trigger: TriggerMention) -> tuple[Phrase | None, bool]:
    """The noun phrase that ends right before a verb, and whether a relative pronoun stands between."""
    tokens, classes = scene.document.tokens, scene.document.classes
    sentence = scene.document.sentences[trigger.sentence]
    if _coordinates(scene, trigger):
        return None, False
    index = trigger.first - 1
    relative = index >= sentence.first and classes[index] == "relative"
    if relative:
        index -= 1
    while index >= sentence.first and (tokens[index].text in "\"”“«»'" or classes[index] in ("auxiliary", "adverb")):
        index -= 1
    if index < sentence.first:
        return None, relative
    return _phrase_ending_at(scene, sentence.first, index + 1), relative


def _phrase_ending_at(scene: Scene, first: int, end: int) -> Phrase | None:
    for start in range(max(first, end - 9), end):
        actor = scene.actors.get(start)
        if actor is not None and actor.last == end:
            return Phrase(start, end)
        instrument = scene.instruments.get(start)
        if instrument is not None and instrument.last == end:
            return Phrase(start, end)
        quantity = scene.quantities.get(start)
        if quantity is not None and quantity.kind == "count" and max(quantity.last, quantity.counted_last or 0) == end:
            return Phrase(start, end)
    return None


def _noun_parts(scene: Scene, trigger: TriggerMention, items: Sequence[Item]) -> Iterator[Part]:
    yield from _light_verb_parts(scene, trigger)
    nisba = _nisba_part(scene, trigger)
    if nisba is not None:
        yield nisba
    bare = [i for i, item in enumerate(items) if not item.preposition]
    if bare and scene.document.tokens[trigger.last - 1].enclitic:
        yield from _parts(trigger.rule.frame.object, items, bare[0], "noun.object")
    elif (
        bare
        and (nisba is None or nisba.phrase.first != trigger.last)
        and _in_construct(scene, trigger, items[bare[0]].phrase)
    ):
        role = _genitive_role(scene, trigger, items, bare[0])
        yield from _parts(role, items, bare[0], "genitive")
        if role == "agent":
            rest = [i for i in bare if i > bare[0] and not items[i].coordinated]
            if rest:
                yield from _parts(trigger.rule.frame.object, items, rest[0], "noun.object")


def _is_thing(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase names a place or a building (هجوم سجن الحسكة), which never acts."""
    place = scene.places.get(phrase.first)
    if place is not None:
        return place.level != "country"
    actor = scene.actors.get(phrase.first)
    return actor is not None and actor.actor is None and actor.kind in ("facility", "infrastructure")


def _in_construct(scene: Scene, trigger: TriggerMention, phrase: Phrase) -> bool:
    """Whether a phrase stands in construct to the event noun: right behind it, and the noun without article."""
    tokens = scene.document.tokens
    if tokens[trigger.last - 1].key.startswith("ال") or tokens[trigger.last - 1].enclitic:
        return False
    between = tokens[trigger.last : phrase.first]
    return all(token.kind == "sign" for token in between)


def _genitive_role(scene: Scene, trigger: TriggerMention, items: Sequence[Item], index: int) -> TriggerRole:
    """What stands in construct after an event noun: who did it or whom it befell."""
    row, frame = trigger.rule.row, trigger.rule.frame
    role = row.genitive or frame.genitive
    if role == "agent" and _is_thing(scene, items[index].phrase):
        return "recipient"
    if role != "recipient" or row.genitive is not None or not _acts(scene, items[index].phrase):
        return role
    more = items[index + 1 :]
    return "agent" if any(item.preposition in _BRINGS_OBJECT and not item.coordinated for item in more) else role


def _nisba_part(scene: Scene, trigger: TriggerMention) -> Part | None:
    """القصف الإسرائيلي, غارات جوية روسية: a state's adjective says who did it; after victims, whose they are."""
    index = trigger.last
    while index < min(trigger.last + 3, len(scene.document.tokens)) and scene.document.classes[index] == "adjective":
        index += 1
    if index not in scene.nisbas:
        return None
    suffers = trigger.rule.row.result or trigger.type == "casualty_toll"
    return Part("recipient" if suffers else "agent", Phrase(index, index + 1), "nisba")


def _light_verb_parts(scene: Scene, trigger: TriggerMention) -> Iterator[Part]:
    """شنت طائرات غارات, تعرضت دورية لإطلاق نار, الهجوم الذي نفذته خلايا: the subject of a light verb."""
    sentence = scene.document.sentences[trigger.sentence]
    after = _light_after(scene, trigger, sentence.last)
    if after is not None:
        yield after
        return
    for index in range(trigger.first - 1, max(sentence.first, trigger.first - REACH) - 1, -1):
        hit = scene.light_verbs.get(index)
        if hit is not None and hit.last <= trigger.first:
            role = scene.grammar.light_verbs[hit.row].role
            subject = _light_subject(scene, hit.first, hit.last, trigger, sentence.first)
            if subject is not None and role != "none":
                yield Part(role, subject, "light_verb")
            return
        if scene.document.tokens[index].text in ".؛;":
            return


def _light_subject(scene: Scene, first: int, last: int, trigger: TriggerMention, start: int) -> Phrase | None:
    for item in items_of(scene, last, trigger.first):
        if not item.preposition and item.phrase.first not in scene.quantities:
            return item.phrase
    return _phrase_ending_at(scene, start, first)


def _light_after(scene: Scene, trigger: TriggerMention, end: int) -> Part | None:
    classes, tokens = scene.document.classes, scene.document.tokens
    for index in range(trigger.last, min(trigger.last + 5, end)):
        hit = scene.light_verbs.get(index)
        if hit is None or not tokens[hit.last - 1].enclitic:
            continue
        if classes[index - 1] != "relative" and index - trigger.last > 3:
            return None
        phrase = phrase_at(scene, hit.last, end)
        role = scene.grammar.light_verbs[hit.row].role
        return Part(role, phrase, "light_verb.relative") if phrase is not None and role != "none" else None
    return None


def _participle_parts(
    scene: Scene, trigger: TriggerMention, items: Sequence[Item], inherited: Phrase | None
) -> Iterator[Part]:
    subject, object_ = _verb_roles(trigger)
    yield from _maybe(subject, inherited, "subject.inherited")
    if items and items[0].preposition in ("", "ل", "من", "علي"):
        yield from _parts(object_, items, 0, "participle.object")


def _patient_parts(scene: Scene, trigger: TriggerMention) -> Iterator[Part]:
    """فتاة مختطفة: the passive participle describes whom it befell."""
    sentence = scene.document.sentences[trigger.sentence]
    yield from _maybe("recipient", _phrase_ending_at(scene, sentence.first, trigger.first), "patient.before")
    yield from _maybe("recipient", _phrase_ending_at(scene, sentence.first, trigger.last), "patient.itself")


def _prepositional_parts(scene: Scene, trigger: TriggerMention, items: Sequence[Item]) -> Iterator[Part]:
    frame = trigger.rule.frame
    for index, item in enumerate(items):
        preposition = item.preposition
        if preposition == "by":
            yield from _parts("agent", items, index, "by")
        elif preposition == "عن" and frame.id == "release":
            yield from _parts("recipient", items, index, "about")
        elif preposition == "علي":
            yield from _parts(frame.on, items, index, "on")
        elif preposition in ("ضد", "بحق", "تجاه"):
            yield from _parts("recipient", items, index, "against")
        elif preposition == "ل" and trigger.form in ("noun", "phrase"):
            role = trigger.rule.row.genitive or frame.genitive
            yield from _parts(role, items, index, "to")
        elif preposition == "بين" and frame.id in TWO_SIDED:
            yield from between_parts(scene, frame.id, items, index)
        elif preposition == "مع" and frame.id in TWO_SIDED:
            yield from _parts("recipient", items, index, "with")
        elif preposition in ("من", "الي", "ل") and frame.talk and is_someone(scene, item.phrase):
            yield from _parts("recipient", items, index, "addressee")
        elif preposition == "في" and frame.id == "property_destruction" and trigger.rule.row.complement:
            yield from _parts("recipient", items, index, "set_in")
