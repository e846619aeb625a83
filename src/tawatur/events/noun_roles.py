"""The participants of an event that a noun tells: its nisba, its construct, the verb that governs it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.events.agreement import fits_pronoun
from tawatur.events.carry import Carried
from tawatur.events.clauses import subject_of
from tawatur.events.constituents import HARD_SIGNS, REACH, Item
from tawatur.events.grammar import bare_word
from tawatur.events.participants import acts, is_armed, is_means, is_thing, only_tells
from tawatur.events.phrases import Phrase, is_adjectival, phrase_at
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.triggers import TriggerMention
from tawatur.events.verb_roles import parts_from
from tawatur.lexicon.trigger_words import TriggerRole

_BRINGS_OBJECT = frozenset({"ل", "علي", "عن", ""})
# Behind these an event only says when, where or why another one was.
_ONLY_DATE = frozenset(
    {"خلال", "بعد", "قبل", "اثر", "عقب", "اثناء", "منذ", "جراء", "بسبب", "نتيجه", "قرب", "وسط", "رغم", "مع"}
)
_TAKES = frozenset({"territory_gain", "ground_attack"})  # تحرير التلة, beside سيطرة الجيش
_TRANSITIVE = frozenset({"deployment"})  # نشر قواتها
_LIGHT_REACH = 5
_RELATIVE_REACH = 3


def noun_parts(scene: Scene, trigger: TriggerMention, items: Sequence[Item], carried: Carried) -> Iterator[Part]:
    """Participants of an event noun, the surest first."""
    nisba = _nisba_part(scene, trigger)
    bare = [i for i, item in enumerate(items) if not item.preposition]
    if bare and _is_moved(scene, trigger, items[bare[0]]):
        yield from parts_from("agent", items, bare[0], "genitive")
    yield from _light_verb_parts(scene, trigger)
    if nisba is not None:
        yield nisba
    if trigger.type == "casualty_toll":
        yield from _counted_victims(scene, trigger, items, bare)
    elif scene.document.tokens[trigger.last - 1].enclitic:
        yield from _pronoun_parts(scene, trigger, items, bare)
    elif bare and _in_construct(scene, trigger, items[bare[0]].phrase) and not _is_nisba(nisba, trigger):
        yield from _construct_parts(scene, trigger, items, bare)
    yield from governed_agent(scene, trigger, carried)
    yield from _reached(scene, trigger)


def _reached(scene: Scene, trigger: TriggerMention) -> Iterator[Part]:
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


def _is_moved(scene: Scene, trigger: TriggerMention, item: Item) -> bool:
    """تسلل عناصر, فرار سجناء: whoever stands in construct to a noun of their own act did it, whatever caused it."""
    row, frame = trigger.rule.row, trigger.rule.frame
    own = (row.genitive or frame.genitive) == "agent" and not frame.means and frame.id not in _TRANSITIVE
    return own and item.phrase.first == trigger.last and acts(scene, item.phrase)


def _is_nisba(nisba: Part | None, trigger: TriggerMention) -> bool:
    return nisba is not None and nisba.phrase.first == trigger.last


def _counted_victims(
    scene: Scene, trigger: TriggerMention, items: Sequence[Item], bare: Sequence[int]
) -> Iterator[Part]:
    """حصيلة القتلى المدنيين: who the victims are, right behind the words for the count."""
    counted = trigger.last in scene.quantities
    if bare and items[bare[0]].phrase.first == trigger.last and trigger.last in scene.actors and not counted:
        yield from parts_from("recipient", items, bare[0], "genitive")


def _pronoun_parts(scene: Scene, trigger: TriggerMention, items: Sequence[Item], bare: Sequence[int]) -> Iterator[Part]:
    """انسحابها, خطفهم, انتقاده القصف: who is meant stands before in the sentence."""
    frame = trigger.rule.frame
    role = trigger.rule.row.genitive or frame.genitive
    adjacent = bool(bare) and items[bare[0]].phrase.first == trigger.last
    if adjacent:
        yield from parts_from(frame.object, items, bare[0], "noun.object")
    if adjacent or any(item.preposition == "علي" for item in items[:1]):
        role = "agent"
    pronoun = scene.document.tokens[trigger.last - 1].enclitic
    antecedent = _antecedent(scene, trigger, trigger.first, pronoun, role)
    if antecedent is not None:
        yield Part(role, antecedent, "pronoun")


def _antecedent(scene: Scene, trigger: TriggerMention, before: int, pronoun: str, role: TriggerRole) -> Phrase | None:
    """The nearest phrase before a token for which a pronoun may stand in this role."""
    for index in range(before - 1, scene.document.sentences[trigger.sentence].first - 1, -1):
        phrase = _candidate(scene, index, before)
        if phrase is None or not fits_pronoun(scene, phrase, pronoun):
            continue
        if role != "agent" or (acts(scene, phrase) and (trigger.rule.frame.talk or not only_tells(scene, phrase))):
            return phrase
    return None


def _candidate(scene: Scene, index: int, stop: int) -> Phrase | None:
    actor = scene.actors.get(index)
    if actor is not None and actor.last <= stop:
        return Phrase(index, actor.last)
    place = scene.places.get(index)
    return Phrase(index, place.last) if place is not None and place.level == "facility" else None


def _construct_parts(
    scene: Scene, trigger: TriggerMention, items: Sequence[Item], bare: Sequence[int]
) -> Iterator[Part]:
    role = _genitive_role(scene, trigger, items, bare[0])
    yield from parts_from(role, items, bare[0], "genitive")
    if role == "agent":
        rest = [i for i in bare if i > bare[0] and not items[i].coordinated]
        if rest:
            yield from parts_from(trigger.rule.frame.object, items, rest[0], "noun.object")


def _in_construct(scene: Scene, trigger: TriggerMention, phrase: Phrase) -> bool:
    """Whether a phrase stands in construct to the event noun: right behind it (or the noun that completes it)."""
    tokens = scene.document.tokens
    if tokens[trigger.last - 1].key.startswith("ال") or tokens[trigger.last - 1].enclitic:
        return False
    words = trigger.rule.complement.words
    return all(t.kind == "sign" or bare_word(t.key) in words for t in tokens[trigger.last : phrase.first])


def _genitive_role(scene: Scene, trigger: TriggerMention, items: Sequence[Item], index: int) -> TriggerRole:
    """What stands in construct after an event noun: who did it or whom it befell."""
    row, frame = trigger.rule.row, trigger.rule.frame
    role = row.genitive or frame.genitive
    phrase = items[index].phrase
    if role in ("agent", "recipient") and frame.means and is_means(scene, phrase):
        return "instrument"
    if role == "agent" and (is_thing(scene, phrase) or (frame.id in _TAKES and not acts(scene, phrase))):
        return "recipient"
    if role != "recipient" or row.genitive is not None or not acts(scene, phrase, trigger.type):
        return role
    if phrase.first in scene.quantities or any(item.preposition == "by" for item in items):
        return role
    return "agent" if any(_brings_object(phrase, item) for item in items[index + 1 :]) else role


def _brings_object(phrase: Phrase, item: Item) -> bool:
    if item.preposition not in _BRINGS_OBJECT or item.coordinated:
        return False
    return item.preposition == "علي" or item.phrase.first - phrase.last <= 1


def _nisba_part(scene: Scene, trigger: TriggerMention) -> Part | None:
    """القصف الإسرائيلي, غارات جوية روسية: a state's adjective says who did it; after victims, whose they are."""
    inside = next((i for i in range(trigger.first + 1, trigger.last) if i in scene.nisbas), None)
    index = trigger.last if inside is None else inside
    while index < min(trigger.last + 3, len(scene.document.tokens)) and scene.document.classes[index] == "adjective":
        index += 1
    if index not in scene.nisbas:
        return None
    suffers = trigger.rule.row.result or trigger.type == "casualty_toll"
    return Part("recipient" if suffers else "agent", Phrase(index, index + 1), "nisba")


