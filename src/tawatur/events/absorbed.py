"""What the words that an event took in bring: the object of استهدف, the victims of a consequence (مقتل, أصيب)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.events.clauses import subject_before
from tawatur.events.constituents import Item, items_of, with_coordinated
from tawatur.events.drafts import Draft
from tawatur.events.participants import acts, only_counts
from tawatur.events.scene import Scene
from tawatur.events.sides import Part
from tawatur.events.targets import is_blasted
from tawatur.events.triggers import TriggerMention

VICTIM = "victim"  # told before the act: قُتل ستة في غارة
FELLED = "victim.after"  # told behind it: غارة أسفرت عن مقتل ستة
_SUFFERING = (VICTIM, FELLED)
_BEFALLS = frozenset(
    {"air_strike", "drone_strike", "shelling", "car_bomb", "suicide_attack", "ied", "explosion", "landmine", "grenade",
     "shooting", "ground_attack", "chemical_attack"}
)  # fmt: skip
_OF_A_DEED = frozenset({"ه", "ها", "هما"})  # نفذها, and not نعاهم, which takes up the victims
_MANY = ("3mp", "3fp", "3md", "3fd")  # a verb in the plural has its subject before it


def absorbed_parts(scene: Scene, draft: Draft, stop: int) -> tuple[list[Part], list[Part]]:
    """What the absorbed words of an event bring: other participants, and its victims."""
    members = (trigger for trigger in draft.triggers if trigger is not draft.head)
    parts = [part for trigger in members for part in _parts(scene, draft, trigger, stop)]
    others = [part for part in parts if part.rule not in _SUFFERING]
    return others, [part for part in parts if part.rule in _SUFFERING and _is_named(scene, draft, part)]


def suffers_too(part: Part, rivals: Sequence[Part]) -> bool:
    """قُتل ستة وأصيب عشرة في هجوم على ثكنة: victims stand together, and those told before the act beside its target."""
    return part.rule == VICTIM or (part.rule == FELLED and all(rival.rule in _SUFFERING for rival in rivals))


def _is_named(scene: Scene, draft: Draft, part: Part) -> bool:
    """Of a clash, which both sides suffer, only a victim who is named and not counted is the one it befell."""
    return draft.type != "clash" or part.phrase.first not in scene.quantities


def _parts(scene: Scene, draft: Draft, trigger: TriggerMention, stop: int) -> Iterator[Part]:
    every = list(items_of(scene, trigger.last, stop))
    items = [item for item in every if not item.preposition and not _owns_weapon(scene, item)]
    if draft.head.rule.frame.subject == "instrument" and trigger.first > draft.head.first:  # عبوة انفجرت بدراجة
        yield from (Part("recipient", i.phrase, "blasted") for i in every if is_blasted(scene, trigger, i))
    before = trigger.first < draft.head.first
    object_ = items and items[0].phrase.first == trigger.last and not scene.document.tokens[trigger.last - 1].enclitic
    of_many = trigger.person in _MANY and not object_  # أصابوا | ممرضة
    if not items or (trigger.form == "verb" and (items[0].coordinated or of_many)):
        yield from _victims_before(scene, draft, trigger)
    elif trigger.form == "verb" and scene.document.tokens[trigger.last - 1].enclitic in _OF_A_DEED:
        yield Part("agent", items[0].phrase, "resumed.subject")
    elif trigger.type == "ground_attack" and trigger.form in ("verb", "participle"):
        yield Part("recipient", items[0].phrase, "target")
    elif before and trigger.form == "verb" and not trigger.passive and _has_doer(scene, items):
        yield Part("agent", items[0].phrase, "doer")
        yield Part("recipient", items[1].phrase, "doer.object" if draft.type == "clash" else VICTIM)
    elif before:
        yield from _doer_before(scene, trigger)
        yield from _victims(scene, every, items[0], VICTIM)
    elif _goes_on_about(draft, trigger) and _aims(trigger):
        yield Part("recipient", items[0].phrase, "target")
    elif trigger.type == "killing" and draft.type in _BEFALLS and items[0].phrase.first in scene.actors:
        yield from _victims(scene, every, items[0], FELLED)


def _owns_weapon(scene: Scene, item: Item) -> bool:
    """توفي برصاص | الجيش: whose bullets they were."""
    weapon = item.phrase.first - 1
    return weapon in scene.instruments and "ب" in scene.document.tokens[weapon].proclitics


def _victims(scene: Scene, items: Sequence[Item], first: Item, rule: str) -> Iterator[Part]:
    """مقتل رجل وزوجته: those whom a word of consequence names, unless it only counts them (خمسة قتلى)."""
    for phrase, _ in with_coordinated(items, items.index(first)):
        if phrase.first in scene.deeds:  # مقتل اثنين | وإصابة ثلاثة, قتل | وجرح العشرات
            return
        if not only_counts(scene, phrase):
            yield Part("recipient", phrase, rule)


def _goes_on_about(draft: Draft, trigger: TriggerMention) -> bool:
    """غارة | استهدفت سيارة, also where a verb brings the noun: شنت طائرات غارة | استهدفت سيارة."""
    nouns = (word for word in draft.triggers if word.form == "noun" and word.rule.frame.means)
    return draft.head.form == "noun" or any(0 <= trigger.first - noun.last <= 1 for noun in nouns)


def _aims(trigger: TriggerMention) -> bool:
    """استهدف, قصف behind their noun: a transitive verb of the deed itself, no consequence and no انفجر."""
    subject = trigger.rule.row.subject or trigger.rule.frame.subject
    return trigger.form == "verb" and subject == "agent" and not trigger.rule.row.result


def _has_doer(scene: Scene, items: Sequence[Item]) -> bool:
    """قتل مسلحون ثلاثة مدنيين في هجوم: whoever killed in the attack made it."""
    return len(items) > 1 and not items[1].coordinated and acts(scene, items[0].phrase, "killing")


def _doer_before(scene: Scene, trigger: TriggerMention) -> Iterator[Part]:
    """القوات قتلت قياديا خلال عملية: whoever killed in the operation carried it out."""
    if trigger.form != "verb" or trigger.passive:
        return
    before = subject_before(scene, trigger.first, scene.document.sentences[trigger.sentence].first, trigger.person)
    if before is not None and acts(scene, before.phrase, "killing"):
        yield Part("agent", before.phrase, "doer")


def _victims_before(scene: Scene, draft: Draft, trigger: TriggerMention) -> Iterator[Part]:
    """عشرون مدنيا قتلوا في غارة: the victims are the subject of the consequence."""
    if trigger.form != "verb" or trigger.first > draft.head.first:
        return
    start = scene.document.sentences[trigger.sentence].first
    before = subject_before(scene, trigger.first, start, trigger.person)
    if before is not None and not only_counts(scene, before.phrase):
        yield Part("recipient", before.phrase, VICTIM)
