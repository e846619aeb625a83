"""The participants of an event that a noun tells: its nisba, its construct, its pronoun, the verb that governs it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.events.antecedents import meant_by
from tawatur.events.carry import Carried
from tawatur.events.constituents import Item, is_indefinite, items_of
from tawatur.events.governors import governed_agent, light_verb_parts, reached
from tawatur.events.participants import HARM, acts, is_armed, is_means, is_thing
from tawatur.events.perpetrators import perpetrator
from tawatur.events.phrases import CRAFT, Phrase, is_adjectival
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.sites import is_thing as is_site_of_things
from tawatur.events.sites import site_of
from tawatur.events.triggers import TriggerMention
from tawatur.events.verb_roles import parts_from
from tawatur.lexicon.trigger_words import TriggerRole

_BRINGS_OBJECT = frozenset({"ل", "علي", "عن", ""})
_PEOPLE = frozenset(
    {"fighters", "armed_group", "displaced", "detainees", "civilians", "state_force", "militia", "protesters",
     "families", "children", "students", "suspects", "medics", "journalists"}
)  # fmt: skip
_CARES = frozenset({"aid", "evacuation"})  # نقل جرحى
_TAKES = frozenset({"territory_gain", "ground_attack"})  # تحرير التلة, beside سيطرة الجيش
_SENDS = frozenset({"ارسال", "استقدام", "حشد", "ايفاد", "نشر", "تحريك"})
_CRIMES = ("مجزر", "مذبح", "مجازر", "مذابح", "جريم", "جرايم")
_BLOWS_UP = ("تفجير", "نسف")
_OPEN = frozenset({"سوق", "اسواق", "ساحه", "شارع", "طريق", "ميدان"})  # they are where it went off
_TAKES_BACK = frozenset({"سحب", "سحبها", "سحبه"})  # سحب قواتها: whoever calls them back withdraws
_TARGETED = frozenset({"assassination", "killing", "execution"})
_TRANSITIVE = frozenset({"deployment"})  # نشر قواتها


def noun_parts(scene: Scene, trigger: TriggerMention, items: Sequence[Item], carried: Carried) -> Iterator[Part]:
    """Participants of an event noun, the surest first."""
    nisba = _nisba_part(scene, trigger)
    bare = [i for i, item in enumerate(items) if not item.preposition]
    yield from _inside(scene, trigger, items)
    yield from _struck_by_doer_inside(scene, trigger, items)
    yield from _described_by_it(scene, trigger)
    yield from perpetrator(scene, trigger)
    under = bool(trigger.first) and scene.document.tokens[trigger.first - 1].key == "تحت"
    if under and trigger.type == "torture" and carried.struck is not None:
        yield Part("recipient", carried.struck, "under")  # توفي معتقل تحت | التعذيب
    if bare and _is_moved(scene, trigger, items[bare[0]]):
        yield from parts_from("agent", items, bare[0], "genitive")
    yield from light_verb_parts(scene, trigger, carried)
    if nisba is not None:
        yield nisba
    if trigger.type == "casualty_toll":
        yield from _counted_victims(scene, trigger, items, bare)
    elif scene.document.tokens[trigger.last - 1].enclitic:
        yield from _pronoun_parts(scene, trigger, items, bare, carried)
    elif bare and _in_construct(scene, trigger, items[bare[0]].phrase) and not _is_nisba(nisba, trigger):
        yield from _construct_parts(scene, trigger, items, bare)
    yield from governed_agent(scene, trigger, carried)
    yield from reached(scene, trigger)


def blow_parts(scene: Scene, verb: TriggerMention, blow: TriggerMention, stop: int, carried: Carried) -> Iterator[Part]:
    """استهدفت غارة إسرائيلية سيارة: who dealt a blow that is the subject of its verb, and the object of the verb."""
    behind = next((i for i in range(blow.last, stop) if i not in scene.nisbas), stop)
    items = list(items_of(scene, behind, stop))
    bare = [i for i, item in enumerate(items) if not item.preposition]
    owned = bool(bare) and items[bare[0]].phrase.first == blow.last and acts(scene, items[bare[0]].phrase)
    yield from noun_parts(scene, blow, items if owned else [], carried)
    if bare and not owned:
        yield from parts_from(verb.rule.row.object or verb.rule.frame.object, items, bare[0], "verb.object")


def _is_moved(scene: Scene, trigger: TriggerMention, item: Item) -> bool:
    """تسلل عناصر, فرار سجناء: whoever stands in construct to a noun of their own act did it, whatever caused it."""
    row, frame = trigger.rule.row, trigger.rule.frame
    own = (row.genitive or frame.genitive) == "agent" and not frame.means and frame.id not in _TRANSITIVE
    own = own and scene.document.tokens[trigger.first].key not in _TAKES_BACK
    return own and item.phrase.first == trigger.last and acts(scene, item.phrase)


def _inside(scene: Scene, trigger: TriggerMention, items: Sequence[Item]) -> Iterator[Part]:
    """هجوم مسلحين, عدد النازحين, تبادل أسرى: a participant within the words that name the event."""
    role = trigger.rule.row.genitive or trigger.rule.frame.genitive
    if scene.document.classes[trigger.first] == "preposition":  # وقع في الأسر
        return
    counted = scene.actors.get(trigger.first)  # عدد النازحين, which the words for a number widen
    if counted is not None and trigger.first < counted.head < trigger.last and counted.kind in _PEOPLE:
        yield Part(role, Phrase(trigger.first, counted.last), "inside")
    for index in range(trigger.first + 1, trigger.last):
        actor = scene.actors.get(index)
        if actor is None or scene.document.classes[index] == "adjective":
            continue
        phrase = Phrase(index, actor.last)
        made_it = role == "recipient" and is_armed(scene, phrase) and any(item.preposition == "علي" for item in items)
        if actor.kind in _PEOPLE or (trigger.type in _CARES and actor.kind == "casualties"):
            yield Part("agent" if made_it else role, phrase, "inside")  # هجوم مسلحين | على القرية


def _struck_by_doer_inside(scene: Scene, trigger: TriggerMention, items: Sequence[Item]) -> Iterator[Part]:
    """قصف الطيران | شاحنة, استهداف مسيرة روسية | شاحنة: what stands right behind an event noun that names its doer."""
    first = trigger.last
    craft = trigger.last - trigger.first == 2 and scene.document.tokens[first - 1].bare in CRAFT
    while craft and first < len(scene.document.tokens) and is_adjectival(scene, first):
        first += 1
    adjacent = bool(items) and not items[0].preposition and items[0].phrase.first == first
    if adjacent and (craft or any(part.role == "agent" for part in _inside(scene, trigger, items))):
        yield from parts_from(trigger.rule.frame.object, items, 0, "noun.object")


def _described_by_it(scene: Scene, trigger: TriggerMention) -> Iterator[Part]:
    """مبنى | قصفته الطائرات, المباني التي | قصفها الطيران: what a verb with its pronoun and its doer describes."""
    tokens, first = scene.document.tokens, trigger.first
    if trigger.last - first != 2 or first == 0 or not tokens[first].enclitic or tokens[first].proclitics:
        return
    relative = scene.document.classes[first - 1] == "relative"
    at = first - 1 - relative
    noun = at >= 0 and tokens[at].kind == "word" and scene.document.classes[at] is None and at not in scene.verbs
    if noun and (relative or not tokens[at].key.startswith("ال")) and tokens[first].enclitic in ("ه", "ها"):
        yield Part("recipient", Phrase(at, at + 1), "described")


def _is_nisba(nisba: Part | None, trigger: TriggerMention) -> bool:
    return nisba is not None and nisba.phrase.first == trigger.last


def _counted_victims(
    scene: Scene, trigger: TriggerMention, items: Sequence[Item], bare: Sequence[int]
) -> Iterator[Part]:
    """حصيلة القتلى المدنيين: who the victims are, right behind the words for the count."""
    counted = trigger.last in scene.quantities
    for index in range(trigger.first, trigger.last):
        actor = scene.actors.get(index)
        if actor is not None and actor.last > trigger.last and not counted:
            yield Part("recipient", Phrase(trigger.last, actor.last), "genitive")
    if bare and items[bare[0]].phrase.first == trigger.last and trigger.last in scene.actors and not counted:
        yield from parts_from("recipient", items, bare[0], "genitive")


def _pronoun_parts(
    scene: Scene, trigger: TriggerMention, items: Sequence[Item], bare: Sequence[int], carried: Carried
) -> Iterator[Part]:
    """انسحابها, خطفهم, انتقاده القصف: who is meant stands before in the sentence."""
    frame = trigger.rule.frame
    role = "agent" if frame.talk else trigger.rule.row.genitive or frame.genitive
    first = items[bare[0]] if bare else None
    adjacent = first is not None and not first.coordinated and first.phrase.first == trigger.last
    if adjacent:
        yield from parts_from(frame.object, items, bare[0], "noun.object")
    massacre = scene.document.tokens[trigger.first].key.startswith(_CRIMES)  # مجزرته: whoever committed it
    if adjacent or massacre or any(item.preposition == "علي" for item in items[:1]):
        role = "agent"
    pronoun = scene.document.tokens[trigger.last - 1].enclitic
    meant = meant_by(scene, trigger, trigger.first, pronoun, role, carried.struck)
    accused = carried.addressee if carried.head is not None and carried.head.type == "accusation" else None
    if meant is not None and (role != "recipient" or meant != accused):  # تتهم الفصائل بقصفها: who did it
        yield Part(role, meant, "pronoun")


def _construct_parts(
    scene: Scene, trigger: TriggerMention, items: Sequence[Item], bare: Sequence[int]
) -> Iterator[Part]:
    role = _genitive_role(scene, trigger, items, bare[0])
    if role == "agent" and not _names_someone(scene, items[bare[0]].phrase):
        return
    yield from parts_from(role, items, bare[0], "genitive")
    if role == "agent":
        rest = [i for i in bare if i > bare[0] and not items[i].coordinated]
        if rest:
            yield from parts_from(trigger.rule.frame.object, items, rest[0], "noun.object")


def _names_someone(scene: Scene, phrase: Phrase) -> bool:
    """Whether a phrase is no mere adjective of the event noun (مسيرات داعمة)."""
    known = phrase.first in scene.actors or phrase.first in scene.quantities or acts(scene, phrase)
    token = scene.document.tokens[phrase.first]
    return known or token.key.startswith("ال") or bool(token.enclitic)


def _in_construct(scene: Scene, trigger: TriggerMention, phrase: Phrase) -> bool:
    """Whether a phrase stands in construct to the event noun: right behind it (or the noun that completes it)."""
    tokens = scene.document.tokens
    if tokens[trigger.last - 1].key.startswith("ال") or tokens[trigger.last - 1].enclitic:
        return False
    if trigger.person == "dual" and tokens[trigger.last - 1].key.endswith("ن"):  # هجومين | منفصلين
        return False
    words = trigger.rule.complement.words
    return all(t.kind == "sign" or t.bare in words for t in tokens[trigger.last : phrase.first])


def _genitive_role(scene: Scene, trigger: TriggerMention, items: Sequence[Item], index: int) -> TriggerRole:
    """What stands in construct after an event noun: who did it or whom it befell."""
    row, frame = trigger.rule.row, trigger.rule.frame
    role = row.genitive or frame.genitive
    phrase = items[index].phrase
    if role in ("agent", "recipient") and frame.means and is_means(scene, phrase):
        return "instrument"
    blown_up = frame.id == "explosion" and scene.document.tokens[trigger.first].key.startswith(_BLOWS_UP)
    if (
        role == "none"
        and blown_up
        and is_thing(scene, phrase)
        and scene.document.tokens[phrase.first].bare not in _OPEN
    ):
        return "recipient"  # تفجير | كنيسة
    if scene.document.tokens[trigger.first].key in _TAKES_BACK and frame.id == "withdrawal":
        return "none"
    if frame.id == "deployment" and scene.document.tokens[trigger.first].key in _SENDS:
        return "instrument" if phrase.first in scene.instruments or _is_craft(scene, phrase) else "none"
    if role == "agent" and frame.id == "surrender" and (_is_craft(scene, phrase) or phrase.first in scene.instruments):
        return "recipient"  # تسليم 200 قطعة سلاح
    if role == "agent" and (is_thing(scene, phrase) or (frame.id in _TAKES and not acts(scene, phrase))):
        return "recipient"
    if role == "recipient" and row.genitive is None and _has_its_object(scene, items, index):
        return "agent"
    if role != "recipient" or row.genitive is not None or not acts(scene, phrase, trigger.type):
        return role
    if phrase.first in scene.quantities or any(item.preposition == "by" for item in items):
        return role
    if frame.id in _TARGETED and is_indefinite(scene, phrase) and not any(i.preposition == "علي" for i in items):
        return role  # اغتيال ضابط متقاعد في الجيش
    others = (item for item in items[index + 1 :] if item.preposition or not is_means(scene, item.phrase))
    rest = (item for item in others if frame.id not in HARM or not _is_whereabouts(scene, item))
    return "agent" if any(_brings_object(scene, phrase, item) for item in rest) else role


def _has_its_object(scene: Scene, items: Sequence[Item], index: int) -> bool:
    """اختطاف مدير المخابرات | لشاب: behind a definite doer ل brings whom it befell; قيادي | لحركة كذا belongs to it."""
    phrase, behind = items[index].phrase, items[index + 1 : index + 2]
    if not behind or behind[0].preposition != "ل" or _is_purpose(scene, behind[0]) or not acts(scene, phrase):
        return False
    tokens, object_ = scene.document.tokens, behind[0].phrase
    actor = scene.actors.get(object_.first)
    indefinite = not tokens[object_.first].key.startswith("ال") and (actor is None or actor.actor is None)
    definite = tokens[phrase.last - 1].key.startswith("ال")
    return definite and indefinite and object_.first == phrase.last


def _is_whereabouts(scene: Scene, item: Item) -> bool:
    """قنص جندي على محور كذا: nobody is killed or taken "on" a front or a road but there."""
    site = site_of(scene, item.phrase.first, item.phrase.last)
    return item.preposition == "علي" and site is not None and not is_site_of_things(site)


def _is_craft(scene: Scene, phrase: Phrase) -> bool:
    actor = scene.actors.get(phrase.first)
    return actor is not None and actor.kind in ("vehicle", "weapon")


def _brings_object(scene: Scene, phrase: Phrase, item: Item) -> bool:
    if _is_purpose(scene, item) or item.preposition not in _BRINGS_OBJECT or item.coordinated:
        return False
    return item.preposition == "علي" or item.phrase.first - phrase.last <= 1


def _is_purpose(scene: Scene, item: Item) -> bool:
    """اعتقال خلية خططت | لتنفيذ عمليات: a deed behind ل is what it was for."""
    token = scene.document.tokens[item.phrase.first]
    return item.preposition == "ل" and (item.phrase.first in scene.deeds or token.key.startswith("ت"))


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


def owner_parts(scene: Scene, items: Sequence[Item]) -> Iterator[Part]:
    """هجوم لداعش: an armed party behind ل did it, where nobody else did."""
    for index, item in enumerate(items):
        if item.preposition == "ل" and index == 0 and is_armed(scene, item.phrase):
            yield from parts_from("agent", items, index, "of")
