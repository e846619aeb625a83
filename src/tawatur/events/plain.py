"""Whether the words bound to an event word say that it is meant as it stands, whatever else the sentence speaks of.

خطف مسلحون مخرجا, قتل لاعبان في غارة جوية, اعتقلت الشرطة الممثلة: who bears arms or keeps order does it, a weapon of one
sense did it, or it befell a person as nothing but a crime or an arrest can.
"""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.events.figurative import without_force
from tawatur.events.long_past import tells_of_long_past
from tawatur.events.phrases import phrase_at
from tawatur.events.scene import Scene
from tawatur.events.topics import is_hurtful, other_topic
from tawatur.events.triggers import TriggerMention
from tawatur.lexicon.trigger_words import INSTRUMENTS, TOPICS
from tawatur.model.mentions import ActorMention
from tawatur.text.segments import Sentence

_ARMED = frozenset(
    {"state_force", "rebel_group", "jihadist_group", "militia", "tribal_force", "armed_group", "fighters",
     "military_unit", "protesters", "rioters"}
)  # fmt: skip
_CROWDS = frozenset({"crowd", "students", "families", "civilians", "women"})
_CAPTIVES = frozenset({"detainees"})
_PERSONS = frozenset(
    {"civilians", "women", "children", "students", "journalists", "activists", "medics", "religious", "officials",
     "notables", "leaders", "experts", "families"}
)  # fmt: skip
_RISING = frozenset({"protest", "violent_demonstration", "strike"})
_MOVES = frozenset({"displacement", "evacuation", "return", "aid", "recruitment", "deployment", "withdrawal"})
_DEADLY = frozenset({"killing", "shooting", "assassination", "execution"})
_DONE_TO_PERSONS = frozenset({"killing", "abduction"})
_PETTY = "petty_crime"
_OF_POWERS = frozenset({"execution", "arrest", "release"})
_OF_WORDS = frozenset({"sanction", "condemnation"})
_CRIMES = frozenset({"assassination", "abduction", "arrest", "execution", "torture", "shelling", "air_strike"})
_ON_BUILDINGS = frozenset({"ground_attack", "shelling", "air_strike", "drone_strike"})
_ON = "علي"
_SPORT = "football"
_POWERS = ("state.", "un.", "eu")
_HELPERS = frozenset({"aid_body", "un_body"})
_CONVOYS = frozenset({"قافله", "قوافل"})
_BLOWS = frozenset({"air_strike", "drone_strike", "shelling", "explosion", "shooting", "ied", "car_bomb", "landmine"})
# Words of sport, the stage and nature, too.
_HOMONYMS = frozenset(
    {"مهاجم", "حارس", "مدافع", "قناص", "طاقم", "فرقه", "نقيب", "رايد", "مقدم", "عميد", "كتيبه", "جبهه", "جبهات",
     "مقاومه", "عصابه", "خليه", "خلايا", "قبايل", "قبيله", "وحده", "وحدات", "قراصنه", "غزاه", "عناصر", "عنصر",
     "فريق", "فرق"}
)  # fmt: skip
_WEAPONS = frozenset(
    {"explosive", "firearm", "heavy_weapon", "rocket", "shell", "drone", "aircraft", "blade", "chemical"}
)
_COURTS = frozenset({"سلطات", "محكمه", "نيابه"})
_FOES = frozenset({"احتلال", "عدو"})
_BY = ("ب",)
_HANDS = frozenset({"يد", "يدي", "ايدي", "قبل"})
_IN = frozenset({"في", "جراء", "اثر", "نتيجه", "خلال"})
_FICTION = frozenset({"fiction", "antiquity"})
_NOMINATIVE = ("ون", "وا")  # احتجز المسافرون مقاعدهم: they did it
_BESIDE = 3
_CAUSE_REACH = 8
_SUBJECT_REACH = 6


def is_plain(scene: Scene, trigger: TriggerMention) -> bool:
    """Whether the words bound to an event word leave no doubt; in a tale nothing is sure."""
    row, frame = trigger.rule.row, trigger.rule.frame
    if _is_act_of_power(scene, trigger) or _brings_help(scene, trigger) or _condemns_crime(scene, trigger):
        return True
    if frame.talk or trigger.type in _MOVES or (row.subject or frame.subject) == "recipient":
        return False
    if _is_told_in_a_tale(scene, trigger):
        return False
    if _done_by_arms(scene, trigger) or _done_with_arms(scene, trigger) or _befell_person(scene, trigger):
        return True
    return _tells_of_death(scene, trigger) or _falls_on_building(scene, trigger)


def tells_of_events(scene: Scene, sentence: Sentence, triggers: Sequence[TriggerMention], others: int) -> bool:
    """Whether a sentence with these triggers tells of events, and does not use their words for something else.

    ``others`` is how many words of other topics the text holds.
    """
    if not triggers or tells_of_long_past(scene, sentence):
        return False
    return any(is_plain(scene, trigger) for trigger in triggers) or not other_topic(scene, sentence, others)