def _light_verb_parts(scene: Scene, trigger: TriggerMention) -> Iterator[Part]:
    """شنت طائرات غارات, تعرضت دورية لإطلاق نار, الهجوم الذي نفذته خلايا: the subject of a light verb."""
    sentence = scene.document.sentences[trigger.sentence]
    after = relative_doer(scene, trigger)
    if after is not None:
        yield after
        return
    if _only_dates(scene, trigger.first):
        return
    for index in range(trigger.first - 1, max(sentence.first, trigger.first - REACH) - 1, -1):
        hit = scene.light_verbs.get(index)
        if hit is not None and hit.last <= trigger.first:
            role = _light_role(scene, index, trigger)
            if scene.document.tokens[index].enclitic and hit.feature.startswith("noun"):
                yield from _of_pronoun(scene, index, trigger, role)
                return
            subject = _light_subject(scene, index, trigger, sentence.first)
            if subject is None and hit.feature.startswith("noun") and _only_dates(scene, index):
                return
            if subject is not None and role != "none":
                yield Part(role, subject, "light_verb")
            if subject is not None or not hit.feature.startswith("noun"):
                return
        if _opens_clause(scene, index):
            return


def governing_verb(scene: Scene, trigger: TriggerMention) -> int | None:
    """The token of the light verb that governs an event noun (ستواصل القصف), or None."""
    start = scene.document.sentences[trigger.sentence].first
    for index in range(trigger.first - 1, max(start, trigger.first - REACH) - 1, -1):
        hit = scene.light_verbs.get(index)
        if hit is not None and hit.last <= trigger.first and not hit.feature.startswith("noun"):
            return index
        if _opens_clause(scene, index):
            return None
    return None