def _is_told_in_a_tale(scene: Scene, trigger: TriggerMention) -> bool:
    rows = scene.document.lexicon.rows(TOPICS)
    start = scene.document.sentences[trigger.sentence].first
    return any(rows[hit.row].id in _FICTION for hit in scene.ranges.topics.within(start, trigger.first))


def _done_by_arms(scene: Scene, trigger: TriggerMention) -> bool:
    """Right behind the verb or before it, right behind the noun, or the subject of the verb that governs the noun."""
    if any(_bears_arms(scene, actor, trigger) for actor in scene.ranges.actors.within(trigger.last, trigger.last + 1)):
        return True
    if trigger.form == "verb":
        return _stands_before(scene, trigger)
    if trigger.type in _BLOWS and trigger.last in scene.nisbas:
        return True  # القصف الروسي
    if _by_hand_of_arms(scene, trigger):
        return True
    verb = next((i for i in range(trigger.first - 1, trigger.first - _SUBJECT_REACH, -1) if i in scene.verbs), None)
    if trigger.form != "noun" or verb is None:
        return False
    return any(_bears_arms(scene, actor, trigger) for actor in scene.ranges.actors.within(verb + 1, verb + 2))


def _by_hand_of_arms(scene: Scene, trigger: TriggerMention) -> bool:
    """الطعن على يد متطرف."""
    tokens = scene.document.tokens
    near = scene.ranges.actors.within(trigger.last, trigger.last + _CAUSE_REACH)
    return any(tokens[a.first - 1].key in _HANDS and _bears_arms(scene, a, trigger) for a in near)


def _stands_before(scene: Scene, trigger: TriggerMention) -> bool:
    before = scene.ranges.actors.within(trigger.first - _SUBJECT_REACH, trigger.first)
    ends = {trigger.first, trigger.first - (scene.document.classes[trigger.first - 1] == "relative")}
    return any(actor.last in ends and _bears_arms(scene, actor, trigger) for actor in before)


def _bears_arms(scene: Scene, actor: ActorMention, trigger: TriggerMention) -> bool:
    tokens = scene.document.tokens
    if tokens[actor.first].proclitics not in ("", "و", "ف"):
        return False
    key = tokens[actor.first].key.removeprefix("ال")
    if key in _COURTS | _FOES or _may_rise(trigger, actor):
        return True
    if trigger.type == "escape" and actor.kind in _CAPTIVES:
        return True
    return actor.kind in _ARMED and key not in _HOMONYMS and not without_force(scene, actor.first, actor.last)


def _may_rise(trigger: TriggerMention, actor: ActorMention) -> bool:
    """احتج مئات الطلاب, أضرب سائقو الشاحنات, أحرق مشجعون المقر: anyone who works may strike, any crowd set fire."""
    if trigger.type == "strike":
        return actor.kind in _PERSONS | _CROWDS
    if trigger.type == "property_destruction":
        return actor.kind == "crowd"
    return trigger.type in _RISING and not trigger.rule.asks and _is_crowd(actor)


def _is_crowd(actor: ActorMention) -> bool:
    return actor.kind in _CROWDS and (actor.number is not None or actor.kind == "crowd")


def _done_with_arms(scene: Scene, trigger: TriggerMention) -> bool:
    """غارة جوية, انفجار عبوة ناسفة, قتل بقذيفة هاون: a weapon in several words; قتل في قصف: deaths and their cause."""
    rows = scene.document.lexicon.rows(INSTRUMENTS)
    weapons = scene.ranges.instruments.within(trigger.first, trigger.last + _BESIDE)
    if any(hit.last - hit.first > 1 and rows[hit.row].kind in _WEAPONS for hit in weapons):
        return True
    victim = scene.ranges.actors.within(trigger.last, trigger.last + 1)
    return trigger.type in _DEADLY and bool(victim) and _names_cause(scene, trigger)


def _names_cause(scene: Scene, trigger: TriggerMention) -> bool:
    tokens = scene.document.tokens
    causes = scene.ranges.triggers.within(trigger.last, trigger.last + _CAUSE_REACH)
    return any(
        scene.grammar.triggers[hit.row].row.type in _BLOWS
        and hit.feature.startswith(("noun", "phrase"))
        and (tokens[hit.first].proclitics in _BY or tokens[hit.first - 1].key in _IN)
        for hit in causes
    )