def _light_role(scene: Scene, index: int, trigger: TriggerMention) -> TriggerRole:
    """What the subject of a light verb does; استمر القصف says nothing of it, استمر الجيش في القصف does."""
    role = scene.grammar.light_verbs[scene.light_verbs[index].row].role
    goes_on_with = role == "none" and scene.document.tokens[trigger.first - 1].key == "في"
    return "agent" if goes_on_with else role


def _only_dates(scene: Scene, index: int) -> bool:
    return index > 0 and scene.document.tokens[index - 1].key in _ONLY_DATE


def _of_pronoun(scene: Scene, index: int, trigger: TriggerMention, role: TriggerRole) -> Iterator[Part]:
    """أثناء محاولتهم العودة, بعد تعرضه لقصف: whose attempt or suffering it was."""
    found = _antecedent(scene, trigger, index, scene.document.tokens[index].enclitic, role)
    if found is not None and role != "none":
        yield Part(role, found, "pronoun")


def _opens_clause(scene: Scene, index: int) -> bool:
    """Whether the search for a governing verb ends here: at a sign, or at a verb that is not joined to one before."""
    token = scene.document.tokens[index]
    return token.text in ".؛;:" or (index in scene.verbs and "و" not in token.proclitics)


def _light_subject(scene: Scene, index: int, trigger: TriggerMention, start: int) -> Phrase | None:
    hit = scene.light_verbs[index]
    if hit.feature.startswith("noun"):
        found = phrase_at(scene, hit.last, trigger.first)
        return found if found is not None and acts(scene, found) else None
    person = hit.feature.partition(".")[2].partition(".")[2]
    return subject_of(scene, hit.first, hit.last, person, start, trigger.first)


def relative_doer(scene: Scene, trigger: TriggerMention) -> Part | None:
    """الهجوم الذي نفذته خلايا: the subject of a light verb that takes up the event noun before it."""
    end = scene.document.sentences[trigger.sentence].last
    classes = scene.document.classes
    for index in range(trigger.last, min(trigger.last + _LIGHT_REACH, end)):
        hit = scene.light_verbs.get(index)
        if hit is None or not _takes_up(scene, index):
            continue
        if classes[index - 1] != "relative" and index - trigger.last > _RELATIVE_REACH:
            return None
        if not all(_only_qualifies(scene, i) for i in range(trigger.last, index)):
            return None
        phrase = phrase_at(scene, hit.last, end)
        role = scene.grammar.light_verbs[hit.row].role
        return Part(role, phrase, "light_verb.relative") if phrase is not None and role != "none" else None
    return None


def _takes_up(scene: Scene, index: int) -> bool:
    """Whether a light verb ends in a pronoun (شنه, which folding spells like شنت with a slip, and نفذتها)."""
    token = scene.document.tokens[scene.light_verbs[index].last - 1]
    slip = ".past.3fs" in scene.light_verbs[index].feature and scene.document.raw[token.end - 1] == "ه"
    return bool(token.enclitic) or slip


def _only_qualifies(scene: Scene, index: int) -> bool:
    """Whether a word between an event noun and its relative clause is no noun of which the clause might speak."""
    if scene.document.classes[index] is not None or scene.document.tokens[index].kind == "sign":
        return True
    return is_adjectival(scene, index) or index in scene.deeds or index in scene.light_verbs


def governed_agent(scene: Scene, trigger: TriggerMention, carried: Carried) -> Iterator[Part]:
    """The doer that the word before lends: who is accused of it or called to it, who did the deed beside it."""
    head = carried.head
    if head is None or head.first >= trigger.first or _is_cut_off(scene, head, trigger):
        return
    proclitics = scene.document.tokens[trigger.first].proclitics
    if head.rule.frame.talk and carried.addressee is not None:
        yield Part("agent", carried.addressee, "addressed")
    elif not head.rule.frame.talk and carried.agent is not None and proclitics[-1:] in ("ب", "و", "ل"):
        yield Part("agent", carried.agent, "agent.carried")


def _is_cut_off(scene: Scene, head: TriggerMention, trigger: TriggerMention) -> bool:
    """Whether another clause begins between two events."""
    tokens, classes = scene.document.tokens, scene.document.classes
    return any(
        i in scene.verbs or tokens[i].text in HARD_SIGNS or classes[i] in ("subordinator", "relative")
        for i in range(head.last, trigger.first)
    )


def owner_parts(scene: Scene, items: Sequence[Item]) -> Iterator[Part]:
    """هجوم لداعش: an armed party behind ل did it, where nobody else did."""
    for index, item in enumerate(items):
        if item.preposition == "ل" and index == 0 and is_armed(scene, item.phrase):
            yield from parts_from("agent", items, index, "of")