def _befell_person(scene: Scene, trigger: TriggerMention) -> bool:
    """اعتقل لاعب, اغتيال الروائي, قتل حلاق في بيته: what befalls a person, in a word of one sense."""
    if trigger.rule.asks or trigger.form not in ("verb", "noun") or trigger.person == "plural":
        return False
    if scene.document.tokens[trigger.first].key.startswith("ال"):
        return False
    tokens = scene.document.tokens
    victims = scene.ranges.actors.within(trigger.last, trigger.last + 1)
    persons = [a for a in victims if a.kind in _PERSONS and not tokens[a.first].key.endswith(_NOMINATIVE)]
    if trigger.type in ("arrest", "assassination"):
        return bool(persons)
    deed = trigger.type in _DONE_TO_PERSONS and trigger.rule.row.measure != "wounded"
    crime = deed and not _is_hurtful_or_petty(scene, trigger)
    return crime and any(_is_all_that_was_hurt(scene, trigger, actor) for actor in persons)


def _is_all_that_was_hurt(scene: Scene, trigger: TriggerMention, actor: ActorMention) -> bool:
    """قتل حلاق | في بيته: an unknown person with no object behind him (قتل المخرج بطله)."""
    tokens = scene.document.tokens
    if trigger.form == "verb" and tokens[actor.first].key.startswith("ال"):
        return False
    stop = scene.document.sentences[trigger.sentence].last
    victim = phrase_at(scene, actor.first, stop)
    last = max(actor.last, victim.last) if victim is not None else actor.last
    if last >= stop or last in scene.places or tokens[last].proclitics:  # لاعب منتخب | سوريا
        return True
    return phrase_at(scene, last, stop) is None


def _tells_of_death(scene: Scene, trigger: TriggerMention) -> bool:
    """عثر على جثة كاتب, لقي مصرعه: words of death that have but one sense, where nothing else kills."""
    fixed = trigger.last - trigger.first > 1 and not trigger.rule.asks
    return trigger.type == "killing" and fixed and not _is_hurtful_or_petty(scene, trigger)


def _falls_on_building(scene: Scene, trigger: TriggerMention) -> bool:
    """هجوم على كنيسة في دمشق: on a building that is not known already, in a sentence that names a place."""
    tokens, hit = scene.document.tokens, trigger.last + 1
    if trigger.type not in _ON_BUILDINGS or trigger.form != "noun" or hit >= len(tokens) or tokens[hit - 1].key != _ON:
        return False
    buildings = any(actor.kind == "facility" for actor in scene.ranges.actors.within(hit, hit + 1))
    sentence = scene.document.sentences[trigger.sentence]
    placed = bool(scene.ranges.places.within(sentence.first, sentence.last))
    return buildings and placed and not tokens[hit].key.startswith("ال")


def _condemns_crime(scene: Scene, trigger: TriggerMention) -> bool:
    """استنكر اتحاد الكتاب اغتيال الروائي: what is condemned is a deed of one sense."""
    if trigger.type != "condemnation" or trigger.form != "verb":
        return False
    near = scene.ranges.triggers.within(trigger.last, trigger.last + _CAUSE_REACH)
    deeds = (scene.grammar.triggers[hit.row] for hit in near if hit.feature.startswith("noun"))
    return any(rule.row.type in _CRIMES and not rule.asks for rule in deeds)


def _is_act_of_power(scene: Scene, trigger: TriggerMention) -> bool:
    """فرضت واشنطن عقوبات على مصرف, أدانت اليونسكو تدمير متحف: a state or world body stands right beside the verb."""
    if trigger.form != "verb" or (trigger.rule.asks and trigger.type != "sanction"):
        return False
    if trigger.type not in _OF_POWERS and (trigger.type not in _OF_WORDS or _has_topic(scene, trigger, _SPORT)):
        return False
    near = scene.ranges.actors.within(trigger.first - 1, trigger.last + 1)
    return any((actor.actor or "").startswith(_POWERS) for actor in near)


def _brings_help(scene: Scene, trigger: TriggerMention) -> bool:
    """أجلى الهلال الأحمر مرضى, وصلت قافلة أدوية: known helpers or their lorries right behind a verb."""
    if trigger.type not in ("aid", "evacuation") or trigger.form != "verb":
        return False
    helpers = scene.ranges.actors.within(trigger.last, trigger.last + 1)
    convoy = trigger.last < len(scene.document.tokens) and scene.document.tokens[trigger.last].key in _CONVOYS
    return convoy or any(actor.kind in _HELPERS and actor.actor is not None for actor in helpers)


def _is_hurtful_or_petty(scene: Scene, trigger: TriggerMention) -> bool:
    sentence = scene.document.sentences[trigger.sentence]
    hits = scene.ranges.topics.within(sentence.first, sentence.last)
    return is_hurtful(scene, hits) or _has_topic(scene, trigger, _PETTY)


def _has_topic(scene: Scene, trigger: TriggerMention, topic: str) -> bool:
    sentence = scene.document.sentences[trigger.sentence]
    rows = scene.document.lexicon.rows(TOPICS)
    return any(rows[hit.row].id == topic for hit in scene.ranges.topics.within(sentence.first, sentence.last))
